import assert from 'node:assert/strict';
import { record } from '../../../test/support/marked';
import { chinese, english } from '../../../test/support/story';
import { analyseLog } from '../analysis/pipeline/analyse';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { text } from '../base/text';
import { memorySource } from '../log/source';
import { reportOf, type AnalysedLog } from './json';
import { sarifOf } from './sarif';
import { textReport } from './text';
import { verdictPages } from './verdictPages';

const notes = [
  text(
    '{0} holds {1} archives too many, which are not looked into. Unpack it and open the folder.',
    'a.zip',
    7,
  ),
];

/** A log of so many rows, of which `kept` may be kept. */
async function logOf(row: (n: number) => string, rows: number, kept: number): Promise<AnalysedLog> {
  const bytes = Buffer.from(Array.from({ length: rows }, (_, n) => row(n)).join('\r\n'));
  return {
    path: 'CBS.log',
    analysis: await analyseLog(memorySource(bytes), { name: 'CBS.log', limits: { kept } }),
  };
}

const failing = (n: number): string =>
  record('CBS', 'Error', `Failed to perform operation ${n}. [HRESULT = 0x80073712]`, n);
const session = (n: number): string =>
  record(
    'CBS',
    'Info',
    `Session: 31106281_${n} initialized by client DISM Package Manager Provider, external staging directory: (null), external registry directory: (null)`,
    n,
  );

suite('what a report leaves out', () => {
  for (const reader of [english, chinese])
    test(`is said in every form, in ${reader.locale}`, async () => {
      const logs = [await logOf(failing, 100, 40)];
      const { translate } = reader;
      const words = [translate(notes[0]!), translate(logs[0]!.analysis.notices[0]!.text)];
      const sarif = JSON.stringify(sarifOf(logs, '1', reader, notes));
      const forms = {
        text: textReport(logs, { ...reader, width: 1000, color: false }, notes),
        json: reportOf(logs, reader, notes).leftOut.join('\n'),
        sarif,
        markdown: verdictPages(logs, reader, 'markdown', notes).join('\n'),
        html: verdictPages(logs, reader, 'html', notes).join('\n'),
      };
      for (const [form, content] of Object.entries(forms))
        for (const sentence of words) {
          const plain = content.replace(/<\/?code>|`/g, '');
          assert.ok(plain.includes(sentence.replace(/^.*?[:：] ?/, '')), `${form}: ${sentence}\n${plain}`);
        }
    });

  test('a log of which a part was left out has no all-clear', async () => {
    const read = await logOf(session, 30, 40);
    assert.equal(verdictOf(read.analysis).state, 'nothing-failed');
    const cut = await logOf(session, 100, 40);
    assert.equal(cut.analysis.sessions.length, 40);
    const verdict = verdictOf(cut.analysis);
    assert.equal(verdict.state === 'not-read' && verdict.reason, 'cut');
  });

  test('so has one with more lines than are read', async () => {
    const lines = Buffer.from(`${session(1)}\r\n${'\r\n'.repeat(3_000_000)}`);
    const analysis = await analyseLog(memorySource(lines), { name: 'CBS.log', limits: { lines: 1000 } });
    assert.equal(analysis.lines.count, 1000);
    const verdict = verdictOf(analysis);
    assert.equal(verdict.state === 'not-read' && verdict.reason, 'cut');
    assert.match(english.translate(analysis.notices.at(-1)!.text), /more lines than are read at once/);
  });

  test('a text that carries a log has fewer lines to be read, since each costs more', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `> ${session(n)}`);
    const quoted = Buffer.from(`${rows.join('\r\n')}\r\n${'> \r\n'.repeat(5000)}`);
    const analysis = await analyseLog(memorySource(quoted), { name: 'CBS.log', limits: { lines: 1000 } });
    assert.equal(analysis.lines.count, 100);
  });
});
