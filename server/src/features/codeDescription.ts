import {
  decode,
  documentOf,
  explain,
  formatCode,
  messageOf,
  namesOfSpace,
  type Decoded,
  type Mention,
  type NumberSpace,
} from '../codes';
import { text, type Text } from '../base/text';
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
  /** Address of Microsoft's documentation */
  readonly document?: string;
}

const maxAliases = 4;
const spaces = { hresult: 'HRESULT', ntstatus: 'NTSTATUS', setupapi: 'SetupAPI' } as const;

/** What is to be said about a code: what it is, what it means, what usually stands behind it, what to do first. */
export function describeCode(
  { value, name: given, space }: Pick<Mention, 'value' | 'name' | 'space'>,
  reader: LocalizationContext,
): CodeStory {
  if (space !== undefined) return ofNumber(value, space, reader);
  const { translate, locale } = reader;
  const decoded = decode(value);
  const name = decoded.name ?? given;
  const explained = explain(value);
  const document = documentOf(value, locale);
  const paragraphs: string[] = [];
  if (explained) {
    paragraphs.push(translate(explained.meaning));
    if (explained.cause.message !== '') paragraphs.push(translate(text('Usual cause: {0}', explained.cause)));
    if (explained.first) paragraphs.push(translate(text('First: {0}', explained.first)));
  } else if (name === undefined) {
    paragraphs.push(translate(unknown(decoded)));
  } else if (!decoded.failure) {
    paragraphs.push(translate(text('No failure.')));
  }
  const message = messageOf(value, locale) ?? messageOf(value, 'en');
  if (message !== undefined) paragraphs.push(translate(text('Windows says: {0}', message)));
  if (decoded.aliases.length > 0) {
    paragraphs.push(translate(text('Also: {0}', decoded.aliases.slice(0, maxAliases).join(', '))));
  }
  return {
    title: formatCode(value),
    ...(name !== undefined && { name }),
    kind: translate(kindOf(decoded)),
    paragraphs,
    ...(document !== undefined && { document }),
  };
}

/** What can be said of a code that no table has: whose it is, and where to look. */
function unknown({ facility, facilityName, failure, code }: Decoded): Text {
  if (facilityName === undefined) {
    return text('Unknown, facility {0}, which has no published name; number {1} in it.', facility, code);
  }
  return failure
    ? text(
        'Unknown, facility {0}: a failure with the number {1} of that part of Windows. The lines above it may say more.',
        facilityName,
        code,
      )
    : text('Unknown, facility {0}: no failure, number {1} of that part of Windows.', facilityName, code);
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
  };
}

/** `HRESULT, facility WIN32 (7), code 13` */
function kindOf({ space, wrapped, facility, facilityName, code, normal, value }: Decoded): Text {
  const facilityText = facilityName === undefined ? String(facility) : `${facilityName} (${facility})`;
  const kind = text('{0}, facility {1}, code {2}', spaces[space], facilityText, code);
  if (wrapped) return text('{0}, an NTSTATUS inside an HRESULT', kind);
  return normal === value ? kind : text('{0}, the same as {1}', kind, formatCode(normal));
}
