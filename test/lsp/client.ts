import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  type RequestType,
  StreamMessageReader,
  StreamMessageWriter,
  type ProgressToken,
  type ProtocolConnection,
  type Registration,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import type { LogDiagnostic } from '../../server/src/features/logDiagnostic';
import {
  openNotification,
  statusChangedNotification,
  type OpenParams,
} from '../../server/src/protocol/protocol';

const root = join(import.meta.dirname, '..', '..');
export const samples = join(root, 'samples');

export interface ClientOptions {
  readonly locale?: string;
  /** A client that lets the server choose what it synchronises, as VS Code does */
  readonly dynamic?: boolean;
  readonly transport?: 'stdio' | 'node-ipc';
  /** A client that colours logs itself, as VS Code does */
  readonly grammars?: boolean;
  /** A client that shows what is written for a failure, as VS Code does */
  readonly scripts?: boolean;
  /** URIs of the folders that are open */
  readonly folders?: readonly string[];
  /** The reader trusts those folders */
  readonly isTrusted?: boolean;
  /** The reader's home, where there may be rules; a folder that is not there without it */
  readonly home?: string;
}

/** A language client without an editor, connected to the built server. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly registrations: Registration[] = [];
  /** All publications of diagnostics in the order they came */
  readonly published: { readonly uri: string; readonly diagnostics: LogDiagnostic[] }[] = [];
  /** Everything that was reported of work that takes time */
  readonly progress: ({ readonly token: ProgressToken } & (
    WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd
  ))[] = [];
  readonly #process: ChildProcess;
  readonly #waiting = new Set<() => void>();
  readonly #refreshed = new Map<string, number>();
  capabilities: Record<string, unknown> = {};

  constructor({ home = join(tmpdir(), 'cbs-lens-no-home') }: Pick<ClientOptions, 'home'> = {}) {
    this.#process = spawn(process.execPath, [join(root, 'dist', 'server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, HOME: home, USERPROFILE: home },
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params as { uri: string; diagnostics: LogDiagnostic[] });
      this.#wake();
    });
    this.connection.onNotification(statusChangedNotification, ({ uri }) => {
      this.#refreshed.set(uri, (this.#refreshed.get(uri) ?? 0) + 1);
      this.#wake();
    });
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        this.progress.push({ token, ...value });
        this.#wake();
      });
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#wake();
    });
    // Without this a server that cannot start shows as a time limit.
    this.#process.once('exit', (code) => {
      if (code !== 0) this.connection.dispose();
    });
    this.connection.listen();
  }

  static async start({
    locale = 'en',
    dynamic = true,
    grammars = true,
    scripts = true,
    folders = [],
    isTrusted = false,
    home,
  }: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(home === undefined ? {} : { home });
    const { capabilities } = await client.connection.sendRequest<{ capabilities: Record<string, unknown> }>(
      'initialize',
      {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
        locale,
        initializationOptions: { scripts, grammars, isTrusted },
        capabilities: {
          textDocument: { synchronization: { dynamicRegistration: dynamic } },
          workspace: { didChangeWatchedFiles: { dynamicRegistration: dynamic } },
          window: { workDoneProgress: true },
        },
      },
    );
    client.capabilities = capabilities;
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Names the open files, as the extension does. */
  async open(...uris: readonly string[]): Promise<void> {
    const params: OpenParams = { files: uris.map((uri) => ({ uri, known: true })) };
    await this.connection.sendNotification(openNotification, params);
  }

  /** Names one open file and the encoding in which the editor shows it, by VS Code's name. */
  async openIn(encoding: string, uri: string): Promise<void> {
    const params: OpenParams = { files: [{ uri, known: true, encoding }] };
    await this.connection.sendNotification(openNotification, params);
  }

  /** Resolves as soon as `ask` gives an answer; asked again whenever the server says something. */
  until<T>(ask: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const check = (): void => {
        const answer = ask();
        if (answer === undefined) return;
        this.#waiting.delete(check);
        resolve(answer);
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** The diagnostics of a file once some were published, or the first that `wanted` accepts. */
  diagnostics(
    uri: string,
    wanted: (diagnostics: LogDiagnostic[]) => boolean = () => true,
  ): Promise<LogDiagnostic[]> {
    return this.until(() => {
      const last = this.published.findLast((publication) => publication.uri === uri);
      return last && wanted(last.diagnostics) ? last.diagnostics : undefined;
    });
  }

  /** Resolves when the server has looked at a file `times` times. */
  async refreshed(uri: string, times = 1): Promise<void> {
    await this.until(() => ((this.#refreshed.get(uri) ?? 0) >= times ? true : undefined));
  }

  /** Asks a request of the protocol of the extension, or one of LSP by its method. */
  request<P, R, E>(type: RequestType<P, R, E>, params: P): Promise<R>;
  request<R>(method: string, params: object): Promise<R>;
  request(type: RequestType<unknown, unknown, unknown> | string, params: object): Promise<unknown> {
    return typeof type === 'string'
      ? this.connection.sendRequest(type, params)
      : this.connection.sendRequest(type, params);
  }

  /** Shuts down in the order of the protocol and gives the exit status. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const status = await exited;
    this.connection.dispose();
    return status;
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }
}

/** A folder that is gone after the test. */
export function temporaryFolder(): { path: string; uri: (name: string) => string; dispose: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'cbs-lens-'));
  return {
    path,
    uri: (name) => pathToFileURL(join(path, name)).href,
    dispose: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The sample log: its URI, its lines as an editor has them, and where a text stands in it (0-based). */
export function sampleLog(name = 'CBS.log') {
  const path = join(samples, name);
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return {
    path,
    uri: pathToFileURL(path).href,
    lines,
    find: (part: string | RegExp, after = 0): number => {
      const line = lines.findIndex(
        (text, index) => index >= after && (typeof part === 'string' ? text.includes(part) : part.test(text)),
      );
      if (line < 0) throw new Error(`${name} has no line with ${String(part)}`);
      return line;
    },
    copyTo: (target: string) => {
      copyFileSync(path, target);
    },
  };
}
