import type { TimelineLane } from '../../../server/src/protocol/protocol';
import type { EventList, ListedEvent } from '../timeline/eventList';
import { stamp } from '../timeline/times';

/** Options that are there at a time, however many events there are. */
const pageSize = 100;
/** What the page keys step by. */
const pageStep = 20;

/** What the list reports to its owner. */
export interface ListEvents {
  readonly onChoose: (chosen: ListedEvent) => void;
  readonly onOpen: (chosen: ListedEvent, part: boolean) => void;
}

/**
 * The events as a list box: arrows step, F and Shift+F go from failure to failure, Enter opens the line, P the part of the
 * log around it. Only a page of options exists at a time; a screen reader gets the true positions.
 */
export class ListView {
  readonly #element: HTMLElement;
  readonly #list: EventList;
  readonly #lanes: readonly TimelineLane[];
  readonly #events: ListEvents;
  readonly #listeners = new AbortController();
  #chosen = -1;
  #start = 0;

  constructor(element: HTMLElement, list: EventList, lanes: readonly TimelineLane[], events: ListEvents) {
    this.#element = element;
    this.#list = list;
    this.#lanes = lanes;
    this.#events = events;
    this.#render(0);
    const { signal } = this.#listeners;
    element.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    element.addEventListener('click', (event) => this.#onClick(event), { signal });
    element.addEventListener('scroll', () => this.#onScroll(), { signal, passive: true });
    element.addEventListener(
      'focus',
      () => {
        if (this.#chosen < 0 && list.length > 0) this.choose(Math.max(0, list.failureBeside(-1, 1)));
      },
      { signal },
    );
  }

  dispose(): void {
    this.#listeners.abort();
    this.#element.replaceChildren();
  }

  /** Chooses by position and brings it into view. */
  choose(position: number): void {
    const listed = this.#list.at(position);
    if (!listed) return;
    this.#chosen = position;
    if (this.#isWellInside(position)) this.#mark();
    else this.#render(position);
    this.#element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    this.#events.onChoose(listed);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.#target(event);
    if (next !== null) this.choose(Math.min(Math.max(0, next), this.#list.length - 1));
    else if (event.key === 'Enter' || event.key.toLowerCase() === 'p') {
      const listed = this.#list.at(this.#chosen);
      if (listed) this.#events.onOpen(listed, event.key !== 'Enter');
    } else return;
    event.preventDefault();
  }

  #target({ key, shiftKey }: KeyboardEvent): number | null {
    switch (key) {
      case 'ArrowDown':
        return this.#chosen + 1;
      case 'ArrowUp':
        return this.#chosen - 1;
      case 'PageDown':
        return this.#chosen + pageStep;
      case 'PageUp':
        return this.#chosen - pageStep;
      case 'Home':
        return 0;
      case 'End':
        return this.#list.length - 1;
      case 'f':
      case 'F':
        return this.#list.failureBeside(this.#chosen, shiftKey ? -1 : 1);
      default:
        return null;
    }
  }

  #onClick({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (!(option instanceof HTMLElement)) return;
    const position = Number(option.dataset.position);
    this.choose(position);
    const listed = this.#list.at(position);
    if (listed) this.#events.onOpen(listed, false);
  }

  /** Another page where the reader scrolls to the end of this one. */
  #onScroll(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#element;
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 1;
    if (isAtEnd && this.#start + pageSize < this.#list.length) this.#turn(pageSize / 2);
    else if (scrollTop <= 0 && this.#start > 0) this.#turn(-pageSize / 2);
  }

  #turn(by: number): void {
    const before = this.#element.scrollHeight;
    const { scrollTop } = this.#element;
    const start = this.#start;
    this.#render(this.#start + pageSize / 2 + by);
    // What was in sight stays there.
    this.#element.scrollTop = scrollTop - ((this.#start - start) / pageSize) * before;
  }

  /** Whether the page that is there has a position with others on both sides of it, as far as there are any. */
  #isWellInside(position: number): boolean {
    const end = this.#start + this.#element.childElementCount;
    return (
      position >= (this.#start === 0 ? 0 : this.#start + pageStep) &&
      position < (end === this.#list.length ? end : end - pageStep)
    );
  }

  #render(around: number): void {
    const { start, events } = this.#list.page(around, pageSize);
    this.#start = start;
    this.#element.replaceChildren(...events.map((event, index) => this.#option(event, start + index)));
    this.#mark();
  }

  /** Says which option is chosen, where it is on the page. */
  #mark(): void {
    this.#element.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    const chosen = this.#element.children[this.#chosen - this.#start];
    chosen?.setAttribute('aria-selected', 'true');
    if (chosen) this.#element.setAttribute('aria-activedescendant', chosen.id);
    else this.#element.removeAttribute('aria-activedescendant');
  }

  #option({ lane, details }: ListedEvent, position: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `event-${position}`;
    option.role = 'option';
    option.className = `event ${details.kind}${details.failed ? ' failed' : ''}`;
    option.dataset.position = String(position);
    option.ariaPosInSet = String(position + 1);
    option.ariaSetSize = String(this.#list.length);
    option.ariaSelected = 'false';
    const part = (className: string, text: string): HTMLElement => {
      const element = document.createElement('span');
      element.className = className;
      element.textContent = text;
      return element;
    };
    option.append(
      part('time', stamp(details.from)),
      part('label', details.label),
      part('log', this.#lanes[lane]?.name ?? ''),
    );
    return option;
  }
}
