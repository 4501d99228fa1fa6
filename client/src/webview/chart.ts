import uPlot from 'uplot';
import { LaneIndex } from '../timeline/laneIndex';
import { boundsOf, moved, showing, zoomed, type Span } from '../timeline/window';
import type { TimelineEvent, TimelineLane } from '../../../server/src/protocol/protocol';
import { gutterOf, laneHeight, paintLanes, type Area } from './paint';
import { axisLabels, momentOf } from '../timeline/times';
import { readTheme, type Theme } from './theme';

/** What the chart reports to its owner. */
export interface ChartEvents {
  /** The pointer is on an event, or on none (-1) */
  readonly onPoint: (lane: number, event: number) => void;
  /** An event was clicked */
  readonly onOpen: (lane: number, event: number) => void;
  /** Another window is shown */
  readonly onWindow: (window: Span) => void;
}

/** A press that moves further than this, in pixels, draws a window and opens nothing. */
const dragPixels = 4;
const zoomStep = 1.4;

/**
 * The lanes over time: uPlot does the time axis, the pointer and the drawing of a window; the lanes are drawn on its canvas.
 * Only lanes that fit into the element are drawn, whatever their number.
 */
export class Chart {
  readonly #element: HTMLElement;
  readonly #events: ChartEvents;
  readonly #lanes: readonly TimelineLane[];
  readonly #indexes: readonly LaneIndex[];
  readonly #bounds: Span;
  readonly #plot: uPlot;
  readonly #listeners = new AbortController();
  #theme: Theme = readTheme();
  #window: Span;
  #firstLane = 0;
  #chosen: { lane: number; details: TimelineEvent } | null = null;
  #pressed: number | null = null;

  constructor(
    element: HTMLElement,
    lanes: readonly TimelineLane[],
    window: Span | null,
    events: ChartEvents,
  ) {
    this.#element = element;
    this.#events = events;
    this.#lanes = lanes;
    this.#indexes = lanes.map((lane) => new LaneIndex(lane));
    this.#bounds = boundsOf(lanes) ?? { from: 0, to: 1 };
    this.#window = window ? zoomed(window, 1, window.from, this.#bounds) : this.#bounds;
    this.#plot = new uPlot(
      this.#options(),
      [
        [this.#bounds.from, this.#bounds.to],
        [null, null],
      ],
      element,
    );
    this.#listen();
  }

  dispose(): void {
    this.#listeners.abort();
    this.#plot.destroy();
  }

  /** Wider for a factor above 1, around the middle or the moment that was chosen last. */
  zoom(factor: number): void {
    const { from, to } = this.#window;
    const chosen = this.#chosen?.details.from;
    const at = chosen !== undefined && chosen >= from && chosen <= to ? chosen : (from + to) / 2;
    this.#show(zoomed(this.#window, factor, at, this.#bounds));
  }

  move(share: number): void {
    this.#show(moved(this.#window, share, this.#bounds));
  }

  showAll(): void {
    this.#show(this.#bounds);
  }

  scrollLanes(by: number): void {
    const fitting = Math.floor(this.#area().height / laneHeight);
    const last = Math.max(0, this.#lanes.length - fitting);
    this.#firstLane = Math.min(Math.max(0, this.#firstLane + by), last);
    this.#plot.redraw(false);
  }

  /** Marks an event and brings it in; null for none. */
  choose(lane: number, details: TimelineEvent | null): void {
    this.#chosen = details && { lane, details };
    if (details) {
      const fitting = Math.max(1, Math.floor(this.#area().height / laneHeight));
      if (lane < this.#firstLane) this.#firstLane = lane;
      else if (lane >= this.#firstLane + fitting) this.#firstLane = lane - fitting + 1;
      this.#show(showing(this.#window, details.from, this.#bounds));
    }
    this.#plot.redraw(false);
  }

  retheme(): void {
    this.#theme = readTheme();
    this.#plot.redraw(false);
  }

  resize(): void {
    this.#plot.setSize(this.#size());
  }

  /** The picture as it is, as a data URI. */
  picture(): string {
    return this.#plot.ctx.canvas.toDataURL('image/png');
  }

  #size(): { width: number; height: number } {
    return {
      width: Math.max(200, this.#element.clientWidth),
      height: Math.max(120, this.#element.clientHeight),
    };
  }

  #options(): uPlot.Options {
    const axis: uPlot.Axis = {
      scale: 'x',
      size: 52,
      space: 90,
      font: this.#theme.font,
      stroke: () => this.#theme.faint,
      grid: { stroke: () => this.#theme.grid, width: 1 },
      ticks: { stroke: () => this.#theme.grid, width: 1 },
      values: (_, splits, _axis, _space, step) => axisLabels(splits, step),
    };
    return {
      ...this.#size(),
      // Times are the machine's wall clock, written as if it stood in UTC.
      tzDate: (time) => uPlot.tzDate(new Date(time * 1000), 'Etc/UTC'),
      padding: [12, 16, 0, () => gutterOf(this.#size().width)],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: {
        x: { time: true, range: () => [this.#window.from, this.#window.to] },
        y: { range: [0, 1] },
      },
      axes: [axis, { show: false }],
      series: [{}, { show: false }],
      hooks: {
        drawClear: [
          ({ ctx }) => {
            ctx.fillStyle = this.#theme.background;
            ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
          },
        ],
        draw: [
          ({ ctx }) => {
            ctx.save();
            ctx.scale(devicePixelRatio, devicePixelRatio);
            paintLanes(ctx, this.#area(), this.#scene(), this.#theme);
            ctx.restore();
          },
        ],
        setSelect: [
          (plot) => {
            const { left, width } = plot.select;
            if (width <= dragPixels) return;
            const from = plot.posToVal(left, 'x');
            const to = plot.posToVal(left + width, 'x');
            plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            this.#show(zoomed({ from, to }, 1, from, this.#bounds));
          },
        ],
      },
    };
  }

  #scene() {
    return {
      lanes: this.#lanes,
      indexes: this.#indexes,
      window: this.#window,
      firstLane: this.#firstLane,
      chosen: this.#chosen,
    };
  }

  #area(): Area {
    const { left, top, width, height } = this.#plot.bbox;
    return {
      left: left / devicePixelRatio,
      top: top / devicePixelRatio,
      width: width / devicePixelRatio,
      height: height / devicePixelRatio,
    };
  }

  #show(window: Span): void {
    this.#window = window;
    this.#plot.setScale('x', { min: window.from, max: window.to });
    this.#events.onWindow(window);
  }

  #listen(): void {
    const { over } = this.#plot;
    const { signal } = this.#listeners;
    const hit = ({ offsetX, offsetY }: MouseEvent): readonly [lane: number, event: number] => {
      const lane = this.#firstLane + Math.floor(offsetY / laneHeight);
      const index = this.#indexes[lane];
      if (!index) return [lane, -1];
      const slack = ((this.#window.to - this.#window.from) / over.clientWidth) * 6;
      return [lane, index.at(this.#plot.posToVal(offsetX, 'x'), slack)];
    };
    over.addEventListener('mousedown', ({ offsetX }) => (this.#pressed = offsetX), { signal });
    over.addEventListener(
      'click',
      (event) => {
        const isDrag = this.#pressed !== null && Math.abs(event.offsetX - this.#pressed) > dragPixels;
        const [lane, found] = hit(event);
        if (!isDrag && found >= 0) this.#events.onOpen(lane, found);
      },
      { signal },
    );
    over.addEventListener(
      'mousemove',
      (event) => {
        const [lane, found] = hit(event);
        over.style.cursor = found >= 0 ? 'pointer' : 'crosshair';
        this.#events.onPoint(lane, found);
      },
      { signal },
    );
    over.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const along = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
        if (event.shiftKey || along === event.deltaX) {
          this.move(Math.sign(along) * 0.1);
          return;
        }
        const at = momentOf(this.#window, event.offsetX / over.clientWidth);
        this.#show(zoomed(this.#window, along > 0 ? zoomStep : 1 / zoomStep, at, this.#bounds));
      },
      { signal, passive: false },
    );
    // Beside the lanes the wheel scrolls through them.
    this.#element.addEventListener(
      'wheel',
      (event) => {
        if (event.target !== over) this.scrollLanes(Math.sign(event.deltaY));
      },
      { signal, passive: true },
    );
  }
}
