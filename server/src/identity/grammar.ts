/**
 * The grammar of the names that servicing gives, as sources of regular expressions: what is found in a log (leniently: whatever
 * may be such a name) and what a script may be built on (strictly). All that is accepted strictly is found leniently.
 * Every repeat has a bound. The sources have no groups of their own and are made for the flag `i`.
 */

const architecture = String.raw`(?:amd64|x86|wow64|msil|arm64(?:\.arm|\.x86)?|arm|ia64)`;
/** A public key token or the hash of a name */
const hex16 = '[0-9a-f]{16}';

/** What a keyform is made of. Windows cuts long names and cultures in the middle with `..`. */
export const keyformParts = {
  architecture,
  token: hex16,
  version: String.raw`\d{1,5}(?:\.\d{1,5}){3}`,
  lenient: {
    name: String.raw`[^\s\\/'"~,;:*?<>|()]{1,200}`,
    culture: String.raw`[a-z0-9][a-z0-9.-]{0,19}`,
  },
  strict: {
    name: String.raw`[A-Za-z0-9][A-Za-z0-9._-]{0,127}`,
    culture: String.raw`[a-z0-9][a-z0-9.-]{0,19}`,
  },
} as const;

/** What a package identity is made of: `name~token~arch~culture~version`. */
export const packageParts = {
  token: hex16,
  version: String.raw`\d{1,6}(?:\.\d{1,6}){3}`,
  lenient: {
    name: String.raw`[A-Za-z0-9{][A-Za-z0-9._+{}()-]{0,200}`,
    architecture: '[A-Za-z0-9]{0,12}',
    culture: '[A-Za-z0-9-]{0,24}',
  },
  strict: {
    name: String.raw`[A-Za-z0-9][A-Za-z0-9._+-]{0,200}`,
    architecture: '(?:amd64|x86|wow64|msil|arm64|arm|ia64|neutral|)',
    culture: '(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}|)',
  },
} as const;

/** `amd64_name_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5` */
export const keyformPattern = [
  architecture,
  keyformParts.lenient.name,
  hex16,
  keyformParts.version,
  keyformParts.lenient.culture,
  hex16,
].join('_');

/** `Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.11`, without the update name that may follow */
export const packagePattern = [
  packageParts.lenient.name,
  hex16,
  packageParts.lenient.architecture,
  packageParts.lenient.culture,
  packageParts.version,
].join('~');

/** Digits of the number of an update */
export const kbDigits = String.raw`\d{6,8}`;

/** `KB5036892`, not as a part of another word or number */
export const kbPattern = `(?<![A-Za-z0-9])KB${kbDigits}(?!\\d)`;

/** Name of an update inside a package: `5036892-8_neutral_PACKAGE`; begins at the end of a word. */
export const updatePattern = `${kbDigits}-\\d{1,6}_[A-Za-z][A-Za-z0-9]{1,20}_[A-Za-z]{1,20}\\b`;

/** Id of a session that holds the moment of its beginning: `31110578_1891577479` */
export const timedSessionPattern = String.raw`(?<![\d_])\d{8,10}_\d{1,10}(?![\d_])`;

/** What may be the id of a session, where the word stands before it: those of offline images hold no time. */
export const sessionPattern = String.raw`(?<![\d_])\d{1,10}_\d{1,10}(?![\d_])`;
