import { formatCode, searchCodes, type Reading } from '../codes';
import { describeCode } from '../features/codeDescription';
import { codeSection } from '../features/codeWords';
import type { LocalizationContext } from '../base/localizationContext';
import type { CodeAnswer, FoundCode } from '../protocol/codeLookup';

const maxFound = 60;

/** Codes for what a person typed: a number in any form, a name or a part of it, words of the explanation. */
export function lookUp(query: string, reader: LocalizationContext): FoundCode[] {
  return searchCodes(query, reader.translate, maxFound).map((reading) => {
    const { title, name = '', kind, paragraphs } = describeCode(reading, reader);
    return {
      ...reading,
      label: reading.space === undefined ? formatCode(reading.value) : title,
      name,
      meaning: paragraphs[0] ?? kind,
    };
  });
}

/** The same text as a hover over the code shows. */
export function answerFor(reading: Reading, reader: LocalizationContext): CodeAnswer {
  const { title, name, document } = describeCode(reading, reader);
  return {
    title: name === undefined ? title : `${title} ${name}`,
    markdown: codeSection(reading, reader),
    ...(document !== undefined && { document }),
  };
}
