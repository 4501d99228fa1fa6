import assert from 'node:assert/strict';
import { forms } from '../../../../test/support/forms';
import { record } from '../../../../test/support/marked';
import { recognise } from '../recognise';
import { Unpacker, type CarriedLine } from './unpack';

const log = [
  record('CBS', 'Info', 'Session: 31007771_1 initialized by client <WindowsUpdateAgent> & "others".', 0),
  record('CSI', 'Error', "00000012 (F) Failed to open | file '\\??\\C:\\Demo\\part.bin' #12#", 1),
  '    Old component: [l:12]"Demo.Part"',
  record('CBS', 'Error', `Failed to resolve ${'a long name '.repeat(9)}. [HRESULT = 0x800f0831]`, 2),
  record('CBS', 'Warning', `Again ${'another longer name '.repeat(12)}.`, 3),
  record('CBS', 'Info', 'Ending session.', 4),
];

/** The lines that a text carries, as its recogniser has them unpacked. */
function unpacked(text: string): CarriedLine[] | null {
  const { carriage } = recognise('', text, true);
  if (!carriage) return null;
  const out: CarriedLine[] = [];
  const unpacker = new Unpacker(carriage, (line) => out.push(line));
  text
    .replace(/\n$/, '')
    .split('\n')
    .forEach((line, index) => unpacker.line(line, index + 1));
  unpacker.finish();
  return out;
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

suite('carriage', () => {
  test('a log as it was written has none', () => {
    assert.equal(unpacked(log.join('\n')), null);
  });

  test('rows without a message do not go on in the next one', () => {
    const empty = [4, 5, 6].flatMap((second) => [
      record('CBS', 'Info', '', second),
      record('CBS', 'Info', '(p)\tCSI Payload Corrupt\t(n)\t\t\tpart.bin', second),
    ]);
    assert.equal(unpacked([...log, ...empty].join('\n')), null);
  });

  // Those that take something from rows leave rows that are not the same; the answers for them are measured elsewhere.
  const losing =
    /no stamp|time only|masked|no level|unchanged|typographic|Markdown|columns|in brackets|one (?:line|paragraph)/;
  for (const [name, form] of Object.entries(forms)) {
    if (losing.test(name)) continue;
    test(`${name}: each row is found where it stands`, () => {
      const { text, lineOf } = form(log);
      const rows = unpacked(text) ?? text.split('\n').map((line, at) => ({ text: line, line: at + 1 }));
      log.forEach((line, index) => {
        const wanted = squeezed(line);
        const found = rows.find((row) => row.line === lineOf(index + 1) && squeezed(row.text) === wanted);
        assert.ok(found, `line ${index + 1}: ${JSON.stringify(rows.map((row) => [row.line, row.text]))}`);
      });
    });
  }

  test('columns are those of the text, past every envelope and escape', () => {
    const { text } = forms['syslog in JSON']!(log);
    const found = unpacked(text)!.find((row) => row.text.includes('part.bin'))!;
    const line = text.split('\n')[found.line - 1]!;
    for (const word of ['Failed', 'Demo', 'part.bin', '#12#'])
      assert.equal(found.at(found.text.indexOf(word)), line.indexOf(word), word);
  });
});

suite('carriage of large logs', () => {
  const healthy = Array.from({ length: 120 }, (_, second) =>
    record('CBS', 'Info', 'Nothing happens.', second % 60),
  );

  test('a mark of byte order, a blank of another language and an escape make no copy of a log', () => {
    const odd = [
      record('CBS', 'Info', 'Le serveur r\u00e9pond\u00a0: \u201coui\u201d'),
      record('CBS', 'Info', 'Text with &lt;b&gt; and <br> in it'),
    ];
    assert.equal(recognise('CBS.log', `\ufeff${[...healthy, ...odd].join('\r\n')}`, false).carriage, null);
  });

  test('nor do they of a whole log, where few of its rows have them and all stand in their columns', () => {
    const runs = [...healthy, ...healthy].map((row, at) => (at % 100 === 0 ? `\ufeff${row}` : row));
    const device = record('IBS', 'Info', 'Friendly name = [Host controller \u2013 1.0]');
    assert.equal(recognise('', [...runs, device].join('\n'), true).carriage, null);
  });

  test('hashes of a file that stand in a line of their own are not what was left of a row', () => {
    const hashes = [3, 4, 5].flatMap((second) => [
      record(
        'CSI',
        'Info',
        `0000000c Hashes for file member ${'\\SystemRoot\\Demo'.repeat(10)} do not match :`,
        second,
      ),
      '  Found: {l:32 b:0ERqRmcNOlDd} Expected: {l:32 b:n520k714Uu3u}',
    ]);
    assert.equal(recognise('', [...healthy, ...hashes].join('\n'), true).carriage, null);
  });

  test('rows of a log that are quoted are one, however large it is', () => {
    assert.notEqual(recognise('', healthy.map((row) => `> ${row}`).join('\n'), false).carriage, null);
  });
});
