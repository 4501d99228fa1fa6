import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { translateInto } from '../base/l10n';
import { english, story } from '../../../test/support/story';
import { analyseMarked } from '../../../test/support/marked';
import { caseSummary } from './caseSummary';
import { pageFormats } from '../protocol/pages';

/** What is checked in of each of them; other languages say the same in their words. */
const headings = {
  en: ['Problem definition', 'Scope', 'Log analysis', 'Next steps', 'Case summary'],
  'zh-cn': ['问题定义', '问题范围', '日志分析', '下一步动作', '案例总结'],
};

const checked = ['en', 'zh-cn'] as const;

suite('Case summary', () => {
  for (const locale of checked) {
    for (const format of pageFormats) {
      test(`of the born-from case is as checked in, ${locale}, ${format}`, async () => {
        const { analysis, first } = await story();
        const summary = caseSummary(analysis, first, null, {
          translate: translateInto(locale),
          format,
          logName: 'CBS.log',
        });
        const file = new URL(
          `../../../test/snapshots/report/caseSummary.${locale}.snap.${{ markdown: 'md', text: 'txt', html: 'html' }[format]}`,
          import.meta.url,
        );
        if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, summary);
        assert.equal(summary, readFileSync(file, 'utf8').replace(/\r\n/g, '\n'));
      });
    }
  }

  test('has its five headings in order, in both languages', async () => {
    const { analysis, first } = await story();
    for (const locale of checked) {
      const summary = caseSummary(analysis, first, null, {
        translate: translateInto(locale),
        format: 'markdown',
        logName: 'CBS.log',
      });
      assert.deepEqual(
        [...summary.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
        headings[locale],
      );
    }
  });

  test('every claim of the analysis carries its line', async () => {
    const { analysis, first, line } = await story();
    const summary = caseSummary(analysis, first, null, {
      translate: english.translate,
      format: 'text',
      logName: 'CBS.log',
    });
    assert.match(summary, new RegExp(`^- CBS\\.log:${line('cause')}  Hashes for file member`, 'm'));
    const steps = summary.slice(summary.indexOf('Log analysis')).match(/^- CBS\.log:\d+ {2}/gm) ?? [];
    assert.ok(steps.length >= 3);
  });

  test('says what it does not know', async () => {
    const { analysis, first } = await analyseMarked(
      'CBS Error Failed to process single phase execution. [HRESULT = 0x80070bbb - UNKNOWN]',
    );
    const summary = caseSummary(analysis, first, null, {
      translate: english.translate,
      format: 'text',
      logName: 'x.log',
    });
    assert.match(summary, /not why|Collect what is missing/);
    assert.match(
      caseSummary(analysis, null, null, { translate: english.translate, format: 'markdown', logName: 'x' }),
      /^## Problem/,
    );
  });
});
