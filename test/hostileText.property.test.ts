import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { LogAnalysis } from '../server/src/analysis/model/model';
import { escapeHtml, htmlCode, htmlSentence } from '../server/src/base/html';
import type { LocalizationContext } from '../server/src/base/localizationContext';
import { codeBlock, codeSpan, escapeMarkdown, markdownSentence } from '../server/src/base/markdown';
import {
  asciiLine,
  hasUnseen,
  plainJson,
  plainLine,
  plainSentence,
  sarifSentence,
} from '../server/src/base/plainText';
import { terminalLine, terminalText } from '../server/src/base/terminal';
import { text } from '../server/src/base/text';
import { safeMemberName } from '../server/src/archives/memberName';
import { callsFrom, callsTo, prepareCallsAt } from '../server/src/features/callHierarchy';
import { diagnosticsOf } from '../server/src/features/diagnostics';
import { documentSymbolsOf } from '../server/src/features/documentSymbols';
import { hoverAt } from '../server/src/features/hover';
import { namesIn, symbolsFor } from '../server/src/features/workspaceSymbols';
import { pageFormats } from '../server/src/protocol/pages';
import { documentKinds } from '../server/src/protocol/remedies';
import { commentText, quoteLiteral } from '../server/src/remedy/quote';
import { reportOf } from '../server/src/report/json';
import { sarifOf } from '../server/src/report/sarif';
import { verdictPages } from '../server/src/report/verdictPages';
import { textReport } from '../server/src/report/text';
import { whyPage } from '../server/src/report/why';
import { summaryAt, whyAt } from '../server/src/views/documents';
import { rootCausesOf } from '../server/src/views/rootCauses';
import { statusOf } from '../server/src/views/status';
import { scriptAt } from '../server/src/views/script';
import { laneOf } from '../server/src/views/timeline';
import { analyseMarked } from './support/marked';
import { chinese, english, storyLog, uri } from './support/story';
import { wholeLog } from '../server/src/features/locationMapper';

const root = path.resolve(import.meta.dirname, '..');

/** What hides, turns or steers text, and what formats it where text of a log is shown. */
const weapons = [
  ...['\u0000', '\u0007', '\u001b[2J', '\u001b]0;x\u0007', '\u007f', '\u009b31m', '\u0085', '\u2028'],
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200d', '\u202e', '\u2066', '\u2069'],
  ...[
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\ufeff',
    '\uffa0',
    '\ud83d',
    '\udc00',
    '\ue000',
    '\u{e0041}',
    '\u{e0100}',
  ],
  ...[
    '<img src=x>',
    '</code>',
    '&lt;',
    '"',
    '`',
    '``',
    '[a](command:x)',
    '![a](b)',
    '**',
    '|',
    '#',
    '{0}',
    '\\',
  ],
  ...['WpdMtp', '日志', '😀', ' '],
];
const hostileText = fc.array(
  fc.oneof(fc.constantFrom(...weapons), fc.string({ unit: 'binary', maxLength: 3 })),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const seed = 20240420;

/** Every string in a value, whatever it is a part of, but for addresses. */
function stringsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const part of value) stringsIn(part, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) if (!/uri|href|data/i.test(key)) stringsIn(part, found);
  return found;
}

const assertSeen = (sink: string, value: unknown): void => {
  for (const shown of stringsIn(value))
    assert.ok(!hasUnseen(shown.replace(/\r?\n/g, '')), `${sink}: ${JSON.stringify(shown)}`);
};

/** The renderings that everything else is made of. */
const renderings: Readonly<Record<string, (hostile: string) => string>> = {
  plainLine,
  plainSentence: (hostile) => plainSentence(text('It is {0}.', text('{0}', hostile)), english.translate),
  plainJson,
  asciiLine,
  sarifSentence: (hostile) => sarifSentence(text('{0}', hostile), english.translate),
  terminalLine: (hostile) => terminalLine(hostile, 40),
  terminalText: (hostile) => english.translate(terminalText(text('{0}', hostile))),
  escapeMarkdown,
  codeSpan,
  codeBlock: (hostile) => codeBlock([hostile]).join('\n'),
  markdownSentence: (hostile) => markdownSentence(text('{0}', hostile), english.translate),
  escapeHtml,
  htmlCode,
  htmlSentence: (hostile) => htmlSentence(text('{0}', hostile), english.translate),
  commentText,
  quoteLiteral: (hostile) => {
    const quoted = quoteLiteral(hostile);
    return quoted.ok ? quoted.value : '';
  },
  safeMemberName: (hostile) => safeMemberName(hostile).path,
};

/** What readers are shown of a log: the answers of the editor, pages, reports, scripts. */
const sinks: Readonly<
  Record<string, (analysis: LogAnalysis, name: string, reader: LocalizationContext) => unknown>
> = {
  diagnostics: (analysis, _, reader) => diagnosticsOf(analysis, wholeLog(uri), reader),
  outline: (analysis, _, reader) => documentSymbolsOf(analysis, wholeLog(uri), reader),
  hover: (analysis, _, reader) =>
    linesOf(analysis).map((line) =>
      hoverAt(analysis, wholeLog(uri), { line: line - 1, character: 60 }, 'x', reader),
    ),
  'call hierarchy': (analysis, _, reader) =>
    linesOf(analysis).flatMap((line) =>
      (prepareCallsAt(analysis, wholeLog(uri), { line: line - 1, character: 0 }, reader) ?? []).flatMap(
        (item) => [
          item,
          callsTo(analysis, wholeLog(uri), item, reader),
          callsFrom(analysis, wholeLog(uri), item, reader),
        ],
      ),
    ),
  'root causes': (analysis, _, reader) => rootCausesOf(analysis, uri, reader),
  status: (analysis, name, reader) =>
    statusOf({ ...analysis, notices: [{ line: 1, text: text('{0}', name) }] }, reader),
  timeline: (analysis, name, reader) => laneOf(analysis, uri, plainLine(name), reader),
  why: (analysis, name, { translate }) =>
    linesOf(analysis).flatMap((line) =>
      pageFormats.map((format) => whyPage(analysis, line, { translate, format, logName: name }).toString()),
    ),
  'why page': (analysis, name, reader) =>
    linesOf(analysis).map((line) => whyAt(analysis, line, uri, name, 'markdown', reader)),
  'case summary': (analysis, name, reader) =>
    linesOf(analysis).flatMap((line) =>
      pageFormats.map((format) => summaryAt(analysis, line, name, format, reader)),
    ),
  script: (analysis, name, reader) =>
    linesOf(analysis).flatMap((line) =>
      documentKinds.map((document) => scriptAt(analysis, line, name, reader, document)),
    ),
  terminal: (analysis, name, { translate }) =>
    textReport([{ path: name, analysis }], { translate, width: 90, color: false }),
  JSON: (analysis, name, reader) => plainJson(reportOf([{ path: name, analysis }], reader)),
  SARIF: (analysis, name, reader) => plainJson(sarifOf([{ path: name, analysis }], '1.0.0', reader)),
  'verdict pages': (analysis, name, reader) =>
    pageFormats.flatMap((format) => verdictPages([{ path: name, analysis }], reader, format)),
};

const linesOf = (analysis: LogAnalysis): number[] =>
  analysis.incidents.flatMap(({ cause, top }) => [cause?.finding.line ?? 1, top?.line ?? 1]);

suite('hostile text', () => {
  for (const [name, render] of Object.entries(renderings))
    test(`${name} shows nothing unseen`, () => {
      fc.assert(
        fc.property(hostileText, (parts) => {
          assertSeen(name, render(parts.join('')));
        }),
        { seed, numRuns: 300 },
      );
    });

  test('symbols of the workspace show nothing unseen', async () => {
    const { analysis } = await analyseMarked(storyLog.replaceAll('WpdMtpUS.dll', 'Wpd\u202eMtp\u3164US.dll'));
    const names = { uri, title: 'CBS.log', ...(await namesIn(analysis)) };
    assertSeen('workspace symbols', symbolsFor([names], 'Wpd', english));
  });

  for (const [name, show] of Object.entries(sinks))
    test(`${name}: nothing unseen of a log is shown`, async () => {
      await fc.assert(
        fc.asyncProperty(hostileText, async (parts) => {
          // Line ends are ends of records, and a quote that of a name.
          const hostile = parts.join('').replace(/[\r\n'«»]/g, '');
          const failed = await analyseMarked(
            storyLog
              .replaceAll('WpdMtpUS.dll', () => `${hostile}.dll`)
              .replaceAll('Client: WindowsUpdateAgent', () => `Client: ${hostile}`)
              .replaceAll('by client WinMgmt', () => `by client ${hostile}`),
          );
          // No operation ends in this one, and no rule matches its rows.
          const unended = await analyseMarked(`
      CBS Info Session: 31033558_1000000001 initialized by client ${hostile}, external staging directory: (null)
      CBS Error Failed to open part '${hostile}' of ${hostile}.bin [HRESULT = 0x80070005 - E_ACCESSDENIED]
      `);
          for (const { analysis } of [failed, unended])
            for (const reader of [english, chinese]) assertSeen(name, show(analysis, hostile, reader));
        }),
        { seed, numRuns: 8 },
      );
    });

  test('what is unseen is defined in one file', async () => {
    const own = /\\u200b|\\u202e|\\u2066|\\p\{C[a-z]?\}|Default_Ignorable/i;
    // What programs put in place of a character is replaced when a log is read; that is no way of showing it.
    const reading = path.join('server/src/log/carriage/characters.ts');
    const owners = ['server/src', 'client/src']
      .flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          path.join(folder, file),
        ),
      )
      .filter(
        (file) => /(?<!\.test)\.ts$/.test(file) && own.test(readFileSync(path.join(root, file), 'utf8')),
      );
    assert.deepEqual(
      owners.filter((file) => file !== reading),
      [path.join('server/src/base/plainText.ts')],
    );
  });
});
