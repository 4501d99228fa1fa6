import assert from 'node:assert/strict';
import { chinese, english, story, uri } from '../../../test/support/story';
import type { Fault, Finding, Incident, LogAnalysis } from '../analysis/model/model';
import { text } from '../base/text';
import { diagnosticsOf, maxDiagnostics } from './diagnostics';
import { wholeLog } from './locationMapper';

suite('diagnostics', () => {
  test('one entry for the incident, on its cause, with every step attached', async () => {
    const { analysis, line } = await story();
    const diagnostics = diagnosticsOf(analysis, wholeLog(uri), english);
    assert.equal(diagnostics.length, 1);
    const [first] = diagnostics;
    assert.equal(first!.severity, 1);
    assert.equal(first!.range.start.line + 1, line('cause'));
    assert.equal(first!.code, '0x8007000d ERROR_INVALID_DATA');
    assert.match(first!.codeDescription!.href, /^https:\/\/learn\.microsoft\.com\//);
    assert.match(first!.message, /^Corrupt payload: .*WpdMtpUS\.dll/);
    assert.match(first!.message, /KB5036892/);
    assert.match(first!.message, /Seen 6 times/);
    // Above the fold of a hover, and of the problem in its list
    assert.match(first!.message.split('\n')[1]!, /^First: Put WpdMtpUS\.dll back from a healthy machine\.$/);
    const lines = first!.relatedInformation!.map(({ location }) => location.range.start.line + 1);
    assert.ok(
      lines.includes(line('hydration')) && lines.includes(line('unwinding')) && lines.includes(line('wer')),
    );
    assert.ok(!lines.includes(line('flood')));
    assert.deepEqual(first!.data, { line: line('cause') });
  });

  test('a cause without a documented code leads to the page of its kind', async () => {
    const { analysis, first } = await story();
    const { code, ...finding } = first.cause!.finding;
    assert.ok(code !== undefined || first.top);
    const bare = { ...first, top: null, cause: { ...first.cause!, finding } };
    const page = (reader: typeof english) =>
      diagnosticsOf({ ...analysis, incidents: [bare] }, wholeLog(uri), reader)[0]!;
    assert.equal(page(english).code, 'corrupt-payload');
    assert.match(page(english).codeDescription!.href, /docs\/kinds\/corrupt-payload\.md$/);
    assert.match(page(chinese).codeDescription!.href, /docs\/kinds\/corrupt-payload\.zh-cn\.md$/);
  });

  test('columns are those of the message on its line', async () => {
    const { analysis } = await story();
    const { start, end } = diagnosticsOf(analysis, wholeLog(uri), english)[0]!.range;
    assert.deepEqual(
      [start.character, end.character],
      [59, 59 + "Hashes for file member [l:12]'WpdMtpUS.dll' do not match.".length],
    );
  });

  test('in Chinese nothing is left in English but names from the log', async () => {
    const { analysis } = await story();
    const { message } = diagnosticsOf(analysis, wholeLog(uri), chinese)[0]!;
    assert.match(message, /[\u4e00-\u9fff]/);
  });

  test('operations that failed from one cause are one entry with a count', async () => {
    const { analysis, first } = await story();
    const again = (id: string): Incident => ({ ...first, id });
    const diagnostics = diagnosticsOf(
      { ...analysis, incidents: [first, again('2'), again('3'), again('4')] },
      wholeLog(uri),
      english,
    );
    assert.equal(diagnostics.length, 1);
    assert.match(diagnostics[0]!.message, /4 operations failed from this cause/);
  });

  test('what succeeded later is information, what was repaired a hint, damage without a failure a warning', async () => {
    const { analysis, first } = await story();
    const fault = first.cause!.fault!;
    const other = (state: Fault['state']): Fault => ({ ...fault, state, origin: { ...fault.origin } });
    const severities = (changed: Partial<LogAnalysis>): unknown[] =>
      diagnosticsOf({ ...analysis, ...changed }, wholeLog(uri), english).map(({ severity }) => severity);
    assert.deepEqual(severities({ incidents: [{ ...first, outcome: 'recovered' }] }), [3]);
    assert.deepEqual(
      severities({
        incidents: [],
        findings: [],
        faults: [other('repaired'), other('outstanding'), other('benign')],
      }),
      [2, 4],
    );
  });

  test('an incident without a cause stands on its top line and says where to look', async () => {
    const { analysis, first, line } = await story();
    const incident = { ...first, cause: null, causeElsewhere: ['setupapi.dev.log'] };
    const [diagnostic] = diagnosticsOf(
      { ...analysis, incidents: [incident], faults: [] },
      wholeLog(uri),
      english,
    );
    assert.equal(diagnostic!.range.start.line + 1, line('wer'));
    assert.match(diagnostic!.message, /setupapi\.dev\.log/);
    assert.doesNotMatch(diagnostic!.message, /^First:/m);
  });

  test('stays below what an editor draws and says that there is more', async () => {
    const { analysis, first } = await story();
    const fault = first.cause!.fault!;
    const faults = Array.from({ length: 2000 }, (_, index) => ({
      ...fault,
      origin: at(fault.origin, index + 1),
    }));
    const diagnostics = diagnosticsOf({ ...analysis, faults }, wholeLog(uri), english);
    assert.equal(diagnostics.length, maxDiagnostics);
    assert.equal(diagnostics[0]!.severity, 1);
    assert.match(diagnostics.at(-1)!.message, /1503 more/);
  });

  test('nothing from the log can turn or hide the words of a message, however deep it stands in a sentence', async () => {
    const { analysis } = await story();
    const [first] = analysis.incidents;
    const name = 'a\u202egpj.exe\nx';
    const why = text('{0}: {1}', text('{0}', name), name);
    const incidents = [
      {
        ...first!,
        cause: { ...first!.cause!, why },
        chain: first!.chain.map((step) => ({ ...step, why })),
        causeElsewhere: [name],
      },
    ];
    const hostile = { ...analysis, incidents, notices: [{ line: 1, text: why }] };
    const diagnostics = diagnosticsOf(hostile, wholeLog(uri), english);
    assert.match(
      diagnostics[0]!.message,
      /^Corrupt payload: a\\u\{202e\}gpj\.exe x: a\\u\{202e\}gpj\.exe x$/m,
    );
    for (const { message, relatedInformation = [] } of diagnostics)
      for (const shown of [message, ...relatedInformation.map((one) => one.message)])
        assert.doesNotMatch(shown, /\u202e/);
  });

  test('notices about the file are information', async () => {
    const { analysis } = await story();
    const notices = [{ line: 3, text: text('Odd.') }];
    const diagnostics = diagnosticsOf(
      { ...analysis, incidents: [], findings: [], faults: [], notices },
      wholeLog(uri),
      english,
    );
    assert.deepEqual(diagnostics, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
        severity: 3,
        source: 'CBS Lens',
        message: 'Odd.',
      },
    ]);
  });
});

function at(finding: Finding, line: number): Finding {
  return { ...finding, line, lastLine: line };
}
