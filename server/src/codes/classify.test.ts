import assert from 'node:assert/strict';
import { codeClasses } from './classes';
import { classOf, isOpaqueCode, isWrapperCode, linkOf } from './classify';
import { allEntries } from './entries';
import { hresult } from './hresults';

suite('classes of codes', () => {
  test('all spellings of a code are of one class', () => {
    for (const value of [0x80070005, 0xc0000022, 0xd0000022, 0xc0070005, -2147024891])
      assert.equal(classOf(value), 'access-denied', value.toString(16));
    for (const value of [0x80070070, 0xc000007f, 0xc19001df, 0xc190020e])
      assert.equal(classOf(value), 'disk-full', value.toString(16));
  });

  test('every entry of the table has a class', () => {
    for (const [value, { codeClass }] of allEntries())
      assert.ok(codeClasses.includes(codeClass) && codeClass !== 'other', value.toString(16));
  });

  test('a code without an entry is placed by its name, else by its facility', () => {
    assert.equal(classOf(0x80070013), 'access-denied', 'ERROR_WRITE_PROTECT');
    assert.equal(classOf(0x80070430), 'service', 'ERROR_SERVICE_MARKED_FOR_DELETE');
    assert.equal(classOf(0x8007054b), 'network', 'ERROR_NO_SUCH_DOMAIN');
    assert.equal(classOf(0xe0000101), 'driver');
    assert.equal(classOf(0x80310039), 'encryption');
    assert.equal(classOf(0x8020000d), 'in-use', 'a locked file on this machine is no matter of the network');
    assert.equal(classOf(0x80200010), 'network');
    assert.equal(classOf(0x8abc1234), 'other');
  });

  test('wrappers say nothing of what they wrap', () => {
    for (const value of [0x80240022, 0x8024402f, 0x8024200b, 0x800f0922, 0xc1900101, 0x80004005])
      assert.ok(isWrapperCode(value), value.toString(16));
    assert.ok(!isWrapperCode(0x80070005));
  });

  test('what is opaque is a wrapper, and not every wrapper is opaque', () => {
    const opaque = Object.values(hresult).filter(isOpaqueCode);
    assert.ok(opaque.includes(0x80004005));
    assert.deepEqual(
      opaque.filter((value) => !isWrapperCode(value)),
      [],
    );
    assert.ok(isWrapperCode(0x800f0922) && !isOpaqueCode(0x800f0922));
  });

  test('a code may become another on its way', () => {
    assert.equal(linkOf(0xc0000034, 0x80070002), 'same');
    assert.equal(linkOf(0x80072ee7, 0x8024402c), 'class');
    assert.equal(linkOf(0x80070005, 0x80240022), 'wrapper');
    assert.equal(linkOf(0x800f0975, 0x80070975), 'low-word');
    assert.equal(linkOf(0x80070005, 0x80070070), undefined);
  });
});
