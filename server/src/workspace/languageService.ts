import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  Diagnostic,
  DocumentLink,
  Hover,
  InlayHint,
  LocationLink,
  Position,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocalizationContext } from '../base/localizationContext';
import type { UserRules } from '../analysis/userRules/model';
import type { Calls } from '../features/callHierarchy';
import type { AnyDocumentFeature, DocumentParams } from '../features/documentFeature';
import type { HintedCodes } from '../features/inlayHints';
import type { References } from '../features/references';
import type * as protocol from '../protocol/protocol';
import type { CaseSnapshot } from './caseStore';
import type { GrammarFiles } from './grammars';
import type { ShowProgress } from './readingProgress';

/**
 * The public API of CBS Lens: everything that the language server and the command line say about logs is asked of this service.
 * Documents are named by URIs (of logs, of members of archives, of parts of logs), positions are those of LSP, lines by themselves
 * count from 1, and every answer is plain data in the language of its request. Methods do not reject because of what stands in a log
 * or because a log cannot be read: they answer null, an empty list, or `refused` with the reason.
 */
export interface ServicingLanguageService
  extends LanguageFeatures, LogViews, CaseViews, Archives, Codes, Documents, Rules {}

/** What a request comes with. */
export interface RequestContext {
  /** The language of the answer */
  readonly localization: LocalizationContext;
  /** Work that is cancelled ends early, with the partial result */
  readonly token: CancellationToken;
}

/** What the service is made with. All but the language is optional. */
export interface ServiceOptions {
  /** The language of what the service says by itself: diagnostics, progress */
  readonly localization: LocalizationContext;
  /** Grammars to colour logs with; without them only what the analysis knows is coloured */
  readonly grammars?: GrammarFiles | null;
  /** The editor has the grammars, too, and colours small documents itself */
  readonly editorHasGrammars?: boolean;
  /** Rules for all logs; without them, those of rules files hold */
  readonly rules?: UserRules;
  /** URI of the rules file of the user; null where there can be none */
  readonly ownRules?: string | null;
  readonly showProgress?: ShowProgress;
  readonly events?: ServiceEvents;
}

/** What the service says by itself. */
export interface ServiceEvents {
  /** The diagnostics of a document are these now. */
  diagnostics?(uri: string, diagnostics: Diagnostic[]): void;
  /** A document was read again: whatever was answered about it may be another answer now. */
  documentRead?(uri: string, isOpen: boolean): void;
  /** There may be other incidents, because logs or rules changed. */
  incidentsChanged?(): void;
  /** Rules files came, went or changed. */
  rulesChanged?(): void;
  /** Background work failed. */
  failed?(error: unknown): void;
}

/** What LSP asks about a log. Null and empty lists stand for documents that cannot be read, too. */
export interface LanguageFeatures {
  /** The cause of the failure that the line belongs to; null for lines of healthy operations. */
  definition(document: string, position: Position, context: RequestContext): Promise<LocationLink[] | null>;
  /** All lines of the failure that the line belongs to. */
  references(
    document: string,
    position: Position,
    includeCause: boolean,
    context: RequestContext,
  ): Promise<References | null>;
  prepareCallHierarchy(
    document: string,
    position: Position,
    context: RequestContext,
  ): Promise<CallHierarchyItem[] | null>;
  /** What led to an item. */
  incomingCalls(item: CallHierarchyItem, context: RequestContext): Promise<Calls<CallHierarchyIncomingCall>>;
  /** What an item led to. */
  outgoingCalls(item: CallHierarchyItem, context: RequestContext): Promise<Calls<CallHierarchyOutgoingCall>>;
  /** Sessions, updates and causes with such a name in all open logs and in those of folders. */
  workspaceSymbols(
    query: string,
    folders: readonly string[],
    context: RequestContext,
  ): Promise<WorkspaceSymbol[]>;
  /** Whatever is asked about one document and answered from its analysis alone (`features/documentFeatures.ts`). */
  documentFeature(
    feature: AnyDocumentFeature,
    params: DocumentParams,
    context: RequestContext,
  ): Promise<unknown>;
  hover(document: string, position: Position, context: RequestContext): Promise<Hover | null>;
  /** `codes` says which codes are worth a hint. */
  inlayHints(
    document: string,
    range: Range,
    codes: HintedCodes,
    context: RequestContext,
  ): Promise<InlayHint[]>;
  /** Links to other logs, among them those of folders; `isCut` where there are more. */
  documentLinks(
    document: string,
    folders: readonly string[],
    context: RequestContext,
  ): Promise<{ readonly links: DocumentLink[]; readonly isCut: boolean }>;
  /** Null where there are too many tokens for one answer, so that the editor asks for what it shows. */
  semanticTokens(document: string, context: RequestContext): Promise<SemanticTokens | null>;
  /** As the difference to the answer of that number, where that is still known. */
  semanticTokensDelta(
    document: string,
    previous: string,
    context: RequestContext,
  ): Promise<SemanticTokens | SemanticTokensDelta | null>;
  semanticTokensRange(
    document: string,
    range: Range,
    context: RequestContext,
  ): Promise<SemanticTokens | null>;
  /** What can be written about the failure that the first line of the range, or one of the diagnostics, belongs to. */
  codeActions(
    document: string,
    range: Range,
    diagnostics: readonly Diagnostic[],
    context: RequestContext,
  ): Promise<CodeAction[]>;
}

/** Documents and figures about one log; `line` counts from 1. */
export interface LogViews {
  status(document: string, context: RequestContext): Promise<protocol.Status>;
  /** The script or checklist for the cause that a line leads to. */
  remedy(
    document: string,
    line: number,
    kind: protocol.DocumentKind | undefined,
    context: RequestContext,
  ): Promise<protocol.ScriptAnswer>;
  /** The case summary for what a line leads to. */
  summary(
    document: string,
    line: number,
    format: protocol.PageFormat,
    context: RequestContext,
  ): Promise<protocol.SummaryAnswer>;
  /** A reply about the failure that a line leads to. */
  reply(
    document: string,
    line: number,
    params: Pick<protocol.ReplyParams, 'form' | 'format' | 'language'>,
    context: RequestContext,
  ): Promise<protocol.ScriptAnswer>;
  /** Why a line means what it is said to mean, with the rules and lines behind it. */
  explainLine(
    document: string,
    line: number,
    format: protocol.PageFormat,
    context: RequestContext,
  ): Promise<protocol.WhyAnswer>;
  /** Which part of a log is worth reading as a document of its own. */
  slice(params: protocol.SliceParams, context: RequestContext): Promise<protocol.SliceAnswer>;
  /** The text of a part; null where it is still that of the version `known`, or cannot be read. */
  sliceText(document: string, known?: string): Promise<protocol.SliceText | null>;
  /** The language id of the log that a text is which begins so; null for other text. */
  recognise(head: string): string | null;
}

/** What all open logs and the logs of folders (by URI) say together. */
export interface CaseViews {
  /** Reads the logs and correlates them: what is asked about one of them afterwards is answered with what the others add. */
  readCase(folders: readonly string[], context: RequestContext): Promise<CaseSnapshot>;
  /** Incidents, ranked. `onFirst` is given those of the newest log while others are still being read. */
  incidents(
    folders: readonly string[],
    context: RequestContext,
    options?: { readonly rescan?: boolean; readonly onFirst?: (first: protocol.Incidents) => void },
  ): Promise<protocol.Incidents>;
  /** Where operations failed, log by log in the order of their lines. */
  failures(folders: readonly string[], context: RequestContext): Promise<readonly protocol.FailureLocation[]>;
  /** What they say on one page, about the failure that is asked for. `onFirst` as above. */
  casePage(
    folders: readonly string[],
    wanted: Pick<protocol.CasePageParams, 'failure' | 'language'>,
    context: RequestContext,
    onFirst?: (first: protocol.CasePage) => void,
  ): Promise<protocol.CasePage>;
  timeline(folders: readonly string[], context: RequestContext): Promise<protocol.Timeline>;
  /** The timeline as SVG; null where there is nothing to draw. */
  timelinePicture(folders: readonly string[], context: RequestContext): Promise<string | null>;
  /** What folders hold, as a Markdown page. */
  folderSummary(folders: readonly string[], context: RequestContext): Promise<string>;
}

export interface Archives {
  /** What an archive on disk holds. */
  archive(uri: string, context: RequestContext): Promise<protocol.ArchiveAnswer>;
  /** Bytes of a member from `start` up to `end`, at most 4 MB. */
  archiveMember(
    uri: string,
    start: number,
    end: number,
    context: RequestContext,
  ): Promise<protocol.MemberBytes>;
}

export interface Codes {
  /** Codes by number in any form, by name, or by words of their explanation. */
  lookUpCodes(query: string, context: RequestContext): readonly protocol.FoundCode[];
  explainCode(reading: protocol.Reading, context: RequestContext): protocol.CodeAnswer;
}

/** What an editor shows. The files on disk count, unless the text of a document is another one. */
export interface Documents {
  /** All files that are open. The logs of the folders are read beside them, for a cause may stand in one. */
  openFiles(files: readonly protocol.OpenFile[], folders: readonly string[]): Promise<void>;
  /** The unsaved text of a file; null once it is saved or reverted. */
  setText(uri: string, text: string | null): void;
  /** As {@link openFiles}. Without folders it is the logs beside the document that are read. */
  didOpen(document: TextDocument, folders: readonly string[]): Promise<void>;
  didChange(document: TextDocument): void;
  didSave(document: TextDocument): Promise<void>;
  didClose(document: TextDocument): void;
  /** Files that changed on disk; `isNew` where one came or went. */
  filesChanged(files: readonly { readonly uri: string; readonly isNew: boolean }[]): void;
}

/** The rules files of the user and of folders. */
export interface Rules {
  /** Reads the rules files of these folders from now on; those of folders are applied only where the user trusts them. */
  openFolders(folders: readonly string[], isTrusted?: boolean): Promise<void>;
  trust(isTrusted: boolean): Promise<void>;
  rules(context: RequestContext): protocol.RulesResult;
}
