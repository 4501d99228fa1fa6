import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { hasError } from './log';
import { diagnosticsOf, openSample, until, workspaceFolder } from './support';

const languageId = 'windows-cbs-log';

/** A file beside the sample log. */
async function write(name: string, content: Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, content);
  return uri;
}

function sample(): Uint8Array {
  return readFileSync(vscode.Uri.joinPath(workspaceFolder(), 'CBS.log').fsPath);
}

async function languageOf(name: string, language = languageId): Promise<vscode.TextDocument> {
  await openSample(name);
  return until(vscode.workspace.onDidOpenTextDocument, () =>
    vscode.workspace.textDocuments.find(
      ({ uri, languageId: id }) => uri.path.endsWith(`/${name}`) && id === language,
    ),
  );
}

suite('detection', () => {
  for (const name of ['PC01_CBS.log', 'CbsPersist_20240420094500.log', 'cbs.log']) {
    test(`${name} has its language by its name`, async () => {
      await write(name, new TextEncoder().encode('nothing in it\n'));
      assert.equal((await openSample(name)).languageId, languageId);
    });
  }

  const byName = {
    'PC01_dism.log': 'windows-dism-log',
    'setupact (2).log': 'windows-setup-log',
    'setupapi.dev.20240420_095812.log': 'windows-setupapi-log',
    'PC01_WindowsUpdate.log': 'windows-update-log',
    'PC01_ReportingEvents.log': 'windows-reportingevents-log',
    'checksur.persist.log': 'windows-checksur-log',
    'PC01_sfcdetails.txt': 'windows-sfc-log',
    'System.evtx.txt': 'windows-setup-events-log',
  };
  for (const [name, language] of Object.entries(byName)) {
    test(`${name} has its language by its name`, async () => {
      await write(name, new TextEncoder().encode('nothing in it\n'));
      assert.equal((await openSample(name)).languageId, language);
    });
  }

  test('a log of another family has its language by what stands in it', async () => {
    const record = '2024-04-20 09:00:00, Info                  DISM   DISM.EXE: Something\r\n';
    await write('other-family.txt', new TextEncoder().encode(record.repeat(20)));
    await languageOf('other-family.txt', 'windows-dism-log');
  });

  test('a log with an unknown name, and one without an extension, have it by what stands in them', async () => {
    for (const name of ['PC01.log', 'collected']) {
      const uri = await write(name, sample());
      await languageOf(name);
      await diagnosticsOf(uri, hasError);
    }
  });

  test('a log that begins in the middle of a record', async () => {
    await write('middle.txt', sample().slice(400));
    await languageOf('middle.txt');
  });

  const carried: Record<string, (lines: readonly string[]) => string> = {
    'case.md': (lines) => `# PC01\n\nFrom the customer:\n\n${lines.map((line) => `> ${line}`).join('\n')}\n`,
    'collected.json': (lines) =>
      JSON.stringify(
        lines.map((message) => ({ message })),
        null,
        2,
      ),
  };
  for (const [name, carrier] of Object.entries(carried)) {
    test(`${name}, in which a log is quoted, keeps its language until the reader takes the offer`, async function () {
      // The desktop's test runner clicks on nothing.
      if (vscode.env.uiKind === vscode.UIKind.Desktop) this.skip();
      const lines = new TextDecoder().decode(sample()).split('\r\n');
      const uri = await write(name, new TextEncoder().encode(carrier(lines)));
      const { languageId: before } = await openSample(name);
      assert.ok(before === 'markdown' || before === 'json', before);
      console.log('click #cbs-lens\\.cbs-lens\\.cbsLens\\.offer a');
      const document = await languageOf(name);
      const diagnostics = await diagnosticsOf(uri, hasError);
      const error = diagnostics.find(({ severity }) => severity === vscode.DiagnosticSeverity.Error)!;
      assert.match(document.lineAt(error.range.start.line).text, /Hashes for file member/);
    });
  }

  test('other logs keep their language', async () => {
    await write(
      'other.log',
      new TextEncoder().encode('2024-04-20 09:00:00, ERROR something else\n'.repeat(20)),
    );
    const document = await openSample('other.log');
    // Once a log that comes after it is recognised, the other one has been looked at.
    await write('after.log', sample());
    await languageOf('after.log');
    assert.equal(document.languageId, 'log');
  });

  test('a file over 50 MB, of which VS Code makes no document, has its problems', async () => {
    const healthy =
      '2024-04-19 09:00:00, Info                  CBS    Appl: Evaluating package applicability for package X, applicable state: Installed\r\n';
    const filler = Buffer.from(healthy.repeat(Math.ceil((52 * 1024 * 1024) / healthy.length)));
    const uri = await write('huge_CBS.log', Buffer.concat([filler, sample().slice(3)]));
    await vscode.commands.executeCommand('vscode.open', uri);
    const [first] = await diagnosticsOf(uri, hasError);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('huge_CBS.log') ?? false, false);
    assert.ok(first!.range.start.line > 300_000);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });
});
