import { localeFor, translateInto } from '../base/l10n';
import type { LocalizationContext } from '../base/localizationContext';
import { text } from '../base/text';
import { folderSummary } from '../report/folderSummary';
import { timelineSvg } from '../report/timelineSvg';
import { casePageOf, type PagedCase } from '../views/casePage/casePage';
import { failuresIn } from '../views/failures';
import type { CaseSnapshot } from './caseStore';
import type { Files } from './files';
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
    casePage: async (folders, { failure, language }, { localization, token }, onFirst) => {
      const reader = readerOf(language, localization);
      const first =
        onFirst &&
        ((snapshot: CaseSnapshot): void => {
          onFirst(casePageOf(pagedCase(files, snapshot, true), failure, reader));
        });
      const snapshot = await cases.read(folders, token, first);
      return casePageOf(pagedCase(files, snapshot, false), failure, reader);
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
        { ...contents, unreadable: unreadable.map(({ why }) => why), logs: named },
        localization.translate,
      );
    },
  };
}

/** The language that a page is asked for in; that of the request where it is none that there is. */
function readerOf(language: string | undefined, localization: LocalizationContext): LocalizationContext {
  const locale = language === undefined ? null : localeFor(language);
  return locale === null ? localization : { locale, translate: translateInto(locale) };
}

function pagedCase(
  files: Files,
  { logs, skipped, notices, unreadable }: CaseSnapshot,
  isReading: boolean,
): PagedCase {
  return {
    logs: logs.map(({ uri, analysis }) => ({ path: uri, name: files.nameOf(uri), analysis })),
    notes: [
      ...notices,
      ...(skipped > 0 ? [text('Folders that cannot be read: {0}.', skipped)] : []),
      ...unreadable.map(({ uri, why }) => text('{0}: {1}', files.nameOf(uri), why)),
    ],
    isReading,
  };
}
