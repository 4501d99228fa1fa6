import type { Finding, Incident, LogAnalysis } from '../../analysis/model/model';
import { fileNameOf } from '../../analysis/model/locations';
import { codeNameOf, confidenceOf } from '../../analysis/diagnosis/words';
import { formatCode } from '../../codes';
import { text, type Text } from '../../base/text';

/** How a failure was traced back to its cause, in a few sentences, and the lines that show it: first, last and confirming. */
export interface Trace {
  readonly sentences: readonly Text[];
  /** The one of them that says what looks like a cause and is a consequence; null where nothing does */
  readonly consequences: Text | null;
  /** The one of them that says what confirms the cause, or what it rests on; null where the logs state none */
  readonly proof: Text | null;
  readonly evidence: readonly { readonly location: string; readonly finding: Finding }[];
}

/** Lines of a later check that confirm a cause. */
const maxConfirming = 2;

/** Four sentences: which log says that it failed, what it looked like, where it began, what confirms that. */
export function traceOf(analysis: LogAnalysis, incident: Incident, logName: string): Trace {
  const { top, cause, chain } = incident;
  const logOf = ({ log }: Finding): string => (log === undefined ? logName : fileNameOf(log));
  const locationOf = (finding: Finding): string => `${logOf(finding)}:${finding.line}`;
  const origin = cause?.finding ?? null;
  const between = new Set(chain.map(({ finding }) => finding).filter((one) => one !== origin && one !== top));
  const confirming = origin ? confirmingOf(incident, origin) : [];
  const sentences: Text[] = [];
  if (top)
    sentences.push(
      top.code === undefined
        ? text('{0}, line {1}, reports the failure.', logOf(top), top.line)
        : text('{0}, line {1}, reports the failure with {2}.', logOf(top), top.line, codeWords(top)),
    );
  const missing = analysis.faults.filter(
    ({ occurrences }) =>
      occurrences.length > 0 &&
      occurrences.every(({ consequence }) => consequence === true) &&
      occurrences.some((one) => incident.findings.includes(one)),
  ).length;
  const consequences =
    missing > 1
      ? text('It looks as if {0} files were missing; the log calls them so only as a consequence.', missing)
      : between.size > 1 && top && origin
        ? text('{0} lines before it pass the failure on; they are consequences.', between.size)
        : null;
  if (consequences) sentences.push(consequences);
  let proof: Text | null = null;
  if (cause && origin && cause.kind !== 'unknown') {
    sentences.push(
      origin === top
        ? text('That line states the reason itself: {0}', cause.why)
        : top
          ? text('Traced back, it begins in {0}, line {1}: {2}', logOf(origin), origin.line, cause.why)
          : text('It begins in {0}, line {1}: {2}', logOf(origin), origin.line, cause.why),
    );
    const [last] = confirming.slice(-1);
    proof = last
      ? text('A later check of the component store confirms it: {0}, line {1}.', logOf(last), last.line)
      : cause.confidence === 'high'
        ? text('No other cause in the logs explains the failure.')
        : text('This is based on these lines ({0}); the next log decides.', confidenceOf(cause.confidence));
    sentences.push(proof);
  } else sentences.push(text('The logs do not state why it failed.'));
  const shown = [...new Set([origin, top, ...confirming])].filter((one) => one !== null);
  return {
    sentences,
    consequences,
    proof,
    evidence: shown.map((finding) => ({ location: locationOf(finding), finding })),
  };
}

/** Lines outside the failed operation that report the same object, as a check or a repair of the store does. */
function confirmingOf({ cause, top, findings }: Incident, origin: Finding): Finding[] {
  const own = new Set(findings);
  return (cause?.fault?.occurrences ?? [])
    .filter(
      (one) =>
        one !== origin &&
        one !== top &&
        !own.has(one) &&
        one.session !== origin.session &&
        (one.log !== origin.log || one.line > (top?.line ?? origin.line)),
    )
    .slice(-maxConfirming);
}

function codeWords({ code, codeName }: Finding): string {
  const name = codeNameOf({
    ...(code !== undefined && { code }),
    ...(codeName !== undefined && { codeName }),
  });
  return name === undefined ? formatCode(code!) : `${formatCode(code!)} ${name}`;
}
