import assert from 'node:assert/strict';
import { chunkBytes, evtxOf, seal } from '../../../test/support/evtxFixture';
import { headerBytes, isEventLog, readChunk } from './chunks';

const change = (kb: string) => ({
  id: 2,
  dataName: 'CbsPackageChangeState',
  data: { PackageIdentifier: kb },
});
const used = 48;

/** The only chunk of a log with these packages. */
function chunkOf(...kbs: readonly string[]): Uint8Array {
  return evtxOf(kbs.map(change)).slice(headerBytes);
}

const readAll = (chunk: Uint8Array): readonly [numbers: number[], flaws: number[]] => {
  const { events, flaws } = readChunk(chunk, headerBytes);
  return [events.map(({ number }) => Number(number)), flaws.map(({ offset }) => offset)];
};

suite('chunks of an event log', () => {
  test('records with their numbers and times', () => {
    const { events, flaws } = readChunk(chunkOf('KB1', 'KB2'), headerBytes);
    assert.deepEqual(
      events.map(({ number, written }) => [number, written]),
      [
        [1n, '2024-04-20T10:00:00.000Z'],
        [2n, '2024-04-20T10:00:00.000Z'],
      ],
    );
    assert.deepEqual(flaws, []);
  });

  test('records that came after the header was last written are read', () => {
    const chunk = chunkOf('KB1', 'KB2', 'KB3');
    const view = new DataView(chunk.buffer, chunk.byteOffset);
    view.setUint32(used, 512 + view.getUint32(512 + 4, true), true);
    seal(chunk);
    assert.deepEqual(readAll(chunk), [[1, 2, 3], []]);
  });

  test('records that an earlier use of the chunk left behind its end are not', () => {
    const chunk = chunkOf('KB1', 'KB2');
    const view = new DataView(chunk.buffer, chunk.byteOffset);
    const end = view.getUint32(used, true);
    const start = 512 + view.getUint32(512 + 4, true);
    chunk.copyWithin(end, start, end);
    assert.deepEqual(readAll(chunk), [[1, 2], []]);
  });

  test('behind a damaged record the next one is found', () => {
    const chunk = chunkOf('KB1', 'KB2', 'KB3');
    const view = new DataView(chunk.buffer, chunk.byteOffset);
    const second = 512 + view.getUint32(512 + 4, true);
    view.setUint32(second + 4, 0x7fffffff, true);
    seal(chunk);
    assert.deepEqual(readAll(chunk), [[1, 3], [headerBytes + second]]);
  });

  test('an unused chunk says nothing, one that is something else is reported', () => {
    assert.deepEqual(readAll(new Uint8Array(chunkBytes)), [[], []]);
    assert.deepEqual(readAll(new Uint8Array(chunkBytes).fill(1)), [[], [headerBytes]]);
    assert.deepEqual(readAll(chunkOf('KB1').subarray(0, 300)), [[], [headerBytes]]);
  });

  test('an event log is recognised by its first bytes', () => {
    assert.ok(isEventLog(evtxOf([])));
    assert.ok(!isEventLog(new Uint8Array()));
    assert.ok(!isEventLog(new TextEncoder().encode('ElfFile of my own')));
  });
});
