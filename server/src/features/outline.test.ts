import assert from 'node:assert/strict';
import { analyseMarked } from '../../../test/support/marked';
import { story } from '../../../test/support/story';
import { outlineOf, type Section } from './outline';

/** A section as its title and lines, and what is in it. */
function described({ what, firstLine, lastLine, sections, inner }: Section<{ name: string }>): unknown {
  const title =
    what.type === 'boot'
      ? 'boot'
      : what.type === 'session'
        ? what.session.id
        : what.type === 'package'
          ? what.name.split('~')[0]
          : what.phase;
  return [`${title} ${firstLine}-${lastLine}`, ...sections.map(described), ...inner.map(({ name }) => name)];
}

const at = (name: string, line: number) => ({
  name,
  range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } },
});

const log = String.raw`
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Info TI: Last boot time: 2024-04-20 08:00:00.000
      CBS Info Session: 31033558_1000000001 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31033558_1000000001, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, Identifier: KB5036892
      CBS Info Exec: Resolving Package: Package_1_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.11, Update: 5036892-1_neutral_PACKAGE
      CBS Info Exec: Staging Package: Package_1_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.11, Update: 5036892-1_neutral_PACKAGE
      CBS Info Exec: Staging Package: Package_2_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.11, Update: 5036892-2_neutral_PACKAGE
      CBS Info Session: 31033558_1000000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
      CBS Info TI: --- Initializing Trusted Installer ---
      CBS Info TI: Last boot time: 2024-04-20 09:30:00.000
      CBS Info Session: 31033559_3000000003 initialized by client DISM, external staging directory: (null)
      CBS Info Session: 31033559_3000000003 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`;

suite('outline', () => {
  test('starts hold sessions, sessions packages, packages their phases, and each of them what happened there', async () => {
    const { analysis } = await analyseMarked(log);
    const { sections, loose, leftOut } = outlineOf(
      analysis,
      [at('staging', 7), at('resolving', 5), at('before', 1)],
      100,
    );
    assert.deepEqual(sections.map(described), [
      [
        'boot 2-9',
        [
          '31033558_1000000001 3-8',
          ['Package_for_RollupFix 4-4'],
          ['Package_1_for_KB5036892 5-6', ['resolving 5-5', 'resolving'], ['staging 6-6']],
          ['Package_2_for_KB5036892 7-8', ['staging 7-8', 'staging']],
        ],
      ],
      ['boot 10-12', ['31033559_3000000003 11-12']],
    ]);
    assert.deepEqual([loose.map(({ name }) => name), leftOut], [['before'], 0]);
  });

  test('where room is short, what holds something stays, and the rest is counted', async () => {
    const { analysis } = await analyseMarked(log);
    const { sections, leftOut } = outlineOf(analysis, [at('staging', 7)], 1);
    assert.deepEqual(sections.map(described), [
      ['boot 2-9', ['31033558_1000000001 3-8', ['Package_2_for_KB5036892 7-8', ['staging 7-8', 'staging']]]],
    ]);
    assert.equal(leftOut, 6);
  });

  test('a session that is part of another one is shown in it, circles are not followed', async () => {
    const { analysis } = await story();
    const [first, second, third] = analysis.sessions;
    const nested = [
      { ...first!, lastLine: 20 },
      { ...second!, parent: 0 },
      { ...third!, parent: 2 },
    ];
    const { sections } = outlineOf({ ...analysis, sessions: nested, stages: [] }, [], 100);
    assert.deepEqual(
      sections.map(({ sections: inner }) => inner.length),
      [1, 0],
    );
  });
});
