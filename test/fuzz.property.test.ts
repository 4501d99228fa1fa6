import { join } from 'node:path';
import { corpusOf } from './fuzz/corpus';
import { Fuzzer } from './fuzz/engine';
import { targets } from './fuzz/targets';

const folder = join(import.meta.dirname, 'fuzz', 'corpus');

/** Changed inputs a target, beside those that are kept; `npm run fuzz` tries as many as there is time for. */
const steps = 40;

suite('whatever bytes come from outside', () => {
  for (const target of targets)
    test(`${target.name}: what is kept, and ${steps} changes of it, give an answer`, async () => {
      const fuzzer = new Fuzzer(target, 20240420, corpusOf(folder, target.name));
      let fault = await fuzzer.replay();
      for (let step = 0; !fault && step < steps; step++) fault = await fuzzer.step();
      if (fault)
        throw new Error(`fails on ${Buffer.from(fault.input).toString('base64')}`, { cause: fault.error });
    });
});
