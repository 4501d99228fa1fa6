import { madeName } from '../../base/madeNames';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { isUnwinding } from '../patterns/unwinding';

/** The log of transactions among the arguments of a call. */
const logIn = (call: string): string | undefined =>
  [...call.matchAll(/['"]([^'"]{1,400})['"]/g)]
    .map(([, path]) => path!)
    .find((path) => /\\Tx[RF]\b/i.test(path));

export const transactionLog: CauseDeclaration = {
  kind: 'transaction-log',
  precedence: 190,
  label: text('Transaction log full or damaged'),
  about: {
    what: text('The log of registry or file transactions (TxR, TxF, CLFS) is full or damaged.'),
    shows: text('0x800719e4, 0x80071a91, 0xc01a001d, “transaction”.'),
    confused: text('A full disk (0x80070070): free space alone does not cure a damaged log.'),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800719e4-windows-update-fails',
      'https://learn.microsoft.com/windows-server/administration/windows-commands/fsutil-resource',
    ],
  },
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
      // The call of the transaction manager in which the code came up, with the log that it wanted to write.
      rule: 'enlisting-failed',
      role: 'cause',
      starts: [],
      match:
        /(?:c01a00[0-9a-f]{2}|c01900[0-9a-f]{2}|STATUS_LOG_\w{1,40}|STATUS_TRANSACTION\w{1,40})\b[^#]{0,120}#\d{1,9}# from ([\w:]{1,240})\((.{1,600})/i,
      when: (m) => /Ktm\w{0,40}::/.test(m[1]!) && logIn(m[2]!) !== undefined,
      object: (m) => ({ name: logIn(m[2]!)! }),
    },
    {
      rule: 'log-code',
      role: 'cause',
      starts: [],
      match: /\[HRESULT = (0x800719e4|0x80071a91|0x80071ab1|0x800719e9|0x80071aa4)\b/i,
      when: (m) => !isUnwinding(m.input),
      object: () => ({ name: madeName('transactionLog') }),
    },
    {
      rule: 'update-operation',
      role: 'cause',
      starts: ['Error C01900', 'Fatal error C01900', 'Error 0xC01900'],
      match: /^(?:Fatal )?[Ee]rror (?:0x)?C01900[0-9A-F]{2} applying update operation/,
      object: () => ({ name: madeName('transactionLog') }),
    },
  ],
};
