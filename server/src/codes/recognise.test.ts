import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCodes, type CodeForm } from './recognise';

/** Text between the offsets, value in hex, form, and the name in the message */
type Seen = readonly [string, string, CodeForm, string?];

function seen(message: string): Seen[] {
  return findCodes(message).map(({ start, end, value, form, name }) => {
    const row = [message.slice(start, end), value.toString(16).padStart(8, '0'), form] as const;
    return name === undefined ? row : [...row, name];
  });
}

/** Exactly one code in the message */
function one(message: string, ...expected: Seen): void {
  assert.deepEqual(seen(message), [expected], message);
}

function none(message: string): void {
  assert.deepEqual(seen(message), [], message);
}

suite('codes in messages', () => {
  test('the HRESULT block of CBS, with and without a name', () => {
    one(
      'Failed to stage. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      '0x80070002 - ERROR_FILE_NOT_FOUND',
      '80070002',
      'hresult',
      'ERROR_FILE_NOT_FOUND',
    );
    one('worker session [HRESULT = 0x80070bc9]', '0x80070bc9', '80070bc9', 'hresult');
    one('x [HRESULT = 0x8024402c - Unknown Error]', '0x8024402c - Unknown Error', '8024402c', 'hresult');
    one('x [HRESULT = 0x00000000 - S_OK]', '0x00000000 - S_OK', '00000000', 'hresult', 'S_OK');
    one(
      'x [HRESULT = 0x800f081e - CBS_E_NOT_APPLICABLE ]',
      '0x800f081e - CBS_E_NOT_APPLICABLE ',
      '800f081e',
      'hresult',
      'CBS_E_NOT_APPLICABLE',
    );
  });

  test('keywords with a value', () => {
    one('package: P, status: 0x80073712, failure source: Stage', '0x80073712', '80073712', 'keyword');
    one('Operation result: 0x800f081f', '0x800f081f', '800f081f', 'keyword');
    one('Doqe: Recording result: 0x8007000d, for Inf: x.inf', '0x8007000d', '8007000d', 'keyword');
    one('Setting original failure status: 0x80070057, last', '0x80070057', '80070057', 'keyword');
    one('CFCAcquirerWUClient::Download(134): Result = 0x8024402C', '0x8024402C', '8024402c', 'keyword');
    one('FOD: hr = 0x80070002', '0x80070002', '80070002', 'keyword');
    one('InternalExecute(hr:0x800f081e)', '0x800f081e', '800f081e', 'keyword');
    one('AddSource failed with HRESULT=0x8007010b! - C', '0x8007010b', '8007010b', 'keyword');
    one('processed the command line but failed. HRESULT=80070BC9', '80070BC9', '80070bc9', 'keyword');
    one('DPX Error: 0X80070057', '0X80070057', '80070057', 'keyword');
    one('Error READ, 0x00000570 while gathering', '0x00000570', '80070570', 'keyword');
    one('problem status: 0xc0000361', '0xc0000361', 'c0000361', 'keyword');
    one(
      'hrStatus: 0x80070bc9 [ERROR_FAIL_REBOOT_REQUIRED], x',
      '0x80070bc9 [ERROR_FAIL_REBOOT_REQUIRED]',
      '80070bc9',
      'keyword',
      'ERROR_FAIL_REBOOT_REQUIRED',
    );
  });

  test('several values of one record keep their order', () => {
    assert.deepEqual(
      seen(
        'download status: 0x0 (S_OK),reboot required: False, overall result:0x800f0922 (CBS_E_INSTALLERS_FAILED)',
      ),
      [
        ['0x0 (S_OK)', '00000000', 'keyword', 'S_OK'],
        ['0x800f0922 (CBS_E_INSTALLERS_FAILED)', '800f0922', 'keyword', 'CBS_E_INSTALLERS_FAILED'],
      ],
    );
  });

  test('macros with a number, a name, or a status', () => {
    one('(F) HRESULT_FROM_WIN32(14098) #61875# from', 'HRESULT_FROM_WIN32(14098)', '80073712', 'macro');
    one(
      'Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) originated in function X',
      'NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA)',
      'c007000d',
      'macro',
      'ERROR_INVALID_DATA',
    );
    one(
      'HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_NOT_FOUND) #4474674# from W',
      'HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_NOT_FOUND)',
      '800736b3',
      'macro',
      'ERROR_SXS_ASSEMBLY_NOT_FOUND',
    );
    one(
      'HRESULT_FROM_NT(STATUS_NOT_FOUND)',
      'HRESULT_FROM_NT(STATUS_NOT_FOUND)',
      'd0000225',
      'macro',
      'STATUS_NOT_FOUND',
    );
    one(
      '    Completion status: HRESULT_FROM_WIN32(ERROR_ADVANCED_INSTALLER_FAILED)',
      'HRESULT_FROM_WIN32(ERROR_ADVANCED_INSTALLER_FAILED)',
      '80073713',
      'macro',
      'ERROR_ADVANCED_INSTALLER_FAILED',
    );
    none('HRESULT_FROM_WIN32(ERROR_OF_NO_TABLE) x');
  });

  test('symbols of CSI frames and origins', () => {
    one(
      '(F) STATUS_OBJECT_NAME_NOT_FOUND #70# from Windows::Rtl::X(flags = 0)',
      'STATUS_OBJECT_NAME_NOT_FOUND',
      'c0000034',
      'symbol',
      'STATUS_OBJECT_NAME_NOT_FOUND',
    );
    one(
      'Error STATUS_SXS_FILE_HASH_MISMATCH originated in function X',
      'STATUS_SXS_FILE_HASH_MISMATCH',
      'c015001b',
      'symbol',
      'STATUS_SXS_FILE_HASH_MISMATCH',
    );
    one('    Completion status: S_OK ', 'S_OK', '00000000', 'symbol', 'S_OK');
    none('STATUS_OF_NO_TABLE #70# from X');
    none('the name ERROR_INVALID_DATA alone is no code of this line');
  });

  test('the last error of the thread keeps its own form: wrapped, plain Win32, HRESULT', () => {
    one("'Compact', disp = 0)[gle=0xd0000034]", '0xd0000034', 'd0000034', 'gle');
    one('[gle=0x00000570]', '0x00000570', '80070570', 'gle');
    one("'CorruptPayloadFile'[gle=0x80004005]", '0x80004005', '80004005', 'gle');
    assert.deepEqual(
      findCodes('Error: 0x8007042B[gle=0x000000b7]').map(({ form }) => form),
      ['keyword', 'gle'],
    );
    assert.deepEqual(
      findCodes('FindFirstFile failed for [C:\\$x]; GLE = 0x3[gle=0x00000003]').map(({ form, value }) => [
        form,
        value,
      ]),
      [
        ['gle', 0x80070003],
        ['gle', 0x80070003],
      ],
    );
  });

  test('decimal: signed status, unsigned result of events, exit codes, Win32', () => {
    one('on file x.dll with NTSTATUS -1073283059. Matching', '-1073283059', 'c007000d', 'decimal');
    one('could not be installed because of error 2147942413 ""', '2147942413', '8007000d', 'decimal');
    one('exit code: -2146498529', '-2146498529', '800f081f', 'decimal');
    one('INSTALL index: 194, phase: 2, result 13, inf: x.inf', '13', '8007000d', 'win32');
    one('DISM failed. Error: 87', '87', '80070057', 'win32');
  });

  test('eight digits before a mechanical decode', () => {
    one(
      '(F) c0150014 [Error,Facility=FACILITY_SXS,Code=20 (0x0014)] #1# from',
      'c0150014',
      'c0150014',
      'bare',
    );
    one('80092004 [Warning,Facility=FACILITY_NTSSPI,Code=8196 (0x2004)]', '80092004', '80092004', 'bare');
  });

  test('rows of the readiness tool', () => {
    one('(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\x.mum', '0x800F0900', '800f0900', 'row');
    one('(f) CBS MUM Corrupt 0x800B0100 servicing\\Packages\\x.mum', '0x800B0100', '800b0100', 'row');
    none('(f)\tCSI Payload File Missing\t0x00000000\tx.dll\tx86_x');
  });

  test('a known code in hex without a keyword', () => {
    one('(WUClient) returned 0x8024402c', '0x8024402c', '8024402c', 'hex');
    none('returned 0x8f3a9c01');
  });

  test('sequence numbers and UTC stamps', () => {
    none('8007000d@2018/11/1:13:24:25.1 CSI Transaction @0x29dd717d150 initialized');
    none('80070002 (F) text');
  });

  test('session ids, addresses, stacks and pointers', () => {
    none('Session: 31094769_589257401 initialized by client X');
    none('a = @0x80070002, (stack @0x80070005 @0x7ff90bbf4699)');
    none("client id 'TI5.31110578_1891577479:1/'");
  });

  test('flags, dispositions, lengths and types', () => {
    for (const message of [
      'Flags = 1, kvic = 2, kvi = 2, disp = 0',
      'Disposition: 0x1',
      'Disposition: 0x80070002',
      'flags: 0x80000005',
      'Install flags: 0x00000000',
      'Search options: 0x00000081',
      'type 0x00000001',
      'Rank - 0x00ff2001',
      'Device Status: 0x01802400',
      "[l:21 ml:22]'x'",
      'expression: f(( (DELTA_FLAG_TYPE)0x00000000 ), x)',
      'Starting corruption detection (InnerFlags=2)',
      'numCorruptions = 5, Disp = 1.',
    ]) {
      none(message);
    }
  });

  test('message ids, tokens, identities and GUIDs', () => {
    none('Info       [0x080489] MIG    text');
    none('amd64_x_31bf3856ad364e35_10.0.20348.3081_none_80070002c4b7b751\\a.dll');
    none('Wrapper-80070002DDDA5160');
    none('{80070002-56d8-11d5-882d-0080c847b195}');
    none('pci\\ven_8086&dev_8c4f&subsys_80070002');
  });

  test('operation numbers, framework states and bug checks', () => {
    one('Operation execution failed: 13. hr = 0x8007042B', '0x8007042B', '8007042b', 'keyword');
    none('Gather operation failed. Error: 0x0000002C');
    none('Status: 44');
    none('Crash 0x0000007E detected');
    none('Bugcheck parameter 1: 0xFFFFFFFFC0000005');
    none('PID=4804 TID=1852 Total Operation Time: 71 seconds.');
    none('error 65535 is in no table');
  });

  test('any text: mentions are in order, apart, inside the text, and hold unsigned values', () => {
    const piece = fc.constantFrom(
      '[HRESULT = ', '0x8007000d', ' - ERROR_INVALID_DATA', ']', '[gle=0x00000002]', 'status: ', '-1073283059', 'NTSTATUS ',
      'HRESULT_FROM_WIN32(', '14098)', 'STATUS_NOT_FOUND', ' #1# from', '(f)\t', 'é汉😀', ' ', 'result 13, inf',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, value } of findCodes(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(Number.isInteger(value) && value >= 0 && value <= 0xffffffff);
          last = end;
        }
      }),
      { numRuns: 3000, seed: 20240420 },
    );
  });

  test('a line of a megabyte is read to its end', () => {
    for (const filler of [
      'a',
      '0x80',
      'STATUS_',
      '(f) ',
      '(f) a',
      'status ',
      '[HRESULT = 0x80070002 - ',
      'Error: ',
      '\t',
    ]) {
      const line = `${filler.repeat((1 << 20) / filler.length)} [gle=0x00000002]`;
      assert.equal(findCodes(line).at(-1)?.form, 'gle', filler);
    }
  });
});
