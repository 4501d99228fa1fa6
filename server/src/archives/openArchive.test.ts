import assert from 'node:assert/strict';
import { archiveTools, cabinet, zip, type Packed } from '../../../test/support/archives';
import { translateInto } from '../base/l10n';
import { memorySource } from '../log/source';
import { archiveKind, ArchiveError, type Archive, type ArchiveLimits } from './archive';
import { openArchive } from './openArchive';

const translate = translateInto('en');
const megabyte = 1024 * 1024;

const opened = (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<Archive> =>
  openArchive(memorySource(bytes), 'test.cab', archiveTools(limits));

async function textOf(archive: Archive, path: string): Promise<string> {
  const member = archive.members.find((one) => one.path === path);
  assert.ok(member, `${path} is among ${archive.members.map((one) => one.path).join(', ')}`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(member)) chunks.push(chunk.slice());
  return Buffer.concat(chunks).toString('utf8');
}

/** What an action fails with, in English. */
async function failure(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    assert.ok(error instanceof ArchiveError, String(error));
    return translate(error.explanation);
  }
  return assert.fail('it did not fail');
}

const long = 'the quick brown fox\r\n'.repeat(20_000);
const formats: readonly (readonly [string, (members: readonly Packed[]) => Uint8Array])[] = [
  ['a cabinet', (members) => cabinet(members)],
  ['a zip', (members) => zip(members)],
];

for (const [title, pack] of formats)
  suite(`archives: ${title}`, () => {
    test('lists its members and reads each, whatever comes before it', async () => {
      const archive = await opened(
        pack([
          { name: 'CBS.log', text: long },
          { name: 'Logs\\日志.log', text: '中文' },
          { name: 'empty.log' },
          { name: 'last.log', text: `${long}end` },
        ]),
      );
      assert.deepEqual(
        archive.members.map(({ path, size, problem }) => [path, size, problem]),
        [
          ['CBS.log', long.length, null],
          ['Logs/日志.log', 6, null],
          ['empty.log', 0, null],
          ['last.log', long.length + 3, null],
        ],
      );
      assert.deepEqual(archive.notices, []);
      assert.equal(await textOf(archive, 'last.log'), `${long}end`);
      assert.equal(await textOf(archive, 'Logs/日志.log'), '中文');
      assert.equal(await textOf(archive, 'empty.log'), '');
      assert.equal(await textOf(archive, 'CBS.log'), long);
    });

    test('gives the heads of members in one pass', async () => {
      const archive = await opened(
        pack(['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, text: `${name}${long}` }))),
      );
      const heads: string[] = [];
      for await (const { member, head } of archive.heads([archive.members[2]!, archive.members[0]!], 4))
        heads.push(`${member.path} ${Buffer.from(head).toString()}`);
      assert.deepEqual(heads.sort(), ['a.txt athe', 'c.txt cthe']);
    });

    test('names that lead out of it lead nowhere, and that is said', async () => {
      const archive = await opened(
        pack([
          { name: '..\\..\\evil.log', text: 'a' },
          { name: 'C:\\evil.log', text: 'b' },
          { name: 'CBS.log', text: 'c' },
        ]),
      );
      assert.deepEqual(
        archive.members.map(({ path }) => path),
        ['evil.log', 'evil (2).log', 'CBS.log'],
      );
      assert.match(archive.notices.map(translate).join('\n'), /2 members have names that lead out/);
      assert.equal(await textOf(archive, 'evil (2).log'), 'b');
    });

    test('a member that is too large is shown and not read', async () => {
      const bytes = pack([
        { name: 'big.log', text: long },
        { name: 'CBS.log', text: 'a' },
      ]);
      const archive = await opened(bytes, { memberBytes: 1000 });
      assert.match(await failure(() => textOf(archive, 'big.log')), /big\.log would be 1 MB unpacked/);
      assert.equal(await textOf(archive, 'CBS.log'), 'a');
    });

    test('a member that unpacks to hundreds of times its size is not read', async () => {
      const bytes = pack([{ name: 'zeros.log', bytes: new Uint8Array(2 * megabyte) }]);
      const archive = await opened(bytes, { ratio: 100, ratioFrom: megabyte });
      assert.match(
        await failure(() => textOf(archive, 'zeros.log')),
        /more than 100 times its packed size, as a decompression bomb/,
      );
    });

    test('more members than are looked at are left out, and that is said', async () => {
      const archive = await opened(pack(['a', 'b', 'c'].map((name) => ({ name }))), { members: 2 });
      assert.equal(archive.members.length, 2);
      assert.match(archive.notices.map(translate).join('\n'), /1 are skipped/);
    });
  });

suite('archives: what is wrong with one', () => {
  test('is recognised by its first bytes, not by its name', () => {
    assert.equal(archiveKind(cabinet([])), 'cabinet');
    assert.equal(archiveKind(zip([])), 'zip');
    assert.equal(archiveKind(zip([{ name: 'a' }])), 'zip');
    assert.equal(archiveKind(new Uint8Array()), null);
    assert.equal(archiveKind(Buffer.from('2024-04-20')), null);
  });

  test('a file that is none', async () => {
    assert.match(await failure(() => opened(Buffer.from('hello'))), /no cabinet and no zip file/);
  });

  test('a part of a cabinet in several parts names the others', async () => {
    const part = cabinet([{ name: 'CBS.log', text: long }], {
      set: { previous: 'Logs_1.cab', next: 'Logs_3.cab', number: 1 },
    });
    assert.match(
      await failure(() => opened(part)),
      /test\.cab is part 2 .* beside Logs_1\.cab, Logs_3\.cab\. Collect all parts/,
    );
  });

  test('a cabinet that is cut off says so, and gives what is before', async () => {
    const whole = cabinet([
      { name: 'first.log', text: 'first' },
      { name: 'noise.log', bytes: Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919) >> 3) },
    ]);
    const archive = await opened(whole.slice(0, -20));
    assert.match(archive.notices.map(translate).join('\n'), /test\.cab is cut off: \d+ of \d+ bytes/);
    assert.equal(await textOf(archive, 'first.log'), 'first');
    assert.match(
      await failure(() => textOf(archive, 'noise.log')),
      /noise\.log in test\.cab cannot be unpacked/,
    );
    assert.match(await failure(() => opened(whole.slice(0, 50))), /cut off or damaged/);
  });

  test('a zip that is cut off', async () => {
    const whole = zip([{ name: 'CBS.log', text: long }]);
    assert.match(await failure(() => opened(whole.slice(0, -30))), /cut off or no zip file/);
  });

  test('a zip member that is encrypted', async () => {
    const archive = await opened(zip([{ name: 'CBS.log', text: 'a', encrypted: true }]));
    assert.match(await failure(() => textOf(archive, 'CBS.log')), /CBS\.log is encrypted/);
  });

  test('a zip member that is longer than its directory says ends there', async () => {
    const archive = await opened(zip([{ name: 'CBS.log', text: long, claims: 100 }]));
    await failure(() => textOf(archive, 'CBS.log'));
  });

  test('a name in GBK without a mark is read as what it is', async () => {
    const archive = await opened(zip([{ name: '\xc8\xd5\xd6\xbe.log', text: 'a' }], { utf8: false }));
    assert.equal(archive.members[0]!.path, '日志.log');
  });
});
