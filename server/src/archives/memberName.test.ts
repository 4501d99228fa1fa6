import assert from 'node:assert/strict';
import { decodeMemberName, safeMemberName, UniquePaths } from './memberName';

suite('names of archive members', () => {
  const cases: readonly (readonly [written: string, path: string, changed: boolean])[] = [
    ['CBS.log', 'CBS.log', false],
    ['Logs\\CBS\\CBS.log', 'Logs/CBS/CBS.log', false],
    ['./CBS.log', 'CBS.log', false],
    ['..\\..\\Windows\\System32\\evil.dll', 'Windows/System32/evil.dll', true],
    ['/etc/passwd', 'etc/passwd', true],
    ['C:\\Windows\\evil.dll', 'Windows/evil.dll', true],
    ['\\\\server\\share\\x.log', 'server/share/x.log', true],
    ['CBS.log:hidden', 'CBS.log_hidden', true],
    ['a\0b.log', 'a_b.log', true],
    ['gol.\u202exe', 'gol._xe', true],
    ['', '_', true],
    ['../..', '_', true],
  ];
  for (const [written, path, changed] of cases)
    test(`${JSON.stringify(written)} is ${path}`, () => {
      assert.deepEqual(safeMemberName(written), { path, changed });
    });

  test('a name without a mark is read as UTF-8, as GBK, and else as Windows-1252', () => {
    assert.equal(decodeMemberName(new TextEncoder().encode('日志.log')), '日志.log');
    assert.equal(decodeMemberName(Uint8Array.of(0xc8, 0xd5, 0xd6, 0xbe, 0x2e, 0x6c)), '日志.l');
    assert.equal(decodeMemberName(Uint8Array.of(0x70, 0xe9)), 'pé');
  });

  test('a path is given once, whatever its case', () => {
    const paths = new UniquePaths();
    assert.deepEqual(
      ['a/CBS.log', 'A/cbs.LOG', 'a/CBS.log', 'a/CBS (2).log', 'x', 'x'].map((path) => paths.take(path)),
      ['a/CBS.log', 'A/cbs (2).LOG', 'a/CBS (3).log', 'a/CBS (2) (2).log', 'x', 'x (2)'],
    );
  });
});
