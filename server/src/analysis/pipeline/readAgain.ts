import type { Confidence } from '../../base/confidence';
import { sectionsOf } from '../../log/sections';
import { memorySource, type ByteSource } from '../../log/source';
import { verdictOf } from '../diagnosis/verdict';
import type { LogAnalysis } from '../model/model';
import { joinedLogs } from './severalLogs';

/** A text that was read as one log. */
interface ReadText {
  readonly text: string;
  readonly source: ByteSource;
  /** Nothing shows whether its rows stand newest first */
  readonly isUnordered: boolean;
}

/** Reads a text, or a part of one; `isTurned`: from its last row to its first. */
type Read = (source: ByteSource, isTurned: boolean) => Promise<LogAnalysis>;

/**
 * What a text says that holds logs of several families, each read by its own, or of which nothing shows in which order it stands, read the
 * other way round; `whole` where neither says more.
 */
export async function readAgain(read: ReadText, whole: LogAnalysis, reading: Read): Promise<LogAnalysis> {
  const sections = sectionsOf(read.text);
  if (!sections) return read.isUnordered && isDoubtful(whole) ? eitherWay(read, whole, reading) : whole;
  const parts: LogAnalysis[] = [];
  for (const { lines } of sections)
    parts.push(await reading(memorySource(new TextEncoder().encode(lines.join('\n'))), false));
  return joinedLogs(whole, parts);
}

/** Something failed, and no cause leads to its end: in the order in which it was written, one may. */
function isDoubtful(analysis: LogAnalysis): boolean {
  const [first] = analysis.incidents;
  if (!first) return verdictOf(analysis).state === 'unexplained';
  return first.cause?.confidence !== 'high' && first.chain.length < 2;
}

async function eitherWay({ source }: ReadText, whole: LogAnalysis, reading: Read): Promise<LogAnalysis> {
  const turned = await reading(source, true);
  const [sense, other] = [senseOf(whole), senseOf(turned)];
  const at = sense.findIndex((part, index) => part !== other[index]);
  // A cause that is its own end says nothing of what comes first.
  return at >= 0 && other[at]! > sense[at]! && other[1] > 1 ? turned : whole;
}

const ranks: Readonly<Record<Confidence, number>> = { low: 1, medium: 2, high: 3 };

/** What a reading makes of its first failure, what counts most first: how sure its cause is, and how many rows lead from there to the end. */
function senseOf({ incidents: [first] }: LogAnalysis): readonly [number, number] {
  const cause = first?.cause;
  return cause ? [ranks[cause.confidence], first.chain.length] : [0, 0];
}
