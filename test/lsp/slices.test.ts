import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, LocationLink } from 'vscode-languageserver-protocol';
import { sliceUri } from '../../server/src/protocol/sliceUri';
import {
  parseSliceUri,
  sliceRequest,
  sliceTextRequest,
  type SliceParams,
  type SliceAnswer,
  type SliceText,
} from '../../server/src/protocol/protocol';
import { record } from '../support/marked';
import { sampleLog, temporaryFolder, TestClient } from './client';

const sample = sampleLog();
/** Healthy lines before the sample, so that line numbers of log and slice differ. */
const before = 9000;

suite('slices over a real connection', () => {
  const folder = temporaryFolder();
  const uri = folder.uri('PC 01 (中)_CBS.log');
  const path = join(folder.path, 'PC 01 (中)_CBS.log');
  const cause = before + sample.find('Hashes for file member') + 1;
  const wer = before + sample.find('WER: Generating') + 1;
  let client: TestClient;
  let slice: Exclude<SliceAnswer, { refused: string }>;

  const choose = (params: SliceParams): Promise<SliceAnswer> => client.request(sliceRequest, params);
  const textOf = (document: string, known?: string): Promise<SliceText | null> =>
    client.request(sliceTextRequest, { uri: document, ...(known !== undefined && { known }) });

  suiteSetup(async () => {
    const idle = Array.from({ length: before }, (_, line) =>
      record('CBS', 'Info', `Appl: detect Parent, line ${line}`),
    );
    writeFileSync(path, `${idle.join('\r\n')}\r\n${sample.lines.join('\r\n')}`);
    client = await TestClient.start();
    const answer = await choose({ uri, line: wer });
    assert.ok(!('refused' in answer));
    slice = answer;
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  test('the part around a line: the incident with its session, and no line of its text is off', async () => {
    assert.ok(slice.firstLine > before - 100 && slice.firstLine <= cause && slice.lastLine >= wer);
    assert.deepEqual(parseSliceUri(slice.slice)?.uri, uri);
    const { text, lines } = (await textOf(slice.slice))!;
    const shown = text.split('\n');
    assert.equal(shown.length, slice.lastLine - slice.firstLine + 1);
    assert.equal(shown[wer - slice.firstLine], sample.lines[wer - before - 1]);
    assert.equal(lines, before + sample.lines.length - 1);
  });

  test('it has problems, hover and F12 of its own', async () => {
    await client.open(slice.slice);
    const [first] = await client.diagnostics(slice.slice, (found) =>
      found.some(({ severity }) => severity === 1),
    );
    assert.equal(first!.range.start.line, cause - slice.firstLine);
    const at = (line: number) => ({
      textDocument: { uri: slice.slice },
      position: { line: line - slice.firstLine, character: 60 },
    });
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at(wer));
    assert.equal(link!.targetUri, slice.slice);
    assert.equal(link!.targetSelectionRange.start.line, cause - slice.firstLine);
    const hover = await client.request<Hover>('textDocument/hover', at(cause));
    assert.match(JSON.stringify(hover.contents), /Earliest cause: Corrupt payload/);
  });

  test('from a part without the cause F12 leads to its line in the log', async () => {
    const later = sliceUri({ uri, firstLine: cause + 10, lastLine: slice.lastLine });
    const [link] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri: later },
      position: { line: wer - cause - 10, character: 60 },
    });
    assert.equal(link!.targetUri, uri);
    assert.equal(link!.targetSelectionRange.start.line, cause - 1);
  });

  test('the parts before and after, to the ends of the log', async () => {
    const earlier = await choose({ uri: slice.slice, step: -1 });
    assert.ok(
      !('refused' in earlier) && earlier.firstLine < slice.firstLine && earlier.lastLine >= slice.firstLine,
    );
    const start = await choose({ uri, line: 1 });
    assert.ok(!('refused' in start));
    assert.deepEqual(await choose({ uri: start.slice, step: -1 }), { refused: 'The log begins here.' });
  });

  test('its text is sent again only when its log changed; what cannot be read is refused', async () => {
    const { version } = (await textOf(slice.slice))!;
    assert.equal(await textOf(slice.slice, version), null);
    appendFileSync(path, `\r\n${record('CBS', 'Info', 'Ending TrustedInstaller finalization.')}\r\n`);
    assert.notEqual((await textOf(slice.slice, version))?.version, version);
    assert.equal(await textOf(uri), null);
    const answer = await choose({ uri: folder.uri('gone.log'), line: 1 });
    assert.ok('refused' in answer);
    assert.match(answer.refused, /gone\.log cannot be read/);
  });

  test('a lone carriage return keeps its line together', async () => {
    writeFileSync(join(folder.path, 'cr_CBS.log'), `${record('CBS', 'Info', 'one\rtwo')}\r\n`);
    const answer = await choose({ uri: folder.uri('cr_CBS.log'), line: 1 });
    assert.ok(!('refused' in answer));
    assert.match((await textOf(answer.slice))!.text, /one␍two$/);
  });
});
