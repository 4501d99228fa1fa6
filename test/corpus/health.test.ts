import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { analyseLog } from '../../server/src/analysis/analyse';
import type { LogAnalysis } from '../../server/src/analysis/model';
import { memorySource } from '../../server/src/log/source';
import { needsShared } from '../support/shared';

interface Row {
  readonly path: string;
  readonly health: string;
  readonly failures: string;
}

/** Folders of the corpus, one a family, in which every incident and every silence is held to the manifest. */
const families = /^(?:cbs|sfc|dism|setupact|setuperr)\//;

suite('real logs', () => {
  let folder = '';
  let rows: Row[] = [];
  suiteSetup(function () {
    folder = needsShared(this, 'corpus');
    const [head, ...lines] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
    const columns = head!.split('\t');
    const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? '';
    rows = lines
      .map((line) => ({
        path: cell(line, 'path'),
        health: cell(line, 'health'),
        failures: cell(line, 'failed_or_evidence'),
      }))
      .filter(({ path }) => families.test(path) && !path.includes('ALTERED'));
  });

  const analyse = (path: string): Promise<LogAnalysis> => {
    const bytes = readFileSync(join(folder, path));
    return analyseLog(memorySource(path.endsWith('.gz') ? gunzipSync(bytes) : bytes), {
      name: path.replace(/\.gz$/, ''),
    });
  };

  test('healthy logs have no failed incident', async () => {
    const healthy = rows.filter(({ health }) => health === 'healthy');
    assert.ok(healthy.length > 0);
    for (const { path } of healthy) assert.deepEqual((await analyse(path)).incidents, [], path);
  });

  test('failed logs have incidents, and each has a cause or says where to look', async () => {
    const failed = rows.filter(({ health }) => health === 'failed');
    assert.ok(failed.length > 0);
    for (const { path } of failed) {
      const { incidents } = await analyse(path);
      assert.ok(incidents.length > 0, path);
      for (const { cause, causeElsewhere } of incidents)
        assert.ok(cause !== null || causeElsewhere.length > 0, path);
    }
  });
});
