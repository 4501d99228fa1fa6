import assert from 'node:assert/strict';
import { chinese, english, story, uri } from '../../../test/support/story';
import { analyseMarked, record } from '../../../test/support/marked';
import { codeActionsAt } from './codeActions';
import { diagnosticsOf } from './diagnostics';
import { scriptAt } from '../views/script';
import { wholeLog } from './locationMapper';

const commands = {
  repair: 'write',
  harvest: 'harvest',
  collect: 'collect',
  reply: 'reply',
  copySummary: 'copy',
  saveSummary: 'save',
};

const on = (line: number) => ({
  start: { line: line - 1, character: 0 },
  end: { line: line - 1, character: 0 },
});

async function analyseMarkedLine(log: string) {
  const { analysis, marks } = await analyseMarked(log);
  return { analysis, line: marks.get('cause')![0]! };
}

suite('codeActions', () => {
  test('a script is offered on the cause and on its effects, and says what it is for', async () => {
    const { analysis, line } = await story();
    const diagnostics = diagnosticsOf(analysis, wholeLog(uri), english);
    for (const mark of ['cause', 'continuation', 'hydration', 'flood', 'unwinding', 'wer', 'row', 'mark']) {
      const [action] = codeActionsAt(analysis, wholeLog(uri), on(line(mark)), diagnostics, commands, english);
      assert.equal(action?.title, 'Write a remediation script', mark);
      assert.deepEqual(action.command, {
        title: action.title,
        command: 'write',
        arguments: [uri, line(mark)],
      });
      assert.equal(action.diagnostics!.length, mark === 'cause' ? 1 : 0);
    }
  });

  test('an editor has the way to the cause first, but not on the cause itself', async () => {
    const { analysis, line } = await story();
    const firstOn = (mark: string) =>
      codeActionsAt(analysis, wholeLog(uri), on(line(mark)), [], commands, english, { withCause: true })[0]!;
    const { title, isPreferred, command } = firstOn('wer');
    assert.equal(title, `Go to the earliest cause (line ${line('cause')})`);
    assert.equal(isPreferred, true);
    assert.deepEqual(command!.arguments, [uri, line('cause')]);
    assert.equal(firstOn('cause').title, 'Write a remediation script');
  });

  test('what else can be written stands behind the repair', async () => {
    const { analysis, line } = await story();
    const actions = codeActionsAt(analysis, wholeLog(uri), on(line('wer')), [], commands, english);
    assert.deepEqual(
      actions.map(({ title, command, isPreferred }) => [title, command?.command, isPreferred ?? false]),
      [
        ['Write a remediation script', 'write', true],
        ['Write a harvest script for a healthy machine', 'harvest', false],
        ['Write the reply', 'reply', false],
        ['Copy the case summary', 'copy', false],
        ['Save the case summary', 'save', false],
      ],
    );
  });

  test('a kind without a safe script has a checklist, and the logs that are missing', async () => {
    const { analysis, line } = await analyseMarkedLine(
      'CBS Info Doqe: Recording result: 0x8007000d, for Inf: contoso.inf «cause»\nCBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
    );
    const titles = codeActionsAt(analysis, wholeLog(uri), on(line), [], commands, english).map(
      ({ title }) => title,
    );
    assert.deepEqual(titles, [
      'Write a repair checklist',
      'Write a script that collects the missing logs',
      'Write the reply',
      'Copy the case summary',
      'Save the case summary',
    ]);
    const checklist = scriptAt(analysis, line, 'CBS.log', english);
    assert.ok('content' in checklist && checklist.language === 'markdown');
    const collect = scriptAt(analysis, line, 'CBS.log', english, 'collect');
    assert.ok('content' in collect && collect.fileName === 'Collect-ServicingLogs.ps1');
    assert.ok('refused' in scriptAt(analysis, line, 'CBS.log', english, 'harvest'));
  });

  test('where hardware is suspected, its test comes before the repair of any file', async () => {
    const row = (name: string, second: number): string =>
      record(
        'CBS',
        'Info',
        `(p)\tCSI Payload Corrupt\t(n)\t\t\tamd64_${name}_31bf3856ad364e35_10.0.1.1_none_8478465c1c781ea5\\${name}.dll`,
        second,
      );
    const scan = (names: string, second: number): string =>
      Array.from(names)
        .map((name) => row(`file-${name}`, second))
        .join('\n');
    const gap = Array.from({ length: 70 }, () => record('CBS', 'Info', 'nothing', 1)).join('\n');
    const { analysis } = await analyseMarked(`${scan('abcde', 0)}\n${gap}\n${scan('fghij', 59)}`);
    assert.equal(analysis.incidents[0]?.cause?.kind, 'hardware-suspected');
    for (const line of [1, 3, 76]) {
      const [first] = codeActionsAt(analysis, wholeLog(uri), on(line), [], commands, english);
      assert.equal(first?.title, 'Write a repair checklist');
      const answer = scriptAt(analysis, line, 'CBS.log', english);
      assert.ok(
        'content' in answer && answer.content.includes('## [ ] 1. Test memory and disk before any repair'),
      );
      assert.ok('refused' in scriptAt(analysis, line, 'CBS.log', english, 'harvest'));
    }
  });

  test('not on noise, nor on healthy lines', async () => {
    const { analysis, line } = await story();
    for (const mark of ['noise', 'healthy'])
      assert.deepEqual(codeActionsAt(analysis, wholeLog(uri), on(line(mark)), [], commands, english), []);
  });

  test('the script names file, component, update and log, in the language of the reader', async () => {
    const { analysis, line } = await story();
    for (const reader of [english, chinese]) {
      const answer = scriptAt(analysis, line('wer'), 'CBS.log', reader);
      assert.ok('content' in answer, JSON.stringify(answer));
      assert.equal(answer.language, 'powershell');
      for (const part of ['WpdMtpUS.dll', 'amd64_dual_wpdmtp.inf_', 'KB5036892', 'CBS.log:6', 'A1A1A1A1']) {
        assert.ok(answer.content.includes(part), part);
      }
    }
  });

  test('a line that leads to no cause is refused in words', async () => {
    const { analysis, line } = await story();
    assert.deepEqual(scriptAt(analysis, line('healthy'), 'CBS.log', english), {
      refused: 'Line 3 leads to no cause that a script can be written for.',
    });
  });
});
