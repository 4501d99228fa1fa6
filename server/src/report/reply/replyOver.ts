import { verdictOf } from '../../analysis/diagnosis/verdict';
import { logsToOpen, verdictSentence } from '../../analysis/diagnosis/verdictWords';
import { fileNameOf } from '../../analysis/model/locations';
import { text, type Text } from '../../base/text';
import type { ReplyForm } from '../../protocol/reply';
import { collect } from '../../remedy/plans/collectStep';
import type { AnalysedLog } from '../json';
import type { Part } from './letter';
import { failuresFirst, rankFailures, replyAbout } from './replyAbout';

/** Logs without a failure whose answers are given; the rest says nothing new. */
const maxAnswers = 5;

/** A reply over logs: about the failure to look at first, with the others of its machine in a line each. */
export function replyOver(logs: readonly AnalysedLog[], form: ReplyForm): Part[] {
  const failures = rankFailures(logs);
  const [found] = failuresFirst(failures.ranked);
  return found ? replyAbout(logs, failures, found, form) : withoutFailure(logs);
}

/** What is answered where no operation is known to have failed: what the logs say, and which are needed. */
function withoutFailure(logs: readonly AnalysedLog[]): Part[] {
  const answers = logs
    .map(({ path, analysis }) => ({ path, verdict: verdictOf(analysis) }))
    .sort((a, b) => Number(b.verdict.state === 'unexplained') - Number(a.verdict.state === 'unexplained'));
  const elsewhere = [...new Set(answers.flatMap(({ path, verdict }) => [...logsToOpen(verdict, path)]))];
  const { what, command } = collect({ elsewhere });
  const sentence = (path: string, says: Text): Text => text('{0}: {1}', fileNameOf(path), says);
  return [
    { part: 'subject', says: text('Subject: [Case <case number>] Logs that are needed') },
    { part: 'say', says: text('Dear <customer name>,') },
    { part: 'say', says: text('Thank you for the logs. They show no operation that failed for certain:') },
    ...answers
      .slice(0, maxAnswers)
      .map(({ path, verdict }): Part => ({ part: 'point', says: sentence(path, verdictSentence(verdict)) })),
    {
      part: 'say',
      says: text(
        'Please try the operation again, note the time at which it fails, and send the logs of that time. In a command prompt that was opened as administrator:',
      ),
    },
    { part: 'step', number: 1, says: what },
    { part: 'commands', lines: command },
    { part: 'say', says: text('Kind regards,') },
    { part: 'say', says: text('<your name>') },
  ];
}
