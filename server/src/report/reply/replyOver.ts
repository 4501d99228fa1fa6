import { verdictOf } from '../../analysis/diagnosis/verdict';
import { logsToOpen, verdictSentence } from '../../analysis/diagnosis/verdictWords';
import { fileNameOf } from '../../analysis/model/locations';
import { machinesOf } from '../../cases/machines';
import { text, type Text } from '../../base/text';
import type { ReplyForm } from '../../protocol/reply';
import { collect } from '../../remedy/plans/collectStep';
import { distinctIncidents, type AnalysedLog } from '../json';
import type { Part } from './letter';
import { replyTo } from './reply';

/** Logs without a failure whose answers are given; the rest says nothing new. */
const maxAnswers = 5;

/** A reply over logs: about the failure to look at first, with the others of its machine in a line each. */
export function replyOver(logs: readonly AnalysedLog[], form: ReplyForm): Part[] {
  const machines = machinesOf(logs.map(({ path }) => path));
  const ranked = distinctIncidents(logs, machines);
  const found = ranked.find(({ first }) => first.incident.outcome === 'failed') ?? ranked[0];
  if (!found) return withoutFailure(logs);
  const { file, incident } = found.first;
  const own = machines.find(({ logs: indices }) => indices.includes(file))!.logs;
  const { analysis, path } = logs[file]!;
  return replyTo(
    {
      analysis,
      incident,
      logName: fileNameOf(path),
      occurrences: found.occurrences.map((one) => one.incident),
      others: ranked
        .filter(
          (one) => one !== found && own.includes(one.first.file) && one.first.incident.outcome === 'failed',
        )
        .map(({ first }) => first.incident),
    },
    form,
  );
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
