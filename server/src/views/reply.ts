import { localeFor, translateInto } from '../base/l10n';
import type { LocalizationContext } from '../base/localizationContext';
import { text } from '../base/text';
import type { ScriptAnswer } from '../protocol/remedies';
import { replyForms, type ReplyForm, type ReplyFormat } from '../protocol/reply';
import { letterHtml, letterText } from '../report/reply/letter';
import { rankFailures, replyAbout } from '../report/reply/replyAbout';
import type { FailureAddress } from '../protocol/casePage';
import type { PagedLog } from './casePage/pagedLog';
import { failureAt } from './failureAt';

/** What a reply is to be. A client may ask for anything. */
export interface ReplyWish {
  readonly form: ReplyForm;
  readonly format: ReplyFormat;
  /** A language tag; the reader's language where it is left out */
  readonly language?: string;
}

/** A reply about the failure of a case that a 1-based line of one of its logs leads to, or why there is none. */
export function replyAt(
  logs: readonly PagedLog[],
  { uri, line }: FailureAddress,
  params: ReplyWish,
  reader: LocalizationContext,
): ScriptAnswer {
  const failures = rankFailures(logs);
  const failure = failureAt(logs, failures.ranked, { uri, line });
  if (!failure) return { refused: reader.translate(text('Line {0} leads to no failure.', line)) };
  const form = replyForms.find((one) => one === params.form) ?? 'customer';
  const locale = localeFor(params.language ?? reader.locale) ?? reader.locale;
  const parts = replyAbout(logs, failures, failure, form);
  const { incident } = failure.first;
  const stem = ['Reply', incident.kb, form, locale]
    .filter(Boolean)
    .join('-')
    .replace(/[^A-Za-z0-9-]/g, '');
  const translate = translateInto(locale);
  return params.format === 'html'
    ? { content: letterHtml(parts, translate, locale), fileName: `${stem}.html`, language: 'html' }
    : { content: letterText(parts, translate), fileName: `${stem}.txt`, language: 'plaintext' };
}
