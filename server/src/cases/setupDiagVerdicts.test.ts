import assert from 'node:assert/strict';
import { analyseMarked } from '../../../test/support/marked';
import { english } from '../../../test/support/story';
import { textReport } from '../report/text';
import { caseOf } from './case';
import { isResultName } from './setupDiagVerdicts';
import { readSetupDiag } from './setupDiag';

const upgrade = String.raw`
2024-04-20 10:00:07, Error                 SP     Operation failed: Apply image file E:\media\install.wim, index 3. Error: 0x80070570
2024-04-20 10:00:08, Error                 SP     Operation execution failed: 12. hr = 0x80070570
2024-04-20 10:00:09, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x8007000D
2024-04-20 10:00:10, Info                  SP     Execution phase [Safe OS] exiting with HRESULT [0x8007000D]
`;

const resultOf = (error: string, operation: string) => ({
  file: 'C:/case/SetupDiagResults.log',
  result: readSetupDiag(
    `Matching Profile found: FindSPFatalError - 00000000-0000-4000-8000-000000000001\nSetupDiag version: 1.6.0.0\n\nLast Operation = ${operation}\nError = ${error}\n`,
  )!,
});

suite('what SetupDiag says beside an upgrade that failed', () => {
  const analysed = async () => [
    { name: 'C:/case/setupact.log', analysis: (await analyseMarked(upgrade)).analysis },
  ];

  test('agreement and disagreement stand in the report', async () => {
    const logs = await analysed();
    for (const [result, words] of [
      [
        resultOf('0x80070570-0x2000C', 'Apply image file E:\\media\\install.wim, index 3'),
        /SetupDiag comes to the same failure/,
      ],
      [resultOf('0x80070005-0x4000D', 'Migrate data'), /SetupDiag names another failure/],
    ] as const) {
      const [analysis] = caseOf(logs, [result]);
      const report = textReport([{ path: 'setupact.log', analysis: analysis! }], {
        translate: english.translate,
        width: 200,
        color: false,
      });
      assert.match(report, words);
    }
  });

  test('without a result, nothing is said', async () => {
    const logs = await analysed();
    assert.equal(caseOf(logs)[0], logs[0]!.analysis);
  });

  test('results are recognised by name', () => {
    for (const name of ['SetupDiagResults.log', 'setupdiagresults.xml', 'SetupDiag.json'])
      assert.ok(isResultName(name));
    for (const name of ['setupact.log', 'SetupDiag.exe', 'NotSetupDiagResults.log'])
      assert.ok(!isResultName(name));
  });
});
