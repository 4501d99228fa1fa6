import { parseArgs } from 'node:util';
import { locales, type Locale } from '../l10n';
import { text, type Text } from '../text';

/** What the command is asked to do. */
export type Command =
  | {
      readonly do: 'analyze';
      readonly paths: readonly string[];
      readonly format: 'text' | 'json';
      readonly locale: Locale | null;
    }
  | { readonly do: 'help'; readonly locale: Locale | null }
  | { readonly do: 'version' }
  | { readonly do: 'refuse'; readonly why: Text };

/** Reads the arguments of the command line. Anything that is not understood is refused with what is wrong. */
export function readArguments(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    return refuse(
      text('The arguments are not understood: {0}', error instanceof Error ? error.message : String(error)),
    );
  }
  const { values, positionals } = parsed;
  const locale = locales.find((known) => known === values.locale?.toLowerCase()) ?? null;
  if (values.locale !== undefined && locale === null) {
    return refuse(text('There is no language "{0}"; there are {1}.', values.locale, locales.join(', ')));
  }
  if (values.help === true) return { do: 'help', locale };
  if (values.version === true) return { do: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) return refuse(text('A command is missing.'));
  if (command !== 'analyze' && command !== 'analyse')
    return refuse(text('There is no command "{0}".', command));
  if (values.format !== 'text' && values.format !== 'json') {
    return refuse(text('There is no format "{0}"; there are text and json.', values.format));
  }
  if (paths.length === 0) return refuse(text('Which logs? Name files or folders.'));
  return { do: 'analyze', paths, format: values.format, locale };
}

function refuse(why: Text): Command {
  return { do: 'refuse', why };
}

export const usage = text(
  `Usage: cbs-lens analyze <path…> [--format text|json] [--locale en|zh-cn]

Finds the earliest cause of failed Windows servicing operations in CBS logs.

  <path…>     logs, or folders to look for logs in
  --format    text (one screen, the default) or json (contracts/analysis.schema.json)
  --locale    language of the answer; the default is that of the terminal
  --help, --version

Exit status: 0 analysed; 2 wrong use, or a path that cannot be read.`,
);
