import type { LocalizationContext } from '../base/localizationContext';
import type { CaseStore } from './caseStore';
import type { Files } from './files';
import type { LogDiscovery } from './logDiscovery';
import type { LogStore } from './logStore';

/** What the answers of the service are made from. */
export interface Stores {
  readonly files: Files;
  readonly logs: LogStore;
  readonly discovery: LogDiscovery;
  readonly cases: CaseStore;
}

/** The words of a log that cannot be read, in the form of an answer. */
export function refused(
  why: Parameters<LocalizationContext['translate']>[0],
  { translate }: LocalizationContext,
): { readonly refused: string } {
  return { refused: translate(why) };
}
