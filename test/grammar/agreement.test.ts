import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { events } from '../../server/src/log/formats/events';
import { splitRecord } from '../../server/src/log/formats/panther';
import { needsShared } from '../support/shared';
import { folders, realLogs, type RealLog } from './realLogs';
import { loadGrammar, tokensOf, tokenWith } from './tokens';

const root = path.resolve(import.meta.dirname, '../..');
/** Languages whose records have the columns of Panther. */
const panther = ['windows-cbs-log', 'windows-dism-log', 'windows-setup-log', 'windows-sfc-log'];

const levels: Readonly<Record<string, string>> = { 'Fatal Error': 'Error', ERROR: 'Error' };
const headScopes = [
  'constant.numeric.date',
  'keyword.other.level',
  'constant.numeric.message-id',
  'support.class.component',
];

interface Head {
  readonly stamp: string | null;
  readonly level: string;
  readonly id: string | null;
  readonly source: string;
}

/** How the grammar reads the head of a line, and where the first token of the message begins. */
function headOf(grammar: IGrammar, line: string): { head: Head | null; headEnd: number; rest: number } {
  const tokens = tokensOf(grammar, line);
  const isHead = (scopes: readonly string[]): boolean =>
    !scopes.some((scope) => scope.startsWith('constant.numeric.date.utc')) &&
    headScopes.some((head) => scopes.some((scope) => scope.startsWith(head)));
  const headTokens = tokens.filter(({ scopes }) => isHead(scopes));
  const level = tokenWith(headTokens, 'keyword.other.level')?.text;
  const rest = tokens.find(({ scopes }) => scopes.length > 0 && !isHead(scopes))?.start ?? Infinity;
  if (level === undefined) return { head: null, headEnd: 0, rest };
  const head = {
    stamp: tokenWith(headTokens, 'constant.numeric.date')?.text ?? null,
    level: levels[level] ?? level,
    id: tokenWith(headTokens, 'constant.numeric.message-id')?.text ?? null,
    source: tokenWith(headTokens, 'support.class.component')?.text ?? '',
  };
  return { head, headEnd: headTokens.at(-1)?.end ?? 0, rest };
}

/** Fails unless the grammar and the server read the head of a line alike. */
function compare(grammar: IGrammar, line: string, where: string): void {
  const server = splitRecord(line);
  const { head, headEnd, rest } = headOf(grammar, line);
  if (server && readsMore(server, head, line)) return;
  const wanted = server && { stamp: server.stamp, level: server.level, id: server.id, source: server.source };
  assert.deepEqual(head, wanted, `${where}: ${line}`);
  if (!server) return;
  assert.ok(headEnd <= server.messageStart, `${where}: the head ends in the message: ${line}`);
  assert.ok(rest >= server.messageStart, `${where}: the message begins in the head: ${line}`);
}

/**
 * Rows that lost their columns in a copy are read, yet coloured only as far as they are unmistakable: a stamp in another form, no
 * stamp at all, or nothing behind the component.
 */
function readsMore(server: Head, head: Head | null, line: string): boolean {
  if (head === null) return !/^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, /.test(line);
  return head.source === '' && line.endsWith(` ${server.source}`);
}

/** Compares every n-th line of a log. */
function compareLog(grammar: IGrammar, { name, lines }: RealLog, every: number): void {
  lines.forEach((line, index) => {
    if (index % every === 0) compare(grammar, line, `${name}:${index + 1}`);
  });
}

const forms = [
  '',
  ' Expected: {l:32 b:00}.',
  '=================================',
  '2024-04-20 10:15:02, Info                  CBS    A record',
  '2024-04-20 10:15:02, Info                         A record without a component',
  '2024-04-20 10:15:02, Info                  CBS    ',
  '2024-04-20 10:15:02, Info                  CBS',
  '2024-04-20 10:15:02, Warning               CSI    00000001@2024/4/20:08:15:02.123 (F) A record',
  '2024-04-20 10:15:02, Error      [0x0803e6] DEPLOY A record',
  '2024-04-20 10:15:02, Fatal Error           MOUPG  A record',
  '2024-04-20 10:15:02, ERROR                 CBS    A record written by hand',
  '2024-04-20 10:15:02, Information           CBS    No level',
  '2024-04-20T10:15:02, Info                  CBS    No stamp',
  '\uFEFF2024-04-20 10:15:02, Info                  CBS    A record',
  '\uFEFF2024-04-20 10:15:02, Info CBS A paste',
  '2024-04-20 10:15:02, Info CBS A paste',
  '2024-04-20 10:15:02, Error [0x0803e6] CBS A paste',
  '2024-04-20 10:15:02, Info Loading database',
  '  2024-04-20 10:15:02, Info                  CBS    Indented',
  'xxxx-xx-xx xx:xx:xx, Info                  CBS    A stamp struck out',
  '<Date> <Time>, Info                  CBS    A stamp struck out',
  'Line 217: 2024-04-20 10:15:02, Info                  CBS    Found by an editor',
  'C:\\Windows\\Logs\\CBS\\CBS.log:2024-04-20 10:15:02, Info                  CBS    Found by a tool',
  'CBS.log:12: 2024-04-20 10:15:02, Info                  CSI    00000002 Found by a tool',
  ', Info CBS A stamp cut off',
  'Info CBS A paste without a stamp',
  'Error in prose',
];

/** Lines of events that the server renders, and lines that are none. */
const eventForms = [
  '2024-04-20 02:15:02.375 UTC, Info     Servicing  2  Package KB5000001 was successfully changed.',
  '2024-04-20 02:15:02.375 UTC, Error    Service Control Manager  7023  The service ended.',
  '\uFEFF2024-04-20 02:15:02.375 UTC, Warning  disk  153  The operation was retried.',
  '# Setup of PC01: 2 of 9 events bear on servicing.',
  '  ErrorCode: 0x800f0831',
  '2024-04-20 02:15:02, Info                  CBS    Something',
];

suite('grammar: agreement with the reader of the server', () => {
  for (const language of panther) {
    suite(language, () => {
      let grammar: IGrammar;
      suiteSetup(async () => {
        grammar = await loadGrammar(language);
      });

      for (const line of forms) test(JSON.stringify(line), () => compare(grammar, line, 'form'));

      test('every line of the sample logs', () => {
        for (const name of ['CBS.log', 'dism.log', 'setupact.log']) {
          const lines = fs.readFileSync(path.join(root, 'samples', name), 'utf8').split(/\r?\n/);
          assert.ok(lines.length > 1, name);
          compareLog(grammar, { name, lines }, 1);
        }
      });
    });
  }

  suite('windows-setup-events-log', () => {
    for (const line of eventForms) {
      test(JSON.stringify(line), async () => {
        const { head } = headOf(await loadGrammar('windows-setup-events-log'), line);
        const server = events.split(line);
        assert.deepEqual(
          head && { ...head, stamp: head.stamp?.slice(0, 19) },
          server && { stamp: server.stamp, level: server.level, id: null, source: server.source },
        );
      });
    }
  });

  for (const [folder, language] of folders.filter(([, of]) => panther.includes(of))) {
    test(`every 10th line of real logs in ${folder}`, async function () {
      const logs = needsShared(this, 'corpus', folder);
      const grammar = await loadGrammar(language);
      for (const log of realLogs(logs)) compareLog(grammar, log, 10);
    });
  }
});
