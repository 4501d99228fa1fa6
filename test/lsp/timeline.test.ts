import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { timelineRequest, timelinePictureRequest } from '../../server/src/protocol/protocol';
import { sampleLog, temporaryFolder, TestClient } from './client';

suite('timeline over a real connection', () => {
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

  test('one lane a log of the folder, with what happened in it', async () => {
    const { lanes, notes } = await client.request(timelineRequest, { folders });
    assert.deepEqual(
      lanes.map(({ name, uri }) => [name, uri]),
      ['CBS.log', 'CbsPersist_20240101000000.log'].map((name) => [name, folder.uri(name)]),
    );
    const kinds = new Set(lanes[0]!.events.map(({ kind }) => kind));
    for (const kind of ['boot', 'session', 'cause', 'failure'] as const) assert.ok(kinds.has(kind), kind);
    const cause = lanes[0]!.events.find(({ kind }) => kind === 'cause');
    assert.equal(cause?.line, log.find('Hashes for file member') + 1);
    assert.deepEqual(notes, ['Logs without time stamps: 1.']);
  });

  test('a name that turns the direction of text shows that it does', async () => {
    const other = temporaryFolder();
    log.copyTo(join(other.path, 'PC שלום\u202e_CBS.log'));
    const { lanes } = await client.request(timelineRequest, {
      folders: [pathToFileURL(other.path).href],
    });
    assert.deepEqual(
      lanes.map(({ name }) => name),
      ['PC שלום\\u{202e}_CBS.log'],
    );
    other.dispose();
  });

  test('as a picture; none without logs', async () => {
    const picture = await client.request(timelinePictureRequest, { folders });
    assert.match(picture!, /^<svg [\s\S]*WpdMtpUS\.dll[\s\S]*<\/svg>\n$/);
    assert.equal(await client.request(timelinePictureRequest, { folders: [] }), null);
  });
});
