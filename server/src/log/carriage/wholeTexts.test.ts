import assert from 'node:assert/strict';
import { record } from '../../../../test/support/marked';
import { recognise } from '../recognise';
import { rowStartOf } from './rowStart';
import { Unpacker } from './unpack';

const row = record('CBS', 'Error', 'Failed to resolve package. [HRESULT = 0x800f0831]');

function rowsOf(text: string): string[] {
  const { carriage } = recognise('', text, true);
  assert.ok(carriage, text);
  const out: string[] = [];
  const unpacker = new Unpacker(carriage, (line) => out.push(line.text));
  text.split('\n').forEach((line, index) => unpacker.line(line, index + 1));
  unpacker.finish();
  return out;
}

suite('several rows in one line', () => {
  const other = record('CBS', 'Info', 'Ending session.', 5);
  for (const mark of ['\\r\\n', '%0D%0A', '&#10;', ' ', "', '"])
    test(`with ${JSON.stringify(mark)} between`, () => {
      assert.deepEqual(
        rowsOf([row, other, row].join(mark)).map((text) => text.trim()),
        [row, other, row],
      );
    });

  test('where few of its lines begin like one', () => {
    const rows = [
      'Info CBS Ending session.',
      'a',
      'b',
      'c',
      'd',
      'Error CBS Failed. [HRESULT = 0x800f0831]',
      'e',
    ];
    assert.deepEqual(rowsOf([...rows, ...rows].join('\\n')).length, 14);
  });

  test('a message that quotes a row stays one', () => {
    assert.equal(recognise('', `${other} It said: ${row}\n${other}\n${other}`, true).carriage, null);
  });
});

suite('heads of other programs', () => {
  test('a stamp and a level before a row are not its own', () => {
    const head = '2024-06-04 10:02:37.123|ERROR|Reader|';
    assert.deepEqual(rowStartOf(head + row), { at: head.length, isSure: true });
  });

  test('and begin no row of a servicing log by themselves', () => {
    assert.equal(rowStartOf('2024-06-04 10:02:37.123|ERROR|Reader|Nothing was found.'), null);
  });

  test('numbers behind a name and before a day are those of lines', () => {
    assert.equal(rowStartOf(`CBS.log-12-${row}`)?.at, 'CBS.log-12-'.length);
  });
});
