import assert from 'node:assert/strict';
import { english, keyform } from '../../../test/support/story';
import { identityAt, type Identity } from './identity';

const parts = ({ parts: list }: Identity): Record<string, string> =>
  Object.fromEntries(
    list.map(({ label, value, note }) => [
      english.translate(label),
      note ? `${value} (${english.translate(note)})` : value,
    ]),
  );

suite('identity', () => {
  test('a component keyform is taken apart', () => {
    const line = `x ${keyform}\\WpdMtpUS.dll`;
    const identity = identityAt(line, 10)!;
    assert.equal(line.slice(identity.start, identity.end), keyform);
    assert.deepEqual(parts(identity), {
      Name: 'dual_wpdmtp.inf',
      Architecture: 'amd64 (64-bit)',
      Version: '10.0.19041.746',
      'Build and revision': '19041.746',
      Culture: 'none (language-neutral)',
      'Public key token': '31bf3856ad364e35 (Microsoft Windows)',
      'Name hash':
        '8478465c1c781ea5 (computed from the whole identity; distinguishes components of one name)',
    });
  });

  test('a package identity is taken apart, with its build and revision', () => {
    const line = 'for package: Package_for_KB5036892~31bf3856ad364e35~amd64~de-DE~19041.4291.1.11, status';
    assert.deepEqual(parts(identityAt(line, 20)!), {
      Name: 'Package_for_KB5036892',
      Update: 'KB5036892',
      Architecture: 'amd64 (64-bit)',
      Version: '19041.4291.1.11',
      'Build and revision': '19041.4291',
      Culture: 'de-DE',
      'Public key token': '31bf3856ad364e35 (Microsoft Windows)',
    });
  });

  test('an identity in the words of CSI is taken apart', () => {
    const line =
      'Hydration failed for component dual_wpdmtp.inf, version 10.0.19041.746, arch Host= amd64 Guest= x86, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file';
    const identity = parts(identityAt(line, 35)!);
    assert.equal(identity.Version, '10.0.19041.746');
    assert.match(identity.Architecture!, /^wow64/);
  });

  test('nothing stands beside an identity, and a line of a megabyte is no trouble', () => {
    assert.equal(identityAt(`x ${keyform}`, 0), null);
    const long = 'a, version 1.0.0.0, '.repeat(60_000);
    identityAt(long, 600_000);
    identityAt('a_'.repeat(500_000), 600_000);
  });

  test('damaged identities show what can be read', () => {
    const cut = 'path amd64_microsoft-windows-x_31bf3856ad364e35_10.0.19041 ends';
    assert.deepEqual(parts(identityAt(cut, 10)!), {
      Name: 'microsoft-windows-x',
      Architecture: 'amd64 (64-bit)',
      'Public key token': '31bf3856ad364e35 (Microsoft Windows)',
      Version: '10.0.19041',
    });
    const missing = 'package Package_for_KB5036892~31bf3856ad364e35~amd64 is';
    assert.deepEqual(parts(identityAt(missing, 12)!), {
      Name: 'Package_for_KB5036892',
      Update: 'KB5036892',
      Architecture: 'amd64 (64-bit)',
      'Public key token': '31bf3856ad364e35 (Microsoft Windows)',
    });
    assert.equal(identityAt('a ~ b and ~user/x', 3), null);
  });

  test('the name of an update holds its KB number', () => {
    assert.deepEqual(parts(identityAt('Update: 5036892-8_neutral_PACKAGE, x', 12)!), {
      Name: '5036892-8_neutral_PACKAGE',
      Update: 'KB5036892',
    });
  });
});
