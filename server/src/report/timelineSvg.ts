import { text, type Translate } from '../base/text';
import { escapeHtml } from '../base/html';
import { localStamp } from '../base/localStamp';
import { plainLine } from '../base/plainText';
import { widthOf } from '../base/terminal';
import { largest, smallest } from '../base/lists';

/** What of a lane is drawn. Times are seconds since 1970 of the machine's wall clock. */
export interface DrawnLane {
  readonly name: string;
  readonly range: readonly [from: number, to: number] | null;
  readonly events: readonly DrawnEvent[];
  readonly silences: readonly (readonly [from: number, to: number])[];
}

export interface DrawnEvent {
  readonly kind: 'session' | 'check' | 'setup' | 'startup' | 'failure' | 'cause' | 'damage' | 'boot';
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly failed: boolean;
}

export interface PictureOptions {
  readonly translate: Translate;
  /** The time that is drawn; all of it where it is null or left out */
  readonly focus?: readonly [from: number, to: number] | null;
  /** Pixels */
  readonly width?: number;
}

const laneHeight = 34;
const gutter = 170;
const right = 24;
const top = 34;
const legendHeight = 34;
/** Lanes of one picture; the rest is counted. */
const maxLanes = 60;
/** Failures whose labels are written out below the lanes. */
const maxListed = 12;
const ink = { text: '#1f2328', faint: '#6e7781', line: '#d0d7de', silence: '#f0f1f3' } as const;

/** Colours that stay apart in print and for readers who see red and green alike; shapes differ as well. */
const fills: Readonly<Record<DrawnEvent['kind'], string>> = {
  session: '#4f8fcf',
  check: '#8a63c4',
  setup: '#3f8f4f',
  startup: '#7d8590',
  failure: '#c4312b',
  cause: '#d97a00',
  damage: '#d97a00',
  boot: '#1f2328',
};
const failedFill = '#c4312b';

/**
 * The logs of a case over time as one static picture: an SVG document without scripts, styles from outside, or links. All
 * text in it is escaped. Null where no log states a time.
 */
export function timelineSvg(
  lanes: readonly DrawnLane[],
  { translate, focus = null, width = 1100 }: PictureOptions,
): string | null {
  const timed = lanes.filter(({ range }) => range !== null);
  if (timed.length === 0) return null;
  const shown = timed.slice(0, maxLanes).map((lane) => clipped(lane, focus));
  const [first, last] = [
    smallest(timed.map(({ range }) => range![0])),
    largest(timed.map(({ range }) => range![1])),
  ];
  const [from, to] = padded(...(focus ?? [first, last]));
  const x = (time: number): number =>
    round(gutter + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * (width - gutter - right));
  const bottom = top + shown.length * laneHeight;
  const listed = shown
    .flatMap(({ name, events }) =>
      events.filter(({ kind }) => kind === 'failure' || kind === 'cause').map((event) => ({ name, event })),
    )
    .sort((a, b) => a.event.from - b.event.from);
  const rest = [
    ...(focus
      ? [
          translate(
            text(
              'Shown is the time around the failure; the logs cover {0} to {1}.',
              localStamp(first),
              localStamp(last),
            ),
          ),
        ]
      : []),
    ...(timed.length > shown.length ? [translate(text('and {0} more', timed.length - shown.length))] : []),
  ];
  const lines = listed
    .slice(0, maxListed)
    .map(({ name, event }) => `${localStamp(event.from)}  ${name}: ${event.label}`);
  if (listed.length > maxListed) lines.push(translate(text('and {0} more', listed.length - maxListed)));
  const height = bottom + legendHeight + (rest.length + lines.length) * 18 + 16;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Segoe UI, Microsoft YaHei, sans-serif" font-size="12">`,
    `<title>${escapeHtml(translate(text('Timeline')))}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...axis(from, to, x, bottom),
    ...shown.flatMap((lane, index) => laneOf(lane, top + index * laneHeight, x, width)),
    ...legend(bottom + 22, translate),
    ...[...rest, ...lines].map((line, index) =>
      written(16, bottom + legendHeight + 18 * (index + 1), fitted(line, width - 32), ink.text),
    ),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function laneOf(
  { name, events, silences }: DrawnLane,
  y: number,
  x: (time: number) => number,
  width: number,
): string[] {
  const middle = y + laneHeight / 2;
  const bar = (kind: DrawnEvent['kind']) =>
    events.filter((event) => event.kind === kind && event.to >= event.from);
  const spans = (['startup', 'session', 'check', 'setup'] as const).flatMap((kind) => runsOf(bar(kind), x));
  return [
    written(gutter - 10, middle + 4, fitted(name, gutter - 20), ink.text, 'end'),
    `<line x1="${gutter}" y1="${y + laneHeight}" x2="${width - right}" y2="${y + laneHeight}" stroke="${ink.line}"/>`,
    ...silences.map(
      ([from, to]) =>
        `<rect x="${x(from)}" y="${y + 1}" width="${round(x(to) - x(from))}" height="${laneHeight - 2}" fill="${ink.silence}"/>`,
    ),
    ...spans.map(
      ({ from, to, fill }) =>
        `<rect x="${from}" y="${middle - 6}" width="${round(Math.max(1.5, to - from))}" height="12" fill="${fill}"/>`,
    ),
    ...events
      .filter(({ kind }) => kind === 'boot')
      .map(
        ({ from }) =>
          `<line x1="${x(from)}" y1="${y + 3}" x2="${x(from)}" y2="${y + laneHeight - 3}" stroke="${fills.boot}" stroke-dasharray="3 2"/>`,
      ),
    ...events
      .filter(({ kind }) => kind === 'cause' || kind === 'damage' || kind === 'failure')
      .map((event) => markOf(event, x(event.from), middle)),
  ];
}

/** Bars that touch in the picture are one: a picture has no more bars than pixels. Events come in order of their beginning. */
function runsOf(
  events: readonly DrawnEvent[],
  x: (time: number) => number,
): { from: number; to: number; fill: string }[] {
  const runs: { from: number; to: number; fill: string }[] = [];
  for (const { kind, from, to, failed } of events) {
    const fill = failed ? failedFill : fills[kind];
    const last = runs.at(-1);
    if (last?.fill === fill && x(from) <= last.to + 0.5) last.to = Math.max(last.to, x(to));
    else runs.push({ from: x(from), to: x(to), fill });
  }
  return runs;
}

function markOf({ kind, label }: DrawnEvent, x: number, y: number): string {
  const shape =
    kind === 'failure'
      ? `<path d="M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}" stroke="${fills.failure}" stroke-width="2.5"/>`
      : `<path d="M${x} ${y - 7}L${x + 6} ${y}L${x} ${y + 7}L${x - 6} ${y}Z" fill="${fills[kind]}" stroke="#ffffff"/>`;
  return `<g><title>${escapeHtml(label)}</title>${shape}</g>`;
}

/** Steps of the axis, in seconds. */
const steps = [
  1,
  5,
  15,
  60,
  300,
  900,
  3600,
  3 * 3600,
  6 * 3600,
  12 * 3600,
  86400,
  2 * 86400,
  7 * 86400,
  30 * 86400,
  91 * 86400,
  365 * 86400,
];

function axis(from: number, to: number, x: (time: number) => number, bottom: number): string[] {
  const step = steps.find((one) => (to - from) / one <= 8) ?? Math.ceil((to - from) / 8 / 86400) * 86400;
  const parts: string[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    parts.push(
      `<line x1="${x(time)}" y1="${top - 6}" x2="${x(time)}" y2="${bottom}" stroke="${ink.line}"/>`,
      written(
        x(time),
        top - 12,
        step >= 86400 ? localStamp(time).slice(0, 10) : localStamp(time).slice(5, step < 60 ? 19 : 16),
        ink.faint,
        'middle',
      ),
    );
  }
  return parts;
}

function legend(y: number, translate: Translate): string[] {
  const entries: readonly (readonly [DrawnEvent['kind'], string])[] = [
    ['session', translate(text('session'))],
    ['check', translate(text('check or sfc run'))],
    ['setup', translate(text('setup'))],
    ['cause', translate(text('earliest cause or damage'))],
    ['failure', translate(text('failure'))],
    ['boot', translate(text('start of the machine'))],
  ];
  let x = gutter;
  return entries.map(([kind, words]) => {
    const at = x;
    x += 24 + widthOf(words) * 7 + 24;
    const sign =
      kind === 'boot'
        ? `<line x1="${at + 6}" y1="${y - 8}" x2="${at + 6}" y2="${y + 4}" stroke="${fills.boot}" stroke-dasharray="3 2"/>`
        : kind === 'session' || kind === 'check' || kind === 'setup'
          ? `<rect x="${at}" y="${y - 7}" width="12" height="10" fill="${fills[kind]}"/>`
          : markOf({ kind, label: words, from: 0, to: 0, failed: false }, at + 6, y - 2);
    return `${sign}${written(at + 20, y + 3, words, ink.faint)}`;
  });
}

/** What of a lane is in the time that is drawn. */
function clipped(lane: DrawnLane, focus: readonly [number, number] | null): DrawnLane {
  if (!focus) return lane;
  const [from, to] = focus;
  return {
    ...lane,
    events: lane.events.filter((event) => event.to >= from && event.from <= to),
    silences: lane.silences.filter(([start, end]) => end >= from && start <= to),
  };
}

/** A moment alone gets some time around it. */
function padded(from: number, to: number): readonly [number, number] {
  const pad = Math.max(1, (to - from) * 0.01);
  return [from - pad, to + pad];
}

function written(x: number, y: number, words: string, fill: string, anchor = 'start'): string {
  return `<text x="${x}" y="${y}" fill="${fill}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

/** About seven pixels a column: cut where it would reach over. */
function fitted(words: string, pixels: number): string {
  const limit = Math.floor(pixels / 7);
  const line = plainLine(words);
  if (widthOf(line) <= limit) return line;
  let cut = '';
  let used = 1;
  for (const character of line) {
    used += widthOf(character);
    if (used > limit) break;
    cut += character;
  }
  return `${cut}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
