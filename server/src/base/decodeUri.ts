/** A part of a URI without its escapes; text in which an escape is broken, or that is no part of a URI, as it is. */
export function decodeUriPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
