import fc from 'fast-check';
import { causeKinds } from '../../server/src/analysis/model/kinds';
import type { RemedyRequest } from '../../server/src/remedy/request';
import { bornFrom, manyFiles, missingManifest, requestOfKind } from './remedyRequests';

/** Ways to get out of a literal, a comment, a line, a folder, or past the reader's eye. */
const attacks = [
  ...["'", '\u2018', '\u2019', '\u201a', '\u201b', '"', '\u201c', '\u201d', '\u201e', '`', "''", "';"],
  ...[
    '$(',
    ')',
    '${',
    '}',
    '@(',
    '@{',
    '$env:x',
    '%TEMP%',
    ';',
    '|',
    '&',
    '>',
    '<',
    ',',
    '{',
    '[',
    ']',
    '#',
    '<#',
    '#>',
    '-f',
    '{0}',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u0000',
    '\t',
    '\u001b[0m',
    "\n'@",
    '\n"@',
    '@"\n',
    "@'\n",
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u00a0',
    '\u3000',
    '\uff07',
    '\u0301',
  ],
  ...[
    '..\\',
    '\\..\\',
    '../',
    '\\\\evil\\share\\',
    '\\\\?\\',
    'C:\\',
    '\\??\\',
    ':stream',
    'CON',
    'nul.dll',
    'COM1.txt',
    'lpt9',
    ' ',
    '.',
  ],
  ...[
    'Stop-Computer',
    'Remove-Item C:\\',
    '\nStart-Process calc\n',
    "'; calc; '",
    '$(calc)',
    'throw',
    '#Requires -Modules Evil',
  ],
  ...[
    'SIG # Begin signature block',
    '# SIG # End signature block',
    'Set-StrictMode -Version Latest',
    '~',
    '_',
    '-WhatIf:$false',
  ],
];

export const hostile = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 6 })), { maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  // Printable ASCII without what a file name cannot have: most of these get into a script.
  {
    weight: 4,
    arbitrary: fc.string({
      unit: fc.constantFrom(..."abcXYZ019'`$();#,{}[]%&@!^~+=_-. ".split('')),
      minLength: 1,
      maxLength: 30,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...attacks).map((attack) => attack.repeat(Math.ceil(32_768 / attack.length))),
  },
);

/** A hostile text alone, before, in or behind a good one. */
type Spoil = (good: string) => fc.Arbitrary<string>;

/** Spoils a text; `mark` stands before what is hostile, so that a test finds it again. */
export const spoiling =
  (mark = ''): Spoil =>
  (good) =>
    fc
      .tuple(hostile, fc.nat(good.length), fc.boolean())
      .map(([bad, at, alone]) => (alone ? mark + bad : good.slice(0, at) + mark + bad + good.slice(at)));

const good = bornFrom.object;
const damaged = missingManifest.object.package!;

const withOther = (object: RemedyRequest['object']): RemedyRequest => {
  const [first, ...rest] = manyFiles.others;
  return { ...manyFiles, others: [{ ...first!, object: { ...first!.object, ...object } }, ...rest] };
};

const second = manyFiles.others[0]!.object;

/** Requests for a payload or a package in which one text of the log is spoiled. */
export const attemptsBy = (spoiled: Spoil): fc.Arbitrary<RemedyRequest> =>
  fc.oneof(
    spoiled(good.keyform!).map((keyform) => ({ ...bornFrom, object: { ...good, keyform } })),
    spoiled(good.file!).map((file) => ({ ...bornFrom, object: { ...good, file } })),
    spoiled('Core\\en-US\\').map((folder) => ({
      ...bornFrom,
      object: { ...good, file: folder + good.file! },
    })),
    spoiled('KB5036892').map((kb) => ({ ...bornFrom, kb })),
    spoiled('KB5036892').map((kb) => ({ ...missingManifest, kb })),
    spoiled(damaged).map((name) => ({ ...missingManifest, object: { package: name } })),
    spoiled(damaged).map((owner) => ({ ...bornFrom, owner })),
    spoiled('hash').map((expected) => ({ ...bornFrom, hashes: [{ ...bornFrom.hashes[0]!, expected }] })),
    spoiled('Package').map((name) => ({
      ...bornFrom,
      package: name,
      object: { ...good, path: name, name, component: name },
    })),
    spoiled(bornFrom.rule).map((rule) => ({ ...bornFrom, rule })),
    fc
      .tuple(spoiled('CBS.log'), spoiled('Hashes do not match'))
      .map(([file, excerpt]) => ({ ...bornFrom, evidence: [{ file, line: 1, excerpt }] })),
  );

/** Fields that only scripts for more than one file, other kinds, or the scripts around the repair can be reached through. */
export const moreAttemptsBy = (spoiled: Spoil): fc.Arbitrary<RemedyRequest> =>
  fc.oneof(
    spoiled(second.keyform!).map((keyform) => withOther({ keyform })),
    spoiled(second.file!).map((file) => withOther({ file })),
    spoiled(good.keyform!).map((keyform) => ({
      ...requestOfKind('missing-component-directory'),
      object: { keyform },
    })),
    fc
      .tuple(fc.constantFrom('KB4088876', 'x'), spoiled(damaged))
      .map(
        ([, name]) => ({ ...missingManifest, kind: 'corrupt-catalog', object: { package: name } }) as const,
      ),
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...causeKinds), spoiled('HTTP'))
        .map(([kind, name]) => ({ ...requestOfKind(kind), object: { name, path: name, component: name } })),
    },
    spoiled('setupapi.dev.log').map((name) => ({ ...manyFiles, elsewhere: ['COMPONENTS', name] })),
  );
