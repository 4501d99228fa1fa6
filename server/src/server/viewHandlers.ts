import type { Connection } from 'vscode-languageserver';
import type { LocalizationContext } from '../base/localizationContext';
import * as protocol from '../protocol/protocol';
import { folderSummary } from '../report/folderSummary';
import { timelineSvg } from '../report/timelineSvg';
import { answer, type RequestLog } from './requests';
import { text } from '../base/text';
import type { LogStore } from '../workspace/logStore';
import type { Files } from '../workspace/files';
import type { CaseStore } from '../workspace/caseStore';
import { chooseSlice, sliceText } from '../workspace/slices';
import { TimelineCollector } from '../workspace/timeline';

/** What the views are answered with. */
export interface Views {
  readonly connection: Connection;
  readonly workspace: LogStore;
  readonly cases: CaseStore;
  readonly files: Files;
  readonly reader: () => LocalizationContext;
  readonly log: RequestLog;
}

/** Registers what views of the client ask beside LSP: parts of logs, all logs over time, what is in folders. */
export function registerViews(views: Views): void {
  registerSlices(views);
  registerTimeline(views);
  registerFolders(views);
}

function registerSlices({ connection, workspace, cases, reader, log }: Views): void {
  connection.onRequest(protocol.sliceRequest, (wish, token) =>
    answer<protocol.SliceAnswer>(
      'slice',
      token,
      { refused: reader().translate(text('The part of the log could not be read.')) },
      log,
      () => chooseSlice(cases, wish, reader()),
    ),
  );
  connection.onRequest(protocol.sliceTextRequest, ({ uri, known }, token) =>
    answer<protocol.SliceText | null>('sliceText', token, null, log, () => sliceText(workspace, uri, known)),
  );
}

function registerTimeline({ connection, cases, files, reader, log }: Views): void {
  const timeline = new TimelineCollector(cases, files);
  connection.onRequest(protocol.timelineRequest, ({ folders }, token) =>
    answer<protocol.Timeline>('timeline', token, { lanes: [], focus: null, notes: [] }, log, () =>
      timeline.collect(folders, token, reader()),
    ),
  );
  connection.onRequest(protocol.timelinePictureRequest, ({ folders }, token) =>
    answer<string | null>('timelinePicture', token, null, log, async () => {
      const { lanes, focus } = await timeline.collect(folders, token, reader());
      return timelineSvg(lanes, { ...reader(), focus });
    }),
  );
}

function registerFolders({ connection, cases, files, reader, log }: Views): void {
  connection.onRequest(protocol.folderSummaryRequest, ({ folders }, token) =>
    answer<string | null>('folderSummary', token, null, log, async () => {
      const { logs, unreadable, ...contents } = await cases.read(folders, token);
      const named = logs.map(({ uri, analysis }) => ({ name: files.nameOf(uri), analysis }));
      return folderSummary({ ...contents, unreadable: unreadable.length, logs: named }, reader().translate);
    }),
  );
}
