import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cabinet } from '../../../test/support/archives';
import { record } from '../../../test/support/marked';
import { analyseLog } from '../analysis/pipeline/analyse';
import { memberUri } from '../protocol/memberUri';
import { translateInto } from '../base/l10n';
import { memorySource } from '../log/source';
import { AnalysisPool } from './analysisPool';
import { ThreadEndedError } from './failure';

const failure = record(
  'CBS',
  'Error',
  'Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
);
const log = `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`.repeat(70_000) + failure;

suite('analysis in threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cbs-lens-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return pathToFileURL(join(folder, name)).href;
  };
  /** A thread that does what it is asked instead of what it should. */
  const thread = (name: string, work: string): string => {
    writeFileSync(
      join(folder, name),
      `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (request) => { ${work} });`,
    );
    return join(folder, name);
  };
  const pools: AnalysisPool[] = [];
  const pool = (options?: ConstructorParameters<typeof AnalysisPool>[0]): AnalysisPool => {
    const one = new AnalysisPool(options);
    pools.push(one);
    return one;
  };
  teardown(() => Promise.all(pools.splice(0).map((one) => one.stop())));
  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('the same as here, offsets of lines and shared findings too', async () => {
    const uri = file('CBS.log', log);
    const there = await pool().analyse(uri, { name: uri });
    const here = await analyseLog(memorySource(Buffer.from(log)), { name: uri });
    const plain = ({ lines, ...rest }: typeof here): unknown => ({
      ...rest,
      lines: [lines.count, lines.end, lines.start(70_001)],
    });
    assert.deepEqual(plain(there), plain(here));
    assert.ok(there.findings.includes(there.incidents[0]!.top!));
  });

  test('a log in a cabinet is unpacked where it is read', async () => {
    file('CbsPersist_20240420083000.cab', cabinet([{ name: 'CbsPersist_20240420083000.log', text: log }]));
    const archive = pathToFileURL(join(folder, 'CbsPersist_20240420083000.cab')).href;
    const uri = memberUri({ archive, member: 'CbsPersist_20240420083000.log' });
    const { lines, incidents } = await pool().analyse(uri, { name: uri });
    assert.deepEqual([lines.count, incidents.length], [70_001, 1]);
  });

  test('progress is reported while it goes on', async () => {
    const uri = file('CBS.log', log);
    const reported: number[] = [];
    await pool().analyse(uri, { name: uri, onProgress: (bytes) => reported.push(bytes) });
    assert.ok(reported.length > 2);
    assert.equal(reported.at(-1), log.length);
  });

  test('what cannot be read is reported as it is here', async () => {
    const uri = pathToFileURL(join(folder, 'absent.log')).href;
    await assert.rejects(pool().analyse(uri, { name: uri }), { code: 'ENOENT' });
  });

  test('while a thread says nothing, another takes its place, and its reader is told', async () => {
    const script = thread(
      'silentForOne.js',
      `if (!request.uri.endsWith('stuck.log')) parentPort.postMessage({ is: 'failed', failure: { explanation: null, message: 'read', code: null } });`,
    );
    const one = pool({ script, size: 1, patience: 20, timeout: 60_000 });
    const controller = new AbortController();
    let waited = false;
    const stuck = one.analyse('file:///stuck.log', {
      name: 'stuck.log',
      signal: controller.signal,
      onWait: () => (waited = true),
    });
    await assert.rejects(one.analyse('file:///CBS.log', { name: 'CBS.log' }), /read/);
    assert.ok(waited);
    assert.ok(one.isBusy);
    controller.abort(new Error('closed'));
    await assert.rejects(stuck, /closed/);
  });

  test('a log that nobody wants any more frees its thread, even one that says nothing', async () => {
    const script = thread(
      'silentAtFirst.js',
      `if (!request.uri.endsWith('stuck.log')) parentPort.postMessage({ is: 'failed', failure: { explanation: null, message: 'read', code: null } });`,
    );
    const one = pool({ script, size: 1, grace: 20 });
    const controller = new AbortController();
    const stuck = one.analyse('file:///stuck.log', { name: 'stuck.log', signal: controller.signal });
    const next = one.analyse('file:///CBS.log', { name: 'CBS.log' });
    controller.abort(new Error('closed'));
    await assert.rejects(stuck, /closed/);
    await assert.rejects(next, /read/);
  });

  test('a log that is followed is read on where it was read before', async () => {
    const one = pool({ size: 2 });
    const uri = file('growing.log', `${log}\r\n`);
    const reported: number[] = [];
    const follow = () =>
      one.follow(uri, { name: uri, isSettled: false, onProgress: (bytes) => reported.push(bytes) });
    const first = await follow();
    appendFileSync(join(folder, 'growing.log'), `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`);
    reported.length = 0;
    const second = await follow();
    assert.equal(reported.length, 1, 'it was read from its beginning');
    assert.equal(second.analysis.lines.count, first.analysis.lines.count + 1);
    assert.equal(second.analysis.findings, first.analysis.findings);
    appendFileSync(join(folder, 'growing.log'), failure);
    const third = await follow();
    assert.ok(third.isUnfinished);
    one.unfollow(uri);
  });

  test('who cancels is answered at once, and the thread goes on with the next log', async () => {
    const one = pool({ size: 1 });
    const uri = file('CBS.log', log);
    const controller = new AbortController();
    const cancelled = one.analyse(uri, { name: uri, signal: controller.signal });
    const waiting = one.analyse(uri, { name: uri, signal: controller.signal });
    const next = one.analyse(uri, { name: uri });
    controller.abort(new Error('enough'));
    await assert.rejects(cancelled, /enough/);
    await assert.rejects(waiting, /enough/);
    assert.equal((await next).incidents.length, 1);
  });

  test('a thread that crashes costs one log; the next one gets another thread', async () => {
    const script = thread(
      'crash.cjs',
      `
      if (request.uri === 'bad') throw new Error('too much for me');
      parentPort.postMessage({ is: 'done', analysis: { family: 'cbs', lines: { blocks: [], count: 7, end: 0 } } });`,
    );
    const one = pool({ script, size: 1 });
    const bad = one.analyse('bad', { name: 'bad' });
    const good = one.analyse('good', { name: 'good' });
    await assert.rejects(bad, ({ explanation }: ThreadEndedError) =>
      translateInto('en')(explanation).includes('too much for me'),
    );
    assert.equal((await good).lines.count, 7);
  });

  test('a thread that says nothing any more is ended', async () => {
    const script = thread('hang.cjs', 'for (;;);');
    await assert.rejects(pool({ script, timeout: 200 }).analyse('bad', { name: 'bad' }), ThreadEndedError);
  });
});
