import { machinesNote, machinesOf } from '../cases/machines';
import type { CancellationToken } from 'vscode-languageserver';
import { fileNameOf } from '../analysis/model/locations';
import type { LogAnalysis } from '../analysis/model/model';
import { rankRootCauses, rootCausesOf, type LogRootCauses } from '../views/rootCauses';
import { type Incidents } from '../protocol/rootCauses';
import type { LocalizationContext } from '../base/localizationContext';
import { text } from '../base/text';
import type { CaseSnapshot, CaseStore } from './caseStore';
import { append } from '../base/lists';
import { plainLine } from '../base/plainText';
import { leftOutOf } from '../report/leftOut';

/** Incidents of all logs that one answer lists. */
const maxListed = 500;
/** Logs that were not read of which it is said why; the rest is counted. */
const maxUnread = 3;

/**
 * The incidents of all open logs and of the logs in folders, each failure once. They are put into words again only when a
 * log changed or came or went.
 */
export class IncidentCollector {
  readonly #cases: CaseStore;
  readonly #causes = new WeakMap<LogAnalysis, { readonly key: string; readonly causes: LogRootCauses }>();

  constructor(cases: CaseStore) {
    this.#cases = cases;
  }

  /**
   * Stops early when cancelled, with the partial result. `onFirst` receives the partial result as soon as the newest log was read that
   * reports a failure, where others are to come.
   */
  async collect(
    folders: readonly string[],
    token: CancellationToken,
    reader: LocalizationContext,
    onFirst: (first: Incidents) => void = () => undefined,
  ): Promise<Incidents> {
    const read = await this.#cases.read(folders, token, (first) => {
      onFirst(this.#incidents(first, reader));
    });
    return this.#incidents(read, reader);
  }

  #incidents(
    { logs: read, skipped, notices, unreadable }: CaseSnapshot,
    reader: LocalizationContext,
  ): Incidents {
    const notes: string[] = [];
    const machines = machinesNote(machinesOf(read.map(({ uri }) => uri)));
    if (machines) notes.push(reader.translate(machines));
    append(notes, notices.map(reader.translate));
    if (skipped > 0) notes.push(reader.translate(text('Folders that cannot be read: {0}.', skipped)));
    const logs = read.map(({ uri, analysis }) => this.#causesOf(uri, analysis, reader));
    if (unreadable.length > 0)
      notes.push(reader.translate(text('Logs that cannot be read: {0}.', unreadable.length)));
    append(
      notes,
      unreadable.slice(0, maxUnread).map(({ why }) => reader.translate(why)),
    );
    append(
      notes,
      leftOutOf(read.map(({ uri, analysis }) => ({ path: plainLine(fileNameOf(uri)), analysis }))).map(
        reader.translate,
      ),
    );
    const unread = read.flatMap(({ uri }, at) => {
      const why = logs[at]!.unread;
      return why === null ? [] : [`${plainLine(fileNameOf(uri))}: ${why}`];
    });
    append(notes, unread.slice(0, maxUnread));
    if (unread.length > maxUnread)
      notes.push(reader.translate(text('and {0} more files', unread.length - maxUnread)));
    const ranked = rankRootCauses(logs);
    const omitted = logs.reduce((sum, log) => sum + log.omitted, Math.max(0, ranked.length - maxListed));
    if (omitted > 0)
      notes.push(
        reader.translate(
          text('Failures that are not listed here: {0}. The command line has them all.', omitted),
        ),
      );
    return {
      causes: ranked.slice(0, maxListed),
      failed: logs.reduce((sum, log) => sum + log.failed, 0),
      logs: logs.length,
      healthy: logs.filter(({ isHealthy }) => isHealthy).length,
      notes,
    };
  }

  #causesOf(uri: string, analysis: LogAnalysis, reader: LocalizationContext): LogRootCauses {
    const key = `${reader.locale} ${uri}`;
    const known = this.#causes.get(analysis);
    if (known?.key === key) return known.causes;
    const causes = rootCausesOf(analysis, uri, reader);
    this.#causes.set(analysis, { key, causes });
    return causes;
  }
}
