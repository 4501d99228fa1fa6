import type { LogFamily } from './family';
import { formats } from './formats/all.generated';
import { areEventsNewestFirst, EventUnits } from './formats/events';
import { carriageOf, isPutTogether, linesIn, type Carriage } from './carriage/carriage';
import type { LogFormat } from './format';
import { withoutReturns } from './lineEnds';
import { pantherSource } from './formats/panther';
import { isLegacy } from './formats/setup';
import { familyOfName } from './names';

/** Those that can write rows in their columns again, of all that share columns only one. */
const restorable = [
  ...new Map(
    formats.flatMap((format) => (format.restore ? [[format.restore, format] as const] : [])),
  ).values(),
];

const byFamily = new Map(formats.map((format) => [format.family, format]));

/** How the lines of a family are read. */
export function formatOf(family: LogFamily): LogFormat {
  return byFamily.get(family)!;
}

/** Families whose records share columns and stand in each other's files. */
export const mixing: ReadonlySet<LogFamily> = new Set(
  formats.flatMap(({ family, sharesColumns }) => (sharesColumns ? [family] : [])),
);

/** What DISM writes whenever it begins to log: into which file. Setup has it write into Setup's own logs. */
const ownPath = / DISM {2,5}Initialized Panther logging at (.{1,300})$/m;

/**
 * The family of a log: by the records at its beginning, and by its name where those are mixed or say nothing. `name` may
 * be a path or empty, `head` is the text of the first few KB.
 */
export function familyOf(name: string, head: string): LogFamily {
  const counts = new Map<LogFamily, number>();
  let blank = 0;
  for (const line of head.split(/\r{0,8}\n/)) {
    if (pantherSource(line) === '') blank++;
    for (const { family, matchesLine } of formats)
      if (matchesLine(line)) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const count = (family: LogFamily): number => counts.get(family) ?? 0;
  const byName = familyNamed(name) ?? familyNamed(ownPath.exec(head)?.[1]?.trimEnd() ?? '');
  const stamped = count('cbs') + count('dism') + count('setup');
  // A family with columns of its own is never found in a Panther log, nor the other way round, but in pastes.
  const [foreign, most] = strongest(counts);
  if (foreign !== null && most > stamped) return foreign;
  if (count('checksur') > 0 && stamped === 0) return 'checksur';
  if (stamped === 0) {
    // Records without a component stand in all of these logs; where there is nothing else, Setup wrote them.
    return byName ?? (count('sfc') > 0 ? 'sfc' : blank > 0 ? 'setup' : 'unknown');
  }
  if (byName !== undefined && mixing.has(byName) && byName !== 'checksur') return byName;
  if (count('sfc') >= stamped * 0.9) return 'sfc';
  if (count('dism') > 0 && count('dism') >= count('setup')) return 'dism';
  return count('setup') > count('cbs') ? 'setup' : 'cbs';
}

/** What a text is a log of, and how it carries the rows of it; null where it is the log as it was written. */
export interface Recognised {
  readonly family: LogFamily;
  readonly carriage: Carriage | null;
  /** The lines of the text as the log would have them; the last one may be cut */
  readonly lines: readonly string[];
}

/**
 * Recognises a text by its name and its beginning, whatever its rows were carried by. `isWhole`: the text is short and all of it is
 * here, so that a single row out of its columns shows that somebody copied it.
 */
export function recognise(name: string, head: string, isWhole: boolean): Recognised {
  const text = head.startsWith('\uFEFF') ? head.slice(1) : head;
  const lines = text.split('\n').map(withoutReturns);
  // The last line may be cut.
  const carriage = carriageOf(lines.length > fewLines ? lines.slice(0, -1) : lines, isInColumns, isWhole);
  if (carriage === null) {
    const family = familyOf(name, head);
    return { family, carriage: family === 'events' ? eventCarriageOf(lines) : null, lines };
  }
  const bare = linesIn(carriage, lines);
  const isXml = isPutTogether(carriage);
  const carried = bare.map((line) => (isXml && isInColumns(line) ? line : (restoredBy(line) ?? line)));
  const found = familyOf(name, carried.join('\n'));
  // An export may begin with events that have nothing to do with servicing.
  const family = isXml && found === 'unknown' ? 'events' : found;
  if (
    family === 'setup' &&
    familyOf(name, head) !== family &&
    !carried.some((row, at) => provesSetup(row, bare[at]!))
  )
    return { family: 'unknown', carriage: null, lines };
  const isBackwards = family === 'events' && (carriage.isNewestFirst || eventCarriageOf(carried) !== null);
  return { family, carriage: isBackwards ? { ...carriage, ...backwards } : carriage, lines: carried };
}

/**
 * Whether a row that was put back into columns is one of Setup: any program writes stamps and levels, few write components, and few write
 * a comma before a level that is no word in capitals.
 */
function provesSetup(row: string, line: string): boolean {
  if ((pantherSource(row) ?? '') !== '') return true;
  return /\b0x[0-9a-fA-F]{8}\b/.test(row) && !capitals.test(line.slice(0, 120));
}

const capitals = /\b(?:INFO|WARN|WARNING|ERROR|FATAL|DEBUG|TRACE|CRITICAL)\b/;

/** Event logs are shown and copied with the newest event on top; an event stays as it is, whatever lines it has. */
const backwards: Pick<Carriage, 'isNewestFirst' | 'beginsUnit'> = {
  isNewestFirst: true,
  beginsUnit: () => new EventUnits().begins,
};

function eventCarriageOf(lines: readonly string[]): Carriage | null {
  if (!areEventsNewestFirst(lines)) return null;
  return { layers: [], isSpaced: false, wrapping: null, ...backwards };
}

/** So few lines all count, the last one too. */
const fewLines = 20;

/** Whether a line is a row as some program writes it. */
export function isInColumns(line: string): boolean {
  return (
    pantherSource(line) !== null ||
    isLegacy(line) ||
    formats.some(({ family, matchesLine }) => !mixing.has(family) && matchesLine(line))
  );
}

function restoredBy(line: string): string | undefined {
  for (const { restore } of restorable) {
    const found = restore?.(line);
    if (found) return found.text;
  }
  return undefined;
}

function familyNamed(name: string): LogFamily | undefined {
  return familyOfName(name) ?? undefined;
}

/** Of the families with columns of their own, the one with the most records. */
function strongest(counts: ReadonlyMap<LogFamily, number>): [LogFamily | null, number] {
  let best: [LogFamily | null, number] = [null, 0];
  for (const [family, count] of counts) if (!mixing.has(family) && count > best[1]) best = [family, count];
  return best;
}
