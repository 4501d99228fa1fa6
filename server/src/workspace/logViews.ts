import type { LogAnalysis } from '../analysis/model/model';
import { languageOf } from '../log/families';
import { recognise } from '../log/recognise';
import { summaryAt, whyAt } from '../views/documents';
import { answerFor, lookUp } from '../views/lookup';
import type { PagedLog } from '../views/casePage/pagedLog';
import { replyAt } from '../views/reply';
import { scriptAt } from '../views/script';
import { statusOf, unreadableStatus } from '../views/status';
import { listArchive, readMember } from './archiveContents';
import type { Archives, Codes, LogViews } from './languageService';
import { chooseSlice, sliceText } from './slices';
import { sameFile } from '../protocol/memberUri';
import { logUriOf } from '../protocol/sliceUri';
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
    reply: async (document, line, params, { localization, token }) => {
      const log = await cases.log(document);
      if (log.state !== 'analysed') return refused(log.why, localization);
      const paged = (uri: string, analysis: LogAnalysis): PagedLog => ({
        path: uri,
        name: files.nameOf(uri),
        analysis,
      });
      // Other logs of the case have failures of the same machine, and the cause may stand in one of them.
      const whole = (await cases.everyLog(token)).map(({ uri, analysis }) => paged(uri, analysis));
      const own = whole.find(({ path }) => sameFile(path) === sameFile(logUriOf(document)));
      const [logs, uri] = own ? [whole, own.path] : [[paged(document, log.analysis)], document];
      return replyAt(logs, { uri, line }, params, localization);
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
