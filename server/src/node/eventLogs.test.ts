import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zip } from '../../../test/support/archives';
import { evtxOf } from '../../../test/support/evtxFixture';
import { memberUri, parseMemberUri } from '../protocol/memberUri';
import { analyseDiscovered, analyseFile } from './analyseFile';
import { archives } from './archives';
import { discover } from './discover';

const failed = evtxOf([
  {
    id: 3,
    dataName: 'CbsPackageChangeState',
    data: {
      PackageIdentifier: 'KB5036892',
      IntendedPackageState: 'Installed',
      ErrorCode: '0x800f0831',
      Client: 'WindowsUpdateAgent',
    },
  },
]);
const xml =
  "<Events><Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-WUSA'/><EventID>3</EventID><TimeCreated SystemTime='2024-04-20T10:15:02Z'/><Channel>Setup</Channel></System><EventData><Data Name='UpdateTitle'>KB5036892</Data><Data Name='ErrorCode'>2147942402</Data></EventData></Event></Events>";

suite('event logs on disk and in archives', () => {
  let folder: string;

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'cbs-lens-events-'));
    const write = (name: string, content: Uint8Array | string): void => {
      writeFileSync(join(folder, name), content);
    };
    write('Setup.evtx', failed);
    write('Renamed.evtx', failed);
    write('Dns.evtx', evtxOf([{ provider: 'Microsoft-Windows-DNS-Client', id: 1014 }]));
    write('exported.xml', xml);
    write('unattend.xml', '<?xml version="1.0"?><unattend xmlns="urn:schemas-microsoft-com:unattend"/>');
    write(
      'case.zip',
      zip([
        { name: 'PC01/Setup.evtx', bytes: failed },
        { name: 'PC01/wusa.xml', text: xml },
      ]),
    );
  });
  suiteTeardown(async () => {
    await archives.stop();
    rmSync(folder, { recursive: true });
  });

  test('those about servicing are found by name or by their events, each with the failure it reports', async () => {
    const { logs } = await discover(folder);
    const found = await Promise.all(
      logs.map(async (log): Promise<[string, (string | undefined)[]]> => {
        const { incidents } = await analyseDiscovered(log);
        return [log.path.slice(folder.length + 1), incidents.map(({ kb }) => kb)];
      }),
    );
    assert.deepEqual(found, [
      ['Renamed.evtx', ['KB5036892']],
      ['Setup.evtx', ['KB5036892']],
      [join('case.zip', 'PC01/Setup.evtx'), ['KB5036892']],
      [join('case.zip', 'PC01/wusa.xml'), ['KB5036892']],
      ['exported.xml', ['KB5036892']],
    ]);
  });

  test('the text of one on disk has an address of its own, which an editor can show', async () => {
    const { logs } = await discover(join(folder, 'Setup.evtx'));
    assert.deepEqual(parseMemberUri(logs[0]!.uri), {
      archive: pathToFileURL(join(folder, 'Setup.evtx')).href,
      member: 'Setup.evtx',
    });
  });

  test('paths as reports write them are understood', async () => {
    for (const path of ['Setup.evtx', 'case.zip/PC01/Setup.evtx', 'exported.xml', 'case.zip/PC01/wusa.xml'])
      assert.equal((await analyseFile(join(folder, path))).family, 'events', path);
  });

  test('a file that is no event log is read as what it is', async () => {
    writeFileSync(join(folder, 'Notes.evtx'), 'no event log\n');
    const uri = memberUri({
      archive: pathToFileURL(join(folder, 'Notes.evtx')).href,
      member: 'Notes.evtx',
    });
    const { incidents, lines } = await analyseDiscovered({ path: 'Notes.evtx', uri });
    assert.deepEqual([incidents.length, lines.count], [0, 1]);
    rmSync(join(folder, 'Notes.evtx'));
  });
});
