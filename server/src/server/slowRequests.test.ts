import assert from 'node:assert/strict';
import { quietMilliseconds, slowMilliseconds, SlowRequests } from './slowRequests';
import { translator } from '../base/translator';

suite('slow requests', () => {
  let now: number;
  let lines: string[];
  let requests: SlowRequests;
  const english = translator({});

  setup(() => {
    now = 0;
    lines = [];
    requests = new SlowRequests(
      (message) => lines.push(english(message)),
      () => now,
    );
  });

  test('one that takes long is written down with its name, file and time', () => {
    requests.took('hover', slowMilliseconds + 12.4, 'CBS.log');
    assert.equal(lines.length, 1);
    for (const part of ['hover', `${slowMilliseconds + 12} ms`, 'CBS.log'])
      assert.ok(lines[0]!.includes(part));
  });

  test('a quick one is not', () => {
    requests.took('hover', slowMilliseconds - 1, 'CBS.log');
    assert.deepEqual(lines, []);
  });

  test('many of one kind make one line, and the next line counts them', () => {
    for (let time = 0; time < 50; time++) requests.took('hover', 300, 'CBS.log');
    requests.took('definition', 300, 'CBS.log');
    assert.equal(lines.length, 2);
    now = quietMilliseconds;
    requests.took('hover', 300, 'CBS.log');
    assert.equal(lines.length, 3);
    assert.match(lines[2]!, /: 49\.$/);
  });
});
