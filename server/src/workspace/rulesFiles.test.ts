import assert from 'node:assert/strict';
import { countOf } from '../analysis/userRules/model';
import { memorySource } from '../log/source';
import { text } from '../base/text';
import { RulesFiles, type RulesSource } from './rulesFiles';

const own = 'file:///home/reader/.cbs-lens/rules.yaml';
const fileOf = (...ids: string[]): string =>
  `version: 1\nnoise:\n${ids.map((id) => `  - { id: ${id}, text: Guard ${id}, why: x }`).join('\n')}\n`;

/** Rules files over a disk of texts that can be changed; writing notifies whoever watches. */
function setUp(disk: Record<string, string | Error>) {
  const watchers = new Map<string, () => void>();
  const files: RulesSource = {
    open: async (uri) => {
      const content = disk[uri];
      if (content === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      if (content instanceof Error) throw content;
      const source = memorySource(new TextEncoder().encode(content));
      return { ...source, modified: 0, close: async () => undefined };
    },
    explain: (uri) => text('{0} cannot be read: {1}', uri, ''),
    nameOf: (uri) => uri.slice(uri.lastIndexOf('/') + 1),
    watch: (uri, changed) => {
      watchers.set(uri, changed);
      return () => watchers.delete(uri);
    },
  };
  let changes = 0;
  const rules = new RulesFiles(files, own, () => changes++);
  const idsFor = async (log: string): Promise<string[]> =>
    (await rules.rulesFor(log)).rules.noise.map(({ id }) => id);
  return { rules, watchers, idsFor, changes: () => changes };
}

suite('rules files', () => {
  const disk = (): Record<string, string | Error> => ({
    [own]: fileOf('mine'),
    'file:///cases/PC01/.cbs-lens/rules.yaml': fileOf('one'),
    'file:///cases/PC01/inner/.cbs-lens/rules.yaml': fileOf('inner'),
  });
  const folders = ['file:///cases/PC01', 'file:///cases/PC01/inner', 'file:///cases/PC02'];

  test('of the innermost trusted folder around a log, then the reader’s own', async () => {
    const { rules, idsFor } = setUp(disk());
    await rules.open(folders, true);
    assert.deepEqual(await idsFor('file:///cases/PC01/CBS.log'), ['one', 'mine']);
    assert.deepEqual(await idsFor('file:///cases/PC01/inner/CBS.log'), ['inner', 'mine']);
    assert.deepEqual(await idsFor('file:///cases/PC02/CBS.log'), ['mine']);
    assert.deepEqual(await idsFor('file:///cases/PC011/CBS.log'), ['mine']);
    assert.deepEqual(
      rules.files.map(({ from, isApplied }) => [from, isApplied]),
      [
        ['PC01/.cbs-lens/rules.yaml', true],
        ['inner/.cbs-lens/rules.yaml', true],
        ['~/.cbs-lens/rules.yaml', true],
      ],
    );
  });

  test('of a folder that is not trusted: read, and not applied until it is', async () => {
    const { rules, idsFor, changes } = setUp(disk());
    await rules.open(folders, false);
    assert.deepEqual(await idsFor('file:///cases/PC01/CBS.log'), ['mine']);
    assert.deepEqual(
      rules.files.map(({ rules: own, isApplied }) => [countOf(own), isApplied]),
      [
        [1, false],
        [1, false],
        [1, true],
      ],
    );
    await rules.trust(true);
    assert.deepEqual(await idsFor('file:///cases/PC01/CBS.log'), ['one', 'mine']);
    assert.equal(changes(), 2);
  });

  test('the version is another one only when the rules for the log are', async () => {
    const texts = disk();
    const { rules, watchers, idsFor, changes } = setUp(texts);
    await rules.open(folders, true);
    const version = async (log: string): Promise<string> => (await rules.rulesFor(log)).version;
    const before = await version('file:///cases/PC01/CBS.log');
    const inner = await version('file:///cases/PC01/inner/CBS.log');
    const sameRules = (await rules.rulesFor('file:///cases/PC01/CBS.log')).rules;
    await rules.reload();
    assert.equal(changes(), 1);
    assert.equal((await rules.rulesFor('file:///cases/PC01/CBS.log')).rules, sameRules);
    texts['file:///cases/PC01/.cbs-lens/rules.yaml'] = fileOf('two');
    watchers.get('file:///cases/PC01/.cbs-lens/rules.yaml')!();
    await rules.reload();
    assert.deepEqual(await idsFor('file:///cases/PC01/CBS.log'), ['two', 'mine']);
    assert.notEqual(await version('file:///cases/PC01/CBS.log'), before);
    assert.equal(await version('file:///cases/PC01/inner/CBS.log'), inner);
    assert.equal(changes(), 2);
  });

  test('without any rules the version says nothing', async () => {
    const { rules } = setUp({});
    await rules.open(folders, true);
    assert.deepEqual([(await rules.rulesFor('file:///cases/PC01/CBS.log')).version, rules.files], ['', []]);
  });

  test('a log waits for the first reading', async () => {
    const { rules, idsFor } = setUp(disk());
    const asked = idsFor('file:///cases/PC01/CBS.log');
    await rules.open(folders, true);
    assert.deepEqual(await asked, ['one', 'mine']);
  });

  test('a file that cannot be read has no rules, and says why', async () => {
    const { rules, idsFor } = setUp({ ...disk(), [own]: Object.assign(new Error('no'), { code: 'EACCES' }) });
    await rules.open(folders, true);
    assert.deepEqual(await idsFor('file:///cases/PC02/CBS.log'), []);
    assert.ok(rules.files.find(({ folder }) => folder === null)?.unreadable);
  });

  test('folders that are closed are no longer watched', async () => {
    const { rules, watchers, idsFor } = setUp(disk());
    await rules.open(folders, true);
    assert.equal(watchers.size, 4);
    await rules.open([]);
    assert.deepEqual([...watchers.keys()], [own]);
    assert.deepEqual(await idsFor('file:///cases/PC01/CBS.log'), ['mine']);
    assert.ok(!rules.isRulesFile('file:///cases/PC01/.cbs-lens/rules.yaml'));
  });
});
