import { keyformParts } from '../../identity/grammar';
import { parseIdentity } from '../../identity/servicingNames';

/** Characters that a folder of the store keeps of the beginning of a name; longer names lose their middle. */
const keptOfName = 19;

const form = (source: string): RegExp => new RegExp(`^${source}$`, 'i');
const strictName = form(keyformParts.strict.name);
const architecture = form(keyformParts.architecture);
const version = form(keyformParts.version);
const token = /(?:pkt|publicKeyToken)\b[^b]{0,20}b:([0-9a-f]{16})(?![0-9a-f])/i;

/**
 * What the folders of a component in WinSxS are called, as a pattern, from its identity in the words of the log; null for other text. The
 * end of such a name is a hash that no log of an identity has.
 */
export function folderPattern(component: string | undefined): string | null {
  const identity = parseIdentity(component ?? '');
  if (!identity || !strictName.test(identity.name) || !version.test(identity.version)) return null;
  if (identity.arch !== '' && !architecture.test(identity.arch)) return null;
  const { arch, name } = identity;
  const kept = name.length > keptOfName ? `${name.slice(0, keptOfName)}*` : name;
  const key = token.exec(component!)?.[1];
  const owner = key === undefined ? (kept.endsWith('*') ? '' : '_*') : `_${key}`;
  return `${arch || '*'}_${kept.toLowerCase()}${owner}_${identity.version}_*`;
}

/** Whether a folder of the store is a pattern: the log does not name it in full. */
export const isPattern = (folder: string): boolean => folder.includes('*');
