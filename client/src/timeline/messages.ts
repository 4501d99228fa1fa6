import type { Timeline } from '../../../server/src/protocol/protocol';

/** Texts of the view that are ours; events and notes come from the server in the reader's language. */
export interface TimelineWords {
  readonly chart: string;
  readonly list: string;
  readonly keys: string;
  readonly nothing: string;
  /** How much there is */
  readonly summary: string;
}

/** What the extension sends to the view. */
export type ToTimeline =
  | { readonly type: 'timeline'; readonly timeline: Timeline; readonly words: TimelineWords }
  | { readonly type: 'picture' };

/**
 * What the view sends to the extension. Events are named by their numbers in the timeline that it received, never by a path:
 * the extension looks them up in what it sent.
 */
export type FromTimeline =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly lane: number; readonly event: number; readonly part: boolean }
  | { readonly type: 'picture'; readonly png: string };

/** A message of the view; null for anything else. */
export function readMessage(value: unknown): FromTimeline | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const message = value as Record<string, unknown>;
  switch (message.type) {
    case 'ready':
      return { type: 'ready' };
    case 'open': {
      const { lane, event, part } = message;
      return isIndex(lane) && isIndex(event) ? { type: 'open', lane, event, part: part === true } : null;
    }
    case 'picture': {
      const { png } = message;
      return typeof png === 'string' && /^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(png)
        ? { type: 'picture', png }
        : null;
    }
    default:
      return null;
  }
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
