import assert from 'node:assert/strict';
import { chinese, english } from '../../../test/support/story';
import { readArguments } from './args';
import { explainCode } from './explain';

suite('cbs-lens explain', () => {
  test('a code by number in any form, and by name, says the same', () => {
    const expected = explainCode('0x80073712', english);
    assert.match(expected!, /^0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT\n/);
    assert.match(expected!, /RestoreHealth/);
    assert.match(expected!, /https:\/\/learn\.microsoft\.com/);
    for (const form of ['80073712', '0X80073712', '-2147010798', '2147956498', 'ERROR_SXS_COMPONENT_STORE_CORRUPT', 'error_sxs_component_store_corrupt', '14098', 'HRESULT_FROM_WIN32(14098)']) {
      assert.equal(explainCode(form, english), expected, form);
    } // prettier-ignore
  });

  test('the message of Windows leads to its code, and is told with it', () => {
    for (const quoted of ['The component store has been corrupted.', 'Der Komponentenspeicher wurde beschädigt', '组件存储已损坏。'])
      assert.equal(explainCode(quoted, english), explainCode('0x80073712', english), quoted);
    assert.match(explainCode('0x80073712', english)!, /The component store has been corrupted\./);
    assert.match(explainCode('0x80073712', chinese)!, /组件存储已损坏。/);
  }); // prettier-ignore

  test('in Chinese', () => {
    assert.match(explainCode('0x80073712', chinese)!, /组件存储/);
  });

  test('a small number is read in every way', () => {
    const explanation = explainCode('0x1c', english)!;
    assert.match(explanation, /ERROR_OUT_OF_PAPER/);
    assert.match(explanation, /CM_PROB_FAILED_INSTALL/);
  });

  test('both halves of the result of an upgrade', () => {
    const explanation = explainCode('0xC1900101 - 0x20017', english)!;
    assert.match(explanation, /MOSETUP_E_SETUP_PLATFORM/);
    assert.match(explanation, /Phase 2: in the recovery environment/);
  });

  test('an unknown code says whose it is, and names no near one', () => {
    const explanation = explainCode('0x800f08ff', english)!;
    assert.match(explanation, /Unknown, facility SETUPAPI/);
    assert.doesNotMatch(explanation, /CBS_E_/);
  });

  test('text that is no code has no answer', () => {
    for (const typed of ['', 'hello', '0x', '0x123456789', 'NOT_A_NAME', '99999999999']) {
      assert.equal(explainCode(typed, english), null, typed);
    }
  });

  test('arguments: a negative number is no option, words make one code', () => {
    assert.deepEqual(readArguments(['explain', '-2147010798', '--locale', 'zh-cn']), {
      do: 'explain',
      code: '-2147010798',
      locale: 'zh-cn',
    });
    const double = readArguments(['explain', '0xC1900101', '-', '0x20017']);
    assert.equal(double.do === 'explain' && double.code, '0xC1900101 - 0x20017');
    assert.equal(readArguments(['explain']).do, 'refuse');
  });
});
