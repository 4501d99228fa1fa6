export type DocumentKind = (typeof documentKinds)[number];

/** What a reader can ask for: the repair (a script, or a checklist where none is safe), and the two scripts around it. */
export const documentKinds = ['repair', 'harvest', 'collect'] as const;
/** A document to show, or why there is none. */
export type ScriptAnswer =
  | { readonly content: string; readonly fileName: string; readonly language: string }
  | { readonly refused: string };

/** Commands of the editor behind the actions, each called with the URI and the 1-based line. */
export interface RemedyCommands {
  readonly repair: string;
  readonly harvest: string;
  readonly collect: string;
  readonly reply: string;
  readonly copySummary: string;
  readonly saveSummary: string;
}

/** Command of the client behind the lightbulb; arguments: URI and 1-based line. */
export const writeScriptCommand = 'cbsLens.writeRemediationScript';

/** All commands of the client for remedies; arguments: URI and 1-based line. */
export const remedyCommands = {
  repair: writeScriptCommand,
  harvest: 'cbsLens.writeHarvestScript',
  collect: 'cbsLens.writeCollectScript',
  reply: 'cbsLens.writeReply',
  copySummary: 'cbsLens.copyCaseSummary',
  saveSummary: 'cbsLens.saveCaseSummary',
} as const;

/** Command of the client that shows a line; arguments: URI of a document and the 1-based line in it. */
export const showLocationCommand = 'cbsLens.showLocation';
