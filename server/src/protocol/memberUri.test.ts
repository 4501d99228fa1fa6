import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memberUri, parseMemberUri } from './memberUri';

suite('URIs of archive members', () => {
  test('shows the archive and the member in one path, as VS Code writes it', () => {
    assert.equal(
      memberUri({ archive: 'file:///C:/case%20(1)/CbsPersist_1.cab', member: 'CbsPersist_1.log' }),
      'cbs-lens://1/c%3A/case%20%281%29/CbsPersist_1.cab/CbsPersist_1.log',
    );
    assert.equal(
      memberUri({ archive: 'file://nas/logs/Logs.zip', member: 'CBS/日志.log' }),
      'cbs-lens://2.nas/logs/Logs.zip/CBS/%E6%97%A5%E5%BF%97.log',
    );
  });

  test('gives back what it was made of', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('/'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(part, { minLength: 1 }), (folder, member) => {
        const archive = `file:///${folder.map(encodeURIComponent).join('/')}`;
        const address = parseMemberUri(memberUri({ archive, member: member.join('/') }));
        assert.equal(address?.member, member.join('/'));
        assert.equal(
          decodeURIComponent(address.archive).toLowerCase(),
          decodeURIComponent(archive).toLowerCase(),
        );
      }),
    );
  });

  test('says nothing of other URIs', () => {
    for (const uri of [
      'file:///c%3A/case/a.cab/a.log',
      'cbs-lens:/a.cab/a.log',
      'cbs-lens:///a.cab/a.log',
      'cbs-lens://0/a.cab/a.log',
      'cbs-lens://2/a.cab/a.log',
      'cbs-lens://1/a.cab/%ZZ',
      'cbs-lens://1/a.log',
      'cbs-lens://1',
      '',
    ])
      assert.equal(parseMemberUri(uri), null, uri);
    fc.assert(
      fc.property(fc.string(), (uri) => {
        parseMemberUri(uri);
      }),
    );
  });
});
