import assert from 'node:assert/strict';
import { ReadingProgress } from './readingProgress';

const megabyte = 1024 * 1024;

/** A progress whose bar writes down what it shows. */
function shown(): { progress: ReadingProgress; messages: string[]; cancel: () => void } {
  const messages: string[] = [];
  let cancelled: () => void = () => undefined;
  const progress = new ReadingProgress(
    ({ message }, cancel) => {
      messages.push(message);
      cancelled = cancel;
      return Promise.resolve({
        report: (percentage, said) =>
          messages.push(`${percentage} % ${typeof said === 'string' ? said : said.message}`.trim()),
        done: () => messages.push('done'),
      });
    },
    (uri) => uri,
  );
  return {
    progress,
    messages,
    cancel: () => {
      cancelled();
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

suite('progress of reading', () => {
  test('all logs are one progress, from the moment they are expected', async () => {
    const { progress, messages } = shown();
    progress.expect('a', 10 * megabyte);
    progress.expect('b', 30 * megabyte);
    progress.begin('a', 10 * megabyte, () => undefined);
    progress.at('a', 4 * megabyte);
    progress.at('a', 4 * megabyte + 1);
    progress.end('a');
    progress.begin('b', 30 * megabyte, () => undefined);
    progress.at('b', 10 * megabyte);
    progress.end('b');
    await settled();
    assert.deepEqual(messages, ['Reading logs', '0 %', '10 % a', '25 % a', '50 % b', 'done']);
  });

  test('small logs are not worth a bar', async () => {
    const { progress, messages } = shown();
    progress.begin('a', megabyte, () => undefined);
    progress.end('a');
    await settled();
    assert.deepEqual(messages, []);
  });

  test('who cancels stops what is read and what was to be read', () => {
    const { progress, cancel } = shown();
    const stopped: string[] = [];
    progress.expect('a', 40 * megabyte);
    progress.expect('b', 40 * megabyte);
    progress.begin('a', 40 * megabyte, () => stopped.push('a'));
    cancel();
    assert.deepEqual(stopped, ['a']);
    progress.end('a');
    progress.begin('b', 40 * megabyte, () => stopped.push('b'));
    assert.deepEqual(stopped, ['a', 'b']);
    progress.end('b');
    progress.begin('a', 40 * megabyte, () => stopped.push('a again'));
    assert.deepEqual(stopped, ['a', 'b']);
  });
});
