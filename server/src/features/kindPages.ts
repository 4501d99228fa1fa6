import { declarationOf } from '../analysis/causes';
import type { CauseKind } from '../analysis/model/kinds';
import type { Locale } from '../base/l10n';

/** Where the pages that `tools/generate/kinds.mjs` writes into docs/kinds are read */
const pages = 'https://github.com/cbs-lens/cbs-lens/blob/main/docs/kinds';

/** Address of the page of a kind in the reader's language; undefined for the verdicts, which are no fault. */
export function kindPage(kind: CauseKind, locale: Locale): string | undefined {
  if (declarationOf(kind) === undefined) return undefined;
  return `${pages}/${kind}${locale === 'en' ? '' : `.${locale}`}.md`;
}
