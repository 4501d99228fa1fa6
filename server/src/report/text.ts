import type { Finding, ChainStep, Incident, LogAnalysis } from '../analysis/model/model';
import { zoneOf } from '../analysis/model/clock';
import { answerOf, verdictOf } from '../analysis/diagnosis/verdict';
import { locationOf, type Recurrence } from '../analysis/diagnosis/occurrences';
import { logsToOpen, unreadAdvice, verdictSentence } from '../analysis/diagnosis/verdictWords';
import type { LogVerdict } from '../analysis/model/verdict';
import { codeNameOf, confidenceOf, countOf, failureOf, labelOf, policyOf } from '../analysis/diagnosis/words';
import { machineFactsOf, updateTitleOf } from '../cases/machineFacts';
import { machineLine } from '../cases/machineWords';
import { machinesNote, machinesOf, type Machine } from '../cases/machines';
import { clockOfCase } from '../cases/times';
import { formatCode } from '../codes';
import type { Locale } from '../base/l10n';
import { listed, text, type Text, type Translate } from '../base/text';
import { codeText, meaningOf } from '../features/codeWords';
import { stepTitles } from '../remedy/planIn';
import { leftOutOf, leftOutTitle } from './leftOut';
import { distinctIncidents, fileOf, type AnalysedLog, type LocatedIncident } from './json';
import { terminalText, terminalLine, widthOf, wrap } from '../base/terminal';

export interface TextOptions {
  readonly translate: Translate;
  /** English where it is left out */
  readonly locale?: Locale | undefined;
  /** Columns of the terminal */
  readonly width: number;
  readonly color: boolean;
}

/** Incidents shown in full, and chain steps of each: the rest is counted, so that the answer fits on one screen. */
const maxIncidents = 3;
const maxSteps = 7;
/** Locations of an incident that came again: the latest. */
const maxLocations = 6;
/** Logs without an incident whose answers are given in full, one kind of answer each: the rest is counted. */
const maxVerdicts = 5;
/** Columns of the name of a log, which rules may give in any length. */
const maxName = 100;
/** Characters of the title of an update. */
const maxTitle = 200;

const marks: Readonly<Record<Incident['outcome'], Text>> = {
  failed: text('FAILED'),
  recovered: text('RECOVERED'),
  superseded: text('SUPERSEDED'),
};

const verdictMarks = { unexplained: text('UNCLEAR'), 'not-read': text('NOT READ') } as const;

/** The report for people: what failed, the earliest cause with file and line, the chain, what to do. */
export function textReport(
  logs: readonly AnalysedLog[],
  options: TextOptions,
  notes: readonly Text[] = [],
): string {
  return new TextReport(logs, options, notes).toString();
}

class TextReport {
  readonly #logs: readonly AnalysedLog[];
  readonly #options: TextOptions;
  readonly #machines: readonly Machine[];
  readonly #out: string[] = [];
  readonly #leftOut: readonly Text[];

  constructor(logs: readonly AnalysedLog[], options: TextOptions, notes: readonly Text[]) {
    this.#leftOut = leftOutOf(logs, notes);
    this.#logs = logs;
    this.#options = options;
    this.#machines = machinesOf(logs.map(({ path }) => path));
  }

  toString(): string {
    const ranked = distinctIncidents(this.#logs, this.#machines);
    const failed = ranked.filter(({ first }) => first.incident.outcome === 'failed');
    const shown = (failed.length > 0 ? failed : ranked).slice(0, maxIncidents);
    shown.forEach((failure, index) => {
      if (index > 0) this.#line('');
      this.#incident(failure);
    });
    const rest = ranked.length - shown.length;
    if (rest > 0) {
      this.#line('');
      this.#line(
        this.#say(
          rest === 1
            ? text('One more failure is in --format json.')
            : text('{0} more failures, each with its count, are in --format json.', rest),
        ),
      );
    }
    this.#verdicts('unexplained');
    this.#verdicts('not-read');
    if (ranked.length === 0) this.#healthy();
    this.#line('');
    this.#files();
    if (this.#leftOut.length > 0) {
      this.#line('');
      this.#line(this.#bold(this.#say(leftOutTitle)));
      for (const one of this.#leftOut) this.#wrapped('  ', 2, this.#say(one));
    }
    return `${this.#out.join('\n')}\n`;
  }

  #incident({ first: { file, incident }, occurrences }: Recurrence<LocatedIncident>): void {
    const { outcome, cause, chain, top, causeElsewhere } = incident;
    const word = this.#say(incident.isOpen ? verdictMarks.unexplained : marks[outcome]);
    const mark = outcome === 'failed' ? this.#red(word) : word;
    this.#wrapped(`${mark}  `, widthOf(word) + 2, this.#title(incident));
    const machine = this.#machines.find(({ logs }) => logs.includes(file))?.name ?? null;
    this.#machine(machine, this.#logs[file]!.analysis, incident);
    if (occurrences.length > 1) this.#occurrences(occurrences);
    if (cause) {
      this.#field(
        text('Earliest cause'),
        `${this.#location(file, cause.finding)}  (${this.#say(confidenceOf(cause.confidence))})`,
        true,
      );
      this.#field(null, this.#say({ message: '{0}: {1}', args: [labelOf(cause.kind), cause.why] }));
      this.#field(null, terminalLine(cause.finding.message, this.#options.width - indent));
      if (incident.policy === 'last-failure') this.#field(null, this.#say(policyOf(incident.policy)));
    } else {
      this.#field(text('Earliest cause'), this.#say(text('The cause is not in this log.')));
    }
    for (const { says } of incident.externalVerdicts ?? []) this.#field(text('Other tools'), this.#say(says));
    if (causeElsewhere.length > 0) {
      const names = causeElsewhere.map((name) => terminalLine(name, maxName));
      this.#field(text('Open as well'), this.#say(listed(names)));
    }
    this.#chain(
      file,
      chain.filter(({ finding }) => finding !== cause?.finding),
      top !== null,
    );
    const titles = stepTitles(this.#logs[file]!.analysis, incident, cause?.fault ?? null);
    titles.forEach((title, index) => {
      this.#field(index === 0 ? text('What to do') : null, `${index + 1}. ${this.#say(title)}`);
    });
  }

  /** Which machine it is, and the title of the update that failed on it. */
  #machine(name: string | null, analysis: LogAnalysis, { kb }: Incident): void {
    const words = machineLine(machineFactsOf(analysis));
    const parts = [
      ...(name === null ? [] : [terminalLine(name, maxName)]),
      ...(words ? [this.#say(words)] : []),
    ];
    if (parts.length > 0) this.#field(text('Machine'), parts.join(': '));
    const title = kb === undefined ? null : updateTitleOf(analysis, kb);
    if (title) this.#field(text('Update'), terminalLine(title.value, maxTitle));
  }

  /** How often it happened, from when till when, and where. */
  #occurrences(occurrences: readonly LocatedIncident[]): void {
    this.#field(text('How often'), this.#say(countOf(occurrences.map(({ incident }) => incident))));
    const locations = occurrences.slice(-maxLocations).flatMap(({ file, incident }) => {
      const finding = locationOf(incident);
      return finding ? [`${this.#name(fileOf(finding, file, this.#logs))}:${finding.line}`] : [];
    });
    const more = occurrences.length > maxLocations ? '… ' : '';
    this.#field(null, `${more}${this.#say(listed(locations))}`);
  }

  /** The logs of which an answer holds that no incident gives. */
  #verdicts(state: keyof typeof verdictMarks): void {
    const answers = this.#logs.flatMap(({ path, analysis }) => {
      const verdict = answerOf(analysis);
      return verdict?.state === state ? [{ path, verdict }] : [];
    });
    const mark = this.#say(verdictMarks[state]);
    for (const { path, verdict } of answers.slice(0, maxVerdicts)) {
      if (this.#out.length > 0) this.#line('');
      this.#line(`${this.#bold(mark)}  ${this.#bold(terminalLine(path, 400))}`);
      this.#field(null, this.#say(verdictSentence(verdict)));
      this.#rows(path, verdict);
      const advice = unreadAdvice(verdict);
      if (advice) this.#field(text('What to do'), this.#say(advice));
    }
    if (answers.length > maxVerdicts)
      this.#line(`${mark}  ${this.#say(text('and {0} more files', answers.length - maxVerdicts))}`);
  }

  #rows(path: string, verdict: LogVerdict): void {
    if (verdict.state !== 'unexplained') return;
    const { rows, count } = verdict;
    const otherLogs = logsToOpen(verdict, path);
    rows.forEach((row, index) => {
      const { code, line, message } = row;
      const meaning = code === undefined ? null : meaningOf(code, this.#options.locale ?? 'en');
      const words = [codeText(row), meaning].filter((word) => word !== null).join(': ');
      const label = index === 0 ? text('Failing rows') : null;
      this.#field(label, `${terminalLine(path, 400)}:${line}`, true);
      if (words !== '') this.#field(null, terminalLine(words, 400));
      this.#field(null, terminalLine(message, this.#options.width - indent));
    });
    if (count > rows.length) this.#field(null, this.#say(text('and {0} more', count - rows.length)));
    if (otherLogs.length > 0) this.#field(text('Open as well'), this.#say(listed(otherLogs)));
  }

  /** The all-clear, for the logs that earned it only. */
  #healthy(): void {
    const count = this.#logs.filter(({ analysis }) => verdictOf(analysis).state === 'nothing-failed').length;
    if (count === 0) return;
    if (this.#out.length > 0) this.#line('');
    const says =
      count === this.#logs.length
        ? text('No failed operation found.')
        : text('No failed operation found in {0} of {1} files.', count, this.#logs.length);
    this.#line(this.#bold(this.#say(says)));
  }

  #title(incident: Incident): string {
    const { top } = incident;
    const name = top === null ? undefined : codeNameOf(top);
    const code =
      top?.code === undefined ? null : `${formatCode(top.code)}${name === undefined ? '' : ` ${name}`}`;
    return this.#bold(this.#say(failureOf(incident, code)));
  }

  #chain(file: number, steps: readonly ChainStep[], endsAtTop: boolean): void {
    const kept =
      steps.length <= maxSteps
        ? steps
        : [...steps.slice(0, maxSteps - 1), ...(endsAtTop ? steps.slice(-1) : [])];
    kept.forEach(({ finding }, index) => {
      const skipped = index === maxSteps - 1 && steps.length > maxSteps ? '… ' : '';
      const location = `${skipped}${this.#name(fileOf(finding, file, this.#logs))}:${finding.line}  `;
      const room = Math.max(20, this.#options.width - indent - widthOf(location));
      this.#field(
        index === 0 ? text('Consequences') : null,
        `${location}${terminalLine(finding.message, room)}`,
        true,
      );
    });
  }

  #files(): void {
    for (const { path, analysis } of this.#logs.slice(0, 10)) {
      const size = text(
        '{0}: {1} lines, {2} bytes',
        terminalLine(path, 200),
        analysis.lines.count,
        analysis.bytes,
      );
      this.#line(this.#dim(this.#say(size)));
      for (const notice of analysis.notices.filter(({ leavesOut }) => !leavesOut).slice(0, 3))
        this.#wrapped('  ', 2, this.#say(notice.text));
    }
    const machines = machinesNote(this.#machines);
    if (machines) this.#wrapped('', 0, this.#dim(this.#say(machines)));
    const clock = machines
      ? null
      : clockOfCase(this.#logs.map(({ path, analysis }) => ({ name: path, analysis })));
    if (clock) {
      const { step, log } = clock;
      const where = `${this.#name(log)}:${step.line}`;
      this.#line(
        this.#dim(this.#say(text('Local time of the machine: {0}, by {1}', zoneOf(step.offset), where))),
      );
    }
    if (this.#logs.length > 10)
      this.#line(this.#dim(this.#say(text('and {0} more files', this.#logs.length - 10))));
  }

  #location(file: number, finding: Finding): string {
    const { path } = this.#logs[fileOf(finding, file, this.#logs)]!;
    return this.#bold(`${terminalLine(path, 400)}:${finding.line}`);
  }

  #name(file: number): string {
    return terminalLine(this.#logs[file]!.path.replace(/^.*[\\/]/, ''), 60);
  }

  /** A label and what belongs to it; `whole` keeps it on one line, so that a terminal finds the path in it. */
  #field(label: Text | null, value: string, whole = false): void {
    const name = label ? this.#say(label) : '';
    const head = `  ${name}${' '.repeat(Math.max(1, indent - 2 - widthOf(name)))}`;
    if (whole) this.#line(head + value);
    else this.#wrapped(head, indent, value);
  }

  #wrapped(head: string, hang: number, value: string): void {
    const lines = wrap(value, this.#options.width - hang);
    lines.forEach((line, index) => {
      this.#line((index === 0 ? head : ' '.repeat(hang)) + line);
    });
  }

  #line(line: string): void {
    this.#out.push(line.trimEnd());
  }

  /** A sentence. What comes from a log, from rules or from names of files cannot steer the terminal. */
  #say(value: Text): string {
    return this.#options.translate(terminalText(value));
  }

  #bold(value: string): string {
    return this.#paint('1', value);
  }

  #red(value: string): string {
    return this.#paint('31;1', value);
  }

  #dim(value: string): string {
    return this.#paint('2', value);
  }

  #paint(style: string, value: string): string {
    return this.#options.color ? `\u001b[${style}m${value}\u001b[0m` : value;
  }
}

const indent = 18;
