import assert from 'node:assert/strict';
import { archiveTools, cabinet, zip } from '../../../test/support/archives';
import { record } from '../../../test/support/marked';
import { translateInto } from '../base/l10n';
import { memorySource } from '../log/source';
import { ArchiveError, type ArchiveLimits } from './archive';
import { findMember, surveyArchive, type ArchiveSurvey } from './survey';

const translate = translateInto('en');
const log = Array.from({ length: 40 }, (_, second) => record('CBS', 'Info', 'Appl: nothing', second)).join(
  '\r\n',
);

const surveyed = (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<ArchiveSurvey> =>
  surveyArchive(memorySource(bytes), 'case.zip', archiveTools(limits));
const logsOf = ({ members }: ArchiveSurvey): string[] =>
  members.filter(({ isLog }) => isLog).map(({ path }) => path);
const noticesOf = ({ notices }: ArchiveSurvey): string => notices.map(translate).join('\n');

async function contentOf(bytes: Uint8Array, path: string): Promise<string> {
  const member = await findMember(memorySource(bytes), 'case.zip', path, archiveTools());
  let text = '';
  for await (const chunk of member.read()) text += Buffer.from(chunk).toString();
  return text;
}

suite('survey of an archive', () => {
  const persisted = cabinet([{ name: 'CbsPersist_20240413020511.log', text: log }]);
  const bundle = zip([
    { name: 'PC01/Logs/CBS.log', text: log },
    { name: 'PC01/Logs/CbsPersist_20240413020511.cab', bytes: persisted },
    { name: 'PC01/odd.txt', text: log },
    { name: 'PC01/readme.txt', text: 'nothing of interest' },
    { name: 'PC01/picture.png', text: log },
  ]);

  test('finds logs by name, by their first bytes, and in an archive inside', async () => {
    const survey = await surveyed(bundle);
    assert.deepEqual(logsOf(survey), [
      'PC01/Logs/CBS.log',
      'PC01/Logs/CbsPersist_20240413020511.cab/CbsPersist_20240413020511.log',
      'PC01/odd.txt',
    ]);
    assert.equal(survey.members.length, 5);
    assert.equal(noticesOf(survey), '');
  });

  test('a member is found by the path that the survey gives it', async () => {
    for (const path of logsOf(await surveyed(bundle))) assert.equal(await contentOf(bundle, path), log);
    await assert.rejects(contentOf(bundle, 'PC01/none.log'), ArchiveError);
    await assert.rejects(contentOf(bundle, 'PC01/Logs/CbsPersist_20240413020511.cab/none.log'), ArchiveError);
  });

  test('an archive inside that is no good is said, and the rest is there', async () => {
    const survey = await surveyed(
      zip([
        { name: 'CBS.log', text: log },
        { name: 'broken.cab', text: 'MSCF' },
      ]),
    );
    assert.deepEqual(logsOf(survey), ['CBS.log']);
    assert.match(noticesOf(survey), /broken\.cab is cut off or damaged/);
    assert.deepEqual(
      survey.members.map(({ path }) => path),
      ['CBS.log', 'broken.cab'],
    );
  });

  test('an archive in an archive in an archive is not opened, and that is said', async () => {
    const deep = zip([{ name: 'two.zip', bytes: zip([{ name: 'three.cab', bytes: persisted }]) }]);
    const survey = await surveyed(deep);
    assert.deepEqual(logsOf(survey), []);
    assert.match(noticesOf(survey), /two\.zip\/three\.cab is an archive in an archive in an archive/);
    await assert.rejects(
      contentOf(deep, 'two.zip/three.cab/CbsPersist_20240413020511.log'),
      ({ explanation }: ArchiveError) => translate(explanation).includes('archive in an archive'),
    );
  });

  test('logs beyond the sum that is read are shown with the reason', async () => {
    const survey = await surveyed(
      zip([
        { name: 'CBS.log', text: log },
        { name: 'PC02_CBS.log', text: log },
      ]),
      { totalBytes: log.length + 1 },
    );
    assert.deepEqual(
      survey.members.map(({ path, problem }) => [path, problem === null]),
      [
        ['CBS.log', true],
        ['PC02_CBS.log', false],
      ],
    );
    assert.match(noticesOf(survey), /holds more than/);
  });

  test('more archives inside than the limit are counted, not looked into', async () => {
    const inner = zip([{ name: 'a.log', text: 'x' }]);
    const many = (count: number): Uint8Array =>
      zip(Array.from({ length: count }, (_, n) => ({ name: `${n}.zip`, bytes: inner })));
    const survey = await surveyed(many(12), { inner: 5 });
    assert.equal(survey.members.length, 5);
    assert.match(noticesOf(survey), /case\.zip holds 7 archives too many/);
    // What it costs grows with what is looked into, not with what there is.
    assert.equal(survey.looks, (await surveyed(many(24), { inner: 5 })).looks);
  });

  test('what lies before a member of a cabinet counts, since it is unpacked too', async () => {
    const packed = cabinet(
      Array.from({ length: 9 }, (_, n) => ({ name: `CBS_${n}.log`, bytes: new Uint8Array(1000) })),
    );
    const { members } = await surveyed(packed);
    assert.deepEqual(
      members.map(({ unpacks }) => unpacks),
      Array.from({ length: 9 }, (_, n) => 1000 * (n + 1)),
    );
  });
});
