import assert from 'node:assert/strict';
import { english, story } from '../../../test/support/story';
import { analyseMarked } from '../../../test/support/marked';
import { whyPage } from './why';

const options = { translate: english.translate, format: 'text', logName: 'CBS.log' } as const;

suite('why', () => {
  test('the line of a failure: its rule, its scope, the policy, the cause with its rule, the way up', async () => {
    const { analysis, first } = await story();
    const page = whyPage(analysis, first.top!.line, options);
    for (const part of [
      /^Why: CBS\.log, line \d+\n=+$/m,
      /Rule anchor\/error-report: says that an operation failed\./,
      /Policy: in servicing logs the earliest line of the code family is the cause\./,
      /Code family: 0x8007000d is one of \d+ codes/,
      /Rule corrupt-payload\/hash-mismatch/,
      /The operation itself met it, the log names the object, and nothing repaired it\./,
    ])
      assert.match(page, part);
    assert.ok(page.includes(`CBS.log:${first.cause!.finding.line}  Hashes for file member`));
  });

  test('a harmless line: the rule and the reason', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
    `);
    const page = whyPage(analysis, 1, options);
    assert.match(page, /Rule noise\/package-probe: looks alarming and is harmless\./);
    assert.match(page, /asks for a package that is not installed/);
    assert.doesNotMatch(page, /The failed operation/);
  });

  test('an ordinary line says so', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Appl: nothing to see
    `);
    assert.match(whyPage(analysis, 1, options), /No rule speaks of line 1/);
  });

  test('what was weighed and left is told with the reason', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Store corruption, manifest missing for package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2
      CBS Error Failed to process single phase execution. [HRESULT = 0x8024402c]
    `);
    const page = whyPage(analysis, 3, options);
    assert.match(page, /This kind of cause cannot end in 0x8024402c\./);
    assert.match(page, /No line of the scope, and no lasting damage outside it, can end in this code\./);
  });

  test('text of the log cannot format the Markdown page', async () => {
    const { analysis } = await analyseMarked(`
      CBS Error [x](command:y) <img src=z> \`\`\` [HRESULT = 0x8007000d]
    `);
    const page = whyPage(analysis, 1, { ...options, format: 'markdown' });
    assert.match(page, /`` ?\[x\]\(command:y\) <img src=z> ```|````/);
  });
});
