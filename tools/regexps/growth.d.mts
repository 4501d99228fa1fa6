/** Work on a text of n characters is at most about `factor * n ** (1 + degree)`; `degree` is Infinity where it doubles with a character. */
export function growthOf(
  source: string,
  flags: string,
): { readonly factor: number; readonly degree: number; readonly because: string };
