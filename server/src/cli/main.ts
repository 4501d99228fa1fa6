import { join } from 'node:path';
import { loadBundle } from '../node/compiledBundle';

const { env } = process;
const { isOwedAnAnswer, run } = loadBundle(join(__dirname, 'command.js')) as typeof import('./run');

// The exit status is set, not forced: what was written to a pipe must get through first.
void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  color: process.stdout.isTTY && env.NO_COLOR === undefined,
  isRedirected: !process.stdout.isTTY,
  width: Math.min(process.stdout.columns || 100, 160),
  locale: env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? Intl.DateTimeFormat().resolvedOptions().locale,
}).then((status) => {
  process.exitCode = status;
  // Node waits for a share that never answers; all that is to be said was said.
  if (isOwedAnAnswer()) process.stdout.write('', () => process.kill(process.pid, 'SIGKILL'));
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (`| head`) has seen enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
