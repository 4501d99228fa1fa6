import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';

const spool = 'amd64_contoso-spool_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5';
const fax = 'amd64_fabrikam-fax_31bf3856ad364e35_10.0.19041.9_none_1178465c1c781e11';
const sessionBegins = (id: number): string =>
  `CBS Info Session: 31000000_${id} initialized by client DISM Package Manager Provider.`;
const sessionFails = (id: number): string =>
  `CBS Info Session: 31000000_${id} finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`;
/** A hash line of a file, whose wanted content a letter stands for. */
const mismatch = (
  file: string,
  content: string,
): string => `CSI Info 00000011 Hashes for file member '${file}' do not match.
 Expected: {l:32 ml:33 b:${content.repeat(43)}=}.
 Actual: {l:32 b:${'z'.repeat(43)}=}.`;

/** The faults of a log: the name, and the lines that show it. */
async function faultsOf(...lines: readonly string[]): Promise<string[]> {
  const { analysis } = await analyseMarked(lines.join('\n'));
  return analysis.faults.map(
    ({ name, occurrences }) => `${name ?? '-'}: ${occurrences.map(({ line }) => line).join(' ')}`,
  );
}

suite('occurrences of one fault', () => {
  test('a mark without a name is what the check of the same session names at last', async () => {
    const between = Array.from({ length: 100 }, (_, number) => `CBS Info Repr: step ${number}`);
    const log = await analyseMarked(
      [
        sessionBegins(1),
        `CSI Error 00000010 (F) Attempting to mark store corrupt with category 'CorruptManifest' «cause»`,
        ...between,
        `CBS Info (p)	CSI Manifest Corrupt	(n)			${spool} «error»`,
        `${sessionFails(1)} «error»`,
      ].join('\n'),
    );
    assertLeadsToCause(log);
    assert.equal(log.analysis.faults.length, 1);
    assert.equal(log.first.cause?.object, spool);
  });

  test('a mark is not named by another session', async () => {
    const between = Array.from({ length: 100 }, (_, number) => `CBS Info Repr: step ${number}`);
    assert.deepEqual(
      await faultsOf(
        sessionBegins(1),
        `CSI Error 00000010 (F) Attempting to mark store corrupt with category 'CorruptManifest'`,
        sessionFails(1),
        ...between,
        sessionBegins(2),
        `CBS Info (p)	CSI Manifest Corrupt	(n)			${spool}`,
        sessionFails(2),
      ),
      ['-: 2', `${spool}: 105`],
    );
  });

  test('a hash line goes with the file that its own session names', async () => {
    assert.deepEqual(
      await faultsOf(
        sessionBegins(1),
        mismatch('spool.dll', 'A'),
        sessionFails(1),
        sessionBegins(2),
        `CBS Info (p)	CSI Payload Corrupt	(n)			${spool}\\spool.dll`,
        mismatch('spool.dll', 'B'),
        sessionFails(2),
      ),
      ['spool.dll: 2', `${spool}\\spool.dll: 7 8`],
    );
  });

  test('the same content counts more than what stands nearer', async () => {
    assert.deepEqual(
      await faultsOf(
        sessionBegins(1),
        `CBS Info (p)	CSI Payload Corrupt	(n)			${spool}\\spool.dll`,
        mismatch('spool.dll', 'A'),
        sessionFails(1),
        sessionBegins(2),
        `CBS Info (p)	CSI Payload Corrupt	(n)			${fax}\\spool.dll`,
        sessionFails(2),
        sessionBegins(3),
        mismatch('spool.dll', 'A'),
        sessionFails(3),
      ),
      [`${spool}\\spool.dll: 2 3 11`, `${fax}\\spool.dll: 8`],
    );
  });

  test('of two files of one name that other sessions name, none lends its name', async () => {
    assert.deepEqual(
      await faultsOf(
        sessionBegins(1),
        `CBS Info (p)	CSI Payload Corrupt	(n)			${spool}\\spool.dll`,
        `CBS Info (p)	CSI Payload Corrupt	(n)			${fax}\\spool.dll`,
        sessionFails(1),
        sessionBegins(2),
        mismatch('spool.dll', 'A'),
        sessionFails(2),
      ),
      [`${spool}\\spool.dll: 2`, `${fax}\\spool.dll: 3`, 'spool.dll: 6'],
    );
  });

  test('rows whose file cannot be read name their components', async () => {
    const row = (keyform: string): string => `CBS Info (p)	CSI Payload Corrupt	(n)			${keyform}\\|.dll`;
    assert.deepEqual(await faultsOf(sessionBegins(1), row(spool), row(fax), row(spool), sessionFails(1)), [
      `${spool}: 2 4`,
      `${fax}: 3`,
    ]);
  });
});
