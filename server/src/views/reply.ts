import { foldEqual } from '../analysis/diagnosis/occurrences';
import type { LogAnalysis } from '../analysis/model/model';
import { localeFor, translateInto } from '../base/l10n';
import type { LocalizationContext } from '../base/localizationContext';
import { text } from '../base/text';
import { remedyTargetAt } from '../features/codeActions';
import type { ScriptAnswer } from '../protocol/remedies';
import { replyForms, type ReplyForm, type ReplyFormat } from '../protocol/reply';
import { letterHtml, letterText } from '../report/reply/letter';
import { replyTo } from '../report/reply/reply';

/** What a reply is to be. A client may ask for anything. */
export interface ReplyWish {
  readonly form: ReplyForm;
  readonly format: ReplyFormat;
  /** A language tag; the reader's language where it is left out */
  readonly language?: string;
}

/** A reply about the failure that a 1-based line leads to, or why there is none. `logName` is the log's name as the reply gives it. */
export function replyAt(
  analysis: LogAnalysis,
  line: number,
  logName: string,
  params: ReplyWish,
  reader: LocalizationContext,
): ScriptAnswer {
  const incident = remedyTargetAt(analysis, line)?.incident;
  if (!incident) return { refused: reader.translate(text('Line {0} leads to no failure.', line)) };
  const form = replyForms.find((one) => one === params.form) ?? 'customer';
  const locale = localeFor(params.language ?? reader.locale) ?? reader.locale;
  const distinct = foldEqual(
    analysis.incidents.filter(({ partOf }) => !partOf),
    (one) => one,
  );
  const same = distinct.find(({ occurrences }) => occurrences.includes(incident));
  const parts = replyTo(
    {
      analysis,
      incident,
      logName,
      occurrences: same?.occurrences ?? [incident],
      others: distinct
        .filter((one) => one !== same && one.first.outcome === 'failed')
        .map(({ first }) => first),
    },
    form,
  );
  const stem = ['Reply', incident.kb, form, locale]
    .filter(Boolean)
    .join('-')
    .replace(/[^A-Za-z0-9-]/g, '');
  const translate = translateInto(locale);
  return params.format === 'html'
    ? { content: letterHtml(parts, translate, locale), fileName: `${stem}.html`, language: 'html' }
    : { content: letterText(parts, translate), fileName: `${stem}.txt`, language: 'plaintext' };
}
