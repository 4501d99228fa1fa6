import { locales, type Locale } from '../../base/l10n';
import type { LocalizationContext } from '../../base/localizationContext';
import { text } from '../../base/text';
import type { CasePage, CasePageWords } from '../../protocol/casePage';

/** A language by its own name: whoever cannot read the page has to find the one to switch to. */
function ownName(locale: Locale): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  const tag = language === locale || script === undefined ? language : `${language}-${script}`;
  return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? locale;
}

/** The languages that a page can be had in. */
export const pageLanguages: CasePage['languages'] = locales.map((id) => ({ id, name: ownName(id) }));

/** Headings and names of buttons. Where nothing failed, what is copied is no reply. */
export function wordsOf(hasFailure: boolean, { translate }: LocalizationContext): CasePageWords {
  return {
    page: translate(text('Case page')),
    cause: translate(text('Cause')),
    evidence: translate(hasFailure ? text('What proves it') : text('Failing rows')),
    ruledOut: translate(text('Ruled out')),
    toDo: translate(text('What to do')),
    missing: translate(text('What is missing')),
    others: translate(text('Other failures')),
    machine: translate(text('Machine')),
    logs: translate(text('Logs that were read')),
    log: translate(text('Log')),
    time: translate(text('Time')),
    lines: translate(text('Lines')),
    result: translate(text('Result')),
    details: translate(text('Details')),
    language: translate(text('Language of this page')),
    copyAll: translate(hasFailure ? text('Copy as reply') : text('Copy as text')),
    copy: translate(text('Copy')),
    copied: translate(text('Copied')),
    notCopied: translate(text('It could not be copied')),
    print: translate(text('Print in the browser')),
  };
}
