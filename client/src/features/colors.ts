import * as vscode from 'vscode';
import type { SemanticTokensMiddleware } from 'vscode-languageclient';

/**
 * Asks the server for the colours of a document. Of a large log it gives those of the lines that are shown and none of the whole, which VS
 * Code takes for a document without any: it never asks for lines after that. As an answer that was called off, it does.
 */
export const tokensOfLines: NonNullable<SemanticTokensMiddleware['provideDocumentSemanticTokens']> = async (
  document,
  token,
  next,
) => {
  const tokens = await next(document, token);
  if (!tokens) throw new vscode.CancellationError();
  return tokens;
};
