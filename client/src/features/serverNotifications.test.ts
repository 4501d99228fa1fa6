import assert from 'node:assert/strict';
import {
  incidentsChangedNotification,
  rulesChangedNotification,
  statusChangedNotification,
} from '../../../server/src/protocol/protocol';
import { ServerNotifications, type NotificationSource } from './serverNotifications';

/** A client as the real one is: a second handler of a method takes the place of the first. Here that is an error. */
function fakeClient() {
  const handlers = new Map<string, (params?: unknown) => void>();
  const onNotification = (type: string | { readonly method: string }, handler: unknown) => {
    const method = typeof type === 'string' ? type : type.method;
    assert.ok(!handlers.has(method), `${method} is registered twice`);
    handlers.set(method, handler as (params?: unknown) => void);
    return { dispose: () => void handlers.delete(method) };
  };
  return { client: { onNotification } as NotificationSource, handlers };
}

suite('notifications of the server', () => {
  test('each method is registered once, however many listen', () => {
    const { client, handlers } = fakeClient();
    const notifications = new ServerNotifications(client);
    for (let feature = 0; feature < 4; feature++) {
      notifications.onStatusChanged(() => undefined);
      notifications.onIncidentsChanged(() => undefined);
      notifications.onRulesChanged(() => undefined);
    }
    const methods = [statusChangedNotification, incidentsChangedNotification, rulesChangedNotification];
    assert.deepEqual([...handlers.keys()].sort(), methods.map(({ method }) => method).sort());
    notifications.dispose();
    assert.equal(handlers.size, 0);
  });

  test('all who listen hear it, until they stop', () => {
    const { client, handlers } = fakeClient();
    const notifications = new ServerNotifications(client);
    const heard: string[] = [];
    const first = notifications.onStatusChanged(({ uri }) => heard.push(`first ${uri}`));
    notifications.onStatusChanged(({ uri }) => heard.push(`second ${uri}`));
    notifications.onIncidentsChanged(() => heard.push('incidents'));
    handlers.get(statusChangedNotification.method)!({ uri: 'a' });
    first.dispose();
    handlers.get(statusChangedNotification.method)!({ uri: 'b' });
    handlers.get(incidentsChangedNotification.method)!();
    assert.deepEqual(heard, ['first a', 'second a', 'second b', 'incidents']);
  });
});
