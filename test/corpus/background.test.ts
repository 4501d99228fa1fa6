import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBackgroundRow } from '../../server/src/analysis/diagnosis/backgroundTable';
import { eventOf } from '../../server/src/analysis/extract/frames/failureEvent';
import { templateHash } from '../../server/src/analysis/extract/frames/template';
import type { LogRecord } from '../../server/src/analysis/model/signature';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { decode, guessEncoding } from '../../server/src/log/encoding/encoding';
import { memorySource } from '../../server/src/log/source';
import { healthyLogsOf, tableOf, templatesIn } from '../../tools/background.mjs';
import { scaledLimit } from '../../tools/lib/speed.mjs';
import { record } from '../support/marked';
import { needsShared } from '../support/shared';

const table = join(
  __dirname,
  '..',
  '..',
  'server',
  'src',
  'analysis',
  'diagnosis',
  'background.generated.ts',
);
const body = String.raw`Failed to look oven 12 up in C:\Fabrikam\ovens.dat [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`;
const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

/** Windows of healthy logs that are looked at, by log; and the share of them, in percent, in which a failure may be seen. */
const windowsOfLog = 20;
const windowLines = 30;
const mostAlarms = 1;

suite('rows of healthy logs', function () {
  this.timeout(scaledLimit(120_000));

  test('the tool knows a row by what the engine knows it by', async () => {
    const log = bytesOf([record('CBS', 'Info', 'Loaded Servicing Stack'), record('CBS', 'Info', body, 1)]);
    const { family, hashes } = await templatesIn(log, 'CBS.log');
    const event = eventOf({ body, source: 'CBS', level: 'Info', line: 2 } as LogRecord, -1);
    assert.equal(family, 'cbs');
    assert.deepEqual([...hashes], [templateHash(event!)]);
    assert.match(await tableOf([{ family, hashes }]), new RegExp(`cbs: '${[...hashes][0]!.toString(36)}'`));
    assert.equal(isBackgroundRow(event!, 'cbs'), false);
  });

  test('the table has what the tool makes of the corpus, but for few', async function () {
    const logs = healthyLogsOf(needsShared(this, 'corpus'));
    const learned = [];
    for (const { bytes, name } of logs) learned.push(await templatesIn(bytes, name));
    const rowsOf = (source: string): string[] => source.match(/\b[0-9a-z]{4,7}\b(?=[ :'])/g) ?? [];
    const known = new Set(rowsOf(readFileSync(table, 'utf8')));
    const rows = rowsOf(await tableOf(learned));
    const missing = rows.filter((row) => !known.has(row));
    assert.ok(
      missing.length <= rows.length / 20,
      `${missing.length} of ${rows.length}: run tools/background.mjs`,
    );
  });

  test('pieces of healthy logs have no failed operation, but for few', async function () {
    const alarms: string[] = [];
    let windows = 0;
    for (const { bytes, name } of healthyLogsOf(needsShared(this, 'corpus'))) {
      const lines = decode(bytes, guessEncoding(bytes).encoding).split(/\r?\n/);
      const step = Math.max(windowLines, Math.floor(lines.length / windowsOfLog));
      for (let at = 0; at < lines.length; at += step) {
        windows++;
        const { incidents } = await analyseLog(memorySource(bytesOf(lines.slice(at, at + windowLines))));
        if (incidents.some(({ outcome }) => outcome === 'failed')) alarms.push(`${name}:${at + 1}`);
      }
    }
    console.log(`      ${alarms.length} of ${windows}: ${alarms.join(', ')}`);
    assert.ok(alarms.length <= (mostAlarms * windows) / 100);
  });
});
