import {
  codeSources,
  decode,
  documentOf,
  explain,
  facilityPart,
  formatCode,
  messageOf,
  nameSources,
  namesOfSpace,
  sourceOfName,
  type Decoded,
  type Mention,
  type NumberSpace,
} from '../codes';
import type { Locale } from '../base/l10n';
import { append } from '../base/lists';
import { listed, text, type Text } from '../base/text';
import type { LocalizationContext } from '../base/localizationContext';
import { extendParts } from './terms/upgrade';

/** A code in the reader's language, as plain text without a form. Names may come from a log. */
export interface CodeStory {
  /** `0x8007000d` */
  readonly title: string;
  readonly name?: string;
  /** `HRESULT, facility WIN32 (7), code 13` */
  readonly kind: string;
  readonly paragraphs: readonly string[];
  /** `Source: …`: where name and words come from */
  readonly source: string;
  /** Address of Microsoft's documentation */
  readonly document?: string;
}

const maxAliases = 4;
const spaces = { hresult: 'HRESULT', ntstatus: 'NTSTATUS', setupapi: 'SetupAPI' } as const;

/**
 * What is to be said about a code: what it is, what it means, what usually stands behind it, what to do first. `here` is the first step
 * of the plan for the failure that the code was found in: it comes before what is done about the code in general.
 */
export function describeCode(
  { value, name: given, space }: Pick<Mention, 'value' | 'name' | 'space'>,
  reader: LocalizationContext,
  here: Text | null = null,
): CodeStory {
  if (space !== undefined) return ofNumber(value, space, reader);
  const { translate, locale } = reader;
  const decoded = decode(value);
  const name = decoded.name ?? given;
  const explained = explain(value);
  const document = documentOf(value, locale);
  const paragraphs: Text[] = [];
  if (explained) {
    const { meaning, cause, first, firstIn } = explained;
    paragraphs.push(meaning);
    if (here) paragraphs.push(text('First, for this failure: {0}.', here));
    if (cause.message !== '') paragraphs.push(text('Usual cause: {0}', cause));
    if (first) paragraphs.push(here ? text('First, in general: {0}', first) : text('First: {0}', first));
    append(
      paragraphs,
      firstIn.map((step) => text('First, {0}', step)),
    );
  } else {
    if (here) paragraphs.push(text('First, for this failure: {0}.', here));
    append(paragraphs, unexplained(decoded, name !== undefined));
  }
  const messages = messagesOf(decoded, locale);
  if (messages.length > 0) paragraphs.push(text('Windows says: {0}', messages.join(' / ')));
  if (decoded.aliases.length > 0)
    paragraphs.push(text('Also: {0}', listed(decoded.aliases.slice(0, maxAliases))));
  const spellings = spellingsOf(decoded);
  if (spellings !== null) paragraphs.push(spellings);
  return {
    title: formatCode(value),
    ...(name !== undefined && { name }),
    kind: translate(kindOf(decoded)),
    paragraphs: paragraphs.map(translate),
    source: translate(text('Source: {0}', explained?.source ?? sourceWithoutWords(decoded, name))),
    ...(document !== undefined && { document }),
  };
}

/** What Windows itself says of a code: in the reader's language first, then in the other that customers quote. */
function messagesOf({ value, normal }: Decoded, locale: Locale): string[] {
  const said = [locale, 'en', 'zh-cn'].flatMap(
    (language) => messageOf(value, language) ?? messageOf(normal, language) ?? [],
  );
  return [...new Set(said)];
}

/** The other forms in which programs print a code: what DISM ends with is decimal and has a sign. Null for a success. */
function spellingsOf({ value, normal, failure }: Decoded): Text | null {
  if (!failure || value < 0x10000) return null;
  const decimal = text('decimal {0} or {1}', String(value | 0), String(value));
  return normal >>> 16 === 0x8007
    ? text('Other spellings: Win32 error {0}; {1}', String(normal & 0xffff), decimal)
    : text('Other spellings: {0}', decimal);
}

/** Where the little comes from that is said of a code without an explanation. */
function sourceWithoutWords({ name: own, facilityName }: Decoded, name: string | undefined): Text {
  if (name !== undefined) return sourceOfName(name, own === undefined);
  return facilityName === undefined ? nameSources.none : nameSources.facility;
}

/** What can be said of a code that has no explanation: whose it is, and where to look. */
function unexplained({ facility, facilityName, failure, code, space }: Decoded, hasName: boolean): Text[] {
  const part = space === 'hresult' ? facilityPart(facility) : undefined;
  if (!failure && hasName) return [text('No failure.')];
  if (part !== undefined) {
    const whose = hasName
      ? text('A code of this part of Windows: {0}.', part.part)
      : text(
          'Microsoft has published nothing about it. It is number {1} of this part of Windows: {0}.',
          part.part,
          code,
        );
    return [whose, text('Where to look: {0}, at the same minute.', part.look)];
  }
  if (hasName) return [];
  if (facilityName === undefined)
    return [text('Unknown, facility {0}, which has no published name; number {1} in it.', facility, code)];
  return [
    failure
      ? text(
          'Unknown, facility {0}: a failure with the number {1} of that part of Windows.',
          facilityName,
          code,
        )
      : text('Unknown, facility {0}: no failure, number {1} of that part of Windows.', facilityName, code),
  ];
}

/** A number that is no result code: the problem of a device, a result of the device manager, where an upgrade failed. */
function ofNumber(value: number, space: NumberSpace, { translate }: LocalizationContext): CodeStory {
  const title = `0x${value.toString(16).toUpperCase()}`;
  if (space === 'extend') {
    return {
      title,
      kind: translate(text('Where an upgrade failed')),
      paragraphs: extendParts(value).map(({ label, value: digits, note }) =>
        translate(note ? text('{0} {1}: {2}', label, digits, note) : text('{0} {1}', label, digits)),
      ),
      source: translate(text('Source: {0}', codeSources.page)),
    };
  }
  const [name] = namesOfSpace(space, value);
  return {
    title,
    ...(name !== undefined && { name }),
    kind: translate(
      space === 'cm_prob'
        ? text('Problem code {0} of a device', value)
        : text('Result {0} of the device configuration manager', value),
    ),
    paragraphs: name === undefined ? [translate(text('Unknown: no table has this number.'))] : [],
    source: translate(text('Source: {0}', name === undefined ? nameSources.none : sourceOfName(name, false))),
  };
}

/** `HRESULT, facility WIN32 (7), code 13` */
function kindOf({ space, wrapped, facility, facilityName, code, normal, value }: Decoded): Text {
  const facilityText = facilityName === undefined ? String(facility) : `${facilityName} (${facility})`;
  const kind = text('{0}, facility {1}, code {2}', spaces[space], facilityText, code);
  if (wrapped) return text('{0}, an NTSTATUS inside an HRESULT', kind);
  return normal === value ? kind : text('{0}, the same as {1}', kind, formatCode(normal));
}
