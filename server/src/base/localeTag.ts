/** A locale tag as the standard reads it, with what it leaves out: `zh_SG.UTF-8` is `zh-Hans-SG`; null for what is none. */
export function localeIn(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replace(/[.@].*/s, '').replaceAll('_', '-')).maximize();
  } catch {
    return null;
  }
}

/** A locale as web sites spell it, with the region that most of its readers are in: `en-us`, `zh-cn`. */
export function regionalTag(locale: string): string {
  const { language, region } = localeIn(locale)!;
  return `${language}-${region!}`.toLowerCase();
}
