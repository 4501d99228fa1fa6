import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { discover } from '../../node/discover';
import { translateInto } from '../../base/l10n';
import { analyseDiscovered } from '../../node/analyseFile';
import { bornFrom } from '../../../../test/support/remedyRequests';
import { renderCollect } from './collect';

const keyform = 'amd64_contoso-fax_31bf3856ad364e35_10.0.19041.1_none_8478465c1c781ea6';
const stamp = (second: number): string => `2024-05-02 10:00:${String(second).padStart(2, '0')}`;
const failed = [
  `${stamp(1)}, Info                  CBS    Starting TrustedInstaller initialization.`,
  `${stamp(2)}, Info                  CSI    00000001 Hashes for file member [l:7]'fax.dll' do not match.`,
  ` Expected: {l:32 ml:33 b:${'0a'.repeat(32)}}.`,
  ` Actual: {l:32 ml:33 b:${'0b'.repeat(32)}}.`,
  `${stamp(3)}, Info                  CBS    (p)\tCSI Payload Corrupt\t\t\tfax.dll\t${keyform}`,
  '',
].join('\r\n');
const quiet = `${stamp(0)}, Info                  CBS    Starting TrustedInstaller initialization.\r\n`;

/** The folders that a script copies logs into, with the form of the names: `Logs\CBS` and `*.log`. */
function layoutOf(content: string): { folder: string; filter: string }[] {
  return [...content.matchAll(/Copy-Log -From '[^']+' -Filter '([^']+)' -To '([^']+)'/g)].map(
    ([, filter, folder]) => ({ folder: folder!, filter: filter! }),
  );
}

suite('What the collect script makes', () => {
  let root: string;
  setup(async () => {
    root = await mkdtemp(join(tmpdir(), 'collected-'));
  });
  teardown(() => rm(root, { recursive: true, force: true }));

  test('is opened as a bundle: its servicing logs are found, and the cause in them', async () => {
    const { content } = renderCollect(
      { ...bornFrom, elsewhere: ['COMPONENTS', 'setupact.log', 'setupapi.dev.log'] },
      translateInto('en'),
    );
    const layout = layoutOf(content);
    const put = async (folder: string, name: string, text: string): Promise<void> => {
      const { filter } = layout.find((one) => one.folder === folder && matches(one.filter, name))!;
      assert.ok(filter);
      const path = join(root, ...folder.split('\\'), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    };
    await put('Logs\\CBS', 'CBS.log', failed);
    await put('Logs\\CBS', 'CbsPersist_20240501100000.log', quiet);
    await put('Logs\\CBS', 'CbsPersist_20240430100000.cab', 'MSCF');
    await put('Logs\\CBS', 'CheckSUR.log', 'Checking System Update Readiness.\r\n');
    await put('INF', 'setupapi.dev.log', '[Device Install Log]\r\n');
    await put('Panther', 'setupact.log', '2024-05-02 10:00:00, Info                  SP     x\r\n');
    assert.match(content, /Copy-Log -From 'System32\\config' -Filter \$hive -To 'Registry'/);
    await mkdir(join(root, 'Registry'));
    await writeFile(join(root, 'Registry', 'COMPONENTS'), 'regf');

    const { logs, skipped } = await discover(root);
    assert.deepEqual(skipped, []);
    const found = logs.map(({ path }) => relative(root, path).replaceAll('\\', '/'));
    for (const name of ['CBS.log', 'CbsPersist_20240501100000.log', 'CheckSUR.log'])
      assert.ok(found.includes(`Logs/CBS/${name}`), `${name} in ${found.join(', ')}`);
    assert.ok(!found.some((name) => /\.cab$|COMPONENTS/.test(name)));

    const cbs = logs.find(({ path }) => basename(path) === 'CBS.log')!;
    const { faults } = await analyseDiscovered(cbs);
    assert.deepEqual(
      faults.map(({ kind, object, origin }) => [kind, object.file, origin.line]),
      [['corrupt-payload', 'fax.dll', 2]],
    );
  });

  test('has what the cabinets hold beside the other logs', () => {
    const { content } = renderCollect(bornFrom, translateInto('en'));
    assert.ok(
      content.indexOf("Expand-Cabinet -Folder 'Logs\\CBS'") > content.indexOf("-Filter 'CbsPersist_*.cab'"),
    );
  });
});

/** Whether a name fits a filter of Windows with `*` in it. */
function matches(filter: string, name: string): boolean {
  const pattern = filter.split('*').map((part) => part.replace(/[.$]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`, 'i').test(name);
}
