import type { XmlElement } from './binXml';

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const maxDepth = 32;
const attribute = /([A-Za-z_][\w.:-]{0,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads one `<Event>…</Event>` as Event Viewer and wevtutil write it: no document type, no name spaces beyond the default
 * one. Null where the tags do not close each other.
 */
export function parseEvent(xml: string): XmlElement | null {
  const stack: Open[] = [];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = endOfTag(xml, at);
    if (end < 0) return null;
    const tag = xml.slice(at, end);
    const top = stack.at(-1);
    if (tag.startsWith('<![CDATA[')) top?.children.push(tag.slice(9, -3));
    else if (tag.startsWith('</')) {
      if (top?.name !== tag.slice(2, -1).trim()) return null;
      if (stack.length === 1) return top;
      stack.pop();
    } else if (tag[1] !== '!' && tag[1] !== '?') {
      const opened = elementOf(tag);
      top?.children.push(opened);
      if (!tag.endsWith('/>')) stack.push(opened);
      if (stack.length > maxDepth) return null;
    }
    at = xml.indexOf('<', end);
    if (at > end) stack.at(-1)?.children.push(unescaped(xml.slice(end, at)));
  }
  return null;
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
