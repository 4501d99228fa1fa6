import assert from 'node:assert/strict';
import { causeKinds } from '../analysis/model/kinds';
import type { Incident, LogAnalysis } from '../analysis/model/model';
import { titled } from '../analysis/diagnosis/causeSelection';
import { declarationOf } from '../analysis/causes';
import { english, story, uri } from '../../../test/support/story';
import { plainSentence } from '../base/plainText';
import { wholeLog } from '../features/locationMapper';
import { hoverAt } from '../features/hover';
import { caseSummary } from '../report/caseSummary';
import { reportOf } from '../report/json';
import { letterHtml, letterText } from '../report/reply/letter';
import { replyTo } from '../report/reply/reply';
import { sarifOf } from '../report/sarif';
import { textReport } from '../report/text';
import { rootCausesOf } from '../views/rootCauses';
import { scriptAt } from '../views/script';
import { stepsForPeople } from './model';
import { planIn } from './planIn';

/** The story with another kind of cause, its object and first steps those of the kind. */
async function storyOf(
  kind: (typeof causeKinds)[number],
): Promise<{ analysis: LogAnalysis; incident: Incident }> {
  const { analysis, first } = await story();
  const { fault, ...cause } = first.cause!;
  const remedies = declarationOf(kind)?.remedies(fault!.object, new Set(), 1) ?? ['collect-more-logs'];
  const own = { ...fault!, kind };
  const incident: Incident = {
    ...first,
    cause: { ...cause, kind, fault: own },
    faults: [own],
    remedies: titled(remedies),
  };
  return { analysis: { ...analysis, incidents: [incident], faults: [own] }, incident };
}

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\n\s*(?:# )?/g, ' ')
    .replace(/[\\`]/g, '');

suite('one plan in every face', () => {
  for (const kind of causeKinds) {
    test(`${kind}: no face has a step that another lacks`, async () => {
      const { analysis, incident } = await storyOf(kind);
      const fault = incident.cause!.fault;
      const plan = planIn(analysis, incident, fault, 'CBS.log');
      assert.ok(plan);
      const titles = plan.ok
        ? stepsForPeople(plan.value).map(({ title }) => plainSentence(title, english.translate))
        : [plainSentence(plan.reason, english.translate)];
      const { line } = incident.cause!.finding;
      const log = { path: 'CBS.log', analysis };
      const page = { ...english, logName: 'CBS.log' } as const;
      const letter = (form: 'customer' | 'internal' | 'closing') =>
        replyTo({ analysis, incident, logName: 'CBS.log', others: [] }, form);
      const hover = hoverAt(analysis, wholeLog(uri), { line: line - 1, character: 0 }, '', english);
      const script = scriptAt(analysis, line, 'CBS.log', english);
      const faces: Record<string, string> = {
        panel: JSON.stringify(rootCausesOf(analysis, uri, english)),
        hover: JSON.stringify(hover?.contents),
        text: textReport([log], { translate: english.translate, width: 400, color: false }),
        json: JSON.stringify(reportOf([log], english)),
        sarif: JSON.stringify(sarifOf([log], '1.0.0', english)),
        markdown: caseSummary(analysis, incident, null, { ...page, format: 'markdown' }),
        html: caseSummary(analysis, incident, null, { ...page, format: 'html' }),
        summary: caseSummary(analysis, incident, null, { ...page, format: 'text' }),
        document: 'content' in script ? script.content : script.refused,
        reply: letterText(letter('customer'), english.translate),
        'reply in HTML': letterHtml(letter('customer'), english.translate, 'en'),
        'internal reply': letterText(letter('internal'), english.translate),
      };
      for (const [face, content] of Object.entries(faces))
        for (const title of titles)
          assert.ok(plain(content).includes(plain(title)), `${face} lacks: ${title}\n${plain(content)}`);
      // A closing summary says what was begun with, where there was a cause to do something about.
      const closing = plain(letterText(letter('closing'), english.translate));
      if (plan.ok && kind !== 'unknown')
        assert.ok(
          closing.includes(plain(titles[0]!)),
          `the closing summary lacks: ${titles[0]!}\n${closing}`,
        );
    });

    test(`${kind}: what the diagnosis advises is a step of the plan`, async () => {
      const { analysis, incident } = await storyOf(kind);
      const plan = planIn(analysis, incident, incident.cause!.fault, 'CBS.log');
      if (!plan?.ok) return;
      const served = new Set(plan.value.steps.flatMap(({ serves }) => serves));
      const repairsStore = ['restorehealth', 'restorehealth-with-source', 'sfc', 'in-place-upgrade'];
      for (const { kind: remedy } of incident.remedies)
        assert.ok(
          remedy === 'none' ||
            served.has(remedy) ||
            (repairsStore.includes(remedy) &&
              (kind === 'hardware-suspected' || declarationOf(kind)?.persists !== true)),
          `${remedy}: no step of ${kind}`,
        );
    });
  }
});
