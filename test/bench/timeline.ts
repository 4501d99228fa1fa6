// What benchTimeline.mjs shows: the timeline of a log as the server reports it.
import type { LocalizationContext } from '../../server/src/base/localizationContext';
import { laneOf, timelineOfLanes } from '../../server/src/views/timeline';
import { translateInto } from '../../server/src/base/l10n';
import { analyseFile } from '../../server/src/node/analyseFile';
import type { Timeline } from '../../server/src/protocol/protocol';

export async function timelineOf(file: string): Promise<Timeline> {
  const reader: LocalizationContext = { locale: 'en', translate: translateInto('en') };
  return timelineOfLanes([laneOf(await analyseFile(file), 'file:///CBS.log', 'CBS.log', reader)], reader);
}
