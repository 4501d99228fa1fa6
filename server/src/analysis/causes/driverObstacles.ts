import { hresult } from '../../codes/hresults';
import { findCodes, normalise } from '../../codes';
import { text } from '../../base/text';
import { inForm } from '../../identity/validate';
import type { ChecklistSubject, ManualStep } from '../model/checklist';

/** What keeps a driver from being installed; `queue` is the driver queue of servicing, the others are device installations. */
export type DriverObstacle = 'policy' | 'signature' | 'device' | 'section' | 'queue';

const inf = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,100}\.inf$/i;
const instance = /^[A-Za-z0-9_]{1,60}(?:\\[A-Za-z0-9_&.{}#-]{1,150}){1,3}$/;

const policyCodes: ReadonlySet<number> = new Set([
  hresult.SPAPI_E_DEVICE_INSTALL_BLOCKED,
  hresult.SPAPI_E_DRIVER_INSTALL_BLOCKED,
]);
const signatureCodes: ReadonlySet<number> = new Set([
  hresult.SPAPI_E_NO_CATALOG_FOR_OEM_INF,
  hresult.SPAPI_E_AUTHENTICODE_TRUST_NOT_ESTABLISHED,
  hresult.SPAPI_E_AUTHENTICODE_PUBLISHER_NOT_TRUSTED,
  hresult.SPAPI_E_SIGNATURE_OSATTRIBUTE_MISMATCH,
  hresult.SPAPI_E_DRIVER_STORE_ADD_FAILED,
  hresult.SPAPI_E_FILE_HASH_NOT_IN_CATALOG,
]);
/** FACILITY_CERT: `TRUST_E_…`, `CERT_E_…` */
const certificates = 0x800b;
const noDriverCodes: ReadonlySet<number> = new Set([
  hresult.SPAPI_E_NO_DRIVER_SELECTED,
  hresult.SPAPI_E_NO_ASSOCIATED_SERVICE,
  hresult.SPAPI_E_NO_COMPAT_DRIVERS,
]);

/** What is in the way: by what found the cause, else by the codes of its lines. */
export function driverObstacleOf({ variant, excerpts }: ChecklistSubject): DriverObstacle {
  switch (variant) {
    case 'driver-policy':
      return 'policy';
    case 'driver-signature':
      return 'signature';
    case 'driver-device':
      return 'device';
    case 'driver-step':
      break;
    default:
      return 'queue';
  }
  const codes = excerpts.flatMap((excerpt) => findCodes(excerpt).map(({ value }) => normalise(value)));
  if (codes.some((code) => policyCodes.has(code))) return 'policy';
  if (codes.some((code) => signatureCodes.has(code) || code >>> 16 === certificates)) return 'signature';
  return codes.some((code) => noDriverCodes.has(code)) ? 'device' : 'section';
}

/** What a person does about a driver that does not install, in order. */
export function driverSteps(about: ChecklistSubject): ManualStep[] {
  const name = inForm(about.object.name, inf, '<name.inf>');
  switch (driverObstacleOf(about)) {
    case 'policy':
      return policySteps();
    case 'signature':
      return signatureSteps(name);
    case 'device':
      return deviceSteps(about);
    case 'section':
      return [
        {
          title: text('Read the section from its beginning'),
          what: text('The first line with !!! states what failed; the lines after it only return the error.'),
          command: [`findstr.exe /i /c:"${name}" C:\\Windows\\INF\\setupapi.dev.log`],
          why: text('The first failure in a section explains the others.'),
          expected: text('A file, a service or a device that the line names.'),
          onFailure: text('Collect the System event log of that minute.'),
          risk: 'none',
        },
        addAgain(name),
        installAgain,
      ];
    case 'queue':
      return queueSteps(name);
  }
}

function policySteps(): ManualStep[] {
  return [
    {
      title: text('Find the policy that forbids it'),
      what: text(
        'The lines at the cause name the policy. A device that is kept out on purpose is no fault: then nothing is to be done.',
      ),
      command: [
        'reg.exe query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceInstall\\Restrictions /s',
        'gpresult.exe /h <report.html>',
      ],
      why: text('Windows did what the policy asks for: the driver itself is sound.'),
      expected: text(
        'One of DenyDeviceIDs, DenyInstanceIDs, DenyDeviceClasses, DenyRemovableDevices or DenyUnspecified with the value 1.',
      ),
      onFailure: text(
        'If there is no such value, look at what device management (MDM) and security software apply.',
      ),
      risk: 'none',
    },
    {
      title: text('Have the policy allow the device'),
      condition: text('When the device is wanted, and the administrator of the machine agrees.'),
      what: text(
        'Change the policy where it is made, by hardware ID or setup class. A value that is changed in the registry comes back when policies are refreshed.',
      ),
      command: ['gpupdate.exe /target:computer /force'],
      why: text('A repair of Windows does not change what is forbidden.'),
      undo: text('Give the policy its old value.'),
      expected: text('The policy no longer names the device or its class.'),
      onFailure: text(
        'Policies that prevent take precedence over those that allow, unless their layered order of evaluation is turned on.',
      ),
      risk: 'medium',
    },
    installAgain,
  ];
}

function signatureSteps(name: string): ManualStep[] {
  return [
    {
      title: text('Find out what is wrong with the signature'),
      what: text(
        '0x800b0100: there is no signature. 0x800b0101: a certificate has expired. 0x800b0109: its root is not trusted. 0xe000022f: there is no catalog. 0xe000024b: a file is not the one that the catalog lists. 0xe0000247 only sums up what a line above says.',
      ),
      command: [
        `powershell.exe -NoProfile -Command "Get-AuthenticodeSignature '<folder>\\*.cat' | Format-List"`,
      ],
      why: text('What is wrong with it decides who can put it right.'),
      expected: text('The status and the signer of the catalog.'),
      onFailure: text('If there is no .cat file in the folder, the package is not complete.'),
      risk: 'none',
    },
    {
      title: text('Install a package that is whole and signed'),
      what: text(
        'Get it again from its maker, for this Windows and architecture, and unpack all of it. A changed .inf no longer fits its catalog. Do not turn off the enforcement of signatures: the driver would not load at the next start.',
      ),
      command: [`pnputil.exe /add-driver <folder>\\${name} /install`],
      why: text('Windows takes no driver whose files it cannot vouch for.'),
      undo: text('pnputil.exe /delete-driver removes it.'),
      expected: text('pnputil reports that the package was added.'),
      onFailure: text('If the error is the same, continue with the next step.'),
    },
    {
      title: text('Bring the root certificates up to date'),
      condition: text('When the package is genuine and its root is not trusted (0x800b0109).'),
      what: text(
        'Windows gets trusted roots from Windows Update; a machine that is cut off from it needs them by policy. Windows 7 and Windows Server 2008 R2 need KB4474419 for signatures with SHA-2. Never import a root that merely came with the package.',
      ),
      command: ['certutil.exe -generateSSTFromWU <roots.sst>'],
      why: text('A good signature is refused where its root is not known.'),
      undo: text('Not needed: certificates of Microsoft are added.'),
      expected: text('The root is among the trusted root certification authorities of the computer.'),
      onFailure: text('Ask the maker for a package that Microsoft has signed.'),
      risk: 'medium',
    },
    installAgain,
  ];
}

function deviceSteps({ object }: ChecklistSubject): ManualStep[] {
  const id = inForm(object.name, instance, '<device instance path>');
  return [
    {
      title: text('Look at the device and its problem code'),
      what: text(
        'CM_PROB_FAILED_INSTALL (28): it has no driver. CM_PROB_FAILED_START (10), CM_PROB_FAILED_ADD (31), CM_PROB_DRIVER_FAILED_LOAD (39): its driver does not run. CM_PROB_DISABLED_SERVICE (32): the service of the driver is disabled. CM_PROB_UNSIGNED_DRIVER (52): its signature is not accepted.',
      ),
      command: [`pnputil.exe /enum-devices /instanceid "${id}"`, 'pnputil.exe /enum-devices /problem'],
      why: text('The code says what the device lacks; the log says only that it failed.'),
      expected: text('The device, with the problem code that the log shows.'),
      onFailure: text('If the device is not there any more, or works, nothing is to be done.'),
      risk: 'none',
    },
    {
      title: text('Give the device its driver'),
      condition: text('When it has none (28), or one that does not fit.'),
      what: text(
        'Get the driver for the hardware ID of the device from the maker of the machine or of the device, for this Windows and architecture.',
      ),
      command: ['pnputil.exe /add-driver <folder>\\*.inf /subdirs /install'],
      why: text('Without a driver that fits, the device stays as it is.'),
      undo: text('Roll the driver back in Device Manager.'),
      expected: text('pnputil reports that the package was added and installed on the device.'),
      onFailure: text('If no .inf file in it has this hardware ID, it is the wrong package.'),
    },
    {
      title: text('Replace a driver that does not run'),
      condition: text('When it has a driver (10, 31, 39).'),
      what: text(
        'Roll the driver back or install a newer one; look in the System event log why it does not start. A filter driver of another product can be in its way.',
      ),
      command: ['pnputil.exe /enum-drivers', 'pnputil.exe /export-driver <oemN.inf> <backup folder>'],
      why: text('It is installed and fails when it starts: installing it again changes nothing.'),
      undo: text('Roll the driver back in Device Manager.'),
      expected: text('The device starts.'),
      onFailure: text('Try the device on another port or machine; it may be defective.'),
      risk: 'medium',
    },
    installAgain,
  ];
}

function queueSteps(name: string): ManualStep[] {
  return [
    {
      title: text('Read what the driver installation says'),
      what: text(
        'Search setupapi.dev.log for the name of the .inf file at the time of the failure; lines with !!! state the reason.',
      ),
      command: [`findstr.exe /i /c:"${name}" C:\\Windows\\INF\\setupapi.dev.log`],
      why: text('CBS.log has only the result; setupapi.dev.log has the reason.'),
      expected: text('A section with the result that CBS.log records.'),
      onFailure: text('If there is no such section, the driver store lacks the package; continue.'),
      risk: 'none',
    },
    addAgain(name),
    {
      title: text('Restart and try the update again'),
      retries: true,
      what: text('The driver queue runs while Windows starts; the result is in the new CBS.log.'),
      why: text('Servicing reads the entry again when it starts.'),
      undo: text('Remove it in the list of installed updates.'),
      expected: text('INSTALL lines with result 0 for this .inf file.'),
      onFailure: text('Read the new setupapi.dev.log.'),
    },
  ];
}

function addAgain(name: string): ManualStep {
  return {
    title: text('Export the service keys that the driver uses, then add the driver package again'),
    condition: text('When the log says that a service or a file of the driver is missing.'),
    what: text(
      'Copy the FileRepository folder of the driver from a machine of the same build, and add the package.',
    ),
    command: [
      'reg.exe export HKLM\\SYSTEM\\CurrentControlSet\\Services\\<service> <backup.reg>',
      `pnputil.exe /add-driver <folder>\\${name} /install`,
    ],
    why: text('What a half-installed driver has left is written again.'),
    undo: text('Import the exported keys; pnputil.exe /delete-driver removes the package.'),
    expected: text('pnputil reports that the package was added.'),
    onFailure: text(
      'Remove the stale device or driver package with pnputil /delete-driver oemN.inf after pnputil /enum-drivers.',
    ),
    risk: 'medium',
  };
}

const installAgain: ManualStep = {
  title: text('Let Windows install the device again'),
  what: text(
    'Before Windows 10, version 2004, pnputil has no /scan-devices: scan for hardware changes in Device Manager.',
  ),
  command: ['pnputil.exe /scan-devices'],
  why: text('What a half-installed device has left is then written again.'),
  undo: text('Not needed: Windows finds the device again.'),
  expected: text('A new section in setupapi.dev.log that ends with SUCCESS.'),
  onFailure: text('Read the first line with !!! in the new section.'),
};
