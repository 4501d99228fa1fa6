import type { LogAnalysis } from '../analysis/model/model';
import type { LocalizationContext } from '../base/localizationContext';
import type { LineReader } from './lineReader';
import type { LocationMapper } from './locationMapper';

/** What a feature receives of the log that a document shows. */
export interface FeatureLog {
  readonly analysis: LogAnalysis;
  /** Between positions of the document and those of its log */
  readonly locations: LocationMapper;
  readonly lines: LineReader;
  readonly localization: LocalizationContext;
}

/** One request of LSP about one document that is answered from its analysis alone. */
export interface DocumentFeature<P, R> {
  /** As LSP names it: `textDocument/foldingRange` */
  readonly method: string;
  /** What the server says of itself when it starts: `{ foldingRangeProvider: true }` */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** The answer for documents that cannot be read, and where the feature fails */
  readonly empty: R;
  /** Its answers name commands of the extension: it is for clients that have them */
  readonly needsCommands?: boolean;
  answer(params: P, log: FeatureLog): R | Promise<R>;
}

/** Parameters of every such request. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A feature whose own types matter to itself alone. */
export type AnyDocumentFeature = DocumentFeature<DocumentParams, unknown>;

/** Declares a feature. `P` and `R` are what its method asks and answers, as LSP says; the connection knows them by the method alone. */
export function documentFeature<P extends DocumentParams, R>(
  feature: DocumentFeature<P, R>,
): AnyDocumentFeature {
  return feature;
}
