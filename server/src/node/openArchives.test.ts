import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveTools, cabinet, zip } from '../../../test/support/archives';
import { ArchiveError } from '../archives/archive';
import type { ByteSource } from '../log/source';
import { newCabinetLibrary } from './archiveLibrary';
import { OpenArchives } from './openArchives';

suite('archives that are open', () => {
  let folder: string;
  suiteSetup(() => (folder = mkdtempSync(join(tmpdir(), 'cbs-lens-open-'))));
  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const contentOf = async (source: ByteSource, start = 0): Promise<string> => {
    let content = '';
    for await (const chunk of source.chunks(start)) content += Buffer.from(chunk).toString();
    return content;
  };

  test('members are read from any place, several at once, also of an archive inside', async () => {
    const inner = cabinet([{ name: 'CbsPersist_1.log', text: 'in the cabinet' }]);
    const path = put(
      'case.zip',
      zip([
        { name: 'a.log', text: 'first' },
        { name: 'b.log', text: 'second' },
        { name: 'c.cab', bytes: inner },
      ]),
    );
    const open = new OpenArchives(archiveTools());
    const [a, b, c] = await Promise.all([
      open.open(path, 'a.log'),
      open.open(path, 'b.log'),
      open.open(path, 'c.cab/CbsPersist_1.log'),
    ]);
    assert.deepEqual(
      [await contentOf(a), await contentOf(b, 3), await contentOf(c)],
      ['first', 'ond', 'in the cabinet'],
    );
    await a.close();
    assert.equal(Buffer.from(await b.read(1, 3)).toString(), 'ec');
    await b.close();
    await c.close();
  });

  test('one that was replaced is read anew, and a member that is not there is said', async () => {
    const path = put('replaced.zip', zip([{ name: 'a.log', text: 'before' }]));
    const open = new OpenArchives(archiveTools());
    assert.equal(await contentOf(await open.open(path, 'a.log')), 'before');
    put('replaced.zip', zip([{ name: 'a.log', text: 'after it' }]));
    assert.equal(await contentOf(await open.open(path, 'a.log')), 'after it');
    await assert.rejects(open.open(path, 'b.log'), ArchiveError);
  });

  test('an archive inside is unpacked once for all its logs', async () => {
    let libraries = 0;
    const tools = { ...archiveTools(), cabinetLibrary: () => (libraries++, newCabinetLibrary()) };
    const names = Array.from({ length: 20 }, (_, n) => `CBS_${n}.log`);
    const inner = zip(names.map((name) => ({ name, text: name })));
    const path = put('outer.cab', cabinet([{ name: 'inner.zip', bytes: inner }]));
    const open = new OpenArchives(tools);
    for (const name of names) {
      const file = await open.open(path, `inner.zip/${name}`);
      assert.equal(await contentOf(file), name);
      await file.close();
    }
    assert.equal(libraries, 1);
  });
});
