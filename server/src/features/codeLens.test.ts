import assert from 'node:assert/strict';
import { chinese, english, story, uri } from '../../../test/support/story';
import { sliceUri } from '../protocol/sliceUri';
import { codeLensesOf } from './codeLens';
import { sliceOfLog, wholeLog } from './locationMapper';

suite('code lens', () => {
  test('the line of a failure says what it was caused by, that of the cause what it led to', async () => {
    const { analysis, line } = await story();
    const [cause, top] = [line('cause'), analysis.incidents[0]!.top!.line];
    assert.deepEqual(
      codeLensesOf(analysis, wholeLog(uri), english).map(({ range, command }) => [
        range.start.line + 1,
        command!.title,
        command!.arguments,
      ]),
      [
        [cause, `Earliest cause of the failure in line ${top} (high confidence) →`, [uri, top]],
        [top, `← caused by line ${cause}: Corrupt payload: WpdMtpUS.dll`, [uri, cause]],
      ],
    );
    const [, failed] = codeLensesOf(analysis, wholeLog(uri), chinese);
    assert.match(failed!.command!.title, /^← 原因在第 \d+ 行：/);
  });

  test('in a part of the log lines are those of the log, and what is shown is the part or the log', async () => {
    const { analysis, line } = await story();
    const [cause, top] = [line('cause'), analysis.incidents[0]!.top!.line];
    const location = { uri, firstLine: cause + 1, lastLine: top };
    const [lens, ...others] = codeLensesOf(analysis, sliceOfLog(location), english);
    assert.equal(others.length, 0, 'the cause is not in it');
    assert.equal(lens!.range.start.line, top - cause - 1);
    assert.match(lens!.command!.title, new RegExp(`line ${cause}:`));
    assert.deepEqual(lens!.command!.arguments, [uri, cause]);
    const whole = { uri, firstLine: 2, lastLine: top };
    const inside = codeLensesOf(analysis, sliceOfLog(whole), english).at(-1)!;
    assert.deepEqual(inside.command!.arguments, [sliceUri(whole), cause - 1]);
  });
});
