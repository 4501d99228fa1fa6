import { consoleEnd, sentenceOf, type FailureEvent } from '../extract/frames/failureEvent';
import type { LogRecord } from '../model/signature';
import type { Origin } from './propagation';

/** Lines behind a code in which the sentence that goes with it begins. */
const reach = 3;
/** An error of PowerShell: its command, and the message of the code; what the command itself has to say is the next paragraph */
const powerShellError = /^[A-Z][a-z]+-\w{4,30} ?: /;
/** Where PowerShell met an error: `At line:1 char:1`, `所在位置 行:1 字符: 1` */
const position = /^\+|:\s?\d{1,5}\s.{0,20}:\s?\d{1,5}$/;
const shortest = 40;
/** What a program prints behind a code that is no sentence about it: a prompt, a command, a row of a log, a name and its value */
const noSentence = /^(?:[A-Z]:\\[^>]*>|PS [A-Z]:|[\w-]{1,40}\s?: \S{1,60}$|[#>`|])/;
/** DISM has a sentence for whatever it does not explain: it failed, and its log says more. One that names an option explains it. */
const saysNothing = /^.{0,14}\bDISM\b(?!.{0,200}\s["'“„«「]?\/[A-Za-z])/i;

/**
 * An origin that is the code in which a program ended on a console, at the sentence that the program printed below it: the code is
 * the same in every language, the sentence says what it means. The origin as it is where there is no sentence, or it says nothing.
 */
export function atPrintedReason(origin: Origin, records: readonly LogRecord[]): Origin {
  const { event } = origin;
  const { record } = event;
  const isPowerShell = powerShellError.test(record.body);
  if (record.head || !(isPowerShell || consoleEnd.test(record.body))) return origin;
  const at = records.findIndex(({ line }) => line === record.line);
  const said = records
    .slice(at + 1)
    .find(
      ({ line, head, body }) =>
        line > record.line && line <= record.line + reach && !head && body.trim() !== '',
    );
  if (
    at < 0 ||
    !said ||
    noSentence.test(said.body) ||
    saysNothing.test(said.body) ||
    !/[\s\u3000-\u9fff]/.test(said.body) ||
    (isPowerShell && (said.line > record.line + 1 || said.body.length < shortest || position.test(said.body)))
  )
    return origin;
  const sentence = sentenceOf(said, event.session, event.codes);
  return {
    ...origin,
    event: sentence,
    path: [sentence, ...origin.path.filter((step: FailureEvent) => step !== event)],
  };
}
