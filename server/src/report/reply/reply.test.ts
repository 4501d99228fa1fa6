import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { assertWellFormed } from '../../../../test/support/wellFormed';
import { analyseMarked, failureWithoutEnd } from '../../../../test/support/marked';
import { english, story } from '../../../../test/support/story';
import { translateInto, type Locale } from '../../base/l10n';
import type { Incident, LogAnalysis } from '../../analysis/model/model';
import { replyForms, type ReplyForm } from '../../protocol/reply';
import { letterHtml, letterText } from './letter';
import { replyTo } from './reply';
import { replyOver } from './replyOver';

function replyOf(
  analysis: LogAnalysis,
  incident: Incident,
  form: ReplyForm = 'customer',
  locale: Locale = 'en',
  others: readonly Incident[] = [],
): string {
  return letterText(replyTo({ analysis, incident, logName: 'CBS.log', others }, form), translateInto(locale));
}

suite('replies', () => {
  for (const form of replyForms)
    for (const locale of ['en', 'zh-cn'] as const)
      test(`of the born-from case is as checked in: ${form}, ${locale}`, async () => {
        const { analysis, first } = await story();
        const letter = replyOf(analysis, first, form, locale);
        const file = new URL(
          `../../../../test/snapshots/report/reply.${form}.${locale}.snap.txt`,
          import.meta.url,
        );
        if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, letter);
        assert.equal(letter, readFileSync(file, 'utf8').replace(/\r\n/g, '\n'));
      });

  test('says which log reports the failure, what it looked like, where it began, what confirms that', async () => {
    const { analysis, first, line } = await story();
    const letter = replyOf(analysis, first);
    for (const mark of ['wer', 'cause', 'row']) assert.match(letter, new RegExp(`line ${line(mark)}\\b`));
    assert.match(letter, /2 files were missing; the log calls them so only as a consequence/);
  });

  test('its commands have their names filled in; only a donor and a medium are left to fill in', async () => {
    const { analysis, first } = await story();
    const commands = replyTo(
      { analysis, incident: first, logName: 'CBS.log', others: [] },
      'customer',
    ).flatMap((part) => (part.part === 'commands' ? part.lines : []));
    const placeholders = new Set(commands.flatMap((line) => line.match(/<[^>]+>/g) ?? []));
    assert.deepEqual([...placeholders], ['<media>']);
    assert.ok(commands.some((line) => line.includes('WinSxS\\amd64_dual_wpdmtp.inf_')));
    assert.ok(commands.includes('md C:\\Temp\\KB5036892'));
  });

  test('a failure without a known cause asks for logs and repairs nothing', async () => {
    const { analysis, first } = await story();
    for (const cause of [null, { ...first.cause!, kind: 'unknown' as const, fault: null }]) {
      const letter = replyOf(analysis, {
        ...first,
        cause,
        remedies: [],
        causeElsewhere: ['setupapi.dev.log'],
      });
      assert.match(letter, /^Subject: .*logs that are needed\n/);
      assert.match(letter, /C:\\Windows\\INF\\setupapi\.dev\.log/);
      assert.doesNotMatch(letter, /RestoreHealth|setup\.exe|sfc|takeown/i);
    }
  });

  test('other failures get one line each', async () => {
    const { analysis, first } = await story();
    const other = { ...first, title: { message: 'Another oven failed', args: [] } };
    const lines = replyOf(analysis, first, 'customer', 'en', [other, other]).split('\n');
    assert.equal(lines.filter((line) => line.startsWith('- Another oven failed (0x8007000d), ')).length, 2);
  });

  test('logs in which nothing failed for certain are asked for again', async () => {
    const { analysis } = await analyseMarked('CBS Info Nothing burns');
    const letter = letterText(replyOver([{ path: 'CBS.log', analysis }], 'customer'), english.translate);
    assert.match(letter, /no operation that failed for certain/);
    const open = await analyseMarked(failureWithoutEnd);
    const asked = letterText(
      replyOver([{ path: 'dism.log', analysis: open.analysis }], 'customer'),
      english.translate,
    );
    assert.match(asked, /dism\.log: /);
  });

  test('names of a log never become markup, never hide or break the text', async () => {
    const { analysis, first } = await story();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('<img src=x onerror=a>', '"&<b>\r\n\u202e', '{0} {1}'),
        ),
        fc.constantFrom(...replyForms),
        (bad, form) => {
          const message = `a ${bad}`;
          const finding = { ...first.cause!.finding, message };
          const incident: Incident = {
            ...first,
            title: { message: 'Installing {0} failed', args: [bad] },
            top: { ...first.top!, message, codeName: bad },
            cause: { ...first.cause!, finding, why: { message: '{0}', args: [bad] }, object: bad, rule: bad },
            causeElsewhere: [bad],
            kb: bad,
          };
          const parts = replyTo({ analysis, incident, logName: bad, others: [incident] }, form);
          const html = letterHtml(parts, english.translate, 'en');
          assertWellFormed(
            html
              .replace(/^<!DOCTYPE html>\n/, '')
              .replace(/<(meta[^>]*)>/g, '<$1/>')
              .replace(/<br>/g, '<br/>'),
          );
          assert.doesNotMatch(html, /<(?:img|script|a|b>\r)/i);
          const letter = letterText(parts, english.translate);
          assert.doesNotMatch(letter, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});
