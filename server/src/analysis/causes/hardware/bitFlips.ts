import { madeName } from '../../../base/madeNames';
import { text } from '../../../base/text';
import type { Pattern } from '../../model/cause';
import type { Fault, Finding } from '../../model/model';
import { appendTo } from '../../../base/multimap';
import { keyformPattern } from '../../../identity/grammar';

/** Names on failing lines that are looked at; a log with more of them has other troubles. */
const maxSuspects = 500;
const maxName = 300;
/** Bits of an ASCII character, without the one that changes the case of a letter: names are written in either. */
const bits = [1, 2, 4, 8, 16, 64];
const caseBit = 32;

const separators = /[\s'"[\]\\/(),;=]+/;
/** The version of a package, where an update name may follow */
const version = /^\d{1,6}(?:\.\d{1,6}){3}/;
const keyform = new RegExp(`^${keyformPattern}`, 'i');
/** What stands in every keyform, and in no identity of a package */
const inKeyform = /_[0-9a-f]{16}_/i;

/** What a finding on which something fails may name. */
interface Suspect {
  readonly name: string;
  readonly finding: Finding;
}

/**
 * A name on a failing line that differs by one bit from a name that the log has elsewhere, or from the only one that could
 * stand there: what was read is not what was written.
 */
export function bitFlips(faults: readonly Fault[], findings: readonly Finding[]): Pattern | null {
  const suspects = new Map<string, Suspect>();
  for (const finding of findings)
    if (isFailing(finding))
      for (const name of namesIn(finding.message))
        if (!suspects.has(name)) suspects.set(name, { name, finding });
  // Most failures name what is as it should be, and what the rest of the log names need not be known.
  const doubtful = [...suspects.keys()].filter((name) => !name.includes('~') || isOdd(name));
  if (doubtful.length === 0) return null;
  const wantsIdentities = doubtful.some((name) => name.includes('~'));
  const known = new Set<string>();
  for (const finding of findings) {
    if (isFailing(finding) || finding.role === 'benign') continue;
    if (wantsIdentities || inKeyform.test(finding.message))
      for (const name of namesIn(finding.message)) known.add(name);
  }
  for (const name of known) suspects.delete(name);
  const keyforms = new Keyforms(known);
  for (const { name, finding } of [...suspects.values()].slice(0, maxSuspects)) {
    const meant = name.length > maxName ? undefined : meantBy(name, known, keyforms);
    if (meant === undefined) continue;
    return {
      origin: finding,
      faults: faults.filter(({ occurrences }) => occurrences.includes(finding)),
      object: { name: madeName('bitFlip', name, meant) },
      why: text(
        'One bit is wrong in the name {0}, which should be {1}: memory and disk must be tested before any repair.',
        name,
        meant,
      ),
    };
  }
  return null;
}

function isFailing({ role }: Finding): boolean {
  return role === 'cause' || role === 'error' || role === 'occurrence';
}

/** Package identities, whose fields may hold anything, and keyforms; in lower case. */
function namesIn(message: string): string[] {
  if (!message.includes('~') && !message.includes('_')) return [];
  return message.split(separators).flatMap((word) => {
    const found = word.includes('~') ? identityIn(word) : keyform.exec(word)?.[0];
    return found === undefined ? [] : [found.toLowerCase()];
  });
}

/** `name~token~architecture~language~version` without the update name behind it */
function identityIn(word: string): string | undefined {
  const fields = word.split('~');
  const end = fields.length === 5 ? version.exec(fields[4]!)?.[0] : undefined;
  return end === undefined || fields[0] === '' ? undefined : [...fields.slice(0, 4), end].join('~');
}

/** Keyforms by what stays of one when a bit of the rest is wrong: its hash, or all but its hash. */
class Keyforms {
  readonly #byPart = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names)
      if (!name.includes('~')) for (const part of partsOf(name)) appendTo(this.#byPart, part, name);
  }

  /** The one that differs from a name by a bit. */
  near(name: string): string | undefined {
    return partsOf(name)
      .flatMap((part) => this.#byPart.get(part)?.slice(0, maxAlike) ?? [])
      .find((other) => isBitApart(name, other));
  }
}

/** Keyforms of one hash, or with one name, that are compared. */
const maxAlike = 50;

function partsOf(name: string): readonly [string, string] {
  const cut = name.lastIndexOf('_');
  return [name.slice(cut), name.slice(0, cut)];
}

/** Whether two names differ in one bit of one character that is no digit. */
function isBitApart(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const code = one.charCodeAt(at);
  if (at === one.length || code > 0x7e || isDigit(code) || one.slice(at + 1) !== other.slice(at + 1))
    return false;
  return flipsOf(code).includes(other[at]!);
}

/** Characters that one bit makes of a character, in lower case, of those that names hold outside their numbers. */
function flipsOf(code: number): string[] {
  return (isLetter(code) ? bits : [...bits, caseBit])
    .map((bit) => String.fromCharCode(code ^ bit).toLowerCase())
    .filter((other) => /[a-z.-]/.test(other));
}

/** The name that one bit away is right, where this one cannot be; undefined when there is none. */
function meantBy(name: string, known: ReadonlySet<string>, keyforms: Keyforms): string | undefined {
  // The hash of a keyform goes with its name: two of them one bit apart cannot both exist.
  if (!name.includes('~')) return keyforms.near(name);
  if (!isOdd(name)) return undefined;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    // Numbers one bit apart are versions and parts that both exist.
    if (code > 0x7e || isDigit(code)) continue;
    for (const other of flipsOf(code)) {
      const meant = name.slice(0, at) + other + name.slice(at + 1);
      if (known.has(meant) ? isSpoiled(name, meant) : isOnlyFit(name, meant)) return meant;
    }
  }
  return undefined;
}

/** Whether an identity cannot be one that was published. */
function isOdd(name: string): boolean {
  return hasForeign(name) || !hasRightFields(name);
}

/** Whether two identities cannot both exist: no name holds such a character. */
function isSpoiled(name: string, meant: string): boolean {
  return hasForeign(name) && !hasForeign(meant);
}

/** Whether a field that has only a few right values gets one of them by the change, and had none before. */
function isOnlyFit(name: string, meant: string): boolean {
  if (hasRightFields(name) || !hasRightFields(meant)) return false;
  const [was, is] = [name.split('~')[3], meant.split('~')[3]!];
  return was === is || languages.has(is);
}

function hasForeign(name: string): boolean {
  return /[^a-z0-9._+{}()~-]/.test(name);
}

/** A language tag as packages carry it; empty for those of no language */
const language = /^(?:[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z]{4,8})?)?$/;
/** Languages that Windows comes in; a wrong tag is taken for one of these only. */
const languages: ReadonlySet<string> = new Set(
  (
    'ar-sa bg-bg cs-cz da-dk de-de el-gr en-gb en-us es-es es-mx et-ee fi-fi fr-ca fr-fr he-il hr-hr hu-hu it-it ' +
    'ja-jp ko-kr lt-lt lv-lv nb-no nl-nl pl-pl pt-br pt-pt ro-ro ru-ru sk-sk sl-si sr-latn-cs sr-latn-rs sv-se ' +
    'th-th tr-tr uk-ua zh-cn zh-hk zh-tw'
  ).split(' '),
);
const architectures = new Set(['amd64', 'x86', 'wow64', 'msil', 'arm64', 'arm', 'ia64', 'neutral', '']);

function hasRightFields(name: string): boolean {
  const [, token = '', architecture = '', culture = ''] = name.split('~');
  return /^[0-9a-f]{16}$/.test(token) && architectures.has(architecture) && language.test(culture);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
