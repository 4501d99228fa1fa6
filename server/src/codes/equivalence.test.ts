import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalise, sameFault } from './equivalence';

suite('equal codes', () => {
  test('the three spellings of a corrupt component store', () => {
    for (const value of [0x80073712, 0xc015001a, 0xd015001a]) assert.equal(normalise(value), 0x80073712);
    assert.ok(sameFault(14098, 0xc015001a));
  });

  test('other side-by-side faults meet by name, for their numbers are not parallel', () => {
    assert.equal(normalise(0xc0150004), 0x800736b3);
    assert.equal(normalise(0xc015001b), 0x800736cc);
    assert.equal(normalise(0xc0150020), 0x80073713);
    assert.equal(normalise(0xc0150026), 0x8007371d);
    assert.equal(sameFault(0xc015001a, 0x80073713), false);
  });

  test('a wrapped status is the status', () => {
    assert.equal(normalise(0xd0000034), 0xc0000034);
    assert.ok(sameFault(0xd0000022, 0xc0000022));
    // The same bit is seen over an HRESULT, too.
    assert.equal(normalise(0x90092004), 0x80092004);
  });

  test('bit 28 over an unknown facility or value stays', () => {
    assert.equal(normalise(0xd7ff0001), 0xd7ff0001);
    assert.equal(normalise(0x97ff0001), 0x97ff0001);
  });

  test('Win32 codes in an NTSTATUS, in an HRESULT, and alone', () => {
    assert.equal(normalise(0xc007000d), 0x8007000d);
    assert.equal(normalise(0xd007000d), 0x8007000d);
    assert.equal(normalise(-1073283059), 0x8007000d);
    assert.ok(sameFault(13, 0x8007000d));
    assert.ok(sameFault(13, 0xc007000d));
    assert.equal(sameFault(13, 0x80070002), false);
  });

  test('an NTSTATUS is the Win32 error that it becomes on its way up', () => {
    for (const [status, hresult] of [
      [0xc0000034, 0x80070002],
      [0xc000003a, 0x80070003],
      [0xc0000022, 0x80070005],
      [0xd0000022, 0x80070005],
      [0xc0000102, 0x80070570],
      [0xc000007f, 0x80070070],
      [0xc0000225, 0x80070490],
    ] as const)
      assert.ok(sameFault(status, hresult), `${status.toString(16)} ${hresult.toString(16)}`);
    assert.equal(normalise(0xc0000034), 0xc0000034, 'its own name is kept');
  });

  test('a small number is not taken for a Win32 code without context', () => {
    assert.equal(normalise(1), 1);
    assert.equal(normalise(0), 0);
  });

  test('raw SetupAPI codes go into facility 15', () => {
    assert.equal(normalise(0xe0000248), 0x800f0248);
    assert.ok(sameFault(0xe0000207, 0x800f0207));
  });

  test('setup codes in the shape of an NTSTATUS are left alone', () => {
    assert.equal(normalise(0xc1900107), 0xc1900107);
    assert.equal(sameFault(0xc1900107, 0xc0000107), false);
  });

  test('any number: normal forms are unsigned and stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x80000000, max: 0xffffffff }), (value) => {
        const normal = normalise(value);
        assert.ok(Number.isInteger(normal) && normal >= 0 && normal <= 0xffffffff);
        assert.equal(normalise(normal), normal);
        assert.ok(sameFault(value, normal));
      }),
      { numRuns: 5000, seed: 20240420 },
    );
  });
});
