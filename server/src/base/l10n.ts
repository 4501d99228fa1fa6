import { localeIn } from './localeTag';
import type { Translate } from './text';
import { translator } from './translator';
import * as translations from './translations';

/** A language that every text is written in. */
export type Locale = 'en' | keyof typeof translations;

/** English, in which texts are written, then what they are translated into. */
export const locales: readonly Locale[] = [
  'en',
  ...(Object.keys(translations) as (keyof typeof translations)[]).sort(),
];

const translators = new Map<Locale, Translate>(
  locales.map((locale) => [locale, translator(locale === 'en' ? {} : translations[locale])]),
);

/**
 * The language of a locale tag such as `zh-CN`, `zh-Hans` or `en_US.UTF-8`: that of the tag, else one with the same language in the same
 * script. Null where there is none: traditional Chinese is not read by those who read simplified.
 */
export function localeFor(tag: string): Locale | null {
  const wanted = localeIn(tag);
  if (!wanted) return null;
  const same = locales.find((locale) => locale === `${wanted.language}-${wanted.region ?? ''}`.toLowerCase());
  if (same !== undefined) return same;
  const isRead = (locale: Locale): boolean => {
    const { language, script } = localeIn(locale)!;
    return language === wanted.language && script === wanted.script;
  };
  return locales.find(isRead) ?? null;
}

/** The language of a locale tag; English where there is no other. */
export function localeOf(tag: string | undefined): Locale {
  return localeFor(tag ?? '') ?? 'en';
}

/** The translator of a language. */
export function translateInto(locale: Locale): Translate {
  return translators.get(locale)!;
}
