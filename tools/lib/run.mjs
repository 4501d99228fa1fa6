import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a command to its end with our own input and output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit status; 1 when it was ended by a signal, 127 when it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

/** Runs a script with the Node that runs this one. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs a command and throws where it fails, for steps that nothing can go on without. */
export async function demand(command, args, options) {
  const status = await run(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`);
}

/**
 * Runs npm, also where this script was itself started by npm: its notes about the outer package are left out, so
 * that the inner one works on the folder it is started in.
 */
export async function npm(args, options = {}) {
  const outer = /^npm_(package_|lifecycle_|command$|config_local_prefix$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) await demand(process.execPath, [script, ...args], { ...options, env });
  else await demand('npm', args, { ...options, env, shell: windows });
}
