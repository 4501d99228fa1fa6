import { eventXmlStart } from '../eventExports/xmlExport';
import {
  pantherComponents,
  readinessRows,
  setupapiCategories,
  unmistakableComponents,
  updateComponents,
} from '../rowWords';

/** Where the row of a log begins in a line that carries it, and whether its first words leave no doubt. */
export interface RowStart {
  readonly at: number;
  readonly isSure: boolean;
}

const level = String.raw`(?:Info|Warning|Error|Fatal Error|ERROR|WARNING|INFO)`;
/** Levels as other programs shorten them */
const shortLevel = String.raw`(?:[IEWF]|INF|ERR|WRN|WARN)`;
/** A number before a day belongs to it, where it is no number of a line: `12-2024-04-20` */
const day = String.raw`(?<!\d)(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|(?<!\d[/-])\d{1,2}[-/.]\d{1,2}[-/.]\d{4})`;
const time = String.raw`\d{1,2}:\d\d:\d\d(?:[.:,]\d{1,7})?`;
const masked = String.raw`<[^<>,]{1,40}>(?: <[^<>,]{1,40}>)?|[\dx]{4}-[\dx]{2}-[\dx]{2} [\dx:]{8}`;
const between = String.raw`(?:[ \t]{0,8}[,;|][ \t,;|"]{0,12}|"?[,;\t]"|[\]"]?[ \t,]{0,4}\[|\][ \t]{1,4})`;
const guid = String.raw`\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}`;

/** Beginnings of rows that nothing else looks like, of any family. */
const sure = new RegExp(
  [
    // Panther, with its stamp or what stands in its place
    String.raw`(?:${day}(?:[ \t]{1,4}|T)${time}(?:Z| UTC| [AP]M)?|(?<![\d/-])(?:${masked}))${between}${level}\b`,
    String.raw`(?:${day}[ \t]{1,4})?(?<![\d:T.])${time}[ \t]{0,4},?[ \t]{1,8}(?:${shortLevel}[ \t]{1,24})?(?:CBS|CSI|DISM|SYSPRP|MOUPG|IBS|IBSLIB|PANTHR|CONX|MIG|SP)[ \t]{1,8}(?=\S)`,
    String.raw`(?<![\d:T.])${time}${between}${level}\b`,
    // Windows Update
    String.raw`${day}[ \t]{1,8}\d\d:\d\d:\d\d[.:]\d{3,7}[ \t]{1,8}[0-9a-fA-F]{1,10}[ \t]{1,8}[0-9a-fA-F]{1,10}[ \t]{1,20}\w`,
    // ReportingEvents.log
    String.raw`${guid}[ \t]{1,4}\d{4}-\d\d-\d\d`,
    // Sections of setupapi logs
    String.raw`(?:>>>|<<<) {1,4}(?:\[|Section (?:start|end) \d)`,
    String.raw`\[(?:Boot Session: \d|Device Install Log\]|SetupAPI Log\])`,
    String.raw`(?:<Events(?:\s[^<>]{0,200})?>\s{0,8})?${eventXmlStart}`,
  ].join('|'),
);

/** Rows of tables of events, which few lines have the stamp of */
const eventRow = new RegExp(
  [
    String.raw`[^\s"',;|\t]{3,20}([,\t])${day}[ \t]{1,4}${time}(?: [AP]M)?\1[^,\t]{3,60}\1\d{1,5}\1`,
    String.raw`"${day}[ \t]{1,4}${time}(?: [AP]M)?"([,;\t])"\d{1,5}"\2"[A-Za-z]`,
  ].join('|'),
);
const mayBeEvent = /:\d\d(?: [AP]M)?["\t,]/;

/** Rows without a stamp: their first words may stand in the middle of a text too. */
const likely = new RegExp(
  [
    // Reports of Setup
    String.raw`<(?:CompatReport xmlns|CompatibilityInfo BlockingType|DriverPackage Inf)=`,
    String.raw`(?:, {1,4})?(?<![\w.-])${level}[ \t]{1,24}(?:\[0x[0-9a-fA-F]{6}\][ \t]{1,4})?(?:${pantherComponents})[ \t]`,
    String.raw`(?<!\S),[ \t]{1,4}${level}[ \t]`,
    String.raw`!{1,3}[ \t]{1,8}(?:${setupapiCategories}):[ \t]`,
    String.raw`(?<![^\s\]:|>"*-])[ \t]{0,8}(?:${setupapiCategories}):[ \t]{1,40}(?=\S)`,
    String.raw`(?<![\w@.-])[0-9a-fA-F]{8}@\d{4}/\d{1,2}/\d{1,2}:\d`,
    String.raw`(?<![\w@.-])[0-9a-fA-F]{8} \([FW]\) `,
    String.raw`(?<![\w.:-])[0-9a-fA-F]{2,8}[ \t]{1,12}[0-9a-fA-F]{2,8}[ \t]{1,20}(?:${updateComponents})[ \t]`,
    String.raw`(?<![\w(])\((?:f|fix|p|w|n)\)[ \t]`,
    String.raw`(?<=(?:^|[>|:\]"])[ \t]{0,8})(?:${unmistakableComponents})[ \t]{1,8}(?=[A-Z0-9[])`,
    String.raw`(?<=(?:^|[\s>|:\]"'.,\u3001\u3011])[ \t]{0,8})(?:${readinessRows})`,
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
  const first = (mayBeEvent.test(text) ? eventRow.exec(text) : null) ?? sure.exec(text);
  const found = first ?? likely.exec(text);
  if (!found || (!first && isFarComponent(found)) || noText.test(text.slice(0, found.index))) return null;
  if (!first) return { at: columnOf(found), isSure: false };
  return startBehindHead(text, first);
}

/** What follows the level of a row, in whatever columns: the component that wrote it */
const ownComponent = new RegExp(
  String.raw`^[\]"' \t,;|[]{1,32}(?:\[0x[0-9a-fA-F]{6}\][ \t]{1,4})?(?:${pantherComponents})\b`,
);
/** Longest head that another program writes before the row */
const maxForeignHead = 120;

/**
 * Where a row begins that starts with a stamp and a level, which other programs write too, in front of the row that they carry. Without a
 * component behind them they begin a row only in the form that Setup has.
 */
function startBehindHead(text: string, { 0: found, index }: RegExpExecArray): RowStart | null {
  const end = index + found.length;
  if (!endsInLevel.test(found) || ownComponent.test(text.slice(end, end + 80)))
    return { at: index, isSure: true };
  const inner = rowStartOf(text.slice(end));
  if (inner && inner.at <= maxForeignHead) return { ...inner, at: end + inner.at };
  return isForeignHead.test(found) ? null : { at: index, isSure: true };
}

/** A level that is no word behind a comma */
const isForeignHead = new RegExp(`(?:[|[\\]][^,]{0,16}${level}|[A-Z]{4})$`);
const endsInLevel = new RegExp(`${level}$`);

/** Past the level of a row in its columns, where another row in the line would have one, too */
const levelColumn = 24;
const levelAgain = new RegExp(`[,\\]] {1,4}${level} `);

const eachSure = new RegExp(sure.source, 'g');
const eachLikely = new RegExp(likely.source, 'g');

/** Where rows begin in a line that holds several of them, a blank before each; empty where nothing looks like the beginning of one. */
export function rowsIn(line: string): number[] {
  if (usual.test(line) && !levelAgain.test(line.slice(levelColumn))) return [0];
  const certain = [...line.matchAll(eachSure)].map(({ index }) => index);
  const found = certain.length > 0 ? certain : [...line.matchAll(eachLikely)].map(columnOf);
  // Behind the columns of a row, marks of a store check are columns of its table.
  const rows = found.filter((at) => line[at] !== '(');
  const starts = rows.length > 0 ? rows : found;
  return starts.filter((at) => at === 0 || /\s/.test(line[at - 1]!));
}

/** Whether a component stands alone, far behind the beginning: it is named there, and writes nothing. */
function isFarComponent({ 0: found, index }: RegExpExecArray): boolean {
  return index > maxBeforeComponent && /^[A-Z]{3,6}[ \t]/.test(found);
}

/** Bytes that are none of a text: what follows them is a part of something else. Sequences of JSON keep their records apart by 0x1e. */
const noText = /[\x00-\x08\x0e-\x1d\x1f]/;

const marked = new RegExp(String.raw`^[ \t]{0,8}(?:${setupapiCategories}):`);
/** Where the colon stands behind the category of a setupapi row */
const colonColumn = 8;

/** The five columns before the category of a setupapi row are its own. */
function columnOf({ 0: found, index }: RegExpExecArray): number {
  const category = marked.exec(found);
  if (!category) return index;
  return Math.max(index, index + category[0].length - 1 - colonColumn);
}
