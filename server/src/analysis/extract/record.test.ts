import assert from 'node:assert/strict';
import { primaryCode } from './record';

suite('the code that a line is about', () => {
  const call = 'CDISMManager::CreateImageSession(hr:0x80004005)';

  test('is the one it ends in, where no other stands before it', () => {
    for (const body of [
      call,
      `DISM Manager: PID=1188 TID=1192 Failed to load the image session. - ${call}`,
      `DISM Manager: PID=1188 Error in status of session 12. - ${call}`,
    ])
      assert.deepEqual(primaryCode(body), { value: 0x80004005 }, body);
    assert.deepEqual(primaryCode('Failed. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]'), {
      value: 0x80070490,
      name: 'ERROR_NOT_FOUND',
    });
  });

  test('is the first one, however it is written', () => {
    for (const [said, value] of [
      ['status: 0x80070002', 0x80070002],
      ['0X80070002', 0x80070002],
      ['error 1168', 0x80070490],
      ['HRESULT=80070003', 0x80070003],
      ['NTSTATUS -1073741772', 0xc0000034],
      ['hr = -2147024891', 0x80070005],
      ['HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)', 0x80070002],
      ['c0150014 [Error,Facility=x]', 0x80073702],
    ] as const)
      assert.equal(primaryCode(`DISM Manager: PID=1188 ${said} - ${call}`)?.value, value, said);
  });
});
