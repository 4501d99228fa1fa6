import type { FailureEvent } from '../extract/frames/failureEvent';

/** Why a device does not start is known to the driver and to Plug and Play, which log events. */
export const eventsOfDevices: readonly string[] = ['System.evtx'];

/** A device that does not start with the driver that was installed for it: the installation counts as a success. */
export function isNotStarted({ codeClass, record: { level, body } }: FailureEvent): boolean {
  return (
    codeClass === 'driver' &&
    (level === 'Error' || level === 'Warning') &&
    /\bDevice not started\b/.test(body)
  );
}
