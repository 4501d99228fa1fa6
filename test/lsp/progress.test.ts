import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkDoneProgressCancelNotification } from 'vscode-languageserver-protocol/node';
import { statusRequest } from '../../server/src/protocol/protocol';
import { record } from '../support/marked';
import { temporaryFolder, TestClient } from './client';

const healthy = `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`;
const failure = record(
  'CBS',
  'Error',
  'Failed to process single phase execution. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]',
);

suite('progress of big logs', () => {
  const folder = temporaryFolder();
  const uri = folder.uri('CBS.log');
  let client: TestClient;

  suiteSetup(() => {
    writeFileSync(join(folder.path, 'CBS.log'), healthy.repeat((64 << 20) / healthy.length) + failure);
  });
  setup(async () => {
    client = await TestClient.start();
  });
  teardown(() => client.stop());
  suiteTeardown(() => {
    folder.dispose();
  });

  test('is reported in percent, with the name of the log, and ends', async () => {
    await client.open(uri);
    await client.diagnostics(uri, ([first]) => first?.severity === 1);
    await client.until(() => (client.progress.at(-1)?.kind === 'end' ? true : undefined));
    const [begin, ...reports] = client.progress;
    assert.ok(begin?.kind === 'begin');
    assert.deepEqual([begin.title, begin.percentage, begin.cancellable], ['Reading logs', 0, true]);
    const percentages = reports.flatMap((report) => ('percentage' in report ? [report.percentage] : []));
    assert.ok(percentages.length > 10);
    assert.deepEqual(
      percentages,
      [...percentages].sort((a, b) => a - b),
    );
    assert.ok(reports.some((report) => report.message === 'CBS.log'));
  });

  test('cancelled, the log is left unread until it is opened again', async () => {
    // Records that matter are read slowly enough for a word in between.
    writeFileSync(join(folder.path, 'slow.log'), `${failure}\r\n`.repeat((24 << 20) / failure.length));
    const uri = folder.uri('slow.log');
    await client.open(uri);
    const { token } = await client.until(() => client.progress.find(({ kind }) => kind === 'begin'));
    await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    await client.until(() => (client.progress.at(-1)?.kind === 'end' ? true : undefined));
    const status = (await client.request(statusRequest, { uri }))!;
    assert.match(status.notices[0]!, /^The reading of slow\.log was cancelled/);
    await client.open();
    await client.open(uri);
    await client.diagnostics(uri, ([first]) => first?.severity === 1);
  });
});
