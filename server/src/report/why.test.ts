import assert from 'node:assert/strict';
import { english, story } from '../../../test/support/story';
import { analyseMarked } from '../../../test/support/marked';
import { whyPage } from './why';

const options = { translate: english.translate, format: 'text', logName: 'CBS.log' } as const;

suite('why', () => {
  test('the line of a failure: its rule, its scope, the policy, the cause with its rule, the way up', async () => {
    const { analysis, first } = await story();
    const page = whyPage(analysis, first.top!.line, options).toString();
    for (const part of [
      /^Why: CBS\.log, line \d+\n=+$/m,
      /Rule terminal\/error-report: states that an operation failed\./,
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
    const page = whyPage(analysis, 1, options).toString();
    assert.match(page, /Rule benign\/package-probe: looks alarming and is harmless\./);
    assert.match(page, /asks for a package that is not installed/);
    assert.doesNotMatch(page, /The failed operation/);
  });

  test('an ordinary line says so', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Appl: nothing to see
    `);
    assert.match(whyPage(analysis, 1, options).toString(), /No rule matches line 1/);
  });

  test('what was weighed and left is shown with the reason', async () => {
    const { analysis } = await analyseMarked(`
      CBS Info Session: 31094769_2 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Store corruption, manifest missing for package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000e]
    `);
    const page = whyPage(analysis, 3, options).toString();
    assert.match(page, /This kind of cause cannot end in 0x8007000e\./);
    assert.match(page, /No line of the scope, and no lasting damage outside it, can end in this code\./);
  });

  test('text of the log cannot format the Markdown page', async () => {
    const { analysis } = await analyseMarked(`
      CBS Error [x](command:y) <img src=z> \`\`\` [HRESULT = 0x8007000d]
    `);
    const page = whyPage(analysis, 1, { ...options, format: 'markdown' }).toString();
    assert.match(page, /`` ?\[x\]\(command:y\) <img src=z> ```|````/);
  });

  test('for an editor: each location is a link to its line, and what is said of it stands above it', async () => {
    const { analysis, first } = await story();
    const uri = 'file:///logs/CBS%20(1).log';
    const { content, links } = whyPage(analysis, first.top!.line, {
      ...options,
      format: 'markdown',
      uri,
    }).write();
    const rows = content.split('\n');
    const targets = links.map(({ row, start, end, line, uri: log }) => {
      assert.equal(log, uri);
      assert.equal(rows[row]!.slice(start, end), `\`CBS.log:${line}\``);
      return line;
    });
    assert.ok(targets.includes(first.cause!.finding.line) && targets.includes(first.top!.line));
    assert.equal(content.match(/^- `CBS\.log:\d+` /gm)!.length, links.length);
    const cause = rows[links.find(({ line }) => line === first.cause!.finding.line)!.row + 1];
    assert.match(cause!, /^ {2}`Hashes for file member/);
  });

  test('for an editor: a line in another log of the case leads there', async () => {
    const { analysis, first } = await story();
    const cause = { ...first.cause!.finding, log: 'file:///logs/CbsPersist_20240401.log' };
    const incidents = [{ ...first, chain: [{ ...first.chain[0]!, finding: cause }] }];
    const { links } = whyPage({ ...analysis, incidents }, first.top!.line, {
      ...options,
      format: 'markdown',
      uri: 'file:///logs/CBS.log',
    }).write();
    assert.ok(links.some(({ uri, line }) => uri === cause.log && line === cause.line));
  });
});
