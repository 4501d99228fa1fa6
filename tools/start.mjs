// Finds the earliest cause of what failed in the given logs or folders of logs; in the sample bundle where none is
// given. Installs and builds what it needs first, so that it works in a fresh clone.
//
//   npm start [-- path…]
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

await ensureInstalled();
await build();
const given = process.argv.slice(2);
// npm changes into the project's folder: paths are meant from where it was called.
const cwd = given.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root;
process.exitCode = await runNode(
  [inRoot('dist', 'cli.js'), 'analyze', ...(given.length > 0 ? given : ['samples'])],
  {
    cwd,
  },
);
