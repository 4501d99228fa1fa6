/**
 * A piece of a page as plain data, so that one layout makes both what a browser shows and the file that is printed. Text is text in
 * both: no markup is ever read from it.
 */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}

export type Child = Element | string;

export type Tag =
  | 'header'
  | 'main'
  | 'aside'
  | 'section'
  | 'div'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ol'
  | 'ul'
  | 'li'
  | 'span'
  | 'strong'
  | 'code'
  | 'pre'
  | 'button'
  | 'details'
  | 'summary';

/** Makes an element; children that are null are left out. */
export function element(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Child | null)[]
): Element {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** An element and all that is in it as HTML, every character that marks up escaped. */
export function htmlOf({ tag, attributes, children }: Element): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : htmlOf(child)));
  return `<${tag}${written.join('')}>${inside.join('')}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)!};`);
}
