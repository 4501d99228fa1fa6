// What benchTimeline.mjs shows: the timeline of a log as the server tells it.
import type { Reader } from '../../server/src/features/reader';
import { laneOf, timelineOfLanes } from '../../server/src/features/timeline';
import { translateInto } from '../../server/src/l10n';
import { analyseFile } from '../../server/src/node/analyseFile';
import type { TimelineResult } from '../../server/src/protocol';

export async function timelineOf(file: string): Promise<TimelineResult> {
  const reader: Reader = { locale: 'en', translate: translateInto('en') };
  return timelineOfLanes([laneOf(await analyseFile(file), 'file:///CBS.log', 'CBS.log', reader)], reader);
}
