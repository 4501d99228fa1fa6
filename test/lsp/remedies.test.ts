import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import {
  remedyRequest,
  summaryRequest,
  type ScriptAnswer,
  type SummaryAnswer,
} from '../../server/src/protocol/protocol';
import { remedyCommands, showLocationCommand } from '../../server/src/protocol/remedies';
import { sampleLog, TestClient } from './client';

const log = sampleLog();
const { uri } = log;
const cause = log.find('Hashes for file member');

suite('remedies over a real connection', () => {
  let client: TestClient;

  suiteSetup(async () => {
    client = await TestClient.start();
    await client.open(uri);
    await client.diagnostics(uri);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  const ask = async (
    { method }: { readonly method: string },
    params: object,
  ): Promise<Exclude<ScriptAnswer, { refused: string }>> => {
    const result = await client.request<ScriptAnswer>(method, { uri, line: cause + 1, ...params });
    assert.ok('content' in result, JSON.stringify(result));
    return result;
  };

  test('the lightbulb has the way to the cause, then all that can be written, the repair first', async () => {
    const start = { line: log.find('WER: Generating failure report'), character: 60 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const { repair, harvest, reply, copySummary, saveSummary } = remedyCommands;
    assert.deepEqual(
      actions.map(({ command }) => command?.command).filter((name) => name !== remedyCommands.collect),
      [showLocationCommand, repair, harvest, reply, copySummary, saveSummary],
    );
    assert.equal(actions[0]!.isPreferred, true);
  });

  test('a harvest script is for the file that the repair wants', async () => {
    const { content, fileName, language } = await ask(remedyRequest, { document: 'harvest' });
    assert.deepEqual([fileName, language], ['Harvest-WpdMtpUS.dll-KB5036892.ps1', 'powershell']);
    assert.match(content, /^ {8}File = 'WpdMtpUS\.dll'$/m);
  });

  test('a collect script names the evidence', async () => {
    const { content, fileName } = await ask(remedyRequest, { document: 'collect' });
    assert.equal(fileName, 'Collect-ServicingLogs.ps1');
    assert.ok(content.includes(`CBS.log:${cause + 1}`));
  });

  test('a document of an unknown kind gets the repair', async () => {
    assert.match((await ask(remedyRequest, { document: '../x' })).fileName, /^Repair-/);
  });

  test('the case summary, as Markdown and as text', async () => {
    const markdown = await ask(summaryRequest, { format: 'markdown' });
    assert.deepEqual([markdown.fileName, markdown.language], ['Case-KB5036892.md', 'markdown']);
    assert.ok(markdown.content.includes(`\`CBS.log:${cause + 1}\``));
    const plain = await ask(summaryRequest, { format: 'text' });
    assert.deepEqual([plain.fileName, plain.language], ['Case-KB5036892.txt', 'plaintext']);
    assert.doesNotMatch(plain.content, /`/);
  });

  test('the picture of the timeline is beside Markdown, in HTML, and nowhere else', async () => {
    const asked = (format: string): Promise<Exclude<SummaryAnswer, { refused: string }>> =>
      ask(summaryRequest, { format });
    const { content, picture } = await asked('markdown');
    assert.equal(picture!.fileName, 'Case-KB5036892-timeline.svg');
    assert.ok(content.includes(`![Timeline](${picture!.fileName})`));
    assert.match(picture!.content, /^<svg /);
    const html = await asked('html');
    assert.deepEqual(
      [html.fileName, html.language, html.picture],
      ['Case-KB5036892.html', 'html', undefined],
    );
    assert.match(html.content, /<svg [\s\S]*Case summary/);
    assert.equal((await asked('text')).picture, undefined);
    assert.equal((await asked('docx')).language, 'plaintext');
  });

  test('a line that leads nowhere has no summary, in words', async () => {
    const result = await client.request(summaryRequest, { uri, line: 999_999, format: 'text' });
    assert.deepEqual(result, { refused: 'Line 999999 leads to no failure.' });
  });
});
