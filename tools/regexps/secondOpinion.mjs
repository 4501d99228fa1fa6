// Asks recheck, which looks for a text that hurts and runs it, about every expression whose growth is said to be linear here, and
// prints those on which it is of another opinion. It takes an hour and more, which is why no test runs it.
//
//   node tools/regexps/secondOpinion.mjs [BEGINNING_OF_A_PLACE]
//
// What it calls polynomial without having more than bounded repetitions is no contradiction: it does not know lengths.
import { execFileSync } from 'node:child_process';
import { check } from 'recheck';
import { inRoot } from '../lib/paths.mjs';
import { growthOf } from './growth.mjs';

const only = process.argv[2] ?? '';
const list = execFileSync(process.execPath, ['--import=tsx', inRoot('tools/regexps/list.mjs')], {
  cwd: inRoot(),
  encoding: 'utf8',
  maxBuffer: 64e6,
});
const sums = { agreed: 0, unknown: 0, doubted: 0 };
for (const { source, flags, places } of JSON.parse(list)) {
  const { degree, factor } = growthOf(source, flags);
  if (degree > 0 || factor > 1 || !places.some((place) => place.startsWith(only))) continue;
  const { status, complexity, attack } = await check(source, flags.replace(/[gdv]/g, ''), {
    timeout: 15_000,
  });
  if (status === 'unknown') sums.unknown++;
  else if (status === 'safe') sums.agreed++;
  else {
    sums.doubted++;
    console.log(`${places.join(', ')}: /${source}/${flags}\n  ${complexity.summary}: ${attack.pattern}`);
  }
}
console.log(sums);
process.exit(0);
