import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrammarFiles } from '../workspace/grammars';

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly {
      readonly language?: string;
      readonly scopeName: string;
      readonly path: string;
    }[];
  };
}

/** The grammars that the extension in a folder contributes, and the engine that was built into its `dist`. */
export function nodeGrammars(folder: string): GrammarFiles {
  let reading: Promise<Manifest> | undefined;
  const contributed = async () => {
    reading ??= readFile(join(folder, 'package.json'), 'utf8').then((json) => JSON.parse(json) as Manifest);
    return (await reading).contributes.grammars;
  };
  return {
    scopeOf: async (languageId) =>
      (await contributed()).find(({ language }) => language === languageId)?.scopeName ?? null,
    grammar: async (wanted) => {
      const found = (await contributed()).find(({ scopeName }) => scopeName === wanted);
      return found ? readFile(join(folder, found.path), 'utf8') : null;
    },
    engine: () => readFile(join(folder, 'dist', 'onig.wasm')),
    libraries: async () => {
      const [textmate, oniguruma] = await Promise.all([
        import('vscode-textmate'),
        import('vscode-oniguruma'),
      ]);
      return { textmate, oniguruma };
    },
  };
}
