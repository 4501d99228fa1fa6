import { codesNamedLike, readingsOf } from '../codes';
import { describeCode } from '../features/codeDescription';
import { text } from '../base/text';
import type { LocalizationContext } from '../base/localizationContext';

/** Codes that are listed for a part of a name */
const maxNear = 10;

/**
 * What a code says, for a terminal; null for text that is no code and no part of the name of one. Each way to read the number is a block
 * of its own; a part of a name gives a list.
 */
export function explainCode(typed: string, reader: LocalizationContext): string | null {
  const readings = readingsOf(typed);
  if (readings.length === 0) return namedLike(typed, reader);
  const blocks = readings.map((reading) => {
    const { title, name, kind, paragraphs, source, document } = describeCode(reading, reader);
    return [
      name === undefined ? title : `${title} ${name}`,
      ...[kind, ...paragraphs, source, ...(document === undefined ? [] : [document])].map(
        (line) => `  ${line}`,
      ),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function namedLike(typed: string, reader: LocalizationContext): string | null {
  const near = codesNamedLike(typed, maxNear).map((reading) => {
    const { title, name = '', paragraphs } = describeCode(reading, reader);
    return `  ${title} ${name}\n    ${paragraphs[0] ?? ''}`.trimEnd();
  });
  if (near.length === 0) return null;
  return `${reader.translate(text('No code has this name. Names with it:'))}\n${near.join('\n')}\n`;
}
