import assert from 'node:assert/strict';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { needsShared } from '../support/shared';
import { folders, realLogs } from './realLogs';
import { loadGrammar, tokensOf } from './tokens';

/** Of a log with more lines every n-th is looked at, so that one big log does not count for all. */
const linesPerLog = 1500;
const headScopes = /^(?:constant\.numeric\.date|support\.class|markup\.bold)/;
const headColumns = 40;

/**
 * The part of lines that are not blank, in percent, that must begin with a head; the others continue a record.
 * Windows 2000 writes prose below the stamps of a setupapi.log.
 */
const least: Readonly<Record<string, number>> = {
  'windows-cbs-log': 95,
  'windows-dism-log': 95,
  'windows-setup-log': 98,
  'windows-setupapi-log': 75,
  'windows-update-log': 99,
  'windows-reportingevents-log': 99,
  'windows-sfc-log': 99,
};

/** Whether a line begins with what heads of records have: a stamp, a component, a title. */
const hasHead = (grammar: IGrammar, line: string): boolean =>
  tokensOf(grammar, line).some(
    ({ start, scopes }) => start < headColumns && scopes.some((scope) => headScopes.test(scope)),
  );

suite('grammar: real logs', () => {
  for (const [folder, language] of folders) {
    test(`${folder}: lines have heads, and no line takes the rules long`, async function () {
      const logs = needsShared(this, 'corpus', folder);
      const grammar = await loadGrammar(language);
      let lines = 0;
      let heads = 0;
      for (const log of realLogs(logs)) {
        const every = Math.ceil(log.lines.length / linesPerLog);
        const chosen = log.lines.filter((line, index) => index % every === 0 && line.trim() !== '');
        for (const line of chosen) {
          const { stoppedEarly } = grammar.tokenizeLine2(line, INITIAL, 20_000);
          assert.equal(stoppedEarly, false, `${log.name}: ${line.slice(0, 100)}`);
        }
        lines += chosen.length;
        heads += chosen.filter((line) => hasHead(grammar, line)).length;
      }
      const percent = (100 * heads) / lines;
      console.log(`      ${folder}: ${percent.toFixed(1)} % of ${lines} lines have a head`);
      assert.ok(percent >= least[language]!, `${percent} %`);
    });
  }
});
