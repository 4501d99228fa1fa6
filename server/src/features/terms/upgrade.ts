import { text, type Text } from '../../text';
import { part, type Part } from './term';

const phases: Readonly<Record<number, Text>> = {
  0: text('unknown'),
  1: text('in the running Windows (downlevel)'),
  2: text('in the recovery environment (Safe OS)'),
  3: text('first boot of the new Windows'),
  4: text('second boot, out-of-box experience (OOBE)'),
  5: text('going back to the old Windows'),
};

const operations: readonly Text[] = [
  text('unknown'),
  text('copy the payload'),
  text('download updates'),
  text('install updates'),
  text('install the recovery environment'),
  text('install the recovery image'),
  text('replicate optional components'),
  text('install drivers'),
  text('prepare Safe OS'),
  text('prepare the rollback'),
  text('prepare the first boot'),
  text('prepare the OOBE boot'),
  text('apply the image'),
  text('migrate data'),
  text('set the product key'),
  text('add the answer file'),
  text('add a driver'),
  text('enable a feature'),
  text('disable a feature'),
  text('register an asynchronous process'),
  text('register a synchronous process'),
  text('create a file'),
  text('create a registry entry'),
  text('boot'),
  text('Sysprep'),
  text('out-of-box experience (OOBE)'),
  text('begin the first boot'),
  text('end the first boot'),
  text('begin the OOBE boot'),
  text('end the OOBE boot'),
  text('before the OOBE'),
  text('after the OOBE'),
  text('add a provisioning package'),
];

/** Phase and operation of an extend code such as 0x20017, the second half of a result of Windows Setup. */
export function extendParts(value: number): Part[] {
  const phase = value >>> 16;
  const operation = value & 0xff;
  return [
    part(text('Phase'), String(phase), phases[phase] ?? text('no published meaning')),
    part(
      text('Operation'),
      `0x${operation.toString(16).toUpperCase().padStart(2, '0')}`,
      operations[operation] ?? text('no published meaning'),
    ),
  ];
}
