import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause, record, type Marked } from '../../../../test/support/marked';
import { english } from '../../../../test/support/story';
import { hoverAt } from '../../features/hover';
import { whyPage } from '../../report/why';
import { memorySource } from '../../log/source';
import { analyseLog } from '../pipeline/analyse';
import { linkAt } from '../diagnosis/links';
import { joinRules, noRules, type UserRules } from './model';
import { readRules } from './parse';
import { wholeLog } from '../../features/locationMapper';

function rulesOf(content: string, from = 'rules.yaml'): UserRules {
  const { rules, problems } = readRules(`version: 1\n${content}`, from);
  assert.deepEqual(problems, []);
  return rules;
}

const guard = rulesOf(`
causes:
  - id: guard-denied
    kind: third-party-interference
    text: Guard denied {path}, status {code}
    endsIn: [ERROR_FILE_NOT_FOUND]
    why: The guard denies writes to the store.
    remedies: [reboot]
    elsewhere: [Guard.log]
noise:
  - id: guard-probe
    text: "Guard: probe of {path} failed"
    why: The guard looks whether it is installed.
`);

const log = String.raw`
      CBS Info Session: 30999001_1000000001 initialized by client WinMgmt, external staging directory: (null)
      CBS Error Guard: probe of C:\Guard failed [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «noise»
      CBS Info Guard denied C:\Windows\WinSxS\Temp\a1, status 5 «cause»
      CBS Error Failed to stage execution chain. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»
      CBS Error Failed to process single phase execution. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «error»
      CBS Info Session: 30999001_1000000001 finalized. Reboot required: no [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`;

const analyse = (rules: UserRules, text = log): Promise<Marked> => analyseMarked(text, { rules });

suite('rules of a reader', () => {
  test('a cause is the earliest cause of the failure, with what its rule says', async () => {
    const marked = await analyse(guard);
    assertLeadsToCause(marked);
    const { cause, remedies, causeElsewhere } = marked.first;
    assert.deepEqual([cause!.rule, cause!.kind], ['user/guard-denied', 'third-party-interference']);
    assert.equal(cause!.object, String.raw`C:\Windows\WinSxS\Temp\a1`);
    assert.equal(cause!.finding.code, 0x80070005);
    assert.equal(
      english.translate(cause!.why),
      String.raw`C:\Windows\WinSxS\Temp\a1: The guard denies writes to the store. (added rule user/guard-denied of rules.yaml)`,
    );
    assert.deepEqual(
      remedies.map(({ kind }) => kind),
      ['reboot'],
    );
    assert.deepEqual(causeElsewhere, ['Guard.log']);
  });

  test('a rule also gets lines that no other signature reads', async () => {
    const { rules } = readRules(
      `version: 1
causes:
  - id: host-reported
    kind: third-party-interference
    text: "DISM.EXE: Host machine information: {object}"
    why: The machine is one of those.
`,
      'rules.yaml',
    );
    // Long enough that it is none of the pastes, of which all lines are read.
    const lines = Array.from({ length: 200 }, (_, at) => record('DISM', 'Info', `nothing to see ${at}`));
    const line = record('DISM', 'Info', 'DISM.EXE: Host machine information: OS Version=10.0.19045');
    const bytes = new TextEncoder().encode([...lines, line, ''].join('\r\n'));
    const { findings } = await analyseLog(memorySource(bytes), { rules });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['user/host-reported'],
    );
    assert.deepEqual((await analyseLog(memorySource(bytes))).findings, []);
  });

  test('without the rule the cause is another, and the line is an error like others', async () => {
    const { first, marks } = await analyse(noRules);
    assert.notEqual(first.cause?.finding.line, marks.get('cause')![0]);
  });

  test('a rule explains only failures with its codes', async () => {
    const other = rulesOf(`
causes:
  - { id: guard-denied, kind: third-party-interference, text: Guard denied, endsIn: [0x800f0988], why: x }
`);
    const { analysis, marks } = await analyse(other);
    const failed = analysis.incidents.find(({ top }) => top !== null)!;
    assert.notEqual(failed.cause?.finding.line, marks.get('cause')![0]);
  });

  test('noise leads nowhere, and its hover says whose rule it is and why', async () => {
    const { analysis, lines, marks } = await analyse(guard);
    const [line] = marks.get('noise')!;
    const finding = analysis.findings.find((one) => one.line === line)!;
    assert.deepEqual([finding.role, finding.rule], ['benign', 'user/guard-probe']);
    assert.ok(!analysis.incidents.some(({ findings }) => findings.includes(finding)));
    const hover = hoverAt(
      analysis,
      wholeLog('file:///CBS.log'),
      { line: line! - 1, character: 50 },
      lines[line! - 1]!,
      english,
    );
    const { value } = hover!.contents as { value: string };
    assert.match(
      value,
      /Harmless.*The guard looks whether it is installed\\\..*user\\\/guard\\-probe.*rules\\\.yaml/s,
    );
  });

  test('what a rule calls harmless may be what we call a cause', async () => {
    const text = log.replace('Info Guard denied', 'Error Failed to write the guard, 0x80070070 for');
    const silent = rulesOf(
      `noise: [{ id: full, text: Failed to write the guard*0x80070070, why: Its own quota. }]`,
    );
    const kinds = async (rules: UserRules): Promise<unknown[]> =>
      (await analyse(rules, text)).analysis.faults.map(({ kind }) => kind);
    assert.deepEqual([await kinds(noRules), await kinds(silent)], [['disk-space'], []]);
  });

  test('a line in which an operation says that it failed stays one, whatever the rules say', async () => {
    const { rules } = readRules(
      `version: 1
noise: [{ id: a, text: "Failed to process single phase execution.*", why: x }, { id: b, text: "Session: {name} finalized*", why: x }]
causes: [{ id: c, kind: disk-space, text: "Failed to process single phase execution. *", why: x }]`,
      'rules.yaml',
    );
    assert.equal(rules.noise.length + rules.causes.length, 3);
    const withRules = await analyse(rules);
    const without = await analyse(noRules);
    assert.deepEqual(
      withRules.analysis.findings.map(({ rule }) => rule),
      without.analysis.findings.map(({ rule }) => rule),
    );
  });

  test('a healthy log stays silent where the rules fit nothing', async () => {
    const healthy = `
      CBS Info Session: 30999001_1000000001 initialized by client WinMgmt, external staging directory: (null)
      CBS Info Session: 30999001_1000000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`;
    const { analysis } = await analyse(guard, healthy);
    assert.deepEqual([analysis.incidents, analysis.faults], [[], []]);
  });

  test('one fault for each object that a rule names; an unnamed one for all that name none', async () => {
    const text = String.raw`
      CBS Info Guard holds a.dll;
      CBS Info Guard holds b.dll;
      CBS Info Guard holds A.DLL;
      CBS Info Guard is busy
      CBS Info Guard is busy`;
    const rules = rulesOf(`
causes:
  - { id: hold, kind: disk-space, text: "Guard holds {name};", why: x }
  - { id: busy, kind: disk-space, text: Guard is busy, why: x }
`);
    const { analysis } = await analyse(rules, text);
    assert.deepEqual(
      analysis.faults.map(({ name, occurrences }) => [name, occurrences.map(({ line }) => line)]),
      [
        ['a.dll', [1, 3]],
        ['b.dll', [2]],
        [null, [4, 5]],
      ],
    );
  });

  test('rules hold for the families that they name', async () => {
    const rules = rulesOf(`noise: [{ id: a, text: Guard, why: x, families: [setupapi] }]`);
    const { analysis, marks } = await analyse(rules);
    const [line] = marks.get('noise')!;
    assert.notEqual(analysis.findings.find((one) => one.line === line)?.role, 'benign');
  });

  test('the page behind a line names the rule, its file and its codes', async () => {
    const { analysis, marks } = await analyse(guard);
    const page = whyPage(analysis, marks.get('cause')![0]!, {
      translate: english.translate,
      format: 'text',
      logName: 'CBS.log',
    }).toString();
    assert.match(page, /Rule user\/guard-denied: states a fault itself/);
    assert.match(page, /added rule user\/guard-denied of rules\.yaml/);
    assert.match(page, /one of 1 codes/);
  });

  test('words of a rule are text, whatever stands in them', async () => {
    const evil = rulesOf(
      `
noise: [{ id: a, text: "Guard: probe", why: "[x](command:evil) <img src=x>" }]
`,
      '[y](command:evil)',
    );
    const { analysis, lines } = await analyse(evil);
    const hover = hoverAt(
      analysis,
      wholeLog('file:///CBS.log'),
      { line: 1, character: 50 },
      lines[1]!,
      english,
    );
    assert.doesNotMatch((hover!.contents as { value: string }).value, /(?<!\\)\]\(command|(?<!\\)<img/);
  });

  test('of several files the first one with an id counts', () => {
    const one = rulesOf('noise: [{ id: a, text: Guard 1, why: x }]', 'one');
    const two = rulesOf('noise: [{ id: a, text: Guard 2, why: x }, { id: b, text: Guard 3, why: x }]', 'two');
    assert.deepEqual(
      joinRules([one, two]).noise.map(({ text, from }) => [text, from]),
      [
        ['Guard 1', 'one'],
        ['Guard 3', 'two'],
      ],
    );
  });

  test('lines outside the rules lead where they led', async () => {
    const { analysis } = await analyse(guard);
    assert.equal(linkAt(analysis, 1)?.cause?.rule, 'user/guard-denied');
  });
});
