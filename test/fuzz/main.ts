import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusOf } from './corpus';
import { countedCoverage } from './coverage';
import { Fuzzer, wordsOf, type Fault } from './engine';
import { targets } from './targets';

// Run by tools/fuzz.mjs, which builds it with code that counts.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    runs: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    corpus: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const folder = values.corpus!;
const chosen = targets.filter(({ name }) => name.includes(values.only));
const share = (Number(values.minutes) * 60_000) / chosen.length;
const runs = Number(values.runs) / chosen.length;
let faults = 0;
let executions = 0;

process.on('uncaughtException', (error) => {
  console.error('Nothing caught:', error);
  process.exit(1);
});

const nameOf = (input: Uint8Array): string => createHash('sha256').update(input).digest('hex').slice(0, 12);

async function fuzz(): Promise<void> {
  const coverage = countedCoverage();
  for (const target of chosen) {
    const fuzzer = new Fuzzer(target, Number(values.seed), corpusOf(folder, target.name), coverage);
    const known = new Map<string, Fault>();
    const take = async (fault: Fault | null): Promise<void> => {
      if (!fault || known.has(wordsOf(fault.error))) return;
      known.set(wordsOf(fault.error), fault);
      const least = await fuzzer.minimised(fault);
      mkdirSync(join(folder, target.name), { recursive: true });
      const path = join(folder, target.name, nameOf(least.input));
      writeFileSync(path, least.input);
      console.log(`${target.name}: a fault, ${least.input.length} bytes in ${path}\n`, fault.error);
    };
    await take(await fuzzer.replay());
    const end = Date.now() + share;
    while (Date.now() < end && fuzzer.executions < runs) await take(await fuzzer.step());
    if (values.keep) {
      mkdirSync(join(folder, target.name), { recursive: true });
      for (const input of fuzzer.found) writeFileSync(join(folder, target.name, nameOf(input)), input);
    }
    faults += known.size;
    executions += fuzzer.executions;
    console.log(
      `${target.name}: ${fuzzer.executions} runs, ${fuzzer.found.length} inputs that reached something new, ${known.size} faults`,
    );
  }
  console.log(`${executions} runs, ${coverage.entered} pieces of code entered, ${faults} faults`);
  process.exit(faults > 0 ? 1 : 0);
}

void fuzz();
