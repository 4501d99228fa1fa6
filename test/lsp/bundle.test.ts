import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocationLink } from 'vscode-languageserver-protocol';
import type { LogDiagnostic } from '../../server/src/features/logDiagnostic';
import { incidentsRequest, memberUri } from '../../server/src/protocol/protocol';
import { cabinet } from '../support/archives';
import { evtxOf } from '../support/evtxFixture';
import { temporaryFolder, TestClient } from './client';

const keyform = 'amd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef';
const scanned = [
  `2024-03-01 09:00:00, Info                  CBS    Session: 31084769_1 initialized by client DISM Package Manager Provider, external staging directory: (null)`,
  `2024-03-01 09:00:01, Info                  CSI    00000007 Hashes for file member [l:12]'WpdMtpUS.dll' do not match.`,
  ` Expected: {l:32 b:${'a1'.repeat(32)}}.`,
  ` Actual: {l:32 b:${'b2'.repeat(32)}}.`,
  `2024-03-01 09:00:02, Info                  CBS    (p)\tCSI Payload Corrupt\t(n)\t\t\t${keyform}\\WpdMtpUS.dll`,
];
const failed = [
  `2024-04-10 09:00:00, Info                  CBS    Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)`,
  `2024-04-10 09:00:01, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`,
  `2024-04-10 09:00:02, Info                  CBS    WER: Generating failure report for package: Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.7, status: 0x8007000d, failure source: Stage, start state: Absent, target state: Installed, client id: WindowsUpdateAgent`,
];

suite('a bundle over a real connection', () => {
  const folder = temporaryFolder();
  const folderUri = pathToFileURL(folder.path).href;
  const [march, april] = ['CbsPersist_20240302101500.log', 'CBS.log'];
  let client: TestClient;

  const definition = (): Promise<LocationLink[] | null> =>
    client.request('textDocument/definition', {
      textDocument: { uri: folder.uri(april) },
      position: { line: 1, character: 60 },
    });

  suiteSetup(async () => {
    writeFileSync(join(folder.path, march), scanned.join('\r\n'));
    writeFileSync(join(folder.path, april), failed.join('\r\n'));
    client = await TestClient.start();
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  test('alone, the failure has no cause; with its folder, F12 opens last month’s log at the hash line', async () => {
    const uri = folder.uri(april);
    await client.open(uri);
    await client.refreshed(uri);
    assert.equal(await definition(), null);
    const { causes } = await client.request(incidentsRequest, { folders: [folderUri] });
    const [link] = (await definition())!;
    assert.deepEqual([link!.targetUri, link!.targetSelectionRange.start.line], [folder.uri(march), 1]);
    assert.equal(causes.length, 1);
    assert.deepEqual(
      [causes[0]!.uri, causes[0]!.at, causes[0]!.range.start.line],
      [uri, folder.uri(march), 1],
    );
  });

  test('the problem in the open log says where it began, and links there', async () => {
    const uri = folder.uri(april);
    await client.refreshed(uri, 2);
    const { diagnostics } = client.published.findLast((one) => one.uri === uri)!;
    assert.match(diagnostics[0]!.message, /It began in CbsPersist_20240302101500\.log, line 2\./);
    assert.doesNotMatch(diagnostics[0]!.message, /in this log/, 'it was seen in the other one only');
    assert.equal(diagnostics[0]!.relatedInformation?.[0]?.location.uri, folder.uri(march));
  });
});

suite('a collected folder: event log, this month’s log, last month’s cabinet', () => {
  const folder = temporaryFolder();
  const folderUri = pathToFileURL(folder.path).href;
  const events = memberUri({ archive: folder.uri('Setup.evtx'), member: 'Setup.evtx' });
  const persisted = memberUri({
    archive: folder.uri('CbsPersist_20240302101500.cab'),
    member: 'CbsPersist_20240302101500.log',
  });
  let client: TestClient;

  suiteSetup(async () => {
    const cab = cabinet([
      { name: 'CbsPersist_20240302101500.log', bytes: Buffer.from(scanned.join('\r\n')) },
    ]);
    writeFileSync(join(folder.path, 'CbsPersist_20240302101500.cab'), cab);
    writeFileSync(join(folder.path, 'CBS.log'), failed.join('\r\n'));
    const data = {
      PackageIdentifier: 'KB5036892',
      IntendedPackageState: 'Installed',
      ErrorCode: '0x8007000d',
    };
    const event = { id: 3, dataName: 'CbsPackageChangeState', data, time: '2024-04-10T07:00:03.000Z' };
    writeFileSync(join(folder.path, 'Setup.evtx'), evtxOf([event]));
    client = await TestClient.start();
  });
  suiteTeardown(async () => {
    await client.stop();
    folder.dispose();
  });

  test('F12 on the code of the Setup event lands on the hash line in the cabinet', async () => {
    await client.open(events);
    const { causes } = await client.request(incidentsRequest, { folders: [folderUri] });
    assert.deepEqual(
      causes.map(({ uri, at, range }) => [uri, at, range.start.line]),
      [[folder.uri('CBS.log'), persisted, 1]],
      'one failure, reported where it happened',
    );
    const line = (await client.diagnostics(events))[0]!.range.start.line;
    const [link] = (await client.request<LocationLink[] | null>('textDocument/definition', {
      textDocument: { uri: events },
      position: { line, character: 90 },
    }))!;
    assert.deepEqual([link!.targetUri, link!.targetSelectionRange.start.line], [persisted, 1]);
  });
});

suite('a bundle in a client that knows nothing but LSP', () => {
  const folder = temporaryFolder();
  const [march, april] = ['CbsPersist_20240302101500.log', 'CBS.log'];
  const uri = folder.uri(april);
  let client: TestClient;

  suiteSetup(() => {
    writeFileSync(join(folder.path, march), scanned.join('\r\n'));
    writeFileSync(join(folder.path, april), failed.join('\r\n'));
  });
  teardown(() => client.stop());
  suiteTeardown(() => {
    folder.dispose();
  });

  const clients: Record<string, readonly string[]> = {
    'with its folder open': [pathToFileURL(folder.path).href],
    'without a folder': [],
  };
  for (const [name, folders] of Object.entries(clients)) {
    test(`${name}, didOpen is enough for the cause in last month’s log, and it stays while the text is edited`, async () => {
      client = await TestClient.start({ dynamic: false, scripts: false, folders });
      const isFound = ([first]: readonly LogDiagnostic[]): boolean =>
        first?.message.includes('It began in CbsPersist_20240302101500.log, line 2.') === true;
      const definition = async (): Promise<unknown> => {
        const [link] = (await client.request<LocationLink[] | null>('textDocument/definition', {
          textDocument: { uri },
          position: { line: 1, character: 60 },
        })) ?? [null];
        return link && [link.targetUri, link.targetSelectionRange.start.line];
      };
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'log', version: 1, text: failed.join('\r\n') },
      });
      await client.diagnostics(uri, isFound);
      assert.deepEqual(await definition(), [folder.uri(march), 1]);
      const seen = client.published.length;
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: ['', ...failed].join('\r\n') }],
      });
      await client.until(() =>
        client.published
          .slice(seen)
          .some(({ diagnostics }) => isFound(diagnostics) && diagnostics[0]!.range.start.line === 3)
          ? true
          : undefined,
      );
    });
  }
});
