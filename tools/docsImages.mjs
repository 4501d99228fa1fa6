// Takes the pictures of docs/images: the seven main views, in both languages and two themes, how ten pasted texts are answered
// (docs/images/pastes) and what is said of ten codes (docs/images/codes), in both languages.
//
//   node tools/docsImages.mjs [--only timeline,hover,pastes,codes]
//
// WebP, a tenth of what PNG would take; together they stay below the limit. Wants a Chinese font (fonts-wqy-zenhei).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { codeRows } from './codeRows.mjs';
import { packageExtension } from './package.mjs';
import { pastes } from './pastes.mjs';
import { does, openFile, settled } from './vscode/drive.mjs';
import { prepareHost } from './vscode/host.mjs';
import { openWorkbench } from './vscode/workbench.mjs';

const maxBytes = 5_500_000;
const size = { width: 1280, height: 800 };
const pasteSize = { width: 1280, height: 560 };
const codeSize = { width: 1000, height: 600 };
const quality = 0.75;
const outFolder = inRoot('docs', 'images');
const languages = ['en', 'zh-cn'];
const themes = { dark: 'Dark Modern', light: 'Light Modern' };

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');

/** Lines of the sample that the pictures are about, 1-based. */
const lines = fs.readFileSync(inRoot('samples', 'CBS.log'), 'utf8').split('\n');
const lineOf = (part) => {
  const index = lines.findIndex((line) => line.includes(part));
  if (index < 0) throw new Error(`The sample has no line with ${part}`);
  return index + 1;
};
const cause = lineOf('Hashes for file member');
const failure = lineOf('WER: Generating');

/** The commands of the palette by their titles in a language. */
const titleOf = (key, language) =>
  JSON.parse(
    fs.readFileSync(inRoot(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`), 'utf8'),
  )[key];

/** What is done for each picture, from an empty window on. */
const views = {
  problems: async (page) => {
    await openFile(page, 'CBS.log', { line: failure, column: 60 });
    for (const deed of ['problems', 'peek']) await does(page, deed);
  },
  hover: async (page) => {
    await openFile(page, 'CBS.log', { line: cause, column: 70 });
    await does(page, 'hover');
  },
  casePage: async (page) => {
    await page.locator('[id$="cbsLens.case"] a').click();
    await page.frameLocator('iframe.webview').frameLocator('iframe').locator('h1').waitFor();
    // The page has the window to itself.
    await page.keyboard.press('Control+B');
  },
  rootCauses: async (page) => {
    await openFile(page, 'CBS.log', { line: cause, column: 60 });
    await does(page, 'rootcauses');
  },
  script: async (page, language) => {
    await openFile(page, 'CBS.log', { line: failure, column: 60 });
    await does(page, `CBS Lens: ${titleOf('command.writeRemediationScript', language)}`);
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
  },
  timeline: async (page) => {
    await openFile(page, 'CBS.log');
    await does(page, 'timeline');
  },
  folder: async (page, language) => {
    await openFile(page, 'CBS.log');
    await does(page, `CBS Lens: ${titleOf('command.summariseFolder', language)}`);
    await page.frameLocator('iframe.webview').frameLocator('iframe').locator('table').waitFor();
  },
};

/** A picture as WebP, which the browser makes of it. */
async function asWebp(page, png) {
  const base64 = await page.evaluate(
    async ([data, wanted]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: wanted });
      const out = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(out, (byte) => String.fromCharCode(byte)).join(''));
    },
    [png.toString('base64'), quality],
  );
  return Buffer.from(base64, 'base64');
}

/** Keeps a picture of the window, when nothing changes any more. */
async function keep(page, name) {
  const out = path.join(outFolder, `${name}.webp`);
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.writeFileSync(out, await asWebp(page, await settled(page)));
  console.log(path.relative(process.cwd(), out));
}

/** Shows a folder that `fill` makes in a workbench, and drives it. */
async function show(host, vsix, { fill, language, theme, size: own, drive }) {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'cbs-lens-docs-'));
  const folder = path.join(parent, 'PC01');
  try {
    fill(folder);
    const wrong = await openWorkbench(host, {
      folder,
      vsix: [vsix],
      automation: false,
      ...(language === 'en' ? {} : { locale: language }),
      settings: {
        'workbench.colorTheme': themes[theme],
        'editor.cursorBlinking': 'solid',
        'window.title': '${activeEditorShort}${separator}${rootName}',
        'files.hotExit': 'off',
      },
      size: own,
      timeout: 300_000,
      outFolder: inRoot('test-out', 'docs-images'),
      drive,
    });
    if (wrong) throw new Error(wrong);
  } finally {
    fs.rmSync(parent, { recursive: true, force: true });
  }
}

function showViews(host, vsix, language, theme) {
  return show(host, vsix, {
    fill: (folder) => fs.cpSync(inRoot('samples'), folder, { recursive: true }),
    language,
    theme,
    size,
    drive: async (page) => {
      for (const [view, open] of Object.entries(views)) {
        if (only && !only.includes(view)) continue;
        await open(page, language);
        await keep(page, `${view}.${language}.${theme}`);
        for (const deed of ['closepanel', 'explorer', 'Revert and Close Editor', 'View: Close All Editors'])
          await does(page, deed);
      }
    },
  });
}

/** Texts in the editor, each with what is said of the place that it is about. */
function showTexts(host, vsix, language, texts, own) {
  return show(host, vsix, {
    fill: (folder) => {
      for (const { machine, file, lines: text } of texts) {
        fs.mkdirSync(path.join(folder, machine), { recursive: true });
        fs.writeFileSync(path.join(folder, machine, file), `${text.join('\n')}\n`);
      }
    },
    language,
    theme: language === 'en' ? 'dark' : 'light',
    size: own,
    drive: async (page) => {
      // What stands beside the editor would take the width that its lines need.
      await page.keyboard.press('Control+B');
      for (const { name, file, lines: text, about } of texts) {
        const line = text.findIndex((one) => one.includes(about));
        await openFile(page, file, { line: line + 1, column: Math.max(1, text[line].indexOf(about) + 4) });
        await does(page, 'hover');
        await keep(page, `${name}.${language}`);
        await page.keyboard.press('Escape');
        await does(page, 'View: Close All Editors');
      }
    },
  });
}

const pasted = pastes.map((paste) => ({ ...paste, name: `pastes/${paste.name}` }));
const coded = codeRows.map(({ name, code, row }) => ({
  name: `codes/${name}`,
  machine: name,
  file: `${name}-CBS.log`,
  lines: [row],
  about: code,
}));

await ensureInstalled();
fs.mkdirSync(outFolder, { recursive: true });
const host = await prepareHost('latest');
const vsix = await packageExtension();
for (const language of languages) {
  if (!only || Object.keys(views).some((view) => only.includes(view)))
    for (const theme of Object.keys(themes)) await showViews(host, vsix, language, theme);
  if (!only || only.includes('pastes')) await showTexts(host, vsix, language, pasted, pasteSize);
  if (!only || only.includes('codes')) await showTexts(host, vsix, language, coded, codeSize);
}
const bytes = fs
  .readdirSync(outFolder, { recursive: true })
  .reduce((sum, file) => sum + fs.statSync(path.join(outFolder, file)).size, 0);
console.log(`${(bytes / 1_000_000).toFixed(2)} MB`);
if (bytes > maxBytes) {
  console.error(`The pictures take more than ${maxBytes / 1_000_000} MB.`);
  process.exitCode = 1;
}
