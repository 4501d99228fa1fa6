import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { casePageRequest } from '../../server/src/protocol/protocol';
import { sampleLog, temporaryFolder, TestClient } from './client';

suite('case page over a real connection', () => {
  const folder = temporaryFolder();
  const folders = [pathToFileURL(folder.path).href];
  const log = sampleLog();
  let client: TestClient;

  suiteSetup(async () => {
    log.copyTo(join(folder.path, 'CBS.log'));
    writeFileSync(join(folder.path, 'CbsPersist_20240101000000.log'), '');
    client = await TestClient.start();
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  test('is about the failure of the folder, and says which logs were not read', async () => {
    const page = await client.request(casePageRequest, { folders });
    assert.deepEqual([page!.state, page!.language], ['failed', 'en']);
    assert.deepEqual(page!.failure, {
      uri: folder.uri('CBS.log'),
      line: log.find('Hashes for file member') + 1,
    });
    assert.deepEqual(
      page!.logs.map(({ name, state }) => [name, state]),
      [
        ['CBS.log', 'failed'],
        ['CbsPersist_20240101000000.log', 'not-read'],
      ],
    );
  });

  test('is in the language that is asked for, whatever that of the editor is', async () => {
    const page = await client.request(casePageRequest, { folders, language: 'zh-CN' });
    assert.deepEqual([page!.language, page!.title], ['zh-cn', '安装 KB5036892 失败']);
    const other = await client.request(casePageRequest, { folders, language: '../../etc' });
    assert.equal(other!.language, 'en');
  });

  test('without logs there is a page, too', async () => {
    assert.equal((await client.request(casePageRequest, { folders: [] }))!.state, 'no-logs');
  });
});
