import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { replyRequest } from '../../server/src/protocol/protocol';
import { sampleLog, temporaryFolder, TestClient } from './client';

suite('reply over a real connection', () => {
  const folder = temporaryFolder();
  const folders = [pathToFileURL(folder.path).href];
  const log = sampleLog();
  let client: TestClient;

  suiteSetup(async () => {
    log.copyTo(join(folder.path, 'CBS.log'));
    const earlier = log.lines.map((line) => line.replaceAll('KB5036892', 'KB5035845'));
    writeFileSync(join(folder.path, 'CbsPersist_20240101000000.log'), earlier.join('\r\n'));
    client = await TestClient.start({ folders });
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  test('is about the log that is open and the logs beside it', async () => {
    const uri = folder.uri('CBS.log');
    await client.open(uri);
    const line = log.find('Hashes for file member') + 1;
    const reply = await client.request(replyRequest, { uri, line, form: 'customer', format: 'text' });
    assert.ok('content' in reply, JSON.stringify(reply));
    assert.match(reply.content, /^Subject: .*KB5036892 failed/);
    assert.match(reply.content, /KB5035845 failed/);
  });
});
