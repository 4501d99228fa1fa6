/** Gives the texts of 1-based lines of the log, both ends among them, clipped to the log. */
export type LineReader = (first: number, last: number) => Promise<readonly string[]>;
