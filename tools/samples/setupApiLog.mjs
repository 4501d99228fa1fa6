import { crlf } from './story.mjs';

/** `2024/04/20 09:58:12.107` */
const stamp = (time) => new Date(time).toISOString().slice(0, 23).replace('T', ' ').replaceAll('-', '/');
const clock = (time) => stamp(time).slice(11);

/** setupapi.dev.log: a phone is plugged in before the update; its driver is the one whose new version cannot be staged. */
export function setupApiLog({ boot }) {
  const from = boot + 211_340;
  const at = (milliseconds) => from + milliseconds;
  const record = (mark, category, depth, message) =>
    `${mark.padEnd(5)}${category.padStart(3)}: ${'     '.repeat(depth)}${message}`;
  const plain = (category, depth, message) => record('', category, depth, message);
  const device = 'USB\\VID_0000&PID_4EE1\\SAMPLE0001';
  const driver = 'C:\\Windows\\System32\\DriverStore\\FileRepository\\wpdmtp.inf_amd64_a1b2c3d4e5f60718\\wpdmtp.inf';
  const step = (category, depth, name, begin, end, body, exit = '0x00000000') => [
    plain(category, depth, `{${name}} ${clock(at(begin))}`),
    ...body,
    plain(category, depth, `{${name.split(' - ')[0]} - exit(${exit})} ${clock(at(end))}`),
  ];
  return crlf([
    '[Device Install Log]',
    '     OS Version = 10.0.19045',
    '     Service Pack = 0.0',
    '     Suite = 0x0100',
    '     ProductType = 1',
    '     Architecture = amd64',
    '',
    '[BeginLog]',
    '',
    `[Boot Session: ${stamp(boot)}]`,
    '',
    `>>>  [Device Install (Hardware initiated) - ${device}]`,
    `>>>  Section start ${stamp(at(0))}`,
    ...step('dvi', 0, 'Build Driver List', 12, 187, [
      plain('dvi', 1, 'Searching for hardware ID(s):'),
      plain('dvi', 2, 'usb\\vid_0000&pid_4ee1'),
      plain('dvi', 1, 'Created Driver Node:'),
      plain('dvi', 2, 'HardwareID   - USB\\MS_COMP_MTP'),
      plain('dvi', 2, `InfName      - ${driver}`),
      plain('dvi', 2, 'DevDesc      - MTP USB Device'),
      plain('dvi', 2, 'Rank         - 0x00ff2000'),
      plain('dvi', 2, 'Signer Score - INBOX'),
      plain('dvi', 2, 'Version      - 10.0.19041.746'),
    ]),
    ...step('ndv', 0, `Core Device Install - ${device}`, 190, 1431, [
      ...step('dvi', 1, 'DIF_ALLOW_INSTALL', 203, 204, [], '0xe000020e'),
      record(
        '!',
        'inf',
        1,
        "Found legacy AddReg operation using non-relative key (HKLM\\SOFTWARE\\Sample\\Phone). Code = 1305",
      ),
      plain('dvi', 1, 'Device Status: 0x0180200a'),
    ]),
    `<<<  Section end ${stamp(at(1440))}`,
    '<<<  [Exit status: SUCCESS]',
    '',
  ]);
}
