import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeMemberName } from './memberName';

suite('names of archive members', () => {
  test('whatever is written, the path stays inside and is safe once more', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom('..', '/', '\\', 'C:', '.', '\0', ':', ' ', 'CBS.log'),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const { path } = safeMemberName(parts.join(''));
        assert.ok(path.length > 0 && path.length <= 400);

        assert.doesNotMatch(path, /^\/|[\\:\u0000-\u001f]|(?:^|\/)\.{1,2}(?:\/|$)/);
        assert.deepEqual(safeMemberName(path), { path, changed: false });
      }),
    );
  });
});
