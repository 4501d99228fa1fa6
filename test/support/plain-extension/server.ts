import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyseLog } from '../../../server/src/analysis/pipeline/analyse';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import { translateInto } from '../../../server/src/base/l10n';
import { memorySource } from '../../../server/src/log/source';
import { wholeLog } from '../../../server/src/features/locationMapper';

/** A language server as they come, around the same engine: it analyses the text that the editor sends. */
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
}));
documents.onDidOpen(async ({ document: { uri } }) => {
  const bytes = new TextEncoder().encode(documents.get(uri)?.getText());
  const analysis = await analyseLog(memorySource(bytes), { name: uri });
  const diagnostics = diagnosticsOf(analysis, wholeLog(uri), {
    locale: 'en',
    translate: translateInto('en'),
  });
  await connection.sendDiagnostics({
    uri,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, source: 'Plain' })),
  });
});
documents.listen(connection);
connection.listen();
