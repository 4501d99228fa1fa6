import type { Locale } from './l10n';
import type { Translate } from './text';

/** Whom a feature speaks to. */
export interface LocalizationContext {
  readonly locale: Locale;
  readonly translate: Translate;
}
