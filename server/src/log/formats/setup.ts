import { text } from '../../base/text';
import type { LogFormat } from '../format';
import { pantherLines, pantherSource } from './panther';

const sources = /^(?:MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|UI|TOOL|DU)$/;
const pasted =
  /\b(?:Info|Warning|Error),? +(?:\[0x[0-9a-f]{6}\] +)?(?:MOUPG|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER)\s/;
/** What class and driver installers write into `C:\Windows\setupact.log`, without stamps or with stamps of their own */
const legacy = /^(?:\[\d\d\/\d\d\/\d{4} \d\d:\d\d\.\d\d\.\d{3}\] WudfCoInstaller|AudMig|dispci\.dll): /;

/** setupact.log and setuperr.log of Windows Setup, of its rollback, of sysprep and of first-boot configuration. */
export const setup: LogFormat = {
  ...pantherLines,
  family: 'setup',
  title: text('Windows Setup'),
  language: {
    id: 'windows-setup-log',
    name: text('Windows Setup Log'),
    firstLine: String.raw`^\uFEFF?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Warning|Error) {7}.{10} (?:MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|UI|TOOL|DU) {1,5}`,
  },
  names: {
    own: ['setupact.log', 'setuperr.log'],
    stems: [{ stem: 'setupact' }, { stem: 'setuperr' }],
    extensions: ['log'],
  },
  depth: 3,
  matchesLine: (line) => {
    const source = pantherSource(line);
    return source === null ? pasted.test(line) || isLegacy(line) : sources.test(source);
  },
};

/** Whether a line is one of those that class and driver installers write there. */
export function isLegacy(line: string): boolean {
  return legacy.test(line);
}
