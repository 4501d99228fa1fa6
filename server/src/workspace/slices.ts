import type { LocalizationContext } from '../base/localizationContext';
import { sliceAround, sliceBeside, sliceOfLines } from '../features/sliceAround';
import { logUriOf, parseSliceUri, sliceUri } from '../protocol/sliceUri';
import { text } from '../base/text';
import type { CaseStore } from './caseStore';
import type { LogStore } from './logStore';
import type { SliceAnswer, SliceText, SliceParams } from '../protocol/slices';

/** Chooses the part of a log that is worth reading as a document of its own. */
export async function chooseSlice(
  cases: CaseStore,
  { uri, line, step }: SliceParams,
  { translate }: LocalizationContext,
): Promise<SliceAnswer> {
  const log = await cases.log(uri);
  if (log.state !== 'analysed') return { refused: translate(log.why) };
  const from = parseSliceUri(uri);
  const lines =
    from && step !== undefined ? sliceBeside(log.analysis, from, step) : sliceAround(log.analysis, line ?? 1);
  if (lines) {
    const slice = { uri: logUriOf(uri), ...lines };
    return { ...slice, slice: sliceUri(slice) };
  }
  return {
    refused: translate(
      log.analysis.lines.count === 0
        ? text('The file is empty: there is nothing to analyse.')
        : step === -1
          ? text('The log begins here.')
          : text('The log ends here.'),
    ),
  };
}

/**
 * The text of a slice, line by line as in its log; null when it is still that of the version `known`, for a URI that is no
 * slice, and for a log that cannot be read any more.
 */
export async function sliceText(logs: LogStore, uri: string, known?: string): Promise<SliceText | null> {
  const slice = parseSliceUri(uri);
  const version = slice && (await logs.version(uri));
  if (!slice || version === null || version === known) return null;
  const log = await logs.standalone(uri);
  if (log.state !== 'analysed') return null;
  const { analysis } = log;
  const lines = sliceOfLines(analysis, slice);
  const texts = lines ? await logs.textOf(slice.uri, analysis, lines.firstLine, lines.lastLine) : [];
  return { text: texts.map(withoutBreaks).join('\n'), lines: analysis.lines.count, version };
}

/** Editors break lines at lone carriage returns, logs do not: a visible stand-in keeps the lines in step. */
function withoutBreaks(line: string): string {
  return line.replaceAll('\r', '\u240D');
}
