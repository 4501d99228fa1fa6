import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allMentions, findMentions } from './mentions';

/** `text=value` of every code in a line, with its space of numbers */
const seen = (line: string): string[] =>
  findMentions(line).map(
    ({ start, end, value, space }) =>
      `${line.slice(start, end)}=${value.toString(16)}${space === undefined ? '' : ` ${space}`}`,
  );

suite('codes in the logs of setup, drivers and updates', () => {
  test('parameter 1 of a bug check is a widened NTSTATUS; its stop code and other parameters are no codes', () => {
    const [mention, ...others] = findMentions('Bugcheck parameter 1: 0xFFFFFFFFC0000005');
    assert.equal(mention?.value, 0xc0000005);
    assert.deepEqual([mention.start, mention.end, others.length], [32, 40, 0]);
    for (const line of [
      'Bugcheck parameter 2: 0xFFFFFFFFC0000005',
      'Bugcheck code: 0x0000007E',
      'Crash 0x0000007E detected',
    ]) {
      assert.deepEqual(findMentions(line), [], line);
    }
  });

  test('setupapi: raw codes, Win32 in hex without a prefix, HRESULTs, cut codes', () => {
    assert.deepEqual(seen('{Install - exit(0xe0000248)}'), ['0xe0000248=e0000248']);
    assert.deepEqual(seen('{Install - exit(000004c7)}'), ['000004c7=800704c7']);
    assert.deepEqual(seen('{Stage: exit (0xe0000247)}'), ['0xe0000247=e0000247']);
    assert.deepEqual(seen('_VERIFY_FILE_SIGNATURE exit(0x800b0109)'), ['0x800b0109=800b0109']);
    assert.deepEqual(seen('{Select - exit(0x00000000)}'), ['0x00000000=0']);
    assert.deepEqual(seen('<<<  [Exit status: FAILURE(0x800f0203)]'), ['0x800f0203=800f0203']);
    assert.deepEqual(seen('<<<  [Exit status: FAILURE(0x00000207)]'), ['0x00000207=800f0207']);
    assert.deepEqual(seen('<<<  [Exit status: FAILURE(0x00000103)]'), ['0x00000103=80070103']);
    assert.deepEqual(seen('inf: Error 0xe0000247: A problem'), ['0xe0000247=e0000247']);
  });

  test('problems of devices are numbers of their own, beside an NTSTATUS', () => {
    assert.deepEqual(seen('Device has problem: 0x1c (CM_PROB_FAILED_INSTALL)'), ['0x1c=1c cm_prob']);
    assert.deepEqual(seen('problem: 0x01 (X), problem status: 0xc0000361'), [
      '0x01=1 cm_prob',
      '0xc0000361=c0000361',
    ]);
    assert.deepEqual(seen('Device Status: 0x01802400 [0x12 - 0xc0000493]'), [
      '0x12=12 cm_prob',
      '0xc0000493=c0000493',
    ]);
    assert.deepEqual(seen('Status: 0x1802400, ProblemNumber: 0x000016'), ['0x000016=16 cm_prob']);
    assert.deepEqual(seen('Status: 0x180400a, ProblemNumber: 00000000'), []);
    assert.deepEqual(seen('with problem CM_PROB_FAILED_INSTALL (28) [0xC0000490]'), [
      '28=1c cm_prob',
      '0xC0000490=c0000490',
    ]);
    assert.deepEqual(seen('Query remove failed (install) 0x17: CR_REMOVE_VETOED'), ['0x17=17 configret']);
  });

  test('both halves of the result of an upgrade', () => {
    assert.deepEqual(seen('0xC1900101 - 0x40017'), ['0xC1900101=c1900101', '0x40017=40017 extend']);
    assert.deepEqual(seen('[18363][1][5][0xc1900101][0x30018][19041]'), [
      '0xc1900101=c1900101',
      '0x30018=30018 extend',
    ]);
    assert.deepEqual(seen('Initializing Extended:    [0x20003]'), ['0x20003=20003 extend']);
    assert.deepEqual(seen('Initializing Extended: [0x20003]'), ['0x20003=20003 extend']);
    assert.deepEqual(seen('override for watson parameter [5] value=[0x30018].'), ['0x30018=30018 extend']);
    assert.deepEqual(seen('P5: 0x80070005 P6: 0x50015'), ['0x80070005=80070005', '0x50015=50015 extend']);
    assert.deepEqual(seen('Event -> [0xC1900101, 0x30018]'), ['0xC1900101=c1900101', '0x30018=30018 extend']);
  });

  test('setup: errors by name of a variable, of a call, or at the end of a failure', () => {
    assert.deepEqual(seen('driver file x.sys. Err = 0x51B'), ['0x51B=8007051b']);
    assert.deepEqual(seen('halting execution. dwRet = 0x3cf2'), ['0x3cf2=80073cf2']);
    assert.deepEqual(seen('Setup exiting with code [0x0]...'), ['0x0=0']);
    assert.deepEqual(seen('ParseConfigFile returned with 0x3 '), ['0x3=80070003']);
    assert.deepEqual(seen('GetAttribute(X) failed: 0xd'), ['0xd=8007000d']);
    assert.deepEqual(seen('Failed to check. 0x00000490[gle=0x00000002]'), [
      '0x00000490=80070490',
      '0x00000002=80070002',
    ]);
    assert.deepEqual(seen('Error WRITE, 0x0000065E while applying'), ['0x0000065E=8007065e']);
    assert.deepEqual(seen('BCD: BiExport failed c000000d'), ['c000000d=c000000d']);
    assert.deepEqual(seen('ReturnHr(1) tid(4ac) 80070002 Text'), ['80070002=80070002']);
  });

  test('Windows Update: brackets, decimal fields of JSON, columns of events', () => {
    assert.deepEqual(seen('*FAILED* [80070426] Method'), ['80070426=80070426']);
    assert.deepEqual(seen('Sync, hr = 80072efd'), ['80072efd=80072efd']);
    assert.deepEqual(seen('x error = 0x800706D9'), ['0x800706D9=800706d9']);
    assert.deepEqual(seen('"ErrorCode":-2145123272,'), ['-2145123272=80240438']);
    assert.deepEqual(seen('{9482F4B4-E343-43B6-B170-9A65BC822C77}\t201\t8024000b\tX'), ['8024000b=8024000b']);
    assert.deepEqual(seen('* END * Command Line Install 0x0'), ['0x0=0']);
    assert.deepEqual(seen('Exit code = 0x240001'), ['0x240001=240001']);
  });

  test('success as a plain zero', () => {
    assert.deepEqual(seen('No providers were found. HRESULT=0'), ['0=0']);
    assert.deepEqual(seen('CleanUp - Return status: 0'), ['0=0']);
    assert.deepEqual(seen('last error: 0'), ['0=0']);
    assert.deepEqual(seen('reboot=1, handlerError=0, next=0'), ['0=0']);
    assert.deepEqual(seen('Return code is [0x0]. Extended status code is [0x0]'), ['0x0=0', '0x0=0']);
    assert.deepEqual(seen('answered with [00000000] and more'), ['00000000=0']);
    assert.deepEqual(seen('RETURN InstallAll (0) ( HRESULT = 0x0 )'), ['0=0', '0x0=0']);
    assert.deepEqual(seen('{9482F4B4-E343-43B6-B170-9A65BC822C77}\t201\t0\tX'), ['0=0']);
    assert.deepEqual(seen('(f)\tCSI Payload File Missing\t0x00000000\tx.dll'), ['0x00000000=0']);
    assert.deepEqual(seen('Finder(12):exit: hresult = 0x00000000 (E = 3)'), ['0x00000000=0']);
    assert.deepEqual(seen('[GatherExitCode]=[0x0] [x]'), ['0x0=0']);
  });

  test('codes without a name, and exit codes in decimal', () => {
    assert.deepEqual(seen('[1520] [0xc142fe1c] GetHandle:(2906)'), ['0xc142fe1c=c142fe1c']);
    assert.deepEqual(seen('download in C:\\x failed with 0x00000000.'), ['0x00000000=0']);
    assert.deepEqual(seen('no path. dwRetCode=[0x1F]'), ['0x1F=8007001f']);
    assert.deepEqual(seen('RegLoadKeyW failed for C:\\oven, rc = 1009[gle=0x000003f1]'), [
      '1009=800703f1',
      '0x000003f1=800703f1',
    ]);
    assert.deepEqual(seen('Error 1726 while heating'), ['1726=800706be']);
    assert.deepEqual(seen('Error 1058: The service cannot be started'), ['1058=80070422']);
    assert.deepEqual(seen('rc = 0, ret=7.5, 404 ovens'), []);
    assert.deepEqual(seen('Error code: 5, last error = 1392'), ['5=80070005', '1392=80070570']);
    assert.deepEqual(seen('install() returning FALSE, gle = 0x64E'), ['0x64E=8007064e']);
    assert.deepEqual(seen('[Warning] hr=0x22fe06 / Source'), ['0x22fe06=22fe06']);
    assert.deepEqual(seen('x with hr = 8004fe0a.'), ['8004fe0a=8004fe0a']);
    assert.deepEqual(seen('wusa exit code 2359302'), ['2359302=240006']);
    assert.deepEqual(seen('Exit code: 3010'), ['3010=80070bc2']);
    assert.deepEqual(seen('Exception: It is not supported. [0x00000032] void f'), ['0x00000032=80070032']);
    assert.deepEqual(seen('No settings of this kind found 0x2'), ['0x2=80070002']);
  });

  test('what a call gave back, at the end of the line', () => {
    assert.deepEqual(seen('ReadValue(Layout.Name): 0xd'), ['0xd=8007000d']);
    assert.deepEqual(seen('fail to open key (software\\X) = 2'), ['2=80070002']);
    assert.deepEqual(seen('Setup returns 0x5 to its caller'), ['0x5=80070005']);
  });

  test('eight digits without a word: a failure of a named facility, a success of updates or servicing', () => {
    assert.deepEqual(seen('[Analysis]=[0x80131502] [x]'), ['0x80131502=80131502']);
    assert.deepEqual(seen('State=WU:0x00248002&'), ['0x00248002=248002']);
    assert.deepEqual(seen('State 0x00040001, 0x80000100, 0x8fff0001, @0x80131502, flags 0x80131502'), []);
  });

  test('scores, ranks, flags, handles, identifiers and states are no codes', () => {
    for (const line of [
      'sig: Signer Score = 0x0D000003 (Inbox)',
      'dvi: Rank - 0x00ff2001',
      'AddService=Disk,0x00000002,Disk_Install',
      'dvi: Device Status: 0x01802400',
      '(ConfigFlags = 0x00000400).',
      'Create session event 0x654 for current session',
      'mapped HKLM\\X (C:\\x) to 0x80000002, Y',
      'Gather operation failed. Error: 0x0000002C',
      'USB\\ROOT_HUB\\5&19FE899C&0',
      'Volume{8a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d}',
      'offset [0x100000]',
      'Operation result code (4) after download',
      'Code = 1313, Line = 2356',
      'SPPNP: Status: Total = 166',
      'flags 00000002 and client id',
      'Crash 0x0000007E detected',
      'PID=4804 TID=1852',
      'exit code 1',
      'Calculated startup flags: [0x0000000E]',
      'Error                 CSI    c [X,Code=640 (0x0280)] #5#',
      'Files failed: 3',
      'failed with 5.1 of them',
      'No scripts found. Finished kind [0x3]',
      'Error found of type [0x3]',
      'Error finding flags 0x2',
      'No records, offset 0x2',
      'return code is [0x700000]',
      'count 8004fe0a',
      'Found items (kind) = 2',
      'Failed items (kind) = 2 of 4',
      'Create(1053): done',
      '12F4.1FE8:: x',
    ]) {
      assert.deepEqual(seen(line), [], line);
    }
  });

  test('the look ahead costs no code, whatever spelling it is in', () => {
    const piece = fc.constantFrom(
      'exit(', 'FAILURE(', 'Problem: ', 'ProblemNumber: ', 'CM_PROB_FAILED_INSTALL (', '0x', '1e: CR_X', '0xC1900101 - ', 'Extended: [',
      'P6: ', 'Bugcheck parameter 1: ', '[12] [', 'Err', 'dwRet', ' = ', ': ', 'hr', 'rc = ', 'le=', 'Return value ', 'with ', 'failed ',
      'Failed to x (', ') = ', '* END * Finding ', '*FAILED* [', 'Error ', ' while', 'Fehler: ', 'Erreur : ', 'Errore: ', 'Erro: ', 'Ошибка: ',
      'Fout: ', 'Błąd: ', 'Hata: ', '错误：', '錯誤: ', 'エラー: ', '오류: ', 'Systemfehler ', 'error de sistema ', 'errore di sistema ', '系统错误 ',
      'RETURN x (', 'exit code ', 'HRESULT_FROM_WIN32(', 'STATUS_ACCESS_DENIED #5# from', 'ERROR_FILE_NOT_FOUND originated in function',
      '(f)\tCBS MUM Missing\t', '}\t101\t', '-2147024891', '2147942405', '80070005', '5', '1726', '0', '8024402c', ')', ']', ' ', '\t', '.',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const line = pieces.join('');
        assert.deepEqual(findMentions(line), allMentions(line), line);
      }),
      { numRuns: 5000, seed: 20241130 },
    );
  });

  test('any text: mentions are in order, apart and inside the text', () => {
    const piece = fc.constantFrom(
      'failed: ', '0x3', 'exit(', '0x800b0109', ')', '[', ']', ' - ', '0xC1900101', '0x30018', 'problem: ', 'hr = ', '0', ' ', '汉', '[gle=0x00000002]',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, value } of findMentions(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(Number.isInteger(value) && value >= 0 && value <= 0xffffffff);
          last = end;
        }
      }),
      { numRuns: 2000, seed: 20241124 },
    );
  });
});
