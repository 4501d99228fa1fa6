import type {
  CasePage,
  PageGroup,
  PageLine,
  PagePlace,
  PageStatement,
  PageStep,
} from '../../../server/src/protocol/protocol';
import { element, type Child, type Element } from './element';

/** The parts of the page, each a landmark. */
export interface Layout {
  readonly header: Element;
  readonly main: Element;
  readonly aside: Element;
}

/** What a button of the page does: the name of the deed and the number of what it is done to. */
export type Deed = 'open' | 'show' | 'copyStep' | 'copyAll' | 'language' | 'print';

/** Characters from which a title is set smaller: some hold a command. */
const longTitle = 60;

const levels = { high: '●●●', medium: '●●○', low: '●○○' } as const;

/** The places that the page links to, in the order of their numbers. */
export function placesOf({ evidence, ruledOut, ran, logs }: CasePage): readonly PagePlace[] {
  const stated = [...ruledOut, ...ran.flatMap(({ items }) => items)];
  return [
    ...evidence.map(({ at }) => at),
    ...stated.flatMap(({ at }) => at ?? []),
    ...logs.map(({ uri, name }) => ({ uri, line: 1, label: name })),
  ];
}

/** The page as it is shown, the answer first; `isPrinted` leaves out what can only be clicked and opens what is folded. */
export function layoutOf(page: CasePage, { isPrinted = false } = {}): Layout {
  return new PageLayout(page, isPrinted).parts();
}

class PageLayout {
  readonly #page: CasePage;
  readonly #isPrinted: boolean;
  readonly #places: readonly PagePlace[];

  constructor(page: CasePage, isPrinted: boolean) {
    this.#page = page;
    this.#isPrinted = isPrinted;
    this.#places = placesOf(page);
  }

  parts(): Layout {
    return {
      header: this.#header(),
      main: element(
        'main',
        {},
        this.#cause(),
        this.#evidence(),
        this.#ruledOut(),
        this.#toDo(),
        ...this.#page.ran.map((group, at) => this.#group(group, at)),
      ),
      aside: element('aside', { 'aria-label': this.#page.words.details }, ...this.#sides()),
    };
  }

  #header(): Element {
    const { words, title, code, circumstances, notes, state } = this.#page;
    return element(
      'header',
      { class: `state-${state}` },
      element(
        'div',
        { class: 'top' },
        element('p', { class: 'eyebrow' }, words.page),
        this.#isPrinted ? null : this.#toolbar(),
      ),
      element('h1', title.length > longTitle ? { class: 'long' } : {}, title),
      code === null ? null : element('p', { class: 'code' }, element('code', {}, code)),
      circumstances.length === 0
        ? null
        : element(
            'ul',
            { class: 'circumstances' },
            ...circumstances.map((sentence) => element('li', {}, sentence)),
          ),
      ...notes.map((note) => element('p', { class: 'note' }, note)),
    );
  }

  #toolbar(): Element {
    const { words, languages, language } = this.#page;
    return element(
      'div',
      { class: 'tools' },
      element(
        'div',
        { class: 'languages', role: 'group', 'aria-label': words.language },
        ...languages.map(({ id, name }, at) =>
          button('language', at, name, { lang: id, 'aria-pressed': String(id === language) }),
        ),
      ),
      button('print', 0, words.print, { class: 'secondary' }),
      button('copyAll', 0, words.copyAll, { class: 'primary' }),
    );
  }

  #cause(): Element | null {
    const { cause, words } = this.#page;
    if (!cause) return null;
    const { label, says, confidence, level } = cause;
    return section('cause', words.cause, [
      label === null ? null : element('p', { class: 'label' }, label),
      element('p', { class: 'lead' }, says),
      confidence === null || level === null
        ? null
        : element(
            'p',
            { class: `confidence ${level}` },
            element('span', { 'aria-hidden': 'true', class: 'dots' }, levels[level]),
            ` ${confidence}`,
          ),
    ]);
  }

  #evidence(): Element | null {
    const { evidence, cause, words } = this.#page;
    if (evidence.length === 0) return null;
    const proof = [cause?.proof ?? null].filter((sentence) => sentence !== null);
    return section('evidence', words.evidence, [
      element('ol', { class: 'lines' }, ...evidence.map((line) => this.#line(line))),
      ...proof.map((sentence) => element('p', { class: 'proof' }, sentence)),
    ]);
  }

  #line({ at, text, says }: PageLine): Element {
    return element(
      'li',
      {},
      this.#link(at),
      element('code', { class: 'text' }, text),
      says === null ? null : element('p', { class: 'says' }, says),
    );
  }

  #toDo(): Element | null {
    const { steps, howTo, noPlan, words } = this.#page;
    if (steps.length === 0 && noPlan === null) return null;
    return section('todo', words.toDo, [
      noPlan === null ? null : element('p', {}, noPlan),
      howTo === null ? null : element('p', { class: 'quiet' }, howTo),
      steps.length === 0
        ? null
        : element('ol', { class: 'steps' }, ...steps.map((step, at) => this.#step(step, at))),
    ]);
  }

  #step({ title, what, why, commands, expected, details }: PageStep, at: number): Element {
    const { words } = this.#page;
    return element(
      'li',
      {},
      element('h3', { id: `step-${at}` }, title),
      element('p', {}, what),
      why === null ? null : element('p', { class: 'quiet' }, why),
      commands.length === 0
        ? null
        : element(
            'div',
            { class: 'commands' },
            element('pre', {}, ...commands.map((line) => element('code', {}, line))),
            this.#isPrinted
              ? null
              : button('copyStep', at, words.copy, { 'aria-describedby': `step-${at}`, class: 'secondary' }),
          ),
      element('p', { class: 'expected' }, expected),
      this.#folded(
        `step-details-${at}`,
        words.details,
        details.map((sentence) => element('p', {}, sentence)),
      ),
    );
  }

  #ruledOut(): Element | null {
    const { ruledOut, words } = this.#page;
    if (ruledOut.length === 0) return null;
    return section('ruled-out', words.ruledOut, [this.#statements(ruledOut)]);
  }

  #group({ title, items, more }: PageGroup, at: number): Element {
    return section(`ran-${at}`, title, [
      this.#statements(items),
      more === null ? null : element('p', { class: 'quiet' }, more),
    ]);
  }

  #statements(items: readonly PageStatement[]): Element {
    return element(
      'ul',
      { class: 'statements' },
      ...items.map(({ says, at }) => element('li', {}, says, ...(at === null ? [] : [' ', this.#link(at)]))),
    );
  }

  #sides(): (Element | null)[] {
    const { missing, others, moreOthers, machine, words } = this.#page;
    const list = (items: readonly string[]): Element =>
      element('ul', {}, ...items.map((item) => element('li', {}, item)));
    return [
      missing.length === 0 ? null : section('missing', words.missing, [list(missing)]),
      others.length === 0
        ? null
        : section('others', words.others, [
            element(
              'ul',
              {},
              ...others.map(({ says }, at) =>
                element(
                  'li',
                  {},
                  this.#isPrinted ? says : button('show', at, says, { class: 'link other', title: says }),
                ),
              ),
            ),
            moreOthers === null ? null : element('p', { class: 'quiet' }, moreOthers),
          ]),
      machine.length === 0 ? null : section('machine', words.machine, [list(machine)]),
      this.#logs(),
    ];
  }

  #logs(): Element | null {
    const { logs, words } = this.#page;
    if (logs.length === 0) return null;
    const first = this.#places.length - logs.length;
    return section('logs', words.logs, [
      element(
        'ul',
        {},
        ...logs.map(({ name, kind, time, state, result, notes }, at) =>
          element(
            'li',
            {},
            element(
              'div',
              { class: 'log' },
              this.#isPrinted
                ? element('span', {}, name)
                : button('open', first + at, name, { class: 'link' }),
              element('span', { class: `result ${state}` }, result),
            ),
            element('p', { class: 'quiet' }, time === '' ? kind : `${kind} · ${time}`),
            ...notes.map((note) => element('p', { class: 'says' }, note)),
          ),
        ),
      ),
    ]);
  }

  #link(place: PagePlace): Child {
    const at = this.#places.indexOf(place);
    return this.#isPrinted
      ? element('span', { class: 'place' }, place.label)
      : button('open', at, place.label, { class: 'link place' });
  }

  /** What is folded on the screen is open on paper. */
  #folded(key: string, title: string, children: readonly Child[]): Element | null {
    if (children.length === 0) return null;
    if (this.#isPrinted) return element('div', { class: 'more' }, ...children);
    return element(
      'details',
      { 'data-key': key },
      element('summary', {}, title),
      element('div', { class: 'more' }, ...children),
    );
  }
}

function section(key: string, heading: string, children: readonly (Child | null)[]): Element {
  return element(
    'section',
    { class: key, 'aria-labelledby': `heading-${key}` },
    element('h2', { id: `heading-${key}` }, heading),
    ...children,
  );
}

function button(
  deed: Deed,
  index: number,
  label: string,
  attributes: Readonly<Record<string, string>>,
): Element {
  return element(
    'button',
    {
      type: 'button',
      'data-deed': deed,
      'data-index': String(index),
      'data-key': `${deed}-${index}`,
      ...attributes,
    },
    label,
  );
}
