import assert from 'node:assert/strict';
import { beginning, failure, healthy, reported } from '../../../../test/support/growingLog';
import { record } from '../../../../test/support/marked';
import { memorySource } from '../../log/source';
import { translateInto } from '../../base/l10n';
import { analyseLog } from './analyse';
import { LogReader } from './logReader';
import type { LogAnalysis } from '../model/model';

const english = translateInto('en');
const source = (value: string, chunk = 4096) => memorySource(Buffer.from(value), chunk);

/** Reads a log as it grows, the way a log is followed. */
async function follow(
  stages: readonly string[],
  chunk?: number,
): Promise<{ analysis: LogAnalysis; restarts: number }> {
  let reader = await LogReader.open(source(stages[0]!));
  let analysis = await reader.read(source(stages[0]!, chunk), { isLive: true });
  await reader.remember(source(stages[0]!));
  let restarts = 0;
  for (const [index, stage] of stages.slice(1).entries()) {
    if (!(await reader.continues(source(stage)))) {
      restarts++;
      reader = await LogReader.open(source(stage));
    }
    analysis = await reader.read(source(stage, chunk), { isLive: index < stages.length - 2 });
    await reader.remember(source(stage));
  }
  return { analysis, restarts };
}

suite('log reader', () => {
  test('a log that grows record by record is what it is when read at once', async () => {
    const lines = failure.split(/(?<=\n)/);
    const stages = lines.map((_, index) => beginning + lines.slice(0, index + 1).join(''));
    const { analysis, restarts } = await follow(stages);
    assert.equal(restarts, 0);
    assert.equal(analysis.incidents.length, 1);
    assert.deepEqual(reported(analysis), reported(await analyseLog(source(stages.at(-1)!))));
  });

  test('a last line in the middle of its writing waits, and that is said', async () => {
    const log = beginning + failure.slice(0, -20);
    const reader = await LogReader.open(source(log));
    const before = await reader.read(source(log), { isLive: true });
    assert.match(english(before.notices[0]!.text), /^Line 258 is still being written/);
    assert.equal(before.lines.count, 257);
    await reader.remember(source(log));
    assert.ok(await reader.continues(source(beginning + failure)));
    const after = await reader.read(source(beginning + failure));
    assert.deepEqual([after.notices.length, after.lines.count], [0, 258]);
    assert.equal(before.lines.count, 257);
  });

  test('lines that say nothing leave the incidents the very same', async () => {
    const reader = await LogReader.open(source(beginning + failure));
    const before = await reader.read(source(beginning + failure));
    const after = await reader.read(source(beginning + failure + healthy));
    assert.equal(after.incidents, before.incidents);
    assert.equal(after.lines.count, before.lines.count + 1);
  });

  test('batches of sfc that are not read make its run longer', async () => {
    const batch = `${record('CSI', 'Info', '00000010 [SR] Beginning Verify and Repair transaction')}\r\n`;
    const begun = healthy.repeat(250) + batch.repeat(2);
    const reader = await LogReader.open(source(begun));
    await reader.read(source(begun), { isLive: true });
    const grown = begun + batch.repeat(40);
    const after = await reader.read(source(grown));
    assert.deepEqual(reported(after), reported(await analyseLog(source(grown))));
    assert.deepEqual(
      after.sessions.map(({ type, lastLine }) => [type, lastLine]),
      [['sfc', 292]],
    );
  });

  test('a log that was rotated, cut or written anew is read from its beginning', async () => {
    const first = beginning + failure;
    for (const next of [
      healthy,
      first.slice(0, -200),
      first.replace('bits.dll', 'bite.dll') + healthy,
      `${healthy.replace('nothing', 'a thing')}${first}`,
    ]) {
      const reader = await LogReader.open(source(first));
      await reader.read(source(first), { isLive: true });
      await reader.remember(source(first));
      assert.ok(!(await reader.continues(source(next))));
      const { analysis } = await follow([first, next]);
      assert.deepEqual(reported(analysis), reported(await analyseLog(source(next))));
    }
  });
});
