import type { CauseDeclaration } from '../cause';
import type { CauseKind } from '../kinds';
import { corruptCatalog } from './corruptCatalog';
import { corruptManifest } from './corruptManifest';
import { corruptPackageManifest } from './corruptPackageManifest';
import { corruptPayload } from './corruptPayload';
import { missingAssembly } from './missingAssembly';
import { missingComponentDirectory } from './missingComponentDirectory';
import { missingPackageManifest } from './missingPackageManifest';
import { missingPayload } from './missingPayload';
import { orphanPackageRegistration } from './orphanPackageRegistration';

/** All kinds of causes. Where two signatures fit one line, the declaration that stands first here wins. */
export const causes: readonly CauseDeclaration[] = [
  corruptPayload,
  missingPayload,
  missingComponentDirectory,
  corruptManifest,
  corruptPackageManifest,
  corruptCatalog,
  missingPackageManifest,
  orphanPackageRegistration,
  missingAssembly,
];

const byKind = new Map(causes.map((cause) => [cause.kind, cause]));

/** The declaration of a kind; undefined for kinds that are verdicts, not faults (`benign`, `unknown`). */
export function declarationOf(kind: CauseKind): CauseDeclaration | undefined {
  return byKind.get(kind);
}

/** Rules whose findings alone prove no lasting damage. */
export const tentativeRules = rulesWith('tentative');
/** Rules whose findings are consequences where the failure around them cannot end in their kind. */
export const consequenceRules = rulesWith('consequence');

function rulesWith(flag: 'tentative' | 'consequence'): ReadonlySet<string> {
  return new Set(causes.flatMap(({ kind, signatures }) => signatures.filter((s) => s[flag]).map(({ rule }) => `${kind}/${rule}`)));
}
