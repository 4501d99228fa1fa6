// Real PowerShells to try the scripts of remedies in: those of this machine, else one that the .NET SDK installs.
import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from './paths.mjs';

/** The version that is installed where there is none; its package says which .NET SDK it needs. */
const version = '7.6.9';
const windows = process.platform === 'win32';
const installed = inRoot('.powershell', version, windows ? 'pwsh.exe' : 'pwsh');

/** One PowerShell. @typedef {{ name: string, command: string }} Engine */

/** @returns {string | null} the full path of a program that PATH leads to */
function onPath(program) {
  const names = windows ? [`${program}.exe`] : [program];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const name of names) {
      const file = path.join(folder, name);
      if (folder !== '' && fs.existsSync(file)) return file;
    }
  return null;
}

/** @returns {readonly Engine[]} Windows PowerShell 5.1 and PowerShell 7, as far as this machine has them */
export function powershells() {
  const found = [
    ['Windows PowerShell', windows ? onPath('powershell') : null],
    ['PowerShell 7', onPath('pwsh') ?? (fs.existsSync(installed) ? installed : null)],
  ];
  return found.flatMap(([name, command]) => (command ? [{ name, command }] : []));
}

/**
 * Installs PowerShell into a folder of the project where this machine has none, but has the .NET SDK.
 *
 * @returns {string | null} why there is none to run, in one line; null when there is one
 */
export function ensurePowershell() {
  if (powershells().length > 0) return null;
  if (onPath('dotnet') === null) return 'neither PowerShell nor the .NET SDK is on this machine';
  try {
    const args = [
      'tool',
      'install',
      '--tool-path',
      path.dirname(installed),
      'PowerShell',
      '--version',
      version,
    ];
    execFileSync('dotnet', args, {
      stdio: 'pipe',
      env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
    });
  } catch (error) {
    fs.rmSync(path.dirname(installed), { recursive: true, force: true });
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n');
    return `dotnet could not install PowerShell ${version}: ${said[0] || error.message}`;
  }
  return null;
}

/**
 * Runs a script of ours to its end in one PowerShell and gives what it wrote as JSON.
 *
 * @param {Engine} engine
 * @param {string} script takes the parameters -InputFile and -OutputFile
 * @param {unknown} input becomes the JSON of the input file
 * @returns {Promise<any>} throws with what it wrote to its streams where it fails
 */
export async function runPowershell({ command }, script, input) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-ps-'));
  const [inputFile, outputFile] = ['in.json', 'out.json'].map((name) => path.join(folder, name));
  try {
    fs.writeFileSync(inputFile, JSON.stringify(input));
    const args = ['-NoProfile', '-NonInteractive', ...(windows ? ['-ExecutionPolicy', 'Bypass'] : [])];
    const { stdout, stderr } = await promisify(execFile)(
      command,
      [...args, '-File', script, '-InputFile', inputFile, '-OutputFile', outputFile],
      {
        maxBuffer: 1 << 26,
        env: {
          ...process.env,
          POWERSHELL_TELEMETRY_OPTOUT: '1',
          POWERSHELL_UPDATECHECK: 'Off',
          NO_COLOR: '1',
        },
      },
    );
    if (!fs.existsSync(outputFile)) throw new Error(`${script} gave no answer\n${stdout}\n${stderr}`);
    return JSON.parse(fs.readFileSync(outputFile, 'utf8').replace(/^\uFEFF/, ''));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
