import { decodeUriPart } from '../base/decodeUri';
import type { FileNames, NamedFamily } from './family';
import { registry } from './registry.generated';

/**
 * How logs are called. Recognition, discovery, the client, rotated series and the scripts ask here; each format declares the names of
 * its family, and `npm run generate` writes the languages in package.json from what is asked here.
 */

const families = Object.keys(registry) as NamedFamily[];

/** What people append to a log that is put aside: `CBS.log.1`, `dism.log.bak`, `CBS.log.txt`. */
const tails = '{[0-9]*,bak,log,old,txt}';

function globsFor({ stem, word }: FileNames['stems'][number], extensions: readonly string[]): string[] {
  // An extension is a text of ours; a dash stands last in a class.
  const name = word ? `{${stem},*[ ._-]${stem},${stem}[ ._(-]*,*[ ._-]${stem}[ ._(-]*}` : `*${stem}*`;
  return extensions.flatMap((extension) => [`${name}.${extension}`, `${name}.${extension}.${tails}`]);
}

/** What an editor gets to know of the names of a family: whole names, and patterns in the language of VS Code. */
export interface LanguageNames {
  readonly filenames: readonly string[];
  readonly filenamePatterns: readonly string[];
}

/** The names of each family as package.json declares them. Of several patterns that fit a name the longest counts. */
export const languageNames: Readonly<Record<NamedFamily, LanguageNames>> = Object.fromEntries(
  families.map((family) => {
    const { own, stems, extensions, patterns } = registry[family].names;
    return [
      family,
      patterns
        ? { filenames: [], filenamePatterns: patterns }
        : { filenames: own, filenamePatterns: stems.flatMap((one) => globsFor(one, extensions)) },
    ];
  }),
) as unknown as Record<NamedFamily, LanguageNames>;

/** A pattern in the language of VS Code, for one file name: `*`, classes and alternatives, any case. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/\[[^\][]*\]|[*{},]|[.+^$()|?\\]/g, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '{') return '(?:';
    if (part === '}') return ')';
    if (part === ',') return '|';
    return part.startsWith('[') ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

const patterns = families
  .flatMap((family) =>
    [...languageNames[family].filenames, ...languageNames[family].filenamePatterns].map((glob) => ({
      family,
      glob,
      pattern: globPattern(glob),
    })),
  )
  .sort((a, b) => b.glob.length - a.glob.length);

/** Longer names are no names of Windows. */
const maxName = 260;

/** The name of a file, without its folder; `path` is a path or a URI. */
function baseNameOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.includes('%') ? decodeUriPart(name) : name;
}

/** The family that a file is of by its name; null when its name says nothing. `path` is a name, a path or a URI. */
export function familyOfName(path: string): NamedFamily | null {
  const name = baseNameOf(path);
  return name.length > maxName ? null : (patterns.find(({ pattern }) => pattern.test(name))?.family ?? null);
}

/** Event logs that servicing and Setup write to; those of other channels are recognised by their records alone. */
const servicingEvents =
  /(?:^|[ ._-])(?:setup|system|application)(?:[ ._(-][^/]{0,260})?\.evtx(?:\.(?:txt|log))?$/i;
const maybe = /\.(?:log|txt|csv|old|bak)(?:\.\d+)?$/i;

/** Whether a file may be a text log by its name, so that a look at its first bytes is worth it. */
export const isMaybeLogName = (path: string): boolean => maybe.test(baseNameOf(path));

/** Whether a file is a servicing log by its name alone. Event logs of any channel are of the family, but few bear on servicing. */
export function isServicingLogName(path: string): boolean {
  const family = familyOfName(path);
  return family === 'events' ? servicingEvents.test(baseNameOf(path)) : family !== null;
}

/** What each sort of log is called by Windows, one name for each: no event logs, which are recognised by their extension. */
export const knownLogs: readonly string[] = families.flatMap((family) =>
  registry[family].names.stems.flatMap(
    ({ stem }) =>
      registry[family].names.own.find((name) => name.toLowerCase().startsWith(`${stem.toLowerCase()}.`)) ??
      [],
  ),
);

/** What the names of logs begin with, without extension; of two of which one begins with the other the longer one first. */
export const logStems: readonly string[] = [
  ...new Set(
    families.flatMap((family) => {
      const { own, stems } = registry[family].names;
      return [...own.map((name) => name.slice(0, name.lastIndexOf('.'))), ...stems.map(({ stem }) => stem)];
    }),
  ),
].sort((a, b) => b.length - a.length);

const ownNames = new Set(
  families.flatMap((family) => registry[family].names.own.map((name) => name.toLowerCase())),
);
const persisted = /^CbsPersist_(\d+)\.\w+$/i;

/** Whether Windows itself calls a log so, as a copy by a person does not. */
export function isOriginalName(path: string): boolean {
  const name = baseNameOf(path);
  return persisted.test(name) || ownNames.has(name.toLowerCase());
}

/** Whether this is the log that servicing writes to now, and later rotates away. */
export const isLiveLogName = (path: string): boolean =>
  baseNameOf(path).toLowerCase() === registry.cbs.names.own[0]!.toLowerCase();

const rotatedAt = /CbsPersist_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/i;

/** When servicing put a log aside, from its name: milliseconds since 1970 of the machine's wall clock; null where it says nothing. */
export function rotationTimeOf(path: string): number | null {
  const found = rotatedAt.exec(path);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

const rotated = /^(.{0,260}?)(?:CbsPersist_\d{4,14}|CBS)([^\\/]{0,260}?)\.(?:log|cab|zip)$/i;

/**
 * What a name of `CBS.log`, of a log it was rotated into, or of an archive with one has beside it: `PC01_*` for `PC01_CbsPersist_2024.cab`.
 * The same for all of one rotation; null for other names.
 */
export function rotationOf(name: string): string | null {
  const found = rotated.exec(name);
  return found ? `${found[1]!}*${found[2]!}` : null;
}

/** Where Windows keeps logs that are collected: below its folder. `rotated` and `cabinets` are filters of PowerShell. */
export const windowsLogs = {
  cbs: {
    folder: String.raw`Logs\CBS`,
    current: registry.cbs.names.own[0]!,
    rotated: 'CbsPersist_*.log',
    cabinets: 'CbsPersist_*.cab',
  },
  dism: { folder: String.raw`Logs\DISM`, current: registry.dism.names.own[0]! },
  setupapi: { folder: 'INF', current: 'setupapi.dev.log', all: 'setupapi.*.log' },
} as const;
