import type { XmlElement } from './xmlEvent';

/** A datum of an event: its name, empty where it has none, and its value. */
export interface EventDatum {
  readonly name: string;
  readonly value: string;
}

/** What an event says, whatever file it came from. Every text is from the log and therefore untrusted. */
export interface WindowsEvent {
  readonly provider: string;
  readonly id: number;
  /** Level as stored: 0 always, 1 critical, 2 error, 3 warning, 4 information, 5 verbose; NaN where it says none */
  readonly level: number;
  /** ISO 8601 in UTC, empty when unknown */
  readonly time: string;
  /** Number of the record in its log; empty when unknown */
  readonly record: string;
  readonly channel: string;
  readonly computer: string;
  /** Name of the element below `UserData`, empty for plain event data */
  readonly dataName: string;
  readonly data: readonly EventDatum[];
}

const parts: ReadonlySet<string> = new Set(['System', 'EventData', 'UserData']);
const nothing: XmlElement = { name: '', attributes: {}, children: [] };
/** More data than this are no event of servicing. */
const maxData = 200;

/**
 * Reads the `<Event>` element of the event schema, or what is left of one; null for anything else. `written` stands in for a missing
 * time, and `number` is the one the log gave the record, which may differ from what the record says of itself.
 */
export function windowsEventOf(xml: XmlElement, written = '', number = ''): WindowsEvent | null {
  if (xml.name !== 'Event') return null;
  const system = childOf(xml, 'System') ?? nothing;
  if (!elementsIn(xml).some(({ name }) => parts.has(name))) return null;
  const provider = childOf(system, 'Provider')?.attributes ?? {};
  const time = childOf(system, 'TimeCreated')?.attributes.SystemTime ?? '';
  const user = childOf(xml, 'UserData')?.children.find((child) => typeof child !== 'string');
  const eventData = childOf(xml, 'EventData');
  return {
    provider: provider.Name ?? provider.EventSourceName ?? '',
    id: numberOf(system, 'EventID'),
    level: numberOf(system, 'Level'),
    time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(time) ? time : written,
    record: number === '' ? textIn(childOf(system, 'EventRecordID')) : number,
    channel: textIn(childOf(system, 'Channel')),
    computer: textIn(childOf(system, 'Computer')),
    dataName: user?.name ?? '',
    data: (user ? leavesOf(user) : eventData ? dataOf(eventData) : []).slice(0, maxData),
  };
}

/** The value of a datum by its name; empty when there is none. */
export function datum(event: WindowsEvent, name: string): string {
  return event.data.find((entry) => entry.name === name)?.value ?? '';
}

function dataOf(eventData: XmlElement): EventDatum[] {
  return elementsIn(eventData).map((element) => ({
    name: element.name === 'Data' ? (element.attributes.Name ?? '') : element.name,
    value: textIn(element),
  }));
}

function leavesOf(element: XmlElement): EventDatum[] {
  return elementsIn(element).map((child) => ({ name: child.name, value: textIn(child) }));
}

function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find((child) => child.name === name);
}

function textIn(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

function numberOf(element: XmlElement, name: string): number {
  const text = textIn(childOf(element, name));
  return /^\d{1,10}$/.test(text) ? Number(text) : NaN;
}
