/**
 * What a line states about the machine, by the part of it that it states:
 *
 * - `version`, `image`: of the running Windows, and of the image that a command works on (`10.0.19045`, `10.0.19045.4291`)
 * - `offline`: where an image stands that is not running
 * - `servicePack`, `productType`, `suite`: as setupapi and Setup write them
 * - `product`, `edition`, `installation`: `Windows 10 Pro`, `Professional`, `Server Core`
 * - `stack`, `store`: version of the servicing stack, and of what is in the component store
 * - `installed`: package, update or title of an update that is installed
 * - `title`: title of an update that was offered or tried
 */
export type StatedFactName =
  | 'version'
  | 'image'
  | 'offline'
  | 'servicePack'
  | 'productType'
  | 'suite'
  | 'architecture'
  | 'product'
  | 'edition'
  | 'installation'
  | 'language'
  | 'stack'
  | 'store'
  | 'installed'
  | 'title';

/** One fact as the latest line has it that states it. */
export interface StatedFact {
  readonly fact: StatedFactName;
  /** Text of the log, not yet checked */
  readonly value: string;
  /** Name of the log, where that is another one than the log whose analysis it is part of */
  readonly log?: string;
  /** 1-based */
  readonly line: number;
  /** As `Finding.time`; NaN where the line has none */
  readonly time: number;
}

/** Lines that state facts: each group of `match` that is named after one has its value. */
export interface FactRule {
  /** What the body begins with; an empty list where any may */
  readonly starts: readonly string[];
  readonly match: RegExp;
  /** It counts only where the session of the line was putting in the package that the group names. */
  readonly whileInstalling?: true;
}
