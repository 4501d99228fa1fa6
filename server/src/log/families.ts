import type { LogFamily, NamedFamily } from './family';
import { registry } from './registry.generated';

const families = Object.keys(registry) as NamedFamily[];

/** Families that the analysis is made for. */
export const logFamilies: ReadonlySet<LogFamily> = new Set<LogFamily>(families);

/** The language by which an editor colours the logs of a family; package.json contributes each. */
export const languageIds = Object.fromEntries(
  families.map((family) => [family, registry[family].language]),
) as Readonly<Record<NamedFamily, string>>;

/** The language of a family; null where a log is of none. */
export const languageOf = (family: LogFamily): string | null =>
  family === 'unknown' ? null : languageIds[family];

/** Languages of the logs that the server works for; logs in the others are coloured, no more. */
export const logLanguages: ReadonlySet<string> = new Set(Object.values(languageIds));
