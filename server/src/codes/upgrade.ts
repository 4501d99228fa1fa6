import { text, type Text } from '../base/text';
import { high } from './bits';

/**
 * Where an upgrade was when it failed: the second half of a result of Windows Setup such as `0xC1900101 - 0x20017`.
 * Microsoft, "Windows upgrade error codes": the first digit is the phase, the last two are the operation.
 */
export interface UpgradePosition {
  readonly phase: { readonly number: number; readonly words: Text };
  readonly operation: { readonly number: number; readonly words: Text };
}

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

const unpublished = text('no published meaning');

/** Reads an extend code; numbers without a published meaning are said to have none. */
export function upgradePosition(extend: number): UpgradePosition {
  const phase = extend >>> 16;
  const operation = extend & 0xff;
  return {
    phase: { number: phase, words: phases[phase] ?? unpublished },
    operation: { number: operation, words: operations[operation] ?? unpublished },
  };
}

/** The upper half of the results with which Windows Setup ends an upgrade (facility MOSETUP) */
const upgradeResults = 0xc190;

/** Whether a code is one that only a run of Windows Setup ends with: nothing that it looks for gives such a code back. */
export function isUpgradeResult(value: number): boolean {
  return high(value) === upgradeResults;
}
