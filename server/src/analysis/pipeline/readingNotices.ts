import { ansiNames, type AnsiEncoding } from '../../log/encoding/ansi';
import { decoderNamed } from '../../log/encoding/encoding';
import type { ScanResult } from '../../log/scan';
import { text } from '../../base/text';
import type { Notice } from '../../log/family';

/**
 * What the reader should know about how the bytes of a log were read. `endOfText` is the line from which on there is none, 0 where the
 * log has text to its end; `shownIn` is the encoding that an editor was set to show it in.
 */
export function readingNotices(
  scan: ScanResult,
  endOfText: number,
  hasRows: boolean,
  shownIn?: string,
): Notice[] {
  const isText = (line: number): boolean => line > 0 && (endOfText === 0 || line < endOfText);
  const notices: Notice[] = [];
  if (!scan.text && hasRows) {
    notices.push({
      line: 1,
      text: text(
        'The file is not a text log: most of its first bytes are no text. Get the original log again.',
      ),
    });
  }
  if (scan.ansi !== null && !isReadAs(scan.ansi, shownIn)) {
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
  if (scan.isCut) {
    const line = scan.lines.count;
    notices.push({
      line,
      leavesOut: true,
      text: text(
        'The log has more lines than are read at once: what follows line {0} is not part of the analysis.',
        line,
      ),
    });
  }
  if (scan.longLines > 0) {
    notices.push({
      line: 1,
      text: text('{0} lines are longer than 64 KB; only their beginnings were read.', scan.longLines),
    });
  }
  return notices;
}

/** Whether an encoding shows text of a code page as it is; GB 18030 does so with all that GBK has. */
function isReadAs(ansi: AnsiEncoding, shownIn: string | undefined): boolean {
  const shown = shownIn === undefined ? undefined : decoderNamed(shownIn)?.encoding;
  return shown === ansi || (shown === 'gb18030' && ansi === 'gbk');
}

/** What is said where more operations failed than are read a second time. */
export function tooManyFailures(unread: number): Notice {
  return {
    line: 0,
    text: text(
      'More operations failed than are read twice; of {0} of them only the rows that report the failure were looked at.',
      unread,
    ),
  };
}
