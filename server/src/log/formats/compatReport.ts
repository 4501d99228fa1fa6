import { text } from '../../base/text';
import type { Assembler, LogFormat, WholeRecord } from '../format';

/**
 * CompatData_*.xml and ScanResult.xml: what a compatibility scan of Setup found to stand in the way of an upgrade. Programs, devices and
 * requirements, each with how it blocks; what blocks nothing says nothing.
 */
export const compatReport: LogFormat = {
  family: 'compat',
  title: text('Compatibility report of Windows Setup'),
  language: { id: 'windows-compat-report', name: text('Windows Compatibility Report') },
  names: {
    own: ['ScanResult.xml'],
    stems: [{ stem: 'CompatData' }, { stem: 'ScanResult' }],
    extensions: ['xml'],
  },
  depth: 3,
  matchesLine: (line) => telling.test(line),
  // Elements stand on lines of their own or all on one; a report has some hundred.
  prefilter: () => true,
  split: () => null,
  assemble: () => new BlockAssembler(),
  timeOf: () => NaN,
};

/** In quotes as the report has them: what carries it may write them in another way. */
const telling = /<(?:CompatReport|CompatibilityInfo|DriverPackage)\s{1,8}[A-Za-z]{1,40}="[^"]/;
/** Elements that name what is reported of, and those that say how it blocks */
const elements =
  /<(Program|Device|HardwareItem|DriverPackage|CompatibilityInfo)\b((?:\s{1,80}[A-Za-z]{1,40}="[^"]{0,1000}"){0,30})/g;
const attribute = /\b([A-Za-z]{1,40})="([^"]{0,1000})"/g;
/** Characters of a line that are looked at: a report on one line has some ten thousand */
const maxLine = 1_000_000;
/** Drivers that one sentence names */
const maxNames = 5;

/** What is reported of last: the information about it follows. */
interface Item {
  readonly element: string;
  readonly name: string;
}

class BlockAssembler implements Assembler {
  #item: Item | null = null;
  #waiting: WholeRecord | null = null;
  #blocks = false;
  /** Drivers that are not taken along, and where the first of them stands: what the upgrade stops at where nothing blocks it outright */
  #leftBehind: { readonly at: WholeRecord; readonly names: string[] } | null = null;

  line(content: string, number: number): WholeRecord | null {
    const blocks: string[] = [];
    let first: [start: number, end: number] | undefined;
    for (const match of content.slice(0, maxLine).matchAll(elements)) {
      const [whole, element, attributes] = match;
      const values = new Map([...attributes!.matchAll(attribute)].map(([, key, value]) => [key!, value!]));
      if (element !== 'CompatibilityInfo') {
        const name = values.get('Name') ?? values.get('Model') ?? values.get('HardwareType') ?? '';
        this.#item = { element: element!, name };
        const inf = values.get('BlockMigration')?.toLowerCase() === 'true' ? values.get('Inf') : undefined;
        if (inf !== undefined) this.#leaveBehind(inf, number, match.index, match.index + whole.length);
        continue;
      }
      if (values.get('BlockingType') !== 'Hard') continue;
      first ??= [match.index, match.index + whole.length];
      blocks.push(sentenceOf(this.#item, values.get('StatusDetail') ?? ''));
    }
    const done = this.#waiting;
    if (first) this.#blocks = true;
    this.#waiting = first ? recordAt(number, blocks.join('; '), ...first) : null;
    return done;
  }

  #leaveBehind(inf: string, line: number, start: number, end: number): void {
    this.#leftBehind ??= { at: recordAt(line, '', start, end), names: [] };
    if (this.#leftBehind.names.length < maxNames) this.#leftBehind.names.push(inf);
  }

  finish(): WholeRecord | null {
    const done = this.#waiting;
    this.#waiting = null;
    if (done || this.#blocks || !this.#leftBehind) return done;
    const { at, names } = this.#leftBehind;
    const body = `Migration blocked: the driver package ${names.join(', ')} is blocking the upgrade (BlockMigration)`;
    return { ...at, body };
  }
}

function recordAt(line: number, body: string, column: number, endColumn: number): WholeRecord {
  return {
    ...{ line, lastLine: line, stamp: null, offset: null, level: 'Error', source: '' },
    ...{ body, column, endColumn },
  };
}

const words: Readonly<Record<string, string>> = {
  Program: 'program',
  Device: 'driver of the device',
  HardwareItem: 'requirement',
};

/** In English like the logs: `Hard block found: program "Fabrikam Shield" is blocking the upgrade (ManualUninstall)` */
function sentenceOf(item: Item | null, detail: string): string {
  // A piece of a report may begin behind the name.
  if (!item) return `Hard block found: something is blocking the upgrade (${detail})`;
  const { element, name } = item;
  return `Hard block found: ${words[element] ?? element} "${name}" is blocking the upgrade (${detail})`;
}

export const zhCn = {
  'Compatibility report of Windows Setup': 'Windows 安装程序的兼容性报告',
  'Windows Compatibility Report': 'Windows 兼容性报告',
};
