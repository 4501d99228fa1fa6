/**
 * What sort of failure a code reports, whatever facility it comes from: the Win32 error, the NTSTATUS, the HRESULT of BITS and
 * that of Setup for a full disk are of one class.
 */
export const codeClasses = [
  'success',
  /** An answer in the form of a failure: no more items, already there */
  'benign',
  /** Says that something else failed, and nothing more */
  'wrapper',
  'access-denied',
  'not-found',
  'disk-full',
  'memory',
  'read-error',
  /** A file that is there, and whose content only the program behind it can give: cloud files, links of other systems */
  'placeholder',
  'in-use',
  /** A scanner says that the file is malicious */
  'infected',
  /** Another operation goes on, or the call comes at the wrong time: to be tried again */
  'busy',
  'bad-data',
  'bad-package',
  'store-corrupt',
  'assembly-missing',
  'delta',
  'source-missing',
  'network',
  'policy',
  'trust',
  'not-applicable',
  'compatibility',
  'prerequisite',
  'pending',
  'installer',
  'driver',
  'service',
  'transaction',
  'registry',
  'database',
  'update-store',
  'timeout',
  'cancelled',
  'bad-command',
  'configuration',
  'app-package',
  'encryption',
  'image',
  'licence',
  'unsupported',
  'crash',
  'hardware',
  /** No table and no name says */
  'other',
] as const;
export type CodeClass = (typeof codeClasses)[number];

const known: ReadonlySet<string> = new Set(codeClasses);

export function isCodeClass(text: string): text is CodeClass {
  return known.has(text);
}

/** What the first half of codes is that only servicing, Setup, Windows Update and the image library give. */
const servicingHalves: ReadonlySet<number> = new Set([0x8024, 0x800f, 0x80d0, 0xc190, 0xc180, 0xc142]);

/** Whether a code is one of Windows servicing or setup, and not of any program; `code` as an unsigned HRESULT. */
export function isServicingCode(code: number): boolean {
  const low = code & 0xffff;
  // ERROR_SXS_SECTION_NOT_FOUND and those behind it
  const isSideBySide = code >>> 16 === 0x8007 && low >= 14000 && low < 14120;
  // ERROR_INSTALL_OPEN_PACKAGE_FAILED and those behind it: the deployment of apps
  const isAppDeployment = code >>> 16 === 0x8007 && low >= 0x3cf0 && low < 0x3d30;
  return isSideBySide || isAppDeployment || servicingHalves.has(code >>> 16);
}
