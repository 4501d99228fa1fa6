// Opens VS Code with the extension on a folder of logs; on the sample bundle where none is given.
//
//   npm run open [-- folder]
//
// The desktop's VS Code where `code` is on the path, else one that shows itself in a browser on this machine.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { packageExtension } from './package.mjs';
import { hostsSupported, prepareHost } from './vscode/host.mjs';
import { startServer } from './vscode/server.mjs';

await ensureInstalled();
const [given] = process.argv.slice(2);
const folder = given ? path.resolve(process.env.INIT_CWD ?? process.cwd(), given) : inRoot('samples');
// `code` is a script of the shell's on Windows.
const shell = process.platform === 'win32';

if (spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status === 0) {
  await build({ development: true });
  const quoted = (text) => (shell ? `"${text}"` : text);
  process.exitCode = await run('code', [quoted(`--extensionDevelopmentPath=${root}`), quoted(folder)], {
    shell,
  });
} else if (hostsSupported()) {
  const host = await prepareHost('latest', { browser: false });
  const server = await startServer(host, {
    vsix: [await packageExtension()],
    automation: false,
    // Logs come from somebody else's machine: the folder opens in Restricted Mode, as the desktop would offer it.
    trusted: false,
    dataFolder: inRoot('.vscode-host', 'open'),
    port: Number(process.env.PORT ?? 0),
  });
  console.log(`\nOpen in a browser: http://127.0.0.1:${server.port}/?${new URLSearchParams({ folder })}`);
  console.log('Ctrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} else {
  console.error('Install VS Code, and its `code` command on the path (https://code.visualstudio.com).');
  process.exitCode = 1;
}
