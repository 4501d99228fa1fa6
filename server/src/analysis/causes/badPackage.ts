import { hresult } from '../../codes/hresults';
import { text } from '../../base/text';
import type { CauseDeclaration } from '../model/cause';
import { packageIn, mayBeMicrosofts } from '../../identity/servicingNames';

export const badPackage: CauseDeclaration = {
  kind: 'bad-package',
  precedence: 260,
  label: text('Damaged package or download'),
  about: {
    what: text('The package that is to be installed was damaged on the way, or is not what its name says.'),
    shows: text(
      'A hash or signature of the .msu, .cab, .esd or .wim that does not match; a cabinet that cannot be unpacked; 0x80240031, 0x8007000d, 0x800b0100 in the download.',
    ),
    confused: text(
      'A damaged file of the component store: that is named below WinSxS, and another download does not help.',
    ),
    references: [
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070570',
    ],
  },
  persists: false,
  failureCodes: new Set([
    hresult.ERROR_FILE_CORRUPT,
    hresult.ERROR_IO_DEVICE,
    hresult.ERROR_CRC,
    hresult.ERROR_SXS_FILE_HASH_MISMATCH,
    hresult.CRYPT_E_NOT_FOUND,
    hresult.TRUST_E_CERT_SIGNATURE,
    hresult.TRUST_E_BAD_DIGEST,
    hresult.TRUST_E_NOSIGNATURE,
    hresult.CERT_E_UNTRUSTEDROOT,
    hresult.WU_E_DM_INCORRECTFILEHASH,
  ]),
  identify: (object) => (object.package ?? object.path)?.toLowerCase() ?? null,
  nameOf: (object) => object.package ?? object.path ?? null,
  why: (object) =>
    object === null
      ? text('The package or download itself is damaged.')
      : text('The package {0} itself is damaged.', object),
  remedies: ({ package: identity, path, name }) => {
    const own = identity ?? path ?? name;
    return own !== undefined && !mayBeMicrosofts(own)
      ? ['fix-source', 'hardware-test']
      : ['reinstall-kb', 'fix-source', 'hardware-test'];
  },
  checklist: {
    title: text('A damaged package or download'),
    steps: () => [
      {
        title: text('Compare the package with what was published'),
        what: text(
          'The Microsoft Update Catalog (https://www.catalog.update.microsoft.com) shows the SHA of the package. The signature must be valid.',
        ),
        command: [
          'certutil.exe -hashfile <package> SHA256',
          'powershell.exe -NoProfile -Command "Get-AuthenticodeSignature -LiteralPath <package>"',
        ],
        why: text('It tells a bad download from damage on this machine.'),
        expected: text('Another hash, or a signature that is not valid: the download is damaged.'),
        onFailure: text(
          'If hash and signature are right, memory or disk damage the package while it is unpacked; test them.',
        ),
        risk: 'none',
      },
      {
        title: text('Download it again, by another way'),
        what: text(
          'Delete the copy, empty the download cache of Windows Update, and get the package from the Microsoft Update Catalog without proxy or cache.',
        ),
        command: [
          'net.exe stop wuauserv',
          'ren C:\\Windows\\SoftwareDistribution\\Download Download.old',
          'net.exe start wuauserv',
        ],
        why: text('A proxy or a cache may hold the damaged copy and give it again.'),
        undo: text('Rename the old folder back while the service is stopped.'),
        expected: text('The published hash.'),
        onFailure: text('If a proxy or filter changes downloads, get it on another network.'),
      },
    ],
    upgrade: () => 'never',
  },
  signatures: [
    {
      rule: 'package-not-opened',
      role: 'cause',
      starts: ['Failed to internally open package'],
      match: /^Failed to internally open package\..*\[HRESULT = 0x80070570\b/i,
    },
    {
      rule: 'member-not-extracted',
      role: 'cause',
      starts: ['Failed to extract', 'Failed to expand', 'Failed to open cabinet', 'Failed to open cab'],
      match:
        /^Failed to (?:extract|expand|open)\b.{0,300}\.(?:cab|msu|esd|psf|wim)\b.*\[HRESULT = 0x8007(?:0570|000d|0017)\b/i,
      object: (m) => {
        const path = m.input.split(/[\s"'[\]]/).find((word) => /\.(?:cab|msu|esd|psf|wim)\b/i.test(word));
        return path === undefined ? undefined : { path: path.replace(/[^\w)}]$/, '') };
      },
    },
    {
      // The data of the image cannot be read: a damaged download or medium, a failing disk.
      rule: 'image-data',
      role: 'cause',
      starts: [],
      match: /^SPWIMCallback: Error in apply of .*\bGLE \[(?:13|23|1117|1392)\]/,
    },
    {
      rule: 'image-not-applied',
      role: 'cause',
      starts: [],
      match:
        /^CApplyWIM: Failure while applying image \d+ for (.{1,260}?)\. Error 0x8007(?:0570|045d|000d|0017)\b/i,
      object: (m) => ({ path: m[1]! }),
    },
    {
      rule: 'package-not-resolved',
      role: 'occurrence',
      starts: ['Failed to resolve package ['],
      match: /^Failed to resolve package \[(\S+?)\] \[HRESULT = 0x80070570\b/i,
      object: (m) => ({ package: packageIn(m[1]!) ?? m[1]! }),
    },
    {
      rule: 'download-not-trusted',
      role: 'cause',
      families: ['windowsupdate'],
      starts: ['*FAILED* [80096', '*FAILED* [800B01', '*FAILED* [80246002', '*FAILED* [80092004'],
      match:
        /^\*FAILED\* \[(?:80096004|80096010|800B0100|800B0109|80246002|80092004)\](?:[^:]* ([A-Za-z]:\\[^"<>|?*':]{1,300}))?/i,
      object: (m) => {
        const path = m[1] === undefined ? null : /^.*\.\w{2,4}\b/.exec(m[1]);
        return path ? { path: path[0] } : undefined;
      },
    },
  ],
};
