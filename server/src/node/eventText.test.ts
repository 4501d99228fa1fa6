import assert from 'node:assert/strict';
import { evtxOf } from '../../../test/support/evtxFixture';
import { memorySource } from '../log/source';
import type { OpenedFile } from '../workspace/files';
import { asText } from './eventText';

const log = (kb: string): Uint8Array =>
  evtxOf([{ id: 2, dataName: 'CbsPackageChangeState', data: { PackageIdentifier: kb } }]);

/** A file in memory that counts how often it was read through and closed. */
function file(bytes: Uint8Array, modified = 1) {
  const counts = { read: 0, closed: 0 };
  const source = memorySource(bytes);
  const opened: OpenedFile = {
    ...source,
    modified,
    chunks: (start) => {
      counts.read++;
      return source.chunks(start);
    },
    close: () => {
      counts.closed++;
      return Promise.resolve();
    },
  };
  return { opened, counts };
}

async function textOf(opened: OpenedFile, key: string): Promise<string> {
  const text = await asText(opened, key);
  return new TextDecoder().decode(await text.read(0, text.size));
}

suite('event logs as text files', () => {
  test('an event log is read once, as long as it stays the same', async () => {
    const first = file(log('KB5036892'));
    assert.match(await textOf(first.opened, 'a'), /Package KB5036892 was successfully changed/);
    assert.deepEqual(first.counts, { read: 1, closed: 1 });
    const again = file(log('KB5036892'));
    assert.match(await textOf(again.opened, 'a'), /KB5036892/);
    assert.deepEqual(again.counts, { read: 0, closed: 1 });
    assert.match(await textOf(file(log('KB5036893'), 2).opened, 'a'), /KB5036893/);
  });

  test('any other file stays as it is, and open', async () => {
    const other = file(new TextEncoder().encode('<?xml version="1.0"?><unattend/>'));
    assert.equal(await asText(other.opened, 'b'), other.opened);
    assert.deepEqual(other.counts, { read: 0, closed: 0 });
  });

  test('a file that cannot be read is closed, and read anew the next time', async () => {
    const broken = file(log('KB5036892'));
    const failing: OpenedFile = {
      ...broken.opened,
      chunks: () => {
        throw new Error('the disk is gone');
      },
    };
    await assert.rejects(asText(failing, 'c'), /the disk is gone/);
    assert.equal(broken.counts.closed, 1);
    assert.match(await textOf(broken.opened, 'c'), /KB5036892/);
  });

  test('the notices of the log come with its text', async () => {
    const { notices } = await asText(
      file(evtxOf([{ provider: 'Microsoft-Windows-DNS-Client', id: 1014 }])).opened,
      'd',
    );
    assert.deepEqual(
      notices?.map(({ line, text }) => [line, text.args]),
      [[1, [1, 1]]],
    );
  });
});
