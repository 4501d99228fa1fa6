import assert from 'node:assert/strict';
import type { Hover, Range } from 'vscode-languageserver-protocol';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberRequest, memberUri } from '../../server/src/protocol/protocol';
import { evtxOf } from '../support/evtxFixture';
import { sampleLog, temporaryFolder, TestClient } from './client';

const log = sampleLog('Setup.evtx.txt');

suite('an export of the Setup log over a real connection', () => {
  let client: TestClient;

  suiteSetup(async () => {
    client = await TestClient.start();
    await client.open(log.uri);
  });
  suiteTeardown(() => client.stop());

  test('the failed package is an error on its message, which says where the cause is', async () => {
    const line = log.find('failed to be changed');
    const diagnostics = await client.diagnostics(log.uri);
    assert.deepEqual(
      diagnostics.map(({ range, severity }) => [range.start.line, severity]),
      [[line, 1]],
    );
    assert.match(diagnostics[0]!.message, /CBS\.log/);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: log.uri },
      position: { line, character: log.lines[line]!.indexOf('0x8007000d') + 2 },
    });
    assert.match(JSON.stringify(hover.contents), /Data is invalid/);
  });
});

suite('an event log over a real connection', () => {
  const folder = temporaryFolder();
  const uri = memberUri({ archive: folder.uri('Setup.evtx'), member: 'Setup.evtx' });
  let client: TestClient;

  suiteSetup(async () => {
    const data = {
      PackageIdentifier: 'KB5036892',
      IntendedPackageState: 'Installed',
      ErrorCode: '0x800f0831',
    };
    writeFileSync(
      join(folder.path, 'Setup.evtx'),
      evtxOf([{ id: 3, dataName: 'CbsPackageChangeState', data }]),
    );
    client = await TestClient.start();
    await client.open(uri);
  });
  suiteTeardown(async () => {
    await client.stop();
    folder.dispose();
  });

  test('the document that an editor asks for, and the problems in it, are those of its text', async () => {
    const diagnostics = await client.diagnostics(uri);
    const answer = await client.request(memberRequest, { uri, start: 0, end: 10_000 });
    assert.ok('base64' in answer);
    const lines = Buffer.from(answer.base64, 'base64').toString().split('\n');
    const { range } = diagnostics[0]!;
    assert.equal(
      lines[range.start.line]!.slice(range.start.character, range.end.character),
      'Package KB5036892 failed to be changed to the Installed state. Status: 0x800f0831.',
    );
  });
});

suite('an export of events as XML over a real connection', () => {
  const folder = temporaryFolder();
  const uri = folder.uri('exported.xml');
  const event = (id: number, kb: string): string =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-Servicing'/><EventID>${id}</EventID><TimeCreated SystemTime='2024-04-20T10:1${id}:02Z'/><Channel>Setup</Channel></System><UserData><CbsPackageChangeState><PackageIdentifier>${kb}</PackageIdentifier><ErrorCode>0x800f0831</ErrorCode></CbsPackageChangeState></UserData></Event>`;
  const xml = [event(1, 'KB5036892'), event(3, 'KB5036892'), event(4, 'KB5036893')];
  let client: TestClient;

  suiteSetup(async () => {
    writeFileSync(join(folder.path, 'exported.xml'), xml.join('\r\n'));
    client = await TestClient.start();
    await client.open(uri);
  });
  suiteTeardown(async () => {
    await client.stop();
    folder.dispose();
  });

  test('problems and F12 are those of the XML', async () => {
    const diagnostics = await client.diagnostics(uri);
    const { range } = diagnostics[0]!;
    assert.equal(range.start.line, 1);
    assert.match(xml[1]!.slice(range.start.character, range.end.character), /^<UserData>.*<\/UserData>$/);
    const answer = await client.request<{ targetUri: string; targetSelectionRange: Range }[]>(
      'textDocument/definition',
      { textDocument: { uri }, position: { line: 1, character: 400 } },
    );
    assert.deepEqual(
      answer.map((target) => [target.targetUri, target.targetSelectionRange]),
      [[uri, range]],
    );
  });
});
