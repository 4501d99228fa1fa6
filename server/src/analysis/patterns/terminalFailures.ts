import type { LogObject } from '../../identity/logObject';
import { packageIn } from '../../identity/servicingNames';
import type { Signature } from '../model/signature';

/** How programs of Windows end on a console when they fail, as English Windows writes it. */
export const consoleError: Signature = {
  rule: 'console-error',
  event: 'console-result',
  role: 'terminal',
  starts: ['An error occurred - ', 'Error: 0x'],
  match: /^(?:An error occurred - .*)?Error: 0x[89a-fA-F][0-9a-fA-F]{7}\b/,
  when: (_, record) => !record.head,
  object: (m) => named(m.input),
};

/**
 * Where an operation says that it failed, the strongest statement first: of all terminalFailures of one operation the first in
 * this list is its top failure.
 */
export const terminalFailures: readonly Signature[] = [
  {
    rule: 'error-report',
    event: 'error-report',
    role: 'terminal',
    starts: ['WER: Generating failure report'],
    match: /^WER: Generating failure report for package: (.*?), status: 0x[0-9a-fA-F]+/,
    object: (m) => named(m[1]!),
  },
  {
    rule: 'operation-complete',
    role: 'terminal',
    starts: ['Exec: Processing complete'],
    match: /^Exec: Processing complete[.,].*\[HRESULT = 0x(?!0{8}|00)[0-9a-fA-F]{8}/,
    object: (m) => named(m[0]),
  },
  {
    rule: 'repair-session-failed',
    event: 'repair-session-failed',
    role: 'terminal',
    starts: ['Session: '],
    match: /^Session: \S+ failed to perform /,
  },
  {
    rule: 'check-result',
    event: 'check-result',
    role: 'terminal',
    starts: ['Operation result: 0x'],
    match: /^Operation result: 0x[89a-fA-F][0-9a-fA-F]{7}/,
  },
  {
    rule: 'startup-failed',
    role: 'terminal',
    starts: ['Startup: Failed', 'Startup: A possible hang', 'Shtd: Failed', 'Shtd: Timed out'],
    match: /^(?:Startup: Failed|Startup: A possible hang|Shtd: Failed|Shtd: Timed out)/,
  },
  {
    rule: 'single-phase',
    role: 'terminal',
    starts: ['Failed to process single phase execution', 'Perf: Failed to process single phase'],
    match: /^(?:Perf: )?Failed to process single phase execution/,
  },
  {
    rule: 'original-status',
    role: 'terminal',
    starts: ['Setting original failure status:'],
    match: /^Setting original failure status: 0x(?!0{1,8}\b)[0-9a-fA-F]+/,
  },
  {
    rule: 'operation-failed',
    role: 'terminal',
    starts: ['Failed to perform operation'],
    match: /^Failed to perform operation/,
  },
  {
    rule: 'session-finalized',
    event: 'session-finalized',
    role: 'terminal',
    starts: ['Session: ', 'Asynchronous Session: '],
    match: /^(?:Asynchronous )?Session: \S+ finalized\b.*\[HRESULT = 0x[89a-fA-F][0-9a-fA-F]{7}/,
  },
  consoleError,
  {
    rule: 'session-complete',
    event: 'session-complete',
    role: 'terminal',
    starts: ['Exec: Session processing complete'],
    match: /\[HRESULT = 0x[89a-fA-F][0-9a-fA-F]{7}/,
  },
];

/** What an operation says when it went well, and what is being worked on. */
export const progressMarkers: readonly Signature[] = [
  {
    // The only line that ties the package of a cumulative update to its KB.
    rule: 'operation-started',
    event: 'operation-started',
    role: 'context',
    codeless: true,
    starts: ['Exec: Processing started'],
    match: /^Exec: Processing started\..*, Package: ([^,]*), Identifier: (KB\d{6,8})\b/,
    object: (m) => ({ package: m[1]!, name: m[2]! }),
  },
  {
    rule: 'startup-complete',
    event: 'startup-complete',
    role: 'context',
    codeless: true,
    starts: ['Startup: Processing complete. [HRESULT = 0x00000000'],
    match: /^Startup: Processing complete\. \[HRESULT = 0x0{8}\b/,
  },
  {
    rule: 'operation-succeeded',
    role: 'success',
    starts: ['Exec: Processing complete'],
    match: /^Exec: Processing complete[.,].*\[HRESULT = 0x0{8}\b/,
    object: (m) => named(m[0]),
  },
  {
    rule: 'check-repaired-all',
    event: 'check-repaired-all',
    role: 'success',
    starts: ['All CSI corruption was fixed'],
    match: /^All CSI corruption was fixed/,
  },
  {
    rule: 'check-clean',
    event: 'check-clean',
    role: 'success',
    starts: ['Total Detected Corruption:'],
    match: /^Total Detected Corruption:\s*0\s*$/,
  },
  {
    rule: 'check-total',
    event: 'check-total',
    role: 'context',
    starts: ['Total Detected Corruption:'],
    match: /^Total Detected Corruption:\s*(?!0\s*$)\d+/,
  },
  {
    rule: 'check-detect-only',
    event: 'check-detect-only',
    role: 'context',
    starts: ['Operation: Detect only'],
    match: /^Operation: Detect only/,
  },
];

function named(message: string): LogObject | undefined {
  const identity = packageIn(message);
  return identity === undefined ? undefined : { package: identity };
}
