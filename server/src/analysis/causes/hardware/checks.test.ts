import assert from 'node:assert/strict';
import { analyseMarked, type Marked } from '../../../../../test/support/marked';

const file = (name: string, actual: string): string => String.raw`
      CSI Info 00000002 Hashes for file member [l:9]'${name}.dll' do not match.
       Expected: {l:32 ml:33 b:${'a'.repeat(64)}}.
       Actual: {l:32 b:${actual.repeat(64)}}.
      CSI Info 00000014 Warning: Unable to repair payload file ([l:9]'${name}.dll') for component ([l:90 ml:140]'amd64_fabrikam-${name}_31bf3856ad364e35_10.0.19041.1_none_0123456789abcdef') from backups directory`;
const check = (id: number, files: string): string => String.raw`
      CBS Info Session: 3117000${id}_100 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CBS Info Exec: Session processing started.  Client: Manual, Session(Corruption Detecting): 3117000${id}_100
      ${files.trimStart()}
      CBS Info Session: 3117000${id}_100 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`;
const kindOf = ({ analysis }: Marked): string | undefined => analysis.incidents[0]?.cause?.kind;
const files = (names: string, actual = 'b'): string =>
  Array.from(names)
    .map((name) => file(name, actual))
    .join('');

suite('checks of the store compared', () => {
  test('hashes alone: two checks that find different files', async () => {
    const log = await analyseMarked(check(0, files('cdefg')) + check(1, files('mnopq')));
    assert.equal(kindOf(log), 'hardware-suspected');
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
  });

  test('hashes alone: two checks that find the same files', async () => {
    assert.equal(
      kindOf(await analyseMarked(check(0, files('cdefg')) + check(1, files('cdefg')))),
      'corrupt-payload',
    );
  });

  test('a file that reads differently each time', async () => {
    const log = await analyseMarked(check(0, file('c', 'b')) + check(1, file('c', 'd')));
    assert.equal(kindOf(log), 'hardware-suspected');
    assert.match(log.first.cause?.object ?? '', /c\.dll/);
  });

  test('a file that reads the same each time is only damaged', async () => {
    assert.equal(
      kindOf(await analyseMarked(check(0, file('c', 'b')) + check(1, file('c', 'b')))),
      'corrupt-payload',
    );
  });
});
