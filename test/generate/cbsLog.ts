import { fileCheck, installation, updateScan, workerRestart } from './blocks';
import { failedUpdate, type PlantedFailure } from './failure';
import { Machine } from './machine';

export interface CbsLogOptions {
  readonly seed: number;
  /** The log ends with the block that reaches this size. */
  readonly bytes: number;
  /** Failed updates, spread evenly; none by default */
  readonly failures?: number;
  /** Called for each failure once it is written */
  readonly onFailure?: (failure: PlantedFailure) => void;
}

/**
 * Text of a CBS.log of Windows 10 in blocks: byte order mark, fixed columns, CRLF between records and LF inside them. The
 * shares of scans, installations, checks and alarming noise are those of logs of healthy machines. ASCII but for the
 * mark, so that a character is a byte.
 */
export function* cbsLog({ seed, bytes, failures = 0, onFailure }: CbsLogOptions): Generator<string> {
  const machine = new Machine(seed, Date.UTC(2024, 3, 1, 0, 12, 7, 311), 8);
  yield '\uFEFF';
  workerRestart(machine);
  let written = 3;
  let planted = 0;
  while (written < bytes || planted < failures) {
    const due = Math.floor((written / bytes) * (failures + 1));
    if (planted < Math.min(due, failures) || written >= bytes) {
      const failure = failedUpdate(machine, planted);
      onFailure?.(failure);
      planted++;
    } else {
      healthyBlock(machine);
    }
    const text = machine.take();
    written += text.length;
    yield text;
  }
}

function healthyBlock(machine: Machine): void {
  const kind = machine.random.next();
  if (kind < 0.5) updateScan(machine);
  else if (kind < 0.62) installation(machine);
  else if (kind < 0.85) fileCheck(machine);
  else workerRestart(machine);
}
