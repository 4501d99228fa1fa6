/** Log families that the reader distinguishes, and what each says of itself. */

import type { Text } from '../base/text';

export type { LogFamily, NamedFamily } from './family.generated';

/** How the files of a family are called. */
export interface FileNames {
  /** Names that Windows gives, without folder; the first is the log that is written to now */
  readonly own: readonly string[];
  /**
   * What a name is recognised by. A `word` is short and stands between separators (`PC01_CBS (2).log`, not `MyCbs.log`); any other stem
   * is found wherever it stands.
   */
  readonly stems: readonly { readonly stem: string; readonly word?: true }[];
  readonly extensions: readonly string[];
  /** Patterns in the language of VS Code, in place of those that follow from `own`, `stems` and `extensions` */
  readonly patterns?: readonly string[];
}

/** The language by which an editor colours the logs of a family; its grammar is `syntaxes/<id>.tmLanguage.json`. */
export interface EditorLanguage {
  readonly id: string;
  /** What the editor calls it in its list of languages */
  readonly name: Text;
  /** Source of an expression for the first line of a log whose name does not show its family */
  readonly firstLine?: string;
}

/** Level of a record as the log writes it; `none` where a line carries no level. */
export type Level = 'Info' | 'Warning' | 'Error' | 'none';

/** Something the reader should know about how a file was read: a limit reached, bytes that are no text. */
export interface Notice {
  readonly line: number;
  readonly text: Text;
  /** It says that a part of the log was not read */
  readonly leavesOut?: true;
}
