import type { Connection } from 'vscode-languageserver';
import { countOf } from '../analysis/userRules/model';
import { rulesTemplate } from '../analysis/userRules/template';
import type { LocalizationContext } from '../base/localizationContext';
import { rulesDiagnostics } from '../features/rulesProblems';
import * as protocol from '../protocol/protocol';
import type { LogStore } from '../workspace/logStore';
import type { RulesFiles } from '../workspace/rulesFiles';

/** What the rules of readers need of the server. */
export interface RulesHost {
  readonly connection: Connection;
  readonly workspace: LogStore;
  readonly rules: RulesFiles;
  /** URI of the reader's own rules file; null where there can be none */
  readonly ownRules: string | null;
  readonly reader: () => LocalizationContext;
  readonly refresh: (uri: string) => void;
  readonly logged: (error: unknown) => void;
}

/**
 * Answers what the client asks about the rules that readers add. Returns what is to be called when they changed: logs are read again,
 * the client hears of it, and what is wrong with a file is published as its diagnostics.
 */
export function registerRules(host: RulesHost): () => void {
  const { connection, rules, workspace, ownRules, reader, refresh, logged } = host;
  let published: readonly string[] = [];
  connection.onNotification(protocol.trustNotification, ({ isTrusted }) =>
    rules.trust(isTrusted).catch(logged),
  );
  connection.onRequest(protocol.rulesRequest, (): protocol.RulesResult => ({
    files: rules.files.map(({ uri, from, folder, isApplied, rules: own, problems, unreadable }) => ({
      uri,
      from,
      isOfFolder: folder !== null,
      isApplied,
      rules: countOf(own),
      isFaulty: unreadable !== undefined || problems.length > 0,
    })),
    own: ownRules,
    template: rulesTemplate(reader().translate),
  }));
  return () => {
    const uris = rules.files.map(({ uri }) => uri);
    for (const uri of published)
      if (!uris.includes(uri)) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(logged);
    for (const file of rules.files)
      connection
        .sendDiagnostics({ uri: file.uri, diagnostics: rulesDiagnostics(file, reader()) })
        .catch(logged);
    published = uris;
    for (const uri of workspace.open) refresh(uri);
    connection.sendNotification(protocol.rulesChangedNotification).catch(logged);
    connection.sendNotification(protocol.incidentsChangedNotification).catch(logged);
  };
}
