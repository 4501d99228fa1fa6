import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Settings that keep the workbench quiet and as the desktop has them where the browser's defaults differ. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.editorLargeFileConfirmation': 1024,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * What a started server is like.
 *
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings on top of ours
 * @property {boolean} [trusted] whether the folder is trusted from the start; true unless told. Otherwise it opens in
 *   Restricted Mode
 * @property {boolean} [automation] whether it takes an extension and tests under development from the address; true
 *   unless told. It hides notification toasts
 * @property {readonly string[]} [vsix] packages to install before the start
 * @property {Record<string, string>} [env] for the extension host
 * @property {string} [dataFolder] where it keeps its state; a folder that goes away with it unless told
 * @property {number} [port] any free one unless told
 * @property {string} [logFolder] takes what it prints, and the logs that it and the extension host wrote
 */

/**
 * Starts the VS Code server of a host.
 *
 * @param {{ server: string, node: string }} host
 * @param {ServerOptions} [options]
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startServer(host, options = {}) {
  const { trusted = true, automation = true } = options;
  const dataFolder = options.dataFolder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-vscode-'));
  for (const part of ['data/User', 'tmp', 'cache', 'home'])
    fs.mkdirSync(path.join(dataFolder, part), { recursive: true });
  const ours = { ...settings, 'security.workspace.trust.enabled': !trusted, ...options.settings };
  fs.writeFileSync(path.join(dataFolder, 'data', 'User', 'settings.json'), JSON.stringify(ours, null, 2));
  const env = environment(dataFolder, options.env);
  for (const file of options.vsix ?? []) await installVsix(host, dataFolder, env, file);

  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--server-data-dir', dataFolder, '--telemetry-level', 'off');
  if (trusted) args.push('--disable-workspace-trust');
  if (automation) args.push('--enable-smoke-test-driver');
  // In a process group of its own: ending it ends the extension host and the language servers with it.
  const child = spawn(host.node, [host.server, ...args], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = options.logFolder && fs.createWriteStream(path.join(options.logFolder, 'server.log'));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    endGroup(child, 'SIGTERM');
    const forced = setTimeout(() => endGroup(child, 'SIGKILL'), 3000);
    await exited;
    clearTimeout(forced);
    endGroup(child, 'SIGKILL');
    if (log) {
      log.end();
      const written = path.join(dataFolder, 'data', 'logs');
      fs.cpSync(written, path.join(options.logFolder, 'logs'), { recursive: true });
    }
    if (!options.dataFolder) fs.rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { port: await listening(child, log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The environment of the server: no marketplace, a home of its own, and nothing of a VS Code that we may have been started from. */
function environment(dataFolder, extra) {
  const tmp = path.join(dataFolder, 'tmp');
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return {
    ...Object.fromEntries(own),
    HOME: path.join(dataFolder, 'home'),
    XDG_CACHE_HOME: path.join(dataFolder, 'cache'),
    XDG_RUNTIME_DIR: tmp,
    TMPDIR: tmp,
    EXTENSIONS_GALLERY: '{}',
    ...extra,
  };
}

async function installVsix(host, dataFolder, env, file) {
  const args = [host.server, '--server-data-dir', dataFolder, '--install-extension', file, '--force'];
  const child = spawn(host.node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  await new Promise((resolve) => child.once('close', resolve));
  if (!/successfully installed/.test(output)) throw new Error(`${file} could not be installed\n${output}`);
}

/** The port that a starting server says it listens on. */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (log) log.write(`${line}\n`);
        output += `${line}\n`;
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.once('error', reject);
    child.once('exit', (status) =>
      reject(new Error(`The VS Code server ended with status ${status}\n${output}`)),
    );
  });
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}
