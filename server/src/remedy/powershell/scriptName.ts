import type { Plan } from '../model';

/** `Repair-WpdMtpUS.dll-and-2-more-KB5036892.ps1`: letters, digits, dots and dashes of what is repaired. */
export function scriptName(
  verb: string,
  { targets, package: damaged, keyform, failedKb, services, request }: Plan,
): string {
  const [first] = targets;
  const unnamed = first?.type === 'package-manifest' || first?.type === 'component';
  const file = unnamed ? undefined : first?.file.split('\\').pop();
  const more = targets.length > 1 && file !== undefined ? `-and-${targets.length - 1}-more` : '';
  const object =
    (file ?? damaged?.split('~')[0] ?? keyform?.name ?? services[0]?.name ?? request.kind).slice(0, 50) +
    more;
  const parts = [verb, object.replace(/[^A-Za-z0-9.]+/g, '-'), ...(failedKb === null ? [] : [failedKb])];
  return `${parts
    .join('-')
    .slice(0, 80)
    .replace(/(?<![.-])[.-]+$/, '')}.ps1`;
}
