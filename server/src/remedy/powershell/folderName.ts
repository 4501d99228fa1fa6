import type { Plan } from '../model';
import { scriptName } from './scriptName';

/** Characters of a script's name that its folder keeps: paths in it must stay below 260. */
const keptOfName = 40;

/**
 * The folder of a script: its name, and a hash of what it is for. Scripts from other logs can have the same name, and must not find each
 * other's backups.
 */
export function folderName(verb: string, plan: Plan): string {
  const { targets, package: damaged, keyform, failedKb, services, request } = plan;
  const about = JSON.stringify([
    targets.map(({ type, folder, file, hash }) => [
      type,
      folder.toLowerCase(),
      file.toLowerCase(),
      hash?.hex,
    ]),
    [request.kind, damaged, keyform?.text, failedKb, services.map(({ name }) => name)],
  ]);
  const name = scriptName(verb, plan)
    .replace(/\.ps1$/, '')
    .slice(0, keptOfName);
  return `${name}-${shortHash(about)}`;
}

/** FNV-1a over the code units of a text, as eight hex digits. It keeps names apart and protects nothing. */
function shortHash(about: string): string {
  let hash = 2_166_136_261;
  for (let at = 0; at < about.length; at++) hash = Math.imul(hash ^ about.charCodeAt(at), 16_777_619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
