import { classOf, isWrapperCode } from '../../codes';
import type { Cause, Finding } from '../model/model';
import { causeOfCode } from './causeSelection';
import { sharesCode } from './chain';

/** What is left when no fault explains the failure: a line that says why in words, else the first with the code. */
export function codedCause(scope: readonly Finding[], codes: readonly (number | undefined)[]): Cause | null {
  const errors = scope.filter(({ role }) => role === 'error');
  const isEnd = (error: Finding): boolean => codes.some((code) => sharesCode(error, code));
  const isOpen = codes.every((code) => code === undefined || isWrapperCode(code));
  // Whoever ends an operation on purpose does so with any code.
  const isTied = (error: Finding): boolean =>
    isOpen || error.code === undefined || classOf(error.code) === 'cancelled' || isEnd(error);
  const finding = errors.find((error) => error.why !== undefined && isTied(error)) ?? errors.find(isEnd);
  return finding ? causeOfCode(finding) : null;
}
