import type { LocalizationContext } from '../../base/localizationContext';
import { text, type Text } from '../../base/text';
import type { CasePage } from '../../protocol/casePage';
import type { PageFormat } from '../../protocol/pages';
import { Page } from '../../report/page';

/** What is on the page is in words already, and harmless: it is put in as it is. */
const as = (words: string): Text => ({ message: words, args: [] });

/** A page about no failure as text or HTML: what the logs answer, what ran and succeeded, the machine, the logs. */
export function pagedText(
  page: Omit<CasePage, 'copy'>,
  format: PageFormat,
  { translate }: LocalizationContext,
): string {
  const { title, cause, circumstances, evidence, ran, missing, machine, logs, words, notes } = page;
  const written = new Page({ translate, format, logName: '' });
  const list = (heading: string, items: readonly Text[]): void => {
    if (items.length === 0) return;
    written.heading(as(heading));
    for (const item of items) written.point(item);
  };
  written.title(as(title));
  if (cause) written.say(as(cause.says));
  for (const sentence of circumstances) written.point(as(sentence));
  list(
    words.evidence,
    evidence.map(({ at, text: line, says }) =>
      says === null ? text('{0}: {1}', at.label, line) : text('{0}: {1} ({2})', at.label, line, says),
    ),
  );
  for (const { title: heading, items, more } of ran)
    list(heading, [
      ...items.map(({ says, at }) => (at ? text('{0} ({1})', as(says), at.label) : as(says))),
      ...(more === null ? [] : [as(more)]),
    ]);
  list(words.missing, missing.map(as));
  list(words.machine, machine.map(as));
  list(
    words.logs,
    logs.map(({ name, time, result }) =>
      time === '' ? text('{0}: {1}', name, as(result)) : text('{0}: {1} ({2})', name, as(result), time),
    ),
  );
  for (const note of notes) written.point(as(note));
  return written.toString();
}
