import { zoneOf } from '../../analysis/model/clock';
import { splitCsi, splitRecord, stampTime } from '../../log/formats/panther';
import { text } from '../../base/text';
import { part, type Part, type TermFinder } from './term';

/** The number, the UTC stamp and the failure mark that a CSI message begins with. */
export const csiPrefixAt: TermFinder = (line, column) => {
  const head = splitRecord(line);
  if (head?.source !== 'CSI') return null;
  const prefix = splitCsi(line.slice(head.messageStart, head.messageStart + 200));
  if (!prefix) return null;
  const start = head.messageStart;
  const end = start + prefix.length;
  if (column < start || column >= end) return null;
  const parts: Part[] = [
    part(
      text('Message number'),
      prefix.sequence,
      text('counts from 1 since the servicing process started; it is no error code'),
    ),
  ];
  if (prefix.utc !== null) {
    const seconds = utcSeconds(prefix.utc);
    const offset = seconds === null ? NaN : Math.round((stampTime(head.stamp) - seconds) / 900) * 900;
    parts.push(
      part(
        text('Time (UTC)'),
        prefix.utc,
        Math.abs(offset) <= 14 * 3600 ? text('the log runs at {0}', zoneOf(offset)) : undefined,
      ),
    );
  }
  if (prefix.failed) parts.push(part(text('Mark'), '(F)', text('a failure')));
  return { kind: text('Head of a CSI message'), start, end, parts };
};

/** Seconds since 1970 of `2024/4/20:08:15:02.123`; null for anything else. */
function utcSeconds(stamp: string): number | null {
  const parts = /^(\d{4})\/(\d{1,2})\/(\d{1,2}):(\d{1,2}):(\d{1,2}):(\d{1,2})/
    .exec(stamp)
    ?.slice(1)
    .map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}
