import {
  argumentPattern,
  keyformPattern,
  kbOf,
  packagePattern,
  parseIdentity,
  parseKeyform,
} from '../analysis/objects';
import { text, type Text } from '../text';

/** One part of an identity, and what it says. */
export interface Part {
  readonly label: Text;
  readonly value: string;
  readonly note?: Text | undefined;
}

/** A component or package identity in a line, taken apart. Every value is text from the log. */
export interface Identity {
  readonly kind: Text;
  /** UTF-16 columns */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

const architectures: Readonly<Record<string, Text>> = {
  amd64: text('64-bit'),
  x86: text('32-bit'),
  wow64: text('32-bit files on 64-bit Windows'),
  arm64: text('64-bit ARM'),
  arm: text('32-bit ARM'),
  msil: text('.NET, any processor'),
};

const keyforms = new RegExp(keyformPattern, 'gi');
const packages = new RegExp(packagePattern, 'gi');
const assemblies = new RegExp(
  String.raw`[A-Za-z0-9][^,\s'"\[]{0,200}, version(?: = |=| )\d{1,6}(?:\.\d{1,6}){3}(?:, [^,\[\]'"]{1,60}(?:${argumentPattern})?){0,8}`,
  'gi',
);
/** Longer lines are looked at in a window around the cursor. */
const windowSize = 4000;

/** The identity at a UTF-16 column of a line; null where none stands. */
export function identityAt(line: string, column: number): Identity | null {
  const from = Math.max(0, column - windowSize / 2);
  const window = line.slice(from, from + windowSize);
  return (
    find(keyforms, window, from, column, ofKeyform) ??
    find(packages, window, from, column, ofPackage) ??
    find(assemblies, window, from, column, ofAssembly)
  );
}

type Parts = Pick<Identity, 'kind' | 'parts'>;

function find(
  pattern: RegExp,
  window: string,
  from: number,
  column: number,
  read: (found: string) => Parts | null,
): Identity | null {
  for (const match of window.matchAll(pattern)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (column < start || column > end) continue;
    const identity = read(match[0]);
    if (identity) return { ...identity, start, end };
  }
  return null;
}

function ofKeyform(found: string): Parts | null {
  const parts = parseKeyform(found);
  if (!parts) return null;
  return {
    kind: text('Component'),
    parts: [
      part(
        text('Name'),
        parts.name,
        parts.name.includes('..') ? text('shortened by Windows in the middle') : undefined,
      ),
      ...architecture(parts.arch),
      ...version(parts.version),
      culturePart(parts.culture),
      tokenPart(parts.token),
      part(
        text('Name hash'),
        parts.hash,
        text('computed from the whole identity; tells components of one name apart'),
      ),
    ],
  };
}

function ofPackage(found: string): Parts | null {
  const [name, token, arch, culture, number] = found.split('~');
  if (
    name === undefined ||
    token === undefined ||
    arch === undefined ||
    culture === undefined ||
    number === undefined
  )
    return null;
  const kb = kbOf(name);
  return {
    kind: text('Package'),
    parts: [
      part(text('Name'), name),
      ...(kb === undefined ? [] : [part(text('Update'), kb)]),
      ...architecture(arch),
      ...version(number),
      culturePart(culture),
      tokenPart(token),
    ],
  };
}

function ofAssembly(found: string): Parts | null {
  const parts = parseIdentity(found);
  if (!parts) return null;
  const token = /\bb:([0-9a-f]{16})\b/i.exec(found)?.[1];
  return {
    kind: text('Component'),
    parts: [
      part(text('Name'), parts.name),
      ...architecture(parts.arch),
      ...version(parts.version),
      culturePart(parts.culture),
      ...(token === undefined ? [] : [tokenPart(token)]),
    ],
  };
}

function architecture(arch: string): Identity['parts'] {
  if (arch === '') return [];
  const meaning = Object.hasOwn(architectures, arch.toLowerCase())
    ? architectures[arch.toLowerCase()]
    : undefined;
  return [part(text('Architecture'), arch, meaning)];
}

/** `10.0.19041.746` and `19041.4291.1.11` both name a build and its revision. */
function version(number: string): Identity['parts'] {
  const [first, second, third, fourth] = number.split('.');
  const parts = [part(text('Version'), number)];
  if (first === '10' && second === '0' && third !== undefined && fourth !== undefined) {
    parts.push(part(text('Build and revision'), `${third}.${fourth}`));
  } else if (Number(first) >= 10240 && second !== undefined) {
    parts.push(part(text('Build and revision'), `${first!}.${second}`));
  }
  return parts;
}

function culturePart(culture: string): Part {
  const neutral = culture === 'none' || culture === '';
  return part(text('Culture'), culture, neutral ? text('language-neutral') : undefined);
}

function tokenPart(token: string): Part {
  const windows = token.toLowerCase() === '31bf3856ad364e35';
  return part(text('Public key token'), token, windows ? text('Microsoft Windows') : undefined);
}

function part(label: Text, value: string, note?: Text): Part {
  return { label, value, note };
}
