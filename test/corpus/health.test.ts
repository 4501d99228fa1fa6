import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import type { LogAnalysis } from '../../server/src/analysis/model/model';
import { memorySource } from '../../server/src/log/source';
import { needsShared } from '../support/shared';

interface Row {
  readonly path: string;
  readonly health: string;
  readonly failures: string;
}

/** Folders of the corpus by family. */
const families: readonly (readonly [string, RegExp])[] = [
  ['CBS', /^(?:cbs|sfc)\//],
  ['DISM', /^dism\//],
  ['setup', /^setup(?:act|err)\//],
  ['setupapi', /^setupapi\//],
  ['Windows Update', /^windowsupdate\//],
  ['reporting events', /^reportingevents\//],
];

for (const [family, folders] of families) {
  suite(`real ${family} logs`, () => {
    let folder = '';
    let rows: Row[] = [];
    suiteSetup(function () {
      folder = needsShared(this, 'corpus');
      rows = readRows(folder).filter(({ path }) => folders.test(path) && !path.includes('ALTERED'));
      assert.ok(rows.length > 0);
    });

    const analyse = (path: string, name = path.replace(/\.gz$/, '')): Promise<LogAnalysis> => {
      const bytes = readFileSync(join(folder, path));
      return analyseLog(memorySource(path.endsWith('.gz') ? gunzipSync(bytes) : bytes), { name });
    };

    test('each is recognised by its name, and by its content without it', async () => {
      for (const { path } of rows) {
        const expected = path.slice(0, path.indexOf('/')).replace(/^setup(?:act|err)$/, 'setup');
        assert.equal((await analyse(path)).family, expected, path);
        assert.equal((await analyse(path, '')).family, expected, `content of ${path}`);
      }
    });

    test('healthy logs have no failed incident', async () => {
      const healthy = rows.filter(({ health }) => health === 'healthy');
      for (const { path } of healthy) assert.deepEqual((await analyse(path)).incidents, [], path);
    });

    test('failed logs have incidents, and each has a cause or says where to look', async () => {
      for (const { path } of rows.filter(({ health }) => health === 'failed')) {
        const { incidents } = await analyse(path);
        assert.ok(incidents.length > 0, path);
        for (const { cause, causeElsewhere } of incidents)
          assert.ok(cause !== null || causeElsewhere.length > 0, path);
      }
    });

    test('each failure that a reader listed is in an incident', async function () {
      // There the list holds the context too: what the user cancelled, where a run broke off, which lines sum it up.
      if (family === 'CBS' || family === 'setup') this.skip();
      for (const { path, failures } of rows.filter(({ health }) => health === 'failed')) {
        const { incidents } = await analyse(path);
        const lines = incidents.flatMap(({ findings }) => findings.map(({ line }) => line));
        for (const [range, first, last] of failures.matchAll(/\bL(\d+)(?:-L?(\d+))?/g)) {
          const found = lines.some((line) => line >= Number(first) && line <= Number(last ?? first));
          assert.ok(found, `${path}: ${range}`);
        }
      }
    });
  });
}

function readRows(folder: string): Row[] {
  const [head, ...lines] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head!.split('\t');
  const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? '';
  return lines.map((line) => ({
    path: cell(line, 'path'),
    health: cell(line, 'health'),
    failures: cell(line, 'failed_or_evidence'),
  }));
}
