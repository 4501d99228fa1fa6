import type { CodeClass } from '../../../codes';

/** What of the component store or of servicing's own data a record calls damaged. */
export type DamagedPart =
  | 'payload'
  | 'manifest'
  | 'package-manifest'
  | 'catalog'
  | 'directory'
  | 'assembly'
  | 'component-registry'
  | 'servicing-registry';
export type DamageState = 'missing' | 'corrupt';

export interface Damage {
  readonly part: DamagedPart;
  readonly state: DamageState;
  /** The record says that it was put right */
  readonly isRepaired: boolean;
}

/**
 * The words of servicing for its parts. A part alone says nothing; with a word for its state it is damage, whatever the sentence:
 * readiness rows, sfc, hash checks, category names and messages share this vocabulary.
 */
const parts: readonly (readonly [RegExp, DamagedPart])[] = [
  // Marks tie a component to its deployments: values of the COMPONENTS hive.
  [/\bCSI [CFI] Mark\b/, 'component-registry'],
  [
    /\bCBS MUM\b|\bMUM (?:Missing|Corrupt)|\bmanifest (?:missing|corrupt|invalid) for package\b|\bpackage manifest\b|\bservicing\\packages\\[^\s'"]{1,260}\.mum\b|\bmum (?:file|signature|validation)/i,
    'package-manifest',
  ],
  [/\bCBS Catalog\b|\bcatalog(?: file)?\b|\.cat\b/i, 'catalog'],
  [
    /\bCSI Manifest\b|\bCorruptManifest|\bManifest(?:Missing|Corrupt)|\bcomponent manifest\b|\bmanifest\b/i,
    'manifest',
  ],
  [
    /\bpayload\b|\b[Mm]atching binary\b|\bPayloadFile|\bCorruptPayload|\bmember file\b|\bfile member\b|\bsource file in store\b|\bfile hash\b/i,
    'payload',
  ],
  [/\bcomponent directory\b|\bdirectory (?:is )?missing\b|\bWinSxS directory\b/i, 'directory'],
  [/\b(?:assembly|deployment)\b/i, 'assembly'],
  [
    /\bCOMPONENTS (?:hive|registry)|\bregistry (?:key|value)s?\b.{0,60}(?:\\?COMPONENTS\b|ComponentFamilies|DerivedData|CanonicalData)|\bCSI (?:Corrupt )?(?:Registry|Store)\b/i,
    'component-registry',
  ],
  [
    /\bComponent Based Servicing\\|\bDriverOperations\b|\bdriver operations?\b|\bComponentDetect\b|\bPackageDetect\b/i,
    'servicing-registry',
  ],
];
const corrupt =
  /\bcorrupt(?:ed|ion)?\b|\bCorrupt[A-Z]|(?<=[a-z])Corrupt\b|\bdo(?:es)? not match\b|\bmismatch\b|\bhash(?:es)?\b.{0,200}\bnot match|\bcannot repair\b|\bdamaged\b|\btampered\b|\binvalid\b|\bmark store corrupt\b|\bzero(?:ed)?\b.{0,20}\bfile/i;
const missing =
  /\bmissing\b|(?<=[a-z])Missing\b|\bnot (?:found|present|there)\b|\bdoes not exist\b|\bcannot find\b|\bfailed to find\b|\babsent\b/i;
const repaired =
  /^\((?:fix|b)\)|^\(p\).{0,80}\(b\)|\(fixed\)|\bfixed\b|\brepaired\b|\bsuccessfully (?:repaired|restored)\b/i;
/** A row of a check of the store, which is about damage of whatever type it names: `CSI Manifest Zero Length` */
const checked = /^\((?:f|p)\)\s{0,8}C[SB][IS] [A-Z]/;
/** Words without which a record is not looked at: most report something else */
const worthALook = /corrupt|missing|mismatch|not match|cannot repair|tampered|mark store|^\([fp]/i;
/** Totals and headings of a check name no object, plans report no damage */
const heading =
  /\bTotal\b|\bCount\b|^\s{0,8}(?:CBS|CSI) [A-Za-z ]{1,60}:\s{1,4}\d{1,9}$|^Checking\b|^Repair failed\b|^\[SR\] (?:Verif|Begin|Repairing \d)|\bUnavailable repair files\b|\bneeds? to (?:be )?(?:download|stag|install|extract)|\bReadiness\b/i;

/**
 * The damage that a record states; null for one that states none.
 *
 * `codeClass` is that of the record's code, which is the state of a key or value where words name the part alone.
 */
export function damageIn(body: string, codeClass?: CodeClass): Damage | null {
  if (heading.test(body)) return null;
  if (!worthALook.test(body)) return ofRegistry(body, codeClass);
  const isMissing = missing.test(body);
  const isCorrupt = corrupt.test(body) || (!isMissing && checked.test(body));
  if (!isCorrupt && !isMissing) return null;
  const part = parts.find(([words]) => words.test(body))?.[1];
  if (!part) return null;
  // "Payload missing" beside "store corruption" is a missing payload.
  return {
    part,
    state:
      isMissing && !/\bmember file\b|\bfile member\b|Corrupt\b(?!ion)/.test(body) ? 'missing' : 'corrupt',
    isRepaired: repaired.test(body),
  };
}

/** What is not there yet is made */
const isMadeAnew = /\][,;] (?:re)?creating\b/;

/** A key or value that could not be read is damage of the registry; a file that could not be, need not be damage of anything. */
function ofRegistry(body: string, codeClass: CodeClass | undefined): Damage | null {
  if (codeClass !== 'not-found' && codeClass !== 'bad-data' && codeClass !== 'registry') return null;
  if (!/\b(?:read|load|get|open)/i.test(body) || isMadeAnew.test(body)) return null;
  const part = parts.find(([words, name]) => name.endsWith('registry') && words.test(body))?.[1];
  return part ? { part, state: codeClass === 'not-found' ? 'missing' : 'corrupt', isRepaired: false } : null;
}
