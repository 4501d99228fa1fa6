import assert from 'node:assert/strict';
import { analyseLog } from '../../analysis/pipeline/analyse';
import { memorySource } from '../source';
import { isNewestFirst, showsNoOrder } from './order';

const turned = (lines: readonly string[]): string[] => [...lines].reverse();

suite('order of rows', () => {
  const shown: Readonly<Record<string, readonly string[]>> = {
    'by their stamps': [
      '2024-04-20 10:00:01, Info                  CBS    one',
      '2024-04-20 10:00:02, Info                  CBS    two',
      '2024-04-20 10:00:05, Info                  CBS    three',
    ],
    'by the numbers of CSI, without what CBS writes before them': [
      '000000a1 [SR] Verifying 1 components',
      '000000a2@2024/4/20:10:00:01.000 (F) oven.cpp(12): Error STATUS_OVEN originated in function Bake',
      '000000a3 [SR] Verify complete',
    ],
    'by the ends of steps, the innermost first': [
      '!!!  sig:           {_VERIFY_OVEN exit(0x800b0101)} 10:32:09.342',
      '     sto:      {DRIVERSTORE IMPORT VALIDATE: exit(0x800b0101)} 10:32:09.342',
      '     ump: {Plug and Play Service: Device Install exit(0x800b0101)}',
    ],
    'by the heading above a list': [
      'Checking Package Manifests and Catalogs',
      '(f) CBS MUM Corrupt 0x00000000 servicing\\Packages\\Oven.mum',
      '(f) CBS MUM Missing 0x00000002 servicing\\Packages\\Bread.mum',
    ],
  };
  for (const [name, lines] of Object.entries(shown))
    test(`shows ${name}`, () => {
      assert.ok(!isNewestFirst(lines));
      assert.ok(!showsNoOrder(lines));
      assert.ok(isNewestFirst(turned(lines)));
    });

  test('is not shown by a list whose heading was cut, nor by rows of one moment', () => {
    for (const lines of [
      ['(f) CBS MUM Corrupt oven', '(f) CBS MUM Missing bread', 'Checking Component Store'],
      ['10:00:01, Info CBS one', '10:00:01, Info CBS two', '10:00:01, Info CBS three'],
    ]) {
      assert.ok(!isNewestFirst(lines));
      assert.ok(showsNoOrder(lines));
    }
  });

  test('follows from which way the failure makes sense, where nothing shows it', async () => {
    const row = (level: string, text: string): string =>
      `2024-04-20 10:00:01, ${level.padEnd(21)} SYSPRP ${text}`;
    const lines = [
      row('Error', 'ActionPlatform::DeleteValue: Error from RegDeleteValueW for value ovenGuid; dwRet = 0x5'),
      row('Error', 'SysprepSession::ExecuteAction: Failed during deleteValue operation; dwRet = 0x5'),
      row('Error', 'SysprepSession::Execute: Error in executing actions from Generalize.xml; dwRet = 0x5'),
      row('Error', 'RunPlatformActions:Failed while executing Sysprep session actions; dwRet = 0x5'),
      row(
        'Error      [0x0f0070]',
        'RunDlls:An error occurred while running registry sysprep DLLs, halting sysprep execution. dwRet = 0x5',
      ),
      row(
        'Error      [0x0f00a8]',
        'WinMain:Hit failure while processing sysprep generalize internal providers; hr = 0x80070005',
      ),
    ];
    const causeOf = async (
      text: readonly string[],
    ): Promise<readonly [string | undefined, number | undefined]> => {
      const bytes = new TextEncoder().encode(`${text.join('\n')}\n`);
      const { incidents } = await analyseLog(memorySource(bytes), { name: 'paste.txt' });
      const cause = incidents[0]?.cause;
      return [cause?.kind, cause?.finding.line];
    };
    assert.deepEqual(await causeOf(lines), ['access-denied', 1]);
    assert.deepEqual(await causeOf(turned(lines)), ['access-denied', lines.length]);
  });
});
