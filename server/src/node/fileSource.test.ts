import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSource, type Reading } from './fileSource';

suite('file source', () => {
  let folder: string;
  setup(() => (folder = mkdtempSync(join(tmpdir(), 'cbs-lens-source-'))));
  teardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const reading of ['ahead', 'blocking'] satisfies Reading[]) {
    test(`reads all bytes from any offset: ${reading}`, async () => {
      const bytes = Buffer.from(Array.from({ length: 1_300_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff));
      const path = join(folder, 'some.log');
      writeFileSync(path, bytes);
      const source = await fileSource(path, reading);
      for (const start of [0, 1, 524_288, 1_299_999, 1_300_000]) {
        const read: Uint8Array[] = [];
        for await (const chunk of source.chunks(start)) read.push(Uint8Array.from(chunk));
        assert.ok(Buffer.concat(read).equals(bytes.subarray(start)), `from ${start}`);
      }
      assert.deepEqual([...(await source.read(10, 13))], [...bytes.subarray(10, 13)]);
      await source.close();
    });

    test(`an empty file has no chunks: ${reading}`, async () => {
      const path = join(folder, 'empty.log');
      writeFileSync(path, '');
      const source = await fileSource(path, reading);
      for await (const chunk of source.chunks()) assert.fail(`a chunk of ${chunk.length}`);
      await source.close();
    });
  }

  test('a folder is no file', async () => {
    await assert.rejects(fileSource(folder), { code: 'EISDIR' });
  });
});
