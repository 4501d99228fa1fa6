import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import type { RequestContext, ServicingLanguageService } from '../workspace/languageService';
import type { ClientSession } from './clientSession';
import { answer, type RequestLog } from './requests';

/** What each group of handlers is registered with. */
export interface Server {
  readonly connection: Connection;
  readonly service: ServicingLanguageService;
  readonly client: ClientSession;
  readonly log: RequestLog;
}

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError>;

/** Makes the handler of a request; `fallback` is answered where it fails. */
export function handlerOf<P, R>(
  { client, log }: Server,
  name: string,
  fallback: R,
  work: (params: P, context: RequestContext) => R | Promise<R>,
): Handler<P, R> {
  return (params, token) =>
    answer(name, token, fallback, log, async () =>
      work(params, { localization: client.localization, token }),
    );
}

/** Makes the handler of a request about a document, whose name is logged when it took long. */
export function documentHandlerOf<P extends { readonly textDocument: { readonly uri: string } }, R>(
  { client, log }: Server,
  name: string,
  fallback: R,
  work: (document: string, params: P, context: RequestContext) => R | Promise<R>,
): Handler<P, R> {
  return (params, token) =>
    answer(
      name,
      token,
      fallback,
      log,
      async () => work(params.textDocument.uri, params, { localization: client.localization, token }),
      () => params.textDocument.uri,
    );
}

/** Makes a function that logs the failure of background work. */
export function failuresOf({ log }: Pick<Server, 'log'>): (error: unknown) => void {
  return (error) => {
    log.failed(String(error));
  };
}
