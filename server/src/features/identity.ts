import { keyformPattern, packagePattern, updatePattern } from '../identity/grammar';
import { argumentPattern, kbOf, parseIdentity, parseKeyform } from '../identity/servicingNames';
import { text, type Text } from '../base/text';
import { csiPrefixAt } from './terms/csi';
import { installerAt, providerAt, sourceAt } from './terms/installers';
import { repairRecordAt, storeRowAt } from './terms/rows';
import { sessionAt } from './terms/session';
import { stateAt } from './terms/states';
import {
  incomplete,
  part,
  termAt,
  type Body,
  type Part,
  type Term,
  type TermContext,
  type TermFinder,
} from './terms/term';

/** A component or package identity in a line, taken apart. Every value is text from the log. */
export type Identity = Term;

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
const updates = new RegExp(String.raw`\b${updatePattern}`, 'g');
const brokenKeyforms =
  /\b(?:amd64|x86|wow64|msil|arm64|arm)_[^\s\\/'"~,;:*?<>|()]{1,200}_[0-9a-f]{16}(?:_[^\s\\/'"~,;:*?<>|()]{0,80})?/gi;
const brokenPackages = /[A-Za-z0-9{][A-Za-z0-9._+{}()-]{2,200}(?:~[A-Za-z0-9.-]{0,40}){1,4}/g;
/** Longer lines are looked at in a window around the cursor. */
const windowSize = 4000;

/** All that is known of the words of servicing, the most exact first. */
const finders: readonly TermFinder[] = [
  (line, column) => termAt(keyforms, line, column, ([found]) => ofKeyform(found)),
  (line, column) => termAt(packages, line, column, ([found]) => ofPackage(found)),
  (line, column) => termAt(assemblies, line, column, ([found]) => ofAssembly(found)),
  (line, column) => termAt(brokenKeyforms, line, column, ([found]) => ofBrokenKeyform(found)),
  (line, column) => termAt(brokenPackages, line, column, ([found]) => ofBrokenPackage(found)),
  (line, column) => termAt(updates, line, column, ([found]) => ofUpdate(found)),
  installerAt,
  sessionAt,
  storeRowAt,
  repairRecordAt,
  stateAt,
  providerAt,
];

/** The identity, session, state or other word of servicing at a UTF-16 column of a line; null where none stands. */
export function identityAt(line: string, column: number, context: TermContext = {}): Identity | null {
  const from = Math.max(0, column - windowSize / 2);
  const window = line.slice(from, from + windowSize);
  const head = csiPrefixAt(line, column, context) ?? sourceAt(line.slice(0, windowSize), column, context);
  if (head) return head;
  for (const find of finders) {
    const found = find(window, column - from, context);
    if (found) return { ...found, start: found.start + from, end: found.end + from };
  }
  return null;
}

function ofKeyform(found: string): Body | null {
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
        text('computed from the whole identity; distinguishes components of one name'),
      ),
    ],
  };
}

function ofPackage(found: string): Body | null {
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

function ofAssembly(found: string): Body | null {
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

/** A keyform that a log has cut or damaged: whatever stands before, at and behind its token. */
function ofBrokenKeyform(found: string): Body {
  const [, arch = '', name = '', token = '', rest = ''] =
    /^([a-z0-9]+)_(.{0,300}?)_([0-9a-f]{16})(?:_(.*))?$/i.exec(found) ?? [];
  const number = /^\d{1,5}(?:\.\d{1,5}){1,3}(?=_|$)/.exec(rest)?.[0];
  return {
    kind: text('Component'),
    note: incomplete,
    parts: [
      part(text('Name'), name),
      ...architecture(arch),
      ...(number === undefined ? [] : version(number)),
      tokenPart(token),
    ],
  };
}

/** A package identity with parts missing: those that are there have a shape of their own. */
function ofBrokenPackage(found: string): Body | null {
  const [name = '', ...rest] = found.split('~');
  const token = rest.find((piece) => /^[0-9a-f]{16}$/i.test(piece));
  const arch = rest.find((piece) => Object.hasOwn(architectures, piece.toLowerCase()));
  const number = rest.find((piece) => /^\d{1,6}(?:\.\d{1,6}){1,3}$/.test(piece));
  if (token === undefined && number === undefined) return null;
  const kb = kbOf(name);
  return {
    kind: text('Package'),
    note: incomplete,
    parts: [
      part(text('Name'), name),
      ...(kb === undefined ? [] : [part(text('Update'), kb)]),
      ...(arch === undefined ? [] : architecture(arch)),
      ...(number === undefined ? [] : version(number)),
      ...(token === undefined ? [] : [tokenPart(token)]),
    ],
  };
}

/** `5036892-8_neutral_PACKAGE`: an update inside a package. */
function ofUpdate(found: string): Body {
  return {
    kind: text('Update of a package'),
    parts: [part(text('Name'), found), part(text('Update'), `KB${found.split('-')[0]!}`)],
  };
}

function architecture(arch: string): readonly Part[] {
  if (arch === '') return [];
  const meaning = Object.hasOwn(architectures, arch.toLowerCase())
    ? architectures[arch.toLowerCase()]
    : undefined;
  return [part(text('Architecture'), arch, meaning)];
}

/** `10.0.19041.746` and `19041.4291.1.11` both name a build and its revision. */
function version(number: string): readonly Part[] {
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
