import assert from 'node:assert/strict';
import { analyseLog } from '../../analysis/pipeline/analyse';
import type { LogAnalysis } from '../../analysis/model/model';
import { verdictOf } from '../../analysis/diagnosis/verdict';
import { memorySource } from '../source';

const log = (...rows: readonly string[]): Promise<LogAnalysis> =>
  analyseLog(
    memorySource(
      new TextEncoder().encode(
        [
          'INFO:   Product Version 2.1.0.0.',
          'INFO:   DPInst is not multi-lingual.',
          "INFO:   Found driver package: 'C:\\oven\\oven.inf'.",
          'INFO:   ENTER:  DriverPackagePreinstallW',
          ...rows,
        ].join('\r\n'),
      ),
    ),
    { name: 'DPINST.LOG' },
  );

suite('DPINST.LOG', () => {
  test('a package that was not taken is a failure, with the line that says why', async () => {
    const { incidents } = await log(
      'ERROR:  Driver package failed signature validation. Error = 0xE0000247',
      'INFO:   RETURN: DriverPackagePreinstallW  (0xE0000247)',
      'INFO:   Returning with code 0x80010000',
    );
    assert.deepEqual(
      incidents.map(({ outcome, cause }) => [outcome, cause?.kind, cause?.finding.line]),
      [['failed', 'driver-install-failed', 5]],
    );
  });

  test('the number of packages is no code', async () => {
    const installed = await log(
      'INFO:   RETURN: DriverPackagePreinstallW  (0x0)',
      'INFO:   Returning with code 0x1',
    );
    assert.equal(installed.incidents.length, 0);
    assert.notEqual(verdictOf(installed).state, 'unexplained');
  });
});
