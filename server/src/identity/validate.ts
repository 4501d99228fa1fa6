import { text, type Text } from '../base/text';
import { kbDigits, keyformParts, packageParts } from './grammar';

/** Names from a log, taken apart by their grammar before anything is built on them. What does not fit is refused. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Text };

const accepted = <T>(value: T): Checked<T> => ({ ok: true, value });
const refused = (reason: Text): { readonly ok: false; readonly reason: Text } => ({ ok: false, reason });

/** Name of a component's directory in WinSxS. */
export interface Keyform {
  readonly text: string;
  readonly arch: string;
  readonly name: string;
  readonly token: string;
  readonly version: string;
  readonly culture: string;
  readonly hash: string;
}

// Windows drops every other character from a name when it builds a keyform.
const keyformGrammar = new RegExp(
  `^(${keyformParts.architecture})_(${keyformParts.strict.name})_(${keyformParts.token})_(${keyformParts.version})_(${keyformParts.strict.culture})_(${keyformParts.token})$`,
  'i',
);

/** Reads `arch_name_token_version_culture_hash`. */
export function checkKeyform(value: string): Checked<Keyform> {
  const parts = value.length > 260 ? null : keyformGrammar.exec(value);
  if (!parts) return refused(text('The component name in the log is not a component store directory name.'));
  const [keyform, arch, name, token, version, culture, hash] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return accepted({ text: keyform, arch: arch.toLowerCase(), name, token, version, culture, hash });
}

/** A package identity without an update name. */
export interface PackageIdentity {
  readonly text: string;
  readonly name: string;
  readonly token: string;
  readonly arch: string;
  readonly culture: string;
  readonly version: string;
}

const packageGrammar = new RegExp(
  `^(${packageParts.strict.name})~(${packageParts.token})~(${packageParts.strict.architecture})~(${packageParts.strict.culture})~(${packageParts.version})(?:\\.[A-Za-z0-9][A-Za-z0-9_.-]{0,200})?$`,
  'i',
);
const kbGrammar = new RegExp(`^(?:KB)?(${kbDigits})$`, 'i');

/** Reads `name~token~arch~culture~version`; an update name or file extension behind the version is left out. */
export function checkPackage(value: string): Checked<PackageIdentity> {
  const parts = value.length > 520 ? null : packageGrammar.exec(value);
  if (!parts) return refused(text('The package name in the log is not a package identity.'));
  const [, name, token, arch, culture, version] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return accepted({
    text: [name, token, arch, culture, version].join('~'),
    name,
    token,
    arch,
    culture,
    version,
  });
}

/** Reads a KB number, with or without its letters; gives `KB` and the digits. */
export function checkKb(value: string): Checked<string> {
  const digits = kbGrammar.exec(value)?.[1];
  return digits === undefined
    ? refused(text('The update number in the log is not a KB number.'))
    : accepted(`KB${digits}`);
}

// Windows opens a device for these names whatever the folder and the extension.
const device = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com\d|lpt\d)$/i;

/**
 * Path of a file inside its component, `name.dll` or `Core\name.dll`. Refused: anything that leaves the folder, names a
 * drive, share, device or alternate stream, is no name that Windows keeps as written, or is not printable ASCII
 * (file names of components are; a look-alike would hide in other scripts).
 */
export function checkFileInComponent(value: string): Checked<string> {
  if (value === '' || value.length > 260)
    return refused(text('The file name in the log is empty or longer than 260 characters.'));
  if (/[^\x20-\x7e]/.test(value))
    return refused(text('The file name in the log has characters other than printable ASCII.'));
  if (/[<>:"/|?*]/.test(value))
    return refused(text('The file name in the log has characters that a file name cannot have.'));
  for (const segment of value.split('\\')) {
    if (segment === '' || segment === '.' || segment === '..') {
      return refused(text('The file name in the log does not stay inside its component.'));
    }
    if (/^ |[ .]$/.test(segment))
      return refused(text('The file name in the log begins or ends with a blank or a dot.'));
    if (device.test(segment.split('.')[0]!.trimEnd()))
      return refused(text('The file name in the log is the name of a device.'));
  }
  return accepted(value);
}

/** A name of a log where it has the form that such names have, for a command; else a placeholder to fill in. */
export function inForm(value: string | undefined, form: RegExp, placeholder: string): string {
  return value !== undefined && form.test(value) ? value : placeholder;
}
