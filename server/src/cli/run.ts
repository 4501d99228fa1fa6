import { version } from '../../../package.json';
import { localeOf, translateInto } from '../l10n';
import { analyseFile } from '../node/analyseFile';
import { explainFailure } from '../node/files';
import { reportOf, type AnalysedLog } from '../report/json';
import { textReport } from '../report/text';
import { text, type Text } from '../text';
import { readArguments, usage } from './args';
import { discover } from './discover';

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
  const translate = translateInto(chosen ?? localeOf(terminal.locale));
  const complain = (message: Text): void => {
    terminal.error(`cbs-lens: ${translate(message)}\n`);
  };
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
    case 'analyze': {
      const { logs, complete } = await analyse(command.paths, complain);
      if (logs.length === 0) return 2;
      if (command.format === 'json') terminal.out(`${JSON.stringify(reportOf(logs, translate), null, 1)}\n`);
      else terminal.out(textReport(logs, { translate, width: terminal.width, color: terminal.color }));
      return complete ? 0 : 2;
    }
  }
}

/** Analyses what can be read and complains about the rest. */
async function analyse(
  paths: readonly string[],
  complain: (message: Text) => void,
): Promise<{ logs: AnalysedLog[]; complete: boolean }> {
  const logs = new Map<string, AnalysedLog>();
  let complete = true;
  const failed = (path: string, error: unknown): void => {
    complete = false;
    complain(explainFailure(path, error));
  };
  for (const path of paths) {
    try {
      const found = await discover(path);
      for (const folder of found.skipped)
        complain(text('{0} was skipped: the folder cannot be read.', folder));
      if (found.logs.length === 0) {
        complete = false;
        complain(
          text(
            'There is no servicing log in {0}. Name a folder with CBS.log or CbsPersist_*.log, or a file.',
            path,
          ),
        );
      }
      for (const log of found.logs) {
        if (logs.has(log)) continue;
        try {
          logs.set(log, { path: log, analysis: await analyseFile(log) });
        } catch (error) {
          failed(log, error);
        }
      }
    } catch (error) {
      failed(path, error);
    }
  }
  return { logs: [...logs.values()], complete };
}
