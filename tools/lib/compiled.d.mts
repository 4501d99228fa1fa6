/** Compiles a bundle, and by then what `use` does with its exports, and puts what V8 made of it beside it. */
export function compile(bundle: string, use: (exported: unknown) => Promise<void> | void): Promise<void>;
