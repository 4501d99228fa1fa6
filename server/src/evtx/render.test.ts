import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { change, chunkBytes, evtxOf, headerBytes as header, seal } from '../../../test/support/evtxFixture';
import { needsShared } from '../../../test/support/shared';
import { memorySource } from '../log/source';
import { bearsOnServicing, isEventLog, renderEventFile, renderEvents } from './render';

const offsetOf = (log: Uint8Array, text: string): number =>
  Buffer.from(log).indexOf(Buffer.from(text, 'utf16le'));
const messages = (bytes: Uint8Array): string[] => renderEvents(bytes).notices.map(({ message }) => message);
const lines = (bytes: Uint8Array): string[] => renderEvents(bytes).text.split('\n');

suite('event log as text', () => {
  test('one event a line, in the words of Windows, with a title line', () => {
    assert.deepEqual(
      lines(
        evtxOf([
          change(2, 'KB5036892'),
          { ...change(3, 'KB5036893', '0x800f0831'), time: '2024-04-20T10:15:02.375Z' },
        ]),
      ),
      [
        '# Setup of PC-7: 2 of 2 events bear on servicing. Times are in UTC.',
        '2024-04-20 10:00:00.000 UTC, Info     Servicing  2  Package KB5036892 was successfully changed to the Installed state.',
        '2024-04-20 10:15:02.375 UTC, Error    Servicing  3  Package KB5036893 failed to be changed to the Installed state. Status: 0x800f0831. Client id: WindowsUpdateAgent.',
        '',
      ],
    );
  });

  test('a code in decimal becomes hex, a command line a line of its own', () => {
    const [, first, second] = lines(
      evtxOf([
        {
          provider: 'Microsoft-Windows-WUSA',
          id: 3,
          level: 2,
          data: {
            UpdateTitle: '"Update (KB5036892)"',
            ErrorCode: '2147956507',
            ErrorString: 'x',
            CommandLine: 'wusa.exe C:\\a.msu',
          },
        },
      ]),
    );
    assert.match(
      first!,
      /Error {4}WUSA {2}3 {2}Windows update "Update \(KB5036892\)" could not be installed because of error 0x8007371b "x"$/,
    );
    assert.equal(second, '    CommandLine: wusa.exe C:\\a.msu');
  });

  test('what a record leaves empty makes no sentence', () => {
    const [, first] = lines(
      evtxOf([
        {
          id: 3,
          dataName: 'CbsPackageChangeState',
          data: { PackageIdentifier: 'KB5036892', Client: 'wusa' },
        },
      ]),
    );
    assert.match(first!, /failed to be changed to the {2}state\. Client id: wusa\.$/);
  });

  test('classic events have their data in a list; a message of the system is named by its number', () => {
    const [, first] = lines(
      evtxOf([
        {
          provider: 'Service Control Manager',
          id: 7000,
          level: 2,
          strings: ['Windows Modules Installer', '%%1053'],
        },
      ]),
    );
    assert.match(
      first!,
      /7000 {2}The Windows Modules Installer service failed to start due to the following error: error 1053$/,
    );
  });

  test('what does not bear on servicing is left out and counted', () => {
    const log = evtxOf([
      { provider: 'Service Control Manager', id: 7036, strings: ['Print Spooler', 'stopped'] },
      { provider: 'Microsoft-Windows-DNS-Client', id: 1014, data: { Name: 'example.org' } },
      change(2, 'KB5036892'),
    ]);
    assert.equal(lines(log).length, 3);
    const [notice] = renderEvents(log).notices;
    assert.deepEqual(notice, {
      message: '{0} of {1} events do not bear on servicing and are not shown.',
      args: [2, 3],
    });
  });

  test('an event without a text of ours lists its data', () => {
    const [, first, ...data] = lines(
      evtxOf([
        { provider: 'Microsoft-Windows-WUSA', id: 8, dataName: 'Wusa', data: { Code: '3', Empty: '' } },
      ]),
    );
    assert.match(first!, /WUSA {2}8 {2}Wusa$/);
    assert.deepEqual(data, ['    Code: 3', '']);
  });

  test('checks of the component store: what happened, then all data by the names that the record gives them', () => {
    const [, ...events] = lines(
      evtxOf([
        { id: 1013, dataName: 'CbsStoreCheck', data: { DetectionOnly: 'true' } },
        { id: 1014, dataName: 'CbsStoreCheck', data: { ErrorCode: '0x0', Found: '3', Repaired: '2' } },
        { id: 1015, dataName: 'CbsStoreCheck', data: { Found: '3' } },
      ]),
    );
    assert.deepEqual(
      events.map((line) => line.replace(/^.* UTC, /, '')),
      [
        'Info     Servicing  1013  Initiating system store corruption detection and repair.',
        '    DetectionOnly: true',
        'Info     Servicing  1014  System store corruption detection and repair has completed.',
        '    ErrorCode: 0x0',
        '    Found: 3',
        '    Repaired: 2',
        'Warning  Servicing  1015  Instances of system store corruption have been repaired. Unrepaired corruptions may lead to failures in future system servicing.',
        '    Found: 3',
        '',
      ],
    );
  });

  test('the order is that of the record numbers, wherever a full log began anew', () => {
    const log = evtxOf([change(2, 'KB1000001')], [change(2, 'KB1000002')]);
    const turned = new Uint8Array(log);
    turned.set(log.subarray(header + chunkBytes), header);
    turned.set(log.subarray(header, header + chunkBytes), header + chunkBytes);
    assert.deepEqual(lines(turned), lines(log));
  });

  test('line ends, control and direction characters in data cannot make lines or hide text', () => {
    const text = renderEvents(
      evtxOf([change(2, 'KB1\r\n2024-01-01 00:00:00.000 UTC, Error\u202Ex\u0000y')]),
    ).text;
    assert.equal(text.split(/[\r\n]/).length, 3);
    assert.doesNotMatch(text, /[\u0000\u202e]/);
  });

  test('a damaged record is reported with its offset, the others are shown', () => {
    const log = evtxOf([change(2, 'KB1000001'), change(2, 'KB1000002'), change(2, 'KB1000003')]);
    const at = offsetOf(log, 'KB1000002');
    const start = Buffer.from(log).lastIndexOf(Buffer.of(0x2a, 0x2a, 0, 0), at);
    log.fill(0x77, start + 4, start + 8);
    seal(log.subarray(header));
    const { text, notices } = renderEvents(log);
    assert.match(text, /KB1000001[^]*KB1000003/);
    assert.doesNotMatch(text, /KB1000002/);
    assert.deepEqual(notices, [
      {
        message: 'The record at offset {0} is damaged and is not shown; the records after it are.',
        args: [start],
      },
    ]);
  });

  test('a wrong checksum, a cut end and strange chunks are reported', () => {
    const log = evtxOf([change(2, 'KB1000001')], [change(2, 'KB1000002')]);
    const changed = new Uint8Array(log);
    changed[offsetOf(log, 'KB1000001')] = 0x58;
    assert.match(messages(changed)[0]!, /^The checksum of the part at offset \{0\} is wrong/);
    assert.match(messages(log.subarray(0, header + 1000)).at(0)!, /^The event log ends in the middle/);
    const strange = new Uint8Array(log);
    strange.fill(0x55, header, header + 8);
    assert.match(messages(strange)[0]!, /^The 64 KB from offset \{0\} on are no part of an event log/);
    assert.match(lines(strange)[1]!, /KB1000002/);
    assert.deepEqual(messages(log.subarray(0, header)), ['The event log holds no events that can be read.']);
  });

  test('the first bytes show whether a log has to do with servicing', () => {
    const head = (log: Uint8Array): boolean => bearsOnServicing(log.subarray(0, 16 * 1024));
    assert.ok(head(evtxOf([change(2, 'KB1000001')])));
    assert.ok(!head(evtxOf([{ provider: 'Microsoft-Windows-DNS-Client', id: 1014 }])));
    assert.ok(!head(evtxOf([])));
  });

  test('pieces of any size give the same text', async () => {
    const log = evtxOf([change(2, 'KB1000001')], [change(3, 'KB1000002', '0x80070002')]);
    for (const size of [1000, 4096, 65_535, 1 << 20])
      assert.deepEqual(
        await renderEventFile(memorySource(log, size)),
        renderEvents(log),
        `pieces of ${size}`,
      );
  });

  test('the logs of the corpus are read whole', function () {
    const folder = needsShared(this, 'corpus', 'evtx');
    const counts = Object.fromEntries(
      readdirSync(folder).map((name) => {
        const bytes = readFileSync(join(folder, name));
        assert.ok(isEventLog(bytes.subarray(0, 4096)), name);
        const { text, notices } = renderEvents(bytes);
        assert.deepEqual(notices, [], name);
        return [name, text.trimEnd().split('\n').length - 1];
      }),
    );
    assert.deepEqual(counts, {
      '3gstudent_Setup.evtx': 15,
      '3gstudent_SetupNew_ALTERED.evtx': 14,
      'aaronthopliss_Setup.evtx': 4,
      'anotherc0ne_Setup.evtx': 32,
      'dikimevi_Setup.evtx': 4,
    });
  });
});
