import { packagePattern } from '../../identity/grammar';
import { readingsOf } from '../../codes';
import type { LogObject } from '../../identity/logObject';
import { cleanFile, parseIdentity, parseKeyform, storeFileIn } from '../../identity/servicingNames';

/** What may stand in a placeholder of a pattern. */
export interface Placeholder {
  /** Whether a UTF-16 unit may stand there */
  readonly fits: (code: number) => boolean;
  /** Characters */
  readonly max: number;
  /** What is named there, without what only surrounds it; null for text that names no such object */
  readonly read: (found: string) => string | null;
}

const packageIdentity = new RegExp(`^${packagePattern}$`, 'i');
const anything = (): boolean => true;
const words = without('\t');

/** The placeholders that a pattern may have. */
export const placeholders = {
  /** Whatever the message is about; what it is, its form says */
  object: { fits: anything, max: 600, read: named },
  keyform: {
    fits: without('\\/\'"~,;:*?<>|() \t'),
    max: 320,
    read: (found) => (parseKeyform(found) ? found : null),
  },
  file: { fits: without('"\':[]*?<>|\t'), max: 260, read: (found) => named(cleanFile(found)) },
  package: {
    fits: without('\\/\'"\t ,;:*?<>|'),
    max: 320,
    read: (found) => {
      const identity = found.replace(/\.(?:mum|cat)$/i, '');
      return packageIdentity.test(identity) ? identity : null;
    },
  },
  component: { fits: words, max: 600, read: (found) => (parseIdentity(found) ? found.trim() : null) },
  path: { fits: without('"<>|\t'), max: 520, read: (found) => (/[\\/]/.test(found) ? named(found) : null) },
  name: { fits: words, max: 300, read: named },
  code: { fits: isCodeCharacter, max: 80, read: (found) => (readingsOf(found).length > 0 ? found : null) },
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;

/** What the parts of a message say it is about; undefined where they name nothing. */
export function classify(parts: Readonly<Partial<Record<PlaceholderName, string>>>): LogObject | undefined {
  const object: Record<string, string> = parts.object === undefined ? {} : { ...byForm(parts.object) };
  for (const name of ['keyform', 'file', 'component', 'package', 'path', 'name'] as const) {
    const part = parts[name];
    if (part !== undefined) object[name] = part;
  }
  return Object.keys(object).length > 0 ? object : undefined;
}

function byForm(object: string): LogObject {
  const inStore = storeFileIn(object);
  if (inStore && object.startsWith(inStore.keyform)) return inStore;
  if (parseKeyform(object)) return { keyform: object };
  if (packageIdentity.test(object)) return { package: object };
  if (parseIdentity(object)) return { component: object };
  return /^(?:[A-Za-z]:|\\)[\\/]/.test(object) ? { path: object } : { name: object };
}

function named(found: string): string | null {
  const name = found.trim();
  return name === '' ? null : name;
}

function without(barred: string): (code: number) => boolean {
  const codes = new Set(Array.from(barred, (character) => character.charCodeAt(0)));
  return (code) => !codes.has(code);
}

/** Digits, letters, `_`, `-`. */
function isCodeCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x2d
  );
}
