// How slow this machine is at the moment: limits of tests are scaled by it, so that a loaded machine fails no test.
import { createHash } from 'node:crypto';

/** Milliseconds that the probe takes on a desktop of 2023 with nothing else to do. */
const usual = 120;
/** A machine may become busier after it was measured. */
const margin = 3;

/** @returns {number} how many times slower this machine is than the usual one, 1 at least */
function measure() {
  const start = performance.now();
  const block = Buffer.alloc(1 << 20, 'CBS');
  for (let round = 0; round < 40; round++) createHash('sha256').update(block).digest();
  let sum = 0;
  for (let number = 0; number < 3e7; number++) sum = (sum + number * 31) | 0;
  return Math.max(1, (performance.now() - start) / usual) + (sum === 1 ? 1e-9 : 0);
}

let slowness;

/** Scales a time limit in milliseconds that is generous on a usual machine, for this one. */
export function scaledLimit(milliseconds) {
  slowness ??= Number(process.env.CBS_LENS_SLOWNESS) || measure();
  return Math.round(milliseconds * slowness * margin);
}
