import zhCn from '../../../l10n/bundle.l10n.zh-cn.json';
import { translator, type Translate } from './text';

const english = translator({});
const chinese = translator(zhCn);

/** Languages that every text is written in. */
export const locales = ['en', 'zh-cn'] as const;
export type Locale = (typeof locales)[number];

/** The language of a locale tag such as `zh-CN`, `zh-Hans` or `en-US`; English for all that is not simplified Chinese. */
export function localeOf(tag: string | undefined): Locale {
  const lower = (tag ?? '').toLowerCase().replace('_', '-');
  return lower === 'zh' || /^zh-(cn|sg|hans)/.test(lower) ? 'zh-cn' : 'en';
}

/** The translator of a language. */
export function translateInto(locale: Locale): Translate {
  return locale === 'zh-cn' ? chinese : english;
}
