import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { verdictOf } from '../../server/src/analysis/diagnosis/verdict';
import type { VerdictState } from '../../server/src/analysis/model/verdict';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { memorySource } from '../../server/src/log/source';
import { needsShared } from '../support/shared';

interface Case {
  readonly id: string;
  readonly log: string;
  readonly verdict: string;
}

async function stateOf(path: string): Promise<VerdictState> {
  const bytes = readFileSync(path);
  const name = path.replace(/\.gz$/, '');
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return verdictOf(await analyseLog(memorySource(text), { name })).state;
}

/** Inputs of ours in which nothing failed: companions of a failing log, a store that does not exist yet, a start that was made good. */
const healthyInputs = /^(?:Q2?-clock[^/]*\/CBS|K2?-bcd[^/]*\/|C-startup-retried\/)/;

suite('answers to real logs', () => {
  for (const cases of ['cases', 'cases2'])
    test(`no failing excerpt of ${cases} gets an all-clear`, async function () {
      const folder = needsShared(this, cases);
      const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Case[];
      for (const { id, log, verdict } of truth)
        if (verdict !== 'benign') assert.notEqual(await stateOf(join(folder, id, log)), 'nothing-failed', id);
    });

  test('no benign excerpt has a failed operation', async function () {
    const folder = needsShared(this, 'cases');
    const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Case[];
    for (const { id, log, verdict } of truth)
      if (verdict === 'benign') assert.equal(await stateOf(join(folder, id, log)), 'nothing-failed', id);
  });

  test('no failing input of the fault list gets an all-clear', async function () {
    const folder = needsShared(this, 'faults');
    const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\/.*\.(?:log|txt|etl)$/.test(path) && !healthyInputs.test(path));
    assert.ok(inputs.length > 0);
    for (const path of inputs) assert.notEqual(await stateOf(join(folder, path)), 'nothing-failed', path);
  });

  test('every healthy log of the corpus gets the all-clear', async function () {
    const folder = needsShared(this, 'corpus');
    const [head, ...rows] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
    const columns = head!.split('\t');
    const healthy = rows
      .map((row) => row.split('\t'))
      .filter((cells) => cells[columns.indexOf('health')] === 'healthy')
      .map((cells) => cells[columns.indexOf('path')]!)
      .filter((path) => /^(?:cbs|sfc|dism|setup(?:act|err|api)|windowsupdate|reportingevents)\//.test(path))
      .filter((path) => !path.includes('ALTERED'));
    assert.ok(healthy.length > 20);
    for (const path of healthy) assert.equal(await stateOf(join(folder, path)), 'nothing-failed', path);
  });
});
