import assert from 'node:assert/strict';
import { assertWellFormed } from '../../../../test/support/wellFormed';
import { analyseMarked, failureWithoutEnd } from '../../../../test/support/marked';
import { chinese, english, story, storyLog, uri } from '../../../../test/support/story';
import type { LogAnalysis } from '../../analysis/model/model';
import type { LocalizationContext } from '../../base/localizationContext';
import { text } from '../../base/text';
import { hasUnseen } from '../../base/plainText';
import type { CasePage, FailureAddress } from '../../protocol/casePage';
import { stepTitles } from '../../remedy/planIn';
import { replyAt } from '../reply';
import { casePageOf } from './casePage';

const named = (analysis: LogAnalysis, path = uri) => ({
  path,
  name: path.slice(path.lastIndexOf('/') + 1),
  analysis,
});
const pageOf = (
  analyses: readonly LogAnalysis[],
  reader: LocalizationContext = english,
  wanted?: FailureAddress,
): CasePage =>
  casePageOf(
    {
      logs: analyses.map((one, at) => named(one, at === 0 ? uri : uri.replace('CBS.log', `dism${at}.log`))),
      notes: [],
      isReading: false,
    },
    wanted,
    reader,
  );

/** What stands between the tags of the body. */
const bodyOf = (html: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)![1]!;

/** Every text of a page, with the keys that lead to it. */
function textsIn(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, `${key}.${name}`));
}

const healthy = `
      CBS Info Session: 31033558_1000000001 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Exec: Processing complete.  Session: 31033558_1000000001, Package: Package_for_KB5031539~31bf3856ad364e35~amd64~~19041.3562.1.0 [HRESULT = 0x00000000 - S_OK]
      CBS Info Session: 31033558_1000000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`;

suite('case page', () => {
  test('says what failed, why, what proves it, what was ruled out and what to do', async () => {
    const { analysis, first, line } = await story();
    const page = pageOf([analysis]);
    assert.equal(page.state, 'failed');
    assert.deepEqual(
      [page.title, page.code],
      ['Installing KB5036892 failed', '0x8007000d ERROR_INVALID_DATA'],
    );
    assert.match(page.circumstances[0]!, /^Time: 2024-04-20 10:00:\d\d \(local time of the machine/);
    assert.deepEqual(
      [page.cause!.label, page.cause!.confidence, page.cause!.level],
      ['Corrupt payload: WpdMtpUS.dll', 'high confidence', 'high'],
    );
    assert.match(page.cause!.says, /does not match the hash/);
    assert.match(page.cause!.proof!, new RegExp(`line ${line('row')}\\b`));
    assert.deepEqual(
      page.evidence.map(({ at }) => at),
      ['cause', 'wer', 'row'].map((mark) => ({
        uri,
        line: line(mark),
        label: `CBS.log:${line(mark)}`,
      })),
    );
    assert.match(page.evidence[0]!.says!, /^SHA256 expected a1a1/);
    assert.ok(page.ruledOut.some(({ says }) => says.startsWith('Missing payload: 2 objects.')));
    const titles = stepTitles(analysis, first, first.cause!.fault).map(({ message }) => message);
    assert.equal(page.steps.length, titles.length);
    assert.ok(page.steps[0]!.commands.some((command) => command.includes('WpdMtpUS.dll')));
    assert.ok(page.steps[0]!.details.some((sentence) => sentence.startsWith('To take it back: ')));
  });

  test('what it copies is the reply that is written otherwise', async () => {
    const { analysis, line } = await story();
    for (const reader of [english, chinese]) {
      const { copy } = pageOf([analysis], reader);
      for (const format of ['text', 'html'] as const) {
        const written = replyAt(
          [named(analysis)],
          { uri, line: line('wer') },
          { form: 'customer', format },
          reader,
        );
        assert.deepEqual('content' in written && written.content, copy[format]);
      }
    }
  });

  test('is in the language that is asked for, all of it', async () => {
    const { analysis } = await story();
    const page = pageOf([analysis], chinese);
    assert.equal(page.language, 'zh-cn');
    assert.deepEqual(page.languages, [
      { id: 'en', name: 'English' },
      { id: 'zh-cn', name: '简体中文' },
    ]);
    for (const [name, words] of textsIn(page.words)) assert.match(words, /[\u4e00-\u9fff]/, name);
    assert.match(page.title, /KB5036892 失败$/);
    for (const { title, what, expected } of page.steps)
      for (const words of [title, what, expected]) assert.match(words, /[\u4e00-\u9fff]/);
  });

  test('other failures have a line each, and are shown when they are asked for', async () => {
    const { analysis } = await story();
    const second = await analyseMarked(
      storyLog
        .replaceAll('KB5036892', 'KB5037768')
        .replaceAll('WpdMtpUS', 'usbscan')
        .replaceAll('dual_wpdmtp', 'sti'),
    );
    const page = pageOf([analysis, second.analysis]);
    assert.equal(page.others.length, 1);
    assert.match(
      page.others[0]!.says,
      /^Installing KB5037768 failed \(0x8007000d\), .*: Corrupt payload: usbscan\.dll$/,
    );
    // A reply is about the whole case as well, whichever log it is asked for in.
    const { uri: elsewhere, line } = page.others[0]!.address;
    const logs = [named(analysis), named(second.analysis, elsewhere)];
    for (const [at, about, beside] of [
      [page.failure!, 'KB5036892', 'KB5037768'],
      [{ uri: elsewhere, line }, 'KB5037768', 'KB5036892'],
    ] as const) {
      const reply = replyAt(logs, at, { form: 'customer', format: 'text' }, english);
      assert.ok('content' in reply);
      assert.match(reply.content, new RegExp(`^Subject: .*Installing ${about} failed`));
      assert.match(reply.content, new RegExp(`Installing ${beside} failed \\(0x8007000d\\)`));
    }
    const other = pageOf([analysis, second.analysis], english, page.others[0]!.address);
    assert.equal(other.title, 'Installing KB5037768 failed');
    assert.deepEqual(other.others[0]!.address, page.failure);
  });

  test('any line of a failure leads to it; what is no longer there, to the failure to look at first', async () => {
    const { analysis, line } = await story();
    for (const wanted of [
      { uri, line: line('unwinding') },
      { uri, line: 1_000_000 },
      { uri: 'file:///gone.log', line: 1 },
    ])
      assert.equal(pageOf([analysis], english, wanted).title, 'Installing KB5036892 failed');
  });

  test('a failure without an end says so, with its rows and the logs that are missing', async () => {
    const { analysis } = await analyseMarked(failureWithoutEnd);
    const page = pageOf([analysis]);
    assert.deepEqual([page.state, page.cause!.label, page.others.length], ['unclear', null, 0]);
    assert.match(page.cause!.says, /does not say how it ended/);
    assert.equal(page.evidence[0]!.at.line, 3);
    assert.ok(page.missing.length > 0 && page.steps.length === 1);
    assert.match(page.copy.text, /0xc190020e/i);
  });

  test('a healthy log says what ran and what succeeded, and that is what is copied', async () => {
    const { analysis } = await analyseMarked(healthy);
    const page = pageOf([analysis]);
    assert.deepEqual([page.state, page.cause, page.steps.length], ['nothing-failed', null, 0]);
    assert.match(page.circumstances[0]!, /2024-04-20 10:00:00 – 10:00:02/);
    assert.deepEqual(page.ran[0]!.items[0]!.says, 'Operations: 1. Succeeded: 1. Without a stated end: 0.');
    assert.match(page.ran[1]!.items[0]!.says, /KB5031539|31033558_1000000001/);
    assert.equal(page.words.copyAll, 'Copy as text');
    assert.match(page.copy.text, /^No failed operation found\.\n=+\n/);
    assert.match(page.copy.text, /CBS\.log: Nothing failed/);
    assertWellFormed(bodyOf(page.copy.html));
  });

  test('logs that were not read say why, and what to do about it', async () => {
    const { analysis } = await analyseMarked('');
    const page = pageOf([analysis]);
    assert.equal(page.state, 'not-read');
    assert.match(page.title, /empty/);
    assert.deepEqual(page.logs[0]!.notes.length, 2);
    const beside = pageOf([(await story()).analysis, analysis]);
    assert.deepEqual([beside.state, beside.logs[1]!.state], ['failed', 'not-read']);
  });

  test('without logs there is an answer, too', () => {
    const page = pageOf([]);
    assert.deepEqual([page.state, page.failure, page.logs.length], ['no-logs', null, 0]);
  });

  test('while other logs are read it says so', async () => {
    const { analysis } = await story();
    const page = casePageOf({ logs: [named(analysis)], notes: [], isReading: true }, undefined, english);
    assert.match(page.notes[0]!, /still being read/);
  });

  test('what stands in a log hides nothing, turns nothing and breaks no line', async () => {
    const hostile = storyLog
      .replaceAll('WpdMtpUS.dll', 'Wpd\u202eMtp\u200bUS<img src=x onerror=alert(1)>.dll')
      .replaceAll('WindowsUpdateAgent', '<script>\u2066alert(1)</script>');
    const { analysis } = await analyseMarked(hostile);
    const { copy, ...shown } = casePageOf(
      {
        logs: [{ ...named(analysis), name: 'C\u202eBS\u2066.log' }],
        notes: [text('{0}: {1}', '\u202egone.log', text('There is no file behind this document.'))],
        isReading: false,
      },
      undefined,
      english,
    );
    for (const [name, words] of textsIn(shown)) {
      assert.ok(!hasUnseen(words), `${name}: ${words}`);
      assert.ok(!/[\r\n]/.test(words), name);
    }
    assert.ok(textsIn(shown).some(([, words]) => words.includes('\\u{')));
    assert.ok(!/<img|<script/.test(copy.html));
    assertWellFormed(bodyOf(copy.html));
  });
});
