export interface ListedExpression {
  readonly source: string;
  readonly flags: string;
  /** Files that write it or put it together */
  readonly places: readonly string[];
}

/** Steps that one match may take. */
export const budget: number;
export const longestLine: number;
/** Expressions that meet shorter texts than a line, with what holds those to their length. */
export const shortTexts: readonly {
  readonly file: string;
  readonly begins?: string;
  readonly longest: number;
  readonly why: string;
}[];
/** How many steps an expression takes on the worst text it can meet. */
export function workOf(expression: ListedExpression): {
  readonly steps: number;
  readonly degree: number;
  readonly because: string;
};
