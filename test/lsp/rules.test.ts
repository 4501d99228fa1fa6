import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  rulesRequest,
  rulesPath,
  trustNotification,
  type TrustParams,
} from '../../server/src/protocol/protocol';
import { record } from '../support/marked';
import { temporaryFolder, TestClient } from './client';

const log = [
  record('CBS', 'Info', 'Session: 30999001_1000000001 initialized by client WinMgmt, external staging directory: (null)', 0),
  record('CBS', 'Info', String.raw`Guard denied C:\Windows\WinSxS\Temp\a1`, 1),
  record('CBS', 'Error', 'Failed to process single phase execution. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]', 2),
].join('\r\n'); // prettier-ignore
const rules = (...more: string[]): string =>
  ['version: 1', 'causes:', '  - id: guard', '    kind: third-party-interference', '    text: Guard denied {path}', '    why: The guard.', ...more, ''].join('\n'); // prettier-ignore

/** Whether the guard's line is what the failure is explained by. */
const byGuard = (diagnostics: readonly { message: string }[]): boolean =>
  diagnostics.some(({ message }) => message.includes('added rule user/guard'));

suite('rules of readers over a real connection', () => {
  const folder = temporaryFolder();
  const home = temporaryFolder();
  const logUri = folder.uri('CBS.log');
  const rulesUri = folder.uri(rulesPath);
  let client: TestClient;

  const write = async (root: string, content: string | null): Promise<void> => {
    const path = join(root, rulesPath);
    mkdirSync(dirname(path), { recursive: true });
    if (content === null) rmSync(path);
    else writeFileSync(path, content);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(path).href, type: content === null ? 3 : 2 }],
    });
  };
  const start = async (isTrusted: boolean): Promise<void> => {
    client = await TestClient.start({
      folders: [pathToFileURL(folder.path).href],
      home: home.path,
      isTrusted,
    });
    await client.open(logUri);
  };

  setup(() => {
    writeFileSync(join(folder.path, 'CBS.log'), log);
  });
  teardown(async () => {
    assert.equal(await client.stop(), 0);
    for (const { path } of [folder, home])
      rmSync(join(path, dirname(rulesPath)), { recursive: true, force: true });
  });
  suiteTeardown(() => {
    folder.dispose();
    home.dispose();
  });

  test('a file that is saved is used at once, and one that goes is forgotten', async () => {
    await start(true);
    await client.diagnostics(logUri, (all) => all.length > 0 && !byGuard(all));
    await write(folder.path, rules());
    await client.diagnostics(logUri, byGuard);
    await write(folder.path, null);
    await client.diagnostics(logUri, (all) => !byGuard(all));
  });

  test('what is wrong is a diagnostic of the file, and gone when it is put right', async () => {
    await start(true);
    await write(folder.path, rules('    endsIn: [NO_SUCH_CODE]'));
    const [wrong] = await client.diagnostics(rulesUri, ({ length }) => length > 0);
    assert.deepEqual(wrong!.range, { start: { line: 6, character: 13 }, end: { line: 6, character: 25 } });
    assert.deepEqual([wrong!.severity, wrong!.source], [1, 'CBS Lens']);
    assert.match(wrong!.message, /NO_SUCH_CODE is no code/);
    await write(folder.path, rules());
    await client.diagnostics(rulesUri, ({ length }) => length === 0);
    await client.diagnostics(logUri, byGuard);
  });

  test('rules of a folder that is not trusted are checked and listed, and applied when the reader agrees', async () => {
    mkdirSync(join(folder.path, dirname(rulesPath)), { recursive: true });
    writeFileSync(join(folder.path, rulesPath), rules());
    await start(false);
    await client.diagnostics(logUri, (all) => all.length > 0 && !byGuard(all));
    const [reported] = await client.diagnostics(rulesUri, ({ length }) => length > 0);
    assert.match(reported!.message, /checked but not applied/);
    const listed = await client.connection.sendRequest(rulesRequest);
    assert.deepEqual(
      listed.files.map(({ uri, rules: count, isOfFolder, isApplied, isFaulty }) => [
        uri,
        count,
        isOfFolder,
        isApplied,
        isFaulty,
      ]),
      [[rulesUri, 1, true, false, false]],
    );
    await client.connection.sendNotification(trustNotification, { isTrusted: true } satisfies TrustParams);
    await client.diagnostics(logUri, byGuard);
    await client.diagnostics(rulesUri, ({ length }) => length === 0);
  });

  test('the reader’s own rules hold everywhere', async () => {
    mkdirSync(join(home.path, dirname(rulesPath)), { recursive: true });
    writeFileSync(join(home.path, rulesPath), rules());
    await start(false);
    const diagnostics = await client.diagnostics(logUri, byGuard);
    assert.ok(diagnostics.some(({ message }) => message.includes('~/.cbs-lens/rules.yaml')));
    const { own, template } = await client.connection.sendRequest(rulesRequest);
    assert.equal(own, home.uri(rulesPath));
    assert.match(template, /^version: 1$/m);
  });
});
