export interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly url: string;
  readonly integrity: string;
  readonly texts: readonly string[];
  readonly binaries: readonly { readonly path: string; readonly sha256: string }[];
  readonly holds: readonly {
    readonly name: string;
    readonly version?: string;
    readonly license: string;
    readonly url: string;
  }[];
}
export function bundledPackages(): Promise<Bundled[]>;
