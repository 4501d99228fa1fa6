import { upgradePosition } from '../../codes';
import { text } from '../../base/text';
import { part, type Part } from './term';

/** Phase and operation of an extend code such as 0x20017, the second half of a result of Windows Setup. */
export function extendParts(value: number): Part[] {
  const { phase, operation } = upgradePosition(value);
  return [
    part(text('Phase'), String(phase.number), phase.words),
    part(
      text('Operation'),
      `0x${operation.number.toString(16).toUpperCase().padStart(2, '0')}`,
      operation.words,
    ),
  ];
}
