import Mocha from 'mocha';

/** A list of paths that the runner hands over in the environment. */
function pathsFrom(json: string): string[] {
  const paths: unknown = JSON.parse(json);
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string'))
    throw new Error(`No list: ${json}`);
  return paths;
}

/**
 * Called by VS Code inside the extension host: runs the test files that the environment names. The reporter leaves the
 * sums in a file, which is the only proof that the run came to its end.
 */
export async function run(): Promise<void> {
  const { CBS_LENS_TESTS: tests, CBS_LENS_REPORTER: reporter, CBS_LENS_TEST_LIMIT: limit } = process.env;
  if (tests === undefined || reporter === undefined) throw new Error('The runner has named no tests');
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: Number(limit ?? 60_000),
    color: false,
    reporter,
    reporterOptions: { collect: true },
  });
  for (const file of pathsFrom(tests)) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
