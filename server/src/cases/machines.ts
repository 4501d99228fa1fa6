import { plainLine } from '../base/plainText';
import { listed, text, type Text } from '../base/text';
import { appendTo } from '../base/multimap';
import { familyOfName, logStems } from '../log/names';
import { pathPartsOf } from './logPath';

/** Logs of one machine, as far as their folders and names show. */
export interface Machine {
  /** What it is called there, null where neither a folder nor a name distinguishes it from the others */
  readonly name: string | null;
  /** Indices into the names that were given, ascending */
  readonly logs: readonly number[];
}

/**
 * Words of folders that say what is in them or when it was collected, not whose it is: below them is the same machine. Folders of
 * Windows and of its collectors, those that are called as a log is, and what people call theirs.
 */
const plainWords = new Set([
  ...logStems.map((stem) => stem.toLowerCase()),
  ...`after all an app appdata archive attachments bad before bt bundle c cab cabs case collected collection
  config copy d data datastore day desktop detail details dev diag diagnostics dll documents download downloads dpx drivers e
  error errors etl etw event eventlog eventlogs events evidence evtx export exports extracted fail failed failure file files first fixed
  good healthy home inf info install installation latest local log logfiles logs mail measuredboot misc mosetup netsetup new newos
  ok old older oobe original other output package packages panther part paste persist previous quick ready reboot recovery repair
  report reporting reports restart results retry rollback run samples scan second servicing session set setup
  setupdiag sfc softwaredistribution sources state store support sysprep system32 temp test
  text third ticket tickets tmp today tracing try txt unattendgc unpacked unzipped update updates upgrade upgrades upload uploads usoshared
  var version waasmedic win winevt windows winsxs ws wsus wu yesterday zip 日志 事件 更新 安装 之前 之后 新建文件夹 附件 备份`.split(
    /\s+/,
  ),
]);

/** Names of machines are no longer (NetBIOS), and distinguish machines only where they look like one. */
const machineName = /^(?=.*[A-Z\d])[A-Za-z\d][A-Za-z\d-]{1,14}$/;
/** What a log's own name is: the rest of the file's name was added by hand. */
const ownName = new RegExp(
  String.raw`(?:${logStems.map((stem) => stem.replaceAll('.', String.raw`\.`)).join('|')})(?![A-Za-z])`,
  'i',
);

/**
 * Which logs are of one machine. Nothing is explained across machines: on the day of an update each of them fails with the same
 * code. Folders distinguish them, but for those that only say what is in them (`Logs\CBS`, `before`); in one folder file names do
 * (`PC1_CBS.log` beside `PC2_CBS.log`). A log above the folders of several machines belongs to none of them. `names` are paths or
 * URIs; each is in one group, the groups in the order of their first log.
 */
export function machinesOf(names: readonly string[]): readonly Machine[] {
  const root = new Folder('');
  const folders = names.map((name) => foldersOf(name).reduce((at, part) => at.child(part), root));
  const byFolder = new Map<Folder, number[]>();
  folders.forEach((folder, index) => {
    appendTo(byFolder, folder.owner(), index);
  });
  const groups = [...byFolder].flatMap(([folder, logs]) =>
    byOwnNames(byFolder.size > 1 ? folder.machine : null, logs, names),
  );
  groups.sort((a, b) => a.logs[0]! - b.logs[0]!);
  return groups.length === 1 ? [{ ...groups[0]!, name: null }] : groups;
}

/** The name of the machine of each of the logs that were grouped by machine; null for a log that no name assigns to one. */
export function machineNames(machines: readonly Machine[]): readonly (string | null)[] {
  const own: (string | null)[] = [];
  for (const { name, logs } of machines) for (const index of logs) own[index] = name;
  return own;
}

/** Machines that are named in a sentence; the rest is counted. */
const maxNamed = 5;

/** That the logs are of several machines, and of which; null where they are of one. */
export function machinesNote(machines: readonly Machine[]): Text | null {
  if (machines.length < 2) return null;
  const known = machines.flatMap(({ name }) => name ?? []);
  const named = known.slice(0, maxNamed).map((name) => plainLine(name));
  if (known.length > maxNamed) named.push('…');
  return text(
    'These logs are of {0} machines, by their folders and names ({1}). No failure of one is explained by a log of another.',
    machines.length,
    listed(named),
  );
}

/** A folder whose name may be that of a machine. */
class Folder {
  readonly name: string;
  readonly #children = new Map<string, Folder>();

  constructor(name: string) {
    this.name = name;
  }

  child(name: string): Folder {
    const key = name.toLowerCase();
    let child = this.#children.get(key);
    if (!child) this.#children.set(key, (child = new Folder(name)));
    return child;
  }

  /** The machine that a log in this folder is of: the only one below it, if there is just one. */
  owner(): Folder {
    return this.#only() ?? this;
  }

  /** The name of the machine; null for a folder of several machines. */
  get machine(): string | null {
    return this.#children.size > 1 ? null : this.name;
  }

  #only(): Folder | null {
    if (this.#children.size === 0) return this;
    return this.#children.size === 1 ? [...this.#children.values()][0]!.#only() : null;
  }
}

function foldersOf(name: string): string[] {
  return pathPartsOf(name)
    .slice(0, -1)
    .map((part) => part.replace(/\.(?:cab|zip|7z)$/i, ''))
    .filter((part) => !isPlain(part));
}

/** Whether a folder's name holds nothing but words that any machine's folders have, numbers and dates. */
function isPlain(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .every((word) => word === '' || /^(?:kb)?\d+(?:h\d)?$/.test(word) || plainWords.has(word));
}

/** Logs of one folder, apart by their own names where two of one family are named after different machines. */
function byOwnNames(folder: string | null, logs: readonly number[], names: readonly string[]): Machine[] {
  const whole = { name: folder === '' ? null : folder, logs };
  const owners = new Map<number, string>();
  const byFamily = new Map<string, Set<string>>();
  for (const index of logs) {
    const file = pathPartsOf(names[index]!).at(-1)!;
    const owner = ownerIn(file);
    if (owner === null) continue;
    owners.set(index, owner.toLowerCase());
    const family = familyOfName(file) ?? '';
    byFamily.set(family, (byFamily.get(family) ?? new Set()).add(owner.toLowerCase()));
  }
  if (![...byFamily.values()].some(({ size }) => size > 1)) return [whole];
  const groups = new Map<string, number[]>();
  for (const index of logs) appendTo(groups, owners.get(index) ?? '', index);
  return [...groups].map(([owner, own]) => ({
    name: owner === '' ? whole.name : owner.toUpperCase(),
    logs: own,
  }));
}

/** The machine that a file is named after; null where its name is the log's own, or says something else. */
function ownerIn(file: string): string | null {
  const found = ownName.exec(file);
  if (!found) return null;
  const stem = `${file.slice(0, found.index)} ${file.slice(found.index + found[0].length)}`
    .replace(/(?:\.(?:log|txt|evtx|old|bak|cab|zip|xml|csv)){1,6}(?:\.\d{1,6})?$/i, '')
    .replace(/\(\d+\)|\d{8,}/g, '')
    .replace(/^[\s._-]+|(?<![\s._-])[\s._-]+$/g, '');
  return machineName.test(stem) && !isPlain(stem) ? stem : null;
}
