import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cabinet } from '../../../test/support/archives';
import { ArchiveError } from '../archives/archive';
import { translateInto } from '../base/l10n';
import { ArchiveHost } from './archiveHost';
import { Archives } from './archives';

const translate = translateInto('en');
const text = 'the quick brown fox\r\n'.repeat(400_000);

suite('the thread that unpacks', () => {
  let folder: string;
  let path: string;
  const hosts: ArchiveHost[] = [];
  const hostOf = (...options: ConstructorParameters<typeof ArchiveHost>): ArchiveHost => {
    const host = new ArchiveHost(...options);
    hosts.push(host);
    return host;
  };
  /** A thread that does something else with the first question, and answers none. */
  const badThread = (name: string, body: string): string => {
    const script = join(folder, `${name}.cjs`);
    writeFileSync(script, `require('node:worker_threads').parentPort.on('message', () => { ${body} });`);
    return script;
  };

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'cbs-lens-archives-'));
    path = join(folder, 'case.cab');
    writeFileSync(
      path,
      cabinet([
        { name: 'CBS.log', text },
        { name: 'b.log', text: 'second' },
      ]),
    );
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  teardown(async () => {
    for (const host of hosts.splice(0)) await host.stop();
  });

  test('lists and reads, several at once', async () => {
    const host = hostOf();
    const read = async (member: string): Promise<number> => {
      let sum = 0;
      for await (const chunk of host.read(path, member)) sum += chunk.length;
      return sum;
    };
    const [survey, first, second] = await Promise.all([host.survey(path), read('CBS.log'), read('b.log')]);
    assert.deepEqual(
      survey.members.map((member) => member.path),
      ['CBS.log', 'b.log'],
    );
    assert.deepEqual([first, second], [text.length, 6]);
  });

  test('a reader that stops early stops the unpacking, and the next one reads', async () => {
    const host = hostOf();
    for await (const chunk of host.read(path, 'CBS.log')) {
      assert.ok(chunk.length < text.length);
      break;
    }
    for await (const chunk of host.read(path, 'b.log')) assert.equal(Buffer.from(chunk).toString(), 'second');
  });

  test('what is wrong comes through as it was said', async () => {
    const host = hostOf();
    await assert.rejects(host.survey(join(folder, 'none.cab')), { code: 'ENOENT' });
    writeFileSync(join(folder, 'bad.cab'), 'MSCF');
    await assert.rejects(host.survey(join(folder, 'bad.cab')), (error: ArchiveError) =>
      translate(error.explanation).startsWith('bad.cab is cut off or damaged'),
    );
  });

  test('a thread with nothing to do keeps no process', async () => {
    const ports = (): number =>
      process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length;
    const before = ports();
    await hostOf().survey(path);
    assert.equal(ports(), before);
  });

  test('a thread that hangs is ended, and that is said', async () => {
    const host = hostOf({ script: badThread('hang', 'for (;;);'), timeout: 50 });
    await assert.rejects(host.survey(path), (error: ArchiveError) =>
      translate(error.explanation).includes('case.cab could not be read to its end: it takes too long'),
    );
  });

  test('a thread that dies fails what it was asked, and the next question starts another', async () => {
    const host = hostOf({ script: badThread('die', 'process.exit(1);') });
    await assert.rejects(host.survey(path), ArchiveError);
    await assert.rejects(host.survey(path), ArchiveError);
  });

  test('members that were read are kept up to a sum, by the state of the archive', async () => {
    let reads = 0;
    class Counting extends ArchiveHost {
      override read(archive: string, member: string): AsyncGenerator<Uint8Array, void> {
        reads++;
        return super.read(archive, member);
      }
    }
    const host = new Counting();
    hosts.push(host);
    const archives = new Archives(host, { bytes: text.length, memberBytes: text.length, surveys: 2 });
    const sizeOf = async (member: string): Promise<number> => {
      const file = await archives.open(path, member);
      let sum = 0;
      for await (const chunk of file.chunks()) sum += chunk.length;
      return sum;
    };
    assert.equal(await sizeOf('CBS.log'), text.length);
    assert.equal(await sizeOf('CBS.log'), text.length);
    assert.equal(reads, 1);
    const file = await archives.open(path, 'CBS.log');
    assert.equal(Buffer.from(await file.read(4, 9)).toString(), 'quick');
    assert.equal(reads, 1);
    assert.equal(await sizeOf('b.log'), 6);
    assert.equal(await sizeOf('CBS.log'), text.length);
    assert.equal(reads, 3);
    await assert.rejects(archives.open(path, 'none.log'), ArchiveError);
  });

  test('a span is read from anywhere, and the end of a file from an offset', async () => {
    const archives = new Archives(hostOf(), { bytes: 0, memberBytes: 0, surveys: 2 });
    const file = await archives.open(path, 'CBS.log');
    const at = 3_000_000;
    assert.equal(Buffer.from(await file.read(at, at + 50)).toString(), text.slice(at, at + 50));
    assert.equal(Buffer.from(await file.read(0, 3)).toString(), 'the');
    assert.equal((await file.read(file.size - 2, file.size + 10)).length, 2);
    let rest = 0;
    for await (const chunk of file.chunks(at)) rest += chunk.length;
    assert.equal(rest, text.length - at);
  });
});
