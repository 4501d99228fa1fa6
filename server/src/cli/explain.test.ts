import assert from 'node:assert/strict';
import { chinese, english } from '../../../test/support/story';
import { allNames } from '../codes/names';
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
    assert.match(explanation, /Microsoft has published nothing about it/);
    assert.match(explanation, /Where to look: .*CBS\.log/);
    assert.doesNotMatch(explanation, /CBS_E_/);
  });

  test('a code of a facility without a name says so', () => {
    assert.match(explainCode('0x80770001', english)!, /Unknown, facility 119/);
  });

  test('a part of a name lists the names that have it', () => {
    const explanation = explainCode('STORE_CORRUPT', english)!;
    assert.match(explanation, /^No code has this name/);
    assert.match(explanation, /0x80073712 ERROR_SXS_COMPONENT_STORE_CORRUPT/);
    assert.match(explainCode('STORE_CORRUPT', chinese)!, /组件存储/);
  });

  test('what is wrapped, mapped, decimal or short shows what it is', () => {
    const said = (code: string): string => explainCode(code, english)!;
    assert.match(said('0xd0000034'), /an NTSTATUS inside an HRESULT/);
    assert.match(said('-2146498529'), /Other spellings: decimal -2146498529 or 2148468767/);
    assert.match(said('0xd'), /^0x8007000d[^]*Other spellings: Win32 error 13; decimal -2147024883/);
    assert.match(said('0xc007000d'), /the same as 0x8007000d[^]*Windows says: The data is invalid/);
    assert.match(said('0x800106d9'), /EPT_S_NOT_REGISTERED[^]*the same as 0x800706d9[^]*firewall/i);
    assert.match(said('0x8e5e0147'), /JET_errBadPageLink[^]*the same as 0xc8000147[^]*Source: inferred/);
    assert.match(said('0x87af010a'), /SQLITE_E_IOERR_READ[^]*disk/);
  });

  test('Windows is quoted in both languages', () => {
    assert.match(explainCode('0x80070005', english)!, /Windows says: Access is denied\. \/ 拒绝访问。/);
    assert.match(explainCode('0x80070005', chinese)!, /拒绝访问。 \/ Access is denied\./);
  });

  test('every answer names its source, that of a bare name or number, too', () => {
    const of = (code: string): string => /Source: (.*)/.exec(explainCode(code, english)!)?.[1] ?? 'nothing';
    assert.match(of('0x80073712'), /^Microsoft’s page/);
    assert.match(of('ERROR_OUT_OF_PAPER'), /^header files of the Windows SDK \(name\)/);
    assert.match(of('0x800f08ff'), /nothing about the code/);
    assert.match(of('0x80770001'), /^none/);
    for (const space of ['hresult', 'ntstatus', 'win32', 'setupapi', 'cm_prob', 'configret'] as const) {
      const names = [...allNames(space).keys()].filter((_, at) => at % 7 === 0);
      assert.deepEqual(
        names.filter((name) => !/Source: ./.test(explainCode(name, english) ?? 'Source: x')),
        [],
        space,
      );
    }
    assert.match(of('0xC1900101 - 0x20017'), /./);
  });

  test('the first step is by code and context', () => {
    const sha2 = explainCode('0x80092004', english)!;
    assert.match(sha2, /First: [^]*First, on Windows 7[^]*KB4474419/);
    assert.match(explainCode('0x800f0954', english)!, /RepairContentServerSource/);
    assert.match(explainCode('0x80070643', english)!, /recovery environment: .*reagentc/);
    assert.match(explainCode('0x80070bc2', english)!, /nothing has to be tried again/);
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
