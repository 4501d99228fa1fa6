import type { Locale } from './l10n';
import type { Translate } from './text';

/** Locale and translator of a request. */
export interface LocalizationContext {
  readonly locale: Locale;
  readonly translate: Translate;
}
