import assert from 'node:assert/strict';
import fc from 'fast-check';
import { secondsOf } from './stamp';

suite('stamps', () => {
  const moment = Date.UTC(2024, 3, 20, 8, 15, 2) / 1000;

  test('in the forms that logs have', () => {
    for (const stamp of [
      '2024-04-20 08:15:02',
      '2024/04/20 08:15:02.6303004',
      '2024/4/20 8:15:02.123',
      '2024-04-20 08:15:02:630+0200',
    ])
      assert.equal(secondsOf(stamp), moment, stamp);
  });

  test('anything else is none', () => {
    for (const stamp of [
      null,
      '',
      '2024-04-20',
      '2024-04-20 08:15',
      '2024-04-20 08:15:2',
      '24-04-20 08:15:02',
      '20240-04-20 08:15:02',
      '2024-04-020 08:15:02',
      '2024.04.20 08:15:02',
      '2024-04-20T08:15:02',
      ' 2024-04-20 08:15:02',
      'xxxx-xx-xx xx:xx:xx',
    ])
      assert.equal(secondsOf(stamp), NaN, String(stamp));
  });

  test('of any moment and any text, as the platform reckons', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(Date.UTC(1000, 0, 1)),
          max: new Date(Date.UTC(9999, 11, 31)),
          noInvalidDate: true,
        }),
        (date) => {
          const seconds = Math.floor(date.getTime() / 1000);
          const stamp = new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
          assert.equal(secondsOf(stamp), seconds);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(typeof secondsOf(text), 'number');
      }),
    );
  });
});
