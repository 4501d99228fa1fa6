import { machineLine } from '../../cases/machineWords';
import { text, type Text } from '../../base/text';
import { checkKb } from '../../identity/validate';
import type { RemedyRequest } from '../request';

/** Which machine has the good files: the same Windows, with the update that failed here already installed. */
export function donorOf({ machine, kb }: Pick<RemedyRequest, 'machine' | 'kb'>): Text {
  const update = kb === null ? null : checkKb(kb);
  // The update raises the last part of the build.
  const line = machine
    ? machineLine(update?.ok ? { ...machine.facts, revision: null } : machine.facts)
    : null;
  const same =
    line === null
      ? text('a healthy machine of the same Windows (version, edition, architecture, language)')
      : text('a healthy machine of the same Windows ({0})', line);
  return update?.ok ? text('{0} on which {1} is installed already', same, update.value) : same;
}
