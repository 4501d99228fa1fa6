// Measures how smooth the timeline is with 10,000 sessions, in a browser that draws without a graphics card.
//
//   npm run bench -- --timeline
//
// The page's own script and style sheet are shown in Chromium as VS Code shows them, with the timeline of a generated log. Wheel,
// keys and pointer do one step a frame. What counts is the time between frames: 16.7 ms is 60 a second.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, buildTests } from './build.mjs';
import { inRoot } from './lib/paths.mjs';
import { chromiumPath } from './vscode/host.mjs';

const sessions = 10_000;
const outFolder = inRoot('out', 'bench');
const size = { width: 1400, height: 800 };
const steps = 120;
const site = 'http://timeline.example/';

/** The elements of client/src/features/timeline.ts. */
const shell = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><link rel="stylesheet" href="/timeline.css"></head>
<body>
<p id="notes"></p>
<div id="chart" role="img" tabindex="0"></div>
<div id="list" role="listbox" tabindex="0"></div>
<footer><span id="pointed" role="status"></span><span id="keys"></span></footer>
<script src="/timeline.js"></script>
</body>
</html>`;

const words = { chart: 'Timeline', list: 'Events', keys: 'Keys', nothing: '', summary: 'Summary' };

/** In the page, before its script: what VS Code gives to views, and what shows and measures. */
function prepare() {
  let state;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: () => {},
    getState: () => state && JSON.parse(state),
    setState: (value) => (state = JSON.stringify(value)),
  });
  let long = 0;
  let rectangles = 0;
  new PerformanceObserver((list) => (long += list.getEntries().length)).observe({ type: 'longtask' });
  const { fillRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillRect = function (...rectangle) {
    rectangles++;
    fillRect.apply(this, rectangle);
  };
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** The next event of a gesture: what happens, and where. */
  const events = (chart, list) => {
    const { left, top, width } = chart.getBoundingClientRect();
    const wheel = (options) =>
      new WheelEvent('wheel', {
        ...options,
        clientX: left + width / 2,
        clientY: top + 20,
        bubbles: true,
        cancelable: true,
      });
    const key = (name) => new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    const there = (step, turn) => step % (2 * turn) < turn;
    return {
      'wheel, zoom': (step) => [chart, wheel({ deltaY: there(step, 15) ? -100 : 100 })],
      'wheel, pan': (step) => [chart, wheel({ deltaX: there(step, 30) ? 100 : -100 })],
      'keys, zoom': (step) => [chart, key(there(step, 8) ? '+' : '-')],
      'keys, pan': (step) => [chart, key(there(step, 15) ? 'ArrowRight' : 'ArrowLeft')],
      'pointer, along': (step) => [
        chart,
        new MouseEvent('mousemove', {
          clientX: left + ((step * 37) % width),
          clientY: top + 20,
          bubbles: true,
        }),
      ],
      'list, step': () => [list, key('ArrowDown')],
      'list, failures': () => [list, key('f')],
    };
  };

  globalThis.bench = {
    /** Milliseconds until what a message brought is on the screen, and how many rectangles that took */
    show: async (message) => {
      const start = performance.now();
      window.postMessage(message);
      while (!document.querySelector('canvas')) await nextFrame();
      const drawn = rectangles;
      await nextFrame();
      return { milliseconds: performance.now() - start, rectangles: drawn };
    },
    /** The times between frames, each of which has one step of a gesture, beginning with all of the log or a quarter of it */
    perform: async (name, steps) => {
      const [chart, list] = [document.querySelector('#chart .u-over'), document.querySelector('#list')];
      const press = (key) => chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('0');
      if (name.endsWith('pan')) for (let times = 0; times < 2; times++) press('+');
      if (name.startsWith('list')) list.focus();
      for (let times = 0; times < 3; times++) await nextFrame();
      const next = events(chart, list)[name];
      const times = [performance.now()];
      long = rectangles = 0;
      for (let step = 0; step < steps; step++) {
        const [target, event] = next(step);
        target.dispatchEvent(event);
        await nextFrame();
        times.push(performance.now());
      }
      await nextFrame();
      return {
        frames: times.slice(1).map((time, index) => time - times[index]),
        long,
        rectangles: rectangles / steps,
      };
    },
    gestures: () => Object.keys(events(document.body, document.body)),
  };
}

const milliseconds = (value) => `${value.toFixed(1)} ms`;
const row = (cells) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(18) : cell.padStart(12))).join(''));

async function measure(page, name) {
  const { frames, long, rectangles } = await page.evaluate(
    ([gesture, times]) => globalThis.bench.perform(gesture, times),
    [name, steps],
  );
  const sorted = frames.sort((a, b) => a - b);
  const at = (share) => milliseconds(sorted[Math.min(steps - 1, Math.floor(steps * share))]);
  row([name, at(0.5), at(0.95), at(1), String(long), rectangles.toFixed(0)]);
}

/**
 * Measures and prints the table.
 *
 * @param {string} log path of a log with as many sessions
 */
export async function benchTimeline(log) {
  await build();
  await buildTests(['test/bench/timeline.ts'], outFolder);
  const { timelineOf } = createRequire(import.meta.url)(path.join(outFolder, 'timeline.js'));
  const timeline = await timelineOf(log);
  const events = timeline.lanes.flatMap((lane) => lane.events);
  const told = events.filter(({ kind }) => kind === 'session').length;
  if (told < sessions) throw new Error(`${log} tells of ${told} sessions, not of ${sessions}`);

  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    chromiumSandbox: false,
    args: ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: size });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.route(`${site}**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const isScript = name.endsWith('.js');
      return route.fulfill(
        name
          ? {
              contentType: isScript ? 'text/javascript' : 'text/css',
              body: readFileSync(inRoot('dist', name), 'utf8'),
            }
          : { contentType: 'text/html', body: shell },
      );
    });
    await page.addInitScript(prepare);
    await page.goto(site);
    // All of it at once, which is the most there is to draw.
    const message = { type: 'timeline', timeline: { ...timeline, focus: null }, words };
    const first = await page.evaluate((data) => globalThis.bench.show(data), message);
    console.log(
      `Chromium ${browser.version()}, ${size.width} x ${size.height}: ${told} sessions among ${events.length} events`,
    );
    console.log(
      `First picture after ${milliseconds(first.milliseconds)}, of ${first.rectangles} rectangles\n`,
    );
    row([`${steps} frames`, 'median', '95 %', 'longest', 'over 50 ms', 'rectangles']);
    for (const name of await page.evaluate(() => globalThis.bench.gestures())) await measure(page, name);
  } finally {
    await browser.close();
  }
}
