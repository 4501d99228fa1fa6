import type { LogAnalysis } from '../analysis/model/model';
import { nameOf, normalise, type Mention } from '../codes';
import { offsetBetween } from '../analysis/model/clock';
import { sessionTime } from '../identity/sessionTime';

const learned = new WeakMap<LogAnalysis, ReadonlyMap<number, string>>();

/** Names that a log itself prints beside codes which the table does not name. */
function namesIn(analysis: LogAnalysis): ReadonlyMap<number, string> {
  let names = learned.get(analysis);
  if (!names) {
    const found = new Map<number, string>();
    for (const { code, codeName } of analysis.findings) {
      if (code === undefined || codeName === undefined || found.has(code)) continue;
      if (/^[A-Z][A-Z0-9_]{2,79}$/.test(codeName) && nameOf(code) === undefined) found.set(code, codeName);
    }
    learned.set(analysis, (names = found));
  }
  return names;
}

/** The mention with a name that the log gives elsewhere, where neither the table nor its own line gives one. */
export function withLearnedName(mention: Mention, analysis: LogAnalysis): Mention {
  if (mention.name !== undefined || mention.space !== undefined || nameOf(mention.value) !== undefined)
    return mention;
  const name = namesIn(analysis).get(normalise(mention.value));
  return name === undefined ? mention : { ...mention, name };
}

/**
 * How far local time was ahead of UTC in a session, in seconds: the first line of a session is written in local time at the
 * moment that its id holds. Undefined where the log does not have that line.
 */
export function offsetsIn({ sessions }: LogAnalysis): (session: string) => number | undefined {
  return (id) => {
    const session = sessions.find((one) => one.id === id);
    return session && offsetBetween(session.time, sessionTime(id));
  };
}
