import { parseArgs } from 'node:util';
import { localeFor, locales, type Locale } from '../base/l10n';
import type { DocumentKind } from '../protocol/remedies';
import { replyFormats, replyForms, type ReplyForm, type ReplyFormat } from '../protocol/reply';
import { listed, text, type Text } from '../base/text';

const analyzeFormats = ['text', 'json', 'sarif', 'markdown', 'html'] as const;
export type AnalyzeFormat = (typeof analyzeFormats)[number];

/** What the command is asked to do. */
export type Command =
  | {
      readonly do: 'analyze';
      readonly paths: readonly string[];
      readonly format: AnalyzeFormat;
      readonly rules: string | null;
      readonly locale: Locale | null;
    }
  | {
      readonly do: 'remedy';
      readonly path: string;
      /** 1-based */
      readonly line: number;
      /** Paths of the logs that are read with it; none for those beside it */
      readonly others: readonly string[];
      readonly document: DocumentKind;
      /** Path of a rules file */
      readonly rules: string | null;
      readonly locale: Locale | null;
    }
  | {
      readonly do: 'reply';
      readonly paths: readonly string[];
      readonly form: ReplyForm;
      readonly format: ReplyFormat;
      /** What the reply is written in, whatever the language of the messages is */
      readonly language: Locale | null;
      readonly rules: string | null;
      readonly locale: Locale | null;
    }
  | { readonly do: 'explain'; readonly code: string; readonly locale: Locale | null }
  | {
      readonly do: 'why';
      readonly path: string;
      /** 1-based */
      readonly line: number;
      /** Paths of the logs that are read with it; none for those beside it */
      readonly others: readonly string[];
      readonly rules: string | null;
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
      args: withoutNegatives(args),
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        locale: { type: 'string' },
        rules: { type: 'string' },
        form: { type: 'string', default: 'customer' },
        lang: { type: 'string' },
        harvest: { type: 'boolean' },
        collect: { type: 'boolean' },
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
  const locale = values.locale === undefined ? null : localeFor(values.locale);
  if (values.locale !== undefined && locale === null) {
    return refuse(text('There is no language "{0}"; there are {1}.', values.locale, listed(locales)));
  }
  if (values.help === true) return { do: 'help', locale };
  if (values.version === true) return { do: 'version' };
  const [command, ...paths] = positionals;
  const rules = values.rules ?? null;
  if (command === undefined) return refuse(text('A command is missing.'));
  if (command === 'reply') return reply(paths, values, rules, locale);
  if (command === 'remedy') return remedy(paths, values, rules, locale);
  if (command === 'explain') {
    const [, path, digits] = target.exec(paths[0] ?? '') ?? [];
    if (path !== undefined)
      return { do: 'why', path, line: Number(digits), others: paths.slice(1), rules, locale };
    const code = paths.join(' ').replace(/^~/, '-');
    return code === ''
      ? refuse(text('Which code? Give a number in any form, or a name.'))
      : { do: 'explain', code, locale };
  }
  if (command !== 'analyze' && command !== 'analyse')
    return refuse(text('There is no command "{0}".', command));
  const format = analyzeFormats.find((known) => known === values.format);
  if (format === undefined)
    return refuse(text('There is no format "{0}"; there are {1}.', values.format, listed(analyzeFormats)));
  if (paths.length === 0) return refuse(text('Which logs? Name files or folders.'));
  return { do: 'analyze', paths, format, rules, locale };
}

/** `<file>:<line>`; a drive letter has a colon too, so the line is what follows the last one. */
const target = /^(.+):(\d{1,9})$/s;

/** `remedy <file>:<line> [<path…>]` */
function remedy(
  targets: readonly string[],
  { harvest, collect }: { readonly harvest?: boolean; readonly collect?: boolean },
  rules: string | null,
  locale: Locale | null,
): Command {
  const [, path, digits] = target.exec(targets[0] ?? '') ?? [];
  if (path === undefined || digits === undefined)
    return refuse(text('Which line? Name it as <file>:<line>.'));
  if (harvest === true && collect === true) return refuse(text('Give --harvest or --collect, not both.'));
  const document = harvest === true ? 'harvest' : collect === true ? 'collect' : 'repair';
  return { do: 'remedy', path, line: Number(digits), others: targets.slice(1), document, rules, locale };
}

/** `reply <path…> [--form …] [--lang …] [--format text|html]` */
function reply(
  paths: readonly string[],
  values: { readonly form: string; readonly format: string; readonly lang?: string },
  rules: string | null,
  locale: Locale | null,
): Command {
  const form = replyForms.find((known) => known === values.form);
  if (form === undefined)
    return refuse(text('There is no form "{0}"; there are {1}.', values.form, listed(replyForms)));
  const format = replyFormats.find((known) => known === values.format);
  if (format === undefined)
    return refuse(text('There is no format "{0}"; there are {1}.', values.format, listed(replyFormats)));
  const language = values.lang === undefined ? null : localeFor(values.lang);
  if (values.lang !== undefined && language === null)
    return refuse(text('There is no language "{0}"; there are {1}.', values.lang, listed(locales)));
  if (paths.length === 0) return refuse(text('Which logs? Name files or folders.'));
  return { do: 'reply', paths, form, format, language, rules, locale };
}

/** A code such as -2146498529 is no option: its sign is kept as `~` until the options are read. */
function withoutNegatives(args: readonly string[]): string[] {
  if (!args.includes('explain')) return [...args];
  return args.map((arg) => (/^-\d+$/.test(arg) ? `~${arg.slice(1)}` : arg));
}

function refuse(why: Text): Command {
  return { do: 'refuse', why };
}

export const usage = text(
  `Usage: cbs-lens analyze <path…> [--format text|json|sarif|markdown|html] [--rules <file>] [--locale {0}]
       cbs-lens remedy <file>:<line> [<path…>] [--harvest | --collect] [--rules <file>] [--locale {0}]
       cbs-lens reply <path…> [--form customer|closing|internal] [--lang {0}] [--format text|html] [--rules <file>]
       cbs-lens explain <code> | <file>:<line> [<path…>] [--rules <file>] [--locale {0}]

Finds the earliest cause of failed Windows servicing operations in the logs of servicing and setup.

  <path…>     logs, archives of logs (.cab, .zip), or folders to look for either in
  <file>:<line>  remedy: the script or checklist for the cause that the line leads to, printed and never run;
              explain: why the line means what it is said to mean, with the rules and lines behind it;
              its cause is looked for in the logs beside the file, too, or in those that are named after it
  <code>      a number in any form or a name: 0x80073712, -2147010798, ERROR_INVALID_DATA
  --format    text (one screen, the default), json (contracts/analysis.schema.json), sarif (2.1.0) or
              markdown or html (a case summary for each failure; html with the timeline)
  --form      reply: a letter to who has the machine (the default), the summary of a case that ends, or a page for colleagues;
              what no log can know (names, case number, result) is left to fill in
  --lang      language of the reply; the default is that of the answer
  --harvest   instead, the script that packs good copies on a healthy machine
  --collect   instead, the script that collects the missing logs
  --rules     a file with causes and noise of your own (docs/add-your-own-rules.md); no such file is read unless it is named
  --locale    language of the answer; the default is that of the terminal
  --help, --version

Exit status: 0 analysed or written; 1 there is nothing to write; 2 wrong use, or a path that cannot be read.`,
  locales.join('|'),
);
