import type { MachineFacts } from './machineFacts';
import { text, type Text } from '../base/text';

/** Editions as people call them; what is not here is shown as the log has it. */
const editions: Readonly<Record<string, Text>> = {
  core: text('Home'),
  corecountryspecific: text('Home China'),
  coresinglelanguage: text('Home Single Language'),
  professional: text('Pro'),
  professionalworkstation: text('Pro for Workstations'),
  enterprise: text('Enterprise'),
  enterprises: text('Enterprise LTSC'),
  education: text('Education'),
  serverstandard: text('Standard'),
  serverstandardcor: text('Standard'),
  serverdatacenter: text('Datacenter'),
  serverdatacentercor: text('Datacenter'),
};

/** A name that has been checked: no text of a log, and in no language. */
const name = (message: string): Text => ({ message, args: [] });

/** An edition in words: `Pro`. */
export function editionWord(edition: string): Text {
  return editions[edition.toLowerCase()] ?? name(edition);
}

/** A processor architecture as people call it: `x64`. */
export const architectureWord = (architecture: string): string =>
  architecture.toLowerCase() === 'amd64' ? 'x64' : architecture;

/** The build with its last part where both are known: `19045.4291`. */
export function buildNumberOf({ build, revision }: MachineFacts): string | null {
  if (!build) return null;
  return revision ? `${build.value}.${revision.value}` : build.value;
}

/** `Windows 10 22H2`; null where no line states which Windows it is. */
export function windowsName({ os, version }: MachineFacts): string | null {
  if (!os) return null;
  return version ? `${os.value} ${version.value}` : os.value;
}

/** The machine in one line: `Windows 10 22H2, Pro, x64, build 19045.4291`; null where nothing is known of it. */
export function machineLine(facts: MachineFacts): Text | null {
  const { edition, architecture, language, installation } = facts;
  const build = buildNumberOf(facts);
  const windows = windowsName(facts);
  const parts: Text[] = [
    ...(windows === null ? [] : [name(windows)]),
    ...(edition ? [editionWord(edition.value)] : []),
    ...(installation && /Core|WinPE/.test(installation.value) ? [name(installation.value)] : []),
    ...(architecture ? [name(architectureWord(architecture.value))] : []),
    ...(build === null ? [] : [text('build {0}', name(build))]),
    ...(language ? [text('display language {0}', name(language.value))] : []),
  ];
  const [first, ...rest] = parts;
  return first === undefined ? null : rest.reduce((line, part) => text('{0}, {1}', line, part), first);
}

/** All that is said of the machine, a sentence each: what it is, its servicing stack, its last update. */
export function machineSentences(facts: MachineFacts): Text[] {
  const line = machineLine(facts);
  return [...(line ? [text('Machine: {0}', line)] : []), ...servicingSentences(facts)];
}

/** The same under a heading that says that it is about the machine. */
export function machineLines(facts: MachineFacts): Text[] {
  const line = machineLine(facts);
  return [...(line ? [line] : []), ...servicingSentences(facts)];
}

function servicingSentences({ servicingStack, lastCumulativeUpdate }: MachineFacts): Text[] {
  return [
    ...(servicingStack ? [text('Servicing stack: {0}', servicingStack.value)] : []),
    ...(lastCumulativeUpdate
      ? [text('Last cumulative update that is installed: {0}', lastCumulativeUpdate.value)]
      : []),
  ];
}
