import assert from 'node:assert/strict';
import { chinese, english } from '../../../test/support/story';
import { answerFor, lookUp } from './lookup';

suite('look-up of codes', () => {
  test('a line of the list has number, name and meaning in the language of the reader', () => {
    const [first] = lookUp('0x80073712', english);
    assert.deepEqual(
      [first!.label, first!.name, first!.value],
      ['0x80073712', 'ERROR_SXS_COMPONENT_STORE_CORRUPT', 0x80073712],
    );
    assert.match(lookUp('0x80073712', chinese)[0]!.meaning, /组件存储/);
  });

  test('numbers of other spaces keep theirs', () => {
    const problem = lookUp('28', english).find(({ space }) => space === 'cm_prob')!;
    assert.equal(problem.name, 'CM_PROB_FAILED_INSTALL');
    assert.match(answerFor(problem, english).markdown, /Problem code 28 of a device/);
  });

  test('the answer is what a hover shows, with its documentation', () => {
    const answer = answerFor({ value: 0x80073712 }, english);
    assert.equal(answer.title, '0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT');
    assert.match(answer.markdown, /Usual cause/);
    assert.match(answer.document!, /^https:\/\/learn\.microsoft\.com\//);
    assert.equal(answerFor({ value: 0x800f08ff }, english).document, undefined);
  });
});
