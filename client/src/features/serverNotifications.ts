import type { BaseLanguageClient, NotificationType, NotificationType0 } from 'vscode-languageclient';
import {
  incidentsChangedNotification,
  rulesChangedNotification,
  statusChangedNotification,
  type StatusChangedParams,
} from '../../../server/src/protocol/protocol';

/** The part of a language client that notifications come from. */
export interface NotificationSource {
  onNotification: BaseLanguageClient['onNotification'];
}

interface Subscription {
  dispose(): void;
}

/**
 * What the server says by itself, for all features that want to hear it. A language client keeps one handler a method and drops the
 * one before without a word, so this is the only place of the extension that registers one.
 */
export class ServerNotifications {
  readonly #registered: Subscription[] = [];
  readonly #statusChanged = new Set<(params: StatusChangedParams) => void>();
  readonly #incidentsChanged = new Set<() => void>();
  readonly #rulesChanged = new Set<() => void>();

  constructor(client: NotificationSource) {
    this.#pass(client, statusChangedNotification, this.#statusChanged);
    this.#pass0(client, incidentsChangedNotification, this.#incidentsChanged);
    this.#pass0(client, rulesChangedNotification, this.#rulesChanged);
  }

  /** A log was read again. The listener is called until what is returned is disposed of, as those below. */
  onStatusChanged(listener: (params: StatusChangedParams) => void): Subscription {
    return subscribe(this.#statusChanged, listener);
  }

  /** Logs came, went or changed, so that there may be other incidents. */
  onIncidentsChanged(listener: () => void): Subscription {
    return subscribe(this.#incidentsChanged, listener);
  }

  /** Rules files came, went or changed. */
  onRulesChanged(listener: () => void): Subscription {
    return subscribe(this.#rulesChanged, listener);
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
  }

  #pass<P>(
    client: NotificationSource,
    type: NotificationType<P>,
    to: ReadonlySet<(params: P) => void>,
  ): void {
    const registered = client.onNotification(type, (params) => {
      for (const listener of [...to]) listener(params);
    });
    this.#registered.push(registered);
  }

  #pass0(client: NotificationSource, type: NotificationType0, to: ReadonlySet<() => void>): void {
    const registered = client.onNotification(type, () => {
      for (const listener of [...to]) listener();
    });
    this.#registered.push(registered);
  }
}

function subscribe<L>(listeners: Set<L>, listener: L): Subscription {
  listeners.add(listener);
  return { dispose: () => void listeners.delete(listener) };
}
