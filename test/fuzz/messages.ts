import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { analyseLog } from '../../server/src/analysis/pipeline/analyse';
import { memorySource } from '../../server/src/log/source';
import { startServer } from '../../server/src/server/server';
import type { Files, OpenedFile } from '../../server/src/workspace/files';
import type { Target } from './engine';
import { check, encode, failing } from './inputs';

/** A file of the reader's machine in memory. */
function memoryFiles(): Files {
  const bytes = encode(failing.join('\r\n'));
  const open = (uri: string): Promise<OpenedFile> | null =>
    uri.startsWith('file:')
      ? Promise.resolve({ ...memorySource(bytes), modified: 1, close: () => Promise.resolve() })
      : null;
  return {
    open,
    explain: (_uri, error) => ({ message: '{0}', args: [String(error)] }),
    nameOf: (uri) => uri,
    logsIn: () =>
      Promise.resolve({
        uris: ['file:///c/CBS.log'],
        skipped: 0,
        others: { count: 0, names: [] },
        results: [],
        notices: [],
      }),
    analyse: (_uri, options) => analyseLog(memorySource(bytes), options),
    parallel: () => 1,
    watch: () => null,
    isBusy: () => false,
    contentsOf: () => Promise.resolve({ members: [], notices: [], looks: 0 }),
  };
}

/** Messages to one server, a JSON text each in a line. */
class Messages {
  readonly #client;
  readonly #server;

  constructor() {
    const [there, back] = [new PassThrough(), new PassThrough()];
    this.#server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(there),
      new StreamMessageWriter(back),
    );
    startServer(this.#server, memoryFiles());
    this.#client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    for (const asked of [
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/codeLens/refresh',
    ])
      this.#client.onRequest(asked, () => null);
    this.#client.onUnhandledNotification(() => undefined);
    this.#client.onError(() => undefined);
    this.#client.listen();
  }

  async start(): Promise<this> {
    await this.#client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await this.#client.sendNotification('initialized', {});
    return this;
  }

  async send({ method, params, ask }: { method: string; params: object; ask: boolean }): Promise<void> {
    if (ask) await this.#client.sendRequest(method, params).catch(() => undefined);
    else await this.#client.sendNotification(method, params);
  }
}

const document = { uri: 'file:///c/CBS.log' };
const position = { line: 1, character: 5 };
const range = { start: position, end: { line: 3, character: 0 } };
const ask = (method: string, params: object): string => JSON.stringify({ ask: true, method, params });
const tell = (method: string, params: object): string => JSON.stringify({ method, params });
const requests = [
  tell('textDocument/didOpen', {
    textDocument: { ...document, languageId: 'windows-cbs-log', version: 1, text: failing.join('\r\n') },
  }),
  tell('textDocument/didChange', {
    textDocument: { ...document, version: 2 },
    contentChanges: [{ range, text: 'x' }],
  }),
  ...['hover', 'definition', 'references', 'documentHighlight', 'prepareCallHierarchy'].map((name) =>
    ask(`textDocument/${name}`, { textDocument: document, position, context: { includeDeclaration: true } }),
  ),
  ...['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'semanticTokens/full'].map((name) =>
    ask(`textDocument/${name}`, { textDocument: document }),
  ),
  ask('textDocument/inlayHint', { textDocument: document, range }),
  ask('textDocument/codeAction', { textDocument: document, range, context: { diagnostics: [] } }),
  ask('textDocument/selectionRange', { textDocument: document, positions: [position] }),
  ask('workspace/symbol', { query: 'widget' }),
  ask('cbsLens/incidents', { folders: ['file:///c'] }),
  ask('cbsLens/timeline', { folders: ['file:///c'] }),
  ask('cbsLens/remedy', { uri: document.uri, line: 5 }),
  ask('cbsLens/status', { uri: document.uri }),
  ask('cbsLens/lookup', { query: '0x80073712' }),
];

let messages: Promise<Messages> | null = null;
let sent = 0;

export const lsp: Target = {
  name: 'messages',
  longest: 2500,
  words: [
    'null',
    '-1',
    '1e999',
    '9007199254740993',
    '{}',
    '[]',
    '""',
    'true',
    '"line":',
    '"character":',
    '"uri":',
    '"range":',
    '"textDocument":',
    '"params":',
    '"folders":',
    '"positions":',
    '\n',
    ',',
    'file:///c/CBS.log',
    'cbs-lens-slice:',
    'cbs-lens:/',
    '%zz',
    '\\u0000',
    '\\ud800',
  ],
  seeds: requests.map(encode),
  async run(input) {
    // One server takes many: what one leaves behind meets the next.
    if (++sent % 500 === 0) messages = null;
    messages ??= new Messages().start();
    const server = await messages;
    for (const line of new TextDecoder().decode(input).split('\n').slice(0, 6)) {
      let message: { method?: unknown; params?: unknown; ask?: unknown } | null;
      try {
        message = JSON.parse(line) as typeof message;
      } catch {
        continue;
      }
      if (typeof message?.method !== 'string' || /^(?:exit|shutdown|initialize|\$)/.test(message.method))
        continue;
      if (typeof message.params !== 'object' || message.params === null) continue;
      await server.send({ method: message.method, params: message.params, ask: message.ask === true });
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, 20_000, false)));
    const asked = { method: 'textDocument/hover', params: { textDocument: document, position }, ask: true };
    const hover = await Promise.race([server.send(asked).then(() => true), late]);
    clearTimeout(timer);
    check(hover, 'the server answers no more');
  },
};
