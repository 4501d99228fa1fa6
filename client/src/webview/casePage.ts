import { layoutOf, type Deed } from '../casePage/layout';
import type { Element as Piece } from '../casePage/element';
import type { FromCasePage, ToCasePage } from '../casePage/messages';
import type { CasePage } from '../../../server/src/protocol/protocol';
import './casePage.css';

/** The host of the page. */
interface Host {
  postMessage(message: FromCasePage): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Host;

/** How long a button says that it has copied, in milliseconds. */
const copiedFor = 2000;

/** What is remembered of the page besides what it shows: how far it is scrolled, and what is unfolded. */
interface Remembered {
  readonly scroll: number;
  readonly open: readonly string[];
}

const host = acquireVsCodeApi();
const frame = document.getElementById('page')!;
const status = document.getElementById('status')!;
let shown: CasePage | null = null;
let remembered = readRemembered();

/** A piece of the page as an element of the document. Texts are put in as texts. */
function build({ tag, attributes, children }: Piece): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : build(child))));
  return made;
}

function show(page: CasePage): void {
  const focused = document.activeElement?.getAttribute('data-key');
  const isOther = shown !== null && JSON.stringify(shown.failure) !== JSON.stringify(page.failure);
  const isFirst = shown === null;
  shown = page;
  document.documentElement.lang = page.language;
  document.title = page.title;
  const { header, main, aside } = layoutOf(page);
  frame.replaceChildren(build(header), build(main), build(aside));
  frame.ariaBusy = 'false';
  say('', false);
  for (const key of remembered.open)
    frame.querySelector(`details[data-key="${key}"]`)?.setAttribute('open', '');
  if (isOther) {
    window.scrollTo(0, 0);
    remembered = { scroll: 0, open: [] };
    // What is new is read from its beginning.
    const title = frame.querySelector('h1')!;
    title.tabIndex = -1;
    title.focus();
  } else {
    if (isFirst) window.scrollTo(0, remembered.scroll);
    if (focused) frame.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
  }
  remember();
}

/** Says how it stands, to those who see it and to those who hear it. */
function say(words: string, isBusy: boolean): void {
  status.textContent = words;
  status.classList.toggle('busy', isBusy);
}

function onClick({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-deed]') : null;
  if (!button || !shown) return;
  const deed = button.dataset.deed as Deed;
  if (deed === 'print') host.postMessage({ type: deed });
  else if (deed === 'copyAll') void copyAll(shown);
  else host.postMessage({ type: deed, index: Number(button.dataset.index) });
}

/** With its lists and commands where the clipboard takes HTML; else as text, which the extension copies. */
async function copyAll({ copy: { text, html } }: CasePage): Promise<void> {
  try {
    const type = (name: string, content: string): Record<string, Blob> => ({
      [name]: new Blob([content], { type: name }),
    });
    await navigator.clipboard.write([
      new ClipboardItem({ ...type('text/html', html), ...type('text/plain', text) }),
    ]);
    copied('copyAll-0', true);
  } catch {
    host.postMessage({ type: 'copyAll' });
  }
}

/** Says on the button, and to screen readers, what became of the copying. */
function copied(key: string, isCopied: boolean): void {
  if (!shown) return;
  const { words } = shown;
  const button = frame.querySelector<HTMLElement>(`button[data-key="${key}"]`);
  const said = isCopied ? words.copied : words.notCopied;
  say(said, false);
  if (!button) return;
  const label = key === 'copyAll-0' ? words.copyAll : words.copy;
  button.textContent = said;
  setTimeout(() => {
    button.textContent = label;
    if (status.textContent === said) say('', false);
  }, copiedFor);
}

function readRemembered(): Remembered {
  const state = (host.getState() ?? {}) as Partial<Remembered>;
  return {
    scroll: typeof state.scroll === 'number' ? state.scroll : 0,
    open: Array.isArray(state.open) ? state.open.filter((key) => /^[\w-]+$/.test(String(key))) : [],
  };
}

/** Keeps what is shown, so that it comes back when the window is opened again. */
function remember(): void {
  if (!shown) return;
  const open = [...frame.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.key!);
  remembered = { scroll: window.scrollY, open };
  host.setState({ ...remembered, failure: shown.failure, language: shown.language });
}

frame.addEventListener('click', onClick);
frame.addEventListener('toggle', remember, true);
window.addEventListener('scrollend', remember);
window.addEventListener('message', ({ data }: MessageEvent<ToCasePage>) => {
  if (data.type === 'page') show(data.page);
  else if (data.type === 'copied') copied(data.key, data.isCopied);
  else say(data.says, data.isBusy);
});
host.postMessage({ type: 'ready' });
