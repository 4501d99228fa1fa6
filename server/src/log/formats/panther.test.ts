import assert from 'node:assert/strict';
import { pantherLines, splitCsi, splitRecord, stampTime } from './panther';

suite('panther line', () => {
  const cases: readonly (readonly [string, string, ReturnType<typeof splitRecord>])[] = [
    [
      'columns',
      '2024-04-20 10:15:02, Info                  CBS    Appl: x',
      { stamp: '2024-04-20 10:15:02', level: 'Info', id: null, source: 'CBS', messageStart: 50 },
    ],
    [
      'a blank component is no component',
      '2025-04-26 05:21:55, Info                         arbiter: --- CreateActionList',
      { stamp: '2025-04-26 05:21:55', level: 'Info', id: null, source: '', messageStart: 50 },
    ],
    [
      'a message id',
      '2018-02-21 21:14:03, Error      [0x01805b] CSI    0000004e (F) Failed',
      { stamp: '2018-02-21 21:14:03', level: 'Error', id: '[0x01805b]', source: 'CSI', messageStart: 50 },
    ],
    [
      'a mark of byte order in mid-file',
      '\uFEFF2021-05-18 04:20:20, Error                 MOUPG  x',
      { stamp: '2021-05-18 04:20:20', level: 'Error', id: null, source: 'MOUPG', messageStart: 51 },
    ],
    [
      'an empty message',
      '2023-05-17 08:56:21, Info                  CBS    ',
      { stamp: '2023-05-17 08:56:21', level: 'Info', id: null, source: 'CBS', messageStart: 50 },
    ],
    [
      'a paste with collapsed columns',
      '2024-05-10 04:04:37, Info CBS Failed to pin',
      { stamp: '2024-05-10 04:04:37', level: 'Info', id: null, source: 'CBS', messageStart: 30 },
    ],
    [
      'a masked stamp',
      '<DateTime>, Info CBS Session',
      { stamp: '<DateTime>', level: 'Info', id: null, source: 'CBS', messageStart: 21 },
    ],
    [
      'no stamp at all',
      'Error CBS Doqi: Failed',
      { stamp: null, level: 'Error', id: null, source: 'CBS', messageStart: 10 },
    ],
    [
      'the prefix of findstr',
      'C:\\logs\\CbsPersist_20230523.log:2023-05-23 10:00:00, Info                  CSI    00000001 [SR] x',
      { stamp: '2023-05-23 10:00:00', level: 'Info', id: null, source: 'CSI', messageStart: 82 },
    ],
    [
      'a line number before it',
      '1204:2023-05-23 10:00:00, Info                  CSI    00000001 [SR] x',
      { stamp: '2023-05-23 10:00:00', level: 'Info', id: null, source: 'CSI', messageStart: 55 },
    ],
    ['a continuation line', ' Expected: {l:32 b:00}.', null],
    ['a heading', '=================================', null],
    ['prose that starts with a level', 'Error while printing', null],
    ['an empty line', '', null],
  ];
  for (const [name, line, head] of cases)
    test(name, () => {
      assert.deepEqual(splitRecord(line), head);
    });

  test('CSI prefixes', () => {
    assert.deepEqual(splitCsi('00000008@2023/5/17:15:44:12.956 (F) onecore'), {
      sequence: '00000008',
      utc: '2023/5/17:15:44:12.956',
      failed: true,
      length: 36,
    });
    assert.deepEqual(splitCsi('00000007 Hashes'), {
      sequence: '00000007',
      utc: null,
      failed: false,
      length: 9,
    });
    assert.equal(splitCsi('Failed to resolve'), null);
    assert.equal(splitCsi('deadbeefcafe x'), null);
  });

  test('a failure that CSI marks is an error, though its row lost the level', () => {
    const restored = (mark: string): string | undefined =>
      pantherLines.restore!(`2023-05-23 10:00:00, CSI    00000008 (${mark}) Failed execution of queue`)?.text;
    assert.match(restored('F')!, /^2023-05-23 10:00:00, Error {17}/);
    assert.match(restored('W')!, /^2023-05-23 10:00:00, {23}/);
  });

  test('stamps are local times read as UTC, in seconds', () => {
    assert.equal(stampTime('1970-01-02 00:00:01'), 86401);
    assert.ok(Number.isNaN(stampTime('<DateTime>')));
    assert.ok(Number.isNaN(stampTime(null)));
  });
});
