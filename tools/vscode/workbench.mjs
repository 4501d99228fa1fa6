import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromiumPath } from './host.mjs';
import { inRoot } from '../lib/paths.mjs';
import { scaledLimit } from '../lib/speed.mjs';
import { startServer } from './server.mjs';

/**
 * A workbench to open.
 *
 * @typedef {import('./server.mjs').ServerOptions & object} WorkbenchOptions
 * @property {string} folder absolute path of the folder, or of the `.code-workspace` file, to open
 * @property {string} outFolder takes the logs, and a picture of the end where it was not a good one
 * @property {string} [extension] absolute path of an extension under development
 * @property {string} [tests] absolute path of a module whose `run()` the extension host calls
 * @property {string} [locale] display language for extensions, such as `zh-cn`; the workbench itself stays English
 * @property {{ width: number, height: number }} [size] of the window
 * @property {number} [timeout] milliseconds after which it is closed when nothing is heard from it
 * @property {(page: import('playwright-core').Page) => Promise<void>} [drive] works the workbench once it is up
 */

/**
 * Opens a folder in a workbench, runs the tests in its extension host or drives it, and closes it.
 *
 * @param {{ server: string, node: string }} host
 * @param {WorkbenchOptions} options
 * @returns {Promise<string | null>} what went wrong, or null. For tests null alone proves nothing: VS Code reports
 *   success also where the extension host died, so ask for their result file too
 */
export async function openWorkbench(host, options) {
  const { chromium } = await import('playwright-core');
  fs.rmSync(options.outFolder, { recursive: true, force: true });
  fs.mkdirSync(options.outFolder, { recursive: true });
  const server = await startServer(host, { ...options, logFolder: options.outFolder });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-browser-'));
  const log = fs.createWriteStream(path.join(options.outFolder, 'console.log'));
  let browser;
  try {
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      headless: true,
      chromiumSandbox: false,
      viewport: options.size ?? { width: 1400, height: 900 },
      env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
      args: [
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    return await use(page, server.port, options, log);
  } finally {
    await browser?.close().catch(() => {});
    await server.stop();
    log.end();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Notices a workbench from which nothing is heard any more. Tests have limits of their own and say when each ends, so that a
 * run may be as long as it has tests.
 */
function silence(limit) {
  let timer;
  let give;
  const quiet = new Promise((resolve) => (give = resolve));
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => give(`Nothing was heard for ${Math.round(limit / 1000)} s`), limit).unref();
  };
  heard();
  return { quiet, heard };
}

/** Waits for the end of the tests or of the drive, whichever there is. */
async function use(page, port, options, log) {
  page.on('console', (message) => log.write(`${message.type()}: ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`error: ${error.stack}\n`));
  const crashed = new Promise((resolve) => page.on('crash', () => resolve('The workbench crashed')));
  const { quiet, heard } = silence(options.timeout ?? scaledLimit(60_000));
  const { exited } = await testsEnd(page, options, log, heard);
  if (options.locale) {
    await page.addInitScript((locale) => {
      globalThis._VSCODE_NLS_LANGUAGE = locale;
    }, options.locale);
  }
  await page.goto(address(port, options), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.monaco-workbench');
  const end = options.tests ? exited : options.drive(page).then(() => null, String);
  const wrong = await Promise.race([end, crashed, quiet]);
  if (wrong !== null)
    await page.screenshot({ path: path.join(options.outFolder, 'end.png') }).catch(() => {});
  return wrong;
}

/**
 * The end of the tests: the workbench calls two functions of the page for what they print and how they end. A test that prints
 * `press F12` has that key pressed, as a reader would; `press Enter when .menu` once there is such an element; `click .item` clicks on it; `zoom 4` leaves as
 * much room as there is at 400 %. `colors 4 to <file>` writes the pieces of text in the editor and their colours as
 * JSON, once there are so many colours. `view click .item` clicks on it in the page of a view; `view report to <file>` writes what
 * stands on that page and what axe-core has against it.
 */
async function testsEnd(page, options, log, heard) {
  let exit;
  const exited = new Promise((resolve) => (exit = resolve));
  let pressed = Promise.resolve();
  const size = page.viewportSize();
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    heard();
    const [, key, shown] = /^press (\S+)(?: when (.+))?$/.exec(String(args[0])) ?? [];
    const [, factor] = /^zoom (\d+)$/.exec(String(args[0])) ?? [];
    const [, number, file] = /^colors (\d+) to (.+)$/.exec(String(args[0])) ?? [];
    // What cannot be done shows as a test that waits in vain.
    const follow = (deed) => (pressed = pressed.then(deed).catch((error) => log.write(`${error}\n`)));
    if (key)
      follow(async () => {
        if (shown) await page.locator(shown).first().waitFor();
        await page.keyboard.press(key);
      });
    if (factor)
      follow(() =>
        page.setViewportSize({
          width: Math.round(size.width / Number(factor)),
          height: Math.round(size.height / Number(factor)),
        }),
      );
    const [, clicked] = /^click (.+)$/.exec(String(args[0])) ?? [];
    if (clicked) follow(() => page.locator(clicked).first().click({ timeout: 0 }));
    const [, inView] = /^view click (.+)$/.exec(String(args[0])) ?? [];
    const [, report] = /^view report to (.+)$/.exec(String(args[0])) ?? [];
    if (inView)
      follow(async () => (await frameWith(page, inView)).locator(inView).first().click({ timeout: 0 }));
    if (report) follow(async () => fs.writeFileSync(report, JSON.stringify(await viewReport(page))));
    if (file) follow(async () => fs.writeFileSync(file, JSON.stringify(await colours(page, Number(number)))));
    log.write(`extension host ${type}: ${args.map(String).join(' ')}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    for (const { relativePath, contents } of logs ?? []) {
      const file = path.join(options.outFolder, 'logs', path.normalize(`/${relativePath}`));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, contents);
    }
    exit(code === 0 ? null : `The tests ended with status ${code}`);
  });
  return { exited };
}

/** The page of a view that has an element, once there is one: it stands in a frame of a frame. */
async function frameWith(page, selector) {
  for (;;) {
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await page.waitForTimeout(100);
  }
}

/** What stands on the page of a view, and what axe-core has against it. */
async function viewReport(page) {
  const frame = await frameWith(page, '#page h1');
  await frame.evaluate(fs.readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8'));
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run();
    return {
      lang: document.documentElement.lang,
      title: document.querySelector('h1').textContent,
      status: document.querySelector('#status').textContent,
      buttons: [...document.querySelectorAll('button')].map(({ textContent }) => textContent),
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    };
  });
}

/** The computed colour of each piece of text in the editor, as soon as there are so many colours. */
async function colours(page, atLeast) {
  const found = await page.waitForFunction(
    (atLeast) => {
      const pieces = [...document.querySelectorAll('.monaco-editor .view-line span span')];
      const all = pieces.map((piece) => [piece.textContent.trim(), getComputedStyle(piece).color]);
      return new Set(all.map(([, color]) => color)).size >= atLeast && Object.fromEntries(all);
    },
    atLeast,
    // The test that asks has a limit of its own.
    { timeout: 0 },
  );
  return found.jsonValue();
}

/** The address of a workbench on a folder, with what is under development in it. */
function address(port, options) {
  const authority = `127.0.0.1:${port}`;
  const remote = (file) => `vscode-remote://${authority}${file}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(options.extension ? [['extensionDevelopmentPath', remote(options.extension)]] : []),
    ...(options.tests ? [['extensionTestsPath', remote(options.tests)]] : []),
  ];
  return `http://${authority}/?${new URLSearchParams({ [options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: options.folder, payload: JSON.stringify(payload) })}`;
}
