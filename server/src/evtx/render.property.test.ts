import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { change, chunkBytes, evtxOf, headerBytes as header } from '../../../test/support/evtxFixture';
import { needsShared } from '../../../test/support/shared';
import { renderEvents } from './render';

suite('event log as text', () => {
  test('changed bytes of real logs give an answer', function () {
    const folder = needsShared(this, 'corpus', 'evtx');
    const real = readFileSync(join(folder, readdirSync(folder)[0]!));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(12_000), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const bytes = new Uint8Array(real);
          for (const [at, byte] of changes) bytes[header + at] = byte;
          assert.ok(renderEvents(bytes).text.startsWith('# '));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any bytes, any change and any cut give an answer', () => {
    const log = evtxOf(
      [change(1, 'KB1000001'), change(3, 'KB1000002', '0x800f0816')],
      [{ provider: 'disk', id: 7, strings: ['a', 'b'] }],
    );
    const span = 4000;
    const change_ = fc.record({ at: fc.nat(span), byte: fc.nat(255), second: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(change_, { maxLength: 30 }),
        fc.nat(log.length),
        fc.boolean(),
        (changes, cut, isCut) => {
          const bytes = new Uint8Array(isCut ? log.subarray(0, cut) : log);
          for (const { at, byte, second } of changes) {
            const offset = header + (second ? chunkBytes : 0) + at;
            if (offset < bytes.length) bytes[offset] = byte;
          }
          const { text, notices } = renderEvents(bytes);
          assert.ok(text.endsWith('\n') && Array.isArray(notices));
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('', 'ElfFile\0', '<Event xmlns="'),
        (bytes, start) => {
          assert.ok(renderEvents(Buffer.concat([Buffer.from(start, 'latin1'), bytes])).text.startsWith('# '));
        },
      ),
    );
  });
});
