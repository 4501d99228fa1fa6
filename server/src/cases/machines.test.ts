import assert from 'node:assert/strict';
import { machinesOf } from './machines';

/** Groups of names, each `name: log, log`. */
function machinesIn(...names: readonly string[]): string[] {
  return machinesOf(names).map(
    ({ name, logs }) => `${name ?? '?'}: ${logs.map((at) => names[at]!).join(', ')}`,
  );
}

suite('machines of logs', () => {
  test('logs of one folder are of one machine', () => {
    assert.equal(
      machinesOf(['C:/case/CBS.log', 'C:/case/dism.log', 'C:/case/CBS-after-reboot.log']).length,
      1,
    );
  });

  test('folders of Windows, of collectors and of a moment are no machines', () => {
    const names = [
      'case 12/Windows/Logs/CBS/CBS.log',
      'case 12/Windows/Panther/UnattendGC/setupact.log',
      'case 12/$WINDOWS.~BT/Sources/Panther/setupact.log',
      'case 12/event logs/System.evtx',
      'case 12/before/CBS.log',
      'case 12/2024-05-14/WindowsUpdate.log',
      'case 12/CbsPersist_20240413020511.cab/CbsPersist_20240413020511.log',
      'case 12/日志/setupapi.dev.log',
    ];
    assert.equal(machinesOf(names).length, 1);
  });

  test('folders with names of their own are machines, whatever stands below', () => {
    assert.deepEqual(
      machinesIn('x/PC-A/WindowsUpdate.log', 'x/PC-B/Logs/CBS/CBS.log', 'x/PC-A/CBS/CBS.log'),
      ['PC-A: x/PC-A/WindowsUpdate.log, x/PC-A/CBS/CBS.log', 'PC-B: x/PC-B/Logs/CBS/CBS.log'],
    );
  });

  test('a log above one machine is of that machine, and above several of none', () => {
    assert.equal(machinesOf(['x/CBS.log', 'x/SRV1/dism.log']).length, 1);
    assert.deepEqual(machinesIn('x/CBS.log', 'x/SRV1/dism.log', 'x/SRV2/dism.log'), [
      '?: x/CBS.log',
      'SRV1: x/SRV1/dism.log',
      'SRV2: x/SRV2/dism.log',
    ]);
  });

  test('archives are machines, and folders in an archive are', () => {
    assert.equal(machinesOf(['x/PC-A.zip/CBS.log', 'x/PC-B.zip/CBS.log']).length, 2);
    assert.equal(machinesOf(['x/all.zip/PC-A/CBS.log', 'x/all.zip/PC-B/dism.log']).length, 2);
    assert.equal(machinesOf(['x/cbs.cab/CBS.log', 'x/dism.zip/dism.log']).length, 1);
  });

  test('files of one family that are named after machines are distinguished', () => {
    assert.deepEqual(machinesIn('x/PC01_CBS.log', 'x/PC02_CBS.log', 'x/pc01_dism.log', 'x/System.evtx'), [
      'PC01: x/PC01_CBS.log, x/pc01_dism.log',
      'PC02: x/PC02_CBS.log',
      '?: x/System.evtx',
    ]);
    assert.equal(machinesOf(['x/CBS.log', 'x/CBS (2).log', 'x/CBS.old.log']).length, 1);
    assert.equal(machinesOf(['x/PC01_CBS.log', 'x/dism.log']).length, 1);
  });

  test('any name is an answer', () => {
    for (const name of ['', '/', '\\\\', '%', '%E0%A4%A', 'a'.repeat(10_000), '../..//x'])
      assert.equal(machinesOf([name]).length, 1);
    assert.deepEqual(machinesOf([]), []);
  });
});
