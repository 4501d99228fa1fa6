import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnosticsOf } from '../features/diagnostics';
import { informationAt } from '../features/logDiagnostic';
import type { LocalizationContext } from '../base/localizationContext';
import { sliceOfLog, wholeLog } from '../features/locationMapper';
import { withSliceLinks } from '../features/sliceLinks';
import { parseSliceUri } from '../protocol/sliceUri';
import type { CaseStore } from './caseStore';
import type { Log } from './logStore';

/** Sends diagnostics of one file to the client. */
export type SendDiagnostics = (uri: string, diagnostics: Diagnostic[]) => void;

/**
 * Keeps the diagnostics of open logs up to date. Nothing is sent twice: editors restart the navigation through the problems of a
 * file whenever its diagnostics arrive.
 */
export class DiagnosticsPublisher {
  readonly #open: ReadonlySet<string>;
  readonly #cases: CaseStore;
  readonly #reader: LocalizationContext;
  readonly #send: SendDiagnostics;
  readonly #sent = new Map<string, string>();
  readonly #busy = new Map<string, { again: boolean; readonly done: Promise<void> }>();

  /** `open` has the documents that an editor shows. */
  constructor(
    open: ReadonlySet<string>,
    cases: CaseStore,
    reader: LocalizationContext,
    send: SendDiagnostics,
  ) {
    this.#open = open;
    this.#cases = cases;
    this.#reader = reader;
    this.#send = send;
  }

  /** Brings the diagnostics of a file up to date; resolves when they are. Calls in the meantime are folded into one more. */
  refresh(uri: string): Promise<void> {
    const busy = this.#busy.get(uri);
    if (busy) {
      busy.again = true;
      return busy.done;
    }
    const state = { again: false, done: Promise.resolve() };
    state.done = this.#run(uri, state).finally(() => this.#busy.delete(uri));
    this.#busy.set(uri, state);
    return state.done;
  }

  async #run(uri: string, state: { again: boolean }): Promise<void> {
    await this.#publish(uri);
    while (state.again) {
      state.again = false;
      await this.#publish(uri);
    }
  }

  async #publish(uri: string): Promise<void> {
    const log = this.#open.has(uri) ? await this.#cases.log(uri) : null;
    const reader = this.#reader;
    const isOpen = this.#open.has(uri);
    const diagnostics =
      log === null || !isOpen
        ? []
        : log.state === 'unreadable'
          ? [informationAt(1, log.why, reader)]
          : this.#diagnosticsOf(log, uri);
    const content = JSON.stringify(diagnostics);
    if (content === (this.#sent.get(uri) ?? '[]')) return;
    if (diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, content);
    this.#send(uri, diagnostics);
  }

  #diagnosticsOf({ analysis }: Log & { state: 'analysed' }, uri: string): Diagnostic[] {
    const reader = this.#reader;
    const slice = parseSliceUri(uri);
    if (slice) return diagnosticsOf(analysis, sliceOfLog(slice, uri), reader);
    return withSliceLinks(diagnosticsOf(analysis, wholeLog(uri), reader), analysis, uri, reader);
  }
}
