import { findCodes, hresultFromWin32, normalise } from '../../codes';
import { setupapi } from '../../log/formats/setupapi';
import type { Role, TrackedSession } from '../model/model';
import type { LogObject } from '../../identity/logObject';
import { baseName } from '../../identity/servicingNames';
import type { LogRecord } from '../model/signature';
import type { Tracker } from '../model/familyRules';

type Draft = { -readonly [K in keyof TrackedSession]: TrackedSession[K] };

/** Steps that work on one driver package, which they name by its .inf. */
const packageSteps = [
  'Stage Driver Package',
  'Publish Driver Package',
  'Reflect Driver Package',
  'Configure Driver Package',
  'Unstage Driver Package',
  'Unpublish Driver Package',
  'Copy Driver Package',
  'Update Device Drivers',
  'SetupCopyOEMInf',
] as const;

/** What the lines begin with that open and close sections, and that say what a section works on. */
export const sectionStarts = [
  '{Install Device - ',
  'Doing full install of ',
  'Doing copy-only install of ',
  ...packageSteps.map((step) => `{${step}: `),
  'Driver INF',
  'Driver package ',
  'Selected driver installs from section',
  'Installing Device Class',
] as const;

const maxTitle = 500;
const started = /^>>> {1,4}Section start /;
const exit = /^<<< {1,4}\[Exit status: (SUCCESS|FAILURE)/;
const cut = /^<<< {1,4}\[Exit status: FAILURE\(0x0000([0-9a-fA-F]{4})\)/;
/** `{… - exit(0xe000020e)} 08:04:34.154`: what nearly all lines say that report a code */
const exitCode = /\bexit ?\(0x([89a-f][0-9a-f]{7})\)\}(?: [\d:.]{1,12})?$/i;
/** Windows 2000 and XP: `[2024/04/20 22:13:36 180.12 Driver Install]` */
const block = /^\[\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (\d{1,10}\.\d{1,10})( [^\]]{1,60})?\]/;
const device = /^(?:\{Install Device - |Doing (?:full|copy-only) install of )(\S{1,300}?)(?:\}|\.?$)/;
const inf =
  /^(?:Driver INF\s{0,4}[-=:]\s{0,4}|Driver package '|Selected driver installs from section \[[^\]]{1,200}\] in ")([^'"{}()]{1,300}?\.inf)\b/i;
/** The file that a step works on, or the code that it ends in */
const packageStep = new RegExp(
  String.raw`^\{(?:${packageSteps.join('|')}): (?:([^"]{1,500}?\.inf)\}|exit ?\(0x([0-9a-f]{8})\))`,
  'i',
);
/** Ends of steps that are none of a failure: done, done but for a restart, nothing more to do */
const fine = /^(?:0{8}|00000bc[23]|00000103)$/i;

/**
 * How the logs of Windows 2000 and XP say that an installation failed. That there is no driver for a device, or that it needs
 * none, is no failure of its installation.
 */
export const olderFailure =
  /^(?:Device install finished with error|#E\d{3} Device install failed\.) Error (?!0xe0000(?:203|219|228)\b)/i;

/**
 * How a code of facility SETUPAPI may be written, but for the usual answer of installers; few lines are worth the look for all
 * codes.
 */
const mayHoldCode = /800f|e000(?!020e)|setupapi|-\d{9}/i;

/** What a section is about. */
interface Subject {
  device?: string;
  inf?: string;
  /** The first one on which a step failed */
  failedInf?: string;
  /** Codes of facility SETUPAPI that it reports, by their low words */
  codes?: Map<number, number>;
}

/**
 * Finds which section a record belongs to. A log that is being written keeps its open sections apart, each up to a line
 * `<ins>`; the index of these marks is no text and stands at the end.
 */
export class SectionTracker implements Tracker {
  readonly sessions: Draft[] = [];
  readonly #subjects: Subject[] = [];
  #current = -1;
  endOfText = 0;

  next(record: LogRecord): number {
    const { body, line } = record;
    if (body.charCodeAt(0) < 0x20) {
      if (this.endOfText === 0) this.endOfText = line;
      return (this.#current = -1);
    }
    // What looked like the end was a gap.
    this.endOfText = 0;
    if (record.source === '') {
      if (body.startsWith('[Boot Session: ') || body.startsWith('<ins>')) return (this.#current = -1);
      const title = titleOf(body);
      if (title !== null) return this.#begin(title, '', record, NaN);
      const older = body.startsWith('[') ? block.exec(body) : null;
      if (older) return this.#begin(older[1]!, older[2]?.trim() ?? '', record, setupapi.timeOf(record.stamp));
    }
    // A log may begin in the middle of a section.
    if (this.#current < 0 && record.source !== '') this.#begin('', '', record, NaN);
    const index = this.#current;
    if (index < 0) return -1;
    const session = this.sessions[index]!;
    session.lastLine = line;
    // What opens and closes a section says nothing of what it works on.
    if (body.startsWith('>>>')) {
      if (Number.isNaN(session.time) && started.test(body)) session.time = setupapi.timeOf(record.stamp);
    } else if (body.startsWith('<<<')) {
      const status = exit.exec(body)?.[1];
      if (status !== undefined) {
        session.outcome = status === 'FAILURE' ? 'failed' : 'succeeded';
        this.#current = -1;
      }
    } else {
      this.#learn(this.#subjects[index]!, body);
      if (record.source === '' && olderFailure.test(body)) session.outcome = 'failed';
    }
    return index;
  }

  /** What was worked on at the time of a line; of a section that failed, what it failed on. */
  objectOf(session: number, role: Role): LogObject | undefined {
    const { device: id, inf: last, failedInf } = this.#subjects[session]!;
    const file = role === 'terminal' ? (failedInf ?? last) : last;
    const name = file === undefined ? id : baseName(file);
    return name === undefined ? undefined : { name };
  }

  /**
   * The code in which a step or a section ends. An exit status may be cut to its last 16 bits; the section says the whole code
   * elsewhere, or it is a Win32 code.
   */
  codeOf({ body }: LogRecord): number | undefined {
    if (body.startsWith('{')) {
      const digits = exitCode.exec(body)?.[1];
      return digits === undefined ? undefined : parseInt(digits, 16);
    }
    const low = cut.exec(body)?.[1];
    if (low === undefined) return undefined;
    const number = parseInt(low, 16);
    return this.#subjects.at(-1)?.codes?.get(number) ?? hresultFromWin32(number);
  }

  #begin(id: string, client: string, { line }: LogRecord, time: number): number {
    this.#current = this.sessions.length;
    this.sessions.push({
      id,
      type: 'device',
      client,
      firstLine: line,
      lastLine: line,
      time,
      outcome: 'open',
    });
    const about = / - (\S.*)/.exec(id)?.[1];
    const isInf = about !== undefined && /\.inf$/i.test(about);
    const isDevice = about !== undefined && !isInf && /^[^\\/:]{1,60}\\[^\\]/.test(about);
    this.#subjects.push(isInf ? { inf: about } : isDevice ? { device: about } : {});
    return this.#current;
  }

  #learn(subject: Subject, body: string): void {
    const step = body.startsWith('{') ? packageStep.exec(body) : null;
    if (step) {
      if (step[1] !== undefined) {
        subject.inf = step[1];
        return;
      }
      if (subject.inf !== undefined && !fine.test(step[2]!)) subject.failedInf ??= subject.inf;
    } else {
      const named = device.exec(body)?.[1];
      if (named !== undefined) subject.device = named;
      const file = inf.exec(body)?.[1];
      if (file !== undefined) subject.inf = file;
    }
    if (!mayHoldCode.test(body)) return;
    for (const { value } of findCodes(body)) {
      const code = normalise(value);
      if (code >>> 16 === 0x800f) (subject.codes ??= new Map<number, number>()).set(code & 0xffff, code);
    }
  }
}

/** `>>>  [Device Install (Hardware initiated) - …]`; null for any other line. */
function titleOf(body: string): string | null {
  if (!body.startsWith('>>> ') || !body.endsWith(']')) return null;
  const start = body.indexOf('[');
  const isTitle = start >= 4 && start < 8 && body.slice(3, start).trim() === '';
  const length = body.length - start - 2;
  return isTitle && length > 0 && length <= maxTitle ? body.slice(start + 1, -1) : null;
}
