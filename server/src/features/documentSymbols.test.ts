import assert from 'node:assert/strict';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { english, story } from '../../../test/support/story';
import { documentSymbolsOf, maxSymbols } from './documentSymbols';
import { wholeLog } from './locationMapper';

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/** VS Code refuses an outline in which a selection lies outside its range. */
function check(symbols: readonly DocumentSymbol[]): number {
  let count = 0;
  for (const { name, range, selectionRange, children } of symbols) {
    assert.notEqual(name, '');
    assert.ok(isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end), name);
    count += 1 + check(children ?? []);
  }
  return count;
}

suite('documentSymbols', () => {
  test('sessions hold packages, those their failures, and those the way from the cause', async () => {
    const { analysis, line } = await story();
    const symbols = documentSymbolsOf(analysis, wholeLog('file:///CBS.log'), english);
    check(symbols);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Session 31033558_1000000001', 'Session 31033558_2000000002', 'Session 31033559_3000000003'],
    );
    assert.equal(symbols[1]!.detail, 'WindowsUpdateAgent, 2024-04-20 10:00:03');
    const [work, ...others] = symbols[1]!.children!;
    assert.deepEqual(others, []);
    assert.match(work!.name, /^Package_for_RollupFix~/);
    const [failure] = work!.children!;
    assert.match(failure!.name, /^Installing KB5036892 failed/);
    assert.equal(failure!.selectionRange.start.line + 1, line('wer'));
    assert.deepEqual(
      [failure!.children![0]!.name, failure!.children![0]!.range.start.line + 1],
      ['Corrupt payload', line('cause')],
    );
  });

  test('a log of endless sessions and faults stays within what editors take', async () => {
    const { analysis, first } = await story();
    const sessions = Array.from({ length: 8000 }, (_, index) => ({
      ...analysis.sessions[0]!,
      firstLine: index + 1,
      lastLine: index + 1,
    }));
    const fault = first.cause!.fault!;
    const faults = Array.from({ length: 4000 }, (_, index) => ({
      ...fault,
      origin: { ...fault.origin, line: 10_000 + index, lastLine: 10_000 + index },
    }));
    const symbols = documentSymbolsOf(
      { ...analysis, sessions, faults },
      wholeLog('file:///CBS.log'),
      english,
    );
    assert.ok(check(symbols) <= maxSymbols + 20);
    assert.match(symbols.at(-1)!.name, /^\d{4} more are not listed$/);
  });
});
