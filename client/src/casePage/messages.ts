import type { CasePage, FailureAddress } from '../../../server/src/protocol/protocol';

/** What the extension sends to the page. */
export type ToCasePage =
  | { readonly type: 'page'; readonly page: CasePage }
  /** The logs are being read, or could not be: in words */
  | { readonly type: 'says'; readonly says: string; readonly isBusy: boolean }
  /** What was asked to be copied by the extension is in the clipboard, or is not */
  | { readonly type: 'copied'; readonly key: string; readonly isCopied: boolean };

/**
 * What the page sends to the extension. Lines, steps and failures are named by their numbers on the page that it received, never by a
 * path or a text: the extension looks them up in what it sent.
 */
export type FromCasePage =
  | { readonly type: 'ready' | 'copyAll' | 'print' }
  | { readonly type: 'open' | 'show' | 'copyStep' | 'language'; readonly index: number };

/** What outlives the page: which failure it shows, and in which language. */
export interface CasePageState {
  readonly failure: FailureAddress | null;
  readonly language: string | null;
}

const numbered: ReadonlySet<unknown> = new Set(['open', 'show', 'copyStep', 'language']);
const plain: ReadonlySet<unknown> = new Set(['ready', 'copyAll', 'print']);

/** A message of the page; null for anything else. */
export function readMessage(value: unknown): FromCasePage | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const { type, index } = value as { type: unknown; index?: unknown };
  if (plain.has(type)) return { type } as FromCasePage;
  return numbered.has(type) && Number.isInteger(index) && (index as number) >= 0
    ? ({ type, index } as FromCasePage)
    : null;
}

/** The state that a page left behind; what is none is an empty one. */
export function readState(value: unknown): CasePageState {
  const state = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { language } = state;
  const failure = (state.failure ?? {}) as Record<string, unknown>;
  const isAddress = typeof failure.uri === 'string' && Number.isInteger(failure.line);
  return {
    failure: isAddress ? { uri: failure.uri as string, line: failure.line as number } : null,
    language: typeof language === 'string' ? language : null,
  };
}
