import assert from 'node:assert/strict';
import type { Session } from '../analysis/model/model';
import { translateInto } from '../base/l10n';
import { sessionTitle } from './sessionTitle';

suite('titles of sessions', () => {
  const title = (type: Session['type'], client: string, locale: 'en' | 'zh-cn' = 'en'): string =>
    translateInto(locale)(sessionTitle({ type, client, id: '' } as Session));

  test('calls of Windows Update name who asked, where the log says who', () => {
    assert.equal(title('search', 'UpdateOrchestrator'), 'Search for updates by UpdateOrchestrator');
    assert.deepEqual(
      (['search', 'download', 'installation'] as const).map((type) => title(type, '')),
      ['Search for updates', 'Download of updates', 'Installation of updates'],
    );
    assert.equal(title('installation', '', 'zh-cn'), '安装更新');
  });
});
