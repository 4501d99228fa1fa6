import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import type { AnalysisReport } from '../../server/src/report/model';
import { scaledLimit } from '../../tools/lib/speed.mjs';
import { changedBetween, ProjectCopy } from '../support/projectCopy';

const root = path.resolve(import.meta.dirname, '../..');
const recipes = path.join(root, 'test/recipes');

/**
 * The new files of a recipe: what stands in its folder in `test/recipes`, without the ending that keeps it out of the build. A
 * recipe that only edits has no folder.
 */
function filesOf(recipe: string): Map<string, string> {
  const folder = path.join(recipes, recipe);
  if (!fs.existsSync(folder)) return new Map();
  return new Map(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.recipe'))
      .map((name) => [
        name.replaceAll('\\', '/').slice(0, -'.recipe'.length),
        fs.readFileSync(path.join(folder, name), 'utf8'),
      ]),
  );
}

/** What each recipe changes in files that are there already, by its page. */
const edits: Readonly<Record<string, (copy: ProjectCopy) => void>> = {
  cause: () => undefined,
  'remedy-step': () => undefined,
  'log-family': () => undefined,
  'language-feature': (copy) =>
    copy.insertLine(
      'server/src/features/documentFeatures.ts',
      'export { documentSymbols }',
      "export { declaration } from './declaration';",
    ),
  code: (copy) =>
    copy.insertLine(
      'server/src/codes/data/servicing.tsv',
      '8024200b\t',
      [
        ...['8024b001', 'WU_E_WUTASK_INPROGRESS', '', 'failure'],
        ...['The task of Windows Update Agent runs already.', 'A scan or an installation is at work.'],
        ...['Windows 更新代理 (WUA) 的任务已在运行。', '扫描或安装正在进行。'],
        ...['wait', '', 'in-use', 'header'],
      ].join('\t'),
    ),
  // Last, for it translates what the recipes before it say, too.
  language: (copy) => {
    const texts = 'tools/generate/texts.mjs';
    const messages = JSON.parse(
      copy.node([
        ...['--import=tsx', '--input-type=module', '--eval'],
        `import { textsOfSources } from './${texts}'; console.log(JSON.stringify([...textsOfSources().messages.keys()]));`,
      ]),
    ) as string[];
    copy.write(
      bundle,
      JSON.stringify(Object.fromEntries(messages.map((message) => [message, germanOf(message)]))),
    );
    const manifestTexts = JSON.parse(copy.read('package.nls.json')) as Record<string, string>;
    copy.write(
      nls,
      JSON.stringify(
        Object.fromEntries(Object.entries(manifestTexts).map(([key, said]) => [key, germanOf(said)])),
      ),
    );
    copy.insertLine(
      'server/src/base/translations.ts',
      "export { default as 'zh-cn' }",
      "export { default as de } from '../../../l10n/bundle.l10n.de.json';",
    );
  },
};

const bundle = 'l10n/bundle.l10n.de.json';
const nls = 'package.nls.de.json';

/** German enough to be distinguished from English: what is said in quotation marks of its own. */
const germanOf = (english: string): string => (english.startsWith('media/') ? english : `»${english}«`);

/** These are written by hand, and what is generated puts them in order and adds names of languages. */
const translations = /^(?:l10n\/bundle|package\.nls)\./;

/** Runs tests of the copy. */
const mocha = [
  ...['node_modules/mocha/bin/mocha.js', '--ui', 'tdd', '--import=tsx', '--reporter', 'dot'],
  ...['--timeout', String(scaledLimit(20_000))],
];

/** Files that each recipe may touch, by the table in CONTRIBUTING.md: `| … | page | files |`, `and a line` being one more. */
function promised(): Map<string, number> {
  const page = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
  return new Map(
    [...page.matchAll(/\| \[docs\/add-a-([\w-]+)\.md\]\([^)]*\) +\| (\d+)( and a line)?/g)].map(
      ([, name, count, line]) => [name!, Number(count) + (line ? 1 : 0)],
    ),
  );
}

suite('recipes, each followed on a copy of the project', () => {
  const counts = promised();
  const touched = new Map<string, string[]>();
  let copy: ProjectCopy;
  let written: string[];

  suiteSetup(function () {
    this.timeout(scaledLimit(120_000));
    copy = new ProjectCopy();
    for (const [recipe, edit] of Object.entries(edits)) {
      const before = copy.manifest();
      for (const [name, content] of filesOf(recipe)) copy.write(name, content);
      edit(copy);
      touched.set(recipe, changedBetween(before, copy.manifest()));
    }
    const before = copy.manifest();
    const said = copy.node(['--import=tsx', 'tools/generate.mjs']);
    written = [...said.matchAll(/^written: (.*)$/gm)].map(([, name]) => name!);
    assert.deepEqual(
      changedBetween(before, copy.manifest()),
      [...written].sort(),
      'no tool writes more than it says',
    );
    copy.node(['tools/build.mjs']);
  });
  suiteTeardown(() => copy.dispose());

  test('the table has every recipe that is followed here', () => {
    assert.deepEqual([...counts.keys()].sort(), Object.keys(edits).sort());
  });

  for (const recipe of Object.keys(edits))
    test(`${recipe}: touches as many files as CONTRIBUTING.md says, its test aside`, () => {
      const files = touched.get(recipe)!.filter((name) => !name.endsWith('.test.ts'));
      assert.equal(files.length, counts.get(recipe), files.join('\n'));
      assert.deepEqual(
        files.filter((name) => written.includes(name) && !translations.test(name)),
        [],
        'nothing generated is written by hand',
      );
    });

  test('the types hold', function () {
    this.timeout(scaledLimit(120_000));
    copy.node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  });

  test('the tests of the recipes and those of what is written down twice pass', function () {
    this.timeout(scaledLimit(240_000));
    const own = [...touched.values()].flat().filter((name) => name.endsWith('.test.ts'));
    copy.node([
      ...mocha,
      ...own,
      ...[
        'test/contract/l10n.test.ts',
        'test/contract/generated.test.ts',
        'test/contract/rulesSchema.test.ts',
      ],
      ...['test/contract/manifest.test.ts', 'server/src/report/json.test.ts', 'server/src/log/names.test.ts'],
      ...['test/damage.property.test.ts', 'test/package/package.test.ts'],
      ...['server/src/remedy/plan.test.ts', 'server/src/remedy/render.test.ts'],
    ]);
  });

  const analyze = (name: string, log: string, ...args: string[]): string => {
    copy.write(`test-out/${name}`, log);
    return copy.node(['server/bin/cbs-lens.js', 'analyze', ...args, `test-out/${name}`]);
  };
  const mismatch = [
    '2024-05-01 10:00:00, Info                  CBS    Edition mismatch: package is for ServerStandard',
    '2024-05-01 10:00:01, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070057 - E_INVALIDARG]',
    '',
  ].join('\r\n');

  test('cause: the command finds it, in both languages, and has its checklist', () => {
    assert.match(analyze('CBS.log', mismatch, '--format', 'json'), /"kind": "wrong-edition"/);
    assert.match(analyze('CBS.log', mismatch, '--locale', 'zh-cn'), /程序包属于其他版本/);
    const checklist = copy.node(['server/bin/cbs-lens.js', 'remedy', 'test-out/CBS.log:1']);
    assert.match(checklist, /Get-CurrentEdition/);
  });

  test('remedy-step: the command writes a script with it for a cause of its kind', () => {
    const full = [
      '2024-05-01 10:00:00, Info                  CBS    Failed to expand file. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
      '2024-05-01 10:00:01, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
      '',
    ].join('\r\n');
    analyze('full/CBS.log', full);
    const script = copy.node([
      'server/bin/cbs-lens.js',
      'remedy',
      'test-out/full/CBS.log:1',
      '--locale',
      'zh-cn',
    ]);
    assert.match(script, /^function Clear-ComponentStore \{$/m);
    assert.match(script, /无法清理组件存储/);
  });

  test('code: the command explains it in both languages', () => {
    const explain = (...args: string[]): string =>
      copy.node(['server/bin/cbs-lens.js', 'explain', '0x8024b001', ...args]);
    assert.match(explain(), /runs already/);
    assert.match(explain('--locale', 'zh-cn'), /更新代理 \(WUA\) 的任务已在运行/);
  });

  test('log-family: the command recognises it by its lines, and reports what failed', () => {
    const rows = [
      String.raw`4/20/2024 8:15:2 - PFRO Error: \??\C:\Fabrikam\sample.dll, |delete operation|, 0xc0000022`,
      '4/20/2024 8:15:2 - 3 Successful PFRO operations',
      '',
    ].join('\r\n');
    const { files, incidents } = JSON.parse(analyze('found.txt', rows, '--format', 'json')) as AnalysisReport;
    assert.deepEqual([files.map(({ family }) => family), incidents.length], [['pfro'], 1]);
    assert.match(analyze('found.txt', rows, '--format', 'markdown', '--locale', 'zh-cn'), /sample\.dll/);
  });

  test('log-family: the manifest has its language with names in both languages, its names of files and its grammar', () => {
    const { contributes } = JSON.parse(copy.read('package.json')) as typeof manifest;
    const id = 'windows-pfro-log';
    const language = contributes.languages.find((one) => one.id === id);
    assert.ok(language?.filenames?.includes('PFRO.log'));
    assert.deepEqual(language?.aliases, ['%language.pfro%', id]);
    assert.match(copy.read('package.nls.zh-cn.json'), /"language\.pfro": "Windows PFRO 日志"/);
    assert.ok(contributes.grammars.some((one) => one.language === id));
    assert.ok(Object.keys(contributes.configurationDefaults).some((key) => key.includes(`[${id}]`)));
  });

  test('language: the command answers in it, in a dialect, too', () => {
    assert.match(analyze('CBS.log', mismatch, '--locale', 'de'), /»Package for another edition«/);
    assert.match(
      copy.node(['server/bin/cbs-lens.js', 'explain', '0x8024b001', '--locale', 'de_AT.UTF-8']),
      /»The task of Windows Update Agent runs already\.«/,
    );
    assert.match(copy.read(nls), /"language\.pfro": "»Windows PFRO Log«"/);
  });

  test('language: a text without its translation is named', function () {
    this.timeout(scaledLimit(60_000));
    for (const [file, key] of [
      [bundle, 'Package for another edition'],
      [nls, 'displayName'],
    ] as const) {
      const whole = copy.read(file);
      const { [key]: left, ...others } = JSON.parse(whole) as Record<string, string>;
      assert.ok(left);
      copy.write(file, JSON.stringify(others));
      const said = copy.node([...mocha, 'test/contract/l10n.test.ts'], 1);
      assert.match(said, new RegExp(key), file);
      copy.write(file, whole);
    }
  });
});
