/** An element of an event. Text is from the log and therefore untrusted. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
  children: (XmlElement | string)[];
}

/** An event as far as its text goes. */
export interface ReadEvent {
  readonly xml: XmlElement;
  /** Its tags close each other, from the first to the last */
  readonly isWhole: boolean;
}

const maxDepth = 32;
const attribute = /([A-Za-z_][\w.:-]{0,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads one `<Event>…</Event>` as Event Viewer and wevtutil write it: no document type, no name spaces beyond the default one. Of an
 * event that was cut at either end it gives what is left: an element whose beginning is lost holds what stands before its end.
 */
export function readEvent(text: string): ReadEvent {
  const root: Open = elementOf('<Event>');
  const stack = [root];
  let isWhole = true;
  let at = text.indexOf('<');
  if (at > 0 && text[at + 1] === '/') root.children.push(unescaped(text.slice(0, at)));
  while (at >= 0) {
    const end = endOfTag(text, at);
    if (end < 0 || stack.length > maxDepth) {
      isWhole = false;
      break;
    }
    const tag = text.slice(at, end);
    const top = stack.at(-1)!;
    if (tag.startsWith('<![CDATA[')) top.children.push(tag.slice(9, -3));
    else if (tag.startsWith('</')) isWhole = closed(stack, tag.slice(2, -1).trim()) && isWhole;
    else if (tag[1] !== '!' && tag[1] !== '?') {
      const opened = elementOf(tag);
      top.children.push(opened);
      if (!tag.endsWith('/>')) stack.push(opened);
    }
    at = text.indexOf('<', end);
    if (at > end && stack.length > 1) stack.at(-1)!.children.push(unescaped(text.slice(end, at)));
  }
  const own = root.children.find((child) => typeof child !== 'string' && child.name === 'Event');
  return { xml: (own as XmlElement | undefined) ?? root, isWhole: isWhole && stack.length === 1 };
}

/** Closes the innermost element of a name, and gives whether it was the one to close. */
function closed(stack: Open[], name: string): boolean {
  const at = stack.findLastIndex((open, depth) => depth > 0 && open.name === name);
  if (at < 0) {
    const root = stack[0]!;
    stack.length = 1;
    root.children = [{ ...elementOf(`<${name}>`), children: root.children }];
    return false;
  }
  const isInnermost = at === stack.length - 1;
  stack.length = at;
  return isInnermost;
}

/** Past the `>` of a tag, of a comment or of character data; -1 where it does not end. A `>` inside quotes is text. */
function endOfTag(xml: string, at: number): number {
  for (const [start, stop] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!xml.startsWith(start, at)) continue;
    const end = xml.indexOf(stop, at + start.length);
    return end < 0 ? -1 : end + stop.length;
  }
  let quote = '';
  for (let i = at + 1; i < xml.length; i++) {
    const c = xml[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i + 1;
  }
  return -1;
}

function elementOf(tag: string): Open {
  const name = /^<([^\s/>]{1,200})/.exec(tag)?.[1] ?? '';
  // Names are from the file: one called `__proto__` must be a name like any other.
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, key, double, single] of tag.matchAll(attribute))
    attributes[key!] = unescaped(double ?? single!);
  return { name, attributes, children: [] };
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
