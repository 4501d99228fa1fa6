import assert from 'node:assert/strict';
import type { CauseKind } from '../../server/src/analysis/model/kinds';
import { powershells } from '../../tools/lib/powershell.mjs';
import { scaledLimit } from '../../tools/lib/speed.mjs';
import { everyScript } from './everyScript';
import { backupOf, cases, type Case } from './kinds';
import { filesOf, good, sha256 } from './machines';
import {
  differences,
  pretend,
  type Constrained,
  type Op,
  type Outcome,
  type Run,
  type Scenario,
} from './pretend';
import { donorTroubles } from './donorTroubles';
import { noteTroubles, other } from './noteTroubles';
import { partly, patternTroubles } from './patternTroubles';
import { troubleScripts } from './troubleKit';
import { windowsTroubles } from './windowsTroubles';

const troubles = [...donorTroubles, ...noteTroubles, ...patternTroubles, ...windowsTroubles];

/** What a run may leave: backups and logs, the pack, and the notes that pretended programs make of their work. */
const aside = /^C:\\Windows\\Logs\\|^C:\\Windows\\System32\\catroot2|^C:\\Temp\\|^HKLM\\Pretend/i;

const run = (
  { kind, parameters }: Case,
  more: Op extends never ? never : Readonly<Record<string, string | boolean>>,
  dies = false,
): Op => ({
  Op: 'run',
  Script: `${kind}-repair`,
  Parameters: { ...parameters, ...more },
  ...(dies && { Dies: true }),
});

function restoring({ kind }: Case): Op {
  return { Op: 'run', Script: `${kind}-repair`, Parameters: { Restore: true } };
}

/**
 * Every how many changes a script is cut: the scripts of the first of these before every single one. The others are longer, or share their
 * code with one of these. A run that begins anew shares all but the beginning with one that goes on, and is cut less often.
 */
const cutEvery: Partial<Record<CauseKind, number>> = {
  'corrupt-payload': 1,
  'corrupt-catroot': 1,
  'service-unavailable': 1,
  'missing-package-manifest': 3,
  'missing-component-directory': 4,
};

/** What is done with each kind of script. */
const scenariosOf = (one: Case): Scenario[] => [
  {
    Name: `${one.kind} straight`,
    Ops: [
      ...one.found,
      run(one, { WhatIf: true }),
      run(one, {}),
      { Op: 'restart' },
      run(one, {}),
      run(one, {}),
      ...(one.restores ? [restoring(one), restoring(one)] : []),
    ],
  },
  // After a power cut people run the script once more, or go on with it, and may want everything back.
  {
    Name: `${one.kind} again`,
    DeathEvery: cutEvery[one.kind] ?? 7,
    Ops: [
      ...one.found,
      run(one, {}, true),
      { Op: 'restart' },
      run(one, {}),
      ...(one.restores ? [restoring(one)] : []),
    ],
  },
];

for (const engine of powershells()) {
  suite(`Scripts on a pretend Windows, ${engine.name}`, () => {
    let outcomes: Map<string, Outcome>;
    let constrained: readonly Constrained[];
    const collects = everyScript().filter(({ name }) => / (?:collect|harvest) /.test(name));

    suiteSetup(async function () {
      this.timeout(scaledLimit(180_000));
      const scripts = Object.assign(
        {},
        troubleScripts,
        other.scripts,
        partly.scripts,
        ...cases.map((one) => one.scripts),
      ) as Record<string, string>;
      const scenarios = [
        ...cases.flatMap(scenariosOf),
        ...troubles.map(({ name, ops, deathEvery }): Scenario => ({
          Name: name,
          Ops: ops,
          ...(deathEvery !== undefined && { DeathEvery: deathEvery }),
        })),
      ];
      for (const { name, content } of collects) scripts[name] = content;
      const answer = await pretend(engine, scripts, scenarios, Object.keys(scripts));
      ({ outcomes, constrained } = answer);
      console.log(`    PowerShell ${answer.version}: ${cases.length} kinds of scripts`);
    });

    /** What each kind has shown, by the columns of the table. */
    const shown = new Map(cases.map(({ kind }) => [kind, new Map<string, string>()]));
    const check = (one: Case, column: string, title: string, test_: () => void): void => {
      test(title, () => {
        shown.get(one.kind)!.set(column, 'FAILED');
        test_();
        shown.get(one.kind)!.set(column, 'yes');
      });
    };
    suiteTeardown(() => {
      const columns = ['ran', 'WhatIf', 'restore', 'interrupted', 'second run'];
      const row = (cells: readonly string[]): string =>
        `    ${cells.map((cell, index) => cell.padEnd(index === 0 ? 29 : 13)).join('')}`.trimEnd();
      console.log(['', row(['kind', ...columns])].join('\n'));
      for (const [kind, cells] of shown)
        console.log(row([kind, ...columns.map((column) => cells.get(column) ?? 'nothing to')]));
    });

    const of = ({ kind }: Case, name: string): Outcome => outcomes.get(`${kind} ${name}`)!;
    /** Runs of the repair, without the harvest before. */
    const repairs = (one: Case, name: string): Run[] =>
      of(one, name).Runs.filter(({ Script }) => Script.endsWith('-repair'));
    const told = (which: Run): string => `${which.Problem}\n${which.Output.join('\n')}`;

    for (const one of cases) {
      suite(one.kind, () => {
        check(one, 'ran', 'ran', () => {
          for (const { Script, ExitCode, Output } of of(one, 'straight').Runs)
            if (Script.endsWith('-harvest')) assert.equal(ExitCode, 0, Output.join('\n'));
          const first = repairs(one, 'straight')[1]!;
          assert.equal(first.ExitCode, one.code, told(first));
          assert.equal(first.TranscriptOpen, false);
          const transcript = Object.keys(first.After).filter(
            (path) => path.startsWith(`${backupOf(one.plan)}\\`) && path.endsWith('.txt'),
          );
          assert.equal(transcript.length, 1);
          // No service is left stopped that was running.
          assert.deepEqual(
            differences(first.Before, first.After, /^(?!service )/).filter((one) =>
              one.includes('-> stopped'),
            ),
            [],
          );
          for (const path of one.plan.targets.flatMap((target) => filesOf(target))) {
            const seen = first.After[path] ?? 'nothing';
            assert.ok(
              seen.startsWith(sha256(good).slice(0, 16).toUpperCase()),
              `${path}: ${seen}\n${told(first)}`,
            );
            assert.match(seen, /S-1-5-80-\d+(?:-\d+){4} /);
            assert.doesNotMatch(seen, /FA;;;BA/);
          }
        });

        check(one, 'WhatIf', 'WhatIf changes nothing', () => {
          const dry = repairs(one, 'straight')[0]!;
          assert.equal(dry.ExitCode, 0, told(dry));
          assert.deepEqual([dry.Changes, ...differences(dry.Before, dry.After, /^$/)], [0]);
        });

        check(one, 'second run', 'a second run is harmless', () => {
          const [, first, resumed, second] = repairs(one, 'straight');
          for (const later of [resumed!, second!]) {
            assert.ok([0, one.code].includes(later.ExitCode), told(later));
            assert.deepEqual(differences(later.Before, later.After, aside), [], told(later));
          }
          assert.ok(first);
        });

        if (one.restores)
          check(one, 'restore', 'Restore brings everything back', () => {
            const runs = repairs(one, 'straight');
            for (const restored of runs.slice(-2)) {
              assert.ok([0, 3010].includes(restored.ExitCode), told(restored));
              assert.deepEqual(
                differences(runs[1]!.Before, restored.After, aside).filter(isNotKept),
                [],
                told(restored),
              );
            }
          });

        check(one, 'interrupted', 'interrupted anywhere and run again, all is as it should be', () => {
          for (const name of ['again']) {
            const reference = repairs(one, name)[0]!.After;
            for (const attempt of of(one, name).Attempts) {
              const [died, ...later] = attempt.filter(({ Script }) => Script.endsWith('-repair'));
              const where = `${name}, cut ${died!.Changes}, after ${died!.Log.at(-1) ?? 'nothing'}`;
              const second = later[0]!;
              assert.ok([0, one.code].includes(second.ExitCode), `${where}\n${told(second)}`);
              assert.deepEqual(differences(reference, second.After, aside), [], `${where}\n${told(second)}`);
              const restored = later[1];
              if (!restored) continue;
              assert.deepEqual(
                differences(died!.Before, restored.After, aside).filter(isNotKept),
                [],
                `${where}, restored\n${told(restored)}`,
              );
            }
          }
        });

        /** What did not exist is never deleted, and a service runs until Windows is started again. */
        const isNotKept = (difference: string): boolean => !/: nothing -> |^service /.test(difference);
      });
    }

    suite('in trouble', () => {
      for (const { name, check: holds, attempts } of troubles)
        test(name, () => {
          const outcome = outcomes.get(name)!;
          holds(...(outcome.Runs as [Run, ...Run[]]));
          attempts?.(outcome.Attempts);
        });
    });

    test('where a policy constrains PowerShell, each script says so, changes nothing and ends with 10', () => {
      assert.ok(constrained.length > 20);
      for (const { Name, Said, Errors } of constrained) {
        assert.deepEqual(Errors, [], Name);
        assert.equal(Said.length, 2, `${Name}\n${Said.join('\n')}`);
        assert.equal(Said.at(-1), '10', Name);
      }
    });
  });
}
