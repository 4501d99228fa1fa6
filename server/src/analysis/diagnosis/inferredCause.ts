import { text, type Text } from '../../base/text';
import { declarationOf } from '../causes';
import { consoleEnd, type FailureEvent } from '../extract/frames/failureEvent';
import type { CodeClass } from '../../codes';
import type { LogFamily } from '../../log/family';
import type { LogObject } from '../../identity/logObject';
import { mayBeMicrosofts } from '../../identity/servicingNames';
import type { RemedyKind } from '../model/kinds';
import type { Cause, Finding } from '../model/model';
import type { LogRecord } from '../model/signature';
import { classify, type Area, type Verdict } from './classification';
import { groundsOf, restingOn, whyLeft, type Basis } from './confidence';
import type { Origin } from './propagation';
import { logObjectOf, subjectOf } from './subject';

/** A cause that no declared one explains, and what goes with it. */
export interface InferredCause {
  readonly cause: Cause;
  readonly remedies: readonly RemedyKind[];
  /** Whether the kind follows without doubt from the failure */
  readonly isSure: boolean;
  /** Logs that are known to say more of this sort of failure */
  readonly elsewhere: readonly string[];
}

/** Classes of codes that say what stands in the way without a look at what met it: an end that carries one states it. */
const outside: ReadonlySet<CodeClass> = new Set<CodeClass>([
  'disk-full',
  'source-missing',
  'network',
  'policy',
  'access-denied',
  'not-applicable',
  'prerequisite',
  'pending',
  'cancelled',
  'in-use',
  'compatibility',
  'encryption',
  'driver',
  'service',
  'registry',
  'read-error',
  'bad-command',
]);
const unknown: Verdict = { kind: 'unknown', remedies: ['collect-more-logs'], isSure: false };
const driverRow = /^(?:sig|sto|inf|flq|dvi|ndv|pol|ump|idb|utl|cpy|bak|cci|set|plt|prm|rot|swd|ndi): /;

/** Families that only Setup writes */
const ofSetup: ReadonlySet<LogFamily> = new Set<LogFamily>(['setup', 'setupdiag', 'compat']);

/** What part of Windows a record comes from. */
export function areaOf({ record: { source, body } }: FailureEvent, family: LogFamily): Area {
  if (
    family === 'setupapi' ||
    /^(?:sig|sto|inf|flq|dvi|ndv|pol|ump|idb|cpy)$/.test(source) ||
    driverRow.test(body)
  )
    return 'driver';
  if (
    /\bqueue item\b|\b[Gg]eneric command\b|\b[Ii]nstaller(?: name)?: |\badvanced installer\b|[a-z]AI(?:::|\.dll\b)|\bStartService\b/.test(
      body,
    )
  )
    return 'installer';
  if (
    /^DISM Driver Manager|\bdriver (?:package|update|operations?|store|inject)|\binject driver|\bDriverUpdate|\bPnP Driver\b/i.test(
      body,
    )
  )
    return 'driver';
  if (family === 'windowsupdate' || family === 'reportingevents')
    return /download|BITS|DO job|https?:|SendRequest|Send failed|WinHttp|web service|Misc\b/i.test(body)
      ? 'download'
      : 'update';
  if (/\bWUAgent\b|\bWUAHandler\b|\b[Uu]pdate [Ss]ource\b/.test(body)) return 'update';
  if (source === 'SYSPRP' || /^SYS[FP]RP/.test(body)) return 'sysprep';
  if (/^(?:SP|MOUPG|IBS|IBSLIB|CONX|MIG|DU|PANTHR|DEPLOY|UI)$/.test(source)) return 'setup';
  if (source === 'DISM' || /^DISM\b/.test(body)) return body.includes('Package Manager') ? 'store' : 'image';
  if (/^(?:CBS|CSI|DPX|CBS\/CSI)$/.test(source)) return 'store';
  if (/^\[\d+\] \[0x|\bW[Ii][Mm]\b|\b(?:Ffu|Wim|Disk)Reader\b/.test(body)) return 'image';
  return ofSetup.has(family) ? 'setup' : 'other';
}

/** Logs that hold what these records only point at. */
function elsewhereOf(event: FailureEvent, area: Area): readonly string[] {
  if (area === 'driver') return ['setupapi.dev.log', 'setupapi.offline.log'];
  if (event.codeClass === 'compatibility') return ['setupact.log', 'CompatData*.xml', 'ScanResult.xml'];
  return [];
}

/**
 * The cause that an origin is. `records` are those of the operation in their order, from which a nameless one takes its object;
 * `makeFinding` turns a record into a finding; `ownArea` is the part of Windows that the record belongs to, where it does not say so.
 */
export function inferredCauseOf(
  origin: Origin,
  records: readonly LogRecord[],
  family: LogFamily,
  makeFinding: (event: FailureEvent, object?: LogObject) => Finding,
  ownArea?: Area,
): InferredCause {
  const { event } = origin;
  const area = ownArea ?? areaOf(event, family);
  const subject = subjectOf(event, records);
  const name = subject?.object.text ?? null;
  // What events only report stands in another log: of damage they know the code alone.
  const isReported = family === 'events' || family === 'reportingevents';
  const found = classify({
    // What was not there to take content from is a source, by the code that this ended in.
    codeClass:
      event.codeClass === 'not-found' && origin.ends.includes('source-missing')
        ? 'source-missing'
        : event.codeClass,
    object: subject?.object.type ?? null,
    text: `${name ?? ''} ${event.record.body}`,
    area,
    damage: event.damage,
  });
  const isSum = event.shape === 'summary' && !isCommandRefused(event);
  const verdict = (isReported || isSum) && !outside.has(event.codeClass) ? unknown : found;
  const naming = subject === null ? 'nowhere' : subject.line === event.record.line ? 'itself' : 'context';
  // What blocks an upgrade stands in reports of its own; a code says only that something does.
  const isOpen =
    (event.codeClass === 'compatibility' && !verdict.isSure) ||
    // DISM hands a driver on; what it met stands in the log of the driver installation.
    (family === 'dism' && area === 'driver' && !event.isReasoned);
  const basis = isReported || isOpen ? 'code-alone' : basisOf(verdict);
  const finding = makeFinding(event, subject ? logObjectOf(subject.object) : undefined);
  return {
    cause: {
      fault: null,
      finding,
      kind: verdict.kind,
      object: name,
      rule: finding.rule,
      why: whyOf(verdict.kind, name),
      ...restingOn(...groundsOf(origin, naming, subject?.line ?? 0, basis)),
      ...(origin.rivals.length > 0 && {
        rivals: origin.rivals.map((rival) => ({
          finding: makeFinding(rival.event),
          why: whyLeft(rival.event, rival.passes),
        })),
      }),
    },
    remedies: remediesOf(verdict, name),
    isSure: verdict.isSure,
    elsewhere: elsewhereOf(event, area),
  };
}

/** First steps; what Microsoft does not publish is got again where it came from. */
function remediesOf({ kind, remedies }: Verdict, name: string | null): readonly RemedyKind[] {
  return kind === 'bad-package' && name !== null && !mayBeMicrosofts(name)
    ? [...remedies.filter((remedy) => remedy !== 'reinstall-kb'), 'collect-more-logs']
    : remedies;
}

/** What a program prints of a command that it did not take stands for nothing else. */
function isCommandRefused({ codeClass, record: { head, body } }: FailureEvent): boolean {
  return (codeClass === 'bad-command' || codeClass === 'unsupported') && !head && consoleEnd.test(body);
}

function basisOf({ kind, isSure }: Verdict): Basis {
  if (kind === 'unknown') return 'nothing';
  return isSure ? 'sure' : 'guess';
}

function whyOf(kind: Cause['kind'], name: string | null): Text {
  const declared = declarationOf(kind);
  if (declared) return declared.why(name);
  return name === null
    ? text('The failure began here, as far as the log shows; what is behind it was not recognised.')
    : text('The failure began here, at {0}; what is behind it was not recognised.', name);
}
