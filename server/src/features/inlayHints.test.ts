import assert from 'node:assert/strict';
import { english, story } from '../../../test/support/story';
import { hintedCodes, inlayHintsOf, type HintedCodes } from './inlayHints';
import { wholeLog } from './locationMapper';

async function hints(line: string, which: HintedCodes = 'unnamed') {
  const { analysis } = await story();
  return inlayHintsOf(analysis, wholeLog('file:///CBS.log'), ['', line], 4, which, english).map(
    ({ position, label }) => [position.line, line.slice(0, position.character).slice(-10), label] as const,
  );
}

suite('inlay hints', () => {
  test('a bare code gets its name behind it', async () => {
    assert.deepEqual(await hints('status: 0x80073712, failure source: Stage'), [
      [5, '0x80073712', 'ERROR_SXS_COMPONENT_STORE_CORRUPT'],
    ]);
    assert.deepEqual(await hints("'CorruptPayloadFile'[gle=0xd0000034]"), [
      [5, '0xd0000034', 'STATUS_OBJECT_NAME_NOT_FOUND'],
    ]);
    assert.deepEqual(await hints('x [HRESULT = 0x8024402c - Unknown Error]'), [
      [5, 'nown Error', 'WU_E_PT_WINHTTP_NAME_NOT_RESOLVED'],
    ]);
    assert.deepEqual(await hints('problem: 0x1c'), [[5, 'blem: 0x1c', 'CM_PROB_FAILED_INSTALL']]);
  });

  test('a code that the log names gets none, unless all are wanted and the names differ', async () => {
    const named = 'x [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';
    assert.deepEqual(await hints(named), []);
    assert.deepEqual(await hints(named, 'all'), []);
    const old = 'x [HRESULT = 0x800f0825 - CBS_E_CANNOT_REMOVE]';
    assert.deepEqual(await hints(old), []);
    assert.equal((await hints(old, 'all')).length, 1);
    assert.deepEqual(await hints('(F) STATUS_NOT_FOUND #1# from x', 'all'), []);
  });

  test('zero, unknown codes and numbers that are none get no hint; off means off', async () => {
    for (const line of ['status: 0x0', 'status: 0x8fff4242', '80070002 (F) text', 'flags: 0x80070002']) {
      assert.deepEqual(await hints(line, 'all'), [], line);
    }
    assert.deepEqual(await hints('status: 0x80073712', 'off'), []);
  });

  test('a setting of the wrong kind is the default', () => {
    for (const setting of [undefined, null, true, 'everything', {}])
      assert.equal(hintedCodes(setting), 'unnamed');
    assert.equal(hintedCodes('off'), 'off');
  });
});
