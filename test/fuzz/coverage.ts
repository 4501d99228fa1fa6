import type { Coverage } from './engine';

/** More pieces of code than there are */
const most = 1 << 17;

interface Counting {
  __enter?: (piece: number) => void;
}

/**
 * What the code that was built with `tools/lib/coverage.mjs` counts. A run that takes more steps than it was given fails: no clock
 * decides what is too much.
 */
export function countedCoverage(): Coverage {
  const counts = new Uint32Array(most);
  const touched: number[] = [];
  /** By piece of code, the highest class of counts that was seen: once, a few times, often, very often */
  const classes = new Uint8Array(most);
  let entered = 0;
  let left = Infinity;
  (globalThis as Counting).__enter = (piece) => {
    if (counts[piece]!++ === 0) touched.push(piece);
    if (--left < 0) {
      left = Infinity;
      throw new Error('more steps than its length is worth');
    }
  };
  return {
    begin(steps) {
      for (const piece of touched) counts[piece] = 0;
      touched.length = 0;
      left = steps;
    },
    isNew() {
      let isNew = false;
      for (const piece of touched) {
        const count = counts[piece]!;
        const size = count === 1 ? 1 : count < 8 ? 2 : count < 128 ? 3 : count < 4096 ? 4 : 5;
        if (size <= classes[piece]!) continue;
        if (classes[piece] === 0) entered++;
        classes[piece] = size;
        isNew = true;
      }
      return isNew;
    },
    get entered() {
      return entered;
    },
  };
}
