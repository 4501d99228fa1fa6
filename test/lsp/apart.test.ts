import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { incidentsRequest } from '../../server/src/protocol/protocol';
import { record } from '../support/marked';
import { sampleLog, TestClient, temporaryFolder } from './client';

/** A regular file whose reads do not come back once all of it was read: what a share does that is gone. Null where there is none. */
function unanswering(): string | null {
  const file = '/proc/kmsg';
  const { signal } = spawnSync('cat', [file], { timeout: 1000, stdio: 'ignore' });
  return signal === null ? null : file;
}

/** Many rows that all matter: seconds of work. */
function bigLog(): string {
  const row = (n: number): string =>
    record(
      'CBS',
      'Error',
      `Failed to perform operation ${n}. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
    );
  return `${Array.from({ length: 60_000 }, (_, n) => row(n)).join('\r\n')}\r\n`;
}

suite('one log cannot stop another', () => {
  const sample = sampleLog();
  const folder = temporaryFolder();
  let client: TestClient;
  suiteSetup(async () => {
    client = await TestClient.start();
    await client.open(sample.uri);
    await client.diagnostics(sample.uri);
  });
  suiteTeardown(async () => {
    await client.stop();
    folder.dispose();
  });

  const hover = async (): Promise<void> => {
    const line = sample.find('[HRESULT');
    const position = { line, character: sample.lines[line]!.indexOf('[HRESULT') + 12 };
    const answer = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: sample.uri },
      position,
    });
    assert.ok(answer);
  };

  test('hovers are answered while a big log is read', async () => {
    writeFileSync(join(folder.path, 'big.log'), bigLog());
    const uri = folder.uri('big.log');
    await client.open(sample.uri, uri);
    for (let count = 0; count < 10; count++) await hover();
    assert.ok(!client.published.some((one) => one.uri === uri), 'the big log was read before ten hovers');
    await client.diagnostics(uri);
  });

  test('a log whose share does not answer holds up no other one, and is waited for in words', async function () {
    const file = unanswering();
    if (file === null) this.skip();
    symlinkSync(file, join(folder.path, 'share.log'));
    writeFileSync(join(folder.path, 'after.log'), sample.lines.join('\r\n'));
    const [share, after] = [folder.uri('share.log'), folder.uri('after.log')];
    await client.open(sample.uri, share);
    await client.open(sample.uri, share, after);
    await hover();
    await client.diagnostics(after, (all) => all.length > 0);
    await client.until(() =>
      client.progress.find((one) => 'message' in one && one.message === 'still waiting for share.log'),
    );
    assert.ok(!client.published.some(({ uri }) => uri === share));
    // Once its tab is closed nothing waits for it: the case is read.
    await client.open(sample.uri, after);
    const { logs } = await client.request(incidentsRequest, { folders: [] });
    assert.equal(logs, 2);
  });

  test('the server ends when its client is gone, whatever it is doing', async () => {
    writeFileSync(join(folder.path, 'again.log'), bigLog());
    const files = [folder.uri('again.log'), folder.uri('share.log')].map((uri) => ({ uri, known: true }));
    const told = { id: 1, method: 'initialize', params: { rootUri: null, capabilities: {}, processId: 0 } };
    const script = `
      const server = require('node:child_process').spawn(process.execPath, [process.argv[1], '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
      const send = (message) => {
        const text = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write('Content-Length: ' + Buffer.byteLength(text) + '\\r\\n\\r\\n' + text);
      };
      const told = ${JSON.stringify(told)};
      told.params.processId = process.pid;
      send(told);
      send({ method: 'initialized', params: {} });
      send({ method: 'cbsLens/open', params: { files: ${JSON.stringify(files)} } });
      console.log(server.pid);`;
    const server = join(import.meta.dirname, '../../dist/server.js');
    const gone = spawn(process.execPath, ['-e', script, server], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(gone.stdout, 'data')) as [Buffer];
    gone.kill('SIGKILL');
    const pid = Number(String(said));
    const isThere = (): boolean => {
      try {
        process.kill(pid, 0);
        return true;
      } catch {
        return false;
      }
    };
    while (isThere()) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
