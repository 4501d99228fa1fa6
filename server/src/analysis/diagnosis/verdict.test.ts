import assert from 'node:assert/strict';
import { analyseMarked, record } from '../../../../test/support/marked';
import type { LogVerdict } from '../model/verdict';
import { verdictOf } from './verdict';

const verdict = async (log: string, name?: string): Promise<LogVerdict> =>
  verdictOf((await analyseMarked(log, { name })).analysis);
const stateOf = async (log: string, name?: string): Promise<string> => (await verdict(log, name)).state;
const linesOf = async (log: string): Promise<number[]> => {
  const answer = await verdict(log);
  assert.ok(answer.state === 'unexplained', answer.state);
  return answer.rows.map(({ line }) => line);
};

const healthy = Array.from({ length: 600 }, (_, at) => `CBS Info Bread ${at} is baked`).join('\n');

suite('verdict of a log', () => {
  test('nothing failed where rows were read and none of them fails', async () => {
    assert.equal(await stateOf('CBS Info Nothing burns\nCBS Info Bread is baked'), 'nothing-failed');
  });

  test('a row at level Error without an operation that ends', async () => {
    assert.deepEqual(
      await linesOf(
        'MOUPG Info Heating\nMOUPG Error COven::Bake(7): Result = 0xC190020E\nMOUPG Info Cooling',
      ),
      [2],
    );
    assert.deepEqual(await linesOf('DISM Error DISM.EXE: The oven is locked.'), [1]);
  });

  test('errors of any program are not read as a piece of servicing', async () => {
    for (const log of [
      '2024-04-20 10:00:00 INFO  oven is heating\n2024-04-20 10:00:01 ERROR no flour, 0x80070005',
      '2024-04-20 10:00:00.123 [w-1] ERROR com.fabrikam.Oven - failed with 0x80072ee2\n2024-04-20 10:00:01.123 [w-1] INFO com.fabrikam.Oven - again',
    ])
      assert.equal(await stateOf(log, 'oven.log'), 'not-read');
  });

  test('an export of an unknown form is one of servicing where its failure has a code of servicing', async () => {
    const log = [
      'TimeCreated,ProcessId,ThreadId,Component,Message',
      '2024/04/20 10:00:00.0252395,3344,2988,Agent,"* START * Finding updates CallerId = Fabrikam  Id = 11"',
      '2024/04/20 10:00:01.0229411,3344,2988,WebServices,"*FAILED* [80244022] Web service call"',
      '2024/04/20 10:00:01.0258872,3344,2988,ProtocolTalker,"*FAILED* [80244022] GetConfig_WithRecovery failed"',
      '2024/04/20 10:00:03.0282569,3344,2988,Agent,"Failed to synchronize, error = 0x80244022"',
    ].join('\n');
    assert.notEqual(await stateOf(log, 'export.csv'), 'not-read');
  });

  test('the last of many rows, one for each statement', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `MOUPG Error COven::Bake(${at}): Result = 0xC1900201`);
    const answer = await verdict(rows.join('\n'));
    assert.ok(answer.state === 'unexplained');
    assert.deepEqual(
      answer.rows.map(({ line }) => line),
      [8, 9, 10, 11, 12],
    );
    assert.equal(answer.count, 12);
    const same = Array.from({ length: 12 }, () => 'MOUPG Error COven::Bake(7): Result = 0xC1900201');
    assert.deepEqual(await linesOf(same.join('\n')), [12]);
  });

  test('what the log explains is no failure', async () => {
    const session = (end: string) => `
      CBS Info Session: 7_1 initialized by client Oven
      CBS Info Failed to open the oven. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
      CBS Info Session: 7_1 finalized. Reboot required: no [HRESULT = ${end}]`;
    assert.equal(await stateOf(session('0x00000000 - S_OK')), 'nothing-failed');
    assert.equal(await stateOf(session('0x80070020 - ERROR_SHARING_VIOLATION')), 'failed');
    // A lookup that found nothing, reported below level Error; nobody can tell where it stands alone.
    const lookup = 'CBS Info Failed to read the recipe. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';
    assert.equal(await stateOf(`${session('0x00000000 - S_OK')}\n${lookup}`), 'nothing-failed');
    assert.equal(await stateOf(lookup), 'unexplained');
  });

  test('a row below level Error that the program went on from for long; an Error row stays', async () => {
    const row = 'Failed to heat. [HRESULT = 0x80070216 - ERROR_ARITHMETIC_OVERFLOW]';
    const state = async (level: string) => stateOf(`MIG ${level} ${row}\n${healthy}`, 'setupact.log');
    assert.equal(await state('Warning'), 'nothing-failed');
    assert.equal(await state('Error'), 'unexplained');
  });

  test('DISM says that a command ended, not how', async () => {
    const log = (row: string) => `
      DISM Info DISM.EXE: <----- Starting Dism.exe session ----->
      DISM Info DISM.EXE: Executing command line: dism /Get-Ovens
      ${row}
      DISM Info DISM.EXE: <----- Ending Dism.exe session ----->`;
    assert.equal(await stateOf(log('DISM Info DISM.EXE: Hot.')), 'nothing-failed');
    assert.deepEqual(await linesOf(log('DISM Error DISM.EXE: Failed to reach the oven.')), [3]);
  });

  test('what was not read, and why', async () => {
    const reason = async (log: string, name?: string) => {
      const answer = await verdict(log, name);
      return answer.state === 'not-read' ? answer.reason : answer.state;
    };
    assert.equal(await reason(''), 'empty');
    assert.equal(await reason('An oven is hot.\nBread is not.'), 'unrecognised');
    assert.equal(await reason('An oven is hot.\nBread is not.', 'CBS.log'), 'not-split');
    assert.equal(await reason('<html><body>Oven</body></html>', 'setupact.log'), 'not-split');
    const cells = [
      ['10:00', record('CBS', 'Info', 'Nothing burns')],
      ['10:01', 'Burnt. 0x800f0831'],
    ];
    assert.equal(await reason(JSON.stringify(cells)), 'not-split');
    const prose = Array.from({ length: 400 }, (_, at) => `Bread ${at} is hot.`).join('\n');
    assert.equal(await reason(`CBS Info Nothing burns\n${prose}`, 'CBS.log'), 'not-split');
  });
});
