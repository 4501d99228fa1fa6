import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { isUnwinding } from '../patterns/unwinding';

export const transactionLog: CauseDeclaration = {
  kind: 'transaction-log',
  precedence: 190,
  label: text('Transaction log full or damaged'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.name ?? null,
  nameOf: (object) => object.name ?? null,
  why: () =>
    text(
      'The transaction log of the kernel, the file system or the registry is full, damaged or not active.',
    ),
  remedies: () => ['reset-transaction-logs', 'free-disk-space'],
  checklist: null,
  signatures: [
    {
      rule: 'log-code',
      role: 'cause',
      starts: [],
      match: /\[HRESULT = (0x800719e4|0x80071a91|0x80071ab1|0x800719e9|0x80071aa4)\b/i,
      when: (m) => !isUnwinding(m.input),
      object: () => ({ name: 'transaction log (KTM, TxF, TxR)' }),
    },
    {
      rule: 'update-operation',
      role: 'cause',
      starts: ['Error C01900', 'Fatal error C01900', 'Error 0xC01900'],
      match: /^(?:Fatal )?[Ee]rror (?:0x)?C01900[0-9A-F]{2} applying update operation/,
      object: () => ({ name: 'transaction log (KTM, TxF, TxR)' }),
    },
  ],
};
