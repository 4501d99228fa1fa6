import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const pendingTransaction: CauseDeclaration = {
  kind: 'pending-transaction',
  label: text('Pending transaction'),
  persists: false,
  failureCodes: new Set([0x80070bc9, 0x800f082f, 0x8000ffff, 0xc004000d, 0x80070bca]),
  identify: (object) => object.name?.toLowerCase() ?? null,
  nameOf: (object) => object.name ?? null,
  why: () => text('An earlier servicing transaction is not resolved, and blocks all others.'),
  remedies: () => ['reboot', 'revert-pending-actions'],
  signatures: [
    {
      rule: 'content-unresolved',
      role: 'cause',
      starts: ['Pending transaction content must be resolved'],
      match: /^Pending transaction content must be resolved/,
      object: () => ({ name: 'pending CSI transaction' }),
    },
    {
      rule: 'analysis-blocked',
      role: 'cause',
      starts: ['Failed to get transaction analysis because of pending'],
      match: /^Failed to get transaction analysis because of pending operations/,
      object: () => ({ name: 'pending CSI transaction' }),
    },
  ],
};
