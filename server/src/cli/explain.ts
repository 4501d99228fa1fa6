import { readingsOf } from '../codes';
import { describeCode } from '../features/codeDescription';
import type { LocalizationContext } from '../base/localizationContext';

/** What a code says, for a terminal; null for text that is no code. Each way to read the number is a block of its own. */
export function explainCode(typed: string, reader: LocalizationContext): string | null {
  const readings = readingsOf(typed);
  if (readings.length === 0) return null;
  const blocks = readings.map((reading) => {
    const { title, name, kind, paragraphs, document } = describeCode(reading, reader);
    return [
      name === undefined ? title : `${title} ${name}`,
      ...[kind, ...paragraphs, ...(document === undefined ? [] : [document])].map((line) => `  ${line}`),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
