import { ProgressType } from 'vscode-languageserver';
import { text } from '../base/text';
import * as protocol from '../protocol/protocol';
import { failuresOf, handlerOf, type Server } from './handlers';

/** Documents and figures about one log. */
export function registerLogViews(server: Server): void {
  const { connection, service, client } = server;
  const refused = (why: ReturnType<typeof text>): { readonly refused: string } => ({
    refused: client.localization.translate(why),
  });
  connection.onRequest(
    protocol.statusRequest,
    handlerOf<protocol.StatusParams, protocol.Status | null>(server, 'status', null, ({ uri }, context) =>
      service.status(uri, context),
    ),
  );
  connection.onRequest(
    protocol.remedyRequest,
    handlerOf<protocol.RemedyParams, protocol.ScriptAnswer>(
      server,
      'remedy',
      refused(text('The script could not be written.')),
      ({ uri, line, document }, context) => service.remedy(uri, line, document, context),
    ),
  );
  connection.onRequest(
    protocol.summaryRequest,
    handlerOf<protocol.SummaryParams, protocol.SummaryAnswer>(
      server,
      'summary',
      refused(text('The case summary could not be written.')),
      ({ uri, line, format }, context) => service.summary(uri, line, format, context),
    ),
  );
  connection.onRequest(
    protocol.replyRequest,
    handlerOf<protocol.ReplyParams, protocol.ScriptAnswer>(
      server,
      'reply',
      refused(text('The reply could not be written.')),
      ({ uri, line, ...params }, context) => service.reply(uri, line, params, context),
    ),
  );
  connection.onRequest(
    protocol.whyRequest,
    handlerOf<protocol.WhyParams, protocol.WhyAnswer>(
      server,
      'why',
      refused(text('The explanation could not be written.')),
      ({ uri, line }, context) => service.explainLine(uri, line, 'markdown', context),
    ),
  );
  connection.onRequest(
    protocol.recogniseRequest,
    handlerOf<protocol.RecogniseParams, string | null>(server, 'recognise', null, ({ text: head }) =>
      service.recognise(head),
    ),
  );
}

/** Parts of logs as documents of their own. */
export function registerSlices(server: Server): void {
  const { connection, service, client } = server;
  const refused = client.localization.translate(text('The part of the log could not be read.'));
  connection.onRequest(
    protocol.sliceRequest,
    handlerOf<protocol.SliceParams, protocol.SliceAnswer>(server, 'slice', { refused }, (params, context) =>
      service.slice(params, context),
    ),
  );
  connection.onRequest(
    protocol.sliceTextRequest,
    handlerOf<protocol.SliceTextParams, protocol.SliceText | null>(
      server,
      'sliceText',
      null,
      ({ uri, known }) => service.sliceText(uri, known),
    ),
  );
}

/** What all logs of a case say together. */
export function registerCaseViews(server: Server): void {
  const { connection, service } = server;
  connection.onRequest(
    protocol.incidentsRequest,
    handlerOf<protocol.IncidentsParams, protocol.Incidents>(
      server,
      'incidents',
      { causes: [], failed: 0, logs: 0, healthy: 0, notes: [] },
      ({ folders, rescan = false, partialResultToken }, context) => {
        const onFirst = (first: protocol.Incidents): void => {
          if (partialResultToken !== undefined)
            connection
              .sendProgress(new ProgressType<protocol.Incidents>(), partialResultToken, first)
              .catch(failuresOf(server));
        };
        return service.incidents(folders, context, { rescan, onFirst });
      },
    ),
  );
  connection.onRequest(
    protocol.failuresRequest,
    handlerOf<protocol.FailuresParams, readonly protocol.FailureLocation[]>(
      server,
      'failures',
      [],
      ({ folders }, context) => service.failures(folders, context),
    ),
  );
  connection.onRequest(
    protocol.casePageRequest,
    handlerOf<protocol.CasePageParams, protocol.CasePage | null>(
      server,
      'casePage',
      null,
      ({ folders, partialResultToken, ...wanted }, context) => {
        const onFirst = (first: protocol.CasePage): void => {
          if (partialResultToken !== undefined)
            connection
              .sendProgress(new ProgressType<protocol.CasePage>(), partialResultToken, first)
              .catch(failuresOf(server));
        };
        return service.casePage(folders, wanted, context, onFirst);
      },
    ),
  );
  connection.onRequest(
    protocol.timelineRequest,
    handlerOf<protocol.TimelineParams, protocol.Timeline>(
      server,
      'timeline',
      { lanes: [], focus: null, notes: [] },
      ({ folders }, context) => service.timeline(folders, context),
    ),
  );
  connection.onRequest(
    protocol.timelinePictureRequest,
    handlerOf<protocol.TimelineParams, string | null>(
      server,
      'timelinePicture',
      null,
      ({ folders }, context) => service.timelinePicture(folders, context),
    ),
  );
  connection.onRequest(
    protocol.folderSummaryRequest,
    handlerOf<protocol.FolderSummaryParams, string | null>(
      server,
      'folderSummary',
      null,
      ({ folders }, context) => service.folderSummary(folders, context),
    ),
  );
}

export function registerArchives(server: Server): void {
  const { connection, service, client } = server;
  const refused = client.localization.translate(text('The archive could not be read.'));
  connection.onRequest(
    protocol.archiveRequest,
    handlerOf<protocol.ArchiveParams, protocol.ArchiveAnswer>(
      server,
      'archive',
      { refused },
      ({ uri }, context) => service.archive(uri, context),
    ),
  );
  connection.onRequest(
    protocol.memberRequest,
    handlerOf<protocol.MemberParams, protocol.MemberBytes>(
      server,
      'member',
      { refused },
      ({ uri, start, end }, context) => service.archiveMember(uri, start, end, context),
    ),
  );
}

export function registerCodes(server: Server): void {
  const { connection, service } = server;
  connection.onRequest(
    protocol.lookUpRequest,
    handlerOf<protocol.LookUpParams, readonly protocol.FoundCode[]>(
      server,
      'lookUp',
      [],
      ({ query }, context) => service.lookUpCodes(query, context),
    ),
  );
  connection.onRequest(
    protocol.explainCodeRequest,
    handlerOf<protocol.Reading, protocol.CodeAnswer | null>(server, 'explainCode', null, (reading, context) =>
      service.explainCode(reading, context),
    ),
  );
}
