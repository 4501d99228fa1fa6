import type { Finding } from '../analysis/model';
import { codeNameOf } from '../analysis/words';
import { decode, documentOf, explain, formatCode, type CodeMention, type Decoded } from '../codes';
import type { Locale } from '../l10n';
import { text, type Text } from '../text';
import { escapeMarkdown, plain } from './markdown';
import type { Reader } from './reader';

/** Code and name of a finding, `0x8007000d ERROR_INVALID_DATA`; null for one without a code. */
export function codeText(finding: Pick<Finding, 'code' | 'codeName'>): string | null {
  if (finding.code === undefined) return null;
  const name = codeNameOf(finding);
  return name === undefined ? formatCode(finding.code) : `${formatCode(finding.code)} ${plain(name, 60)}`;
}

/** Address of the documentation of a code; undefined where the table knows none. */
export function documentationOf(value: number, locale: Locale): string | undefined {
  return documentOf(value, locale);
}

/** A code in words, as Markdown: what it is, what it means, what usually stands behind it. */
export function codeSection(
  mention: Pick<CodeMention, 'value' | 'name'>,
  { translate, locale }: Reader,
): string {
  const decoded = decode(mention.value);
  const name = decoded.name ?? mention.name;
  const lines = [
    `**${escapeMarkdown(formatCode(mention.value))}**${name === undefined ? '' : ` ${escapeMarkdown(name, 60)}`}`,
    `*${escapeMarkdown(translate(kindOf(decoded)))}*`,
  ];
  const explained = explain(mention.value, locale);
  if (explained) {
    lines.push(escapeMarkdown(explained.meaning, 1000));
    if (explained.cause !== '')
      lines.push(`${translate(text('Usual cause:'))} ${escapeMarkdown(explained.cause, 1000)}`);
    if (explained.document !== undefined)
      lines.push(`[${translate(text('Documentation'))}](${explained.document})`);
  } else if (name === undefined) {
    lines.push(translate(text('No table has this code.')));
  }
  return lines.join('\n\n');
}

const spaces = { hresult: 'HRESULT', ntstatus: 'NTSTATUS', setupapi: 'SetupAPI' } as const;

/** `HRESULT, facility WIN32 (7), code 13` */
function kindOf({ space, wrapped, facility, facilityName, code, normal, value }: Decoded): Text {
  const facilityText = facilityName === undefined ? String(facility) : `${facilityName} (${facility})`;
  const kind = text('{0}, facility {1}, code {2}', spaces[space], facilityText, code);
  if (wrapped) return text('{0}, an NTSTATUS inside an HRESULT', kind);
  return normal === value ? kind : text('{0}, the same as {1}', kind, formatCode(normal));
}
