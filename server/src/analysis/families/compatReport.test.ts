import assert from 'node:assert/strict';
import { analyseLog } from '../pipeline/analyse';
import { verdictOf } from '../diagnosis/verdict';
import { memorySource } from '../../log/source';

const report = (items: readonly string[], between: string) =>
  analyseLog(
    memorySource(
      new TextEncoder().encode(
        [
          '<?xml version="1.0" encoding="utf-8"?>',
          '<CompatReport xmlns="http://www.microsoft.com/CompatReport">',
          ...items,
          '</CompatReport>',
        ].join(between),
      ),
    ),
  );
const shield = (how: string) => [
  '<Program Name="CCleaner"><CompatibilityInfo BlockingType="Dismissable" StatusDetail="MightNotWork"/></Program>',
  '<Program Name="Fabrikam Shield" Id="00000a6b">',
  `<CompatibilityInfo BlockingType="${how}" StatusDetail="ManualUninstall"/>`,
  '</Program>',
];

suite('compatibility reports of Setup', () => {
  test('a program that blocks the upgrade, whether elements stand on lines of their own or on one', async () => {
    for (const [between, line] of [
      ['\r\n', 5],
      ['', 1],
    ] as const) {
      const { family, incidents } = await report(shield('Hard'), between);
      assert.equal(family, 'compat');
      assert.equal(incidents.length, 1);
      const { cause, remedies } = incidents[0]!;
      assert.deepEqual(
        [cause!.kind, cause!.object, cause!.finding.line],
        ['third-party-interference', 'Fabrikam Shield', line],
      );
      assert.equal(remedies[0]!.kind, 'remove-third-party');
    }
  });

  test('what can be dismissed blocks nothing', async () => {
    const analysis = await report(shield('Dismissable'), '\r\n');
    assert.equal(verdictOf(analysis).state, 'nothing-failed');
  });

  test("a requirement that is not met is nobody else's fault", async () => {
    const items = [
      '<HardwareItem HardwareType="Tpm"><CompatibilityInfo BlockingType="Hard" StatusDetail="NotMet"/></HardwareItem>',
    ];
    const { incidents } = await report(items, '\r\n');
    assert.equal(incidents[0]!.cause!.kind, 'prerequisite-missing');
  });

  test('where nothing blocks outright, drivers that are not taken along are what the upgrade stops at', async () => {
    const drivers = [
      '<DriverPackage Inf="oem3.inf" BlockMigration="False" HasSignedBinaries="True" />',
      '<DriverPackage Inf="oem27.inf" BlockMigration="True" HasSignedBinaries="True" />',
    ];
    const analysis = await report(drivers, '\r\n');
    assert.equal(verdictOf(analysis).state, 'unexplained');
    assert.deepEqual(
      analysis.incidents.map(({ cause, top }) => [cause!.object, top!.line]),
      [['oem27.inf', 4]],
    );
    const blocked = await report([...drivers, ...shield('Hard')], '\r\n');
    assert.deepEqual(
      blocked.incidents.map(({ cause }) => cause!.object),
      ['Fabrikam Shield'],
    );
  });

  test('a block whose name was cut away is one all the same', async () => {
    const { family, incidents } = await analyseLog(
      memorySource(
        new TextEncoder().encode('<CompatibilityInfo BlockingType="Hard" StatusDetail="ManualUninstall"/>\n'),
      ),
    );
    assert.deepEqual([family, incidents.length], ['compat', 1]);
  });
});
