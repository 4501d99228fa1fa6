import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { scriptAt } from '../views/script';
import { localeOf, translateInto, type Locale } from '../base/l10n';
import { newestFirst } from '../cases/newestFirst';
import { parseMemberUri } from '../protocol/memberUri';
import { inParallel } from '../base/parallel';
import { caseOf } from '../cases/case';
import type { FoundResult } from '../cases/setupDiagVerdicts';
import { readResults } from '../workspace/setupDiagFiles';
import { analyseDiscovered, analyseFile } from '../node/analyseFile';
import { analysisPool } from '../node/analysisPool';
import { discover, type DiscoveredLog } from '../node/discover';
import { explainFailure, nodeFiles } from '../node/files';
import { laneOf, timelineOfLanes } from '../views/timeline';
import { htmlDocument } from '../report/htmlPage';
import { timelineSvg } from '../report/timelineSvg';
import { caseSummary } from '../report/caseSummary';
import { noRules, type UserRules } from '../analysis/userRules/model';
import { readRulesFile } from '../node/rulesFile';
import { plainJson } from '../base/plainText';
import { terminalLine, terminalText } from '../base/terminal';
import { rankIncidents, reportOf, type AnalysedLog } from '../report/json';
import { sarifOf } from '../report/sarif';
import { textReport } from '../report/text';
import { whyPage } from '../report/why';
import { text, type Text, type Translate } from '../base/text';
import { readArguments, usage, type AnalyzeFormat } from './args';
import { explainCode } from './explain';

/** What the command sees of its terminal. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  readonly color: boolean;
  /** Columns */
  readonly width: number;
  /** Language tag of the environment: `zh_CN.UTF-8` */
  readonly locale: string | undefined;
}

/** Runs the command and returns its exit status: 0 analysed, 2 wrong use or unreadable paths. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = readArguments(args);
  const chosen = 'locale' in command ? command.locale : null;
  const locale = chosen ?? localeOf(terminal.locale);
  const translate = translateInto(locale);
  const complain = (message: Text): void => {
    terminal.error(`cbs-lens: ${translate(terminalText(message))}\n`);
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
      const told = explainCode(command.code, { locale, translate });
      if (told === null) {
        complain(text('"{0}" is no code that can be read: give a number or the name of one.', command.code));
        return 2;
      }
      terminal.out(told);
      return 0;
    }
    case 'why': {
      try {
        const analysis = await analyseFile(command.path, { rules });
        terminal.out(
          whyPage(analysis, command.line, {
            translate,
            format: 'text',
            logName: basename(command.path),
          }).toString(),
        );
        return 0;
      } catch (error) {
        complain(explainFailure(command.path, error));
        return 2;
      }
    }
    case 'analyze': {
      const { logs, complete } = await analyse(command.paths, rules, complain);
      if (logs.length === 0) return 2;
      terminal.out(report(logs, command.format, terminal, locale, translate));
      return complete ? 0 : 2;
    }
    case 'remedy': {
      const locale = chosen ?? localeOf(terminal.locale);
      try {
        const analysis = await analyseFile(command.path, { rules });
        const answer = scriptAt(
          analysis,
          command.line,
          basename(command.path),
          { locale, translate },
          command.document,
        );
        if ('refused' in answer) {
          terminal.error(`cbs-lens: ${terminalLine(answer.refused, 1000)}\n`);
          return 1;
        }
        terminal.out(answer.content);
        return 0;
      } catch (error) {
        complain(explainFailure(command.path, error));
        return 2;
      }
    }
  }
}

function report(
  logs: readonly AnalysedLog[],
  format: AnalyzeFormat,
  terminal: Terminal,
  locale: Locale,
  translate: Translate,
): string {
  switch (format) {
    case 'json':
      return `${plainJson(reportOf(logs, translate))}\n`;
    case 'sarif':
      return `${plainJson(sarifOf(logs, version, translate))}\n`;
    case 'markdown':
      return rankIncidents(logs)
        .map(({ file, incident }) => {
          const { path, analysis } = logs[file]!;
          return caseSummary(analysis, incident, null, { translate, format: 'markdown', logName: path });
        })
        .join('\n---\n\n');
    case 'html': {
      const reader = { locale, translate };
      const { lanes, focus } = timelineOfLanes(
        logs.map(({ path, analysis }) => laneOf(analysis, '', basename(path), reader)),
        reader,
      );
      const picture = timelineSvg(lanes, { translate, focus });
      const summaries = rankIncidents(logs).map(({ file, incident }) => {
        const { path, analysis } = logs[file]!;
        return caseSummary(analysis, incident, null, { translate, format: 'html', logName: path });
      });
      return htmlDocument([...(picture === null ? [] : [picture]), ...summaries]);
    }
    case 'text':
      return textReport(logs, { translate, width: terminal.width, color: terminal.color });
  }
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

/** Analyses what can be read and complains about the rest. */
async function analyse(
  paths: readonly string[],
  rules: UserRules,
  complain: (message: Text) => void,
): Promise<{ logs: AnalysedLog[]; complete: boolean }> {
  const found = new Map<string, DiscoveredLog>();
  const results: string[] = [];
  let complete = true;
  const failed = (path: string, error: unknown): void => {
    complete = false;
    complain(explainFailure(path, error));
  };
  for (const path of paths) {
    try {
      const here = await discover(path);
      for (const folder of here.skipped)
        complain(text('{0} was skipped: the folder cannot be read.', folder));
      for (const notice of here.notices) complain(notice);
      if (here.logs.length === 0) {
        complete = false;
        complain(
          text(
            'There is no servicing log in {0}. Name a folder with CBS.log or CbsPersist_*.log, or a file.',
            path,
          ),
        );
      }
      if (here.capped) {
        complain(
          text('{0} has more logs than the limit: {1} of them are in this report.', path, here.logs.length),
        );
      }
      for (const log of here.logs) found.set(log.uri, log);
      for (const path of here.results) results.push(pathToFileURL(path).href);
    } catch (error) {
      failed(path, error);
    }
  }
  const logs = await analyseAll([...found.values()], rules, failed);
  return { logs: inTheLightOfEachOther(logs, await readResults(nodeFiles, results)), complete };
}

/** Analyses logs, the newest first and several at a time; those that cannot be read are left out. In the order given. */
async function analyseAll(
  logs: readonly DiscoveredLog[],
  rules: UserRules,
  failed: (path: string, error: unknown) => void,
): Promise<AnalysedLog[]> {
  const analysed = new Map<DiscoveredLog, AnalysedLog>();
  const dated = await Promise.all(
    logs.map(async (log) => ({ log, name: log.uri, modified: await modifiedOf(log.uri) })),
  );
  try {
    await inParallel(newestFirst(dated), nodeFiles.parallel(), async ({ log, name }) => {
      try {
        const analysis =
          logs.length === 1
            ? await analyseDiscovered(log, { rules })
            : await nodeFiles.analyse(name, { name: log.path, rules });
        analysed.set(log, { path: log.path, analysis });
      } catch (error) {
        failed(log.path, error);
      }
    });
  } finally {
    await analysisPool().stop();
  }
  return logs.flatMap((log) => analysed.get(log) ?? []);
}

/** When the file behind a URI, or the archive that holds it, was written last; NaN when nobody knows. */
async function modifiedOf(uri: string): Promise<number> {
  const path = fileURLToPath(parseMemberUri(uri)?.archive ?? uri);
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => NaN,
  );
}

/** The analyses as they are with all logs at hand. */
function inTheLightOfEachOther(logs: readonly AnalysedLog[], results: readonly FoundResult[]): AnalysedLog[] {
  const analyses = caseOf(
    logs.map(({ path, analysis }) => ({ name: path, analysis })),
    results,
  );
  return logs.map(({ path }, index) => ({ path, analysis: analyses[index]! }));
}
