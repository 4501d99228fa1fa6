import { loadRules } from '../analysis/userRules/load';
import { countOf, joinRules, noRules, type UserRules } from '../analysis/userRules/model';
import { rulesPath } from '../protocol/rulesPath';
import type { RulesProblem } from '../analysis/userRules/problems';
import { parseMemberUri, sameFile } from '../protocol/memberUri';
import type { Text } from '../base/text';
import type { Files, RulesInForce } from './files';

/** Where rules files come from. */
export type RulesSource = Pick<Files, 'open' | 'explain' | 'nameOf' | 'watch'>;

/** A rules file as it was last read. */
export interface RulesFileRead {
  readonly uri: string;
  /** The name that readers see: `PC01/.cbs-lens/rules.yaml` */
  readonly from: string;
  /** URI of the folder whose logs it is for; null for the reader's own file */
  readonly folder: string | null;
  readonly rules: UserRules;
  readonly problems: readonly RulesProblem[];
  /** Why it could not be read */
  readonly unreadable?: Text;
  /** Its rules are used */
  readonly isApplied: boolean;
}

const none: RulesInForce = { rules: noRules, version: '' };

/**
 * Keeps the rules files of the reader and of the open folders. Those of a folder hold for the logs in it, and only where the reader trusts
 * it; they come before the reader's own.
 */
export class RulesFiles {
  readonly #files: RulesSource;
  /** URI of the reader's own file; null where there can be none */
  readonly #own: string | null;
  readonly #changed: () => void;
  #folders: readonly string[] = [];
  #isTrusted = false;
  #read: readonly RulesFileRead[] = [];
  /** By folder; the reader's own alone under null */
  #inForce = new Map<string | null, RulesInForce>();
  readonly #watched = new Map<string, () => void>();
  #number = 0;
  #turn: Promise<void> = Promise.resolve();
  #wasRead: () => void = () => undefined;
  readonly #first = new Promise<void>((resolve) => (this.#wasRead = resolve));

  /** `changed` is called whenever files were read that are not what they were. */
  constructor(files: RulesSource, own: string | null, changed: () => void) {
    this.#files = files;
    this.#own = own;
    this.#changed = changed;
  }

  /** The files that are there, those of folders first. */
  get files(): readonly RulesFileRead[] {
    return this.#read;
  }

  /** The rules for a log, once the files were read. */
  async rulesFor(log: string): Promise<RulesInForce> {
    await this.#first;
    const path = sameFile(parseMemberUri(log)?.archive ?? log);
    const folder = this.#folders
      .filter((one) => path.startsWith(`${sameFile(one).replace(/\/$/, '')}/`))
      .reduce<string | null>((longest, one) => (one.length > (longest?.length ?? 0) ? one : longest), null);
    return this.#inForce.get(folder) ?? none;
  }

  /** Whether a URI is that of a rules file that is looked for. */
  isRulesFile(uri: string): boolean {
    return this.#locations().some((location) => sameFile(location.uri) === sameFile(uri));
  }

  /** Reads the files of these folders from now on, and uses their rules if the reader trusts them. */
  open(folders: readonly string[], isTrusted = this.#isTrusted): Promise<void> {
    this.#folders = folders;
    this.#isTrusted = isTrusted;
    return this.reload();
  }

  trust(isTrusted: boolean): Promise<void> {
    return this.open(this.#folders, isTrusted);
  }

  /** Reads all files again. Calls in the meantime wait for their turn. */
  reload(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#reload());
    return this.#turn;
  }

  #locations(): Pick<RulesFileRead, 'uri' | 'from' | 'folder'>[] {
    const locations = this.#folders.map((folder) => {
      const path = folder.replace(/\/$/, '');
      return { uri: `${path}/${rulesPath}`, from: `${this.#files.nameOf(path)}/${rulesPath}`, folder };
    });
    return this.#own === null
      ? locations
      : [...locations, { uri: this.#own, from: `~/${rulesPath}`, folder: null }];
  }

  async #reload(): Promise<void> {
    const locations = this.#locations();
    this.#watch(locations.map(({ uri }) => uri));
    const read: RulesFileRead[] = [];
    for (const location of locations) {
      const file = await this.#readOne(location);
      if (file) read.push(file);
    }
    const isSame = JSON.stringify(read) === JSON.stringify(this.#read);
    this.#read = read;
    const own = read.find(({ folder }) => folder === null)?.rules ?? noRules;
    for (const folder of [...this.#folders, null]) {
      const ofFolder = read.filter((file) => file.folder === folder && file.isApplied);
      this.#put(folder, joinRules([...ofFolder.map(({ rules }) => rules), own]));
    }
    this.#wasRead();
    if (!isSame) this.#changed();
  }

  async #readOne(location: Pick<RulesFileRead, 'uri' | 'from' | 'folder'>): Promise<RulesFileRead | null> {
    const isApplied = location.folder === null || this.#isTrusted;
    try {
      const source = await this.#files.open(location.uri);
      if (!source) return null;
      try {
        return { ...location, ...(await loadRules(source, location.from)), isApplied };
      } finally {
        await source.close();
      }
    } catch (error) {
      if (isAbsent(error)) return null;
      const unreadable = this.#files.explain(location.uri, error);
      return { ...location, rules: noRules, problems: [], unreadable, isApplied };
    }
  }

  /** The same rules stay the same object, so that they are compiled once. */
  #put(folder: string | null, rules: UserRules): void {
    const known = this.#inForce.get(folder);
    if (known && JSON.stringify(known.rules) === JSON.stringify(rules)) return;
    const isEmpty = countOf(rules) === 0;
    this.#inForce.set(folder, isEmpty ? none : { rules, version: `rules ${++this.#number}` });
  }

  #watch(uris: readonly string[]): void {
    for (const [uri, stop] of this.#watched) {
      if (uris.includes(uri)) continue;
      stop();
      this.#watched.delete(uri);
    }
    for (const uri of uris) {
      const stop = this.#watched.has(uri) ? null : this.#files.watch(uri, () => void this.reload());
      if (stop) this.#watched.set(uri, stop);
    }
  }
}

/** No file of that name, or something else than a folder on the way to it. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
