import { stepTitles } from '../remedy/planIn';
import assert from 'node:assert/strict';
import { analyseMarked, failureWithoutEnd, record } from '../../../test/support/marked';
import { chinese, english, story, uri } from '../../../test/support/story';
import { maxEffects, maxPerLog, rankRootCauses, rootCausesOf, type LogRootCauses } from './rootCauses';

const part = ({ causes }: LogRootCauses, name: string) =>
  causes[0]!.sections.find((section) => section.part === name);

suite('rootCauses', () => {
  test('an incident says what it is, what failed, and where it began', async () => {
    const { analysis, line } = await story();
    const shown = rootCausesOf(analysis, uri, english);
    assert.equal(shown.failed, 1);
    assert.equal(shown.omitted, 0);
    const [first] = shown.causes;
    assert.equal(first!.label, 'Corrupt payload: WpdMtpUS.dll');
    assert.equal(first!.line, line('cause'));
    assert.equal(first!.range.start.line, line('cause') - 1);
    assert.ok(first!.range.end.character > first!.range.start.character);
    assert.match(first!.failure, /^Installing KB5036892 failed: 0x8007000d ERROR_INVALID_DATA \(line \d+\)$/);
    assert.equal(first!.confidence, 'high confidence');
    assert.deepEqual(first!.offers, ['repair', 'harvest', 'reply', 'copySummary', 'saveSummary']);
  });

  test('a failure without an end is an entry of its own, with the failing rows and what to open', async () => {
    const { analysis } = await analyseMarked(failureWithoutEnd);
    const shown = rootCausesOf(analysis, uri, english);
    const [entry] = shown.causes;
    assert.deepEqual([shown.failed, shown.isHealthy, shown.unread, shown.causes.length], [0, false, null, 1]);
    assert.deepEqual([entry!.outcome, entry!.line, entry!.confidence], ['unclear', 3, 'low confidence']);
    assert.match(entry!.failure, /0xc190020e .*space/);
    assert.equal(part(shown, 'cause')!.items[0]!.range!.start.line, 2);
    assert.ok(part(shown, 'elsewhere')!.items.length > 0);
    assert.match(rootCausesOf(analysis, uri, chinese).causes[0]!.failure, /空间/);
  });

  test('a log that was not read is no healthy one', async () => {
    const shown = rootCausesOf((await analyseMarked('')).analysis, uri, english);
    assert.deepEqual([shown.causes.length, shown.isHealthy], [0, false]);
    assert.match(shown.unread!, /empty/);
    const healthy = rootCausesOf((await analyseMarked('CBS Info Nothing burns')).analysis, uri, english);
    assert.deepEqual([healthy.causes.length, healthy.isHealthy, healthy.unread], [0, true, null]);
  });

  test('it opens to cause, chain, effects and remedies, each line with its location', async () => {
    const { analysis, line } = await story();
    const shown = rootCausesOf(analysis, uri, english);
    assert.deepEqual(
      shown.causes[0]!.sections.map(({ label }) => label),
      ['Cause', 'Chain to the failure', 'Effects', 'What to do'],
    );
    const linesOf = (name: string) =>
      part(shown, name)!.items.map(({ range }) => range && range.start.line + 1);
    assert.ok(linesOf('cause').includes(line('cause')));
    assert.equal(linesOf('chain').at(-1), line('wer'));
    assert.ok(
      part(shown, 'chain')!
        .items.at(-1)!
        .label.startsWith(`${line('wer')}: WER: Generating`),
    );
    assert.ok(linesOf('effects').includes(line('flood')));
    assert.ok(!linesOf('effects').some((at) => linesOf('chain').includes(at)), 'nothing is shown twice');
    const remedies = part(shown, 'remedies')!.items;
    assert.equal(part(shown, 'remedies')!.count, stepTitles(analysis, analysis.incidents[0]!, null).length);
    assert.match(remedies[0]!.label, /^1\. Put WpdMtpUS\.dll back/);
    assert.deepEqual(
      remedies.flatMap(({ offer }) => offer ?? []),
      shown.causes[0]!.offers,
    );
  });

  test('long lists are cut, and that is said', async () => {
    const flood = Array.from(
      { length: maxEffects + 5 },
      (_, index) =>
        `CBS Info Failed to find file: amd64_other_31bf3856ad364e35_10.0.19041.4291_none_0011223344556677\\${index}.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`,
    );
    const { analysis } = await analyseMarked(
      [
        "CSI Info 00000007 Hashes for file member [l:12]'WpdMtpUS.dll' do not match.",
        ...flood,
        'CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
      ].join('\n'),
    );
    const effects = part(rootCausesOf(analysis, uri, english), 'effects')!;
    assert.ok(effects.count > maxEffects);
    assert.equal(effects.items.length, maxEffects + 1);
    assert.equal(effects.items.at(-1)!.label, `and ${effects.count - maxEffects} more`);
    const incidents = Array.from({ length: 60 }, (_, index) => ({
      ...analysis.incidents[0]!,
      title: { message: `Oven ${index} failed`, args: [] },
    }));
    const many = { ...analysis, incidents };
    const shown = rootCausesOf(many, uri, english);
    assert.deepEqual([shown.causes.length, shown.omitted, shown.failed], [maxPerLog, 60 - maxPerLog, 60]);
    assert.equal(new Set(shown.causes.map(({ id }) => id)).size, maxPerLog);
  });

  test('equal failures are one entry that counts them and lists when and where', async () => {
    const { analysis } = await story();
    const [incident] = analysis.incidents;
    const times = [3, 2, 1].map((day) => ({
      ...incident!,
      top: { ...incident!.top!, line: day, time: Date.UTC(2024, 3, day) / 1000 },
    }));
    const shown = rootCausesOf({ ...analysis, incidents: times }, uri, english);
    assert.deepEqual([shown.failed, shown.causes.length, shown.causes[0]!.count], [3, 1, 3]);
    const { label, items } = part(shown, 'occurrences')!;
    assert.equal(label, '3 times, from 2024-04-01 00:00:00 to 2024-04-03 00:00:00');
    assert.deepEqual(
      items.map(({ range, description }) => [range!.start.line, description!.slice(0, 10)]),
      [
        [2, '2024-04-03'],
        [1, '2024-04-02'],
        [0, '2024-04-01'],
      ],
    );
  });

  test('where the cause is elsewhere, it says where', async () => {
    const { analysis } = await story();
    const incident = { ...analysis.incidents[0]!, cause: null, causeElsewhere: ['setupapi.dev.log'] };
    const shown = rootCausesOf({ ...analysis, incidents: [incident] }, uri, english);
    assert.equal(shown.causes[0]!.label, 'Installing KB5036892 failed');
    assert.equal(shown.causes[0]!.confidence, null);
    assert.equal(part(shown, 'cause')!.items[0]!.label, 'The cause is not in this log.');
    assert.deepEqual(part(shown, 'elsewhere')!.items, [{ label: 'setupapi.dev.log' }]);
  });

  test('over logs: what failed before what recovered, the sure before the unsure', async () => {
    const { analysis } = await story();
    const [incident] = analysis.incidents;
    const of = (name: string, change: object): LogRootCauses =>
      rootCausesOf({ ...analysis, incidents: [{ ...incident!, ...change }] }, name, english);
    const ranked = rankRootCauses([
      of('recovered', { outcome: 'recovered' }),
      of('unsure', { cause: { ...incident!.cause!, confidence: 'low' } }),
      of('sure', {}),
    ]);
    assert.deepEqual(
      ranked.map(({ uri: log }) => log),
      ['sure', 'unsure', 'recovered'],
    );
  });

  test('text of the log cannot hide or break a line', async () => {
    const { analysis } = await analyseMarked(
      "CSI Info 00000007 Hashes for file member [l:12]'a\u202egpj.exe' do not match.\nCBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]",
    );
    const shown = JSON.stringify(rootCausesOf(analysis, uri, english));
    assert.ok(!shown.includes('\u202e'));
  });

  test('a healthy log and an empty one have none', async () => {
    for (const log of ['', record('CBS', 'Info', 'Ending TrustedInstaller initialization.')]) {
      const { analysis } = await analyseMarked(log);
      const { failed, omitted, causes } = rootCausesOf(analysis, uri, english);
      assert.deepEqual([failed, omitted, causes], [0, 0, []]);
    }
  });

  test('in Chinese', async () => {
    const { analysis } = await story();
    const [first] = rootCausesOf(analysis, uri, chinese).causes;
    assert.match(first!.failure, /[\u4e00-\u9fff]/);
    assert.match(first!.label, /WpdMtpUS\.dll$/);
  });
});
