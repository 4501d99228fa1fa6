import assert from 'node:assert/strict';
import { chinese, english, keyform, story, storyLog, uri } from '../../../test/support/story';
import type { LocalizationContext } from '../base/localizationContext';
import { hoverAt } from './hover';
import { wholeLog } from './locationMapper';

async function hover(
  mark: string,
  under: string,
  reader: LocalizationContext = english,
  change: (line: string) => string = (line) => line,
) {
  const { analysis, line } = await story();
  const number = line(mark);
  const text = change(storyLog.replace(/^\n/, '').split('\n')[number - 1]!);
  const shown = hoverAt(
    analysis,
    wholeLog(uri),
    { line: number - 1, character: text.indexOf(under) + 1 },
    text,
    reader,
  );
  return shown ? (shown.contents as { value: string }).value : null;
}

suite('hover', () => {
  test('the cause says that it is one, why, how sure, what failed and which hashes differ', async () => {
    const value = await hover('cause', 'Hashes');
    assert.match(value!, /Earliest cause: Corrupt payload\*\* \(high confidence\)/);
    assert.match(value!, /WpdMtpUS\\\.dll/);
    assert.match(value!, /Installing KB5036892 failed/);
    assert.match(value!, /#L15\)/);
    assert.match(value!, /a1a1a1/);
    assert.match(value!, /b2b2b2/);
    assert.match(value!, /corrupt\\?-payload\/hash\\?-mismatch/);
  });

  test('the first step that fits the log stands before the fold, above the one of the code', async () => {
    for (const [reader, here, general] of [
      [english, /^First\\, for this failure\\: Put WpdMtpUS\\\.dll back/, /^First\\, in general/],
      [chinese, /^针对此次失败，首先：.*WpdMtpUS/, /^一般情况下，首先/],
    ] as const) {
      const value = await hover('unwinding', '0x8007000d', reader);
      const paragraphs = value!.split('\n\n');
      const at = paragraphs.findIndex((one) => here.test(one));
      // Of 250 pixels, the height of a hover in VS Code, each paragraph of one line takes some 30.
      assert.ok(at > 0 && at < 6, `${at}: ${value}`);
      assert.ok(paragraphs.findIndex((one) => general.test(one)) > at, value!);
    }
    const cause = (await hover('cause', 'Hashes'))!.split('\n\n');
    assert.ok(cause.findIndex((one) => one.includes('What to do')) < 4);
  });

  test('an effect links to its cause', async () => {
    const value = await hover('unwinding', 'stage');
    assert.match(value!, /A consequence, not the cause/);
    assert.match(value!, /\[Earliest cause: line 6\]\(file:\/\/\/c%3A\/logs\/PC01\/CBS\.log#L6\)/);
  });

  test('noise says why it is harmless', async () => {
    const value = await hover('noise', 'tick');
    assert.match(value!, /\*\*Harmless\*\*/);
    assert.match(value!, /clock went backwards/);
  });

  test('a code under the cursor is decoded', async () => {
    assert.match((await hover('unwinding', '0x8007000d'))!, /0x8007000d/);
    assert.match((await hover('unwinding', '0x8007000d'))!, /ERROR\\_INVALID\\_DATA/);
    const value = await hover('unwinding', '0x8007000d');
    assert.match(value!, /HRESULT\\, facility WIN32 \\\(7\\\)\\, code 13/);
    assert.match(value!, /Usual cause\\:/);
    assert.match(value!, /First\\, in general\\:/);
    assert.match(value!, /\[Documentation\]\(https:\/\/learn\.microsoft\.com\//);
  });

  test('an unknown code is taken apart and not guessed', async () => {
    const value = await hover('unwinding', '0x8007000d', english, (line) =>
      line.replace('0x8007000d - ERROR_INVALID_DATA', '0x8fff4242'),
    );
    assert.match(value!, /Unknown\\, facility 4095/);
  });

  test('a component under the cursor is taken apart', async () => {
    const value = await hover('row', keyform);
    assert.match(value!, /\| Version \| 10\\\.0\\\.19041\\\.746 \|/);
  });

  test('answers in Chinese', async () => {
    assert.match((await hover('cause', 'Hashes', chinese))!, /[\u4e00-\u9fff]/);
  });

  test('a healthy line without codes has no hover', async () => {
    const { analysis, line } = await story();
    assert.equal(
      hoverAt(analysis, wholeLog(uri), { line: line('healthy') - 1, character: 0 }, 'nothing here', english),
      null,
    );
  });

  test('hostile names stay text', async () => {
    const { analysis, first, line } = await story();
    const name = 'a](command:x) **b** <img> `c`\u202e';
    const cause = {
      ...first.cause!,
      why: { message: 'The content of {0} is bad.', args: [name] },
      rule: first.cause!.rule,
    };
    const hostile = { ...analysis, incidents: [{ ...first, cause }] };
    const shown = hoverAt(hostile, wholeLog(uri), { line: line('cause') - 1, character: 60 }, name, english)!;
    const { value } = shown.contents as { value: string };
    assert.ok(!value.includes('](command'));
    assert.ok(!value.includes('**b**') && !value.includes('<img>') && !value.includes('\u202e'));
  });
});
