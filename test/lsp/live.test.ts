import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { statusRequest } from '../../server/src/protocol/protocol';
import { record } from '../support/marked';
import { temporaryFolder, TestClient } from './client';

const healthy = `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`;
const failure = `${record('CBS', 'Error', 'Failed to process single phase execution. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]')}\r\n`;

suite('logs that are being written', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'CBS.log');
  const uri = pathToFileURL(path).href;
  let client: TestClient;

  setup(async () => {
    writeFileSync(path, healthy.repeat(500));
    client = await TestClient.start();
  });
  teardown(() => client.stop());
  suiteTeardown(() => {
    folder.dispose();
  });

  test('what is appended to an open log shows without a notification to the server', async () => {
    await client.open(uri);
    await client.refreshed(uri);
    appendFileSync(path, failure);
    const [first] = await client.diagnostics(uri, ({ length }) => length > 0);
    assert.equal(first!.range.start.line, 500);
  });

  test('a line that is half written is waited for, then taken as it is', async () => {
    await client.open(uri);
    await client.refreshed(uri);
    appendFileSync(path, failure.trimEnd());
    await client.diagnostics(uri, ([first]) => first?.severity === 1);
    const status = (await client.request(statusRequest, { uri }))!;
    assert.equal(status.lines, 501);
    assert.deepEqual(status.notices, []);
  });
});
