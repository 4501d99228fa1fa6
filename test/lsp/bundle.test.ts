import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocationLink } from 'vscode-languageserver-protocol';
import { incidentsMethod, type IncidentsResult } from '../../server/src/protocol';
import { temporaryFolder, TestClient } from './client';

const keyform = 'amd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef';
const persisted = [
  `2024-03-01 09:00:00, Info                  CBS    Session: 31084769_1 initialized by client DISM Package Manager Provider, external staging directory: (null)`,
  `2024-03-01 09:00:01, Info                  CSI    00000007 Hashes for file member [l:12]'WpdMtpUS.dll' do not match.`,
  ` Expected: {l:32 b:${'a1'.repeat(32)}}.`,
  ` Actual: {l:32 b:${'b2'.repeat(32)}}.`,
  `2024-03-01 09:00:02, Info                  CBS    (p)\tCSI Payload Corrupt\t(n)\t\t\t${keyform}\\WpdMtpUS.dll`,
];
const now = [
  `2024-04-10 09:00:00, Info                  CBS    Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)`,
  `2024-04-10 09:00:01, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`,
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
    writeFileSync(join(folder.path, march), persisted.join('\r\n'));
    writeFileSync(join(folder.path, april), now.join('\r\n'));
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
    const { causes } = await client.request<IncidentsResult>(incidentsMethod, { folders: [folderUri] });
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
    assert.equal(diagnostics[0]!.relatedInformation?.[0]?.location.uri, folder.uri(march));
  });
});
