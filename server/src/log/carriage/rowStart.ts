import { pantherComponents, setupapiCategories, unmistakableComponents, updateComponents } from '../rowWords';

/** Where the row of a log begins in a line that carries it, and whether its first words leave no doubt. */
export interface RowStart {
  readonly at: number;
  readonly isSure: boolean;
}

const level = String.raw`(?:Info|Warning|Error|Fatal Error|ERROR|WARNING|INFO)`;
const day = String.raw`(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})`;
const time = String.raw`\d{1,2}:\d\d:\d\d(?:[.:,]\d{1,7})?`;
const masked = String.raw`<[^<>,]{1,40}>(?: <[^<>,]{1,40}>)?|[\dx]{4}-[\dx]{2}-[\dx]{2} [\dx:]{8}`;
const between = String.raw`[ \t]{0,8}[,;|][ \t,;|"]{0,12}`;
const guid = String.raw`\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}`;

/** Beginnings of rows that nothing else looks like, of any family. */
const sure = new RegExp(
  [
    // Panther, with its stamp or what stands in its place
    String.raw`(?<![\d/-])(?:${day}[ \t]{1,4}${time}(?: UTC)?|${masked})${between}${level}\b`,
    String.raw`(?<![\d/-])(?:${day}[ \t]{1,4})?(?<![\d:T.])${time}[ \t]{0,4},?[ \t]{1,8}(?:CBS|CSI|DISM|SYSPRP|MOUPG|IBS|IBSLIB|PANTHR|CONX|MIG|SP)[ \t]{1,8}(?=\S)`,
    String.raw`(?<![\d:T.])${time}${between}${level}\b`,
    // Windows Update
    String.raw`(?<![\d/-])${day}[ \t]{1,8}\d\d:\d\d:\d\d[.:]\d{3,7}[ \t]{1,8}[0-9a-fA-F]{1,10}[ \t]{1,8}[0-9a-fA-F]{1,10}[ \t]{1,20}\w`,
    // ReportingEvents.log
    String.raw`${guid}[ \t]{1,4}\d{4}-\d\d-\d\d`,
    // Sections of setupapi logs
    String.raw`(?:>>>|<<<) {1,4}(?:\[|Section (?:start|end) \d)`,
    String.raw`\[(?:Boot Session: \d|Device Install Log\]|SetupAPI Log\])`,
  ].join('|'),
);

/** Rows without a stamp: their first words may stand in the middle of a text too. */
const likely = new RegExp(
  [
    String.raw`(?:, {1,4})?(?<![\w.-])${level}[ \t]{1,24}(?:\[0x[0-9a-fA-F]{6}\][ \t]{1,4})?(?:${pantherComponents})[ \t]`,
    String.raw`(?<!\S),[ \t]{1,4}${level}[ \t]`,
    String.raw`!{1,3}[ \t]{1,8}(?:${setupapiCategories}):[ \t]`,
    String.raw`(?<![^\s\]:|>"*-])[ \t]{0,8}(?:${setupapiCategories}):[ \t]{1,40}(?=\S)`,
    String.raw`(?<![\w@.-])[0-9a-fA-F]{8}@\d{4}/\d{1,2}/\d{1,2}:\d`,
    String.raw`(?<![\w@.-])[0-9a-fA-F]{8} \([FW]\) `,
    String.raw`(?<![\w.:-])[0-9a-fA-F]{2,8}[ \t]{1,12}[0-9a-fA-F]{2,8}[ \t]{1,20}(?:${updateComponents})[ \t]`,
    String.raw`(?<![\w(])\((?:f|fix|p|w|n)\)[ \t]`,
    String.raw`(?<=(?:^|[>|:\]"])[ \t]{0,8})(?:${unmistakableComponents})[ \t]{1,8}(?=[A-Z0-9[])`,
  ].join('|'),
);

/** Longest part of a line that may stand before its row. */
const maxBefore = 2000;
const maxBeforeComponent = 60;

/** What most lines of most logs begin with, which is recognised soonest; a run may begin with a byte order mark */
const usual = /^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Warning|Error) /;
const usualStep = new RegExp(`^(?: {5,6}|!{1,3} {2,4})(?:${setupapiCategories}): `);

/** Where the row begins in a line; null when nothing in it looks like the beginning of one. */
export function rowStartOf(line: string): RowStart | null {
  if (usual.test(line)) return { at: 0, isSure: true };
  if (usualStep.test(line)) return { at: 0, isSure: false };
  const text = line.length > maxBefore ? line.slice(0, maxBefore) : line;
  const first = sure.exec(text);
  const found = first ?? likely.exec(text);
  if (!found || (!first && isFarComponent(found)) || noText.test(text.slice(0, found.index))) return null;
  return first ? { at: first.index, isSure: true } : { at: columnOf(found), isSure: false };
}

/** Whether a component stands alone, far behind the beginning: it is named there, and writes nothing. */
function isFarComponent({ 0: found, index }: RegExpExecArray): boolean {
  return index > maxBeforeComponent && /^[A-Z]{3,6}[ \t]/.test(found);
}

/** Bytes that are none of a text: what follows them is a part of something else. */
const noText = /[\x00-\x08\x0e-\x1f]/;

const marked = new RegExp(String.raw`^[ \t]{0,8}(?:${setupapiCategories}):`);
/** Where the colon stands behind the category of a setupapi row */
const colonColumn = 8;

/** The five columns before the category of a setupapi row are its own. */
function columnOf({ 0: found, index }: RegExpExecArray): number {
  const category = marked.exec(found);
  if (!category) return index;
  return Math.max(index, index + category[0].length - 1 - colonColumn);
}
