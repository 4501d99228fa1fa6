import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forms, otherForms } from '../../../../test/support/forms';
import { record } from '../../../../test/support/marked';
import { scaledLimit } from '../../../../tools/lib/speed.mjs';
import { recognise } from '../recognise';
import { Unpacker } from './unpack';

/** Envelopes that are tried; a run of its own may ask for more, and for others. */
const runs = Number(process.env.CBS_LENS_ENVELOPES ?? 2500);
const seed = Number(process.env.CBS_LENS_SEED ?? 20240420);

function unpack(text: string, isWhole: boolean): number {
  const { carriage } = recognise('', text, isWhole);
  if (!carriage) return 0;
  const lines = text.split('\n');
  let rows = 0;
  const unpacker = new Unpacker(carriage, ({ line, lastLine, at, text: row }) => {
    rows++;
    assert.ok(line >= 1 && lastLine >= line && lastLine <= lines.length);
    const column = at(row.length);
    assert.ok(column >= 0 && column <= lines[line - 1]!.length, `column ${column} of line ${line}`);
  });
  lines.forEach((line, index) => unpacker.line(line, index + 1));
  unpacker.finish();
  return rows;
}

const scraps = [
  '> ',
  '| ',
  ' |',
  '"',
  '""',
  '\\"',
  '\\\\',
  '&lt;',
  '&amp;gt;',
  '&#99999999;',
  '<br>',
  '{"message":"',
  '"}',
  '`',
  '12: ',
  '\t',
  '    ',
  '\u00a0',
  '\u200b',
  '\u001b[31m',
  '\r',
  '2024-04-20 10:00:00, Info                  CBS    x',
  'Error CSI 00000012 (F) y',
  '!!!  sig: z',
  '>>>  [',
  '[HRESULT = 0x800f0831]',
  '10:02:03',
  '{00000000-0000-0000-0000-000000000000}',
];
const line = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 12 })), { maxLength: 12 });

const log = [
  record('CBS', 'Info', 'a "quoted" | text'),
  record('CSI', 'Error', '00000012 (F) b\\c <d> & e', 1),
];
const textOf = (lines: readonly (readonly string[])[]): string[] =>
  lines.map((parts) => parts.join('').replaceAll('\n', ' '));
/** Longest text that is tried: forms around each other grow fast */
const maxText = 200_000;

/** Unpacks some lines in forms around each other, as deep as they stay bounded. */
function unpackIn(names: readonly string[], lines: readonly string[], isWhole: boolean): void {
  let text = lines.join('\n');
  for (const name of names) {
    const around = allForms[name]!(text.replace(/\n$/, '').split('\n')).text;
    if (around.length > maxText) break;
    text = around;
  }
  unpack(text, isWhole);
}

const allForms = { ...forms, ...otherForms };
const nested = fc.array(fc.constantFrom(...Object.keys(allForms)), { maxLength: 6 });

suite('hostile envelopes', () => {
  const half = Math.ceil(runs / 2);
  /** Nobody waits for a run of its own. */
  const limit = scaledLimit(60_000) + runs * 20;

  test('any lines are unpacked, and every row stands in them', function () {
    this.timeout(limit);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.boolean(), (lines, isWhole) => {
        unpack(textOf(lines).join('\n'), isWhole);
      }),
      { numRuns: half, seed },
    );
  });

  test('any forms around each other are unpacked, with hostile lines between the rows', function () {
    this.timeout(limit);
    fc.assert(
      fc.property(nested, fc.array(line, { maxLength: 3 }), fc.boolean(), (names, lines, isWhole) => {
        unpackIn(names, [log[0]!, ...textOf(lines), log[1]!], isWhole);
      }),
      { numRuns: runs - half, seed: seed + 1 },
    );
  });

  for (const scrap of [
    ...scraps,
    ' ',
    '>',
    '\\',
    '0',
    'a',
    '0 ',
    '[',
    '0x8',
    '<',
    '-',
    ',',
    ': ',
    'CBS ',
    '1:2:3',
  ])
    test(`a line of ${JSON.stringify(scrap)} takes time by its length`, function () {
      this.timeout(scaledLimit(20_000));
      const row = scrap.repeat(Math.ceil(60_000 / scrap.length));
      unpack([row, row, record('CBS', 'Info', row), `> ${row}`, row].join('\n'), true);
    });
});
