import { text, type Text } from '../../base/text';
import { part, termAt, type TermFinder } from './term';

/** Advanced installers and engines by identifier, as logs print both. */
const installers: Readonly<Record<string, readonly [string, Text]>> = {
  'd16d444c-56d8-11d5-882d-0080c847b195': ['CSI', text('the component-based servicing engine itself')],
  'd4486727-4d36-45a5-bc81-b8935aed1429': [
    'Ngen Task Scheduler Tickler',
    text('asks .NET to compile assemblies later'),
  ],
  '9f4ec79f-3a97-4772-b635-2899468900a2': ['Mof', text('registers WMI classes')],
  '863fbd5f-faba-4730-9858-ceca474b2195': [
    'BcdMirror',
    text('updates the boot files and boot configuration'),
  ],
  '9edf0f01-ef44-4c87-ac5a-8aad730137ab': [
    'Container Installer',
    text('updates the base image of containers and Windows Sandbox'),
  ],
  '4006c604-9280-4d68-b731-2fe3d02e84bf': [
    'ShortcutTickler',
    text('refreshes the shortcuts of the Start menu'),
  ],
  '3bb9fd2b-351e-4b9c-b1fc-ed0758805998': ['Events', text('registers event providers and channels')],
};

/** Providers of DISM by the name that stands in front of their records. */
const providers: Readonly<Record<string, Text>> = {
  'DISM Package Manager': text('packages, features and the component store'),
  'DISM Driver Manager': text('drivers of the image'),
  'DISM OS Provider': text('reads which Windows the image holds'),
  'DISM Provider Store': text('loads the other providers; a missing optional one is normal'),
  'DISM Manager': text('opens and closes the session'),
  'DISM Imaging Provider': text('mounts and applies images'),
  'DISM WIM Provider': text('reads WIM files'),
  'DISM VHD Provider': text('reads virtual hard disks'),
  'DISM FFU Provider': text('reads full flash updates'),
  'DISM Image Session': text('the session in the process of the image'),
  'DISM Transmog Provider': text('changes the edition'),
  'DISM Smi Provider': text('settings of components'),
  'DISM Appx Provider': text('provisioned apps'),
  'DISM Unattend Manager': text('answer files'),
  'DISM API': text('a program that uses the DISM API'),
  'DISM.EXE': text('the command itself'),
};

/** Short names in the component column of setup and servicing logs. */
const sources: Readonly<Record<string, Text>> = {
  CBS: text('component-based servicing: packages and features'),
  CSI: text('component store: files, registry and installers of components'),
  DISM: text('Deployment Image Servicing and Management'),
  SXS: text('side-by-side assemblies'),
  DPX: text('unpacks update files'),
  DEPLOY: text('deployment of drivers'),
  MOUPG: text('the upgrade of Windows'),
  SP: text('the setup platform: carries out the phases of an upgrade'),
  MIG: text('migration of files, settings and users'),
  CONX: text('check of compatibility'),
  IBS: text('image-based setup'),
  IBSLIB: text('library of image-based setup'),
  PANTHR: text('engine of Windows Setup'),
  SYSPRP: text('Sysprep'),
  DIAGER: text('diagnostics of Windows Setup'),
  DIAG: text('diagnostics of Windows Setup'),
  UI: text('user interface of Windows Setup'),
  TOOL: text('tools of Windows Setup'),
  CMI: text('settings engine'),
  DU: text('dynamic update of Windows Setup'),
};

const guid = /\{([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})\}/g;
const provider = /\bDISM(?:\.EXE| [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})(?=:)/g;
const source = /^[\s\uFEFF]?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, .{22}([A-Z]{2,6})(?= )/g;

export const installerAt: TermFinder = (line, column) =>
  termAt(guid, line, column, ([, id = '']) => {
    const known = installers[id.toLowerCase()];
    return known
      ? {
          kind: text('Installer'),
          parts: [part(text('Name'), known[0], known[1]), part(text('Identifier'), id)],
        }
      : null;
  });

export const providerAt: TermFinder = (line, column) =>
  termAt(provider, line, column, ([name]) =>
    Object.hasOwn(providers, name)
      ? { kind: text('DISM provider'), parts: [part(text('Name'), name, providers[name])] }
      : null,
  );

/** The component column; only the word itself is taken, not the stamp in front of it. */
export const sourceAt: TermFinder = (line, column) => {
  const found = termAt(source, line, column, ([, name = '']) =>
    Object.hasOwn(sources, name)
      ? { kind: text('Writer of the record'), parts: [part(text('Name'), name, sources[name])] }
      : null,
  );
  const start = found ? found.end - found.parts[0]!.value.length : 0;
  return found && column >= start ? { ...found, start } : null;
};
