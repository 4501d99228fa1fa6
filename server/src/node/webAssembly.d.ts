/** As much of it as is used here: TypeScript knows it from browsers only. */
declare namespace WebAssembly {
  type Imports = Record<string, Record<string, unknown>>;
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: object;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
