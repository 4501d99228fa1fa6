import { blocksUpTo, type GeneratedLog } from './fill';
import { Random } from './random';

/** A healthy setupapi.dev.log in blocks of one section: imports and installations with their warnings, ASCII, CRLF. */
export function* setupapiLog({ seed, bytes }: GeneratedLog): Generator<string> {
  const random = new Random(seed);
  let now = Date.UTC(2024, 3, 1, 8, 0, 0);
  const head = lines(['[Device Install Log]', '     OS Version = 10.0.19045', '', '[BeginLog]', '']);
  yield head;
  yield* blocksUpTo(bytes - head.length, () => {
    now += random.between(1000, 600_000);
    return section(random, now);
  });
}

function section(random: Random, start: number): string {
  const inf = `${random.pick(['fabrikam', 'contoso', 'tailspin', 'wingtip'])}${random.between(1, 99)}.inf`;
  const folder = `C:\\Windows\\System32\\DriverStore\\FileRepository\\${inf}_amd64_${random.hex(16)}`;
  let now = start;
  const time = (): string => new Date((now += random.between(0, 30))).toISOString().slice(11, 23);
  const stamp = (): string => new Date(now).toISOString().slice(0, 23).replaceAll('-', '/').replace('T', ' ');
  const rows = [
    `>>>  [Device Install (Hardware initiated) - PCI\\VEN_${random.hex(4)}&DEV_${random.hex(4)}\\${random.hex(8)}]`,
    `>>>  Section start ${stamp()}`,
    `     dvi: {Build Driver List} ${time()}`,
  ];
  for (let node = random.between(2, 12); node > 0; node--) {
    rows.push(
      '     dvi:      Created Driver Node:',
      `     dvi:           HardwareID   - PCI\\VEN_${random.hex(4)}&DEV_${random.hex(4)}`,
      `     dvi:           InfName      - ${folder}\\${inf}`,
      `     dvi:           Rank         - 0x00${random.hex(6)}`,
      '     dvi:           Signer Score - INBOX',
    );
  }
  rows.push(`     dvi: {Build Driver List - exit(0x00000000)} ${time()}`);
  rows.push(`     sto: {Stage Driver Package: ${folder}\\${inf}} ${time()}`);
  for (let warning = random.between(0, 3); warning > 0; warning--)
    rows.push(
      `!    inf:           Legacy directive 'RegisterDlls' will be ignored. Code = 1303, Line = ${random.between(10, 900)}`,
    );
  for (let file = random.between(3, 20); file > 0; file--)
    rows.push(
      `     flq:           Copying '${folder}\\${random.hex(8)}.sys' to 'C:\\Windows\\System32\\drivers\\${random.hex(8)}.sys'.`,
    );
  rows.push(
    `     dvi:      {DIF_ALLOW_INSTALL - exit(0xe000020e)} ${time()}`,
    `     sto: {Stage Driver Package: exit(0x00000000)} ${time()}`,
    `<<<  Section end ${stamp()}`,
    '<<<  [Exit status: SUCCESS]',
    '',
    '',
  );
  return lines(rows);
}

const lines = (text: readonly string[]): string => text.map((line) => `${line}\r\n`).join('');
