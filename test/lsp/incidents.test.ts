import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProgressType } from 'vscode-languageserver-protocol';
import {
  incidentsChangedNotification,
  incidentsRequest,
  type IncidentsParams,
  type Incidents,
} from '../../server/src/protocol/protocol';
import { record } from '../support/marked';
import { sampleLog, temporaryFolder, TestClient } from './client';

const log = sampleLog();
const cause = log.find('Hashes for file member');

suite('incidents of all logs over a real connection', () => {
  const folder = temporaryFolder();
  const folderUri = pathToFileURL(folder.path).href;
  let client: TestClient;
  let copies = 0;

  const ask = (params: IncidentsParams): Promise<Incidents> => client.request(incidentsRequest, params);
  const copyTo = (name: string): void => {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    // Each a little longer than the one before, or they were copies of one log.
    copies++;
    writeFileSync(join(folder.path, name), readFileSync(log.path, 'utf8') + '\r\n'.repeat(copies));
  };

  suiteSetup(async () => {
    client = await TestClient.start();
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  test('nothing open and no folder: nothing', async () => {
    assert.deepEqual(await ask({ folders: [] }), { causes: [], failed: 0, logs: 0, healthy: 0, notes: [] });
  });

  test('logs of a folder, found by name and by content, without any of them open', async () => {
    copyTo('CBS.log');
    copyTo('PC 01 (old)/collected.txt');
    writeFileSync(join(folder.path, 'notes.txt'), 'no log');
    const { causes, failed, logs, notes } = await ask({ folders: [folderUri] });
    assert.deepEqual([logs, failed, notes], [2, 2, []]);
    assert.deepEqual(
      causes.map(({ uri, line, label, outcome }) => [uri, line, label, outcome]),
      ['CBS.log', 'PC 01 (old)/collected.txt'].map((name) => [
        pathToFileURL(join(folder.path, name)).href,
        cause + 1,
        'Corrupt payload: WpdMtpUS.dll',
        'failed',
      ]),
    );
    assert.equal(new Set(causes.map(({ id }) => id)).size, 2);
    assert.deepEqual(
      causes[0]!.sections.map(({ part }) => part),
      ['cause', 'chain', 'effects', 'remedies'],
    );
  });

  test('an open log counts once, however its URI is written', async () => {
    const uri = folder.uri('PC 01 (old)/collected.txt').replace('(', '%28').replace(')', '%29');
    await client.open(uri);
    await client.refreshed(uri);
    const { causes, logs } = await ask({ folders: [folderUri] });
    assert.equal(logs, 2);
    assert.ok(causes.some((one) => one.uri === uri));
    assert.deepEqual(
      (await ask({ folders: [] })).causes.map((one) => one.uri),
      [uri],
    );
    await client.open();
    await client.refreshed(uri, 2);
  });

  test('a log that changed is read again; a new one is found when the client watches or asks', async () => {
    writeFileSync(join(folder.path, 'CBS.log'), '');
    assert.equal((await ask({ folders: [folderUri] })).failed, 1);
    copyTo('CbsPersist_20240101000000.log');
    assert.equal((await ask({ folders: [folderUri] })).logs, 2);
    assert.equal((await ask({ folders: [folderUri], rescan: true })).logs, 3);
    copyTo('CBS_2.log');
    let received = false;
    client.connection.onNotification(incidentsChangedNotification, () => {
      received = true;
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri('CBS_2.log'), type: 1 }],
    });
    assert.equal((await ask({ folders: [folderUri] })).failed, 3);
    assert.ok(received);
  });

  test('a client that asks for it gets the newest log while the others are still read', async () => {
    const several = temporaryFolder();
    const text = readFileSync(log.path, 'utf8');
    writeFileSync(join(several.path, 'CBS.log'), text);
    writeFileSync(join(several.path, 'CbsPersist_20230101000000.log'), text.replaceAll('2024-', '2023-'));
    const received: Incidents[] = [];
    const first = client.connection.onProgress(new ProgressType<Incidents>(), 'first', (value) => {
      received.push(value);
    });
    try {
      const folders = [pathToFileURL(several.path).href];
      assert.equal((await ask({ folders, partialResultToken: 'first' })).logs, 2);
      assert.deepEqual(
        received.map(({ causes }) => causes.map(({ uri }) => uri)),
        [[several.uri('CBS.log')]],
      );
    } finally {
      first.dispose();
      several.dispose();
    }
  });

  test('what cannot be read is said, and takes nothing else along', async () => {
    const gone = pathToFileURL(join(folder.path, 'gone')).href;
    const found = await ask({ folders: [gone, 'vscode-vfs://github/x', '%', folderUri] });
    assert.equal(found.failed, 3);
    const empty = 'CBS.log: The file is empty: there is nothing to analyse.';
    assert.deepEqual(found.notes, ['Folders that cannot be read: 1.', empty]);
    rmSync(join(folder.path, 'CBS_2.log'));
    assert.deepEqual((await ask({ folders: [folderUri] })).notes, [
      'Logs that cannot be read: 1.',
      'CBS_2.log cannot be read: it is not there. Check the name, or collect the log again.',
      empty,
    ]);
  });

  test('limits are said: more logs than are looked at, more incidents than are shown', async () => {
    const many = temporaryFolder();
    const one = record('CBS', 'Info', 'Ending TrustedInstaller finalization.');
    for (let index = 0; index <= 500; index++) writeFileSync(join(many.path, `CbsPersist_${index}.log`), one);
    const failing = Array.from({ length: 60 }, (_, index) => [
      record(
        'CBS',
        'Info',
        `Session: 31033558_${1000 + index} initialized by client X, external staging`,
        index,
      ),
      record(
        'CBS',
        'Error',
        `Failed to process single phase execution. [HRESULT = 0x80070${500 + index}]`,
        index,
      ),
      record(
        'CBS',
        'Info',
        `Session: 31033558_${1000 + index} finalized. [HRESULT = 0x80070${500 + index}]`,
        index,
      ),
    ]);
    writeFileSync(join(many.path, 'CBS.log'), failing.flat().join('\r\n'));
    try {
      const { causes, failed, logs, notes } = await ask({ folders: [pathToFileURL(many.path).href] });
      assert.deepEqual([causes.length, failed, logs], [50, 60, 500]);
      assert.deepEqual(notes, [
        `${many.path} has more logs than the limit: 500 of them are here.`,
        'Failures that are not listed here: 10. The command line has them all.',
      ]);
    } finally {
      many.dispose();
    }
  });
});
