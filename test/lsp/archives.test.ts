import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocationLink } from 'vscode-languageserver-protocol';
import {
  archiveRequest,
  incidentsRequest,
  memberRequest,
  type MemberBytes,
} from '../../server/src/protocol/protocol';
import { memberUri } from '../../server/src/protocol/memberUri';
import { cabinet, zip } from '../support/archives';
import { sampleLog, temporaryFolder, TestClient } from './client';

const log = sampleLog();
const content = readFileSync(log.path);
const hashLine = log.find('Hashes for file member');
const werLine = log.find('WER: Generating failure report');
const isFailed = ([first]: readonly { severity?: number }[]): boolean => first?.severity === 1;

suite('archives over a real connection', () => {
  const folder = temporaryFolder();
  const member = memberUri({
    archive: folder.uri('Logs.zip'),
    member: 'CBS/CbsPersist_20240420.cab/CbsPersist_20240420.log',
  });
  let client: TestClient;

  setup(async () => {
    const persisted = cabinet([{ name: 'CbsPersist_20240420.log', bytes: content }]);
    writeFileSync(
      join(folder.path, 'Logs.zip'),
      zip([
        { name: 'readme.md', text: 'collected' },
        { name: 'CBS/CbsPersist_20240420.cab', bytes: persisted },
      ]),
    );
    client = await TestClient.start();
  });
  teardown(() => client.stop());
  suiteTeardown(() => {
    folder.dispose();
  });

  test('lists an archive, logs first', async () => {
    const answer = await client.request(archiveRequest, { uri: folder.uri('Logs.zip') });
    assert.deepEqual(answer, {
      entries: [
        {
          uri: member,
          path: 'CBS/CbsPersist_20240420.cab/CbsPersist_20240420.log',
          size: content.length,
          isLog: true,
          problem: null,
        },
        {
          uri: memberUri({ archive: folder.uri('Logs.zip'), member: 'readme.md' }),
          path: 'readme.md',
          size: 9,
          isLog: false,
          problem: null,
        },
      ],
      notices: [],
    });
  });

  test('an archive that is no good is refused with what is wrong', async () => {
    writeFileSync(join(folder.path, 'bad.cab'), 'MSCF');
    for (const [name, why] of [
      ['bad.cab', /^bad\.cab is cut off or damaged/],
      ['none.cab', /^none\.cab cannot be read: it is not there/],
    ] as const) {
      const answer = await client.request(archiveRequest, { uri: folder.uri(name) });
      assert.ok('refused' in answer);
      assert.match(answer.refused, why);
    }
  });

  test('a member that is open has its diagnostics, and F12 and hover work in it', async () => {
    await client.open(member);
    const [first] = await client.diagnostics(member, isFailed);
    assert.equal(first!.range.start.line, hashLine);
    const position = { line: werLine, character: 60 };
    const [link] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri: member },
      position,
    });
    assert.deepEqual([link!.targetUri, link!.targetSelectionRange.start.line], [member, hashLine]);
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: member },
      position: { line: hashLine, character: 60 },
    });
    assert.match(hover.contents.value, /Earliest cause/);
  });

  test('the bytes of a member come in spans', async () => {
    const span = async (start: number, end: number): Promise<Exclude<MemberBytes, { refused: string }>> => {
      const answer = await client.request(memberRequest, { uri: member, start, end });
      assert.ok(!('refused' in answer));
      return answer;
    };
    assert.deepEqual([(await span(0, 0)).size, (await span(0, 0)).base64], [content.length, '']);
    assert.deepEqual(
      Buffer.from((await span(1000, 250_000)).base64, 'base64'),
      content.subarray(1000, Math.min(250_000, content.length)),
    );
    const none = await client.request(memberRequest, { uri: `${member}x`, start: 0, end: 1 });
    assert.match('refused' in none ? none.refused : '', /There is no .* Open the archive again/);
  });

  test('what failed in a member is among the incidents of its folder, as is what archives there have to say', async () => {
    writeFileSync(join(folder.path, 'bad.cab'), 'MSCF');
    const { causes, notes } = await client.request(incidentsRequest, {
      folders: [pathToFileURL(folder.path).href],
    });
    assert.ok(causes.some(({ uri }) => uri === member));
    assert.ok(notes.some((note) => note.startsWith('bad.cab is cut off or damaged')));
  });

  test('a member is read again when its archive changes', async () => {
    await client.open(member);
    await client.diagnostics(member, isFailed);
    const healthy = log.lines.slice(0, 20).join('\r\n');
    writeFileSync(
      join(folder.path, 'Logs.zip'),
      zip([
        {
          name: 'CBS/CbsPersist_20240420.cab',
          bytes: cabinet([{ name: 'CbsPersist_20240420.log', text: healthy }]),
        },
      ]),
    );
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri('Logs.zip'), type: 2 }],
    });
    await client.diagnostics(member, (diagnostics) => !isFailed(diagnostics));
  });
});

suite('archives over a real connection: a cause in a cabinet', () => {
  const folder = temporaryFolder();
  const cause = `2024-03-01 09:00:01, Info                  CSI    00000007 Hashes for file member [l:12]'WpdMtpUS.dll' do not match.`;
  const persisted = [
    `2024-03-01 09:00:00, Info                  CBS    Session: 31084769_1 initialized by client DISM Package Manager Provider, external staging directory: (null)`,
    cause,
    ` Expected: {l:32 b:${'a1'.repeat(32)}}.`,
    ` Actual: {l:32 b:${'b2'.repeat(32)}}.`,
    `2024-03-01 09:00:02, Info                  CBS    (p)\tCSI Payload Corrupt\t(n)\t\t\tamd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef\\WpdMtpUS.dll`,
  ];
  const now = [
    `2024-04-10 09:00:00, Info                  CBS    Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)`,
    `2024-04-10 09:00:01, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]`,
  ];
  let client: TestClient;

  suiteSetup(async () => {
    const [name, text] = ['CbsPersist_20240302101500', persisted.join('\r\n')];
    writeFileSync(join(folder.path, `${name}.cab`), cabinet([{ name: `${name}.log`, text }]));
    writeFileSync(join(folder.path, 'CBS.log'), now.join('\r\n'));
    client = await TestClient.start();
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  test('F12 on the failure opens last month’s log in its cabinet, at the hash line', async () => {
    const uri = folder.uri('CBS.log');
    await client.open(uri);
    await client.request(incidentsRequest, { folders: [pathToFileURL(folder.path).href] });
    const [link] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: { line: 1, character: 60 },
    });
    const member = memberUri({
      archive: folder.uri('CbsPersist_20240302101500.cab'),
      member: 'CbsPersist_20240302101500.log',
    });
    assert.deepEqual(
      [link!.targetUri, link!.targetSelectionRange.start.line],
      [member, persisted.indexOf(cause)],
    );
  });
});
