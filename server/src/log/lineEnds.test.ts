import assert from 'node:assert/strict';
import { record } from '../../../test/support/marked';
import { analyseLog } from '../analysis/pipeline/analyse';
import { endsLinesWithReturns, withLineFeeds } from './lineEnds';
import { readLines } from './lines';
import { memorySource } from './source';

const rows = [
  record('CBS', 'Info', 'Session: 31007771_1 initialized by client WindowsUpdateAgent.', 0),
  record('CBS', 'Error', 'Failed to resolve package. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]', 1),
  record('CBS', 'Info', 'Ending session.', 2),
];

async function changed(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Promise<string[]> {
  const texts: string[] = [];
  for (const size of [1, 3, 64]) {
    const parts: Uint8Array[] = [];
    for await (const chunk of withLineFeeds(memorySource(bytes, size), encoding).chunks())
      parts.push(Uint8Array.from(chunk));
    texts.push(new TextDecoder(encoding).decode(Buffer.concat(parts)));
  }
  return texts;
}

suite('lines that end with a carriage return', () => {
  test('are told by a beginning that has no other end', () => {
    assert.equal(endsLinesWithReturns('a\rb'), true);
    assert.equal(endsLinesWithReturns('a\rb\nc'), false);
    assert.equal(endsLinesWithReturns('a\r'), false);
  });

  test('end where an editor ends them, whatever the chunks and the encoding', async () => {
    const text = 'a\rb\r\nc\r\rd\n';
    const wide = Buffer.from(text, 'utf16le');
    const want = 'a\nb\r\nc\n\nd\n';
    assert.deepEqual(await changed(Buffer.from(text), 'utf-8'), [want, want, want]);
    assert.deepEqual(await changed(wide, 'utf-16le'), [want, want, want]);
    assert.deepEqual(await changed(Buffer.from(wide).swap16(), 'utf-16be'), [want, want, want]);
  });

  for (const encoding of ['utf8', 'utf16le'] as const)
    test(`of a log in ${encoding} are its lines`, async () => {
      const source = memorySource(Buffer.from(rows.join('\r'), encoding));
      const log = await analyseLog(source, { name: 'CBS.log' });
      assert.equal(log.lines.count, 3);
      assert.equal(log.incidents[0]?.top?.line, 2);
      assert.deepEqual(await readLines(source, log, 1, 3), rows);
    });
});
