import assert from 'node:assert/strict';
import { chinese, english, story, uri } from '../../../test/support/story';
import { codeActionsAt } from './codeActions';
import { diagnosticsOf } from './diagnostics';
import { scriptAt } from './script';

const on = (line: number) => ({
  start: { line: line - 1, character: 0 },
  end: { line: line - 1, character: 0 },
});

suite('codeActions', () => {
  test('a script is offered on the cause and on its effects, and says what it is for', async () => {
    const { analysis, line } = await story();
    const diagnostics = diagnosticsOf(analysis, uri, english);
    for (const mark of ['cause', 'continuation', 'hydration', 'flood', 'unwinding', 'wer', 'row', 'mark']) {
      const [action] = codeActionsAt(analysis, uri, on(line(mark)), diagnostics, 'write', english);
      assert.equal(action?.title, 'Write a remediation script', mark);
      assert.deepEqual(action.command, {
        title: action.title,
        command: 'write',
        arguments: [uri, line(mark)],
      });
      assert.equal(action.diagnostics!.length, mark === 'cause' ? 1 : 0);
    }
  });

  test('not on noise, nor on healthy lines, nor for a kind without a script', async () => {
    const { analysis, first, line } = await story();
    for (const mark of ['noise', 'healthy'])
      assert.deepEqual(codeActionsAt(analysis, uri, on(line(mark)), [], 'write', english), []);
    const fault = { ...first.cause!.fault!, kind: 'unknown' } as const;
    const other = {
      ...analysis,
      incidents: [{ ...first, cause: { ...first.cause!, fault } }],
      faults: [fault],
    };
    assert.deepEqual(codeActionsAt(other, uri, on(line('cause')), [], 'write', english), []);
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
