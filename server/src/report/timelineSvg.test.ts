import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chinese, english } from '../../../test/support/story';
import { assertWellFormed } from '../../../test/support/wellFormed';
import { timelineSvg, type DrawnEvent, type DrawnLane } from './timelineSvg';

const start = Date.UTC(2024, 3, 20, 10) / 1000;
const event = (kind: DrawnEvent['kind'], from: number, to = from, label: string = kind): DrawnEvent => ({
  kind,
  from: start + from,
  to: start + to,
  label,
  failed: kind === 'failure',
});
const lane = (name: string, events: readonly DrawnEvent[]): DrawnLane => ({
  name,
  range: [start, start + 7200],
  events,
  silences: [[start + 600, start + 1200]],
});
const draw = (lanes: readonly DrawnLane[]): string => timelineSvg(lanes, english) ?? '';

suite('picture of a timeline', () => {
  test('lanes with bars, marks and starts, the failures described in words', () => {
    const svg = draw([
      lane('CBS.log', [
        event('boot', 0),
        event('session', 60, 600),
        event('cause', 120, 120, 'Corrupt payload: x.dll'),
        event('failure', 500, 500, 'Install of KB1 failed'),
      ]),
      lane('CbsPersist.log', [event('check', 1300, 1400)]),
    ]);
    assertWellFormed(svg);
    for (const words of [
      'CBS.log',
      'CbsPersist.log',
      '2024-04-20 10:02:00  CBS.log: Corrupt payload: x.dll',
      'Install of KB1 failed',
    ])
      assert.ok(svg.includes(`>${words}<`), words);
  });

  test('with a focus only what stands in it is drawn, and that is said', () => {
    const lanes = [
      lane('CBS.log', [event('cause', 0, 0, 'early one'), event('cause', 7000, 7000, 'late one')]),
    ];
    const svg = timelineSvg(lanes, { ...english, focus: [start + 6000, start + 7200] })!;
    assertWellFormed(svg);
    assert.ok(svg.includes('late one') && !svg.includes('early one'));
    assert.ok(svg.includes('the logs cover 2024-04-20 10:00:00 to 2024-04-20 12:00:00.'));
  });

  test('nothing to draw: nothing', () => {
    assert.equal(timelineSvg([], english), null);
    assert.equal(timelineSvg([{ ...lane('x', []), range: null }], english), null);
  });

  test('in the language of the reader', () => {
    assert.match(timelineSvg([lane('CBS.log', [event('session', 0, 9)])], chinese)!, /时间线/);
  });

  test('ten thousand sessions are no more bars than the picture has pixels; many lanes are cut, and that is said', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => event('session', index, index + 1));
    const bars = draw([lane('CBS.log', many)]).match(/<rect /g) ?? [];
    assert.ok(bars.length < 1200);
    const lanes = Array.from({ length: 75 }, (_, index) => lane(`${index}.log`, []));
    assert.match(draw(lanes), />and 15 more</);
  });

  test('any names, labels and times: a well-formed picture', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('</text><script>x</script>'),
      fc.constant('"&\'<'),
    );
    const moment = fc.integer({ min: -1000, max: 4_000_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, words, moment, moment), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const lanes = rows.map(([name, label, from, to]) => ({
            name,
            range: [Math.min(from, to), Math.max(from, to)] as const,
            events: [
              { kind: 'cause', from, to: from, label, failed: true } as const,
              { kind: 'session', from, to, label, failed: false } as const,
            ],
            silences: [],
          }));
          assertWellFormed(draw(lanes));
        },
      ),
    );
  });
});
