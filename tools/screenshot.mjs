// Takes pictures of the extension at work in a real VS Code.
//
//   npm run screenshot -- [--folder samples] [--file CBS.log] [--line 120] [--column 60] [--do problems,peek]
//                         [--theme 'Dark Modern'] [--locale zh-cn] [--size 1400x900] [--out test-out/screenshot.png]
//   npm run screenshot -- --calm --file dism.log,setupact.log --theme 'Dark+,Light+' --out '/tmp/{file} {theme}.png'
//
// Several files and themes make a picture each, in one workbench; `{file}` and `{theme}` in `--out` tell them apart.
// `--calm` does not wait for problems, for logs that have none.
//
// `--do` names what is done before the picture, in this order: see `deeds` in vscode/drive.mjs; anything else is taken for a
// command of the palette by its title. Pictures in Chinese want a Chinese font on the machine (fonts-wqy-zenhei).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { packageExtension } from './package.mjs';
import { does, openFile, settled, useTheme } from './vscode/drive.mjs';
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
    out: { type: 'string', default: inRoot('test-out', 'screenshot.png') },
  },
});
const [width, height] = values.size.split('x').map(Number);
const files = values.file.split(',');
const themes = values.theme.split(',');

/** Where the picture of a file in a theme goes. */
const outOf = (file, theme) =>
  path.resolve(values.out.replace('{file}', path.basename(file)).replace('{theme}', theme));

async function open(page, file) {
  await openFile(page, file, values);
  for (const deed of values.do.split(',').filter(Boolean)) await does(page, deed);
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
