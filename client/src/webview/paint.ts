import type { TimelineEvent, TimelineLane } from '../../../server/src/protocol/protocol';
import type { LaneIndex, Mark } from '../timeline/laneIndex';
import type { Span } from '../timeline/window';
import type { Theme } from './theme';

/** CSS pixels. */
export const laneHeight = 36;
const barHeight = 14;

/** Room for the names of the lanes beside a chart of a width: a third of it where it is narrow. */
export function gutterOf(width: number): number {
  return Math.min(180, Math.round(width / 3));
}

/** Where the lanes are drawn, in CSS pixels of the canvas. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn. */
export interface Scene {
  readonly lanes: readonly TimelineLane[];
  readonly indexes: readonly LaneIndex[];
  readonly window: Span;
  /** The first lane that is shown */
  readonly firstLane: number;
  /** What the keyboard or the pointer has chosen */
  readonly chosen: { readonly lane: number; readonly details: TimelineEvent } | null;
}

/** Draws the lanes that fit into the area. The context has one unit a CSS pixel. */
export function paintLanes(context: CanvasRenderingContext2D, area: Area, scene: Scene, theme: Theme): void {
  const { lanes, indexes, window, firstLane } = scene;
  const shown = Math.ceil(area.height / laneHeight);
  context.save();
  context.font = theme.font;
  context.textBaseline = 'middle';
  context.beginPath();
  context.rect(0, area.top, area.left + area.width, area.height);
  context.clip();
  for (let row = 0; row < shown && firstLane + row < lanes.length; row++) {
    const lane = lanes[firstLane + row]!;
    const top = area.top + row * laneHeight;
    context.fillStyle = theme.text;
    context.textAlign = 'right';
    context.fillText(fitted(context, lane.name, area.left - 16), area.left - 8, top + laneHeight / 2);
    context.fillStyle = theme.grid;
    context.fillRect(area.left, top + laneHeight - 1, area.width, 1);
    paintLane(context, { ...area, top }, indexes[firstLane + row]!, window, theme);
    const { chosen } = scene;
    if (chosen?.lane === firstLane + row)
      paintChoice(context, { ...area, top }, chosen.details, window, theme);
  }
  context.restore();
}

function paintLane(
  context: CanvasRenderingContext2D,
  { left, top, width }: Area,
  index: LaneIndex,
  window: Span,
  theme: Theme,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, laneHeight);
  context.clip();
  context.fillStyle = theme.silence;
  for (const { from, to } of index.silences(window, width))
    context.fillRect(left + from, top + 2, to - from, laneHeight - 5);
  const y = top + (laneHeight - barHeight) / 2;
  for (const { kind, failed, from, to } of index.runs(window, width)) {
    context.fillStyle = failed ? theme.failed : theme.fills[kind];
    const size = Math.max(2, to - from);
    context.fillRect(left + from, y, size, barHeight);
    if (theme.outline !== null && size > 4) {
      context.strokeStyle = theme.outline;
      context.strokeRect(left + from + 0.5, y + 0.5, size - 1, barHeight - 1);
    }
  }
  for (const mark of index.marks(window, width)) paintMark(context, mark, left, top + laneHeight / 2, theme);
  context.restore();
}

/** Shapes differ as well as colours: a cross, a diamond, a broken line. */
function paintMark(
  context: CanvasRenderingContext2D,
  { event: { kind }, x }: Mark,
  left: number,
  y: number,
  theme: Theme,
): void {
  const at = left + x;
  context.strokeStyle = theme.fills[kind];
  context.fillStyle = theme.fills[kind];
  context.beginPath();
  if (kind === 'boot') {
    context.setLineDash([3, 2]);
    context.lineWidth = 1;
    context.moveTo(Math.round(at) + 0.5, y - laneHeight / 2 + 2);
    context.lineTo(Math.round(at) + 0.5, y + laneHeight / 2 - 3);
    context.stroke();
    context.setLineDash([]);
    return;
  }
  if (kind === 'failure') {
    context.lineWidth = 2.5;
    context.moveTo(at - 5, y - 5);
    context.lineTo(at + 5, y + 5);
    context.moveTo(at + 5, y - 5);
    context.lineTo(at - 5, y + 5);
    context.stroke();
    return;
  }
  context.moveTo(at, y - 8);
  context.lineTo(at + 7, y);
  context.lineTo(at, y + 8);
  context.lineTo(at - 7, y);
  context.closePath();
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = theme.background;
  context.stroke();
}

function paintChoice(
  context: CanvasRenderingContext2D,
  { left, top, width }: Area,
  { from, to }: TimelineEvent,
  window: Span,
  theme: Theme,
): void {
  const scale = width / (window.to - window.from);
  const start = left + (from - window.from) * scale;
  const end = left + (to - window.from) * scale;
  if (end < left || start > left + width) return;
  const first = Math.max(left + 1, start - 10);
  const last = Math.min(left + width - 1, Math.max(end, start) + 10);
  context.strokeStyle = theme.focus;
  context.lineWidth = 2;
  context.strokeRect(first, top + 3, last - first, laneHeight - 7);
}

/** Cut in the middle, for names of logs differ at their ends. */
function fitted(context: CanvasRenderingContext2D, name: string, width: number): string {
  if (context.measureText(name).width <= width) return name;
  const characters = Array.from(name);
  for (let kept = characters.length - 1; kept > 2; kept--) {
    const half = kept >> 1;
    const cut = `${characters.slice(0, kept - half).join('')}…${characters.slice(-half).join('')}`;
    if (context.measureText(cut).width <= width) return cut;
  }
  return '…';
}
