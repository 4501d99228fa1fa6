import * as protocol from '../protocol/protocol';
import { failuresOf, type Server } from './handlers';

/** The rules files of the user and of the folders that are open. */
export function registerRules(server: Server): void {
  const { connection, service, client } = server;
  const failed = failuresOf(server);
  connection.onNotification(protocol.trustNotification, ({ isTrusted }) =>
    service.trust(isTrusted).catch(failed),
  );
  connection.onRequest(protocol.rulesRequest, (token) =>
    service.rules({ localization: client.localization, token }),
  );
}

/** Reads the rules files of the folders that are open, now and whenever others are. */
export function readRules(server: Server): void {
  const { connection, service, client } = server;
  const failed = failuresOf(server);
  client
    .folders()
    .catch((error: unknown) => {
      failed(error);
      return [];
    })
    .then((all) => service.openFolders(all, client.options.isTrusted === true))
    .catch(failed);
  if (client.capabilities.workspace?.workspaceFolders === true)
    connection.workspace.onDidChangeWorkspaceFolders(() => {
      client
        .folders()
        .then((all) => service.openFolders(all))
        .catch(failed);
    });
}
