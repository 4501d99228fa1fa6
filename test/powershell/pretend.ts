import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runPowershell, type Engine } from '../../tools/lib/powershell.mjs';
import type { Spec } from './machines';

export type Op =
  | { readonly Op: 'machine' | 'set'; readonly Specs: readonly Spec[] }
  /** `Dies`: in attempts of a scenario the power goes in this run */
  | {
      readonly Op: 'run';
      readonly Script: string;
      readonly Parameters: Readonly<Record<string, string | boolean>>;
      readonly Dies?: boolean;
    }
  /** Remembers a folder and its .zip, to be put on another machine */
  | { readonly Op: 'keep' | 'delete'; readonly Path: string }
  /** Gives a drive another letter */
  | { readonly Op: 'rename'; readonly Path: string; readonly To: string }
  /** `forget`: programs end well again */
  | { readonly Op: 'put' | 'restart' | 'forget' };

export interface Scenario {
  readonly Name: string;
  readonly Ops: readonly Op[];
  /** Done again for each so-many-th change of the run that dies, with the power gone before that change */
  readonly DeathEvery?: number;
}

/** A file, a key, a value or a service with all that can be seen of it. */
export type Seen = Readonly<Record<string, string>>;

export interface Run {
  readonly Script: string;
  readonly ExitCode: number;
  /** The error that left the script, empty when it came to its end */
  readonly Problem: string;
  readonly Died: boolean;
  readonly TranscriptOpen: boolean;
  readonly Changes: number;
  readonly Output: readonly string[];
  readonly Calls: readonly string[];
  readonly Log: readonly string[];
  readonly Before: Seen;
  readonly After: Seen;
}

export interface Outcome {
  readonly Name: string;
  readonly Runs: readonly Run[];
  readonly Attempts: readonly (readonly Run[])[];
}

export interface Constrained {
  readonly Name: string;
  readonly Said: readonly string[];
  readonly Errors: readonly string[];
}

/** An outcome as it is sent: what is seen, as its differences from what the first run found; what is gone is empty. */
type Told = Outcome & { readonly Found: Seen };

function whole({ Name, Found, Runs, Attempts }: Told): Outcome {
  const seen = (changed: Seen): Seen =>
    Object.fromEntries(Object.entries({ ...Found, ...changed }).filter(([, value]) => value !== ''));
  const run = (told: Run): Run => ({ ...told, Before: seen(told.Before), After: seen(told.After) });
  return { Name, Runs: Runs.map(run), Attempts: Attempts.map((runs) => runs.map(run)) };
}

/** Runs all scenarios in one process of a PowerShell. */
export async function pretend(
  engine: Engine,
  scripts: Readonly<Record<string, string>>,
  scenarios: readonly Scenario[],
  constrained: readonly string[],
): Promise<{ version: string; outcomes: Map<string, Outcome>; constrained: readonly Constrained[] }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-pretend-'));
  try {
    for (const [name, content] of Object.entries(scripts))
      fs.writeFileSync(path.join(folder, `${name}.ps1`), content);
    const answer = (await runPowershell(engine, path.join(import.meta.dirname, 'run-pretend.ps1'), {
      Folder: folder,
      Scenarios: scenarios,
      Constrained: constrained,
    })) as { Version: string; Scenarios: readonly Told[]; Constrained: readonly Constrained[] };
    return {
      version: answer.Version,
      outcomes: new Map(answer.Scenarios.map((told) => [told.Name, whole(told)])),
      constrained: answer.Constrained,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the two differ, as `path: before -> after`; backups, logs and what a repair leaves by design are not looked at. */
export function differences(before: Seen, after: Seen, ignored: RegExp): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !ignored.test(name) && before[name] !== after[name])
    .sort()
    .map((name) => `${name}: ${before[name] ?? 'nothing'} -> ${after[name] ?? 'nothing'}`);
}
