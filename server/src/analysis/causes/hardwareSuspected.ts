import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { bitFlips } from './hardware/bitFlips';
import { garbage } from './hardware/garbage';
import { readErrors } from './hardware/readErrors';
import { unstableDamage } from './hardware/unstableDamage';

export const hardwareSuspected: CauseDeclaration = {
  kind: 'hardware-suspected',
  label: text('Memory or disk suspected'),
  persists: true,
  failureCodes: new Set(),
  identify: () => null,
  nameOf: (object) => object.name ?? null,
  why: () => text('What is damaged here points to memory or disk: both must be tested before any repair.'),
  remedies: () => ['hardware-test', 'in-place-upgrade'],
  otherLogs: ['System.evtx'],
  signatures: [],
  pattern: (faults, findings) =>
    unstableDamage(faults) ?? readErrors(faults) ?? bitFlips(faults, findings) ?? garbage(faults),
};
