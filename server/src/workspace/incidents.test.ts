import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { record } from '../../../test/support/marked';
import { analyseLog } from '../analysis/pipeline/analyse';
import { translateInto } from '../base/l10n';
import { memorySource } from '../log/source';
import { text } from '../base/text';
import { LogStore } from './logStore';
import { type Files } from './files';
import { LogDiscovery } from './logDiscovery';
import { CaseStore } from './caseStore';
import { IncidentCollector } from './incidents';
import { type Incidents } from '../protocol/rootCauses';

const folder = 'file:///case';
const names = ['CBS.log', 'CbsPersist_20240302000000.log', 'CbsPersist_20240301000000.log'] as const;
const [newest, second, third] = names;
const reader = { locale: 'en', translate: translateInto('en') } as const;

/** A log that reports a failure of its own, or of none. */
function log(name: string, isHealthy: boolean): Uint8Array {
  const age = names.findIndex((one) => one === name);
  const code = (0x80070001 + age).toString(16);
  const said = isHealthy ? 'Appl: nothing to see' : `Failed to stage. [HRESULT = 0x${code}]`;
  return new TextEncoder().encode(`${record('CBS', isHealthy ? 'Info' : 'Error', said)}\r\n`);
}

/** Logs whose analyses end when a test says so. */
class Slow {
  readonly first: Incidents[] = [];
  readonly #waiting = new Map<string, (error?: Error) => void>();
  readonly #collector: IncidentCollector;
  readonly #healthy: readonly string[];

  constructor({ healthy = [] }: { readonly healthy?: readonly string[] } = {}) {
    this.#healthy = healthy;
    const files = this.#files();
    const logs = new LogStore(files);
    this.#collector = new IncidentCollector(
      new CaseStore(logs, new LogDiscovery(logs, files), { parallel: files.parallel() }),
    );
  }

  ask(token: CancellationToken = CancellationToken.None): Promise<Incidents> {
    return this.#collector.collect([folder], token, reader, (first) => this.first.push(first));
  }

  /** Ends the analysis of a log once it was begun, and waits until everybody has heard of that. */
  async end(name: string, error?: Error): Promise<void> {
    while (!this.#waiting.has(name)) await new Promise(setImmediate);
    this.#waiting.get(name)!(error);
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  }

  /** The logs that the first answers listed. */
  listed(): string[][] {
    return this.first.map(logsOf);
  }

  #files(): Files {
    const bytesOf = (uri: string): Uint8Array => log(nameOf(uri), this.#healthy.includes(nameOf(uri)));
    return {
      open: (uri) =>
        Promise.resolve({
          ...memorySource(bytesOf(uri)),
          modified: 0,
          close: () => Promise.resolve(),
        }),
      explain: () => text('it failed'),
      nameOf,
      analyse: (uri, { name, signal }) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
          this.#waiting.set(nameOf(uri), (error) => {
            if (error) reject(error);
            else resolve(analyseLog(memorySource(bytesOf(uri)), { name }));
          });
        }),
      parallel: () => 2,
      logsIn: () =>
        Promise.resolve({
          uris: [...names].reverse().map((name, machine) => `${folder}/PC0${machine}/${name}`),
          skipped: 0,
          others: { count: 0, names: [] },
          results: [],
          notices: [],
        }),
      contentsOf: () => null,
      watch: () => null,
      isBusy: () => false,
    };
  }
}

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
const logsOf = ({ causes }: Incidents): string[] => causes.map(({ uri }) => nameOf(uri));

suite('incidents while logs are read', () => {
  test('those of the newest log come first, though others are done before it, and all in the end', async () => {
    const slow = new Slow();
    const asked = slow.ask();
    await slow.end(second);
    await slow.end(third);
    assert.deepEqual(slow.listed(), []);
    await slow.end(newest);
    assert.deepEqual(slow.listed(), [[newest]]);
    assert.deepEqual(logsOf(await asked).sort(), [...names].sort());
  });

  test('where nothing failed in the newest log, those of the next one', async () => {
    const slow = new Slow({ healthy: [newest] });
    const asked = slow.ask();
    await slow.end(newest);
    assert.deepEqual(slow.listed(), []);
    await slow.end(second);
    assert.deepEqual(slow.listed(), [[second]]);
    assert.equal(slow.first[0]!.logs, 2);
    await slow.end(third);
    assert.equal((await asked).logs, 3);
  });

  test('a newest log that cannot be read holds nothing back', async () => {
    const slow = new Slow();
    const asked = slow.ask();
    await slow.end(second);
    await slow.end(newest, new Error('damaged'));
    assert.deepEqual(slow.listed(), [[second]]);
    await slow.end(third);
    const { notes, ...all } = await asked;
    assert.deepEqual(logsOf({ notes, ...all }).sort(), [third, second]);
    assert.deepEqual(notes.slice(-2), ['Logs that cannot be read: 1.', 'it failed']);
  });

  test('who cancels while the newest log is read is answered with what there is', async () => {
    const slow = new Slow();
    const source = new CancellationTokenSource();
    const asked = slow.ask(source.token);
    await slow.end(second);
    source.cancel();
    assert.deepEqual(logsOf(await asked), [second]);
  });

  test('the last log reports nothing of its own: the answer itself follows', async () => {
    const slow = new Slow({ healthy: [newest, second] });
    const asked = slow.ask();
    for (const name of names) await slow.end(name);
    assert.deepEqual(logsOf(await asked), [third]);
    assert.deepEqual(slow.first, []);
  });
});
