import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensLegend,
} from 'vscode-languageserver-protocol';
import { cbsLog } from '../generate/cbsLog';
import { sampleLog, temporaryFolder, TestClient } from './client';

const log = sampleLog();
const cause = log.find('Hashes for file member');
const textDocument = { uri: log.uri };

/** Tokens as `line type.modifiers text`. */
function described(
  { data }: SemanticTokens,
  lines: readonly string[],
  legend: SemanticTokensLegend,
): string[] {
  const tokens: string[] = [];
  let [line, start] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, modifiers] = data.slice(at, at + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += down;
    start = down === 0 ? start + right : right;
    const names = legend.tokenModifiers.filter((_, index) => (modifiers & (1 << index)) !== 0);
    tokens.push(
      `${line} ${[legend.tokenTypes[type], ...names].join('.')} ${lines[line]!.slice(start, start + length)}`,
    );
  }
  return tokens;
}

suite('semantic tokens over a real connection', () => {
  let client: TestClient;
  let legend: SemanticTokensLegend;

  const start = async (grammars: boolean): Promise<void> => {
    client = await TestClient.start({ grammars });
    legend = (client.capabilities.semanticTokensProvider as { legend: SemanticTokensLegend }).legend;
  };
  teardown(() => client.stop());

  test('an editor with grammars gets what only the analysis knows', async () => {
    await start(true);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const tokens = described(full, log.lines, legend);
    assert.ok(tokens.includes(`${cause} variable.cause WpdMtpUS.dll`));
    assert.ok(tokens.some((token) => token.includes('comment.harmless Current tick count')));
    assert.ok(tokens.every((token) => /^\d+ \w+\.(?:cause|harmless|repaired) /.test(token)));
  });

  test('an editor without gets all colours, of any lines alone', async () => {
    await start(false);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const tokens = described(full, log.lines, legend);
    const own = tokens.filter((token) => token.startsWith(`${cause} `));
    assert.ok(own.length > 3, own.join('\n'));
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { line: cause, character: 0 }, end: { line: cause, character: 10 } },
    });
    assert.deepEqual(described(part, log.lines, legend), own);
  });

  test('the next answer is the difference to the last one', async () => {
    await start(true);
    const folder = temporaryFolder();
    const uri = folder.uri('CBS.log');
    const write = (text: string): void => writeFileSync(join(folder.path, 'CBS.log'), text);
    write(readFileSync(log.path, 'utf8'));
    const ask = <R>(params: object, method = 'full'): Promise<R> =>
      client.request<R>(`textDocument/semanticTokens/${method}`, { textDocument: { uri }, ...params });
    const first = await ask<SemanticTokens>({});
    const delta = (previousResultId: string) =>
      ask<SemanticTokensDelta | SemanticTokens>({ previousResultId }, 'full/delta');
    const same = (await delta(first.resultId!)) as SemanticTokensDelta;
    assert.deepEqual(same.edits, []);
    write(`${log.lines[0]!}\r\n${readFileSync(log.path, 'utf8').replace(/^\uFEFF/, '')}`);
    const changed = (await delta(same.resultId!)) as SemanticTokensDelta;
    assert.equal(changed.edits.length, 1);
    assert.ok('data' in (await delta('unknown')));
    folder.dispose();
  });

  test('of a log that VS Code does not colour, all colours come for the lines it shows', async () => {
    await start(true);
    const folder = temporaryFolder();
    const text = [...cbsLog({ seed: 7, bytes: 21_500_000, failures: 1 })].join('');
    writeFileSync(join(folder.path, 'CBS.log'), text);
    const uri = folder.uri('CBS.log');
    const asked = { textDocument: { uri } };
    assert.equal(await client.request('textDocument/semanticTokens/full', asked), null);
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const range = { start: { line: 100_000, character: 0 }, end: { line: 100_050, character: 0 } };
    const shown = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...asked,
      range,
    });
    const tokens = described(shown, lines, legend);
    const levels = lines.slice(100_000, 100_051).filter((line) => line.startsWith('20')).length;
    assert.ok(levels > 10);
    assert.equal(
      tokens.filter((token) => /^\d+ keyword\.\w+ (?:Info|Error|Warning)$/.test(token)).length,
      levels,
    );
    folder.dispose();
  });
});
