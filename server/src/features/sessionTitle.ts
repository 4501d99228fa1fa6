import type { Session } from '../analysis/model/model';
import { text, type Text } from '../base/text';
import { localStamp } from '../base/localStamp';
import { plainLine } from '../base/plainText';

/** What an operation is called in the outline. */
export function sessionTitle({ type, id, client }: Session): Text {
  if (type === 'sfc') return text('System File Checker run');
  if (type === 'check') return text('Component store check');
  if (type === 'startup') return text('Servicing at start-up');
  if (type === 'dism') return id === '' ? text('DISM') : text('DISM, process {0}', plainLine(id, 40));
  if (type === 'command') return text('Command {0}', plainLine(client, 120));
  if (type === 'setup') return text('Windows Setup');
  if (type === 'phase') return text('Setup phase {0}', plainLine(id, 60));
  if (type === 'rollback') return text('Rollback of Windows Setup');
  if (type === 'sysprep') return text('Sysprep run');
  if (type === 'device')
    return id === '' ? text('Section without its beginning') : text('Section {0}', plainLine(id, 120));
  const caller = plainLine(client, 80);
  if (type === 'search')
    return caller === '' ? text('Search for updates') : text('Search for updates by {0}', caller);
  if (type === 'download')
    return caller === '' ? text('Download of updates') : text('Download of updates for {0}', caller);
  if (type === 'installation')
    return caller === '' ? text('Installation of updates') : text('Installation of updates for {0}', caller);
  return text('Session {0}', plainLine(id, 40));
}

/** Who asked for it, and when. */
export function sessionDetail({ type, client, time }: Session): string {
  if (type === 'command') return localStamp(time);
  return [plainLine(client, 80), localStamp(time)].filter((part) => part !== '').join(', ');
}
