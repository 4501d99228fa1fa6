// A line for each translation: its locale, and its texts. docs/add-a-language.md says what else a language needs.
export { default as 'zh-cn' } from '../../../l10n/bundle.l10n.zh-cn.json';
