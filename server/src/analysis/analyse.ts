import { decode } from '../log/encoding';
import { Gate } from '../log/gate';
import { scanLog } from '../log/scan';
import type { ByteSource } from '../log/source';
import { text } from '../text';
import { Collector, gateLiterals } from './collect';
import { familyOf } from './family';
import { mergeFaults } from './faults';
import type { LogAnalysis, Notice } from './model';
import { walk } from './walk';

const gate = new Gate(gateLiterals);
export interface AnalyseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read so far, between chunks */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** File name or path: a hint for the family, nothing more */
  readonly name?: string | undefined;
}

/**
 * Reads one log and explains its failures. Any bytes give an answer; rejects only with what the source rejects with, or
 * with the signal's reason.
 */
export async function analyseLog(source: ByteSource, options: AnalyseOptions = {}): Promise<LogAnalysis> {
  const collector = new Collector();
  const scan = await scanLog(source, {
    gate,
    onLine: (line, number) => {
      collector.line(line, number);
    },
    onProgress: options.onProgress,
    signal: options.signal,
  });
  const findings = collector.findings.sort((a, b) => a.line - b.line);
  const merged = mergeFaults(findings);
  const { incidents, faults } = walk({ findings, faults: merged, sessions: collector.sessions });
  return {
    family: familyOf(options.name ?? '', decode(await source.read(0, 8192), scan.encoding)),
    encoding: scan.encoding,
    bytes: scan.bytes,
    lines: scan.lines,
    sessions: collector.sessions,
    findings,
    faults,
    incidents,
    notices: [...readingNotices(scan), ...collector.notices()],
  };
}

function readingNotices(scan: Awaited<ReturnType<typeof scanLog>>): Notice[] {
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
  if (scan.firstNulLine > 0) {
    notices.push({
      line: scan.firstNulLine,
      text: text(
        'Line {0} holds NUL bytes, as a crash leaves them; what was there is lost.',
        scan.firstNulLine,
      ),
    });
  }
  if (scan.firstCrLine > 0) {
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
