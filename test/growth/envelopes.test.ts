import { strict as assert } from 'node:assert';
// First: what is loaded before it is not counted.
import { workOf } from '../support/work';
import { recognise } from '../../server/src/log/recognise';
import { Unpacker } from '../../server/src/log/carriage/unpack';
import { Random } from '../generate/random';
import type { Form } from '../support/formMaking';
import { forms, otherForms } from '../support/forms';
import { record } from '../support/marked';

/** What twice the rows may cost: a little more than twice, for tables that fill. */
const limit = 2.6;
const random = new Random(13);
const all: readonly (readonly [string, Form])[] = Object.entries({ ...forms, ...otherForms });

/** Forms around each other, a choice of which is the same on every machine */
const nested = Array.from({ length: 60 }, () => {
  const [inner, outer] = [random.pick(all), random.pick(all)];
  const form: Form = (lines) => outer[1](inner[1](lines).text.replace(/\n$/, '').split('\n'));
  return [`${inner[0]} in ${outer[0]}`, form] as const;
});

suite('growth of envelopes', () => {
  for (const [name, form] of [...all, ...nested])
    test(`${name}: rows cost as much in a text of two and of four times as many`, async () => {
      const small = await worksOf(form, 40);
      // More rows may show an envelope that few did not: that is a step, and no growth.
      const works = isLinear(small) ? small : await worksOf(form, 160);
      assert.ok(isLinear(works), works.join(' → '));
    });
});

/** The work for some rows, for twice as many and for four times as many. */
async function worksOf(form: Form, rows: number): Promise<number[]> {
  const texts = [rows, 2 * rows, 4 * rows].map((count) => textOf(form, count));
  await unpack(texts[0]!);
  const works: number[] = [];
  for (const text of texts) works.push(await workOf(() => unpack(text)));
  return works;
}

function isLinear(works: readonly number[]): boolean {
  return works.every((work, at) => at === 0 || work < works[at - 1]! * limit);
}

function textOf(form: Form, count: number): string {
  return form(
    Array.from({ length: count }, (_, at) =>
      record(
        at % 3 ? 'CBS' : 'CSI',
        at % 7 ? 'Info' : 'Error',
        `0000000${at % 9} (F) a "b" | c\\d <e> & ${at}`,
        at % 60,
      ),
    ),
  ).text;
}

function unpack(text: string): Promise<void> {
  const { carriage } = recognise('', text, true);
  if (carriage) {
    const unpacker = new Unpacker(carriage, () => undefined);
    text.split('\n').forEach((line, index) => unpacker.line(line, index + 1));
    unpacker.finish();
  }
  return Promise.resolve();
}
