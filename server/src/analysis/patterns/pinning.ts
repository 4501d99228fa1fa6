import { classOf, findMentions } from '../../codes';
import { kbOf, packageIn } from '../../identity/servicingNames';
import type { LogObject } from '../../identity/logObject';
import type { Signature } from '../model/signature';

/** Package names of languages carry the language between the last two tildes: `…~amd64~nl-NL~10.0.14393.0`. */
export function isLanguagePack(identity: string): boolean {
  return /~[a-z]{2,3}(?:-[A-Za-z]{2,8}){1,2}~\d/i.test(identity);
}

/**
 * How a deployment that is not in the store shows itself. One form serves two kinds: what is left of a language, and an
 * assembly of a package that is installed. `accepts` distinguishes them by the package identity.
 */
export function pinnedAssemblySignatures(
  accepts: (identity: string) => boolean,
  withOrigin: boolean,
): readonly Signature[] {
  const origin: Signature = {
    rule: 'component-not-locked',
    role: 'cause',
    starts: [],
    match: /Error STATUS_SXS_ASSEMBLY_MISSING originated in function \w+::LockComponent\b/,
  };
  return [
    ...(withOrigin ? [origin] : []),
    {
      rule: 'deployment-not-pinned',
      role: 'cause',
      starts: [],
      match: /#\d{1,9}# from [^(]{0,200}PinDeployment\(.{0,300}\brid = (?:\[[^\][]{1,40}\])?['"]([^'"]+)['"]/,
      when: (m, { body }) => accepts(m[1]!) && isMissing(body),
      object: (m) => objectOf(m[1]!),
    },
    {
      rule: 'update-not-pinned',
      role: 'cause',
      starts: ['Failed to pin deployment while resolving Update:'],
      match: /^Failed to pin deployment while resolving Update:\s*(\S+)/,
      when: (m, { body }) => accepts(m[1]!) && isMissing(body),
      object: (m) => objectOf(m[1]!),
    },
  ];
}

/** A deployment is not pinned for whatever the code in the row says; only some say that it is not there. */
function isMissing(body: string): boolean {
  const classes = findMentions(body).map(({ value }) => classOf(value));
  return classes.every((one) => one === 'other') || classes.includes('assembly-missing');
}

/**
 * The package of a `rid`, with its update name kept where the package name itself gives no KB; an update name alone
 * (`2447568-1_neutral_LDR`) is a name, not a package.
 */
function objectOf(rid: string): LogObject {
  const identity = packageIn(rid);
  if (identity === undefined) return { name: rid };
  return { package: kbOf(identity) === undefined && kbOf(rid) !== undefined ? rid : identity };
}
