import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cabinet } from '../../../test/support/archives';
import { english } from '../../../test/support/story';
import { discover, type DiscoveryLimits } from './discover';

suite('the search for logs', () => {
  const folders: string[] = [];
  /** A folder with files of these paths. */
  const folderWith = (...paths: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'cbs-lens-'));
    folders.push(folder);
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), 'x');
    }
    return folder;
  };
  const many = (count: number, name: (n: number) => string): string[] =>
    Array.from({ length: count }, (_, n) => name(n));
  const look = async (folder: string, limits?: DiscoveryLimits) => {
    const { logs, notices, ...found } = await discover(folder, limits);
    return {
      ...found,
      names: logs.map(({ path }) => relative(folder, path).replaceAll('\\', '/')),
      notices: notices.map(english.translate).map((notice) => notice.replace(folder, 'FOLDER')),
    };
  };
  suiteTeardown(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('logs come in the order of their paths, wherever they were found', async () => {
    const folder = folderWith('b/CBS.log', 'Panther/setupact.log', 'a.txt', 'CBS.log', 'a/dism.log');
    const { names, isComplete, others } = await look(folder);
    assert.deepEqual(names, ['CBS.log', 'Panther/setupact.log', 'a/dism.log', 'b/CBS.log']);
    assert.ok(isComplete);
    assert.deepEqual(others, { count: 1, names: ['a.txt'] });
  });

  test('where Windows keeps its logs is looked first, whatever else there is', async () => {
    const folder = folderWith(
      ...many(30, (n) => `${n}.dat`),
      ...many(30, (n) => `AppData/${n}/x.bin`),
      'Windows/Logs/CBS/CBS.log',
      'Windows/Panther/UnattendGC/setupact.log',
      'Windows/INF/setupapi.dev.log',
      ...many(30, (n) => `Windows/INF/${n}.pnf`),
    );
    const { names, isComplete, notices } = await look(folder, { entries: 20 });
    assert.deepEqual(names, [
      'Windows/INF/setupapi.dev.log',
      'Windows/Logs/CBS/CBS.log',
      'Windows/Panther/UnattendGC/setupact.log',
    ]);
    assert.equal(isComplete, false);
    assert.deepEqual(notices, [
      'The search for logs in FOLDER stopped after 20 files and folders. Name the folder that has the logs.',
    ]);
  });

  test('a search that found nothing before its end says that it ended, not that there is nothing', async () => {
    const folder = folderWith(...many(20, (n) => `a/${n}.dat`), 'z/deep/down/CBS.log');
    const cut = await look(folder, { entries: 10 });
    assert.deepEqual([cut.names, cut.isComplete, cut.notices.length], [[], false, 1]);
    assert.deepEqual((await look(folder)).names, ['z/deep/down/CBS.log']);
  });

  test('more logs than the limit in one folder: the first by name stay', async () => {
    const folder = folderWith(...many(9, (n) => `CbsPersist_2024050${n}.log`), 'CBS.log');
    const { names } = await look(folder, { logs: 2 });
    assert.deepEqual(names, ['CBS.log', 'CbsPersist_20240500.log']);
  });

  test('more logs than the limit: those of the known folders stay, and it is said', async () => {
    const folder = folderWith(...many(10, (n) => `old/${n}/CBS.log`), 'Logs/CBS/CBS.log');
    const { names, notices } = await look(folder, { logs: 3 });
    assert.equal(names.length, 3);
    assert.ok(names.includes('Logs/CBS/CBS.log'));
    assert.deepEqual(notices, ['FOLDER has more logs than the limit: 3 of them are here.']);
  });

  test('the archives of a folder have one budget, and what it leaves out is said', async () => {
    const folder = folderWith();
    const log = Buffer.alloc(1000, 10);
    for (let n = 0; n < 6; n++)
      writeFileSync(join(folder, `${n}.cab`), cabinet([{ name: `CbsPersist_${n}.log`, bytes: log }]));
    const budget = { looks: 1000, members: 1000, bytes: 1e6 };
    assert.equal((await look(folder, { archives: budget })).names.length, 6);
    for (const [limit, notice] of [
      [{ looks: 3 }, '3 archives in FOLDER were not looked into: it has too many. Name fewer of them.'],
      [{ members: 4 }, '2 archives in FOLDER were not looked into: it has too many. Name fewer of them.'],
      [{ bytes: 2500 }, /^4 logs in the archives of FOLDER are left out/],
    ] as const) {
      const { names, notices, isComplete } = await look(folder, { archives: { ...budget, ...limit } });
      assert.ok(names.length < 6);
      assert.match(notices.join('\n'), new RegExp(notice));
      assert.equal(isComplete, false);
    }
  });
});
