import { decodeUriPart } from '../base/decodeUri';

/** Scheme of slices: parts of a log as documents of their own. */
export const sliceScheme = 'cbs-lens-slice';

/** Lines of a log, 1-based and inclusive, that a document shows. */
export interface SliceLocation {
  /** The log that they are lines of */
  readonly uri: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The query of a slice's URI, before it is encoded. */
export function sliceQuery({ uri, firstLine, lastLine }: SliceLocation): string {
  return `${firstLine}-${lastLine} ${uri}`;
}

/**
 * The URI of a slice, encoded as editors write it. Its last part is what a tab shows: the name of the log and the lines, with
 * the log's extension at its end.
 */
export function sliceUri(slice: SliceLocation): string {
  return `${sliceScheme}:/${encodeURIComponent(sliceName(slice))}?${encodeURIComponent(sliceQuery(slice))}`;
}

/** The file name of a slice: `CBS 1200-1300.log`. */
export function sliceName({ uri, firstLine, lastLine }: SliceLocation): string {
  const name = decodeUriPart(uri.slice(uri.lastIndexOf('/') + 1)).replace(/[/\\]/g, '_');
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]{1,8})?$/s.exec(name) ?? [];
  return `${stem} ${firstLine}-${lastLine}${extension}`;
}

/** What a URI of a slice stands for; null for all other URIs, and for those that name no lines. */
export function parseSliceUri(uri: string): SliceLocation | null {
  if (!uri.startsWith(`${sliceScheme}:`)) return null;
  const query = /^[^?]*\?([^#]*)/.exec(uri)?.[1];
  const [, first, last, log] = /^(\d{1,15})-(\d{1,15}) (.+)$/s.exec(decodeUriPart(query ?? '')) ?? [];
  if (first === undefined || last === undefined || log === undefined || parseSliceUri(log)) return null;
  const slice = { uri: log, firstLine: Number(first), lastLine: Number(last) };
  return slice.firstLine >= 1 && slice.lastLine >= slice.firstLine ? slice : null;
}

/** The log behind a URI: what a slice is cut from, and every other URI as it is. */
export function logUriOf(uri: string): string {
  return parseSliceUri(uri)?.uri ?? uri;
}
