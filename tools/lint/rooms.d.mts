export const rooms: readonly {
  readonly room: string;
  readonly about: string;
  /** The only file that other rooms import; left out, any */
  readonly door?: string;
  /** The only rooms it imports from; left out, all rooms before it */
  readonly imports?: readonly string[];
  /** Packages of which it takes types */
  readonly types?: readonly string[];
  /** Packages that it uses, `node` for Node itself */
  readonly uses?: readonly string[];
}[];
