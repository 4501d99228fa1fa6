import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../../test/support/marked';

const zeros = (keyform: string): string =>
  `(f)	CSI Manifest All Zeros	0x00000000	winsxs\\Manifests\\${keyform}.manifest	${keyform}`;
const unparsed = (name: string): string =>
  `(f)	CBS MUM Corrupt	0x800F0900	servicing\\Packages\\${name}.mum		Line 1: `;
const first = 'Package_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.1';

suite('zeros and garbage in manifests', () => {
  test('of three updates', async () => {
    const log = await analyseMarked(`
      ${unparsed(first)} «cause»
      ${zeros('amd64_sample-one_31bf3856ad364e35_6.1.7601.17514_none_11aa22bb33cc44dd')}
      ${zeros('x86_sample-two_31bf3856ad364e35_6.1.7601.18778_none_51aa22bb33cc44d1')}
      Found 3 errors`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'hardware-suspected');
    assert.equal(log.first.remedies[0]?.kind, 'hardware-test');
  });

  test('of the update that was being written when the power went', async () => {
    const log = await analyseMarked(`
      ${unparsed(first)} «cause»
      ${unparsed('Package_1_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.1')}
      ${unparsed('Package_2_for_KB9000001~31bf3856ad364e35~amd64~~6.1.1.1')}
      ${zeros('amd64_sample-one_31bf3856ad364e35_6.1.7601.18778_none_11aa22bb33cc44dd')}
      ${zeros('x86_sample-two_31bf3856ad364e35_6.1.7601.18778_none_51aa22bb33cc44d1')}
      Found 5 errors`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'corrupt-package-manifest');
  });
});
