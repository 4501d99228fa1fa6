// A real VS Code for tests without a desktop: the VS Code server that the npm package `code-server` carries, run by
// Node itself (code-server's own program is not used), with its workbench shown by a headless Chromium.
//
//   node tools/vscode/host.mjs [latest|minimum]…      sets them up; they stay in .vscode-host/
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { demand, npm } from '../lib/run.mjs';

/** The newest VS Code, and the oldest that the manifest allows, each with the Node that it was made for. */
export const hosts = {
  latest: { codeServer: '4.139.1', node: '24.21.0' },
  minimum: { codeServer: '4.100.3', node: '20.20.2' },
};

/** Parts that no test needs; a third of the download. */
const unneeded = ['@github', '@microsoft/mxc-sdk', '@devcontainers'];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

/** Where Chromium is, or undefined. */
export const chromiumPath = () =>
  process.env.CHROMIUM_PATH ?? ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean);

/** Whether a host can run on this machine at all: Linux builds of Node exist in npm, Chromium is to be had. */
export const hostsSupported = () => process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/** Sees to Chromium (shows the workbench) and ripgrep (finds files for the older server). */
async function demandDebianPackages() {
  const missing = [...(chromiumPath() ? [] : ['chromium']), ...(onPath('rg') ? [] : ['ripgrep'])];
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Error(
      `Editor tests need ${missing.join(' and ')}. Install: sudo apt-get install ${missing.join(' ')}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  console.log(`Installing ${missing.join(' and ')}`);
  await demand('apt-get', ['update', '-qq'], quiet);
  await demand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}

/** The Node to run a host on: this one where the major version fits, else one from npm in the host's folder. */
function nodeOf(folder, version) {
  if (process.versions.node.split('.')[0] === version.split('.')[0])
    return { node: process.execPath, packages: [] };
  const name = `node-linux-${process.arch}`;
  return { node: path.join(folder, 'node_modules', name, 'bin', 'node'), packages: [`${name}@${version}`] };
}

/**
 * Sets a host up where it is not there yet.
 *
 * @param {'latest' | 'minimum'} name
 * @param {{ browser?: boolean }} [options] without `browser` it is left to somebody else to show the workbench
 * @returns {Promise<{ name: string, server: string, node: string, version: string }>} its `server-main.js`, the Node
 *   to run it with, and the version of VS Code
 */
export async function prepareHost(name, { browser = true } = {}) {
  const { codeServer, node: nodeVersion } = hosts[name];
  if (browser) await demandDebianPackages();
  const folder = inRoot('.vscode-host', name);
  const { node, packages } = nodeOf(folder, nodeVersion);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const server = path.join(vscode, 'out', 'server-main.js');
  const stampFile = path.join(folder, 'ready.json');
  const stamp = JSON.stringify({ codeServer, packages });
  if (!fs.existsSync(stampFile) || fs.readFileSync(stampFile, 'utf8') !== stamp) {
    const start = Date.now();
    console.log(
      `Setting up VS Code ${codeServer.replace(/^4/, '1')} in ${path.relative(process.cwd(), folder)}`,
    );
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    // Install scripts build parts of code-server's own program; the VS Code server does without.
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm(['install', ...quiet, `code-server@${codeServer}`, ...packages], { cwd: folder });
    // `npm ci` will not do here: the lock file that is shipped lacks an entry.
    await npm(['install', '--omit=dev', ...quiet], { cwd: vscode });
    for (const part of unneeded)
      fs.rmSync(path.join(vscode, 'node_modules', part), { recursive: true, force: true });
    linkRipgrep(vscode);
    putStandins(vscode);
    fs.writeFileSync(stampFile, stamp);
    console.log(`VS Code is ready after ${Math.round((Date.now() - start) / 1000)} s`);
  }
  const version = JSON.parse(fs.readFileSync(path.join(vscode, 'package.json'), 'utf8')).version;
  return { name, server, node, version };
}

/** Older servers expect ripgrep where an install script would have put it. */
function linkRipgrep(vscode) {
  const folder = path.join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const target = path.join(folder, 'bin', 'rg');
  const ripgrep = onPath('rg');
  if (!fs.existsSync(folder) || fs.existsSync(target) || !ripgrep) return;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.symlinkSync(ripgrep, target);
}

/** Puts something in the place of what an install script would have compiled. */
function putStandins(vscode) {
  for (const name of ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog']) {
    const folder = path.join(vscode, 'node_modules', name);
    const standin = path.join(import.meta.dirname, 'standins', `${path.basename(name)}.cjs`);
    if (fs.existsSync(folder)) fs.copyFileSync(standin, path.join(folder, 'index.js'));
  }
}

/** What a host says its version is; throws where it does not run. */
export function hostVersion({ node, server }) {
  return execFileSync(node, [server, '--version'], { encoding: 'utf8' }).split('\n')[0];
}

if (process.argv[1] === import.meta.filename) {
  const wanted = process.argv.slice(2);
  for (const name of wanted.length > 0 ? wanted : Object.keys(hosts)) {
    const host = await prepareHost(name);
    console.log(`${name}: VS Code ${hostVersion(host)}`);
  }
}
