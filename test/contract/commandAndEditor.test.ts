import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { english } from '../support/story';
import { noRules } from '../../server/src/analysis/userRules/model';
import { fileNameOf } from '../../server/src/analysis/model/locations';
import { discover } from '../../server/src/node/discover';
import { nodeFiles } from '../../server/src/node/files';
import { neverCancelled } from '../../server/src/workspace/cancellation';
import { createServicingLanguageService } from '../../server/src/workspace/createLanguageService';
import { caseOfLog } from '../../server/src/cli/caseOfLog';

const samples = join(import.meta.dirname, '..', '..', 'samples');
const context = { localization: english, token: neverCancelled };

/** The service as an editor has it, with the folder of the samples open. */
async function editor() {
  const service = createServicingLanguageService(nodeFiles, { localization: english });
  await service.openFolders([], false);
  await service.readCase([pathToFileURL(samples).href], context);
  return service;
}

const complained: string[] = [];
const complain = (message: Parameters<typeof english.translate>[0]): void => {
  complained.push(english.translate(message));
};

suite('a line on the command line and in the editor', () => {
  test('both name the same line as its cause, and write the same script, for every line of the samples', async () => {
    const inEditor = await editor();
    let causes = 0;
    for (const { path, uri } of (await discover(samples)).logs) {
      const log = await caseOfLog({ path, others: [] }, noRules, english, complain);
      assert.equal(log.uri, uri);
      const count = readFileSync(path, 'utf8').split('\n').length;
      for (let line = 1; line <= count; line++) {
        const name = `${basename(path)}:${line}`;
        const position = { line: line - 1, character: 0 };
        const wanted = await inEditor.definition(uri, position, context);
        assert.deepEqual(await log.service.definition(log.uri, position, context), wanted, name);
        const page = await log.service.explainLine(log.uri, line, 'text', context);
        assert.ok('content' in page, name);
        const [link] = wanted ?? [];
        if (!link) continue;
        assert.deepEqual(
          await log.service.remedy(log.uri, line, 'repair', context),
          await inEditor.remedy(uri, line, 'repair', context),
          name,
        );
        causes++;
        const cause = `${fileNameOf(link.targetUri)}:${link.targetSelectionRange.start.line + 1}`;
        assert.ok(page.content.includes(`- ${cause} `), `${name} should name ${cause}:\n${page.content}`);
      }
    }
    assert.ok(causes > 50, `${causes} lines lead to a cause`);
    assert.deepEqual(complained, []);
  });

  test('the logs of folders inside the folder of a log are none that lie beside it', async () => {
    const { logs } = await discover(join(samples, '..'), { depth: 0 });
    assert.deepEqual(
      logs.filter(({ path }) => readdirSync(samples).includes(basename(path))),
      [],
    );
  });

  test('a log that is not there is said to be not there', async () => {
    const { unreadable } = await caseOfLog(
      { path: join(samples, 'none.log'), others: [] },
      noRules,
      english,
      complain,
    );
    assert.match(english.translate(unreadable!), /none\.log cannot be read: it is not there/);
  });
});
