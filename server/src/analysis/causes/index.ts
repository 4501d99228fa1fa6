import type { CauseDeclaration } from '../model/cause';
import type { CauseKind } from '../model/kinds';
import { causes } from './all.generated';

/** All kinds of causes. Where two signatures fit one line, the declaration that stands first here wins. */
export { causes };

const byKind = new Map(causes.map((cause) => [cause.kind, cause]));

/** The declaration of a kind; undefined for kinds that are verdicts, not faults (`benign`, `unknown`). */
export function declarationOf(kind: CauseKind): CauseDeclaration | undefined {
  return byKind.get(kind);
}
