import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import type { Incident, LogAnalysis } from '../../server/src/analysis/model/model';
import { caseOf } from '../../server/src/cases/case';
import type { CaseLog } from '../../server/src/cases/series';
import { memorySource } from '../../server/src/log/source';
import { cbsLog } from '../generate/cbsLog';
import { dismLog } from '../generate/dismLog';
import { setupapiLog } from '../generate/setupapiLog';
import { windowsUpdateLog } from '../generate/windowsUpdateLog';
import { needsShared } from '../support/shared';
import { solvedCasesOf, solvedLogsOf } from '../support/solvedLogs';
import { scaledLimit } from '../../tools/lib/speed.mjs';

/** Bytes of a log that went well */
const size = 40_000;
const folder = 'file:///bundle';

const sets: readonly { readonly name: string; readonly logs: (context: Mocha.Context) => readonly Log[] }[] =
  [
    { name: 'own fixtures', logs: () => solvedLogsOf(join(__dirname, '..', 'failures')) },
    ...['cases', 'cases2'].map((name) => ({
      name,
      logs: (context: Mocha.Context) => solvedCasesOf(needsShared(context, name)),
    })),
  ];

interface Log {
  readonly name: string;
  readonly log: string | Uint8Array;
}

/** More of a machine never makes an answer worse: what went well, in whatever log of it, explains no failure and hides none. */
suite('logs that went well beside one that did not', function () {
  for (const { name, logs } of sets)
    test(`${name}: change no answer`, async function () {
      this.timeout(scaledLimit(120_000));
      const neighbours = await healthyLogs();
      const changed: string[] = [];
      for (const { name: id, log } of logs(this)) {
        const bytes = typeof log === 'string' ? Buffer.from(log) : log;
        const analysis = await analyseLog(memorySource(bytes), { name: 'excerpt.log' });
        for (const [place, beside] of placesOf(analysis, neighbours)) {
          const own: CaseLog = { name: `${folder}/${place}`, analysis };
          const before = answersOf(caseOf([own])[0]!);
          const after = answersOf(caseOf([...beside, own]).at(-1)!);
          if (before !== after) changed.push(`${id} as ${place}:\n  ${before}\n  ${after}`);
        }
      }
      assert.deepEqual(changed, []);
    });
});

/** What a log is named in its folder, and the logs that lie beside it there. */
function placesOf({ family }: LogAnalysis, neighbours: readonly CaseLog[]): [string, readonly CaseLog[]][] {
  const others = neighbours.filter(({ analysis }) => analysis.family !== family);
  if (family !== 'cbs') return [['excerpt.log', others]];
  const rotated = neighbours.find(({ analysis }) => analysis.family === 'cbs')!;
  return [
    ['CBS.log', [...others, { ...rotated, name: `${folder}/CbsPersist_20000101000000.log` }]],
    ['CbsPersist_20000101000000.log', [...others, { ...rotated, name: `${folder}/CBS.log` }]],
  ];
}

async function healthyLogs(): Promise<CaseLog[]> {
  const made: readonly [string, Iterable<string>][] = [
    ['CBS.log', cbsLog({ seed: 1, bytes: size })],
    ['dism.log', dismLog({ seed: 1, bytes: size })],
    ['setupapi.dev.log', setupapiLog({ seed: 1, bytes: size })],
    ['WindowsUpdate.log', windowsUpdateLog({ seed: 1, bytes: size })],
  ];
  return Promise.all(
    made.map(async ([name, blocks]) => ({
      name: `${folder}/${name}`,
      analysis: await analyseLog(memorySource(Buffer.from([...blocks].join(''))), { name }),
    })),
  );
}

/** What is said of each failure of a log. */
function answersOf({ incidents }: LogAnalysis): string {
  return incidents.map(answerOf).join(' | ');
}

function answerOf({ outcome, top, cause }: Incident): string {
  return `${outcome} ${top?.line}: ${cause?.finding.line} ${cause?.kind} ${cause?.object} ${cause?.confidence}`;
}
