import { Emitter } from '../base/emitter';
import { CaseStore } from './caseStore';
import { caseViews } from './caseViews';
import { DocumentService } from './documentService';
import type { Files } from './files';
import { Grammars } from './grammars';
import { languageFeatures } from './languageFeatures';
import type { ServiceOptions, ServicingLanguageService } from './languageService';
import { LogDiscovery } from './logDiscovery';
import { LogStore } from './logStore';
import { logViews } from './logViews';
import { ReadingProgress } from './readingProgress';
import { RulesFiles } from './rulesFiles';
import { RulesDiagnostics, rulesOf } from './rulesService';
import { LogTokens } from './semanticTokens';
import type { Stores } from './stores';
import { NameCollector } from './symbolIndex';

/**
 * Makes the service over files. All that is bound to a platform comes in with `files` and `options`; the caller that makes the service
 * watches nothing and keeps nothing of it.
 */
export function createServicingLanguageService(
  files: Files,
  options: ServiceOptions,
): ServicingLanguageService {
  const { showProgress = () => null, ownRules = null } = options;
  const rulesChanged = new Emitter<void>();
  const reread = new Emitter<readonly string[]>();
  const rulesFiles = new RulesFiles(files, ownRules, rulesChanged.fire);
  const fixed = options.rules && { rules: options.rules, version: '' };
  const logs = new LogStore(files, {
    rulesFor: (uri) => (fixed ? Promise.resolve(fixed) : rulesFiles.rulesFor(uri)),
    progress: new ReadingProgress(showProgress, (uri) => files.nameOf(uri)),
  });
  const discovery = new LogDiscovery(logs, files);
  const cases = new CaseStore(logs, discovery, {
    parallel: files.parallel(),
    changed: reread.fire,
  });
  const stores: Stores = { files, logs, discovery, cases };
  const tokens = new LogTokens(
    logs,
    options.grammars ? new Grammars(options.grammars) : null,
    options.editorHasGrammars === true,
  );
  const documents = new DocumentService(stores, tokens, options);
  const rulesDiagnostics = new RulesDiagnostics(options);
  reread.on((uris) => {
    for (const uri of uris) if (logs.open.has(uri)) documents.refresh(uri);
  });
  rulesChanged.on(() => {
    rulesDiagnostics.publish(rulesFiles);
    for (const uri of logs.open) documents.refresh(uri);
    options.events?.rulesChanged?.();
    options.events?.incidentsChanged?.();
  });
  return {
    ...languageFeatures(stores, new NameCollector(logs, cases, discovery, files), tokens),
    ...logViews(stores),
    ...caseViews(stores),
    ...documents.documents,
    ...rulesOf(rulesFiles, options),
  };
}
