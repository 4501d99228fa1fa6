import assert from 'node:assert/strict';
import { analyseMarked } from '../../../../test/support/marked';
import { causeKinds } from '../model/kinds';
import { noRules } from '../userRules/model';

const name = 'Package_for_KB9000001~31bf3856ad364e35~amd64~~10.0.1.7';
const session = 'CBS Info Session: 30880555_3120044121 initialized by client WindowsUpdateAgent.';
const failed = (
  state: string,
) => `CBS Error Exec: Failed to commit. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
      CBS Info WER: Generating failure report for package: ${name}, status: 0x80070002, failure source: Execute, start state: Staged${state}, client id: WindowsUpdateAgent`;
const missing =
  'CBS Info Failed to find file: amd64_oven_31bf3856ad364e35_10.0.19041.4291_none_7b4bd3741cc3c7dd\\oven.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';

async function failureOf(rows: string, state = '') {
  const { first } = await analyseMarked(`
      ${session}
      ${rows}
      ${missing}
      ${failed(state)}`);
  return first;
}

suite('direction of an operation', () => {
  test('a package that was to go: its failure says so, and nothing advises to install it', async () => {
    const { direction, title, remedies } = await failureOf(
      `CBS Info Exec: Uninstalling Package: ${name}, Update: oven`,
    );
    assert.equal(direction, 'remove');
    assert.deepEqual(title, { message: 'Removing {0} failed', args: ['KB9000001'] });
    assert.ok(remedies.every(({ kind }) => kind !== 'reinstall-kb'));
  });

  test('nor does what is inferred without a declared cause', async () => {
    const rules = { ...noRules, switchedOff: new Set(causeKinds) };
    const removal = (uninstalling: string): string => `
      ${session}
      CBS Info Exec: ${uninstalling} Package: ${name}, Update: oven
      CBS Error The oven of Microsoft-Oven-Package~31bf3856ad364e35~amd64~~10.0.1.7 could not be locked. [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]
      ${failed('').replaceAll('0x80070002', '0x80073701').replace('ERROR_FILE_NOT_FOUND', 'ERROR_SXS_ASSEMBLY_MISSING')}`;
    const kinds = async (log: string) =>
      (await analyseMarked(log, { rules })).first.remedies.map(({ kind }) => kind);
    assert.ok((await kinds(removal('Installing'))).includes('reinstall-kb'));
    assert.ok(!(await kinds(removal('Uninstalling'))).includes('reinstall-kb'));
  });

  test('a package that was to come, although it takes away what it replaces', async () => {
    const { direction, title } = await failureOf(`CBS Info Exec: Installing Package: ${name}, Update: oven
      CBS Info Exec: Uninstalling Package: Package_for_KB9000000~31bf3856ad364e35~amd64~~10.0.1.1, Update: oven`);
    assert.equal(direction, 'install');
    assert.equal(title.message, 'Installing {0} failed');
  });

  test('the report of the failure says which state was wanted', async () => {
    assert.equal((await failureOf('', ', target state: Absent')).direction, 'remove');
    assert.equal((await failureOf('', ', target state: Installed')).direction, 'install');
    assert.equal((await failureOf('')).direction, undefined);
  });

  test('a command line says it', async () => {
    for (const [command, expected] of [
      ['dism /online /remove-package /packagename:oven', 'remove'],
      ['dism /online /Disable-Feature /featurename:oven', 'remove'],
      ['dism /image:D:\\ /add-driver /driver:E:\\oven', 'install'],
      ['dism /online /cleanup-image /restorehealth', 'repair'],
      ['dism /online /get-ovens', undefined],
    ] as const) {
      const { first } = await analyseMarked(`
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: ${command}
      DISM Error DISM Package Manager: PID=1 Failed to heat. (hr:0x80070002)
      DISM Error DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070002
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`);
      assert.equal(first.direction, expected, command);
    }
  });
});
