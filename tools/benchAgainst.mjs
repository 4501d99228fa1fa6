// Compares this build with another one: both command lines read the same logs in turn, and what counts is the user time of their
// processors, which other work on the machine changes least.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inRoot } from './lib/paths.mjs';

const own = inRoot('server/bin/cbs-lens.js');
/** Slower than this is no accident of the measurement. */
const limit = 1.05;

/** Run in the measured process before anything else: writes its user time, in microseconds, when it ends. */
const hook = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.cpuUsage().user)));",
)}`;

/** @returns {Promise<number>} seconds of user time that a command takes */
async function userTime(command, args) {
  const child = spawn(process.execPath, ['--import', hook, command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let output = '';
  child.stdio[3].on('data', (data) => (output += data));
  const [status] = await once(child, 'close');
  if (status !== 0 || output === '') throw new Error(`${command} ${args.join(' ')}: status ${status}`);
  return Number(output) / 1e6;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Arguments by the name of an input: the start alone, a small log, one of each family, and one with many failures. */
function inputsOf(logOf, families, megabytes) {
  const analysed = (file) => ['analyze', '--format', 'json', file];
  const ofFamily = (family, ...failures) => analysed(logOf(megabytes, family, ...failures));
  return {
    start: ['--version'],
    'samples/CBS.log': analysed(inRoot('samples/CBS.log')),
    ...Object.fromEntries(Object.keys(families).map((name) => [`${name}, ${megabytes} MB`, ofFamily(name)])),
    [`cbs, ${megabytes} MB, 200 failures`]: ofFamily('cbs', 200),
  };
}

/**
 * Prints, for each input, what both builds take and the ratio of the pairs. `other` is the command line of the other build; `logOf` gives
 * the log of a family that has so many megabytes.
 *
 * @returns {Promise<number>} how many inputs this build is slower at than the limit allows
 */
export async function benchAgainst(other, logOf, families, megabytes, pairs) {
  const inputs = inputsOf(logOf, families, megabytes);
  const before = path.resolve(other);
  console.log(`\n${'user time'.padEnd(28)}    before       now     ratio   lowest  highest`);
  let slower = 0;
  for (const [name, args] of Object.entries(inputs)) {
    // The first run of a build makes what V8 keeps of it.
    await userTime(before, args);
    await userTime(own, args);
    const runs = [];
    for (let pair = 0; pair < pairs; pair++) {
      // Who comes first changes from pair to pair.
      const order = pair % 2 === 0 ? [before, own] : [own, before];
      const times = {};
      for (const command of order) times[command] = await userTime(command, args);
      runs.push({ before: times[before], now: times[own], ratio: times[own] / times[before] });
    }
    const ratios = runs.map(({ ratio }) => ratio);
    const ratio = median(ratios);
    if (ratio > limit) slower++;
    const seconds = (key) => `${median(runs.map((run) => run[key])).toFixed(3)} s`.padStart(10);
    const figures = [ratio, Math.min(...ratios), Math.max(...ratios)].map((one) =>
      one.toFixed(2).padStart(9),
    );
    console.log(
      `${name.padEnd(28)}${seconds('before')}${seconds('now')}${figures.join('')}${ratio > limit ? '  slower' : ''}`,
    );
  }
  return slower;
}
