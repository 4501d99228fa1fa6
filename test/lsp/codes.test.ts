import assert from 'node:assert/strict';
import type { DocumentLink, InlayHint } from 'vscode-languageserver-protocol';
import { explainCodeRequest, lookUpRequest } from '../../server/src/protocol/protocol';
import { sampleLog, TestClient } from './client';

const log = sampleLog();
const textDocument = { uri: log.uri };

suite('codes over a real connection', () => {
  let client: TestClient;

  suiteSetup(async () => {
    client = await TestClient.start({ locale: 'zh-cn' });
    await client.open(log.uri);
    await client.diagnostics(log.uri);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('names stand behind bare codes', async () => {
    const line = log.find('WER: Generating failure report');
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range: { start: { line, character: 0 }, end: { line, character: 500 } },
    });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line]),
      [['ERROR_INVALID_DATA', line]],
    );
  });

  test('codes link to their documentation in the language of the editor', async () => {
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.ok(links.length > 0);
    assert.ok(links.some(({ target }) => target?.includes('/zh-cn/')));
  });

  test('a code is found and explained', async () => {
    const [first] = await client.request(lookUpRequest, { query: '-2147010798' });
    assert.equal(first?.name, 'ERROR_SXS_COMPONENT_STORE_CORRUPT');
    const answer = (await client.request(explainCodeRequest, { value: first.value }))!;
    assert.match(answer.markdown, /组件存储/);
  });
});
