import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hover } from 'vscode-languageserver-protocol';
import { statusRequest } from '../../server/src/protocol/protocol';
import { encodeAs } from '../support/ansi';
import { record } from '../support/marked';
import { temporaryFolder, TestClient } from './client';

const code = '0x80070020 - ERROR_SHARING_VIOLATION';
// "Failed" stands behind the text whose columns depend on the encoding, and so does the code.
const line = record(
  'CBS',
  'Error',
  `路径"C:\\用户\\管理员\\桌面" Failed to process single phase execution. [HRESULT = ${code}]`,
);
const healthy = `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`;

suite('the encoding in which an editor shows a log', () => {
  const folder = temporaryFolder();
  let client: TestClient;

  setup(async () => {
    client = await TestClient.start();
  });
  teardown(() => client.stop());
  suiteTeardown(() => {
    folder.dispose();
  });

  /** Where the squiggle of the failure ends, once `seen`, which is what the editor shows, holds it to its end. */
  const endsWith = async (uri: string, seen: string, lineNumber = 1): Promise<void> => {
    const [found] = await client.diagnostics(uri, (all) =>
      all.some(({ range }) => range.end.line === lineNumber && range.end.character === seen.length),
    );
    assert.ok(found);
  };
  /** The part of the line that a hover over its code is about. */
  const hoveredCode = async (uri: string, seen: string): Promise<string> => {
    const { range } = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: seen.indexOf(code) + 3 },
    });
    return seen.slice(range!.start.character, range!.end.character);
  };

  test('a log in UTF-8', async () => {
    const uri = folder.uri('utf8_CBS.log');
    writeFileSync(fileURLToPath(uri), `${healthy}${line}\r\n`);
    await client.openIn('utf8', uri);
    await endsWith(uri, line);
    assert.equal(await hoveredCode(uri, line), code);
  });

  test('a log in GBK, as it is shown at first, and reopened with that encoding', async () => {
    const uri = folder.uri('gbk_CBS.log');
    const bytes = encodeAs('gbk', `${line}\r\n`);
    writeFileSync(fileURLToPath(uri), Buffer.concat([Buffer.from(healthy), bytes]));
    const replaced = new TextDecoder().decode(bytes).trimEnd();
    assert.notEqual(replaced.length, line.length);

    await client.openIn('utf8', uri);
    await endsWith(uri, replaced);
    assert.equal(await hoveredCode(uri, replaced), code);
    const advised = (await client.request(statusRequest, { uri }))!;
    assert.match(advised.notices.join(), /The log is written in GBK\. Reopen it with this encoding/);

    await client.openIn('gbk', uri);
    await endsWith(uri, line);
    assert.equal(await hoveredCode(uri, line), code);
    const followed = (await client.request(statusRequest, { uri }))!;
    assert.deepEqual(followed.notices, []);

    await client.openIn('utf8', uri);
    await endsWith(uri, replaced);
  });

  test('a log that grows while it is shown in another encoding is read on in that', async () => {
    const uri = folder.uri('grows_CBS.log');
    const before = 400;
    writeFileSync(fileURLToPath(uri), healthy.repeat(before));
    await client.openIn('gb18030', uri);
    await client.refreshed(uri);
    appendFileSync(fileURLToPath(uri), encodeAs('gbk', `${line}\r\n`));
    await endsWith(uri, line, before);
  });
});
