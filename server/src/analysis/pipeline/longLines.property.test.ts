import assert from 'node:assert/strict';
import { record } from '../../../../test/support/marked';
import { scaledLimit } from '../../../../tools/lib/speed.mjs';
import { memorySource } from '../../log/source';
import { causes } from '../causes';
import { families, rulesOf } from '../families';
import { analyseLog } from './analyse';

/** What expressions that go back over what they have read go back over. */
const fillers = [' ', '.', '[', '({', "'", '"', '\\', '0', 'a ', '#0# from ', ' E', ': '];
/** What keeps an expression from its end. */
const tails = ['x', '\rx', '\u2028x [HRESULT = 0x80070002]'];
const length = 8192;

const beginnings = [
  ...new Set([
    ...causes.flatMap(({ signatures }) => signatures.flatMap(({ starts }) => starts)),
    ...families
      .map(rulesOf)
      .flatMap(({ terminalFailures, progressMarkers, benignRows }) =>
        [...terminalFailures, ...progressMarkers, ...benignRows].flatMap(({ starts }) => starts),
      ),
    '(F) STATUS_ACCESS_DENIED #1# from Windows::Rtl::X(',
    '',
  ]),
];

/** Processor time of one line, in microseconds: what others do on the machine does not count. */
async function costOf(line: string): Promise<number> {
  const source = memorySource(Buffer.from(line));
  const before = process.cpuUsage();
  await analyseLog(source, { name: 'CBS.log' });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

suite('long lines', function () {
  // Thousands of lines; what decides is their cost beside each other.
  this.timeout(scaledLimit(60_000));

  test('no beginning of a row and no filler makes a line hundreds of times as dear as the others', async () => {
    const costs: (readonly [cost: number, line: string])[] = [];
    for (const beginning of beginnings)
      for (const [at, filler] of fillers.entries()) {
        const body = beginning + filler.repeat(length / filler.length) + tails[at % tails.length]!;
        const line = record('CBS', 'Error', body) + '\r\n';
        costs.push([await costOf(line), line]);
      }
    const usual = costs.map(([cost]) => cost).sort((a, b) => a - b)[costs.length >> 1]!;
    const dear: string[] = [];
    for (const [cost, line] of costs) {
      if (cost < usual * 150) continue;
      // Garbage is collected in somebody's time.
      const again = Math.min(await costOf(line), await costOf(line), await costOf(line));
      if (again > usual * 150) dear.push(`${Math.round(again / usual)} times: ${line.slice(50, 110)}`);
    }
    assert.deepEqual(dear, []);
  });
});
