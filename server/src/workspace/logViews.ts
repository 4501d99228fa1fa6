import { languageOf } from '../log/families';
import { recognise } from '../log/recognise';
import { summaryAt, whyAt } from '../views/documents';
import { answerFor, lookUp } from '../views/lookup';
import { replyAt } from '../views/reply';
import { scriptAt } from '../views/script';
import { statusOf, unreadableStatus } from '../views/status';
import { listArchive, readMember } from './archiveContents';
import type { Archives, Codes, LogViews } from './languageService';
import { chooseSlice, sliceText } from './slices';
import { refused, type Stores } from './stores';

/** Documents and figures about one log, archives and codes. */
export function logViews({ files, logs, cases }: Stores): LogViews & Archives & Codes {
  return {
    status: async (document, { localization }) => {
      const log = await cases.log(document);
      return log.state === 'analysed'
        ? statusOf(log.analysis, localization)
        : unreadableStatus(log.why, localization);
    },
    remedy: async (document, line, kind, { localization }) => {
      const log = await cases.log(document);
      if (log.state !== 'analysed') return refused(log.why, localization);
      return scriptAt(log.analysis, line, files.nameOf(document), localization, kind);
    },
    summary: async (document, line, format, { localization }) => {
      const log = await cases.log(document);
      if (log.state !== 'analysed') return refused(log.why, localization);
      return summaryAt(log.analysis, line, files.nameOf(document), format, localization);
    },
    reply: async (document, line, params, { localization }) => {
      const log = await cases.log(document);
      if (log.state !== 'analysed') return refused(log.why, localization);
      return replyAt(log.analysis, line, files.nameOf(document), params, localization);
    },
    explainLine: async (document, line, format, { localization }) => {
      const log = await cases.log(document);
      if (log.state !== 'analysed') return refused(log.why, localization);
      return whyAt(log.analysis, line, files.nameOf(document), document, format, localization);
    },
    slice: (params, { localization }) => chooseSlice(cases, params, localization),
    sliceText: (document, known) => sliceText(logs, document, known),
    recognise: (head) => languageOf(recognise('', head, true).family),
    archive: (uri, { localization }) => listArchive(files, uri, localization),
    archiveMember: (uri, start, end, { localization }) => readMember(files, uri, start, end, localization),
    lookUpCodes: (query, { localization }) => lookUp(query, localization),
    explainCode: (reading, { localization }) => answerFor(reading, localization),
  };
}
