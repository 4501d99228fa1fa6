import type { UserRules } from '../analysis/userRules/model';
import type { LocalizationContext } from '../base/localizationContext';
import type { Text } from '../base/text';
import { neverCancelled } from '../workspace/cancellation';
import { createServicingLanguageService } from '../workspace/createLanguageService';
import type { RequestContext, ServicingLanguageService } from '../workspace/languageService';
import { filesOf, logAndOthers, namedFolder } from './namedLogs';

/** A log that can be asked about, read with the logs that its cause may stand in. */
export interface CaseOfLog {
  readonly service: ServicingLanguageService;
  readonly uri: string;
  readonly context: RequestContext;
  /** Why the log cannot be read; null where it was */
  readonly unreadable: Text | null;
}

/** Reads a log and those of `others`, or else those beside it; see {@link logAndOthers}. */
export async function caseOfLog(
  { path, others }: { readonly path: string; readonly others: readonly string[] },
  rules: UserRules,
  localization: LocalizationContext,
  complain: (message: Text) => void,
): Promise<CaseOfLog> {
  const { log, ...named } = await logAndOthers(path, others, complain);
  const service = createServicingLanguageService(filesOf(named), { localization, rules });
  const context = { localization, token: neverCancelled };
  const { unreadable } = await service.readCase([namedFolder], context);
  const why = unreadable.find(({ uri }) => uri === log.uri)?.why ?? null;
  return { service, uri: log.uri, context, unreadable: why };
}
