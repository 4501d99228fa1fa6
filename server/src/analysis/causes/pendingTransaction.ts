import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';

export const pendingTransaction: CauseDeclaration = {
  kind: 'pending-transaction',
  label: text('Pending transaction'),
  persists: false,
  failureCodes: new Set([
    hresult.ERROR_FAIL_REBOOT_REQUIRED,
    hresult.CBS_EXCLUSIVE_OPERATION,
    hresult.E_UNEXPECTED,
    hresult.DISMAPI_E_PARENT_FEATURE_DISABLED,
    hresult.ERROR_FAIL_REBOOT_INITIATED,
  ]),
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
