import type { Finding } from '../analysis/model';
import type { Locale } from '../l10n';
import { text } from '../text';
import { escapeMarkdown, plain } from './markdown';
import type { Reader } from './reader';

/** A code as it is printed everywhere: `0x8007000d`. */
export function hex(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
}

/** Code and name of a finding, `0x8007000d ERROR_INVALID_DATA`; null for one without a code. */
export function codeText({ code, codeName }: Pick<Finding, 'code' | 'codeName'>): string | null {
  if (code === undefined) return null;
  const name = codeName;
  return name === undefined ? hex(code) : `${hex(code)} ${plain(name, 60)}`;
}

/** Address of the documentation of a code; undefined where the table knows none. */
export function documentationOf(_value: number, _locale: Locale): string | undefined {
  return undefined;
}

/** A code in words, as Markdown. */
export function explain(value: number, { translate, locale }: Reader): string {
  const href = documentationOf(value, locale);
  return [
    `**${escapeMarkdown(hex(value))}**`,
    ...(href === undefined ? [] : [`[${translate(text('Documentation'))}](${href})`]),
  ].join('\n\n');
}
