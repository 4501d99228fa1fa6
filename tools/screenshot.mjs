// Takes pictures of the extension at work in a real VS Code.
//
//   npm run screenshot -- [--folder samples] [--file CBS.log] [--line 120] [--column 60] [--do problems,peek]
//                         [--theme 'Dark Modern'] [--locale zh-cn] [--size 1400x900] [--out docs/images/problems.png]
//   npm run screenshot -- --calm --file dism.log,setupact.log --theme 'Dark+,Light+' --out '/tmp/{file} {theme}.png'
//
// Several files and themes make a picture each, in one workbench; `{file}` and `{theme}` in `--out` tell them apart.
// `--calm` does not wait for problems, for logs that have none.
//
// `--do` names what is done before the picture, in this order: see `deeds` below; anything else is taken for a
// command of the palette by its title. Pictures in Chinese want a Chinese font on the machine (fonts-wqy-zenhei).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { packageExtension } from './package.mjs';
import { prepareHost } from './vscode/host.mjs';
import { openWorkbench } from './vscode/workbench.mjs';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: inRoot('samples') },
    file: { type: 'string', default: 'CBS.log' },
    line: { type: 'string', default: '1' },
    column: { type: 'string', default: '1' },
    do: { type: 'string', default: '' },
    theme: { type: 'string', default: 'Dark Modern' },
    locale: { type: 'string' },
    calm: { type: 'boolean', default: false },
    size: { type: 'string', default: '1400x900' },
    out: { type: 'string', default: inRoot('docs', 'images', 'problems.png') },
  },
});
const [width, height] = values.size.split('x').map(Number);
const files = values.file.split(',');
const themes = values.theme.split(',');

/** Where the picture of a file in a theme goes. */
const outOf = (file, theme) =>
  path.resolve(values.out.replace('{file}', path.basename(file)).replace('{theme}', theme));

/** Types into the quick input box and takes the first answer. */
async function pick(page, text) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(text);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** What can be done in the workbench by a short name. Each waits until it shows. */
const deeds = {
  problems: async (page) => {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  },
  definition: async (page) => {
    const before = await position(page);
    await pick(page, '>Go to Definition');
    await page.waitForFunction(
      ([selector, text]) => document.querySelector(selector)?.textContent !== text,
      [positionItem, before],
    );
  },
  peek: async (page) => {
    await pick(page, '>Peek Definition');
    await page.locator('.peekview-widget .monaco-list-row').first().waitFor();
  },
  hover: async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
  },
  lightbulb: async (page) => {
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
  },
  // By its name, which is the same in every language. Opens the first incident with all its parts.
  rootcauses: async (page) => {
    await page.locator('.activitybar .action-label[aria-label^="CBS Lens"]').first().click({ force: true });
    const rows = '.composite.viewlet .monaco-list-row';
    await page.locator(`${rows} .monaco-tl-twistie`).first().click();
    await page.locator(`${rows}[aria-level="3"]`).first().waitFor();
    const closed = page.locator(`${rows}[aria-level="2"][aria-expanded="false"]`);
    while ((await closed.count()) > 0) await closed.first().click();
  },
  outline: (page) => pick(page, '>Explorer: Focus on Outline View'),
  accept: (page) => page.keyboard.press('Enter'),
};

const positionItem = '#status\\.editor\\.selection';
const position = (page) => page.locator(positionItem).textContent();

/** Waits until nothing in the window changes any more: the same picture three times running, of twenty at most. */
async function settled(page) {
  let last = Buffer.alloc(0);
  for (let same = 0, tries = 0; same < 2 && tries < 20; tries++) {
    await page.waitForTimeout(400);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    same = picture.equals(last) ? same + 1 : 0;
    last = picture;
  }
  return last;
}

/** Switches to a theme by its name in the list of themes. */
async function useTheme(page, theme) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(theme);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function open(page, file) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(file);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await pick(page, `:${values.line}:${values.column}`);
  // Squiggles may be anywhere in the file; the status bar counts them all.
  if (!values.calm) await page.locator('#status\\.problems a:not([aria-label="No Problems"])').waitFor();
  for (const deed of values.do.split(',').filter(Boolean)) {
    await (deeds[deed] ?? ((p) => pick(p, `>${deed}`)))(page);
  }
}

async function drive(page) {
  for (const file of files) {
    await open(page, file);
    for (const [index, theme] of themes.entries()) {
      // The workbench has started in the first one.
      if (themes.length > 1 && (file !== files[0] || index > 0)) await useTheme(page, theme);
      const out = outOf(file, theme);
      fs.mkdirSync(path.dirname(out), { recursive: true });
      fs.writeFileSync(out, await settled(page));
      console.log(out);
    }
  }
}

await ensureInstalled();
const host = await prepareHost('latest');
// A copy under a telling name: the workbench shows the folder's name, and whoever edits must not edit the samples.
const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-shot-'));
const folder = path.join(parent, path.basename(path.resolve(values.folder)));
try {
  fs.cpSync(values.folder, folder, { recursive: true });
  const wrong = await openWorkbench(host, {
    folder,
    vsix: [await packageExtension()],
    automation: false,
    ...(values.locale ? { locale: values.locale } : {}),
    settings: {
      'workbench.colorTheme': themes[0],
      'editor.cursorBlinking': 'solid',
      'window.title': '${activeEditorShort}${separator}${rootName}',
    },
    size: { width, height },
    timeout: 120_000,
    outFolder: inRoot('test-out', 'screenshot'),
    drive,
  });
  if (wrong) throw new Error(wrong);
} finally {
  fs.rmSync(parent, { recursive: true, force: true });
}
