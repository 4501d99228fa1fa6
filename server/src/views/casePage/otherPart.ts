import { answerOf, verdictOf } from '../../analysis/diagnosis/verdict';
import { logsToOpen, stateLabel, unreadAdvice, verdictSentence } from '../../analysis/diagnosis/verdictWords';
import { timelineOf } from '../../analysis/diagnosis/timeline';
import type { Finding, Session } from '../../analysis/model/model';
import { localStamp } from '../../base/localStamp';
import type { LocalizationContext } from '../../base/localizationContext';
import { append, largest, smallest } from '../../base/lists';
import { plainLine, plainSentence } from '../../base/plainText';
import { text, type Text } from '../../base/text';
import { machineFactsOf } from '../../cases/machineFacts';
import { machineLines } from '../../cases/machineWords';
import { codeText, meaningOf } from '../../features/codeWords';
import { sessionTitle } from '../../features/sessionTitle';
import { formatOf } from '../../log/recognise';
import type { PageGroup, PageLog, PageStatement } from '../../protocol/casePage';
import { collect } from '../../remedy/plans/collectStep';
import { pageStep, type FailurePart } from './failurePart';
import { lineOf, placeOf, type PagedLog } from './pagedLog';

/** What the page says where no incident is known. */
export type AnswerPart = FailurePart & { readonly ran: readonly PageGroup[] };

/** Operations and checks of one group that are listed, the latest first; the rest is counted. */
const maxListed = 8;
/** Commands of DISM that look at the component store. */
const storeCheck = /\/(?:scanhealth|checkhealth|restorehealth)\b/i;

const nothing: Omit<AnswerPart, 'state' | 'title'> = {
  failure: null,
  code: null,
  circumstances: [],
  cause: null,
  evidence: [],
  ruledOut: [],
  steps: [],
  howTo: null,
  noPlan: null,
  missing: [],
  machine: [],
  ran: [],
};

/** The answer of logs in which no operation failed for certain. */
export function answerPart(logs: readonly PagedLog[], reader: LocalizationContext): AnswerPart {
  const say = (sentence: Text): string => plainSentence(sentence, reader.translate);
  const unclear = logs.find(({ analysis }) => answerOf(analysis)?.state === 'unexplained');
  if (unclear) return unclearPart(unclear, reader, say);
  const [first] = logs;
  if (!first)
    return {
      ...nothing,
      state: 'no-logs',
      title: say(text('No servicing logs. Logs are known by their names and by what is in them.')),
    };
  const read = logs.filter(({ analysis }) => verdictOf(analysis).state !== 'not-read');
  const machine = (read[0] ?? first).analysis;
  const known = { machine: machineLines(machineFactsOf(machine)).map(say) };
  if (read.length === 0)
    return {
      ...nothing,
      ...known,
      state: 'not-read',
      title: say(verdictSentence(verdictOf(first.analysis))),
    };
  return {
    ...nothing,
    ...known,
    state: 'nothing-failed',
    title: say(text('No failed operation found.')),
    circumstances: stretchesOf(read).map(say),
    ran: ranIn(read, say),
  };
}

/** A log in which something failed without an end that any operation reports. */
function unclearPart(
  log: PagedLog,
  { locale }: LocalizationContext,
  say: (sentence: Text) => string,
): AnswerPart {
  const verdict = verdictOf(log.analysis);
  const rows = verdict.state === 'unexplained' ? verdict.rows : [];
  const missing = logsToOpen(verdict, log.name);
  const meaning = ({ code }: Finding): string | null => (code === undefined ? null : meaningOf(code, locale));
  const last = rows.at(-1);
  return {
    ...nothing,
    state: 'unclear',
    title: say(text('A failure whose outcome the log does not state')),
    code: last ? codeText(last) : null,
    cause: { label: null, says: say(verdictSentence(verdict)), confidence: null, level: null, proof: null },
    evidence: rows.map((row) => lineOf(row, log, meaning(row))),
    steps: [pageStep(collect({ elsewhere: missing }), say)],
    missing: missing.map((name) => plainLine(name, 200)),
    machine: machineLines(machineFactsOf(log.analysis)).map(say),
  };
}

/** From when till when the logs report, over all of them. */
function stretchesOf(logs: readonly PagedLog[]): Text[] {
  const ranges = logs.flatMap(({ analysis }) => timelineOf(analysis).range ?? []);
  const stretch = stretchOf(ranges.length === 0 ? null : [smallest(ranges), largest(ranges)]);
  return stretch === '' ? [] : [text('Time: {0} (local time of the machine)', stretch)];
}

/** From when till when: a day that both share is said once. */
export function stretchOf(range: readonly [number, number] | null): string {
  if (!range) return '';
  const [first, last] = range.map(localStamp) as [string, string];
  if (first === last) return first;
  return `${first} – ${last.startsWith(first.slice(0, 10)) ? last.slice(11) : last}`;
}

/** What ran, what succeeded, and the checks of the component store. */
function ranIn(logs: readonly PagedLog[], say: (sentence: Text) => string): PageGroup[] {
  const operations = logs.flatMap((log) => log.analysis.sessions.map((session) => ({ session, log })));
  const of = (outcome: Session['outcome']): number =>
    operations.filter(({ session }) => session.outcome === outcome).length;
  const checks = operations.filter(({ session }) => isCheck(session));
  const succeeded = operations.filter(({ session }) => session.outcome === 'succeeded' && !isCheck(session));
  const statements = logs.flatMap((log) =>
    log.analysis.findings
      .filter(({ role, log: other }) => role === 'success' && other === undefined)
      .map((finding): Dated => ({
        time: finding.time,
        says: text('{0}', plainLine(finding.message, 200)),
        line: finding,
        log,
      })),
  );
  const dated = ({ session, log }: (typeof operations)[0]): Dated => ({
    time: session.time,
    says: operationWords(session),
    line: { line: session.firstLine },
    log,
  });
  const groups = [
    groupOf(text('Store checks'), checks.map(dated), say),
    groupOf(text('What succeeded'), [...succeeded.map(dated), ...statements], say),
  ];
  const ran: PageGroup = {
    title: say(text('What ran')),
    items:
      operations.length === 0
        ? [{ says: say(text('No operation has a beginning in these logs.')), at: null }]
        : [
            {
              says: say(
                text(
                  'Operations: {0}. Succeeded: {1}. Without a stated end: {2}.',
                  operations.length,
                  of('succeeded'),
                  of('open'),
                ),
              ),
              at: null,
            },
          ],
    more: null,
  };
  return [ran, ...groups.filter(({ items }) => items.length > 0)];
}

function isCheck({ type, client }: Session): boolean {
  return type === 'check' || type === 'sfc' || (type === 'dism' && storeCheck.test(client));
}

/** An operation in words: what it is, who asked for it, and how it ended where that is stated. */
function operationWords(session: Session): Text {
  const title = sessionTitle(session);
  const asked = session.client === '' ? title : text('{0}, {1}', title, plainLine(session.client, 160));
  if (session.outcome === 'succeeded') return text('{0}: succeeded', asked);
  return session.outcome === 'failed' ? text('{0}: failed', asked) : asked;
}

interface Dated {
  readonly time: number;
  readonly says: Text;
  readonly line: Pick<Finding, 'line'>;
  readonly log: PagedLog;
}

/** A group of what happened, the latest first, the same words once. */
function groupOf(title: Text, items: readonly Dated[], say: (sentence: Text) => string): PageGroup {
  const seen = new Set<string>();
  const distinct: PageStatement[] = [];
  for (const { time, says, line, log } of [...items].sort((a, b) => (b.time || 0) - (a.time || 0))) {
    const words = say(says);
    if (seen.has(words)) continue;
    seen.add(words);
    const stamp = localStamp(time);
    distinct.push({ says: stamp === '' ? words : `${stamp} ${words}`, at: placeOf(line, log) });
  }
  const left = distinct.length - maxListed;
  return {
    title: say(title),
    items: distinct.slice(0, maxListed),
    more: left > 0 ? say(text('and {0} more', left)) : null,
  };
}

/** The logs that were read, with what each answers. */
export function logRows(logs: readonly PagedLog[], { translate }: LocalizationContext): PageLog[] {
  const say = (sentence: Text): string => plainSentence(sentence, translate);
  return logs.map(({ path, name, analysis }) => {
    const verdict = verdictOf(analysis);
    const notes: Text[] = [];
    if (verdict.state === 'not-read') append(notes, [verdictSentence(verdict), unreadAdvice(verdict)!]);
    append(
      notes,
      analysis.notices.map((notice) => notice.text),
    );
    return {
      uri: path,
      name: plainLine(name, 200),
      kind: say(formatOf(analysis.family).title),
      time: stretchOf(timelineOf(analysis).range),
      lines: analysis.lines.count,
      state: verdict.state,
      result: say(stateLabel(verdict)),
      notes: notes.map(say),
    };
  });
}
