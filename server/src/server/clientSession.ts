import {
  DidChangeConfigurationNotification,
  type Connection,
  type InitializeParams,
  type ProtocolNotificationType,
} from 'vscode-languageserver';
import { localeOf, translateInto } from '../base/l10n';
import type { LocalizationContext } from '../base/localizationContext';
import type { Text } from '../base/text';
import type { ClientOptions } from '../protocol/protocol';
import type { ProgressBar } from '../workspace/readingProgress';

/** The client as it introduced itself: what it can do, and what it is asked. */
export class ClientSession {
  readonly localization: LocalizationContext;
  readonly options: ClientOptions;
  readonly #connection: Connection;
  readonly #params: InitializeParams;

  constructor(connection: Connection, params: InitializeParams) {
    const locale = localeOf(params.locale);
    this.localization = { locale, translate: translateInto(locale) };
    this.options = (params.initializationOptions ?? {}) as ClientOptions;
    this.#connection = connection;
    this.#params = params;
  }

  get capabilities(): InitializeParams['capabilities'] {
    return this.#params.capabilities;
  }

  /** It lets the server choose what it synchronises: only what has no file. */
  get choosesSync(): boolean {
    return this.capabilities.textDocument?.synchronization?.dynamicRegistration === true;
  }

  /** URIs of the folders that are open. */
  async folders(): Promise<string[]> {
    const now = this.capabilities.workspace?.workspaceFolders
      ? await this.#connection.workspace.getWorkspaceFolders()
      : null;
    return now?.map(({ uri }) => uri) ?? this.firstFolders;
  }

  /** URIs of the folders that were open at the start. */
  get firstFolders(): string[] {
    return this.#params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  }

  /** A setting of the editor; undefined where the client has none. */
  async setting(name: string): Promise<unknown> {
    return this.capabilities.workspace?.configuration === true
      ? ((await this.#connection.workspace.getConfiguration(`cbsLens.${name}`)) as unknown)
      : undefined;
  }

  /** Shows a bar for work that takes time; null where the client has none. */
  progressBar(title: Text, cancel: () => void): Promise<ProgressBar> | null {
    return this.capabilities.window?.workDoneProgress === true ? this.#bar(title, cancel) : null;
  }

  register<P, RO>(type: ProtocolNotificationType<P, RO>, options: NoInfer<RO>): void {
    this.#connection.client.register(type, options).catch((error: unknown) => {
      this.#connection.console.error(String(error));
    });
  }

  /** Hears of changed settings, where the client says so only on request. */
  registerSettings(): void {
    if (this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      this.register(DidChangeConfigurationNotification.type, { section: 'cbsLens' });
  }

  async #bar(title: Text, cancel: () => void): Promise<ProgressBar> {
    const bar = await this.#connection.window.createWorkDoneProgress();
    bar.begin(this.localization.translate(title), 0, undefined, true);
    bar.token.onCancellationRequested(cancel);
    return {
      report: (percentage, message) => {
        bar.report(percentage, typeof message === 'string' ? message : this.localization.translate(message));
      },
      done: () => {
        bar.done();
      },
    };
  }
}
