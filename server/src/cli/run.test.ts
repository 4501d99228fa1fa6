import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { cabinet, zip } from '../../../test/support/archives';
import { storyLog } from '../../../test/support/story';
import { record } from '../../../test/support/marked';
import type { AnalysisReport } from '../report/model';
import { run } from './run';

async function command(...args: string[]) {
  let out = '';
  let error = '';
  const status = await run(args, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    color: false,
    isRedirected: true,
    width: 100,
    locale: 'en_US.UTF-8',
  });
  return { status, out, error };
}

const log = storyLog
  .replace(/^\n/, '')
  .split('\n')
  .map((line) => line.replace(/^ {6}/, '').replace(/\s*«[a-z]+»/g, ''))
  .map((line) =>
    line.replace(/^(CBS|CSI) (Info|Error|Warning) (.*)$/, (_, source: string, level: string, text: string) =>
      record(source, level, text),
    ),
  )
  .join('\r\n');

suite('command line', () => {
  let folder: string;

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'cbs-lens-cli-'));
    // One line more, or it were a copy of the other one.
    writeFileSync(
      join(folder, 'PC01.log'),
      `${log}\r\n${record('CBS', 'Info', 'Ending TrustedInstaller finalization.', 59)}`,
    );
    writeFileSync(join(folder, 'other.log'), 'nothing of interest\n');
    mkdirSync(join(folder, 'Logs', 'CBS'), { recursive: true });
    writeFileSync(join(folder, 'Logs', 'CBS', 'CBS.log'), log);
    mkdirSync(join(folder, 'none'));
    writeFileSync(join(folder, 'empty.log'), '');
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('analyses a file as text', async () => {
    const { status, out, error } = await command('analyze', join(folder, 'PC01.log'));
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, /Earliest cause/);
  });

  test('a name in a complaint cannot steer the terminal', async () => {
    for (const args of [
      ['analyze', join(folder, 'gone\u001b[2J\u202e.log')],
      ['explain', '\u001b]0;x\u0007'],
      ['remedy', `${join(folder, 'gone\u001b[2J.log')}:1`],
      ['analyze', '--rules', join(folder, 'gone\u001b[2J.yaml'), folder],
    ]) {
      const { status, error } = await command(...args);
      assert.equal(status, 2);
      assert.ok(error !== '' && !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(error), error);
    }
  });

  test('analyses a file as JSON', async () => {
    const { status, out } = await command('analyze', '--format', 'json', join(folder, 'PC01.log'));
    const report = JSON.parse(out) as AnalysisReport;
    assert.equal(status, 0);
    assert.equal(report.incidents[0]!.cause!.file, 0);
  });

  test('finds the logs of a folder by name and by content, and makes one report', async () => {
    const { status, out } = await command('analyze', '--format=json', folder);
    const report = JSON.parse(out) as AnalysisReport;
    assert.equal(status, 0);
    assert.deepEqual(
      report.files.map(({ path }) => path.slice(folder.length + 1).replaceAll('\\', '/')),
      ['Logs/CBS/CBS.log', 'PC01.log'],
    );
    assert.deepEqual(
      report.incidents.map(({ occurrences }) => occurrences.map(({ cause }) => cause!.file).sort()),
      [[0, 1]],
      'the same failure, reported by both',
    );
  });

  test('finds logs in archives, names them by both paths, and reads one by its path', async () => {
    const cases = mkdtempSync(join(tmpdir(), 'cbs-lens-cli-archives-'));
    const persisted = cabinet([{ name: 'CbsPersist_20240413020511.log', text: log }]);
    writeFileSync(
      join(cases, 'Logs.zip'),
      zip([{ name: 'CBS/CbsPersist_20240413020511.cab', bytes: persisted }]),
    );
    writeFileSync(join(cases, 'broken.cab'), 'MSCF');
    const member = `${join(cases, 'Logs.zip')}/CBS/CbsPersist_20240413020511.cab/CbsPersist_20240413020511.log`;
    const { status, out, error } = await command('analyze', '--format', 'json', cases);
    const report = JSON.parse(out) as AnalysisReport;
    assert.deepEqual(
      report.files.map(({ path }) => path),
      [member],
    );
    assert.match(error, /broken\.cab is cut off or damaged/);
    assert.equal(status, 0);

    const { line } = report.incidents[0]!.cause!;
    const script = await command('remedy', `${member}:${line}`);
    assert.equal(script.status, 0, script.error);
    const alone = await command('analyze', join(cases, 'Logs.zip'));
    assert.deepEqual([alone.status, alone.error], [0, '']);
    const broken = await command('analyze', join(cases, 'broken.cab'));
    assert.equal(broken.status, 2);
    assert.match(broken.error, /Copy it again from the machine/);
    const none = await command('analyze', join(cases, 'Logs.zip', 'none.log'));
    assert.equal(none.status, 2);
    rmSync(cases, { recursive: true });
  });

  test('does not follow links out of a folder', async function () {
    const inner = join(folder, 'none');
    try {
      symlinkSync(join(folder, 'Logs'), join(inner, 'away'));
      symlinkSync(join(folder, 'PC01.log'), join(inner, 'PC01.log'));
    } catch {
      // Windows asks for a right to make links.
      this.skip();
    }
    const { status, error } = await command('analyze', inner);
    assert.equal(status, 2);
    assert.match(error, /There is no servicing log in .*none/);
  });

  test('a device is no log', async function () {
    if (process.platform === 'win32') return this.skip();
    const { status, error } = await command('analyze', '/dev/zero');
    assert.equal(status, 2);
    assert.match(error, /device/);
  });

  test('a log that is named twice is read once', async () => {
    const path = join(folder, 'PC01.log');
    const { out } = await command(
      'analyze',
      '--format',
      'json',
      path,
      join(folder, 'none', '..', 'PC01.log'),
      folder,
    );
    const { files } = JSON.parse(out) as AnalysisReport;
    assert.equal(files.length, 2);
  });

  test('a log that was not read: said on both streams, status 1 where there is no other', async () => {
    const empty = join(folder, 'empty.log');
    for (const format of ['text', 'markdown', 'html', 'json', 'sarif']) {
      const { status, out, error } = await command('analyze', empty, '--format', format);
      assert.equal(status, 1, format);
      assert.match(out, /The file is empty/, format);
      assert.match(error, /empty\.log was not read\. The file is empty/, format);
    }
    const { status, error } = await command('analyze', empty, join(folder, 'PC01.log'));
    assert.equal(status, 0);
    assert.match(error, /empty\.log was not read/);
  });

  test('a failure without an end stands in every format', async () => {
    const path = join(folder, 'setupact.log');
    writeFileSync(
      path,
      '2024-01-08 14:32:26, Error                 MOUPG  COven::Bake(7): Result = 0xC190020E\r\n',
    );
    for (const format of ['text', 'markdown', 'html', 'json', 'sarif']) {
      const { status, out } = await command('analyze', path, '--format', format);
      assert.equal(status, 0, format);
      assert.match(out, /does not say how it ended[^]*0xc190020e[^]*space/i, format);
    }
  });

  test('a path that is not there: status 2, its name and what to do, the others are analysed', async () => {
    const { status, out, error } = await command(
      'analyze',
      join(folder, 'nowhere.log'),
      join(folder, 'PC01.log'),
    );
    assert.equal(status, 2);
    assert.match(error, /nowhere\.log cannot be read: it is not there/);
    assert.match(out, /Earliest cause/);
  });

  test('analyses as SARIF and as case summaries', async () => {
    const sarif = JSON.parse(
      (await command('analyze', '--format', 'sarif', join(folder, 'PC01.log'))).out,
    ) as {
      version: string;
      runs: { results: unknown[] }[];
    };
    assert.deepEqual([sarif.version, sarif.runs[0]!.results.length > 0], ['2.1.0', true]);
    const { out } = await command('analyze', '--format', 'markdown', '--locale', 'en', folder);
    assert.ok((out.match(/^## Case summary$/gm)?.length ?? 0) >= 2);
    const html = (await command('analyze', '--format', 'html', '--locale', 'en', folder)).out;
    assert.match(html, /^<!DOCTYPE html>[\s\S]*<svg [\s\S]*<h2>Case summary<\/h2>[\s\S]*<\/html>\n$/);
  });

  test('writes the repair, the harvest and the collect script of a line; nothing for a line that leads nowhere', async () => {
    const file = join(folder, 'PC01.log');
    const repair = await command('remedy', `${file}:6`);
    assert.deepEqual([repair.status, repair.error], [0, '']);
    assert.match(repair.out, /^# {3}PC01\.log:6: Hashes for file member/m);
    assert.match((await command('remedy', `${file}:6`, '--harvest')).out, /Harvest-WpdMtpUS/);
    assert.match((await command('remedy', `${file}:6`, '--collect')).out, /Collect-ServicingLogs/);
    const nothing = await command('remedy', `${file}:3`);
    assert.deepEqual([nothing.status, nothing.out], [1, '']);
    assert.match(nothing.error, /Line 3 leads to no cause/);
    const missing = await command('remedy', `${join(folder, 'nowhere.log')}:1`);
    assert.equal(missing.status, 2);
    assert.match(missing.error, /it is not there/);
  });

  test('a script that is not in ASCII begins with a byte order mark where it goes into a file, and nothing else does', async () => {
    const line = `${join(folder, 'PC01.log')}:6`;
    for (const document of ['--harvest', '--collect', ''])
      assert.match(
        (await command('remedy', line, '--locale', 'zh-cn', ...[document].filter(Boolean))).out,
        /^\ufeff#Requires/,
      );
    assert.match((await command('remedy', line, '--locale', 'en')).out, /^#Requires/);
    assert.doesNotMatch(
      (await command('analyze', '--locale', 'zh-cn', join(folder, 'PC01.log'))).out,
      /\ufeff/,
    );
  });

  test('--rules: causes and noise of the reader, and what is wrong with them, by line and column', async () => {
    const rules = join(folder, 'rules.yaml');
    const noise = 'version: 1\nnoise:\n  - { id: hash, text: Hashes for file member, why: Known here. }\n';
    writeFileSync(rules, noise);
    const log = join(folder, 'PC01.log');
    const causeOf = async (...args: string[]): Promise<number | undefined> => {
      const { out } = await command('analyze', '--format', 'json', log, ...args);
      return (JSON.parse(out) as AnalysisReport).incidents[0]!.cause?.line;
    };
    const cause = await causeOf();
    assert.notEqual(await causeOf('--rules', rules), cause);
    const why = await command('explain', `${log}:${cause}`, '--rules', rules);
    assert.match(why.out, /Known here\. \(added rule user\/hash of .*rules\.yaml\)/);
    assert.equal((await command('remedy', `${log}:${cause}`, '--rules', rules)).status, 1);

    writeFileSync(rules, `${noise}    regex: .*\n`);
    const wrong = await command('analyze', log, '--rules', rules);
    assert.deepEqual([wrong.status, wrong.out], [2, '']);
    assert.match(wrong.error, /rules\.yaml:\d+:\d+: /);
    const gone = await command('analyze', log, '--rules', join(folder, 'none.yaml'));
    assert.equal(gone.status, 2);
    assert.match(gone.error, /none\.yaml cannot be read: it is not there/);
  });

  test('wrong use: status 2, what is wrong, and how to use it', async () => {
    const wrong: [RegExp, ...string[]][] = [
      [/A command is missing/],
      [/no command "frobnicate"/, 'frobnicate'],
      [/Which logs/, 'analyze'],
      [/no format "xml"/, 'analyze', '--format', 'xml', 'x'],
      [/Which line/, 'remedy', 'CBS.log'],
      [/not both/, 'remedy', 'CBS.log:1', '--harvest', '--collect'],
      [/no language "fr"/, 'analyze', '--locale', 'fr', 'x'],
      [/not understood/, 'analyze', '--wrong', 'x'],
    ];
    for (const [message, ...args] of wrong) {
      const { status, out, error } = await command(...args);
      assert.deepEqual([status, out], [2, '']);
      assert.match(error, message);
      assert.match(error, /Usage: cbs-lens/);
    }
  });

  test('--help and --version', async () => {
    assert.match((await command('--help')).out, /Usage: cbs-lens analyze/);
    assert.deepEqual(await command('--version'), { status: 0, out: `${version}\n`, error: '' });
  });
});
