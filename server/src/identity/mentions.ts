import { kbPattern, keyformPattern, packagePattern, sessionPattern, updatePattern } from './grammar';
import { sessionTime } from './sessionTime';
import { isKeyformOf, parseIdentity, type ComponentIdentity } from './servicingNames';
import { findMentions, formatCode, nameOf, normalise } from '../codes';

/** What a line can name that other lines name too. */
export type ThingKind = 'session' | 'package' | 'component' | 'kb' | 'file' | 'code';

/** An object that a line names. Its text comes from the log. */
export interface Mention {
  readonly kind: ThingKind;
  /** The same for all spellings of one object but a component's, see {@link isSameMention} */
  readonly key: string;
  /** UTF-16 columns */
  readonly start: number;
  readonly end: number;
  /** Set for a component that is written in words: `Name, version 10.0.1.2, arch amd64` */
  readonly identity?: ComponentIdentity;
}

/** Of a longer line only this much is looked at. */
export const maxMentionLine = 20_000;

const keyforms = new RegExp(keyformPattern, 'gi');
const packages = new RegExp(packagePattern, 'gi');
const assemblies =
  /[A-Za-z0-9][^,\s'"[\]]{0,200}, version(?: = |=| )\d{1,6}(?:\.\d{1,6}){3}(?:, (?:arch |pA = (?:PROCESSOR_ARCHITECTURE_)?)(?:Host= amd64 Guest= x86|[A-Za-z0-9]{1,12}))?/gi;
const kbs = new RegExp(kbPattern, 'gi');
const updates = new RegExp(String.raw`(?<![\w.-])${updatePattern}`, 'g');
const sessions = new RegExp(sessionPattern, 'g');
/** What stands before the id of a session that is no moment in time. */
const sessionWord = /[Ss]ession(?:\([^)]{0,80}\))?:? ?$/;
const files =
  /(?<![\w.~+$-])[A-Za-z0-9_$~+-][\w.$~+-]{0,120}\.(?:dll|exe|sys|inf|cat|mum|manifest|mui|drv|cpl|ocx|ttf|nls|xml|cab|msi|efi|bin|dat|ini|mof|ps1|js|png)(?![\w-])/gi;

/** The mentions in a line, by their beginning. A name inside another one counts for itself only as a KB number. */
export function mentionsIn(line: string): Mention[] {
  const mentions = namesInLine(line);
  for (const { start, end, value, space } of findMentions(line.slice(0, maxMentionLine)))
    if (space === undefined && value !== 0)
      mentions.push({ kind: 'code', key: formatCode(normalise(value)), start, end });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The same without codes, which cost the most to find. */
export function namesInLine(text: string): Mention[] {
  const line = text.slice(0, maxMentionLine);
  const mentions: Mention[] = [];
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray) => Omit<Mention, 'start' | 'end'> | null,
  ): void => {
    for (const match of line.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (mentions.some((other) => start < other.end && other.start < end)) continue;
      const mention = read(match);
      if (mention) mentions.push({ ...mention, start, end });
    }
  };
  take(packages, ([found]) => ({ kind: 'package', key: found.toLowerCase().replace(/\.(?:mum|cat)$/, '') }));
  take(keyforms, ([found]) => ({ kind: 'component', key: found.toLowerCase() }));
  take(assemblies, ([found]) => {
    const identity = parseIdentity(found);
    if (!identity) return null;
    const { name, version, arch } = identity;
    return { kind: 'component', key: [name, version, arch].join(' ').toLowerCase(), identity };
  });
  take(updates, ([found]) => ({ kind: 'kb', key: `KB${found.split('-')[0]!}` }));
  take(sessions, ({ 0: id, index }) =>
    sessionTime(id) !== null || sessionWord.test(line.slice(Math.max(0, index - 90), index))
      ? { kind: 'session', key: id }
      : null,
  );
  take(files, ([found]) => ({ kind: 'file', key: found.toLowerCase() }));
  for (const { 0: found, index } of line.matchAll(kbs))
    mentions.push({ kind: 'kb', key: found.toUpperCase(), start: index, end: index + found.length });
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The narrowest mention at a UTF-16 column; null where none stands. */
export function mentionAt(line: string, column: number): Mention | null {
  const held = mentionsIn(line).filter(({ start, end }) => column >= start && column <= end);
  return held.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Whether two mentions name one object, as folder and identity of a component do. */
export function isSameMention(one: Mention, other: Mention): boolean {
  if (one.kind !== other.kind) return false;
  if (one.key === other.key) return true;
  if (one.kind !== 'component') return false;
  if (one.identity && !other.identity) return isKeyformOf(other.key, one.identity);
  if (other.identity && !one.identity) return isKeyformOf(one.key, other.identity);
  return false;
}

/** Texts in lower case of which a line that names the object holds at least one: what to look for before looking closely. */
export function probesOf(mention: Mention): readonly string[] {
  const { kind, key, identity } = mention;
  switch (kind) {
    case 'component':
      // Windows shortens long names in the middle.
      return [(identity?.name ?? key.split('_')[1]!).toLowerCase().split('..')[0]!.slice(0, 12)];
    case 'kb':
      return [key.slice(2)];
    case 'code': {
      const name = nameOf(parseInt(key, 16));
      return [key.slice(2), ...(name === undefined ? [] : [name.toLowerCase()])];
    }
    default:
      return [key.toLowerCase()];
  }
}
