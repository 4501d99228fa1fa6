import { checkPackage } from '../../identity/validate';
import type { RemedyRequest } from '../request';

/** Where the package of an update is saved, under a name of its own. */
export const packageFile = (kb: string | null): string => `C:\\Temp\\${kb ?? 'update'}.msu`;

/** How Microsoft begins the names of packages, by what Windows is called. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^Windows 11|Server 2025/, 'Windows11.0'],
  [/^Windows 10|Server 20(?:16|19|22)/, 'Windows10.0'],
  [/^Windows 8\.1|Server 2012 R2/, 'Windows8.1'],
  [/^Windows 8|Server 2012/, 'Windows8-RT'],
  [/^Windows 7|Server 2008 R2/, 'Windows6.1'],
  [/^Windows Vista|Server 2008/, 'Windows6.0'],
];

/** The cabinet in the package of an update; a placeholder where update, Windows or architecture are not known. */
export function catalogName({ machine }: RemedyRequest, kb: string | null): string {
  const { os, architecture } = machine?.facts ?? {};
  const prefix = os && prefixes.find(([pattern]) => pattern.test(os.value))?.[1];
  const known = architecture && /^(?:amd64|x86|arm64)$/i.test(architecture.value);
  if (kb === null || prefix === undefined || prefix === null || !known) return '<package.cab>';
  const processor = architecture.value.toLowerCase().replace('amd64', 'x64');
  return `${prefix}-${kb}-${processor}.cab`;
}

/** What takes a package away that a log names; the list before it shows whether it is there, and what it is called. */
export function removalCommands(name: string | null | undefined): string[] {
  const identity = checkPackage(name ?? '');
  return [
    'dism.exe /Online /Get-Packages /Format:Table',
    `dism.exe /Online /Remove-Package /PackageName:${identity.ok ? identity.value.text : '<package identity>'}`,
  ];
}

/** Where the Microsoft Update Catalog lists what words find. */
export const catalogLink = (words: string): string =>
  `https://www.catalog.update.microsoft.com/Search.aspx?q=${encodeURIComponent(words)}`;

const cumulative =
  /^(?<month>20\d\d-(?:0[1-9]|1[0-2])) (?:Cumulative Update (?:Preview )?for )?(?<os>Windows 1[01]) Version (?<version>\w{4})\b.{0,60}?\b(?<processor>x64|x86|arm64)\b/i;

/**
 * The cumulative update of the month before the one that failed: worthwhile unless it is the one that is installed. Null links where the
 * title of the update is not known.
 */
export function olderUpdate({ updateTitle, machine }: RemedyRequest): {
  readonly link: string | null;
  readonly isWorthwhile: boolean;
} {
  const { month, os, version, processor } = cumulative.exec(updateTitle ?? '')?.groups ?? {};
  if (month === undefined) return { link: null, isWorthwhile: true };
  const before = monthBefore(month);
  const installed = /^20\d\d-\d\d/.exec(machine?.facts.lastCumulativeUpdate?.value ?? '')?.[0];
  const isWorthwhile = installed === undefined || installed < before;
  const words = `${before} Cumulative Update ${os!} Version ${version!} ${processor!}`;
  return { link: isWorthwhile ? catalogLink(words) : null, isWorthwhile };
}

/** `2023-12` of `2024-01` */
function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
