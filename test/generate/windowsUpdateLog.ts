import { blocksUpTo, type GeneratedLog } from './fill';
import { Random } from './random';

const callers = ['Update;ScanForUpdates', 'Windows Defender', '<<PROCESS>>: taskhostw.exe'];

/** A healthy WindowsUpdate.log in the columns of Get-WindowsUpdateLog, in blocks of one search or download; ASCII, CRLF. */
export function* windowsUpdateLog({ seed, bytes }: GeneratedLog): Generator<string> {
  const writer = new Writer(seed);
  yield* blocksUpTo(bytes, () => {
    if (writer.random.next() < 0.8) search(writer);
    else download(writer);
    return writer.take();
  });
}

class Writer {
  readonly random: Random;
  #now = Date.UTC(2024, 3, 1, 8, 0, 0);
  #lines: string[] = [];
  #stampedAt = NaN;
  #second = '';

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  record(thread: number, component: string, text: string): void {
    this.#now += this.random.between(0, 40);
    const second = Math.floor(this.#now / 1000);
    // Making a date costs more than all the rest of a line.
    if (second !== this.#stampedAt) {
      this.#stampedAt = second;
      this.#second = new Date(second * 1000)
        .toISOString()
        .slice(0, 19)
        .replaceAll('-', '/')
        .replace('T', ' ');
    }
    const fraction = String((this.#now % 1000) * 10_000 + this.random.between(0, 9999)).padStart(7, '0');
    this.#lines.push(
      `${this.#second}.${fraction} ${String(4096).padEnd(5)} ${String(thread).padEnd(5)} ${component.padEnd(15)} ${text}\r\n`,
    );
  }

  wait(low: number, high: number): void {
    this.#now += this.random.between(low, high);
  }

  guid(): string {
    const digits = this.random.hex(32).toUpperCase();
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      digits.slice(12, 16),
      digits.slice(16, 20),
      digits.slice(20),
    ].join('-');
  }

  take(): string {
    const text = this.#lines.join('');
    this.#lines = [];
    return text;
  }
}

function search(writer: Writer): void {
  const { random } = writer;
  const caller = random.pick(callers);
  const id = random.between(1, 400);
  const thread = random.between(1000, 20_000);
  const vector = `${random.hex(16)}.1.1.0.0.2`;
  writer.wait(1000, 3_600_000);
  writer.record(
    thread,
    'Agent',
    `* START * Finding updates CallerId = ${caller}  Id = ${id} (cV = ${vector})`,
  );
  writer.record(
    thread,
    'Agent',
    'Online = Yes; Interactive = No; AllowCachedResults = No; Ignore download priority = No',
  );
  for (let step = random.between(10, 60); step > 0; step--) {
    writer.record(
      thread,
      'SLS',
      `Get response for service ${writer.guid()} - forceExpire[False] asyncRefreshOnExpiry[False]`,
    );
    writer.record(
      thread,
      'Agent',
      `Update ${writer.guid()}.${random.between(1, 300)} is pruned out due to potential supersedence`,
    );
    if (random.next() < 0.05)
      writer.record(
        thread,
        'Agent',
        `*FAILED* [80248007] GetServiceObject couldn't find service '${writer.guid()}'.`,
      );
    if (random.next() < 0.02)
      writer.record(thread, 'Misc', '*FAILED* [80070032] Method failed [AppxPackage::Initialize:42]');
  }
  writer.record(
    thread,
    'Agent',
    `* END * Finding updates CallerId = ${caller}, Id = ${id}, Exit code = 0x00000000 (cV = ${vector})`,
  );
}

function download(writer: Writer): void {
  const { random } = writer;
  const thread = random.between(1000, 20_000);
  const call = writer.guid();
  const update = writer.guid();
  writer.wait(1000, 3_600_000);
  writer.record(
    thread,
    'DownloadManager',
    `* START * Begin Downloading Updates [CallerId = UpdateOrchestrator] [Call ID = {${call}}]`,
  );
  writer.record(thread, 'Agent', '  Title = 2024-04 Cumulative Update for Windows 10 (KB5036892)');
  writer.record(thread, 'Agent', `  UpdateId = ${update}.1`);
  writer.record(
    thread,
    'DownloadManager',
    `* END * Begin Downloading Updates [CallerId = UpdateOrchestrator] [Call ID = {${call}}] [hr = 0x00000000]`,
  );
  for (let step = random.between(5, 30); step > 0; step--) {
    writer.record(
      thread,
      'DownloadManager',
      `Update the URLs for DO Job ${writer.guid()} - Update ${update}.1`,
    );
    writer.record(
      thread,
      'Agent',
      `WU client calls back to download call {${call}} with code Call progress and error 0`,
    );
  }
  writer.record(
    thread,
    'Agent',
    `WU client calls back to download call {${call}} with code Call complete and error 0`,
  );
}
