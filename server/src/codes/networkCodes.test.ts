import assert from 'node:assert/strict';
import { hostIn, isNetworkCode, networkCodeIn } from './networkCodes';

suite('codes of networks', () => {
  test('families of codes, and what only looks like them', () => {
    for (const code of [
      0x80072ee2, 0x80072efd, 0x8024402c, 0x8024401c, 0x80240438, 0x80190194, 0x80200010, 0x80d02002,
    ])
      assert.ok(isNetworkCode(code), code.toString(16));
    for (const code of [0x80070005, 0x80240022, 0x80248007, 0x80244010, 0x80190000, 0x80d02003, 0x800f0831])
      assert.ok(!isNetworkCode(code), code.toString(16));
  });

  test('in a message, with and without 0x', () => {
    assert.equal(networkCodeIn('*FAILED* [8024402C] x'), 0x8024402c);
    assert.equal(networkCodeIn('SendRequest failed with hr = 80072ee2.'), 0x80072ee2);
    assert.equal(networkCodeIn('failed. error 0x80072efd'), 0x80072efd);
    assert.equal(networkCodeIn('Build 80072efd of 0x80070005'), undefined);
  });

  test('the host of an address', () => {
    assert.equal(hostIn('for <HTTPS://SLS.contoso.example/x?y>'), 'sls.contoso.example');
    assert.equal(hostIn('at http://10.0.0.1:8530/Content'), '10.0.0.1');
    assert.equal(hostIn('C:\\Windows'), undefined);
  });
});
