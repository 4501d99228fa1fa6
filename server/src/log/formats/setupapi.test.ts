import assert from 'node:assert/strict';
import { Prefilter } from '../prefilter';
import { familyOf } from '../recognise';
import { setupapi } from './setupapi';

const records = (...lines: readonly string[]): unknown => {
  const assembler = setupapi.assemble!();
  return lines.flatMap((line, index) => {
    const record = assembler.line(line, index + 1);
    return record ? [[record.level, record.source, record.stamp, record.body]] : [];
  });
};

suite('lines of setupapi logs', () => {
  test('marks, categories, and a date from the section', () => {
    assert.deepEqual(
      records(
        '>>>  [Setup Import Driver Package - C:\\Drivers\\fabrikam.inf]',
        '>>>  Section start 2024/04/20 23:59:58.110',
        '      cmd: C:\\Tools\\setup.exe',
        '     sto: {Stage Driver Package: C:\\Drivers\\fabrikam.inf} 23:59:59.001',
        '!    sig:      Verifying file against specific (valid) catalog failed.',
        '!!!  sto:      Failed. 00:00:01.250',
        '<<<  Section end 2024/04/21 00:00:01.300',
        '<<<  [Exit status: FAILURE(0x000004c7)]',
      ),
      [
        ['none', '', null, '>>>  [Setup Import Driver Package - C:\\Drivers\\fabrikam.inf]'],
        ['none', '', '2024/04/20 23:59:58.110', '>>>  Section start 2024/04/20 23:59:58.110'],
        ['Info', 'cmd', '2024/04/20 23:59:58.110', 'C:\\Tools\\setup.exe'],
        [
          'Info',
          'sto',
          '2024/04/20 23:59:59.001',
          '{Stage Driver Package: C:\\Drivers\\fabrikam.inf} 23:59:59.001',
        ],
        [
          'Warning',
          'sig',
          '2024/04/20 23:59:58.110',
          'Verifying file against specific (valid) catalog failed.',
        ],
        ['Error', 'sto', '2024/04/21 00:00:01.250', 'Failed. 00:00:01.250'],
        ['none', '', '2024/04/21 00:00:01.300', '<<<  [Exit status: FAILURE(0x000004c7)]'],
      ],
    );
  });

  test('columns are those of the message', () => {
    const line = '!!!  dvi:      Installation of device is blocked by policy!  ';
    const record = setupapi.assemble!().line(line, 1)!;
    assert.equal(line.slice(record.column, record.endColumn), 'Installation of device is blocked by policy!');
  });

  test('stamps of Windows 2000 stand in the heads of blocks', () => {
    assert.deepEqual(records('[2024/04/20 22:13:36 180.12]', 'EXE name: C:\\WINNT\\system32\\setup.exe'), [
      ['none', '', '2024/04/20 22:13:36', '[2024/04/20 22:13:36 180.12]'],
      ['none', '', '2024/04/20 22:13:36', 'EXE name: C:\\WINNT\\system32\\setup.exe'],
    ]);
    assert.equal(setupapi.timeOf('2024/04/20 22:13:36'), Date.UTC(2024, 3, 20, 22, 13, 36) / 1000);
    assert.ok(Number.isNaN(setupapi.timeOf('yesterday')));
  });

  test('logs are recognised by their sections, their blocks or their name', () => {
    assert.equal(
      familyOf('', '[Device Install Log]\r\n     OS Version = 10.0.19045\r\n\r\n[BeginLog]'),
      'setupapi',
    );
    assert.equal(familyOf('', '!!!  sig:      Driver package failed signature validation.'), 'setupapi');
    assert.equal(familyOf('', '[2024/04/20 22:13:36 180.12]\nMunged cmdline: setup -newsetup'), 'setupapi');
    assert.equal(familyOf('C:\\Windows\\INF\\setupapi.dev.log', ''), 'setupapi');
    assert.equal(familyOf('setupapi.offline.log.1', 'nothing'), 'setupapi');
    assert.equal(familyOf('setupact.log', ''), 'setup');
  });

  test('the prefilter wants ends of sections, errors and failed steps, and no healthy step', () => {
    const prefilter = new Prefilter(['Driver package ', '{Stage Driver Package: ']);
    const wants = (line: string): boolean => {
      const bytes = new TextEncoder().encode(line);
      return setupapi.prefilter(bytes, 0, bytes.length, prefilter);
    };
    for (const line of [
      '<<<  [Exit status: SUCCESS]\r',
      '!!!  dvi: Anything',
      "     inf:      Driver package 'x.inf' is configurable.",
      '     sto: {Stage Driver Package: exit(0xe0000247)} 10:48:39.853\r',
      '     sto: {Stage Driver Package: C:\\Drivers\\fabrikam.inf} 10:48:39.853\r',
      '     sto: {Stage Driver Package: exit(0x00000005)}\r',
      '     pol: {Device installation policy check exit(0xE0000248)}',
      '\x11\x11\xe0\xe0',
    ])
      assert.ok(wants(line), line);
    for (const line of [
      '',
      '\r',
      '     sto: {Stage Driver Package: exit(0x00000000)} 10:48:39.853\r',
      '     sto: {Stage Driver Package: exit(0x00000000)}\r',
      '     idb:      {Stage Driver Package: C:\\Drivers\\fabrikam.inf} 10:48:39.853\r',
      '     sto: {Delete Directory: exit(0x00000005)}\r',
      '     dvi:      {DIF_ALLOW_INSTALL - exit(0xe000020e)} 08:04:34.154\r',
      '     flq:      Copying a file.',
      '!    inf:      Legacy directive ignored. Code = 1303',
    ])
      assert.ok(!wants(line), line);
  });
});
