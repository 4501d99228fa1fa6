import { blocksUpTo, type GeneratedLog } from './fill';
import { Random } from './random';

/** A healthy ReportingEvents.log in blocks of one row, with a byte order mark, CRLF; to be written as UTF-16. */
export function* reportingEventsLog({ seed, bytes }: GeneratedLog): Generator<string> {
  const random = new Random(seed);
  let now = Date.UTC(2024, 3, 1, 8, 0, 0);
  yield '\uFEFF';
  yield* blocksUpTo(bytes / 2 - 1, () => {
    now += random.between(1000, 3_600_000);
    return rowAt(random, now);
  });
}

function rowAt(random: Random, now: number): string {
  const stamp = `${new Date(now).toISOString().slice(0, 23).replace('T', ' ').replace('.', ':')}+0200`;
  const [event, category, text] = random.pick(events);
  const vector = `${random.hex(16)}.1.0.0.4.0`;
  return `${guid(random)}\t${stamp}\t1\t${event}\t101\t${guid(random)}\t1\t0\tUpdate;ScanForUpdates\tSuccess\t${category}\t${text}\t${vector}\r\n`;
}

const finished = [
  '147 [AGENT_DETECTION_FINISHED]',
  'Software Synchronization',
  'Windows Update Client successfully detected 3 updates.',
] as const;
/** Nearly all rows are of searches that went well. */
const events = [
  ...Array.from({ length: 97 }, () => finished),
  ['162 [AGENT_DOWNLOAD_SUCCEEDED]', 'Content Download', 'Download succeeded.'],
  [
    '181 [AGENT_INSTALLING_STARTED]',
    'Content Install',
    'Installation Started: Windows has started installing the following update: 2024-04 Cumulative Update (KB5036892)',
  ],
  [
    '183 [AGENT_INSTALLING_SUCCEEDED]',
    'Content Install',
    'Installation Successful: Windows successfully installed the following update: 2024-04 Cumulative Update (KB5036892)',
  ],
] as const;

function guid(random: Random): string {
  const digits = random.hex(32).toUpperCase();
  return `{${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')}}`;
}
