import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collectedLogs } from './collectedLogs';

const folder = 'file:///d%3A/cases/PC%2001';
const logs = [
  `${folder}/Logs/CBS/CBS.log`,
  `${folder}/Logs/DISM/dism.log`,
  `${folder}/Panther/setupact.log`,
  `${folder}/Panther/UnattendGC/setupact.log`,
  `cbs-lens://1/d%3A/cases/PC%2001/Logs/CBS/CbsPersist_20240420.cab/CbsPersist_20240420.log`,
];
const self = logs[1]!;
const named = (line: string, from = self): string[] =>
  collectedLogs(logs, from)
    .namedIn(line)
    .map(({ start, end, uri }) => `${line.slice(start, end)} -> ${uri.replace(folder, '')}`);

suite('collected logs', () => {
  test('a path leads to the collected log of that name', () => {
    assert.deepEqual(named(String.raw`The log is C:\Windows\Logs\CBS\CBS.log, see there`), [
      String.raw`C:\Windows\Logs\CBS\CBS.log -> /Logs/CBS/CBS.log`,
    ]);
    assert.deepEqual(named('see CBS.LOG for details.'), ['CBS.LOG -> /Logs/CBS/CBS.log']);
    assert.deepEqual(named(String.raw`'%WINDIR%\Logs\CBS\CBS.log'`), [
      String.raw`%WINDIR%\Logs\CBS\CBS.log -> /Logs/CBS/CBS.log`,
    ]);
  });

  test('several logs of one name are distinguished by the path', () => {
    assert.match(named(String.raw`C:\Windows\Panther\setupact.log`)[0]!, /-> \/Panther\/setupact\.log$/);
    assert.match(
      named(String.raw`C:\Windows\Panther\UnattendGC\setupact.log`)[0]!,
      /UnattendGC\/setupact\.log$/,
    );
  });

  test('a cabinet leads to the log in it', () => {
    const line = String.raw`Successfully created C:\Windows\Logs\CBS\CbsPersist_20240420.cab`;
    assert.match(named(line)[0]!, /-> cbs-lens:.*CbsPersist_20240420\.log$/);
  });

  test('only what was collected is linked to, and never the log itself', () => {
    for (const line of [
      String.raw`C:\Windows\System32\config\SYSTEM.log`,
      String.raw`..\..\..\secret.txt`,
      'CBS.log.exe',
      'myCBS.log',
    ])
      assert.deepEqual(named(line), [], line);
    assert.deepEqual(named(String.raw`C:\Windows\Logs\CBS\CBS.log`, logs[0]), []);
  });

  test('any line: what is found lies in it and leads to a collected log', () => {
    const word = fc.constantFrom(
      'C:',
      '\\',
      'CBS.log',
      'setupact.log',
      ' ',
      "'",
      '%a%',
      '汉',
      '..',
      'x'.repeat(150),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        const line = parts.join('');
        for (const { start, end, uri } of collectedLogs(logs, self).namedIn(line)) {
          assert.ok(start >= 0 && start < end && end <= line.length);
          assert.ok(logs.includes(uri));
        }
      }),
    );
  });
});
