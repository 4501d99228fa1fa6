import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import type { LogAnalysis } from '../../server/src/analysis/model/model';
import { memorySource, type ByteSource } from '../../server/src/log/source';
import { cbsLog } from '../generate/cbsLog';
import { needsShared } from '../support/shared';
import { scaledLimit } from '../../tools/lib/speed.mjs';

/** Healthy sessions before and after each case, in bytes. */
const before = 25_000_000;
const after = 25_000_000;
/** Share of cases that must keep their verdict. */
const kept = 0.95;
/** Pastes whose records are wrapped: only a short log can be one, a log of 50 MB is as Windows wrote it. */
const wrapped: ReadonlySet<string> = new Set(['110-pastebin-wuclient-dadk']);

interface Case {
  readonly id: string;
  readonly log: string;
  readonly family: string;
  readonly verdict: string;
}

suite('expert-solved cases inside large logs', () => {
  test('each keeps its verdict between 50 MB of healthy sessions', async function () {
    this.timeout(scaledLimit(600_000));
    const folder = needsShared(this, 'cases');
    const cases = (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Case[]).filter(
      ({ id, family, verdict }) => family === 'cbs' && verdict === 'cause-in-log' && !wrapped.has(id),
    );
    const [head, tail] = [noise(1, before), noise(2, after).subarray(3)];
    const linesBefore = countLines(head);
    const lost: string[] = [];
    for (const { id, log } of cases) {
      const excerpt = readFileSync(join(folder, id, log));
      const alone = verdictOf(await analyseLog(memorySource(excerpt)), 0);
      const middle = Buffer.concat([withoutMark(excerpt), Buffer.from('\r\n')]);
      const inside = verdictOf(await analyseLog(joined([head, middle, tail])), linesBefore);
      if (inside !== alone) lost.push(`${id}: alone ${alone}, inside ${inside}`);
    }
    console.log(
      `      ${cases.length - lost.length} of ${cases.length} cases keep line, kind and object\n${lost.map((one) => `      ${one}\n`).join('')}`,
    );
    assert.ok(cases.length - lost.length >= kept * cases.length, lost.join('\n'));
  });
});

function verdictOf({ incidents }: LogAnalysis, linesBefore: number): string {
  const [first] = incidents;
  if (!first) return 'no failure';
  const { cause } = first;
  return cause ? `line ${cause.finding.line - linesBefore}: ${cause.kind} ${cause.object}` : 'no cause';
}

function noise(seed: number, bytes: number): Buffer {
  return Buffer.concat([...cbsLog({ seed, bytes })].map((block) => Buffer.from(block)));
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes;
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Several pieces of one log, read one after the other. */
function joined(parts: readonly Buffer[]): ByteSource {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return {
    size,
    async *chunks() {
      for (const part of parts)
        for (let at = 0; at < part.length; at += 1 << 20) yield part.subarray(at, at + (1 << 20));
    },
    read: (start, end) => Promise.resolve(parts[0]!.subarray(start, end)),
  };
}
