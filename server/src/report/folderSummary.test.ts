import assert from 'node:assert/strict';
import { analyseMarked } from '../../../test/support/marked';
import { chinese, english, story } from '../../../test/support/story';
import { text } from '../base/text';
import { folderSummary, type FolderContents } from './folderSummary';

const nothing: FolderContents = {
  logs: [],
  unreadable: [],
  others: { count: 0, names: [] },
  skipped: 0,
  notices: [],
};

suite('summary of a folder', () => {
  test('each log with its kind, figures and times', async () => {
    const { analysis } = await story();
    const page = folderSummary({ ...nothing, logs: [{ name: 'PC01/CBS.log', analysis }] }, english.translate);
    assert.match(
      page,
      /^# What CBS Lens sees in this folder\n\nLogs: 1, together \d+ KB\. Failed operations: 1\.$/m,
    );
    const row = page.split('\n').find((line) => line.startsWith('| `PC01'))!;
    const cells = row.split('|').map((part) => part.trim());
    assert.deepEqual(
      [cells[2], cells[4], cells[5], cells[6], cells[7], cells[8]],
      [
        'Component-based servicing (CBS)',
        String(analysis.lines.count),
        'utf-8',
        '2024-04-20 10:00:00 – 10:00:19',
        String(analysis.sessions.length),
        '1',
      ],
    );
  });

  test('what was left out, and why', async () => {
    const { analysis } = await analyseMarked('');
    const page = folderSummary(
      {
        logs: [{ name: 'empty.log', analysis }],
        unreadable: [text('{0} is locked.', 'CBS.log')],
        others: { count: 12, names: ['msinfo.nfo'] },
        skipped: 2,
        notices: [text('{0} is damaged.', 'x.cab')],
      },
      english.translate,
    );
    for (const words of [
      '- `x.cab` is damaged.',
      '- Logs that cannot be read: 1.',
      '- `CBS.log` is locked.',
      '- Folders that cannot be read: 2.',
      '- `empty.log`: The file is empty: there is nothing to analyse.',
      '| Not read |',
      '12 files were checked and skipped',
      '- `msinfo.nfo`',
      '- and 11 more',
    ])
      assert.ok(page.includes(words), words);
  });

  test('what helps with several logs is said once', async () => {
    const logs = await Promise.all(
      ['a.log', 'b.log', 'c.log'].map(async (name) => {
        const { analysis } = await analyseMarked('2024-04-20 10:00:00 INFO  oven is heating', { name });
        return { name, analysis };
      }),
    );
    const page = folderSummary({ ...nothing, logs }, english.translate);
    assert.equal(page.split('Understood are').length, 2);
    assert.ok(page.includes('a.log, b.log, c.log'), page);
  });

  test('a name cannot leave its cell', async () => {
    const { analysis } = await story();
    const page = folderSummary({ ...nothing, logs: [{ name: 'a|b`c\n# d', analysis }] }, english.translate);
    assert.ok(!/^# d/m.test(page));
    assert.ok(page.includes('a\\|b`c # d'));
  });

  test('an empty folder says so, in the language of the reader', () => {
    assert.match(folderSummary(nothing, english.translate), /No servicing logs\./);
    assert.match(folderSummary(nothing, chinese.translate), /没有/);
  });
});
