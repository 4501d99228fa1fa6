// How the work of an expression grows with the text it meets, when the text is made to hurt it.
//
// An engine that goes back tries every path through the automaton (automaton.mjs). Two repetitions share a text where the second can
// take what the first one took: n such characters are divided between them in n ways, and each is tried. The criteria are those of
// Weber and Seidl for the ambiguity of automata: p and q share a text when some string leads from p to p, from p to q and from q
// to q. The search for a beginning is a repetition, too. What has surely matched is never tried again, so that such positions count
// for nothing. A repetition with an upper bound shares no more than that.
import { automatonOf } from './automaton.mjs';

/**
 * Work on a text of n characters is at most about `factor * n ** (1 + degree)`; `degree` is Infinity where it doubles with a character.
 *
 * @typedef {{ factor: number, degree: number, because: string }} Growth
 */

/** @returns {Growth} */
export function growthOf(source, flags) {
  const automaton = withoutMatched(automatonOf(source, flags));
  const reach = reachabilityOf(automaton);
  const loops = loopsOf(automaton, reach);
  const pasts = pastsOf(automaton);
  const twice = automaton.positions.findIndex(
    (_, p) => loops[p] !== null && isAmbiguous(automaton, loops, p, pasts),
  );
  return twice < 0
    ? longestChain(automaton, loops, reach, pasts)
    : { factor: 1, degree: Infinity, because: `${textOf(automaton, twice)} in two ways` };
}

function withoutMatched({ positions, edges, accepting }) {
  return {
    positions,
    edges: edges.map((all, from) => (accepting.has(from) ? [] : all.filter(({ to }) => !accepting.has(to)))),
  };
}

/** What pairs of repetitions, one behind another, multiply each other by at most. */
function longestChain(automaton, loops, reach, pasts) {
  const { positions } = automaton;
  const isRepeated = (p) => loops[p] !== null && !positions[p].isFixed;
  const pairs = [];
  for (const p of positions.keys())
    for (const q of isRepeated(p) ? reach[p] : [])
      if (isRepeated(q) && loops[p] !== loops[q] && sharesText(automaton, loops, reach, p, q, pasts))
        pairs.push({ p, q, bound: Math.min(positions[p].bound, positions[q].bound) });
  const known = new Map();
  const from = (pair) => {
    if (!known.has(pair)) {
      const behind = pairs.filter((next) => next !== pair && reach[pair.q].has(next.p)).map(from);
      known.set(pair, times(pair, worst(behind)));
    }
    return known.get(pair);
  };
  const { factor, degree, chain } = worst(pairs.map(from));
  const because = chain.map(({ p, q }) => `${textOf(automaton, p)} and ${textOf(automaton, q)}`).join(', ');
  return { factor, degree, because };
}

function times(pair, { factor, degree, chain }) {
  return pair.bound === Infinity
    ? { factor, degree: degree + 1, chain: [pair, ...chain] }
    : { factor: factor * pair.bound, degree, chain: [pair, ...chain] };
}

function worst(all) {
  return all.reduce(
    (one, other) =>
      other.degree > one.degree || (other.degree === one.degree && other.factor > one.factor) ? other : one,
    { factor: 1, degree: 0, chain: [] },
  );
}

/** What is behind each position. */
function reachabilityOf({ positions, edges }) {
  return [...positions.keys()].map((start) => {
    const seen = new Set();
    const waiting = [start];
    while (waiting.length > 0)
      for (const { to } of edges[waiting.pop()])
        if (!seen.has(to)) {
          seen.add(to);
          waiting.push(to);
        }
    return seen;
  });
}

/** Which circle of the automaton each position is in, as a number; null where it is in none. */
function loopsOf({ positions }, reach) {
  const loops = positions.map(() => null);
  for (const p of positions.keys())
    if (loops[p] === null && reach[p].has(p)) for (const q of reach[p]) if (reach[q].has(p)) loops[q] = p;
  return loops;
}

/** Last characters that no look behind tells apart, as sets. Of a string no more needs to be known. */
function pastsOf({ positions, edges }) {
  let pasts = [positions[0].chars];
  for (const before of new Set(edges.flat().map((edge) => edge.before)))
    pasts = pasts.flatMap((past) => [past & before, past & ~before]).filter((past) => past !== 0n);
  return pasts;
}

/** Whether one string leads from p back to p by two different ways. */
function isAmbiguous({ positions, edges }, loops, p, pasts) {
  const inside = (from, past) =>
    edges[from].filter(({ to, before }) => loops[to] === loops[p] && (before & past) !== 0n);
  return pasts.some((goal) =>
    isLed([p, p, 0], [p, p, 1], goal & positions[p].chars, pasts, function* ([one, other, isApart], past) {
      for (const a of inside(one, past))
        for (const b of inside(other, past)) {
          const common = a.next & b.next & positions[a.to].chars & positions[b.to].chars;
          const apart = isApart || a.to !== b.to || (a === b && a.isTwice);
          if (common !== 0n) yield [[a.to, b.to, apart ? 1 : 0], common];
        }
    }),
  );
}

/** Whether some string leads from p to p, from p to q and from q to q. */
function sharesText({ positions, edges }, loops, reach, p, q, pasts) {
  const inside = (from, past, loop) =>
    edges[from].filter(({ to, before }) => loops[to] === loop && (before & past) !== 0n);
  const between = (from, past) =>
    edges[from].filter(({ to, before }) => (to === q || reach[to].has(q)) && (before & past) !== 0n);
  return pasts.some((goal) => {
    const past = goal & positions[p].chars & positions[q].chars;
    return isLed([p, p, q], [p, q, q], past, pasts, function* ([first, middle, second], last) {
      for (const a of inside(first, last, loops[p]))
        for (const c of inside(second, last, loops[q])) {
          const both = a.next & c.next & positions[a.to].chars & positions[c.to].chars;
          if (both === 0n) continue;
          for (const b of between(middle, last)) {
            const common = both & b.next & positions[b.to].chars;
            if (common !== 0n) yield [[a.to, b.to, c.to], common];
          }
        }
    });
  });
}

/** Whether one string leads from three positions to three others, with a last character of the same past at both ends. */
function isLed(start, end, past, pasts, stepsFrom) {
  if (past === 0n) return false;
  const seen = new Set();
  const waiting = [[start, past]];
  while (waiting.length > 0) {
    const [three, last] = waiting.pop();
    for (const [next, common] of stepsFrom(three, last)) {
      if ((common & past) !== 0n && next.every((value, index) => value === end[index])) return true;
      for (const [index, one] of pasts.entries()) {
        const key = `${next.join(' ')} ${index}`;
        if ((common & one) === 0n || seen.has(key)) continue;
        seen.add(key);
        waiting.push([next, common & one]);
      }
    }
  }
  return false;
}

function textOf({ positions }, position) {
  return position === 0 ? 'the search for a beginning' : positions[position].raw;
}
