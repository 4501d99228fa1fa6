import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** What a change of the sources does not touch. */
const left = new Set(['.git', 'node_modules', 'dist', 'test-out', '.vscode-host', '.vscode-test', '.bench']);

/** A copy of the project in a folder of its own, to change and to build. Only `dispose` removes it. */
export class ProjectCopy {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-copy-'));

  constructor() {
    for (const name of fs.readdirSync(root))
      if (!left.has(name) && !name.endsWith('.vsix'))
        fs.cpSync(path.join(root, name), this.at(name), { recursive: true });
    fs.symlinkSync(fs.realpathSync(path.join(root, 'node_modules')), this.at('node_modules'), 'junction');
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return fs.readFileSync(this.at(name), 'utf8');
  }

  write(name: string, content: string): void {
    fs.mkdirSync(path.dirname(this.at(name)), { recursive: true });
    fs.writeFileSync(this.at(name), content);
  }

  /** Puts a line behind the one that begins with `after`, which must be there once. */
  insertLine(name: string, after: string, line: string): void {
    const lines = this.read(name).split('\n');
    const indexes = lines.flatMap((one, index) => (one.startsWith(after) ? [index] : []));
    assert.equal(indexes.length, 1, `${name}: one line begins with ${after}`);
    lines.splice(indexes[0]! + 1, 0, line);
    this.write(name, lines.join('\n'));
  }

  /** A digest of every file by its path, with forward slashes. */
  manifest(): Map<string, string> {
    const found = new Map<string, string>();
    for (const top of fs.readdirSync(this.folder)) {
      if (left.has(top)) continue;
      const isFolder = fs.statSync(this.at(top)).isDirectory();
      const names = isFolder
        ? fs
            .readdirSync(this.at(top), { recursive: true, encoding: 'utf8' })
            .map((name) => path.join(top, name))
        : [top];
      for (const name of names)
        if (fs.statSync(this.at(name)).isFile())
          found.set(
            name.replaceAll('\\', '/'),
            createHash('sha256')
              .update(fs.readFileSync(this.at(name)))
              .digest('hex'),
          );
    }
    return found;
  }

  /** Runs Node in the copy; fails with what it wrote where its status is another one. Gives its standard output. */
  node(args: readonly string[], status = 0): string {
    const run = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, CBS_LENS_RESULT: undefined },
    });
    assert.equal(run.status, status, `${args.join(' ')}\n${run.stdout}\n${run.stderr}`);
    return run.stdout;
  }

  dispose(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Paths whose files differ between two manifests. */
export function changedBetween(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}
