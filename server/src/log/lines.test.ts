import assert from 'node:assert/strict';
import { analyseLog } from '../analysis/pipeline/analyse';
import { readLines } from './lines';
import { maxLineBytes } from './scan';
import { memorySource } from './source';

const read = async (bytes: Uint8Array, first: number, last: number): Promise<string[]> => {
  const source = memorySource(bytes);
  return readLines(source, await analyseLog(source), first, last);
};
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);

suite('lines of a log', () => {
  test('as an editor shows them: without line ends and without the mark of byte order', async () => {
    assert.deepEqual(await read(utf8('\uFEFFone\r\ntwo 二\nthree'), 1, 9), ['one', 'two 二', 'three']);
    assert.deepEqual(await read(utf8('one\ntwo\nthree'), 2, 2), ['two']);
    assert.deepEqual(await read(utf8('one\n'), -3, 0), []);
    assert.deepEqual(await read(utf8(''), 1, 1), []);
  });

  test('UTF-16', async () => {
    const bytes = Buffer.from('\uFEFFeins\r\nzwei 二\r\n', 'utf16le');
    assert.deepEqual(await read(bytes, 1, 2), ['eins', 'zwei 二']);
  });

  test('a line longer than 64 KB is cut there, the lines around it are whole', async () => {
    const long = 'x'.repeat(3 << 20);
    const lines = await read(utf8(`a\n${long}\nb\n${long}\nc`), 1, 5);
    assert.deepEqual(
      lines.map(({ length }) => length),
      [1, maxLineBytes, 1, maxLineBytes, 1],
    );
  });
});
