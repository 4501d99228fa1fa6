import { kbDigits, keyformParts, keyformPattern, packagePattern } from './grammar';
import type { LogObject } from './logObject';

/** Pieces of the names that servicing logs use, as regular expression sources, and readers for them. */

/** A counted string argument: `[l:12]'WpdMtpUS.dll'`, `[l:18 ml:19]'…'`, `[l:34{17}]"…"`, `[ml:24{12},l:18{9}]"…"` */
export const argumentPattern = String.raw`(?:\[[lm0-9:{}, ]{1,60}\])?(?:'([^']{0,1000})'|"([^"]{0,1000})")`;

const keyform = new RegExp(keyformPattern, 'i');
const keyformFile = new RegExp(
  String.raw`(${keyformPattern})\\+([^\s"'\[\]:*?<>|][^"'\[\]:*?<>|\t]{0,259})`,
  'i',
);
const packageIdentity = new RegExp(packagePattern, 'i');

/** The first component keyform in a text, or undefined. */
export function keyformIn(text: string): string | undefined {
  return keyform.exec(text)?.[0];
}

/** The first `keyform\file` in a text; the file ends where the text does, or where it goes on behind a comma. */
export function storeFileIn(text: string): { keyform: string; file: string } | undefined {
  const found = keyformFile.exec(text);
  if (!found) return undefined;
  const file = found[2]!;
  const end = file.indexOf(', ');
  return { keyform: found[1]!, file: cleanFile(end < 0 ? file : file.slice(0, end)) };
}

/** The first package identity in a text, or undefined. */
export function packageIn(text: string): string | undefined {
  return packageIdentity.exec(text)?.[0].replace(/\.(?:mum|cat)$/i, '');
}

/** What stands before the code that a line ends in, without the blanks between. Looks at each character once. */
export function withoutCode(text: string): string {
  const code = text.indexOf('[HRESULT');
  return (code < 0 ? text : text.slice(0, code)).trimEnd();
}

/** A path inside a component without trailing blanks, punctuation or doubled backslashes. */
export function cleanFile(file: string): string {
  const path = withoutCode(file).replace(/\\{2,}/g, '\\');
  let [start, end] = [0, path.length];
  while (path[start] === '\\') start++;
  while (end > start && isTrailing(path.charCodeAt(end - 1))) end--;
  return path.slice(start, end);
}

/** Blanks and `.`, `,`, `;` */
const isTrailing = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x2e || code === 0x2c || code === 0x3b;

/** An assembly identity as CSI prints it, Windows 7 to 11. */
export interface ComponentIdentity {
  readonly name: string;
  readonly version: string;
  readonly arch: string;
  readonly culture: string;
}

const identity =
  /^\s*\[?([^,\s][^,]{0,300}), version(?: = |=| )(\d{1,6}(?:\.\d{1,6}){3})(?:, (?:arch |pA = (?:PROCESSOR_ARCHITECTURE_)?)(Host= amd64 Guest= x86|[A-Za-z0-9]+))?/i;
const culture = /culture(?: ?= ?| )(?:\[[^\]]{1,40}\])?["']?([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}|neutral)/i;

/** Reads an identity such as `dual_wpdmtp.inf, version 10.0.19041.746, arch amd64, …`; null for other text. */
export function parseIdentity(text: string): ComponentIdentity | null {
  const found = identity.exec(text);
  if (!found) return null;
  const arch = (found[3] ?? '').toLowerCase();
  return {
    name: found[1]!,
    version: found[2]!,
    arch: arch.startsWith('host=') ? 'wow64' : arch === 'intel' ? 'x86' : arch,
    culture: (culture.exec(text)?.[1] ?? 'none').toLowerCase().replace('neutral', 'none'),
  };
}

const wholeKeyform = new RegExp(
  `^([a-z0-9.]{1,12})_(.{1,200})_(${keyformParts.token})_(\\d{1,6}(?:\\.\\d{1,6}){3})_(${keyformParts.lenient.culture})_(${keyformParts.token})$`,
  'i',
);

/** The parts of a keyform; null when the text is none. */
export function parseKeyform(text: string): (ComponentIdentity & { token: string; hash: string }) | null {
  const parts = wholeKeyform.exec(text);
  if (!parts) return null;
  const [, arch, name, token, version, language, hash] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { arch: arch.toLowerCase(), name, token, version, culture: language.toLowerCase(), hash };
}

/** Whether a keyform is the directory of an identity: same version, and the name, cut in the middle when it is long. */
export function isKeyformOf(keyformText: string, component: ComponentIdentity): boolean {
  const parts = parseKeyform(keyformText);
  if (parts?.version !== component.version) return false;
  if (component.arch !== '' && parts.arch !== component.arch) return false;
  const name = component.name.toLowerCase();
  const stored = parts.name.toLowerCase();
  if (stored === name) return true;
  const cut = stored.indexOf('..');
  return cut > 0 && name.startsWith(stored.slice(0, cut)) && name.endsWith(stored.slice(cut + 2));
}

/** The file's name without its folders, in lower case: what two occurrences of one file share at least. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1).toLowerCase();
}

const namedKb = new RegExp(`(?<![A-Za-z0-9])KB(${kbDigits})(?!\\d)`, 'i');
const updateName = new RegExp(`[.\\s](${kbDigits})-\\d{1,6}_`);

/**
 * KB number of the update that a name refers to: from the number itself (`Package_12_for_KB4088876~…`), or from the update name behind
 * a version (`…~~10.0.1.8.4565511-14794_neutral`). Undefined where it gives none (`Package_for_RollupFix~…`, `KBxxxxxxx`).
 */
export function kbOf(name: string): string | undefined {
  const digits = (namedKb.exec(name) ?? updateName.exec(name))?.[1];
  return digits === undefined ? undefined : `KB${digits}`;
}

/** Two objects put together: what one leaves out the other fills in. */
export function mergeObjects(first: LogObject, second: LogObject): LogObject {
  return { ...second, ...first };
}

/** The form that names an object best, whatever its kind; null for one without a name. */
export function anyNameOf({
  keyform,
  file,
  component,
  package: identity,
  path,
  name,
}: LogObject): string | null {
  const inStore = [keyform, file].filter((part) => part !== undefined).join('\\');
  return inStore !== '' ? inStore : (component ?? identity ?? path ?? name ?? null);
}

/** Whether a name may be that of an update or package of Microsoft's; others cannot be had from its catalog. */
export function mayBeMicrosofts(name: string): boolean {
  return (
    /KB\d{6,8}|\bPackage_|\bMicrosoft\b|\bwindows\d|\\SoftwareDistribution\\|[~\\]31bf3856ad364e35\b/i.test(
      name,
    ) || !/[\\.~]/.test(name)
  );
}
