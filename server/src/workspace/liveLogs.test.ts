import assert from 'node:assert/strict';
import { record } from '../../../test/support/marked';
import { memorySource } from '../log/source';
import { text } from '../base/text';
import { LogStore } from './logStore';
import { type Files, type OpenedFile } from './files';
import { LiveLogs } from './liveLogs';

const uri = 'file:///C:/Windows/Logs/CBS/CBS.log';
const healthy = `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`;
const failure = `${record('CBS', 'Error', 'Failed to stage. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]')}\r\n`;
const beginning = healthy.repeat(20_000);

/** A file that a test writes to, holds and rotates, and a clock that the test turns. */
class Machine {
  content = beginning;
  isHeld = false;
  /** Bytes that were asked for */
  read = 0;
  readonly refreshed: string[] = [];
  readonly workspace: LogStore;
  readonly live: LiveLogs;
  #changes = 0;
  #changed: () => void = () => undefined;
  readonly #due = new Set<{ readonly work: () => void; readonly wait: number }>();

  constructor() {
    this.workspace = new LogStore(this.#files());
    this.live = new LiveLogs(
      this.workspace,
      this.#files(),
      (changed) => this.refreshed.push(changed),
      (work, wait) => {
        const due = { work, wait };
        this.#due.add(due);
        return () => this.#due.delete(due);
      },
    );
    this.workspace.show(uri);
    this.live.update();
  }

  write(content: string): void {
    this.content = content;
    this.#changes++;
    this.#changed();
  }

  /** What is due now, by how long it waits; all of it happens when this is called. */
  pass(): number[] {
    const due = [...this.#due];
    this.#due.clear();
    for (const { work } of due) work();
    return due.map(({ wait }) => wait);
  }

  /** Reads the log as the server does when a client asks. */
  async look() {
    const log = await this.workspace.standalone(uri);
    await this.live.wasRead(uri);
    return log;
  }

  #files(): Files {
    return {
      open: () => this.#open(),
      explain: () => text('it is held'),
      nameOf: (name) => name,
      analyse: () => Promise.reject(new Error('read in a thread')),
      parallel: () => 1,
      logsIn: () => null,
      contentsOf: () => null,
      watch: (_, changed) => {
        this.#changed = changed;
        return () => {
          this.#changed = () => undefined;
        };
      },
      isBusy: () => this.isHeld,
    };
  }

  #open(): Promise<OpenedFile> {
    if (this.isHeld) return Promise.reject(new Error('EBUSY'));
    const source = memorySource(Buffer.from(this.content));
    const count = (bytes: Uint8Array): Uint8Array => {
      this.read += bytes.length;
      return bytes;
    };
    return Promise.resolve({
      size: source.size,
      modified: this.#changes,
      read: async (start, end) => count(await source.read(start, end)),
      async *chunks(start) {
        for await (const chunk of source.chunks(start)) yield count(chunk);
      },
      close: () => Promise.resolve(),
    });
  }
}

suite('live logs', () => {
  test('of a log that grows, what is new is read', async () => {
    const machine = new Machine();
    await machine.look();
    machine.read = 0;
    machine.write(beginning + failure);
    assert.deepEqual(machine.refreshed, [uri]);
    const log = await machine.look();
    assert.ok(log.state === 'analysed');
    assert.equal(log.analysis.findings.at(-1)!.line, 20_001);
    assert.ok(machine.read < 8192, `${machine.read} bytes for a record of ${failure.length}`);
    assert.deepEqual(machine.pass(), []);
  });

  test('a line in the middle of its writing is read when it is complete', async () => {
    const machine = new Machine();
    await machine.look();
    machine.write(beginning + failure.slice(0, 90));
    const half = await machine.look();
    assert.ok(half.state === 'analysed');
    assert.equal(half.analysis.findings.length, 0);
    assert.equal(half.analysis.notices.length, 1);
    machine.read = 0;
    machine.write(beginning + failure);
    const whole = await machine.look();
    assert.ok(whole.state === 'analysed');
    assert.equal(whole.analysis.findings.length, 1);
    assert.ok(machine.read < 8192);
    assert.deepEqual(machine.pass(), []);
  });

  test('an unterminated last line of an idle log is taken as it is', async () => {
    const machine = new Machine();
    await machine.look();
    machine.write(beginning + failure.trimEnd());
    await machine.look();
    machine.refreshed.length = 0;
    assert.deepEqual(machine.pass(), [3000]);
    assert.deepEqual(machine.refreshed, [uri]);
    const log = await machine.look();
    assert.ok(log.state === 'analysed');
    assert.deepEqual([log.analysis.findings.length, log.analysis.notices.length], [1, 0]);
    assert.deepEqual(machine.pass(), []);
  });

  test('a log that a program holds is tried again, less and less often', async () => {
    const machine = new Machine();
    machine.isHeld = true;
    const waits: number[] = [];
    for (let round = 0; round < 7; round++) {
      const log = await machine.look();
      assert.ok(log.state === 'unreadable');
      waits.push(...machine.pass());
    }
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    machine.isHeld = false;
    assert.equal((await machine.look()).state, 'analysed');
    assert.deepEqual(machine.pass(), []);
  });

  test('a rotated log is another one', async () => {
    const machine = new Machine();
    await machine.look();
    machine.write(healthy + failure);
    const log = await machine.look();
    assert.ok(log.state === 'analysed');
    assert.deepEqual([log.analysis.lines.count, log.analysis.findings[0]!.line], [2, 2]);
  });

  test('text that is edited while the disk is looked at wins', async () => {
    const machine = new Machine();
    const early = machine.workspace.standalone(uri);
    machine.workspace.setText(uri, failure);
    const [first, second] = await Promise.all([early, machine.workspace.standalone(uri)]);
    assert.ok(first.state === 'analysed' && second.state === 'analysed');
    for (const { version } of [first, second]) assert.match(version, /^text /);
  });

  test('a log that is closed is left alone', async () => {
    const machine = new Machine();
    await machine.look();
    machine.workspace.hide(uri);
    machine.live.update();
    machine.write(beginning + failure);
    assert.deepEqual(machine.refreshed, []);
  });
});
