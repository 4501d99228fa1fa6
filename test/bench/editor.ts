import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { editorLimits, sliceScheme, type RootCause, type Timeline } from '../../server/src/protocol/protocol';
import { diagnosticsOf, until } from '../editor/support';
import { growth, settle, type Memory } from './memory';

/** What the benchmark reads from its environment. */
interface Task {
  /** A small log that starts the server */
  readonly warmUp: string;
  readonly files: readonly string[];
  /** Source of the diagnostics to wait for; null where no extension has any */
  readonly source: string | null;
  /** The extension has views, slices and a timeline */
  readonly isProduct: boolean;
}

/** One file in the editor. Times are milliseconds after it was opened, or of the step alone. */
export interface Measured {
  readonly file: string;
  /** Null where none is looked for */
  readonly problems: number | null;
  /** The text had arrived in the extension host; null where it never does */
  readonly text: number | null;
  /** What was gained by opening it */
  readonly memory: Memory;
  /** By name of the step, in its order */
  readonly steps: Readonly<Record<string, number>>;
}

/** Called by VS Code inside the extension host. */
export async function run(): Promise<void> {
  const { CBS_LENS_BENCH: task, CBS_LENS_RESULT: result } = process.env;
  if (task === undefined || result === undefined) throw new Error('Nothing to measure was named');
  const { warmUp, files, source, isProduct } = JSON.parse(task) as Task;
  await open(vscode.Uri.file(warmUp), source);
  await closeAll();
  const measured: Measured[] = [];
  for (const file of files) measured.push(await measure(file, source, isProduct));
  writeFileSync(result, JSON.stringify(measured));
}

async function measure(file: string, source: string | null, isProduct: boolean): Promise<Measured> {
  const uri = vscode.Uri.file(file);
  const before = await settle();
  const { size } = await vscode.workspace.fs.stat(uri);
  const isGiant = size > editorLimits.giantBytes;
  const { problems, text } = isGiant
    ? await openBundle(uri)
    : await open(uri, source, size <= editorLimits.hugeBytes);
  const memory = growth(before, await settle());
  const steps = isProduct && size > editorLimits.hugeBytes ? await huge(uri, isGiant) : {};
  await closeAll();
  return { file, problems, text, memory, steps };
}

/** Opens a file as a click in the Explorer does and waits for its errors, and for its text where it comes. */
async function open(
  uri: vscode.Uri,
  source: string | null,
  hasText = true,
): Promise<{ problems: number | null; text: number | null }> {
  const start = performance.now();
  const passed = (): number => performance.now() - start;
  const text = hasText
    ? until(vscode.workspace.onDidOpenTextDocument, () =>
        vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
          ? true
          : undefined,
      ).then(passed)
    : null;
  const problems =
    source === null
      ? null
      : diagnosticsOf(uri, (diagnostics) =>
          diagnostics.some(
            (one) => one.source === source && one.severity === vscode.DiagnosticSeverity.Error,
          ),
        ).then(passed);
  await vscode.commands.executeCommand('vscode.open', uri);
  return { problems: problems && (await problems), text: text && (await text) };
}

/** VS Code may end of a file over 1 GB: it is looked into without being opened, until its failures are in the view. */
async function openBundle(uri: vscode.Uri): Promise<{ problems: number; text: null }> {
  const start = performance.now();
  await vscode.commands.executeCommand('cbsLens.openBundle', uri);
  await vscode.commands.executeCommand('cbsLens.rootCauses.refresh');
  return { problems: performance.now() - start, text: null };
}

/** What is left to a reader of a file over 50 MB, step by step. */
async function huge(uri: vscode.Uri, isGiant: boolean): Promise<Record<string, number>> {
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Thenable<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    steps[name] = performance.now() - start;
    return done;
  };
  const isShown = (): true | undefined => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString() ? true : undefined;
  };
  if (!isGiant) {
    const first = vscode.languages.getDiagnostics(uri)[0]!;
    await step('click', () => vscode.commands.executeCommand('vscode.open', uri, { selection: first.range }));
  }
  const causes = await step('causes', () =>
    vscode.commands.executeCommand<readonly RootCause[]>('cbsLens.rootCauses.refresh'),
  );
  const cause = causes.find((one) => vscode.Uri.parse(one.uri).toString() === uri.toString())!;
  await step('timeline', () => vscode.commands.executeCommand<Timeline>('cbsLens.showTimeline'));
  await step('slice', async () => {
    await vscode.commands.executeCommand('cbsLens.openSlice', cause.uri, cause.line);
    await diagnosticsOf(vscode.window.activeTextEditor!.document.uri, ({ length }) => length > 0);
  });
  const editor = vscode.window.activeTextEditor!;
  if (editor.document.uri.scheme !== sliceScheme) throw new Error('No slice was opened');
  // The same lines from below the cause on: F12 has to leave them.
  const [firstLine, lastLine] = editor.document.uri.query.split(/[- ]/).map(Number) as [number, number];
  const start = Math.max(firstLine, cause.line + 1);
  const query = editor.document.uri.query.replace(`${firstLine}-${lastLine}`, `${start}-${lastLine}`);
  const later = await vscode.workspace.openTextDocument(
    editor.document.uri.with({ path: '/later.log', query }),
  );
  await vscode.languages.setTextDocumentLanguage(later, 'windows-cbs-log');
  const effect = later
    .getText()
    .split('\n')
    .findIndex((line) => line.includes('Failed to'));
  const position = new vscode.Position(effect, 60);
  await vscode.window.showTextDocument(later, { selection: new vscode.Range(position, position) });
  await step('definition', async () => {
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    // A file over 1 GB is not led into: the part around the cause is shown.
    if (!isGiant) await until(vscode.window.tabGroups.onDidChangeTabs, isShown);
    else
      await until(vscode.window.onDidChangeActiveTextEditor, () => {
        const shown = vscode.window.activeTextEditor?.document.uri;
        return shown?.scheme === sliceScheme && shown.toString() !== later.uri.toString() ? true : undefined;
      });
  });
  return steps;
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
