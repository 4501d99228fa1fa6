import { machinesNote, machinesOf } from '../cases/machines';
import type { LogAnalysis } from '../analysis/model/model';
import { formatOf } from '../log/recognise';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { stateLabel, unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import { timelineOf } from '../analysis/diagnosis/timeline';
import { codeSpan, markdownSentence } from '../base/markdown';
import { localStamp } from '../base/localStamp';
import { text, type Text, type Translate } from '../base/text';
import { append } from '../base/lists';
import { appendTo } from '../base/multimap';

/** What was found in folders and archives. */
export interface FolderContents {
  readonly logs: readonly { readonly name: string; readonly analysis: LogAnalysis }[];
  /** Why logs that were found could not be read, a sentence each */
  readonly unreadable: readonly Text[];
  /** Files that are no servicing logs: how many there are, and the names of some */
  readonly others: { readonly count: number; readonly names: readonly string[] };
  /** Folders that could not be read */
  readonly skipped: number;
  /** What a limit left out, and what archives have to say */
  readonly notices: readonly Text[];
}

const kilobyte = 1024;
/** Logs that could not be read of which it is said why; the rest is counted. */
const maxUnreadable = 20;

/** What CBS Lens sees in folders, as a Markdown page: each log with its figures, sums, and what was left out and why. */
export function folderSummary(contents: FolderContents, translate: Translate): string {
  const { logs, unreadable, others, skipped, notices } = contents;
  const say = (sentence: Text): string => markdownSentence(sentence, translate);
  const failures = logs.reduce((sum, { analysis }) => sum + failuresOf(analysis), 0);
  const bytes = logs.reduce((sum, { analysis }) => sum + analysis.bytes, 0);
  const page = [
    `# ${say(text('What CBS Lens sees in this folder'))}`,
    '',
    say(
      logs.length === 0
        ? text('No servicing logs. Logs are known by their names and by what is in them.')
        : text('Logs: {0}, together {1}. Failed operations: {2}.', logs.length, sizeOf(bytes), failures),
    ),
    '',
  ];
  if (logs.length > 0) append(page, [...table(logs, say), '']);
  const machines = machinesNote(machinesOf(logs.map(({ name }) => name)));
  const left = [
    ...(machines ? [machines] : []),
    ...notices,
    ...(unreadable.length > 0 ? [text('Logs that cannot be read: {0}.', unreadable.length)] : []),
    ...unreadable.slice(0, maxUnreadable),
    ...(skipped > 0 ? [text('Folders that cannot be read: {0}.', skipped)] : []),
    ...logs.flatMap(({ name, analysis }) => unclearNotes(name, analysis)),
    ...adviceOn(logs),
    ...logs.flatMap(({ name, analysis }) =>
      analysis.notices.map((notice) => text('{0}: {1}', name, notice.text)),
    ),
  ];
  if (left.length > 0)
    append(page, [
      `## ${say(text('What to know about them'))}`,
      '',
      ...left.map((one) => `- ${say(one)}`),
      '',
    ]);
  if (others.count > 0) {
    append(page, [
      `## ${say(text('Files that are no servicing logs'))}`,
      '',
      say(
        text(
          '{0} files were checked and skipped: neither their names nor their first bytes are those of a servicing log.',
          others.count,
        ),
      ),
      '',
      ...others.names.map((name) => `- ${codeSpan(name)}`),
      ...(others.count > others.names.length
        ? [`- ${say(text('and {0} more', others.count - others.names.length))}`]
        : []),
      '',
    ]);
  }
  return `${page.join('\n').trimEnd()}\n`;
}

function table(logs: FolderContents['logs'], say: (sentence: Text) => string): string[] {
  const head = [
    text('Log'),
    text('Kind'),
    text('Size'),
    text('Lines'),
    text('Encoding'),
    text('Time'),
    text('Sessions'),
    text('Failed operations'),
    text('Result'),
  ].map(say);
  const rows = logs.map(({ name, analysis }) => {
    const { range } = timelineOf(analysis);
    return [
      cell(codeSpan(name)),
      say(formatOf(analysis.family).title),
      say(sizeOf(analysis.bytes)),
      String(analysis.lines.count),
      analysis.encoding,
      range ? stretch(...range) : '',
      String(analysis.sessions.length),
      String(failuresOf(analysis)),
      say(stateLabel(verdictOf(analysis))),
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(['---', '---', '---:', '---:', '---', '---', '---:', '---:', '---']),
    ...rows.map(line),
  ];
}

/** What is to be said of a log in which it is not known how something ended, or that was not read. */
function unclearNotes(name: string, analysis: LogAnalysis): Text[] {
  const verdict = verdictOf(analysis);
  if (verdict.state === 'failed' || verdict.state === 'nothing-failed') return [];
  const last = verdict.state === 'unexplained' ? verdict.rows.at(-1) : undefined;
  return [
    text('{0}: {1}', name, verdictSentence(verdict)),
    ...(last ? [text('{0}: {1}', `${name}:${last.line}`, text('{0}', last.message))] : []),
  ];
}

/** Logs that are named before what holds for all of them */
const maxNamed = 5;

/** What to do about logs that were not read: once for all that the same helps with. */
function adviceOn(logs: FolderContents['logs']): Text[] {
  const names = new Map<Text, string[]>();
  for (const { name, analysis } of logs) {
    const advice = unreadAdvice(verdictOf(analysis));
    if (advice) appendTo(names, advice, name);
  }
  return [...names].map(([advice, of]) =>
    text('{0}: {1}', `${of.slice(0, maxNamed).join(', ')}${of.length > maxNamed ? ', …' : ''}`, advice),
  );
}

/** A bar ends a cell even in a code span. */
function cell(markdown: string): string {
  return markdown.replaceAll('|', '\\|');
}

function failuresOf({ incidents }: LogAnalysis): number {
  return incidents.filter(({ outcome, partOf }) => outcome === 'failed' && partOf === undefined).length;
}

function sizeOf(bytes: number): Text {
  if (bytes < kilobyte) return text('{0} bytes', bytes);
  if (bytes < kilobyte ** 2) return text('{0} KB', Math.round(bytes / kilobyte));
  return text('{0} MB', Math.round((bytes / kilobyte ** 2) * 10) / 10);
}

/** From when till when: a day that both share is said once. */
function stretch(from: number, to: number): string {
  const [first, last] = [localStamp(from), localStamp(to)];
  return `${first} – ${last.startsWith(first.slice(0, 10)) ? last.slice(11) : last}`;
}
