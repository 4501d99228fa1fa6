import { folderSummary } from '../report/folderSummary';
import { timelineSvg } from '../report/timelineSvg';
import { failuresIn } from '../views/failures';
import { IncidentCollector } from './incidents';
import type { CaseViews } from './languageService';
import type { Stores } from './stores';
import { TimelineCollector } from './timeline';

/** What all logs of a case say together. */
export function caseViews({ files, logs, discovery, cases }: Stores): CaseViews {
  const incidents = new IncidentCollector(cases);
  const timeline = new TimelineCollector(cases, files);
  return {
    readCase: (folders, { token }) => cases.read(folders, token),
    incidents: (folders, { localization, token }, { rescan = false, onFirst } = {}) => {
      if (rescan) {
        logs.readCancelled();
        discovery.rescan();
      }
      return incidents.collect(folders, token, localization, onFirst);
    },
    failures: async (folders, { localization, token }) => {
      const { logs: read } = await cases.read(folders, token);
      return [...read]
        .sort((a, b) => (a.uri < b.uri ? -1 : 1))
        .flatMap(({ uri, analysis }) => failuresIn(analysis, uri, localization));
    },
    timeline: (folders, { localization, token }) => timeline.collect(folders, token, localization),
    timelinePicture: async (folders, { localization, token }) => {
      const { lanes, focus } = await timeline.collect(folders, token, localization);
      return timelineSvg(lanes, { ...localization, focus });
    },
    folderSummary: async (folders, { localization, token }) => {
      const { logs: read, unreadable, ...contents } = await cases.read(folders, token);
      const named = read.map(({ uri, analysis }) => ({ name: files.nameOf(uri), analysis }));
      return folderSummary(
        { ...contents, unreadable: unreadable.length, logs: named },
        localization.translate,
      );
    },
  };
}
