import assert from 'node:assert/strict';
import { analyseMarked } from '../../../test/support/marked';
import { failed, ordinary, rules, wentWell } from '../../../test/support/servicedTwice';
import { english } from '../../../test/support/story';
import { explainLine } from '../analysis/diagnosis/explain';
import { caseOf } from './case';
import type { CaseLog } from './series';

const logNamed = async (name: string, text: string): Promise<CaseLog> => ({
  name,
  analysis: (await analyseMarked(text, { rules })).analysis,
});
const objectIn = ({ incidents }: CaseLog['analysis']): string => incidents[0]?.cause?.object ?? '';

suite('rows of operations that went well in other logs', () => {
  test('what stands in another log of the machine that went well is not where a failure began', async () => {
    const broken = await logNamed('file:///pc/a/CBS.log', failed);
    const sound = await logNamed(
      'file:///pc/a/CBS-old.log',
      [wentWell(9000001), wentWell(9000002)].join('\n'),
    );
    assert.match(objectIn(broken.analysis), /Spare/);
    const [now] = caseOf([broken, sound]);
    assert.match(objectIn(now!), /oven\.dat/);
    const line = now!.incidents[0]!.cause!.finding.line;
    const left = explainLine(now!, line)
      .flatMap(({ grounds }) => grounds)
      .filter(({ finding }) => finding?.message.includes('Spare'))
      .map(({ says }) => english.translate(says));
    assert.deepEqual(left, ['Rows like it are in operations of other logs that went well, too: 2.']);
  });

  test('a log without rows like it changes nothing', async () => {
    const broken = await logNamed('file:///pc/a/CBS.log', failed);
    const other = await logNamed(
      'file:///pc/a/CBS-old.log',
      wentWell(9000001).replaceAll(ordinary, 'CBS Info Nothing to see'),
    );
    assert.equal(caseOf([broken, other])[0]!.incidents[0]!.cause, broken.analysis.incidents[0]!.cause);
  });

  test('a log of another machine is not compared', async () => {
    const broken = await logNamed('file:///bundle/PC-A/CBS.log', failed);
    const sound = await logNamed('file:///bundle/PC-B/CBS.log', wentWell(9000001));
    assert.match(objectIn(caseOf([broken, sound])[0]!), /Spare/);
  });
});
