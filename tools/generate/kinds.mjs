import { readdirSync } from 'node:fs';
import { formatted } from '../lib/formatted.mjs';
import { inRoot } from '../lib/paths.mjs';

const folder = 'docs/kinds';

/** What the pages say beside the declarations, in each language they are written in. */
const words = {
  en: {
    suffix: '',
    other: ['zh-cn', '中文'],
    title: 'Kinds of causes',
    intro:
      'What CBS Lens calls the cause of a failure, a page each. `npm run generate` writes them from `server/src/analysis/causes/`.',
    head: '| kind | what it is |',
    what: 'What it is',
    shows: 'How it shows',
    confused: 'What it is confused with',
    todo: 'What to do',
    first: 'The first steps that CBS Lens advises:',
    byHand: 'By hand:',
    expected: 'Expected',
    otherwise: 'Otherwise',
    codes: 'Codes of operations that fail from it:',
    references: 'References',
    none: 'Microsoft has published nothing about it that we know of.',
    all: 'All kinds',
    colon: ': ',
  },
  'zh-cn': {
    suffix: '.zh-cn',
    other: ['en', 'English'],
    title: '原因类别',
    intro:
      'CBS Lens 所说的失败原因，每类一页。由 `npm run generate` 根据 `server/src/analysis/causes/` 生成。',
    head: '| 类别 | 含义 |',
    what: '含义',
    shows: '日志中的表现',
    confused: '容易混淆的情况',
    todo: '处理方法',
    first: 'CBS Lens 建议的首要步骤：',
    byHand: '手动操作：',
    expected: '预期结果',
    otherwise: '否则',
    codes: '由此失败的操作所返回的代码：',
    references: '参考资料',
    none: '据我们所知，Microsoft 未公布相关资料。',
    all: '所有类别',
    colon: '：',
  },
};

const maxCodes = 12;

/**
 * A page for each kind of cause in each language, and a list of them: text by path. A page whose kind is gone is to be deleted by hand;
 * `leftOver` names it.
 */
export async function kindFiles() {
  const { causes } = await import('../../server/src/analysis/causes/index.ts');
  const { titleOfRemedy } = await import('../../server/src/analysis/diagnosis/remedyTitles.ts');
  const { translateInto } = await import('../../server/src/base/l10n.ts');
  const { commandIn } = await import('../../server/src/remedy/placeholders.ts');
  const { regionalTag } = await import('../../server/src/base/localeTag.ts');
  const { formatCode, nameOf } = await import('../../server/src/codes/index.ts');
  const sorted = [...causes].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const files = {};
  for (const [locale, own] of Object.entries(words)) {
    const say = translateInto(locale);
    const link = (address) =>
      locale === 'en' ? address : address.replace('microsoft.com/', `microsoft.com/${regionalTag(locale)}/`);
    for (const { kind, label, about, failureCodes, remedies, checklist } of sorted) {
      const [otherLocale, otherName] = own.other;
      const otherPage = `${kind}${words[otherLocale].suffix}.md`;
      const steps = checklist ? checklist.steps({ object: {}, excerpts: [] }) : [];
      const codes = failureCodes === 'any' ? [] : [...failureCodes].slice(0, maxCodes);
      const lines = [
        `# ${say(label)}`,
        `\`${kind}\` · [${own.all}](README${own.suffix}.md) · [${otherName}](${otherPage})`,
        `## ${own.what}`,
        prose(say(about.what)),
        `## ${own.shows}`,
        prose(say(about.shows)),
        ...(codes.length === 0
          ? []
          : [own.codes, codes.map((code) => `- \`${formatCode(code)}\` ${nameOf(code) ?? ''}`).join('\n')]),
        `## ${own.confused}`,
        prose(say(about.confused)),
        `## ${own.todo}`,
        own.first,
        remedies({}, new Set(), 1)
          .map((remedy, at) => `${at + 1}. ${prose(say(titleOfRemedy(remedy)))}`)
          .join('\n'),
        ...(steps.length === 0
          ? []
          : [own.byHand, steps.map((step, at) => stepOf(step, at, say, { ...own, commandIn })).join('\n')]),
        `## ${own.references}`,
        about.references.length === 0
          ? own.none
          : about.references.map((address) => `- <${link(address)}>`).join('\n'),
      ];
      const path = `${folder}/${kind}${own.suffix}.md`;
      files[path] = await formatted(path, `${lines.join('\n\n')}\n`);
    }
    const path = `${folder}/README${own.suffix}.md`;
    const rows = sorted.map(
      ({ kind, label, about }) => `| [${say(label)}](${kind}${own.suffix}.md) | ${prose(say(about.what))} |`,
    );
    files[path] = await formatted(
      path,
      [`# ${own.title}`, '', own.intro, '', own.head, '| --- | --- |', ...rows, ''].join('\n'),
    );
  }
  return files;
}

/** Pages of kinds that are no more. */
export async function leftOver() {
  const made = await kindFiles();
  return readdirSync(inRoot(folder)).filter((name) => !Object.hasOwn(made, `${folder}/${name}`));
}

function stepOf({ title, what, command = [], expected, onFailure }, at, say, own) {
  const commands = command.map((line) => `   ${own.commandIn(line, say)}`);
  return [
    `${at + 1}. **${prose(say(title))}**${own.colon}${prose(say(what))}`,
    ...(commands.length === 0 ? [] : ['', '   ```bat', ...commands, '   ```', '']),
    `   - ${own.expected}${own.colon}${prose(say(expected))}`,
    `   - ${own.otherwise}${own.colon}${prose(say(onFailure))}`,
  ].join('\n');
}

/** Plain text as Markdown: what would format something is escaped. */
const prose = (text) => text.replace(/[\\`*_<>|[\]]/g, '\\$&').replace(/\n/g, ' ');
