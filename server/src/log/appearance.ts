/** What a file looks like by its name and first bytes, where it may be no log of servicing or setup. */
export type Appearance =
  | 'empty'
  | 'event-trace'
  | 'event-log'
  | 'registry-export'
  | 'registry-hive'
  | 'program'
  | 'dump'
  | 'archive'
  | 'image'
  | 'pdf'
  | 'compound-document'
  | 'encrypted'
  | 'html'
  | 'json'
  | 'xml'
  /** Lines that begin with times, as any program writes them */
  | 'other-log'
  | 'text'
  | 'binary';

/** First bytes, in Latin-1, by which files of a kind are recognised. */
const magic: readonly (readonly [RegExp, Appearance])[] = [
  [/^ElfFile\0/, 'event-log'],
  [/^regf/, 'registry-hive'],
  [/^MZ/, 'program'],
  [/^(?:MDMP|PAGEDU)/, 'dump'],
  [/^(?:PK[\x03\x05\x07]|MSCF|7z\xbc\xaf|Rar!|\x1f\x8b|BZh\d|\xfd7zXZ|MSWIM\0)/, 'archive'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|BM[^]{4}\0\0\0\0)/, 'image'],
  [/^%PDF-/, 'pdf'],
  [/^\xd0\xcf\x11\xe0/, 'compound-document'],
  [/^(?:Salted__|age-encryption\.org\/)/, 'encrypted'],
  // The header of a trace buffer: its size, how much of it is filled, twice, and no flags.
  [/^\0[^]{2}\0[^]{2}\0\0[^]{2}\0\0\0{20}/, 'event-trace'],
];

/** How a text begins that is of another kind. */
const beginnings: readonly (readonly [RegExp, Appearance])[] = [
  [/^(?:Windows Registry Editor Version|REGEDIT4)/, 'registry-export'],
  [/^-----BEGIN (?:PGP MESSAGE|PKCS7|CMS|AGE ENCRYPTED FILE)/, 'encrypted'],
  [/^<(?:!doctype html|html|head|body)\b/i, 'html'],
  [/^<(?:\?xml|[A-Za-z][\w:.-]{0,80}[\s>/])/, 'xml'],
  [/^[{[]\s{0,200}["{[\]}]/, 'json'],
];

const traceName = /\.etl(?:\.\d{1,3})?$/i;
/** A date or a time of day among the first characters of a line */
const stamped = /^.{0,24}?(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}|\d\d?:\d\d:\d\d)/;
const sampledLines = 200;
/** What serves Windows, by the names that it has in every language: a text about it names one */
const serving =
  /\b(?:dism|cbs|csi|sfc|servicing|trustedinstaller|tiworker|wusa|wuahandler|wuauclt|winsxs|windows ?update|wsus|component store|windows (?:setup|resource protection)|setup(?:act|err|api|host|prep|diag)|sysprep|panther|unattend|pnputil|driverstore|appx\w{0,30}|msix|bcdboot|bootmgr|inf)\b|\bKB\d{6,8}\b|\.(?:msu|mum|cab|wim|esd|ffu|swm|inf|appx|msix|mof)\b|-(?:Windows|Appx)[A-Z]|\b(?:0x)?(?:800f0|8024[0-9a-f]|80073[cd7]|c1900|c142)[0-9a-f]{3,4}\b/i;
/** Lines with a time of which one or two may be quoted in any text */
const fewStamps = 2;

/**
 * What a file looks like. `head` is its beginning, some KB of it; `text` is the same decoded. Any bytes and any name give an answer.
 */
export function appearanceOf(name: string, head: Uint8Array, text: string, isText: boolean): Appearance {
  if (head.length === 0) return 'empty';
  const bytes = String.fromCharCode(...head.subarray(0, 64));
  const known = magic.find(([pattern]) => pattern.test(bytes))?.[1];
  if (known) return known;
  if (!isText) return traceName.test(name) ? 'event-trace' : 'binary';
  const beginning = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (beginning === '') return 'empty';
  return beginnings.find(([pattern]) => pattern.test(beginning))?.[1] ?? textKind(text);
}

function textKind(text: string): Appearance {
  const lines = text
    .split('\n', sampledLines)
    .map((line) => line.slice(0, 80))
    .filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => stamped.test(line)).length;
  const isOther = rows * 2 > lines.length || (rows > fewStamps && !serving.test(text));
  return isOther ? 'other-log' : 'text';
}
