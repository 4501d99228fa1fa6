import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyseLog } from '../server/src/analysis/pipeline/analyse';
import type { LogAnalysis } from '../server/src/analysis/model/model';
import { maxLineBytes } from '../server/src/log/scan';
import { memorySource, type ByteSource } from '../server/src/log/source';
import { translateInto } from '../server/src/base/l10n';
import { reportOf } from '../server/src/report/json';
import { record } from './support/marked';

const seed = 20240420;
const english = translateInto('en');
const samples = join(import.meta.dirname, '..', 'samples');
/** A log of each family that the samples have, by its name. */
const fixtures = readdirSync(samples)
  .filter((name) => /\.(?:log|txt|csv)$/.test(name))
  .map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(samples, name))),
  }));
const failure = record(
  'CBS',
  'Error',
  'Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let cases = 0;

/** Reads a log and holds what is true of every answer, whatever the bytes are. */
async function read(source: ByteSource, name = 'CBS.log'): Promise<LogAnalysis> {
  cases++;
  const analysis = await analyseLog(source, { name });
  const { findings, incidents, lines, notices } = analysis;
  for (const { line, lastLine, column, endColumn } of findings) {
    assert.ok(
      line >= 1 && line <= lastLine && lastLine <= lines.count,
      `line ${line} to ${lastLine} of ${lines.count}`,
    );
    assert.ok(column >= 0 && endColumn >= 0);
  }
  for (const [index, { line }] of findings.entries())
    assert.ok(index === 0 || findings[index - 1]!.line <= line);
  for (const incident of incidents) assert.ok(incident.findings.every(({ line }) => line <= lines.count));
  for (const { line, text } of notices) assert.ok(line >= 0 && english(text) !== '');
  // It can go to another thread, and be reported.
  structuredClone({ ...analysis, lines: lines.data });
  JSON.stringify(reportOf([{ path: name, analysis }], { locale: 'en', translate: english }));
  return analysis;
}

/** The same bytes over and over: a log that is large and costs no memory. */
function repeated(chunk: Uint8Array, times: number, end: Uint8Array = new Uint8Array()): ByteSource {
  const size = chunk.length * times + end.length;
  return {
    size,
    async *chunks() {
      for (let turn = 0; turn < times; turn++) yield chunk;
      if (end.length > 0) yield end;
    },
    read: (start, stop) =>
      Promise.resolve(
        Uint8Array.from(
          { length: Math.min(stop, size) - start },
          (_, at) => chunk[(start + at) % chunk.length]!,
        ),
      ),
  };
}

suite('bad input', () => {
  suiteTeardown(() => {
    console.log(`      ${cases} logs of bad input were read`);
  });

  test('any bytes, under the name of any log', async () => {
    const names = fc.constantFrom(
      ...fixtures.map(({ name }) => name),
      'setupapi.dev.log',
      'WindowsUpdate.log',
      'unknown',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000, size: 'max' }),
        names,
        fc.integer({ min: 1, max: 999 }),
        async (bytes, name, chunk) => {
          await read(memorySource(bytes, chunk), name);
        },
      ),
      { numRuns: 400, seed },
    );
  });

  test('any part of any log, with any bytes in place of some', async () => {
    const damage = fc.array(
      fc.record({
        at: fc.nat(),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.nat(),
        fc.nat(),
        damage,
        async ({ name, bytes }, from, to, damages) => {
          const [start, end] = [from % bytes.length, to % bytes.length].sort((a, b) => a - b);
          const part = bytes.slice(start, end);
          for (const { at, bytes: other } of damages)
            if (part.length > other.length) part.set(other, at % (part.length - other.length));
          await read(memorySource(part, 4096), name);
        },
      ),
      { numRuns: 300, seed },
    );
  });

  test('the lines of any two logs in any mixture', async () => {
    const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.constantFrom(...fixtures),
        fc.array(fc.integer({ min: 1, max: 30 }), {
          minLength: 1,
          maxLength: 40,
        }),
        async (a, b, turns) => {
          const left = [linesOf(a.bytes), linesOf(b.bytes)] as const;
          const mixed: string[] = [];
          for (let turn = 0; left[0].length + left[1].length > 0 && turn < 4000; turn++)
            mixed.push(...left[turn % 2]!.splice(0, turns[turn % turns.length]));
          await read(memorySource(bytesOf(mixed.join('\n'))), a.name);
        },
      ),
      { numRuns: 80, seed },
    );
  });

  test('stamps in any order, and stamps that no calendar has', async () => {
    const lines = new TextDecoder()
      .decode(fixtures.find(({ name }) => name === 'CBS.log')!.bytes)
      .split('\r\n');
    const number = (max: number, width: number): fc.Arbitrary<string> =>
      fc.nat({ max }).map((value) => String(value).padStart(width, '0'));
    const stamp = fc
      .tuple(number(9999, 4), number(99, 2), number(99, 2), number(99, 2), number(99, 2), number(99, 2))
      .map(
        ([year, month, day, hour, minute, second]) => `${year}-${month}-${day} ${hour}:${minute}:${second}`,
      );
    await fc.assert(
      fc.asyncProperty(fc.array(stamp, { minLength: 1, maxLength: 30 }), async (stamps) => {
        const text = lines
          .map((line, at) => (/^\d{4}-/.test(line) ? stamps[at % stamps.length]! + line.slice(19) : line))
          .join('\r\n');
        await read(memorySource(bytesOf(text)));
      }),
      { numRuns: 60, seed },
    );
  });

  test('unpaired surrogates, in UTF-16 and as UTF-8 that should not be', async () => {
    const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
    for (const half of ['\uD800', '\uDC00', '\uDC00\uD800', '\uD83D']) {
      const line = failure.replace('phase', `ph${half}ase`);
      const { findings } = await read(memorySource(wide(`\uFEFF${line}\r\n${line}`), 37));
      assert.deepEqual([findings.length, findings[1]!.line], [2, 2]);
    }
    const bytes = Buffer.from(`${failure.replace('phase', 'ph@@@ase')}\r\n`);
    bytes.set([0xed, 0xa0, 0x80], bytes.indexOf('@@@'));
    assert.equal((await read(memorySource(bytes))).findings.length, 1);
  });

  test('a line of 100 MB is cut, and the record after it is read', async () => {
    for (const start of ['x', failure]) {
      const chunk = new Uint8Array(1 << 20).fill(0x78);
      chunk.set(bytesOf(start));
      const { lines, findings, notices } = await read(repeated(chunk, 100, bytesOf(`\r\n${failure}\r\n`)));
      assert.equal(lines.count, 2);
      assert.equal(findings.at(-1)!.line, 2);
      assert.ok(findings.every(({ endColumn }) => endColumn <= maxLineBytes));
      assert.match(english(notices[0]!.text), /longer than 64 KB/);
    }
  });

  test('a million empty lines, a million NUL bytes, a million stamps with nothing behind them', async () => {
    const empty = await read(repeated(bytesOf('\r\n'.repeat(10_000)), 100, bytesOf(failure)));
    assert.deepEqual([empty.lines.count, empty.incidents.length], [1_000_001, 1]);
    const nul = await read(repeated(new Uint8Array(10_000), 100, bytesOf(`\r\n${failure}`)));
    assert.deepEqual([nul.lines.count, nul.findings.length], [2, 1]);
    const stamp = `${failure.slice(0, 50)}\r\n`;
    const bare = await read(repeated(bytesOf(stamp.repeat(10_000)), 100));
    assert.equal(bare.lines.count, 1_000_000);
  });

  test('more failures than anybody can read: the limit is reported', async () => {
    const block = bytesOf(`${failure}\r\n`.repeat(1000));
    const { findings, notices } = await read(repeated(block, 250));
    assert.equal(findings.length, 100_000);
    assert.match(english(notices.at(-1)!.text), /100,?000 relevant lines/);
  });
});
