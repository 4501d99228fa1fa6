import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { libarchiveWasm } from 'libarchive-wasm';
import type { CabinetLibrary } from '../archives/archive';

/** Beside the bundle, or where the package manager has put it. */
const candidates = [
  join(__dirname, 'libarchive.wasm'),
  join(__dirname, '..', '..', '..', 'node_modules', 'libarchive-wasm', 'dist', 'libarchive.wasm'),
];
let compiled: Promise<WebAssembly.Module> | undefined;

/** A new instance of libarchive with memory of its own. It is compiled once, which takes longer than making an instance. */
export async function newCabinetLibrary(): Promise<CabinetLibrary> {
  compiled ??= compile();
  const module = await compiled;
  const options = {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance, module);
      return instance.exports;
    },
    print: () => undefined,
    printErr: () => undefined,
  };
  return libarchiveWasm(options);
}

async function compile(): Promise<WebAssembly.Module> {
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`libarchive.wasm is not at ${candidates[0]}`);
  return WebAssembly.compile(await readFile(path));
}
