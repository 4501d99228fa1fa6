import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { analyseMarked, failureWithoutEnd } from '../../../test/support/marked';
import { chinese, english, story } from '../../../test/support/story';
import { analyseLog } from '../analysis/pipeline/analyse';
import { memorySource } from '../log/source';
import { rankIncidents, reportOf } from './json';
import type { AnalysisReport } from './model';

const committed = readFileSync(join(import.meta.dirname, '../../../contracts/analysis.schema.json'), 'utf8');
const validate = new Ajv().compile<AnalysisReport>(JSON.parse(committed) as object);

async function empty() {
  return analyseLog(memorySource(new Uint8Array()));
}

suite('json report', () => {
  test('reports of one log, of none and of several are as the schema says', async () => {
    const { analysis } = await story();
    const one = { path: 'CBS.log', analysis };
    for (const logs of [[], [one], [{ path: 'empty.log', analysis: await empty() }, one, one]]) {
      const report = JSON.parse(JSON.stringify(reportOf(logs, english))) as unknown;
      assert.ok(validate(report), JSON.stringify(validate.errors));
    }
    assert.ok(!validate({ version: 2, files: [], incidents: [], findings: [] }));
  });

  test('one log: its file is 0, lines and codes are those of the log', async () => {
    const { analysis, line } = await story();
    const { files, incidents, findings } = reportOf([{ path: 'logs/CBS.log', analysis }], english);
    assert.deepEqual(files, [
      {
        path: 'logs/CBS.log',
        machine: null,
        family: 'cbs',
        lines: analysis.lines.count,
        bytes: analysis.bytes,
        encoding: 'utf-8',
        verdict: {
          state: 'failed',
          says: 'Operations failed.',
          confidence: null,
          rows: [],
          rowCount: 0,
          otherLogs: [],
          reason: null,
          appearance: null,
          advice: null,
        },
      },
    ]);
    const [incident] = incidents;
    assert.deepEqual(
      [incident!.top!.file, incident!.top!.line, incident!.top!.code],
      [0, line('wer'), '0x8007000d'],
    );
    assert.deepEqual(
      [incident!.cause!.file, incident!.cause!.line, incident!.cause!.kind],
      [0, line('cause'), 'corrupt-payload'],
    );
    assert.equal(incident!.chain[0]!.line, line('cause'));
    assert.equal(incident!.remedies[0]!.kind, 'restore-payload-from-donor');
    for (const { line: at, causeLine } of findings) assert.equal(causeLine, line('cause'), `line ${at}`);
  });

  test('a failure without an end: its last rows with code, name and meaning, in the language of the reader', async () => {
    const { analysis } = await analyseMarked(failureWithoutEnd);
    const verdictIn = (reader: typeof english) => {
      const report = reportOf([{ path: 'dism.log', analysis }], reader);
      assert.ok(validate(report), JSON.stringify(validate.errors));
      return report.files[0]!.verdict;
    };
    const { state, confidence, rows, otherLogs } = verdictIn(english);
    assert.deepEqual([state, confidence, rows.length], ['unexplained', 'low', 1]);
    assert.deepEqual([rows[0]!.line, rows[0]!.code], [3, '0xc190020e']);
    assert.match(rows[0]!.meaning!, /space/);
    assert.ok(otherLogs.includes('CBS.log'));
    assert.match(verdictIn(chinese).rows[0]!.meaning!, /空间/);
  });

  test('severity is earned: no error without a failed incident, no finding for noise', async () => {
    const { analysis, first, line } = await story();
    const severities = (incidents: typeof analysis.incidents) =>
      new Map(
        reportOf([{ path: 'x', analysis: { ...analysis, incidents } }], english).findings.map((finding) => [
          finding.line,
          finding.severity,
        ]),
      );
    const failed = severities(analysis.incidents);
    assert.equal(failed.get(line('cause')), 'error');
    assert.equal(failed.get(line('wer')), 'error');
    assert.equal(failed.get(line('row')), 'warning');
    assert.equal(failed.has(line('noise')), false);
    assert.ok(![...severities([{ ...first, outcome: 'recovered' }]).values()].includes('error'));
    assert.ok(![...severities([]).values()].includes('error'));
  });

  test('over several logs failures come first, those of one log in their order', async () => {
    const { analysis, first } = await story();
    const low = { ...first, id: 'low', cause: null };
    const recovered = { ...first, id: 'recovered', outcome: 'recovered' as const };
    const high = { ...first, id: 'high' };
    const log = (...incidents: (typeof first)[]) => ({ path: '', analysis: { ...analysis, incidents } });
    const ranked = rankIncidents([log(low, recovered), log(high)]);
    assert.deepEqual(
      ranked.map(({ file, incident }) => [file, incident.id]),
      [
        [1, 'high'],
        [0, 'low'],
        [0, 'recovered'],
      ],
    );
  });

  test('equal failures of one machine are one incident with all its locations; of two machines they are two', async () => {
    const { analysis, first } = await story();
    const again = { ...first, id: 'again', top: { ...first.top!, line: 7, time: first.top!.time - 3600 } };
    const twice = { ...analysis, incidents: [first, again] };
    const [incident, ...rest] = reportOf([{ path: 'CBS.log', analysis: twice }], english).incidents;
    assert.equal(rest.length, 0);
    assert.equal(incident!.title, 'Installing KB5036892 failed');
    assert.equal(incident!.top!.line, first.top!.line);
    assert.deepEqual(
      incident!.occurrences.map(({ top, cause }) => [top!.line, cause!.line]),
      [
        [7, first.cause!.finding.line],
        [first.top!.line, first.cause!.finding.line],
      ],
    );
    assert.ok(incident!.occurrences[0]!.time! < incident!.occurrences[1]!.time!);
    const logs = ['PC-A/CBS.log', 'PC-B/CBS.log'].map((path) => ({ path, analysis }));
    assert.equal(reportOf(logs, english).incidents.length, 2);
  });
});
