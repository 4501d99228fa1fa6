import { zoneOf } from '../../analysis/model/clock';
import { sessionTime } from '../../identity/sessionTime';
import { localStamp } from '../../base/localStamp';
import { text } from '../../base/text';
import { part, termAt, type Body, type TermContext, type TermFinder } from './term';

const pattern = /(?<![\d_])(\d{1,10})_(\d{1,10})(?![\d_])/g;
const beforeIt = /(?:[Ss]ession(?:\([^)]{0,80}\))?:? ?|TI\d{1,2}\.|CbsTemp\\{1,2}|session |SxsSession )$/;

/** A session id: the time at which it began, online; a process and its clock, offline. */
export const sessionAt: TermFinder = (line, column, context) =>
  termAt(pattern, line, column, (match) => {
    const before = line.slice(Math.max(0, match.index! - 90), match.index);
    const seconds = sessionTime(match[0]);
    if (seconds !== null) return online(match[0], seconds, context);
    return beforeIt.test(before) ? offline(match[1]!, match[2]!) : null;
  });

function online(id: string, seconds: number, { offsetOf }: TermContext): Body {
  const offset = offsetOf?.(id);
  return {
    kind: text('Servicing session'),
    note: text('The number is the moment at which the session began.'),
    parts: [
      part(text('Began (UTC)'), localStamp(seconds)),
      ...(offset === undefined
        ? []
        : [part(text('Began (local time of the log)'), localStamp(seconds + offset), zoneOf(offset))]),
    ],
  };
}

function offline(process: string, ticks: string): Body {
  return {
    kind: text('Servicing session'),
    note: text('Servicing of an offline image: its number is a process and the clock of that computer.'),
    parts: [part(text('Process'), process), part(text('Milliseconds since the start of Windows'), ticks)],
  };
}
