import type { StatedFact, StatedFactName } from '../analysis/model/facts';
import type { Incident, LogAnalysis } from '../analysis/model/model';
import { kbOf } from '../identity/servicingNames';
import { isSharedStore, releaseOf, storeBuildOf } from '../identity/windowsVersions';

/** A fact and the line that it came from; `log` is the name of another log than the one that was asked about. */
export interface Fact {
  readonly value: string;
  readonly log?: string;
  readonly line: number;
}

/** What the logs of a machine state about it; null where none does. */
export interface MachineFacts {
  /** `Windows 10`, `Windows Server 2019` */
  readonly os: Fact | null;
  /** As people say it: `22H2`, `SP1` */
  readonly version: Fact | null;
  /** `19045` */
  readonly build: Fact | null;
  /** The last part of its number, which each cumulative update raises: `4291` */
  readonly revision: Fact | null;
  /** `Professional`, `ServerStandard` */
  readonly edition: Fact | null;
  /** `amd64` */
  readonly architecture: Fact | null;
  /** Display language: `zh-CN` */
  readonly language: Fact | null;
  /** `Client`, `Server`, `Server Core`, `WinPE` */
  readonly installation: Fact | null;
  /** Version of the servicing stack */
  readonly servicingStack: Fact | null;
  /** Title, KB number or package of the last cumulative update that is installed */
  readonly lastCumulativeUpdate: Fact | null;
}

/** The names of the facts, in the order in which they are shown. */
export const factNames = [
  'os',
  'version',
  'build',
  'revision',
  'edition',
  'architecture',
  'language',
  'installation',
  'servicingStack',
  'lastCumulativeUpdate',
] as const satisfies readonly (keyof MachineFacts)[];

/**
 * The analyses of the logs of one machine, each with what any of them states, each value once. One that the others add nothing to stays
 * the same object.
 */
export function withSharedFacts(
  logs: readonly { readonly name: string; readonly analysis: LogAnalysis }[],
): readonly LogAnalysis[] {
  const latest = new Map<string, StatedFact & { readonly log: string }>();
  for (const { name, analysis } of logs)
    for (const fact of analysis.facts) {
      const key = `${fact.fact} ${fact.value}`;
      const known = latest.get(key);
      if (!known || (known.time || 0) < (fact.time || 0)) latest.set(key, { ...fact, log: name });
    }
  const shared = [...latest.values()];
  return logs.map(({ name, analysis }) => {
    if (shared.every(({ log }) => log === name)) return analysis;
    return { ...analysis, facts: shared.map((fact) => (fact.log === name ? ownFact(fact) : fact)) };
  });
}

function ownFact({ fact, value, line, time }: StatedFact): StatedFact {
  return { fact, value, line, time };
}

/** The facts that an analysis has of its machine; where lines contradict each other the latest is believed. */
export function machineFactsOf({ facts, findings }: Pick<LogAnalysis, 'facts' | 'findings'>): MachineFacts {
  const own = facts.some(({ fact }) => fact === 'version' || fact === 'stack') ? [] : shownByNames(findings);
  const stated = new Stated([...facts, ...own]);
  const windows = windowsOf(stated);
  const edition = stated.only('edition') ?? homeEditionOf(stated);
  const installation = installationOf(stated, edition, windows.title);
  const release = windows.build && releaseOf(windows.build.number, isServer(installation));
  const isExact = windows.build !== null && !windows.build.isShared;
  const isPlain = release !== null && !release.name.includes(' / ');
  const titled = windows.title;
  const byBuild = (value: string): Fact => placed(windows.build!.fact, value);
  const byTitle = (value: string | null): Fact | null =>
    titled === null || value === null ? null : placed(titled.fact, value);
  return {
    os: isPlain || !titled ? release && byBuild(release.name) : byTitle(titled.os),
    version: isExact && release?.version ? byBuild(release.version) : byTitle(titled?.version ?? null),
    build: isExact ? byBuild(String(windows.build.number)) : null,
    revision: revisionOf(stated, windows.build?.number ?? null),
    edition,
    architecture: stated.latest('architecture'),
    language: stated.only('language'),
    installation,
    servicingStack: stated.latest('stack'),
    lastCumulativeUpdate: lastCumulativeOf(stated),
  };
}

/** The title under which an update was offered or installed: `2024-04 Cumulative Update for … (KB5036892)`. */
export function updateTitleOf({ facts }: Pick<LogAnalysis, 'facts'>, kb: string): Fact | null {
  const isTitle = (value: string): boolean => /\s/.test(value) && !rollup.test(value) && kbOf(value) === kb;
  return new Stated(facts).latest('title', isTitle) ?? new Stated(facts).latest('installed', isTitle);
}

/** Where the image stands on which an operation failed that is not the running Windows: `D:\`; null where it is. Text of the log. */
export function offlineImageOf(
  { sessions }: Pick<LogAnalysis, 'sessions'>,
  incident: Pick<Incident, 'session'> | null,
): string | null {
  for (let at = incident?.session; at !== undefined; at = sessions[at]?.parent) {
    const image = /\s[/-]image:(?:"([^"]{1,300})"|(\S{1,300}))/i.exec(sessions[at]?.client ?? '');
    if (image) return image[1] ?? image[2] ?? null;
  }
  return null;
}

/** Names of packages and components of Windows: architecture and build of the store that they are in. */
const windowsName =
  /(?:\b(?<keyform>amd64|x86|arm64)_[^\s_]{1,100}_31bf3856ad364e35_|~31bf3856ad364e35~(?<package>amd64|x86|arm64)~[^~\s]{0,20}~)(?<version>(?:10\.0|6\.[0-3])\.\d{4,5}|(?:1[0-9]|2[0-9])\d{3}(?=\.\d{1,6}\.))/i;
/** Findings that are looked at for such names. */
const maxNamed = 2000;

/** What the names of the store show where no line states it: most of them are of the build that is installed. */
function shownByNames(findings: LogAnalysis['findings']): StatedFact[] {
  const builds = new Map<string, { count: number; first: StatedFact }>();
  const architectures = new Map<string, StatedFact>();
  for (const { message, line, time, log } of findings.slice(0, maxNamed)) {
    const { keyform, package: of, version } = windowsName.exec(message)?.groups ?? {};
    if (version === undefined) continue;
    const from = { line, time, ...(log !== undefined && { log }) };
    const value = version.includes('.') ? version : `10.0.${version}`;
    const known = builds.get(value);
    if (known) known.count++;
    else builds.set(value, { count: 1, first: { fact: 'store', value, ...from } });
    const architecture = (keyform ?? of)!.toLowerCase();
    if (!architectures.has(architecture))
      architectures.set(architecture, { fact: 'architecture', value: architecture, ...from, time: NaN });
  }
  const [most] = [...builds.values()].sort((a, b) => b.count - a.count);
  // A 64-bit Windows has components for 32 bits, too.
  const architecture = architectures.get('amd64') ?? architectures.get('arm64') ?? architectures.get('x86');
  return [...(most ? [most.first] : []), ...(architecture ? [architecture] : [])];
}

/** Facts by what they state, the latest first. */
class Stated {
  readonly #facts: readonly StatedFact[];

  constructor(facts: readonly StatedFact[]) {
    // Heads of logs have no time: whatever is dated is later.
    this.#facts = [...facts].sort((a, b) => (b.time || 0) - (a.time || 0) || b.line - a.line);
  }

  all(fact: StatedFactName): readonly StatedFact[] {
    return this.#facts.filter((one) => one.fact === fact);
  }

  latest(fact: StatedFactName, fits: (value: string) => boolean = () => true): Fact | null {
    const found = this.#facts.find((one) => one.fact === fact && fits(one.value));
    return found ? placed(found, found.value) : null;
  }

  /** Null where different values are stated: an image has packages of several editions and languages. */
  only(fact: StatedFactName): Fact | null {
    const all = this.all(fact);
    return new Set(all.map(({ value }) => value.toLowerCase())).size === 1
      ? placed(all[0]!, all[0]!.value)
      : null;
  }
}

function placed({ log, line }: Pick<StatedFact, 'log' | 'line'>, value: string): Fact {
  return { value, ...(log !== undefined && { log }), line };
}

interface Windows {
  readonly build: {
    readonly number: number;
    /** Several versions have it as the build of their store */
    readonly isShared: boolean;
    readonly fact: Fact;
  } | null;
  /** What the title of an update says that it is for */
  readonly title: { readonly os: string; readonly version: string | null; readonly fact: Fact } | null;
}

/** A build that a line states is that of the machine, that of its servicing stack only that of the store. */
function windowsOf(stated: Stated): Windows {
  const version = stated.latest('version') ?? (stated.latest('offline') ? null : stated.latest('image'));
  const stack = stated.latest('stack');
  const fact = version ?? stack ?? stated.latest('store');
  const number = fact === null ? undefined : buildIn(fact.value);
  const titles = [...stated.all('title'), ...stated.all('installed')];
  const title = titles.flatMap((one) => {
    const found = titleOfWindows(one.value);
    return found ? [{ ...found, fact: placed(one, one.value) }] : [];
  })[0];
  return {
    build:
      fact === null || number === undefined
        ? null
        : version
          ? { number, isShared: false, fact }
          : {
              number: stack ? number : storeBuildOf(number),
              isShared: !stack || isSharedStore(number),
              fact,
            },
    title: title ?? null,
  };
}

/** `19045` of `10.0.19045.4291`, `10.0.19045` and `10.00. 19045` */
function buildIn(version: string): number | undefined {
  const found = /^\d{1,2}\.\d{1,2}\.\s?(\d{4,5})\b/.exec(version)?.[1];
  return found === undefined ? undefined : Number(found);
}

const named =
  /(?:(?<os>Windows (?:Server )?(?:\d{4}(?: R2)?|\d{1,2}(?:\.\d)?|Vista))|(?<server>Microsoft server operating system))(?:,? version (?<version>\w{4})\b)?/i;
/** What an upgrade is called names the Windows that comes. */
const upgrade = /feature update|upgrade to|功能更新|升级到/i;

function titleOfWindows(title: string): { os: string; version: string | null } | null {
  const { os, server, version = null } = upgrade.test(title) ? {} : (named.exec(title)?.groups ?? {});
  if (server !== undefined)
    return {
      os: `Windows Server ${version === '21H2' ? '2022' : version === '24H2' ? '2025' : ''}`.trim(),
      version: null,
    };
  return os === undefined ? null : { os, version: version ?? null };
}

const isServer = (installation: Fact | null): boolean | null =>
  installation === null ? null : installation.value.startsWith('Server');

/** Home is the only edition that the head of a log of setupapi states (VER_SUITE_PERSONAL). */
function homeEditionOf(stated: Stated): Fact | null {
  const suite = stated.latest('suite');
  return suite !== null && (parseInt(suite.value, 16) & 0x0200) !== 0 ? { ...suite, value: 'Core' } : null;
}

function installationOf(stated: Stated, edition: Fact | null, title: Windows['title']): Fact | null {
  const type = stated.latest('productType');
  const product = stated.latest('product');
  const written = stated.only('installation');
  if (written) return written;
  if (edition) return { ...edition, value: installationOfEdition(edition.value) };
  if (type) return { ...type, value: type.value === '1' ? 'Client' : 'Server' };
  if (title) return { ...title.fact, value: title.os.startsWith('Windows Server') ? 'Server' : 'Client' };
  return product && /Preinstallation/i.test(product.value) ? { ...product, value: 'WinPE' } : null;
}

function installationOfEdition(edition: string): string {
  if (!/^Server/i.test(edition)) return 'Client';
  return edition.endsWith('Cor') ? 'Server Core' : 'Server';
}

/** `Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, Identifier: KB5036892` */
const rollup = /^Package_for_RollupFix~[^~]*~[^~]*~[^~]*~(\d{4,5})\.(\d{1,6})\.\d/i;

/** The cumulative update with the highest number by its KB, else what was installed last by its title; a package says only its build. */
function lastCumulativeOf(stated: Stated): Fact | null {
  const [highest] = rollupsOf(stated);
  const kb = highest && kbOf(highest.value);
  if (highest && kb !== undefined) return placed(highest.fact, kb);
  return (
    stated.latest('installed', (value) => cumulative.test(value)) ??
    (highest ? placed(highest.fact, highest.value) : null)
  );
}

const cumulative =
  /^(?!.*\.NET)(?=.*(?:cumulative update|monthly (?:quality )?rollup|累积更新|累積更新|每月汇总))/i;

function rollupsOf(stated: Stated): { build: number; revision: number; value: string; fact: StatedFact }[] {
  return stated
    .all('installed')
    .flatMap((fact) => {
      const found = rollup.exec(fact.value);
      return found ? [{ build: Number(found[1]), revision: Number(found[2]), value: fact.value, fact }] : [];
    })
    .sort(
      (a, b) =>
        b.build - a.build || b.revision - a.revision || (kbOf(b.value) ? 1 : 0) - (kbOf(a.value) ? 1 : 0),
    );
}

/** What the installed updates raised the build to; else what DISM says of the running Windows. */
function revisionOf(stated: Stated, build: number | null): Fact | null {
  const [highest] = rollupsOf(stated);
  if (highest && (build === null || highest.build === storeBuildOf(build)))
    return placed(highest.fact, String(highest.revision));
  const image = stated.latest('offline') ? null : stated.latest('image');
  const revision = image && /^\d+\.\d+\.\d+\.(\d+)$/.exec(image.value)?.[1];
  return image && revision && buildIn(image.value) === build ? { ...image, value: revision } : null;
}
