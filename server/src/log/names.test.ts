import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { fixtures } from '../../../test/families/all.generated';
import { isLogName } from '../../../client/src/features/names';
import { logByName } from '../archives/logFiles';
import { languageIds, logFamilies } from './families';
import type { NamedFamily } from './family';
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

/** Names that are of no family. */
const others = [
  ...['mycbs.log', 'NotCBS.log', 'dismiss.log', 'setup.log', 'Reporting.log', 'CBS.txt', 'cbs', 'sfc.txt'],
  ...['CbsPersist_20240420.cab', 'CBS.log.zip', 'CBS.log.evtx.cab', 'WindowsUpdate.1.etl', 'Setup.evtx.xml'],
];

suite('names of logs', () => {
  const called = [
    ...others.map((name) => [name, null] as const),
    ...Object.entries(fixtures).flatMap(([family, { names }]) =>
      names.map((name) => [name, family as NamedFamily] as const),
    ),
  ];
  for (const [name, family] of called)
    test(`${name}: recognition, discovery, client and manifest say ${family ?? 'none'}`, () => {
      assert.equal(familyOfName(name), family);
      assert.equal(familyOf(`C:\\logs\\${name}`, ''), family ?? 'unknown');
      assert.equal(isLogName(`/logs/${name}`), family !== null && logFamilies.has(family));
      assert.equal(logByName(name) === 'log', family !== null);
      assert.equal(claimed(name), family === null ? null : languageIds[family]);
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
