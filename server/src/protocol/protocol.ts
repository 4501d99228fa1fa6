import {
  NotificationType,
  NotificationType0,
  RequestType,
  RequestType0,
  type ProgressToken,
} from 'vscode-jsonrpc';
import type { Reading } from '../codes';
import type { ArchiveAnswer, MemberBytes } from './archives';
import type { CasePage, FailureAddress } from './casePage';
import type { CodeAnswer, FoundCode } from './codeLookup';
import { memberScheme } from './memberUri';
import type { PageFormat, SummaryAnswer, WhyAnswer } from './pages';
import type { DocumentKind, ScriptAnswer } from './remedies';
import type { ReplyForm, ReplyFormat } from './reply';
import type { Incidents } from './rootCauses';
import type { SliceAnswer, SliceText, SliceParams } from './slices';
import { sliceScheme } from './sliceUri';
import type { Status } from './status';
import type { Timeline } from './timeline';

/** What client and server say to each other beyond LSP. Both sides import this file. */

export { logFamilies, languageIds, logLanguages } from '../log/families';
export { familyOfName, isMaybeLogName, languageNames } from '../log/names';
export { isEventFileName, isEventLogName } from './eventLogNames';
export { memberUri } from './memberUri';
export { plainLine } from '../base/plainText';
export type { Reading } from '../codes';
export type * from './archives';
export type * from './casePage';
export type * from './codeLookup';
export type * from './pages';
export type * from './remedies';
export type * from './reply';
export type * from './rootCauses';
export type * from './slices';
export type * from './status';
export type * from './timeline';

/**
 * Schemes whose documents have no file behind them that the server could read: their text is synchronised. Files are read
 * by the server itself, from disk and as a stream.
 */
export const syncedSchemes = [
  'untitled',
  'git',
  'vscode-vfs',
  'vscode-test-web',
  'memfs',
  'zip',
  'http',
  'https',
] as const;

/** Schemes of documents whose text the server reads itself. */
export const readSchemes: ReadonlySet<string> = new Set(['file', sliceScheme, memberScheme]);

/** What the client sends at the start, in `initializationOptions`. */
export interface ClientOptions {
  /** The client implements `writeScriptCommand` and can show its result */
  readonly scripts?: boolean;
  /** The client colours logs by the grammars of the extension, up to the size where editors stop */
  readonly grammars?: boolean;
  /** The reader trusts the folders that are open; without it, rules in them are not applied */
  readonly isTrusted?: boolean;
}

/** Notification: all files that are open in the editor, in any tab and at any size. It is always the whole list. */
export const openNotification = new NotificationType<OpenParams>('cbsLens/open');
export interface OpenParams {
  readonly files: readonly OpenFile[];
}

export interface OpenFile {
  readonly uri: string;
  /** The editor shows it as a servicing log; otherwise the server looks at its first bytes to find out */
  readonly known: boolean;
  /** The encoding in which the editor shows it, by VS Code's name; left out where it has no document */
  readonly encoding?: string;
}

/** Notification: the unsaved text of a file, or null once it is saved or reverted. */
export const textNotification = new NotificationType<TextParams>('cbsLens/text');
export interface TextParams {
  readonly uri: string;
  readonly text: string | null;
}

/** Request: how a log was read. Null for a file the server does not work for. */
export const statusRequest = new RequestType<StatusParams, Status | null, void>('cbsLens/status');
export interface StatusParams {
  readonly uri: string;
}

/** Notification to the client: the answer of {@link statusRequest} changed for a file. */
export const statusChangedNotification = new NotificationType<StatusChangedParams>('cbsLens/statusChanged');
export interface StatusChangedParams {
  readonly uri: string;
}

/** Request: a remediation script for the cause that a 1-based line leads to. */
export const remedyRequest = new RequestType<RemedyParams, ScriptAnswer, void>('cbsLens/remedy');
export interface RemedyParams {
  readonly uri: string;
  readonly line: number;
  /** The repair where it is left out */
  readonly document?: DocumentKind;
}

/** Request: the case summary for what a 1-based line leads to.  */
export const summaryRequest = new RequestType<SummaryParams, SummaryAnswer, void>('cbsLens/summary');
export interface SummaryParams {
  readonly uri: string;
  readonly line: number;
  readonly format: PageFormat;
}

/** Request: a reply about the failure that a 1-based line leads to. */
export const replyRequest = new RequestType<ReplyParams, ScriptAnswer, void>('cbsLens/reply');
export interface ReplyParams {
  readonly uri: string;
  readonly line: number;
  readonly form: ReplyForm;
  readonly format: ReplyFormat;
  /** Language tag of what it is written in; that of the editor where it is left out */
  readonly language?: string;
}

/**
 * Request: which log a text is that begins like this. Answers with the language id of its family, or null. `text` may be cut
 * anywhere; 64 KB are plenty.
 */
export const recogniseRequest = new RequestType<RecogniseParams, string | null, void>('cbsLens/recognise');
export interface RecogniseParams {
  readonly text: string;
}

/** Request: codes by number in any form, by name, or by words of their explanation. */
export const lookUpRequest = new RequestType<LookUpParams, readonly FoundCode[], void>('cbsLens/lookUp');
export interface LookUpParams {
  readonly query: string;
}

/** Request: everything about one code. */
export const explainCodeRequest = new RequestType<Reading, CodeAnswer | null, void>('cbsLens/explainCode');

/** Request: the incidents of all open logs and of all logs in folders, ranked. */
export const incidentsRequest = new RequestType<IncidentsParams, Incidents, void>('cbsLens/incidents');
export interface IncidentsParams {
  /** URIs of folders; those that are not on the server's machine count for nothing */
  readonly folders: readonly string[];
  /** Look for logs in the folders again */
  readonly rescan?: boolean;
  /** Progress with this token carries the partial result for the newest log while others are still being read: an answer like the last one */
  readonly partialResultToken?: ProgressToken;
}

/** Notification to the client: logs in its folders came, went or changed, so that {@link incidentsRequest} may answer otherwise. */
export const incidentsChangedNotification = new NotificationType0('cbsLens/incidentsChanged');

/** Request: which part of a log is worth reading as a document of its own. */
export const sliceRequest = new RequestType<SliceParams, SliceAnswer, void>('cbsLens/slice');

/** Request: the text of a slice; null when it is still that of the version `known`, or cannot be read. */
export const sliceTextRequest = new RequestType<SliceTextParams, SliceText | null, void>('cbsLens/sliceText');
export interface SliceTextParams {
  readonly uri: string;
  readonly known?: string;
}

export { parseSliceUri, sliceScheme, type SliceLocation } from './sliceUri';
export { editorLimits } from './editorLimits';

/** Request: why a 1-based line of a log means what it is said to mean, as a Markdown page and what its links lead to. */
export const whyRequest = new RequestType<WhyParams, WhyAnswer, void>('cbsLens/why');
export interface WhyParams {
  readonly uri: string;
  readonly line: number;
}

/** Members of archives are documents with URIs of their own. */
export { memberScheme, parseMemberUri } from './memberUri';

/** Request: what an archive on disk holds. */
export const archiveRequest = new RequestType<ArchiveParams, ArchiveAnswer, void>('cbsLens/archive');
export interface ArchiveParams {
  readonly uri: string;
}

/** Request: bytes of an archive member. */
export const memberRequest = new RequestType<MemberParams, MemberBytes, void>('cbsLens/member');
export interface MemberParams {
  readonly uri: string;
  readonly start: number;
  /** Not included; at most 4 MB come at once */
  readonly end: number;
}

/** Request: all open logs and all logs in folders over time. */
export const timelineRequest = new RequestType<TimelineParams, Timeline, void>('cbsLens/timeline');
export interface TimelineParams {
  /** As in {@link IncidentsParams} */
  readonly folders: readonly string[];
}

/** Request: where operations failed in all open logs and all logs in folders, log by log in the order of their lines. */
export const failuresRequest = new RequestType<FailuresParams, readonly FailureLocation[], void>(
  'cbsLens/failures',
);
export interface FailuresParams {
  /** As in {@link IncidentsParams} */
  readonly folders: readonly string[];
}

export interface FailureLocation {
  readonly uri: string;
  /** 1-based line on which the log says so */
  readonly line: number;
  /** What failed, in words */
  readonly title: string;
}

/** Request: what all open logs and all logs in folders say, on one page about one failure. */
export const casePageRequest = new RequestType<CasePageParams, CasePage | null, void>('cbsLens/casePage');
export interface CasePageParams {
  /** As in {@link IncidentsParams} */
  readonly folders: readonly string[];
  /** The failure to show; the one to look at first where it is left out or no longer there */
  readonly failure?: FailureAddress;
  /** Language tag; that of the editor where it is left out */
  readonly language?: string;
  /** As in {@link IncidentsParams} */
  readonly partialResultToken?: ProgressToken;
}

/** Request: the timeline as a picture, SVG. */
export const timelinePictureRequest = new RequestType<TimelineParams, string | null, void>(
  'cbsLens/timelinePicture',
);

/** Request: what is seen in folders and archives, as a Markdown page; null where it could not be determined. */
export const folderSummaryRequest = new RequestType<FolderSummaryParams, string | null, void>(
  'cbsLens/folderSummary',
);
export interface FolderSummaryParams {
  /** As in {@link IncidentsParams} */
  readonly folders: readonly string[];
}

/** Notification: whether the reader trusts the folders that are open. */
export const trustNotification = new NotificationType<TrustParams>('cbsLens/trust');
export interface TrustParams {
  readonly isTrusted: boolean;
}

/** Request: the rules files that are there, and what goes into a new one. */
export const rulesRequest = new RequestType0<RulesResult, void>('cbsLens/rules');
export interface RulesResult {
  readonly files: readonly RulesFileInfo[];
  /** URI of the reader's own rules file, whether it is there or not; null where there can be none */
  readonly own: string | null;
  readonly template: string;
}

export interface RulesFileInfo {
  readonly uri: string;
  /** The name that readers see */
  readonly from: string;
  /** It lies in a folder that is open, whoever made that; otherwise it is the reader's own */
  readonly isOfFolder: boolean;
  readonly isApplied: boolean;
  /** Rules that are in order */
  readonly rules: number;
  readonly isFaulty: boolean;
}

/** Notification to the client: the answer of {@link rulesRequest} changed. */
export const rulesChangedNotification = new NotificationType0('cbsLens/rulesChanged');

/** Where a rules file lies in a folder. */
export { rulesPath } from './rulesPath';
