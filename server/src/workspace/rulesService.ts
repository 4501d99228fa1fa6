import { countOf } from '../analysis/userRules/model';
import { rulesTemplate } from '../analysis/userRules/template';
import { rulesDiagnostics } from '../features/rulesProblems';
import type { Rules, ServiceOptions } from './languageService';
import type { RulesFiles } from './rulesFiles';

/** Answers what is asked about the rules files. */
export function rulesOf(rules: RulesFiles, { ownRules = null }: ServiceOptions): Rules {
  return {
    openFolders: (folders, isTrusted) => rules.open(folders, isTrusted),
    trust: (isTrusted) => rules.trust(isTrusted),
    rules: ({ localization: { translate } }) => ({
      files: rules.files.map(({ uri, from, folder, isApplied, rules: own, problems, unreadable }) => ({
        uri,
        from,
        isOfFolder: folder !== null,
        isApplied,
        rules: countOf(own),
        isFaulty: unreadable !== undefined || problems.length > 0,
      })),
      own: ownRules,
      template: rulesTemplate(translate),
    }),
  };
}

/** Publishes what is wrong with rules files, and takes it back for those that are gone. */
export class RulesDiagnostics {
  readonly #options: ServiceOptions;
  #published: readonly string[] = [];

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  publish({ files }: RulesFiles): void {
    const { events, localization } = this.#options;
    const uris = files.map(({ uri }) => uri);
    for (const uri of this.#published) if (!uris.includes(uri)) events?.diagnostics?.(uri, []);
    for (const file of files) events?.diagnostics?.(file.uri, rulesDiagnostics(file, localization));
    this.#published = uris;
  }
}
