import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { languageIds, logFamilies } from '../../../server/src/protocol/protocol';
import { familyOfName, isLogName, isMaybeLogName, shownName } from './names';

interface Language {
  readonly id: string;
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}
const languages: readonly Language[] = manifest.contributes.languages;

/** A glob of the manifest as VS Code reads it: any case, `*` and `[0-9]` inside one name. */
function matches(glob: string, name: string): boolean {
  const pattern = glob.replace(/[.+^${}()|\\]/g, '\\$&').replace(/\*/g, '[^/]*');
  return new RegExp(`^${pattern}$`, 'i').test(name);
}

/** The languages that claim a name in the manifest. */
const claiming = (name: string): readonly string[] =>
  languages
    .filter(({ filenames = [], filenamePatterns = [] }) =>
      [...filenames, ...filenamePatterns].some((glob) => matches(glob, name)),
    )
    .map(({ id }) => id);

const names = [
  ...['CBS.log', 'cbs.LOG', 'CBS.log.1', 'CBS.1.log', 'CBS.old.log', 'CbsPersist_20240420094500.log'],
  ...['PC01_CBS.log', 'PC01-cbs.log', 'CBS_before.log', 'CBS-2.log', 'NotCBS.log', 'CBS.txt', 'cbs'],
  ...['CbsPersist.cab', 'CBS.log.zip'],
  ...['dism.log', 'DISM.LOG', 'dism.log.bak', 'PC01_dism.log', 'PC01-DISM.log', 'dism_2.log', 'dismiss.log'],
  ...['setupact.log', 'setuperr.log', 'PC01_setupact.log', 'setupact (2).log', 'setupact.log.1', 'setup.log'],
  ...['setupapi.log', 'setupapi.dev.log', 'setupapi.dev.20240420_095812.log', 'setupapi.setup.log.1'],
  ...['PC01_setupapi.offline.log', 'setupapi.txt'],
  ...['WindowsUpdate.log', 'windowsupdate (1).log', 'PC01_WindowsUpdate.log', 'WindowsUpdate.1.etl'],
  ...['ReportingEvents.log', 'PC01_ReportingEvents.log', 'Reporting.log'],
  ...['CheckSUR.log', 'checksur.persist.log', 'PC01_CheckSUR.log'],
  ...['sfcdetails.txt', 'PC01_sfcdetails.txt', 'sfcdetails.log', 'sfc.txt'],
  ...['Setup.evtx.txt', 'PC01_System.evtx.log', 'Setup.evtx', 'Setup.evtx.xml'],
];

suite('names', () => {
  for (const name of names) {
    test(`${name}: the same answer as the manifest`, () => {
      const family = familyOfName(`/logs/${name}`);
      assert.deepEqual(family === null ? [] : [languageIds[family]], claiming(name));
      assert.equal(isLogName(`/logs/${name}`), family !== null && logFamilies.has(family));
    });
  }

  test('the manifest has all languages and no other', () => {
    assert.deepEqual(languages.map(({ id }) => id).sort(), Object.values(languageIds).sort());
  });

  test('codes that look like colours and letters of other scripts get no marks, in any language', () => {
    const [key] = Object.keys(manifest.contributes.configurationDefaults);
    assert.equal(key, languages.map(({ id }) => `[${id}]`).join(''));
  });

  test('worth a look', () => {
    for (const name of ['PC01.log', 'collected.txt', 'PC01.log.1', 'a.OLD'])
      assert.ok(isMaybeLogName(`/x/${name}`), name);
    for (const name of ['main.ts', 'log', 'a.evtx', 'x.cab'])
      assert.ok(!isMaybeLogName(`/x.log/${name}`), name);
  });

  test('a name is shown as it is, but nothing in it turns the direction of text', () => {
    assert.equal(shownName('/logs/PC02 中文 שלום/سجل_CBS.log'), 'سجل_CBS.log');
    assert.equal(shownName('/logs/a\u202egol.\u2066exe'), 'au+202egol.u+2066exe');
  });
});
