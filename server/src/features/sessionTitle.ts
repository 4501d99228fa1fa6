import type { Session } from '../analysis/model';
import { text, type Text } from '../text';
import { plain } from './markdown';

/** What an operation is called in the outline. */
export function sessionTitle({ type, id }: Session): Text {
  if (type === 'sfc') return text('System File Checker run');
  if (type === 'check') return text('Component store check');
  if (type === 'startup') return text('Servicing at start-up');
  return text('Session {0}', plain(id, 40));
}

/** Who asked for it, and when. */
export function sessionDetail({ client, time }: Session): string {
  const when = Number.isNaN(time) ? '' : new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return [plain(client, 80), when].filter((part) => part !== '').join(', ');
}
