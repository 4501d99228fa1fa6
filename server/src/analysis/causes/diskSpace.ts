import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { pantherFamilies } from '../model/signature';
import { isUnwinding } from '../patterns/unwinding';

export const diskSpace: CauseDeclaration = {
  kind: 'disk-space',
  label: text('No disk space'),
  persists: false,
  failureCodes: 'any',
  identify: (object) => object.path?.toLowerCase() ?? null,
  nameOf: (object) => object.path ?? null,
  why: (object) =>
    object === null ? text('A volume or folder is full.') : text('There is no room for {0}.', object),
  remedies: () => ['free-disk-space'],
  signatures: [
    {
      rule: 'disk-full',
      role: 'cause',
      starts: ['to local path = '],
      match: /^to local path = (.+?) with error 0x80070070\b/i,
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'no-room',
      isGeneric: true,
      role: 'cause',
      starts: [],
      families: [...pantherFamilies, 'setupapi', 'windowsupdate'],
      match: /\bERROR_DISK_FULL\b|\b0x80070070\b|\[80070070\]|\bSTATUS_DISK_FULL\b/i,
      when: (m, record) => record.head && !isUnwinding(m.input),
    },
  ],
};
