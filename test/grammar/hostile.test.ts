import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { languageIds } from '../../server/src/log/families';
import type { NamedFamily } from '../../server/src/log/family';
import { fixtures } from '../families/all.generated';
import { languages, loadGrammar } from './tokens';

/** Far more than the 20,000 characters from which on VS Code colours no line (`editor.maxTokenizationLineLength`). */
const length = 100_000;
const shortLength = 20_000;
/** What stands before the messages of a language, so that rules are reached that look back at it. */
const heads = new Map(
  Object.entries(fixtures).map(([family, { head }]) => [languageIds[family as NamedFamily], head]),
);
const fill = (text: string, to: number): string => text.repeat(Math.ceil(to / text.length)).slice(0, to);

/** Texts that invite a rule to try again and again; each is what some rule begins with, over and over. */
const invitations = [
  ...['a', '0', ' ', '\t', '~', "'", '"', '\\', '[', '{', '(', '=', '_', '-', '.', ',', '\uFEFF', '<', '@'],
  ...[
    'a-',
    'a.',
    '0.',
    '0_',
    '~a',
    'a~',
    '[l:',
    '[ml:1 ',
    '{l:1 ',
    '[HRESULT = 0x',
    '(p)\t',
    '0x',
    'ERROR_',
    'A_',
  ],
  ...[
    'amd64_',
    'amd64_a_',
    'amd64_a_31bf3856ad364e35_',
    '\\a',
    'C:\\',
    'C:\\a\\',
    '\\??\\',
    'KB1',
    "'[l:1]",
    'a.log:',
  ],
  ...[
    'HRESULT_FROM_WIN32(',
    'Exec:',
    'Line 1:',
    'CSI ',
    'CSI 00000001',
    ' A',
    '{00000000-',
    'a~31bf3856ad364e35~',
  ],
];

/** The same for rules of single languages. */
const ownInvitations: Readonly<Record<string, readonly string[]>> = {
  'windows-dism-log': [
    ' - ',
    '- A',
    'a::',
    '::',
    'PID=1',
    '[1.1] ',
    '[1] [0x1] ',
    '<----- ',
    'DISM A',
    'API:',
  ],
  'windows-setup-log': [
    'a::',
    '::~',
    'A::a',
    '*',
    '**a',
    '=== ',
    '= ',
    '[a',
    '[a] ',
    'Operation ',
    'GLE [',
    'a(1):',
  ],
  'windows-setupapi-log': [
    ...[
      '>>>  [',
      '<<<  [',
      '>>>',
      '!',
      '!!! ',
      'sto:',
      '     A',
      '     A ',
      ' {A',
      '{A ',
      '} ',
      'A\\',
      'USB\\',
    ],
    ...['a.inf', '.inf', 'a.inf_amd64_', 'exit', 'exit (', 'Error = ', '[2024/04/20 ', '#E1'],
  ],
  'windows-update-log': [
    ...[
      '\t ',
      '1 ',
      '* START ',
      '** ',
      '<<-- ',
      '*FAILED* [',
      'A = ',
      'A Id',
      'Exit code = 0x',
      'cV = ',
      'cV = a.1',
    ],
    ...['01234567-0123-', 'https://', 'http://a'],
  ],
  'windows-reportingevents-log': ['\t0', 'a\t', '\t\t', '\ta.1', '{01234567-'],
  'windows-checksur-log': [
    '(f) CBS A',
    '(f)\t',
    ' A',
    'CBS A',
    'CBS A ',
    'Fixed: CSI ',
    'servicing\\',
    'Checking A',
  ],
  'windows-setup-events-log': [
    'a ',
    'a 1',
    'a:',
    ' a',
    ',',
    ',a',
    '",',
    ',"',
    'Client: a',
    'Status: 0x',
    'S-1-1-1',
  ],
};

/** Fails when a grammar needs 20 s for a line: a bad rule needs minutes, a good one milliseconds. */
function colour(grammar: IGrammar, head: string, text: string): void {
  for (const line of [text, head + text, `${head}x${text}`]) {
    const { tokens, stoppedEarly } = grammar.tokenizeLine2(line, INITIAL, 20_000);
    assert.ok(tokens.length > 0);
    assert.equal(stoppedEarly, false, 'the rules try again and again');
  }
}

suite('grammar: hostile lines', () => {
  // Elsewhere this is possessive; to Oniguruma it is a repetition of a repetition, which is slow on a long run.
  test('no `+` stands behind an interval', () => {
    const folder = path.resolve(import.meta.dirname, '../../syntaxes');
    for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.tmLanguage.json')))
      assert.doesNotMatch(fs.readFileSync(path.join(folder, name), 'utf8'), /\{\d+(?:,\d*)?\}\+/, name);
  });

  for (const language of languages) {
    suite(language, () => {
      const head = heads.get(language)!;
      let grammar: IGrammar;
      suiteSetup(async () => {
        grammar = await loadGrammar(language);
      });

      // What all grammars share is tried at full length in one of them.
      const shared = language === 'windows-cbs-log' ? length : shortLength;
      for (const invitation of invitations) {
        test(`${shared} characters of ${JSON.stringify(invitation)}`, () => {
          colour(grammar, head, fill(invitation, shared));
        });
      }
      for (const invitation of ownInvitations[language] ?? []) {
        test(`${length} characters of ${JSON.stringify(invitation)}`, () => {
          colour(grammar, head, fill(invitation, length));
        });
      }
    });
  }
});
