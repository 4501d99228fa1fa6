import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { isLogName } from '../../../client/src/features/names';
import { logByName } from '../archives/logFiles';
import { languageIds, logFamilies } from './families';
import type { LogFamily } from './family';
import {
  familyOfName,
  globPattern,
  isLiveLogName,
  isOriginalName,
  languageNames,
  rotationOf,
  rotationTimeOf,
} from './names';
import { familyOf } from './recognise';

interface Language {
  readonly id: string;
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}
const languages: readonly Language[] = manifest.contributes.languages;

/** The language that an editor gives a name: of all patterns that fit, the longest decides. */
function claimed(name: string): string | null {
  const fitting = languages.flatMap(({ id, filenames = [], filenamePatterns = [] }) =>
    [...filenames, ...filenamePatterns]
      .filter((glob) => globPattern(glob).test(name))
      .map((glob) => ({ id, length: glob.length })),
  );
  return fitting.sort((a, b) => b.length - a.length)[0]?.id ?? null;
}

const names: Readonly<Record<Exclude<LogFamily, 'unknown'> | 'none', readonly string[]>> = {
  cbs: [
    ...['CBS.log', 'cbs.LOG', 'PC01 CBS.log', 'PC01_CBS.log', 'PC01-cbs.log', 'pc.01.cbs.log', 'CBS (2).log'],
    ...['CBS(2).log', 'PC01_CBS (2).log', 'CBS.1.log', 'CBS.old.log', 'CBS_before.log', 'CBS-2.log'],
    ...['CBS.log.1', 'CBS.log.txt', 'PC01 CBS.log.old', 'CBS.log.bak', '日志 CBS.log'],
    ...['CbsPersist_20240420094500.log', 'PC01_CbsPersist_20240420094500.log', 'CbsPersist_20240420.log.txt'],
  ],
  dism: [
    'dism.log',
    'DISM.LOG',
    'dism.log.1',
    'dism.log.bak',
    'PC01_dism.log',
    'PC01 dism (1).log',
    'dism-2.log',
  ],
  setup: [
    ...['setupact.log', 'setuperr.log', 'PC01_setupact.log', 'setupact (2).log', 'setupact.log.1'],
    ...['setupact_20240420.log', 'rollback-setuperr.log'],
  ],
  setupapi: [
    ...['setupapi.log', 'setupapi.dev.log', 'setupapi.dev.20240420_095812.log', 'setupapi.setup.log.1'],
    ...['PC01_setupapi.offline.log', 'setupapi.app.log.txt'],
  ],
  windowsupdate: [
    'WindowsUpdate.log',
    'windowsupdate (1).log',
    'PC01_WindowsUpdate.log',
    'WindowsUpdate.log.old',
  ],
  reportingevents: [
    'ReportingEvents.log',
    'PC01_ReportingEvents.log',
    'ReportingEvents.log.1',
    'ReportingEvents.txt',
  ],
  checksur: ['CheckSUR.log', 'checksur.persist.log', 'PC01_CheckSUR.log'],
  sfc: ['sfcdetails.txt', 'PC01_sfcdetails.txt', 'sfcdetails.log'],
  events: [
    'Setup.evtx',
    'PC01_System.evtx',
    'Setup.evtx.txt',
    'PC01_System.evtx.log',
    'Application (2).evtx',
  ],
  none: [
    ...['mycbs.log', 'NotCBS.log', 'dismiss.log', 'setup.log', 'Reporting.log', 'CBS.txt', 'cbs', 'sfc.txt'],
    ...[
      'CbsPersist_20240420.cab',
      'CBS.log.zip',
      'CBS.log.evtx.cab',
      'WindowsUpdate.1.etl',
      'Setup.evtx.xml',
    ],
  ],
};

suite('names of logs', () => {
  for (const [family, called] of Object.entries(names))
    for (const name of called)
      test(`${name}: recognition, discovery, client and manifest say ${family}`, () => {
        const expected = family === 'none' ? null : (family as Exclude<LogFamily, 'unknown'>);
        assert.equal(familyOfName(name), expected);
        assert.equal(familyOf(`C:\\logs\\${name}`, ''), expected ?? 'unknown');
        assert.equal(isLogName(`/logs/${name}`), expected !== null && logFamilies.has(expected));
        assert.equal(logByName(name) === 'log', expected !== null);
        assert.equal(claimed(name), expected === null ? null : languageIds[expected]);
      });

  test('an event log of another channel is looked into before it counts', () => {
    assert.equal(familyOfName('Security.evtx'), 'events');
    assert.equal(logByName('Security.evtx'), 'maybe');
  });

  test('the folder says nothing, and a URI the same as its path', () => {
    assert.equal(familyOfName('C:\\CBS.log\\notes.md'), null);
    assert.equal(familyOfName('file:///c%3A/logs/PC01%20CBS.log'), 'cbs');
    assert.equal(familyOfName('file:///c%3A/logs/%zz.log'), null);
  });

  test('the manifest has what the registry says: else run npm run generate', () => {
    for (const [family, { filenames, filenamePatterns }] of Object.entries(languageNames)) {
      const language = languages.find(({ id }) => id === languageIds[family as keyof typeof languageIds])!;
      assert.deepEqual(language.filenames ?? [], filenames, family);
      assert.deepEqual(language.filenamePatterns ?? [], filenamePatterns, family);
    }
    assert.deepEqual(languages.map(({ id }) => id).sort(), Object.values(languageIds).sort());
  });

  test('rotated logs: what they belong to, when they were put aside, which one is written to', () => {
    for (const name of [
      'CBS.log',
      'CbsPersist_20240420094500.log',
      'CbsPersist_20240420094500.cab',
      'cbs.zip',
    ])
      assert.equal(rotationOf(name), '*', name);
    assert.equal(rotationOf('PC01_CBS.log'), rotationOf('PC01_CbsPersist_20240420094500.cab'));
    assert.notEqual(rotationOf('PC01_CBS.log'), rotationOf('PC02_CBS.log'));
    assert.equal(rotationOf('dism.log'), null);
    assert.equal(rotationTimeOf('/x/CbsPersist_20240420094501.log'), Date.UTC(2024, 3, 20, 9, 45, 1));
    assert.equal(rotationTimeOf('CBS.log'), null);
    assert.ok(isLiveLogName('C:\\x\\cbs.log') && !isLiveLogName('PC01_CBS.log'));
  });

  test('a name that Windows gives, and that of a copy', () => {
    for (const name of [
      'CBS.log',
      'CbsPersist_20240420094500.cab',
      'setupapi.dev.log',
      'CheckSUR.persist.log',
    ])
      assert.ok(isOriginalName(name), name);
    for (const name of ['CBS (2).log', 'PC01_CBS.log', 'notes.log']) assert.ok(!isOriginalName(name), name);
  });
});
