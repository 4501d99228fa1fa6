import type { CancellationToken } from 'vscode-languageserver';
import type { LogAnalysis } from '../analysis/model/model';
import type { LocalizationContext } from '../base/localizationContext';
import { laneOf, timelineOfLanes } from '../views/timeline';
import { type Timeline, type TimelineLane } from '../protocol/timeline';
import { text } from '../base/text';
import type { Files } from './files';
import type { CaseStore } from './caseStore';

/** All open logs and the logs in folders over time. The lane of a log is worded again only when its analysis changed. */
export class TimelineCollector {
  readonly #cases: CaseStore;
  readonly #files: Files;
  readonly #lanes = new WeakMap<LogAnalysis, TimelineLane>();

  constructor(cases: CaseStore, files: Files) {
    this.#cases = cases;
    this.#files = files;
  }

  /** Stops early when cancelled, with the partial result. */
  async collect(
    folders: readonly string[],
    token: CancellationToken,
    reader: LocalizationContext,
  ): Promise<Timeline> {
    const { logs, unreadable } = await this.#cases.read(folders, token);
    const timeline = timelineOfLanes(
      logs.map(({ uri, analysis }) => this.#lane(uri, analysis, reader)),
      reader,
    );
    if (unreadable.length === 0) return timeline;
    const note = reader.translate(text('Logs that cannot be read: {0}.', unreadable.length));
    return { ...timeline, notes: [...timeline.notes, note] };
  }

  #lane(uri: string, analysis: LogAnalysis, reader: LocalizationContext): TimelineLane {
    const known = this.#lanes.get(analysis);
    if (known?.uri === uri) return known;
    const lane = laneOf(analysis, uri, this.#files.nameOf(uri), reader);
    this.#lanes.set(analysis, lane);
    return lane;
  }
}
