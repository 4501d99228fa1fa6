import { text } from '../../base/text';
import type { Assembler, LogFormat, RecordHead, WholeRecord } from '../format';

/**
 * SetupDiagResults.log and .xml: what Microsoft's own tool found in the logs of an upgrade. A page without stamps; of the XML, each
 * element stands on a line. In a folder it is held against the logs that it refers to (`cases/setupDiag.ts`); alone it is all there is.
 */
export const setupDiag: LogFormat = {
  family: 'setupdiag',
  title: text('Result of SetupDiag'),
  language: {
    id: 'windows-setupdiag-log',
    name: text('Windows SetupDiag Result'),
    firstLine: String.raw`^\uFEFF?\s*(?:Setup ?Diag (?:v|[Vv]ersion)|Matching Profile found: |<SetupDiag\b)`,
  },
  names: { own: ['SetupDiagResults.log'], stems: [{ stem: 'SetupDiagResults' }], extensions: ['log', 'xml'] },
  depth: 3,
  matchesLine: (line) => relevant.test(line),
  // A page or two, of which each line may say what the failure was about.
  prefilter: () => true,
  split: headOf,
  assemble: () => new ReportAssembler(),
  timeOf: () => NaN,
};

const relevant =
  /^\uFEFF?\s{0,40}(?:Setup ?Diag (?:v|[Vv]ersion)|Matching Profile found: |ProfileName = |Error: SetupDiag reports|<SetupDiag\b|<ProfileName>|<FailureData>)/;
const report = /^(?:Error: )?SetupDiag (?:reports |was (?:not able|unable) to match)|^No match was found/;
/** What ends a report: an empty line, the next heading, the end of its element */
const reportEnd = /^\s*$|^\s*Last Setup |^\s*<\/?[A-Z]/;
/** Advice and links name no object. */
const advice = /^\s*(?:Refer to|Recommend|Please|To resolve|For more)/i;
const maxLines = 20;
const maxElement = 400;
/** Blanks, and the element that a line of the XML opens */
const before = /^[\uFEFF\s]{0,80}(?:<[A-Za-z]{1,40}>\s{0,8}){0,2}/;

function headOf(line: string): RecordHead | null {
  if (line.trim() === '') return null;
  const messageStart = before.exec(line)![0].length;
  const isError = line.startsWith('Error: ', messageStart);
  return { stamp: null, level: isError ? 'Error' : 'none', id: null, source: '', messageStart };
}

/** The rule of SetupDiag that found it, whose name says what it is about: `CompatBlockedApplicationManualUninstall` */
const profile = /^(?:Matching Profile found: |ProfileName = )([A-Za-z]{4,80})\b/;
const profileElement = /<ProfileName>([A-Za-z]{4,80})</;

/** A report and the lines below it that name what it is about are one record, with the rule that found it; the rest of the page is none. */
class ReportAssembler implements Assembler {
  #report: { head: WholeRecord; parts: string[] } | null = null;
  #profile: string | undefined;

  line(text: string, number: number): WholeRecord | null {
    const head = headOf(text);
    const body = head
      ? text
          .slice(head.messageStart)
          .replace(/<\/[A-Za-z]{1,40}>\s*$/, '')
          .trimEnd()
      : '';
    this.#profile ??= (profile.exec(body) ?? profileElement.exec(text.slice(0, maxElement)))?.[1];
    if (head && report.test(body)) {
      const done = this.finish();
      const column = head.messageStart;
      this.#report = {
        head: {
          ...{ line: number, lastLine: number, stamp: null, offset: null, level: head.level, source: '' },
          ...{ body, column, endColumn: column + body.length },
        },
        parts: [body],
      };
      return done;
    }
    if (!this.#report) return null;
    if (reportEnd.test(text) || this.#report.parts.length >= maxLines) return this.finish();
    if (!advice.test(body)) this.#report.parts.push(body.trim());
    return null;
  }

  finish(): WholeRecord | null {
    if (!this.#report) return null;
    const { head, parts } = this.#report;
    this.#report = null;
    const found = this.#profile === undefined ? [] : [this.#profile];
    return { ...head, lastLine: head.line + parts.length - 1, body: [...parts, ...found].join('; ') };
  }
}

export const zhCn = {
  'Result of SetupDiag': 'SetupDiag 的结果',
  'Windows SetupDiag Result': 'Windows SetupDiag 结果',
};
