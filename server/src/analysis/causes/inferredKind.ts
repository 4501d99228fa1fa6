import { anyNameOf } from '../../identity/servicingNames';
import type { CauseDeclaration } from '../model/cause';

/**
 * A kind that no row shows by itself: it is inferred from the code of a failure, from what it met and from its words. It is no damage that
 * lasts, and any code may be its end.
 */
export function inferredKind(
  own: Pick<CauseDeclaration, 'kind' | 'label' | 'about' | 'why' | 'remedies' | 'checklist'>,
): CauseDeclaration {
  return {
    ...own,
    persists: false,
    failureCodes: 'any',
    identify: (object) => anyNameOf(object)?.toLowerCase() ?? null,
    nameOf: anyNameOf,
    signatures: [],
  };
}
