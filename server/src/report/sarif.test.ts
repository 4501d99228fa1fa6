import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { locales, translateInto } from '../base/l10n';
import { english, story } from '../../../test/support/story';
import { analyseMarked, failureWithoutEnd } from '../../../test/support/marked';
import { sarifOf } from './sarif';

interface Shape {
  runs: {
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { level: string }[] }[];
    artifacts: { location: { uri: string } }[];
    results: {
      ruleId: string;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { region: { startLine: number } } }[];
      codeFlows: { threadFlows: { locations: unknown[] }[] }[];
    }[];
  }[];
}

/** The schema of the standard, as the package carries it that Microsoft publishes for tests of SARIF. */
function validator() {
  const package_ = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const schema = JSON.parse(
    readFileSync(new URL('lib/schemas/sarif-2.1.0-rtm.5.json', `file://${package_}`), 'utf8'),
  ) as Record<string, unknown>;
  // Its dialect is draft 4, which differs in what it does not use; a pattern in it is none with the flag u.
  delete schema.$schema;
  delete schema.id;
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

suite('SARIF', () => {
  const validate = validator();
  const valid = (value: unknown): void => {
    assert.ok(
      validate(JSON.parse(JSON.stringify(value))),
      JSON.stringify(validate.errors?.slice(0, 3), null, 1),
    );
  };

  test('is valid against the schema of SARIF 2.1.0, in every language', async () => {
    const { analysis } = await story();
    for (const locale of locales)
      valid(
        sarifOf(
          [
            { path: 'CBS.log', analysis },
            { path: 'C:\\a b\\CBS.log', analysis },
          ],
          '1.2.3',
          { locale, translate: translateInto(locale) },
        ),
      );
    const healthy = await analyseMarked('CBS Info nothing to see');
    valid(sarifOf([{ path: '/x', analysis: healthy.analysis }], '1.2.3', english));
    valid(sarifOf([], '1.2.3', english));
    assert.equal(validate({ version: '2.1.0' }), false, 'the schema refuses what is wrong');
  });

  test('places each incident at its earliest cause and gives its chain', async () => {
    const { analysis, line } = await story();
    const [run] = (sarifOf([{ path: 'logs/CBS.log', analysis }], '1', english) as unknown as Shape).runs;
    const [result] = run!.results;
    assert.equal(result!.ruleId, 'corrupt-payload');
    assert.equal(result!.level, 'error');
    assert.equal(result!.locations[0]!.physicalLocation.region.startLine, line('cause'));
    assert.ok(result!.codeFlows[0]!.threadFlows[0]!.locations.length >= 3);
  });

  test('is never empty: what each log without an incident answers stands in it', async () => {
    const of = async (log: string) => {
      const { analysis } = await analyseMarked(log);
      const sarif = sarifOf([{ path: 'dism.log', analysis }], '1', english);
      valid(sarif);
      return (sarif as unknown as Shape).runs[0]!;
    };
    const healthy = await of('CBS Info Nothing burns');
    assert.deepEqual([healthy.results.length, healthy.invocations[0]!.executionSuccessful], [0, true]);
    assert.equal(healthy.invocations[0]!.toolExecutionNotifications[0]!.level, 'note');
    const unclear = await of(failureWithoutEnd);
    assert.deepEqual(
      unclear.results.map(({ ruleId, level }) => [ruleId, level]),
      [['failure-without-end', 'warning']],
    );
    assert.match(unclear.results[0]!.message.text, /0xc190020e.*space/);
    const unread = await of('');
    assert.equal(unread.invocations[0]!.executionSuccessful, false);
    assert.equal(unread.invocations[0]!.toolExecutionNotifications[0]!.level, 'error');
  });

  test('paths become URIs, whatever they hold', async () => {
    const { analysis } = await story();
    const uris = [
      'CBS.log',
      'a b/C#.log',
      'C:\\x\\CBS.log',
      '\\\\s\\c$\\CBS.log',
      '/var/CBS.log',
      'half\ud800.log',
    ].map(
      (path) =>
        (sarifOf([{ path, analysis }], '1', english) as unknown as Shape).runs[0]!.artifacts[0]!.location.uri,
    );
    assert.deepEqual(uris, [
      'CBS.log',
      'a%20b/C%23.log',
      'file:///C:/x/CBS.log',
      'file://s/c%24/CBS.log',
      'file:///var/CBS.log',
      'half%EF%BF%BD.log',
    ]);
  });
});
