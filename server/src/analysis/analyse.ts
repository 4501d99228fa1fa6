import { ansiNames } from '../log/ansi';
import { decode, decoderNamed, guessEncoding } from '../log/encoding';
import { familyOf } from '../log/recognise';
import { scanLog } from '../log/scan';
import type { ByteSource } from '../log/source';
import { text } from '../text';
import { clockOf } from './clock';
import { Collector } from './collect';
import { mergeFaults } from './faults';
import type { LogAnalysis, LogFamily, Notice } from './model';
import { ruleSetOf } from './ruleSet';
import { withUnwound } from './unwound';
import { walk } from './walk';

const sniffBytes = 16 * 1024;

export interface AnalyseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read so far, between chunks */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** File name or path: a hint for the family, nothing more */
  readonly name?: string | undefined;
  /** The encoding in which an editor shows the log, by its name on the web; without it, what editors take it for */
  readonly shownIn?: string | undefined;
}

/**
 * Reads one log and explains its failures. Any bytes give an answer; rejects only with what the source rejects with, or
 * with the signal's reason.
 */
export async function analyseLog(source: ByteSource, options: AnalyseOptions = {}): Promise<LogAnalysis> {
  const family = await recognise(source, options.name ?? '');
  const set = ruleSetOf(family);
  const collector = new Collector(set);
  const scan = await scanLog(source, {
    format: set.rules.format,
    gate: set.gate,
    shown: options.shownIn === undefined ? undefined : (decoderNamed(options.shownIn) ?? undefined),
    onLine: (line, number, shownAt) => {
      collector.line(line, number, shownAt);
    },
    onProgress: options.onProgress,
    signal: options.signal,
  });
  collector.finish();
  const findings = withUnwound(collector.findings.sort((a, b) => a.line - b.line));
  const sessions = collector.sessions();
  const merged = mergeFaults(findings);
  const { incidents, faults } = walk({
    findings,
    faults: merged,
    sessions,
    rules: set.rules,
  });
  return {
    family,
    encoding: scan.ansi !== null && !scan.isMixed ? scan.ansi : scan.encoding,
    shownIn: options.shownIn ?? scan.encoding,
    bytes: scan.bytes,
    lines: scan.lines,
    sessions,
    findings,
    faults,
    incidents,
    notices: [
      ...(source.notices ?? []),
      ...readingNotices(scan, collector.endOfText),
      ...collector.notices(),
    ],
    clock: clockOf(collector.clock, sessions),
    boots: collector.boots,
  };
}

async function recognise(source: ByteSource, name: string): Promise<LogFamily> {
  const head = await source.read(0, Math.min(source.size, sniffBytes));
  return familyOf(name, decode(head, guessEncoding(head).encoding));
}

function readingNotices(scan: Awaited<ReturnType<typeof scanLog>>, endOfText: number): Notice[] {
  const isText = (line: number): boolean => line > 0 && (endOfText === 0 || line < endOfText);
  const notices: Notice[] = [];
  if (scan.bytes === 0)
    notices.push({ line: 1, text: text('The file is empty: there is nothing to analyse.') });
  else if (!scan.text) {
    notices.push({
      line: 1,
      text: text(
        'The file is not a text log: most of its first bytes are no text. Get the original log again.',
      ),
    });
  }
  if (scan.ansi !== null) {
    const name = ansiNames[scan.ansi];
    notices.push({
      line: scan.firstAnsiLine,
      text: scan.isMixed
        ? text(
            'Line {0} is not UTF-8 as other lines are; such lines are read as {1}, while editors show replacement characters in them.',
            scan.firstAnsiLine,
            name,
          )
        : text(
            'The log is written in {0}. Reopen it with this encoding to see its text in the editor; it is read right here.',
            name,
          ),
    });
  }
  if (endOfText > 0) {
    notices.push({
      line: endOfText,
      text: text(
        'The log was copied while it was still being written: from line {0} on it holds no text. What had no end by then may have gone on.',
        endOfText,
      ),
    });
  }
  if (isText(scan.firstNulLine)) {
    notices.push({
      line: scan.firstNulLine,
      text: text(
        'Line {0} holds NUL bytes, as a crash leaves them; what was there is lost.',
        scan.firstNulLine,
      ),
    });
  }
  if (isText(scan.firstCrLine)) {
    notices.push({
      line: scan.firstCrLine,
      text: text(
        'Line {0} holds a carriage return without a line feed. Editors break the line there, so their line numbers run ahead from here on.',
        scan.firstCrLine,
      ),
    });
  }
  if (scan.longLines > 0) {
    notices.push({
      line: 1,
      text: text('{0} lines are longer than 64 KB; only their beginnings were looked at.', scan.longLines),
    });
  }
  return notices;
}
