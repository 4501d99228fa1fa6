import { blocksUpTo, type GeneratedLog } from './fill';
import { Machine } from './machine';

/** A healthy setupact.log in blocks of one operation of Windows Setup; ASCII, CRLF. */
export function* setupLog({ seed, bytes }: GeneratedLog): Generator<string> {
  const machine = new Machine(seed, Date.UTC(2024, 3, 1, 8, 0, 0), 2);
  yield* blocksUpTo(bytes, () => {
    operation(machine);
    return machine.take();
  });
}

function operation(machine: Machine): void {
  const { random } = machine;
  const sp = (text: string): void => {
    machine.wait(0, 400);
    machine.record('Info', 'SP', `    ${text}`);
  };
  const number = random.between(1, 400);
  sp(`Executing operation: ${number}`);
  for (let step = random.between(5, 60); step > 0; step--) {
    sp(
      `Copying file C:\\$WINDOWS.~BT\\Sources\\${random.hex(8)}.dll to C:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\${random.hex(8)}.dll`,
    );
    machine.record('Info', 'MIG', `Processing component ${random.hex(16)}, unit ${random.between(1, 5000)}`);
    if (random.next() < 0.02)
      machine.record('Warning', 'MIG', `Could not find the optional unit ${random.hex(16)}`);
  }
  sp(`Operation completed successfully: ${number}`);
}
