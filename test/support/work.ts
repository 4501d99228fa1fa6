import { Session, type Profiler } from 'node:inspector';

/**
 * Counts work: how often each block of the engine's code is entered, as V8's precise coverage counts it, so that the figure is
 * the same on a fast machine and a slow one. Work inside built-in functions (a copy, a sort without a comparison of ours)
 * counts as nothing. Code that was loaded before this module is not counted: import it first.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The work of a run. */
export async function workOf(run: () => Promise<unknown>): Promise<number> {
  await takeCounts();
  await run();
  return takeCounts();
}

/** The counts since the last call. */
function takeCounts(): Promise<number> {
  return new Promise((resolve, reject) => {
    session.post(
      'Profiler.takePreciseCoverage',
      (error: Error | null, answer: Profiler.TakePreciseCoverageReturnType) => {
        if (error) reject(error);
        else resolve(sumOf(answer));
      },
    );
  });
}

function sumOf({ result }: Profiler.TakePreciseCoverageReturnType): number {
  return result
    .filter(({ url }) => url.includes('/server/src/'))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}
