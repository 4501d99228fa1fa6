import type { Appearance } from '../../log/appearance';
import { knownLogs } from '../../log/names';
import { formatOf } from '../../log/recognise';
import { listed, text, type Text } from '../../base/text';
import type { LogVerdict, VerdictState } from '../model/verdict';

const appearances: Readonly<Record<Exclude<Appearance, 'empty'>, Text>> = {
  'event-trace': text('a binary trace (.etl)'),
  'event-log': text('an event log (.evtx)'),
  'registry-export': text('an export of the registry'),
  'registry-hive': text('a registry hive'),
  program: text('a program'),
  dump: text('a memory dump'),
  archive: text('an archive'),
  image: text('a picture'),
  pdf: text('a PDF document'),
  'compound-document': text('an Office document, a mail or an installer (.msi)'),
  encrypted: text('encrypted data'),
  html: text('a web page (HTML)'),
  json: text('JSON'),
  xml: text('XML'),
  'other-log': text('the log of another program'),
  text: text('plain text'),
  binary: text('binary data'),
};

const understood = text('Understood are {0}, and event logs as .evtx or exported.', listed(knownLogs));
const original = text('Get the original log again.');
const cutAdvice = text('Cut the log where the time of the failure begins, and open that part.');
const asText = text('Ask for the log as a text file.');

/** What to do with a file that is no log; where a kind has no entry, the advice names the logs that are understood. */
const advice: Readonly<Partial<Record<Appearance, Text>>> = {
  empty: original,
  'event-trace': text(
    'Get-WindowsUpdateLog makes a WindowsUpdate.log of the traces of Windows Update; tracerpt turns other traces into text.',
  ),
  archive: text('Unpack it, and open the logs in it.'),
  image: asText,
  pdf: asText,
  'compound-document': asText,
  html: asText,
  encrypted: text('Decrypt it first.'),
  binary: original,
};

const states: Readonly<Record<VerdictState, Text>> = {
  failed: text('Failed'),
  'nothing-failed': text('Nothing failed'),
  unexplained: text('Unclear'),
  'not-read': text('Not read'),
};

/** What a log answers, in a word or two, for a cell of a table. */
export function stateLabel({ state }: LogVerdict): Text {
  return states[state];
}

/** What a log answers, in one sentence. */
export function verdictSentence(verdict: LogVerdict): Text {
  switch (verdict.state) {
    case 'failed':
      return text('Operations failed.');
    case 'nothing-failed':
      return text('No failed operation found.');
    case 'unexplained':
      return text('Something failed, and the log does not say how it ended (low confidence).');
    case 'not-read':
      return unreadSentence(verdict);
  }
}

/** What to do about a log of which nothing can be said; null for others. */
export function unreadAdvice(verdict: LogVerdict): Text | null {
  if (verdict.state === 'not-read' && verdict.reason === 'cut') return cutAdvice;
  return verdict.state === 'not-read' ? (advice[verdict.appearance] ?? understood) : null;
}

function unreadSentence({
  reason,
  appearance,
  family,
}: Extract<LogVerdict, { readonly state: 'not-read' }>): Text {
  if (appearance === 'empty' || reason === 'empty')
    return text('The file is empty: there is nothing to analyse.');
  if (reason === 'cut')
    return text(
      'Nothing failed in the part of the log that was read. The rest is too much to be read at once.',
    );
  const looks = appearances[appearance];
  return reason === 'unrecognised'
    ? text('This is not a log of Windows servicing or setup: it looks like {0}.', looks)
    : text(
        'Taken for a log of this kind: {0}. But its rows could not be read; it looks like {1}.',
        formatOf(family).title,
        looks,
      );
}

/** The logs to open for further evidence, without the one at hand, which has the file name `own`. */
export function logsToOpen(verdict: LogVerdict, own: string): readonly string[] {
  if (verdict.state !== 'unexplained') return [];
  const name = own.replace(/^.*[\\/]/, '').toLowerCase();
  return verdict.otherLogs.filter((other) => other.toLowerCase() !== name);
}
