import path from 'node:path';

/** What a reader does in a workbench, for scripts that take pictures of it. */

/** Types into the quick input box and takes the first answer. */
export async function pick(page, text) {
  // A key that comes while another box is still closing is lost.
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
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
    // The view may be drawn anew between two of them.
    while ((await closed.count()) > 0)
      await closed
        .first()
        .click({ timeout: 2000 })
        .catch(() => {});
  },
  outline: (page) => pick(page, '>Explorer: Focus on Outline View'),
  // What the title of the view has a button for, so that its name need not be known.
  timeline: async (page) => {
    await page.locator('.activitybar .action-label[aria-label^="CBS Lens"]').first().click({ force: true });
    await page
      .locator('.pane-header .codicon-graph, .composite.title .codicon-graph')
      .first()
      .click({ force: true });
    const frame = page.frameLocator('iframe.webview').frameLocator('iframe');
    await frame.locator('#list [role="option"]').first().waitFor();
    // The list chooses the first failure.
    await frame.locator('#list').focus();
    await page.mouse.move(0, 0);
  },
  explorer: (page) => page.keyboard.press('Control+Shift+E'),
  closepanel: async (page) => {
    if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  },
  accept: (page) => page.keyboard.press('Enter'),
};

const positionItem = '#status\\.editor\\.selection';
const position = (page) => page.locator(positionItem).textContent();

/** Waits until nothing in the window changes any more: the same picture three times running, of twenty at most. */
export async function settled(page) {
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
export async function useTheme(page, theme) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(theme);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Opens a file of the folder by its name and puts the cursor on a line.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} file
 * @param {{ line?: string | number, column?: string | number, calm?: boolean }} [place] `calm` does not wait for problems
 */
export async function openFile(page, file, { line = 1, column = 1, calm = false } = {}) {
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
  await pick(page, `:${line}:${column}`);
  // Squiggles may be anywhere in the file; the status bar counts them all.
  if (!calm) await page.locator('#status\\.problems a:not([aria-label="No Problems"])').waitFor();
}

/** Does what a short name stands for; anything else is taken for a command of the palette by its title. */
export async function does(page, deed) {
  await (deeds[deed] ?? ((one) => pick(one, `>${deed}`)))(page);
}
