import type { Finding } from '../analysis/model/model';
import { codeNameOf } from '../analysis/diagnosis/words';
import { documentOf, explain, formatCode, type Mention } from '../codes';
import { translateInto, type Locale } from '../base/l10n';
import { text, type Text } from '../base/text';
import { describeCode } from './codeDescription';
import { escapeMarkdown } from '../base/markdown';
import { plainLine } from '../base/plainText';
import type { LocalizationContext } from '../base/localizationContext';

/** Code and name of a finding, `0x8007000d ERROR_INVALID_DATA`; null for one without a code. */
export function codeText(finding: Pick<Finding, 'code' | 'codeName'>): string | null {
  if (finding.code === undefined) return null;
  const name = codeNameOf(finding);
  return name === undefined ? formatCode(finding.code) : `${formatCode(finding.code)} ${plainLine(name, 60)}`;
}

/** What a code means, in the reader's language; null where the tables do not say. */
export function meaningOf(code: number, locale: Locale): string | null {
  const explained = explain(code);
  return explained && translateInto(locale)(explained.meaning);
}

/** Address of the documentation of a code; undefined where the table knows none. */
export function documentationOf(value: number, locale: Locale): string | undefined {
  return documentOf(value, locale);
}

/** A code in words, as Markdown: what it is, what it means, what usually stands behind it; `here` as `describeCode` has it. */
export function codeSection(
  mention: Pick<Mention, 'value' | 'name' | 'space'>,
  reader: LocalizationContext,
  here: Text | null = null,
): string {
  const { title, name, kind, paragraphs, source, document } = describeCode(mention, reader, here);
  return [
    `**${escapeMarkdown(title)}**${name === undefined ? '' : ` ${escapeMarkdown(name, 60)}`}`,
    `*${escapeMarkdown(kind)}*`,
    ...[...paragraphs, source].map((paragraph) => escapeMarkdown(paragraph, 1000)),
    ...(document === undefined ? [] : [`[${reader.translate(text('Documentation'))}](${document})`]),
  ].join('\n\n');
}
