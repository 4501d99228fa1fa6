import { carriageOf, linesIn } from './carriage/carriage';
import { withoutCopies } from './copies';
import { opensXmlEvent } from './eventExports/xmlExport';
import type { NamedFamily } from './family';
import { withoutReturns } from './lineEnds';
import { formats } from './formats/all.generated';
import { pantherSource } from './formats/panther';
import { isInColumns, mixing } from './recognise';
import { pantherComponents } from './rowWords';

/** The rows that one group of families writes into a text of several logs. */
export interface LogSection {
  /** The lines of the text; those of the other sections are empty, so that lines keep their numbers */
  readonly lines: readonly string[];
}

/** Families whose rows share columns count as one; errors of a console stand beside rows that are read without them. */
type Group = NamedFamily | 'panther' | 'console';

/** How PowerShell reports that a command which serves Windows failed, in every language */
const consoleError =
  /^(?:Add|Remove|Enable|Disable|Install|Uninstall|Repair|Mount|Dismount|Expand|Export|Set|Use)-(?:Windows|Appx)\w{3,30} ?: \S/;

/** A row of Setup or servicing that lost its stamp */
const unstamped = new RegExp(
  String.raw`^(?:Info|Warning|Error)[ \t]{1,24}(?:\[0x[0-9a-fA-F]{6}\][ \t]{1,4})?(?:${pantherComponents})[ \t]`,
);

/** A group needs as many rows to be a log of its own: a single one may be quoted in a message. */
const leastRows = 2;

/**
 * The logs of several families that were copied into one text, in the order in which they begin, without what was copied twice; null
 * where there is but one, once. Prose and what consoles print stay with the rows of Setup and servicing, which are read together with them.
 */
export function sectionsOf(text: string): readonly LogSection[] | null {
  const all = text.split('\n').map(withoutReturns);
  const lines = withoutCopies(all);
  return logsIn(lines) ?? (lines === all ? null : [{ lines }]);
}

function logsIn(lines: readonly string[]): readonly LogSection[] | null {
  const rows = groupsOf(lines) ?? groupsOf(withoutEnvelope(lines));
  if (!rows) return null;
  const counts = new Map<Group, number>();
  for (const group of rows) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  // Rows of Setup and servicing are read together with what consoles print.
  const hasPanther = (counts.get('panther') ?? 0) >= leastRows;
  const groups = [...counts]
    .filter(([group, count]) => (group === 'console' ? !hasPanther : count >= leastRows))
    .map(([group]) => group);
  if (groups.length < 2) return null;
  const forProse = groups.find((group) => group === 'panther' || group === 'console') ?? groups[0]!;
  const owners = ownersOf(lines, rows, new Set(groups), forProse);
  return groups.map((group) => ({ lines: lines.map((line, at) => (owners[at] === group ? line : '')) }));
}

/** The group of each line that is a row of one; null where the rows are of less than two. */
function groupsOf(lines: readonly string[] | null): readonly (Group | null)[] | null {
  if (!lines) return null;
  const groups = withSetupApart(lines, lines.map(groupOf));
  return new Set(groups.filter((group) => group !== null)).size > 1 ? groups : null;
}

function groupOf(line: string): Group | null {
  if (line === '' || line.length > maxLine) return null;
  if (opensXmlEvent(line)) return 'events';
  if (consoleError.test(line)) return 'console';
  for (const { family, matchesLine } of formats)
    if (!mixing.has(family) && matchesLine(line)) return family as Group;
  return isInColumns(line) || unstamped.test(line) ? 'panther' : null;
}

/**
 * Setup and servicing write into each other's logs. Rows of Setup that all stand behind or before the others, with prose or an empty line
 * between, come from a log of its own.
 */
function withSetupApart(
  lines: readonly string[],
  groups: readonly (Group | null)[],
): readonly (Group | null)[] {
  const isSetup = lines.map((line, at) =>
    groups[at] === 'panther' ? !servicing.has(pantherSource(line) ?? '') : null,
  );
  let before = -1;
  let change = -1;
  let changes = 0;
  isSetup.forEach((own, at) => {
    if (own === null) return;
    if (before >= 0 && isSetup[before] !== own) {
      changes++;
      change = at;
    }
    before = at;
  });
  if (changes !== 1 || groups[change - 1] !== null || lines[change - 1]!.startsWith(' ')) return groups;
  return groups.map((group, at) => (isSetup[at] === true ? 'setup' : group));
}

const servicing: ReadonlySet<string> = new Set(['CBS', 'CSI', 'DISM', 'DPX']);

/** Longer lines are no rows that distinguish families. */
const maxLine = 4000;

/** The lines without what carries them, where each carries one; else null. */
function withoutEnvelope(lines: readonly string[]): readonly string[] | null {
  const carriage = carriageOf(lines.slice(0, sampledLines), isInColumns, true);
  if (!carriage || carriage.layers.length === 0 || carriage.isSpaced) return null;
  const carried = linesIn(carriage, lines);
  return carried.length === lines.length ? carried : null;
}

const sampledLines = 500;

/** Whose each line is: lines go on with the row above them until an empty line; what follows that is prose. */
function ownersOf(
  lines: readonly string[],
  rows: readonly (Group | null)[],
  groups: ReadonlySet<Group>,
  forProse: Group,
): Group[] {
  let current = forProse;
  return lines.map((line, at) => {
    const group = rows[at] ?? null;
    if (group !== null) current = groups.has(group) ? group : forProse;
    else if (line.trim() === '') current = forProse;
    return current;
  });
}
