import { basename } from 'node:path';
import { version } from '../../../package.json';
import { localeOf, translateInto, type Locale } from '../base/l10n';
import { analysisPool } from '../node/analysisPool';
import { explainFailure } from '../node/files';
import { laneOf, timelineOfLanes } from '../views/timeline';
import { htmlDocument } from '../report/htmlPage';
import { timelineSvg } from '../report/timelineSvg';
import { caseSummary } from '../report/caseSummary';
import { noRules, type UserRules } from '../analysis/userRules/model';
import { readRulesFile } from '../node/rulesFile';
import { plainJson } from '../base/plainText';
import { terminalLine, terminalText } from '../base/terminal';
import { verdictOf } from '../analysis/diagnosis/verdict';
import { verdictSentence } from '../analysis/diagnosis/verdictWords';
import { distinctIncidents, reportOf, type AnalysedLog } from '../report/json';
import { letterHtml, letterText } from '../report/reply/letter';
import { replyOver } from '../report/reply/replyOver';
import { sarifOf } from '../report/sarif';
import { textReport } from '../report/text';
import { verdictPages } from '../report/verdictPages';
import { text, type Text, type Translate } from '../base/text';
import type { LocalizationContext } from '../base/localizationContext';
import { neverCancelled } from '../workspace/cancellation';
import { createServicingLanguageService } from '../workspace/createLanguageService';
import type { ScriptAnswer } from '../protocol/remedies';
import { readArguments, usage, type AnalyzeFormat } from './args';
import { explainCode } from './explain';
import { caseOfLog, type CaseOfLog } from './caseOfLog';
import { filesOf, logsOfPaths, namedFolder } from './namedLogs';

export { isOwedAnAnswer } from '../node/inTime';

/** What the command sees of its terminal. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  readonly color: boolean;
  /** What is written goes into a file or a pipe, not to somebody's eyes */
  readonly isRedirected: boolean;
  /** Columns */
  readonly width: number;
  /** Language tag of the environment: `zh_CN.UTF-8` */
  readonly locale: string | undefined;
}

/**
 * Runs the command and returns its exit status: 0 analysed, 1 none of the files is a log that could be read (or a remedy was refused),
 * 2 wrong use or unreadable paths.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = readArguments(args);
  const chosen = 'locale' in command ? command.locale : null;
  const locale = chosen ?? localeOf(terminal.locale);
  const translate = translateInto(locale);
  const complain = (message: Text): void => {
    terminal.error(`cbs-lens: ${translate(terminalText(message))}\n`);
  };
  const reader = { locale, translate };
  const write = (answer: { readonly content: string } | { readonly refused: string }): number => {
    if ('refused' in answer) {
      terminal.error(`cbs-lens: ${terminalLine(answer.refused, 1000)}\n`);
      return 1;
    }
    terminal.out(answer.content);
    return 0;
  };
  const rules = 'rules' in command ? await rulesOf(command.rules, complain) : noRules;
  if (!rules) return 2;
  switch (command.do) {
    case 'refuse':
      complain(command.why);
      terminal.error(`${translate(usage)}\n`);
      return 2;
    case 'help':
      terminal.out(`${translate(usage)}\n`);
      return 0;
    case 'version':
      terminal.out(`${version}\n`);
      return 0;
    case 'explain': {
      const explanation = explainCode(command.code, { locale, translate });
      if (explanation === null) {
        complain(text('"{0}" is no code that can be read: give a number or the name of one.', command.code));
        return 2;
      }
      terminal.out(explanation);
      return 0;
    }
    case 'why': {
      const answer = await askAbout(command, rules, reader, complain, ({ service, uri, context }) =>
        service.explainLine(uri, command.line, 'text', context),
      );
      return answer ? write(answer) : 2;
    }
    case 'analyze': {
      const { logs, complete, notes } = await analyse(command.paths, rules, reader);
      // A report that people read has them, and they would see them twice.
      if (logs.length === 0 || command.format !== 'text' || terminal.isRedirected) notes.forEach(complain);
      if (logs.length === 0) return 2;
      terminal.out(report(logs, notes, command.format, terminal, locale, translate));
      const unread = complainOfUnread(logs, complain);
      if (!complete) return 2;
      return unread === logs.length ? 1 : 0;
    }
    case 'reply': {
      const { logs, complete, notes } = await analyse(command.paths, rules, reader);
      notes.forEach(complain);
      if (logs.length === 0) return 2;
      const unread = complainOfUnread(logs, complain);
      const language = command.language ?? locale;
      const parts = replyOver(logs, command.form);
      const written = translateInto(language);
      terminal.out(
        command.format === 'html' ? letterHtml(parts, written, language) : letterText(parts, written),
      );
      if (!complete) return 2;
      return unread === logs.length ? 1 : 0;
    }
    case 'remedy': {
      const answer = await askAbout(command, rules, reader, complain, ({ service, uri, context }) =>
        service.remedy(uri, command.line, command.document, context),
      );
      return answer ? write(terminal.isRedirected ? withByteOrderMark(answer) : answer) : 2;
    }
  }
}

/** Windows PowerShell reads a script that is not in ASCII as UTF-8 only behind a byte order mark. */
function withByteOrderMark(answer: ScriptAnswer): ScriptAnswer {
  if ('refused' in answer || answer.language !== 'powershell' || /^[\0-\x7f]*$/.test(answer.content))
    return answer;
  return { ...answer, content: `\ufeff${answer.content}` };
}

/** Says of each log that was not read why, and gives how many there are. */
function complainOfUnread(logs: readonly AnalysedLog[], complain: (message: Text) => void): number {
  let unread = 0;
  for (const { path, analysis } of logs) {
    const verdict = verdictOf(analysis);
    if (verdict.state !== 'not-read') continue;
    unread++;
    const sentence = verdictSentence(verdict);
    complain(
      verdict.reason === 'cut'
        ? text('{0}: {1}', path, sentence)
        : text('{0} was not read. {1}', path, sentence),
    );
  }
  return unread;
}

function report(
  logs: readonly AnalysedLog[],
  notes: readonly Text[],
  format: AnalyzeFormat,
  terminal: Terminal,
  locale: Locale,
  translate: Translate,
): string {
  switch (format) {
    case 'json':
      return `${plainJson(reportOf(logs, { locale, translate }, notes))}\n`;
    case 'sarif':
      return `${plainJson(sarifOf(logs, version, { locale, translate }, notes))}\n`;
    case 'markdown':
      return summariesOf(logs, { locale, translate }, 'markdown', notes).join('\n---\n\n');
    case 'html': {
      const reader = { locale, translate };
      const { lanes, focus } = timelineOfLanes(
        logs.map(({ path, analysis }) => laneOf(analysis, '', basename(path), reader)),
        reader,
      );
      const picture = timelineSvg(lanes, { translate, focus });
      return htmlDocument([
        ...(picture === null ? [] : [picture]),
        ...summariesOf(logs, reader, 'html', notes),
      ]);
    }
    case 'text':
      return textReport(logs, { translate, locale, width: terminal.width, color: terminal.color }, notes);
  }
}

/** A page for each failure, equal ones together, and what is to be said of the logs without one. */
function summariesOf(
  logs: readonly AnalysedLog[],
  reader: LocalizationContext,
  format: 'markdown' | 'html',
  notes: readonly Text[],
): string[] {
  const summaries = distinctIncidents(logs).map(({ first: { file, incident }, occurrences }) => {
    const { path, analysis } = logs[file]!;
    const times = occurrences.map((occurrence) => occurrence.incident);
    return caseSummary(analysis, incident, null, {
      translate: reader.translate,
      format,
      logName: path,
      occurrences: times,
    });
  });
  return [...summaries, ...verdictPages(logs, reader, format, notes)];
}

/** The rules of a file that is named; null after it was said what is wrong with them. */
async function rulesOf(path: string | null, complain: (message: Text) => void): Promise<UserRules | null> {
  if (path === null) return noRules;
  try {
    const { rules, problems } = await readRulesFile(path);
    for (const { line, column, message } of problems)
      complain(text('{0}:{1}:{2}: {3}', path, line, column + 1, message));
    return problems.some(({ severity }) => severity === 'error') ? null : rules;
  } catch (error) {
    complain(explainFailure(path, error));
    return null;
  }
}

/** Analyses what can be read; `notes` say what of the rest cannot. */
async function analyse(
  paths: readonly string[],
  rules: UserRules,
  reader: LocalizationContext,
): Promise<{ logs: AnalysedLog[]; complete: boolean; notes: readonly Text[] }> {
  const notes: Text[] = [];
  const named = await logsOfPaths(paths, (message) => notes.push(message));
  const service = createServicingLanguageService(filesOf(named), {
    localization: reader,
    rules,
  });
  try {
    const { logs, unreadable } = await service.readCase([namedFolder], {
      localization: reader,
      token: neverCancelled,
    });
    for (const { why } of unreadable) notes.push(why);
    const pathOf = new Map(named.logs.map(({ uri, path }) => [uri, path]));
    return {
      logs: logs.map(({ uri, analysis }) => ({ path: pathOf.get(uri)!, uri, analysis })),
      complete: named.isComplete && unreadable.length === 0,
      notes,
    };
  } finally {
    await analysisPool().stop();
  }
}

/** Asks about a log. Null, after it was said why, where it cannot be read. */
async function askAbout<R>(
  command: { readonly path: string; readonly others: readonly string[] },
  rules: UserRules,
  reader: LocalizationContext,
  complain: (message: Text) => void,
  ask: (log: CaseOfLog) => Promise<R>,
): Promise<R | null> {
  try {
    const log = await caseOfLog(command, rules, reader, complain);
    if (!log.unreadable) return await ask(log);
    complain(log.unreadable);
    return null;
  } finally {
    await analysisPool().stop();
  }
}
