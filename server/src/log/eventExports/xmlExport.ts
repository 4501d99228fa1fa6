import { describe, describeRest } from './describe';
import { knownEvent } from './eventCatalogue';
import { windowsEventOf, type WindowsEvent } from './windowsEvent';
import { readEvent } from './xmlEvent';

/** Where an event begins, in whatever quotes its attributes stand */
export const eventXmlStart = String.raw`<Event xmlns=\\?["']http://schemas\.microsoft\.com/win/2004/08/events/event`;
const start = new RegExp(eventXmlStart);
/** What only events have, where the beginning of the first one was cut */
const part = /<\/(?:EventData|UserData|System)>|<Provider Name=["']/;
const end = /<\/(?:Event|EventData|UserData)>/;

/** Whether a line holds the beginning of an event as XML. */
export function opensXmlEvent(line: string): boolean {
  return line.includes('<Event') && start.test(line);
}

/** Whether some lines hold events as XML; the first may have lost its beginning, the last its end. */
export function holdXmlEvents(lines: readonly string[]): boolean {
  if (lines.some(opensXmlEvent)) return true;
  return lines.some((line) => part.test(line)) && lines.some((line) => end.test(line));
}

/** What an event says, in our own lines; see {@link describe}. */
export interface DescribedEvent {
  /** None where the event does not bear on servicing */
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** Reads an event of an export, whatever a cut left of it. */
export function describeXml(text: string): DescribedEvent {
  const { xml, isWhole } = readEvent(text);
  const event = windowsEventOf(xml);
  if (!event) return { lines: [], isWhole: false };
  return { lines: linesOf(event, isWhole), isWhole };
}

function linesOf(event: WindowsEvent, isWhole: boolean): readonly string[] {
  const known = knownEvent(event.provider, event.id, event.data.map(({ value }) => value).join('\n'));
  if (known) return describe(event, known).split('\n');
  const rest = isWhole || event.provider !== '' ? null : describeRest(event);
  return rest === null ? [] : [rest];
}
