import assert from 'node:assert/strict';
import { analyseMarked, record } from '../../../../test/support/marked';
import { encodeAs } from '../../../../test/support/ansi';
import { verdictOf } from '../diagnosis/verdict';
import { verdictSentence } from '../diagnosis/verdictWords';
import { memorySource } from '../../log/source';
import { translateInto } from '../../base/l10n';
import { analyseLog } from './analyse';

const analyse = (bytes: Uint8Array) => analyseLog(memorySource(bytes, 64));
const english = translateInto('en');

suite('analyse', () => {
  test('an empty file is said to be empty', async () => {
    const analysis = await analyse(new Uint8Array());
    assert.equal(analysis.lines.count, 0);
    assert.deepEqual(analysis.incidents, []);
    assert.match(english(verdictSentence(verdictOf(analysis))), /empty/);
  });

  test('a binary file named CBS.log is said to be no text', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 29);
    const analysis = await analyseLog(memorySource(bytes), { name: 'CBS.log' });
    assert.match(english(verdictSentence(verdictOf(analysis))), /CBS.*could not be read.*binary data/);
  });

  test('a NUL run is reported, and the records around it still count', async () => {
    const failure = record(
      'CBS',
      'Error',
      'Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
    );
    const { incidents, notices } = await analyse(
      new TextEncoder().encode(`${'\0'.repeat(50)}${failure}\r\n${failure}`),
    );
    assert.equal(incidents.length, 1);
    assert.deepEqual(
      notices.map(({ line }) => line),
      [1],
    );
  });

  test('a carriage return inside a line is reported: an editor counts other lines from there on', async () => {
    const failure = record('CBS', 'Error', 'Failed to process single\rphase execution.');
    const { notices, lines } = await analyse(new TextEncoder().encode(`${failure}\r\n`));
    assert.equal(lines.count, 1);
    assert.match(english(notices[0]!.text), /carriage return/);
  });

  suite('columns are those of the editor, behind Chinese text too', () => {
    const prefix = 'D:\\日志\\CBS.log:7:';
    const failure = record(
      'CBS',
      'Error',
      'Failed to open C:\\用户. [HRESULT = 0x80070005 - E_ACCESSDENIED]',
    );
    const healthy = record('CBS', 'Info', 'Appl: nothing to see');
    const whole = `${healthy}\r\n${prefix}${failure}\r\n${healthy}\r\n`;
    const [simplified, traditional] = [whole, whole.replace('志', '誌').replace('用户', '使用者')];
    const inUtf16 = (order: 'le' | 'be', value: string): Uint8Array => {
      const bytes = Buffer.from(value, 'utf16le');
      return order === 'le' ? bytes : bytes.swap16();
    };
    const cases: readonly (readonly [name: string, bytes: Uint8Array, value: string, shown: string])[] = [
      ['utf-8', Buffer.from(simplified), simplified, 'utf-8'],
      ['utf-8', Buffer.from(`\uFEFF${simplified}`), simplified, 'utf-8'],
      ['utf-16le', inUtf16('le', `\uFEFF${simplified}`), simplified, 'utf-16le'],
      ['utf-16be', inUtf16('be', `\uFEFF${simplified}`), simplified, 'utf-16be'],
      ['utf-16le', inUtf16('le', simplified), simplified, 'utf-16le'],
      ['utf-16be', inUtf16('be', simplified), simplified, 'utf-16be'],
      ['gbk', encodeAs('gbk', simplified), simplified, 'utf-8'],
      ['big5', encodeAs('big5', traditional), traditional, 'utf-8'],
    ];
    for (const [index, [name, bytes, value, shown]] of cases.entries()) {
      test(`${name}, form ${index + 1}`, async () => {
        const { findings, encoding } = await analyse(bytes);
        assert.equal(encoding, name);
        assert.equal(findings.length, 1);
        const { message, column, endColumn, line } = findings[0]!;
        const [, said] = value.split('\r\n');
        const [, seen] = new TextDecoder(shown).decode(bytes).split('\r\n');
        assert.equal(message, said!.slice(said!.indexOf('Failed')));
        assert.deepEqual([line, column, endColumn], [2, seen!.indexOf('Failed'), seen!.length]);
      });
    }

    test('an editor that was given the code page counts in it', async () => {
      const bytes = encodeAs('gbk', simplified);
      const { findings } = await analyseLog(memorySource(bytes), { shownIn: 'gbk' });
      assert.equal(findings[0]!.column, simplified.split('\r\n')[1]!.indexOf('Failed'));
    });

    test('one line in a code page inside a UTF-8 log is reported, and read', async () => {
      const bytes = Buffer.concat([
        Buffer.from(`${failure}\r\n`),
        encodeAs('gbk', `${prefix}${failure}\r\n`),
        Buffer.from(`${failure}\r\n`),
      ]);
      const { findings, encoding, notices } = await analyse(bytes);
      assert.equal(encoding, 'utf-8');
      assert.deepEqual(new Set(findings.map(({ message }) => message)).size, 1);
      assert.match(english(notices[0]!.text), /^Line 2 is not UTF-8 .* read as GBK/);
    });
  });

  test('a session lasts until its last record that says something; the starts of the machine are reported once each', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Info TI: Last boot time: 2024-04-20 08:26:18.500
      CBS Info Session: 31033558_1000000001 initialized by client WinMgmt, external staging directory: (null)
      CBS Info Session: 31033558_1000000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
      CBS Info TI: Last boot time: 2024-04-20 08:26:19.100
      CBS Info TI: Last boot time: 2024-04-20 09:58:02.000
      CBS Info TI: Last boot time: never
    `);
    const start = Date.UTC(2024, 3, 20, 10) / 1000;
    assert.deepEqual(
      analysis.sessions.map(({ time, endTime }) => [time - start, endTime - start]),
      [[2, 3]],
    );
    assert.deepEqual(analysis.boots, [
      { line: 2, time: Date.UTC(2024, 3, 20, 8, 26, 18) / 1000 },
      { line: 6, time: Date.UTC(2024, 3, 20, 9, 58, 2) / 1000 },
    ]);
  });

  test('a cut last record is read as far as it goes', async () => {
    const log = await analyseMarked(`
      CBS Info Store corruption, manifest missing for package: Package_1_for_KB900001~31bf3856ad364e35~amd64~~6.3.1.4 «cause»
      CBS Error Failed to process single phase exec`);
    assert.equal(log.first.cause?.kind, 'missing-package-manifest');
  });

  test('columns count UTF-16 units, past Chinese text', async () => {
    const { analysis } = await analyseMarked(String.raw`
      CSI Info 00000007 Hashes for file member [l:10]'汉字.dll' do not match.
      CSI Info 00000008 Warning: Unable to repair payload file ([l:10]'汉字.dll') for component ([l:60 ml:140]'amd64_x_31bf3856ad364e35_10.0.19041.746_none_00112233445566aa') from`);
    const [hash] = analysis.faults;
    assert.equal(hash?.object.file, '汉字.dll');
    assert.equal(hash.origin.column, 59);
    assert.equal(hash.origin.endColumn, 59 + "Hashes for file member [l:10]'汉字.dll' do not match.".length);
  });
});
