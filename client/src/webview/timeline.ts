import 'uplot/dist/uPlot.min.css';
import './timeline.css';
import type { Timeline } from '../../../server/src/protocol/protocol';
import { EventList, type ListedEvent } from '../timeline/eventList';
import type { FromTimeline, TimelineWords, ToTimeline } from '../timeline/messages';
import type { Span } from '../timeline/window';
import { Chart } from './chart';
import { ListView } from './list';
import { stamp } from '../timeline/times';

/** What VS Code gives to a view. */
interface Host {
  postMessage(message: FromTimeline): void;
  getState(): unknown;
  setState(state: Span): void;
}
declare function acquireVsCodeApi(): Host;

/** How far the keys move the window, as a share of it. */
const step = 0.2;

const host = acquireVsCodeApi();
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}`);
  return found;
};
const chartElement = element('chart');
const listElement = element('list');
const pointed = element('pointed');

/** What is shown now. */
class Shown {
  readonly #timeline: Timeline;
  readonly #list: EventList;
  readonly #chart: Chart;
  readonly #view: ListView;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.#list = new EventList(timeline.lanes);
    this.#chart = new Chart(chartElement, timeline.lanes, rememberedWindow() ?? focusOf(timeline), {
      onPoint: (lane, event) => this.#describe(lane, event),
      onOpen: (lane, event) => {
        this.#view.choose(this.#list.positionOf(lane, event));
        host.postMessage({ type: 'open', lane, event, part: false });
      },
      onWindow: (window) => host.setState(window),
    });
    this.#view = new ListView(listElement, this.#list, timeline.lanes, {
      onChoose: ({ lane, event, details }) => {
        this.#chart.choose(lane, details);
        this.#describe(lane, event);
      },
      onOpen: ({ lane, event }: ListedEvent, part) => host.postMessage({ type: 'open', lane, event, part }),
    });
  }

  get chart(): Chart {
    return this.#chart;
  }

  dispose(): void {
    this.#chart.dispose();
    this.#view.dispose();
  }

  #describe(lane: number, event: number): void {
    const shown = this.#timeline.lanes[lane];
    const details = shown?.events[event];
    pointed.textContent = shown && details ? `${stamp(details.from)}  ${shown.name}: ${details.label}` : '';
  }
}

let shown: Shown | null = null;

function show(timeline: Timeline, words: TimelineWords): void {
  shown?.dispose();
  shown = null;
  const isEmpty = timeline.lanes.every(({ range }) => range === null);
  document.body.classList.toggle('empty', isEmpty);
  element('notes').textContent = [...(isEmpty ? [words.nothing] : [words.summary]), ...timeline.notes].join(
    ' ',
  );
  element('keys').textContent = words.keys;
  chartElement.ariaLabel = words.chart;
  listElement.ariaLabel = words.list;
  if (!isEmpty) shown = new Shown(timeline);
}

/** The window to begin with: around what failed. */
function focusOf({ focus }: Timeline): Span | null {
  return focus && { from: focus[0], to: focus[1] };
}

function rememberedWindow(): Span | null {
  const state = host.getState() as Partial<Span> | undefined;
  return typeof state?.from === 'number' && typeof state.to === 'number' && state.to > state.from
    ? { from: state.from, to: state.to }
    : null;
}

/** The keys of the chart; those of the list are the list's. */
function onChartKey(event: KeyboardEvent): void {
  if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
  const { chart } = shown;
  const deeds: Readonly<Record<string, () => void>> = {
    '+': () => chart.zoom(0.5),
    '=': () => chart.zoom(0.5),
    '-': () => chart.zoom(2),
    '0': () => chart.showAll(),
    ArrowLeft: () => chart.move(-step),
    ArrowRight: () => chart.move(step),
    ArrowUp: () => chart.scrollLanes(-1),
    ArrowDown: () => chart.scrollLanes(1),
    Enter: () => listElement.focus(),
  };
  const deed = deeds[event.key];
  if (!deed) return;
  deed();
  event.preventDefault();
}

chartElement.addEventListener('keydown', onChartKey);
window.addEventListener('message', ({ data }: MessageEvent<ToTimeline>) => {
  if (data.type === 'timeline') show(data.timeline, data.words);
  else if (shown) host.postMessage({ type: 'picture', png: shown.chart.picture() });
});
new ResizeObserver(() => shown?.chart.resize()).observe(chartElement);
// VS Code says on the body which theme is on, and hands over its colours as style of the root.
new MutationObserver(() => shown?.chart.retheme()).observe(document.body, { attributeFilter: ['class'] });
host.postMessage({ type: 'ready' });
