import { labelOf } from '../analysis/diagnosis/words';
import { listed, text, type Text, type Translate } from '../base/text';
import { codeBlock, codeSpan, markdownSentence } from '../base/markdown';
import { stepsForPeople, type Performer, type Plan, type Risk, type Step } from './model';
import { commandIn } from './placeholders';
import { product } from './product';

/**
 * A plan as a checklist in Markdown: what it rests on, then each step with its condition, command, expected result, what to
 * do otherwise, risk and evidence. Text of a log stands in code spans only.
 */
export function checklistOf(
  plan: Plan,
  translate: Translate,
): { readonly content: string; readonly fileName: string } {
  const { request } = plan;
  const say = (sentence: Parameters<typeof markdownSentence>[0]): string =>
    markdownSentence(sentence, translate);
  const objects = Object.values(request.object).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  const lines = [
    `# ${say(plan.title)}`,
    '',
    `- ${say(text('Kind of cause: {0} ({1})', labelOf(request.kind), request.kind))}`,
    ...objects.map((name) => `- ${say(text('Object: {0}', name))}`),
    ...(plan.failedKb === null ? [] : [`- ${say(text('Failed update: {0}', plan.failedKb))}`]),
    `- ${say(text('Evidence (file:line):'))}`,
    ...request.evidence.map(
      ({ file, line, excerpt }) => `  - ${codeSpan(`${file}:${line}`)} ${codeSpan(excerpt)}`,
    ),
    '',
    say(
      text(
        'Nothing here runs by itself. Do the steps in order; stop at the first that helps. Commands need an elevated prompt.',
      ),
    ),
    '',
    ...stepsForPeople(plan).flatMap((step, index) => [...stepLines(step, index + 1, translate), '']),
    say(text('Written by {0}.', { message: product, args: [] })),
    '',
  ];
  return { content: lines.join('\n'), fileName: `Checklist-${request.kind}.md` };
}

function stepLines(step: Step, number: number, translate: Translate): string[] {
  const say = (sentence: Text): string => markdownSentence(sentence, translate);
  const evidence = step.evidence.slice(0, 3).map(({ file, line }) => `${file}:${line}`);
  return [
    `## [ ] ${number}. ${say(step.title)}`,
    '',
    `- ${say(text('Condition: {0}', conditionOf(step)))}`,
    `- ${say(text('What: {0}', step.what))}`,
    ...(step.why ? [`- ${say(text('Why: {0}', step.why))}`] : []),
    ...(step.command.length > 0
      ? codeBlock(
          step.command.map((line) => commandIn(line, translate)),
          '  ',
        )
      : [`- ${say(text('Command: none; this is done by hand.'))}`]),
    `- ${say(text('Expected: {0}', step.expected))}`,
    `- ${say(text('Otherwise: {0}', step.onFailure))}`,
    ...(step.undo ? [`- ${say(text('To take it back: {0}', step.undo))}`] : []),
    `- ${say(text('Who: {0}', performerName(step.by)))}`,
    `- ${say(text('Risk: {0}', riskName(step.risk)))}`,
    ...(evidence.length > 0 ? [`- ${say(text('Because of: {0}', listed(evidence)))}`] : []),
  ];
}

/** When a step is done, in words. */
function conditionOf({ condition }: Step): Step['title'] {
  return condition ?? text('always');
}

/** Who does a step, in words. */
export function performerName(by: Performer): Step['title'] {
  switch (by) {
    case 'script':
    case 'check':
      return text('the script');
    case 'hand':
      return text('by hand, on this machine');
    case 'donor':
      return text('with a healthy machine beside it');
    case 'customer':
      return text('whoever has the machine');
  }
}

/** A risk in words. */
export function riskName(risk: Risk): Step['title'] {
  switch (risk) {
    case 'none':
      return text('none');
    case 'low':
      return text('low');
    case 'medium':
      return text('medium');
    case 'high':
      return text('high');
  }
}
