import type { LogFormat } from './format';
import { pantherLines, pantherSource } from './panther';

const sources = /^(?:MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|UI|TOOL|DU)$/;

/** setupact.log and setuperr.log of Windows Setup, of its rollback, of sysprep and of first-boot configuration. */
export const setup: LogFormat = {
  ...pantherLines,
  family: 'setup',
  names: /setup(?:act|err)[^\\/]*\.log$/i,
  owns: (line) => sources.test(pantherSource(line) ?? ''),
};
