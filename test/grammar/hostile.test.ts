import assert from 'node:assert/strict';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { loadGrammar } from './tokens';

const length = 100_000;
const head = '2024-04-20 10:15:02, Info                  CBS    ';
const fill = (text: string): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

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

suite('grammar: hostile lines', () => {
  let grammar: IGrammar;
  suiteSetup(async () => {
    grammar = await loadGrammar();
  });

  for (const invitation of invitations) {
    test(`100,000 characters of ${JSON.stringify(invitation)}`, () => {
      // The limit only keeps a bad rule from hanging the run; how long a line takes is not what is checked.
      for (const line of [fill(invitation), head + fill(invitation), `${head}x${fill(invitation)}`]) {
        assert.ok(grammar.tokenizeLine2(line, INITIAL, 20_000).tokens.length > 0);
      }
    });
  }
});
