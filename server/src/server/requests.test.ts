import assert from 'node:assert/strict';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { answer, type RequestLog } from './requests';

const never = new Promise<string>(() => undefined);

function recorder() {
  const failed: string[] = [];
  const took: string[] = [];
  const log: RequestLog = {
    failed: (message) => failed.push(message),
    took: (name, milliseconds, uri) => {
      assert.ok(milliseconds >= 0);
      took.push(`${name} ${uri}`);
    },
  };
  return { failed, took, log };
}

suite('requests', () => {
  test('an answer is given as it is, and its duration is reported', async () => {
    const { log, took } = recorder();
    const { token } = new CancellationTokenSource();
    assert.equal(
      await answer(
        'hover',
        token,
        '',
        log,
        () => Promise.resolve('words'),
        () => 'file:///CBS.log',
      ),
      'words',
    );
    assert.deepEqual(took, ['hover file:///CBS.log']);
  });

  test('a cancelled request ends although its work goes on for ever, and is not called slow', async () => {
    const { log, took } = recorder();
    const source = new CancellationTokenSource();
    const asked = answer('hover', source.token, '', log, () => never);
    source.cancel();
    assert.ok((await asked) instanceof ResponseError);
    assert.deepEqual(took, []);
  });

  test('a request that was cancelled before it began does no work', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    const asked = await answer('hover', source.token, '', recorder().log, () => assert.fail('did work'));
    assert.ok(asked instanceof ResponseError);
  });

  test('what goes wrong is logged with its name and answered with the fallback', async () => {
    const { log, failed } = recorder();
    const { token } = new CancellationTokenSource();
    assert.equal(
      await answer('hover', token, 'nothing', log, () => Promise.reject(new Error('oh'))),
      'nothing',
    );
    assert.match(failed[0]!, /^hover: Error: oh/);
  });
});
