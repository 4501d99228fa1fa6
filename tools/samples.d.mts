/** The logs of the sample bundle by name, byte by byte. */
export const samples: ReadonlyMap<string, Buffer>;
