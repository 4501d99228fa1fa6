import { blocksUpTo, type GeneratedLog } from './fill';
import { Machine } from './machine';

/** A healthy dism.log in blocks of one run of DISM.EXE, with the providers that are always missing; ASCII, CRLF. */
export function* dismLog({ seed, bytes }: GeneratedLog): Generator<string> {
  const machine = new Machine(seed, Date.UTC(2024, 3, 1, 8, 0, 0), 2);
  yield* blocksUpTo(bytes, () => {
    run(machine);
    return machine.take();
  });
}

const providers = [
  'WimManager',
  'FolderManager',
  'VHDManager',
  'GenericManager',
  'FfuManager',
  'SiloManager',
];

function run(machine: Machine): void {
  const { random } = machine;
  const process = random.between(1000, 20_000);
  const thread = random.between(1000, 20_000);
  const dism = (source: string, text: string): void => {
    machine.wait(0, 200);
    machine.record('Info', 'DISM', `${source}: PID=${process} TID=${thread} ${text}`);
  };
  machine.wait(60_000, 3_600_000);
  machine.record('Info', 'DISM', `DISM.EXE: <----- Starting DISM.EXE session ----->`);
  machine.record(
    'Info',
    'DISM',
    `DISM.EXE: Host machine information: OS Version=10.0.19045, Running architecture=amd64, Number of processors=8`,
  );
  machine.record('Info', 'DISM', `DISM.EXE: Executing command line: dism  /online /get-packages`);
  for (const provider of providers) {
    dism(
      'DISM Provider Store',
      `Loading Provider from location C:\\Windows\\System32\\Dism\\${provider}Provider.dll - CDISMProviderStore::Internal_GetProvider`,
    );
    dism(
      'DISM Provider Store',
      `Connecting to the provider located at C:\\Windows\\System32\\Dism\\${provider}Provider.dll. - CDISMProviderStore::Internal_LoadProvider`,
    );
    if (random.next() < 0.1)
      machine.record(
        'Warning',
        'DISM',
        `DISM Provider Store: PID=${process} TID=${thread} Failed to load the provider: C:\\Windows\\System32\\Dism\\${provider}Provider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)`,
      );
  }
  for (let step = random.between(5, 40); step > 0; step--)
    dism(
      'DISM Package Manager',
      `Package Package_${random.between(1, 9999)}_for_KB50${random.between(10_000, 99_999)}~31bf3856ad364e35~amd64~~10.0.1.${random.between(1, 20)} is installed. - CDISMPackageManager::Internal_List`,
    );
  machine.record('Info', 'DISM', 'DISM.EXE: Image session has been closed. Reboot required=no.');
  machine.record('Info', 'DISM', 'DISM.EXE: <----- Ending DISM.EXE session ----->');
}
