import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shownInOf } from '../log/encoding/editorEncodings';
import type { OpenFile } from '../protocol/protocol';
import type { LogStore } from './logStore';
import type { Files } from './files';

/**
 * Registers with the workspace which logs are open: those the client names, and those whose text it synchronises. Every change is
 * handed to `refresh`.
 */
export class OpenLogs {
  readonly #workspace: LogStore;
  readonly #files: Files;
  readonly #refresh: (uri: string) => void;
  #named = new Set<string>();
  readonly #synced = new Set<string>();
  #turn: Promise<void> = Promise.resolve();

  constructor(workspace: LogStore, files: Files, refresh: (uri: string) => void) {
    this.#workspace = workspace;
    this.#files = files;
    this.#refresh = refresh;
  }

  /** Takes the client's list of open files. Lists are taken in the order they arrive. */
  name(files: readonly OpenFile[]): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      const named = new Set<string>();
      const encodings = new Map<string, string | undefined>();
      for (const { uri, known, encoding } of files) {
        if (known || this.#named.has(uri) || (await this.#workspace.isLog(uri))) named.add(uri);
        encodings.set(uri, shownInOf(encoding));
      }
      const gone = [...this.#named].filter((uri) => !named.has(uri) && !this.#synced.has(uri));
      this.#named = named;
      for (const uri of gone) this.#workspace.hide(uri);
      for (const uri of named) this.#workspace.show(uri, encodings.get(uri));
      for (const uri of [...gone, ...named]) this.#refresh(uri);
    });
    return this.#turn;
  }

  /** Takes the unsaved text of a file that is not synchronised, or null once it is saved or reverted. */
  text(uri: string, value: string | null): void {
    if (this.#workspace.setText(uri, value)) this.#refresh(uri);
  }

  /** A synchronised document was opened. Its text counts when the disk has none, or other text. */
  async opened(document: TextDocument): Promise<void> {
    const { uri } = document;
    this.#synced.add(uri);
    this.#workspace.show(uri);
    if (await this.#differs(document)) this.#workspace.setText(uri, document.getText());
    this.#refresh(uri);
  }

  changed(document: TextDocument): void {
    this.#workspace.setText(document.uri, document.getText());
    this.#refresh(document.uri);
  }

  async saved(document: TextDocument): Promise<void> {
    if (!(await this.#differs(document))) this.#workspace.setText(document.uri, null);
    this.#refresh(document.uri);
  }

  closed({ uri }: TextDocument): void {
    this.#synced.delete(uri);
    if (this.#named.has(uri)) this.#workspace.setText(uri, null);
    else this.#workspace.hide(uri);
    this.#refresh(uri);
  }

  /** By length: a document as long as its file, byte order mark or not, is taken as the file. */
  async #differs(document: TextDocument): Promise<boolean> {
    try {
      const file = await this.#files.open(document.uri);
      if (!file) return true;
      const { size } = file;
      await file.close();
      const length = new TextEncoder().encode(document.getText()).length;
      return size !== length && size !== length + 3;
    } catch {
      return true;
    }
  }
}
