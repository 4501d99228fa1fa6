/** Lets other requests in: what a server does between the pieces of long work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
