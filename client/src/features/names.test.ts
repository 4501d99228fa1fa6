import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { isLogName, isMaybeLogName } from './names';

/** A glob of the manifest as VS Code reads it: any case, `*` and `[0-9]` inside one name. */
function matches(glob: string, name: string): boolean {
  const pattern = glob.replace(/[.+^${}()|\\]/g, '\\$&').replace(/\*/g, '[^/]*');
  return new RegExp(`^${pattern}$`, 'i').test(name);
}

suite('names', () => {
  const [language] = manifest.contributes.languages;
  const globs = [...language!.filenames, ...language!.filenamePatterns];
  const names = [
    'CBS.log',
    'cbs.LOG',
    'CBS.log.1',
    'CBS.1.log',
    'CBS.old.log',
    'CbsPersist_20240420094500.log',
    'PC01_CBS.log',
    'PC01-cbs.log',
    'CBS_before.log',
    'CBS-2.log',
    'NotCBS.log',
    'dism.log',
    'CBS.txt',
    'cbs',
    'CbsPersist.cab',
    'CBS.log.zip',
  ];
  for (const name of names) {
    test(`${name}: the same answer as the manifest`, () => {
      assert.equal(
        isLogName(`/logs/${name}`),
        globs.some((glob) => matches(glob, name)),
      );
    });
  }

  test('worth a look', () => {
    for (const name of ['PC01.log', 'collected.txt', 'PC01.log.1', 'a.OLD'])
      assert.ok(isMaybeLogName(`/x/${name}`), name);
    for (const name of ['main.ts', 'log', 'a.evtx', 'x.cab'])
      assert.ok(!isMaybeLogName(`/x.log/${name}`), name);
  });
});
