import { text, type Text } from './text';

/**
 * Names of things that no log names: rules make them, in English, so that an object has one name whatever the reader's language is. Each
 * face says them in that language.
 */
const templates = {
  pendingRepair: text('pending repair transaction ({0})'),
  pendingRestart: text('pending restart (impactful transactions are disabled)'),
  pendingCsi: text('pending CSI transaction'),
  pendingOperation: text('operation {0}'),
  servicingStack: text('Servicing Stack {0}'),
  transactionLog: text('transaction log (KTM, TxF, TxR)'),
  updateSearch: text('Windows Update (WU search failed)'),
  updateSearchCode: text('Windows Update (WU search failed, {0})'),
  dynamicUpdate: text('Dynamic Update (Windows Update)'),
  updateServer: text('Windows Update, WSUS or proxy ({0})'),
  oneBitOff: text('memory or disk (a digest or a byte is one bit off)'),
  bitFlip: text('memory or disk ({0} for {1})'),
  garbage: text('memory or disk (zeros or garbage in {0} files of {1} updates)'),
  scansDiffer: text('memory or disk ({0} and {1} damaged files in two scans, {2} in common)'),
  readsDiffer: text('memory or disk ({0} reads differently each time)'),
  fileReadsDiffer: text('memory or disk (a file reads differently each time)'),
  unreadFiles: text('disk ({0} unrelated files cannot be read)'),
} as const satisfies Record<string, Text>;

/** The name that a rule gives a thing, in English. */
export function madeName(name: keyof typeof templates, ...parts: readonly (string | number)[]): string {
  return templates[name].message.replace(/\{(\d)\}/g, (_, index: string) => String(parts[Number(index)]));
}

/** Names whose parts are counts. */
const counted: ReadonlySet<string> = new Set([
  templates.garbage.message,
  templates.scansDiffer.message,
  templates.unreadFiles.message,
]);

// The longer one first: that a part could match more than its own is no harm, since the name is put together again as it was.
const patterns = Object.values(templates)
  .map(({ message }) => {
    const part = counted.has(message) ? '(\\d{1,9})' : '(.{1,300})';
    const words = message.replace(/[()]/g, '\\$&').replace(/\{\d\}/g, () => part);
    return { message, pattern: new RegExp(`^${words}$`) };
  })
  .sort((a, b) => b.message.length - a.message.length);
const begins =
  /^(?:pending |operation \d|Servicing Stack |transaction log |Windows Update|Dynamic Update|memory or disk|disk )/;

/** A name that a rule made as a sentence with its parts; any other name as it is. */
export function saidName(name: string): Text | string {
  if (!begins.test(name)) return name;
  for (const { message, pattern } of patterns) {
    const [, ...args] = pattern.exec(name) ?? [];
    if (pattern.test(name)) return { message, args };
  }
  return name;
}

/** The name of a thing for a label: one that a rule made is said in the reader's language. */
export function nameIn(name: string, say: (sentence: Text) => string): string {
  const said = saidName(name);
  return typeof said === 'string' ? said : say(said);
}
