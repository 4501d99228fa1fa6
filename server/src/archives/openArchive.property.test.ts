import assert from 'node:assert/strict';
import fc from 'fast-check';
import { archiveTools, cabinet, zip, type Packed } from '../../../test/support/archives';
import { memorySource } from '../log/source';
import { ArchiveError } from './archive';
import { openArchive } from './openArchive';

const formats: readonly (readonly [string, (members: readonly Packed[]) => Uint8Array])[] = [
  ['a cabinet', (members) => cabinet(members)],
  ['a zip', (members) => zip(members)],
];

for (const [title, pack] of formats)
  suite(`archives: damage to ${title}`, () => {
    test('any cut and any changed bytes give an answer', async () => {
      const good = pack([
        { name: 'CBS.log', text: 'the quick brown fox\r\n'.repeat(3500) },
        { name: 'b.txt', text: 'b' },
      ]);
      const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
        maxLength: 6,
      });
      await fc.assert(
        fc.asyncProperty(changes, fc.nat(good.length), fc.boolean(), async (changed, length, cut) => {
          const bytes = good.slice();
          for (const [at, value] of changed) bytes[at] = value;
          try {
            const archive = await openArchive(
              memorySource(cut ? bytes.slice(0, length) : bytes),
              'test.cab',
              archiveTools({ memberBytes: 1024 * 1024 }),
            );
            for (const member of archive.members) {
              let sum = 0;
              try {
                for await (const chunk of archive.read(member)) sum += chunk.length;
                assert.equal(sum, member.size);
              } catch (error) {
                assert.ok(error instanceof ArchiveError, String(error));
              }
              assert.ok(sum <= member.size);
            }
          } catch (error) {
            assert.ok(error instanceof ArchiveError, String(error));
          }
        }),
        { numRuns: 150 },
      );
    });
  });
