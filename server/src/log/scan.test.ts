import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cbs } from './formats/cbs';
import { decoderNamed } from './encoding/encoding';
import { Prefilter } from './prefilter';
import { readLines } from './lines';
import { maxLineBytes, scanLog, type ScanResult } from './scan';
import { memorySource, type ByteSource } from './source';

const everything = new Prefilter(['Hashes for']);

async function scan(
  bytes: Uint8Array,
  chunk = 1 << 20,
): Promise<{ result: ScanResult; seen: [number, string][] }> {
  const seen: [number, string][] = [];
  const result = await scanLog(memorySource(bytes, chunk), {
    format: cbs,
    prefilter: everything,
    onLine: (text, line) => seen.push([line, text]),
  });
  return { result, seen };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const healthy = '2024-04-20 10:00:00, Info                  CBS    Appl: nothing to see';
const failing =
  '2024-04-20 10:00:00, Info                  CBS    Failed to stage. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]';

suite('scan', () => {
  test('lets through what the level, the message or the code at the end points at', async () => {
    const lines = [
      healthy,
      failing,
      '2024-04-20 10:00:00, Error                 CBS    anything',
      '2024-04-20 10:00:00, Info                  CSI    00000007 Hashes for file member x',
      '2024-04-20 10:00:00, Info                  CSI    00000007@2024/4/20:08:00:00.001 (F) Hashes for file member x',
      '2024-04-20 10:00:00, Info                  CBS    done [HRESULT = 0x00000000 - S_OK]',
      'Info CBS pasted',
    ];
    const { seen } = await scan(bytesOf(lines.join('\r\n')));
    assert.deepEqual(
      seen.map(([line]) => line),
      [2, 3, 4, 5, 7],
    );
  });

  test('lines are counted by LF, whatever stands before it; a cut last line counts', async () => {
    for (const [text, count] of [
      ['', 0],
      ['a', 1],
      ['a\n', 1],
      ['a\r\nb\nc', 3],
      ['\n\n\n', 3],
    ] as const) {
      const { result } = await scan(bytesOf(text));
      assert.equal(result.lines.count, count, JSON.stringify(text));
    }
  });

  test('chunk borders change nothing', async () => {
    const text = `\uFEFF${healthy}\r\n${failing}\n Expected: {x}\r\n${failing}\r\n${healthy}`;
    const whole = await scan(bytesOf(text));
    for (const chunk of [1, 2, 7, 50, 51, 113]) {
      const cut = await scan(bytesOf(text), chunk);
      assert.deepEqual(cut.seen, whole.seen);
      assert.deepEqual(starts(cut.result), starts(whole.result));
    }
    assert.equal(whole.seen[0]?.[0], 2);
  });

  test('a source may use its buffers again, as a file does', async () => {
    const text = `${failing}\r\n${healthy}\r\n`.repeat(50);
    const whole = await scan(bytesOf(text));
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const seen: [number, string][] = [];
      const source = reusingSource(Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`, encoding), 37);
      await scanLog(source, {
        format: cbs,
        prefilter: everything,
        onLine: (line, number) => seen.push([number, line]),
      });
      assert.deepEqual(seen, whole.seen, encoding);
    }
  });

  test('of lines that say the same, the first is decoded and the last is reported', async () => {
    const batch = '2024-04-20 10:00:00, Info                  CSI    00000007 [SR] Beginning Verify';
    const lines = [batch, batch, healthy, batch, failing, batch, failing, batch, batch];
    for (const encoding of ['utf8', 'utf16le'] as const) {
      for (const chunk of [13, 1 << 20]) {
        const reported: (number | string)[] = [];
        await scanLog(memorySource(Buffer.from(`\uFEFF${lines.join('\r\n')}`, encoding), chunk), {
          format: cbs,
          prefilter: new Prefilter(['[SR] Beginning']),
          onLine: (_, line) => reported.push(line),
          repeats: {
            offset: 59,
            bytes: bytesOf('[SR] Beginning'),
            onLast: (line) => reported.push(`to ${line}`),
          },
        });
        assert.deepEqual(reported, [1, 'to 4', 5, 6, 7, 8, 'to 9'], `${encoding} ${chunk}`);
      }
    }
  });

  test('UTF-16 is read through the same pass, in both orders', async () => {
    const text = `\uFEFF${healthy}\r\n${failing} 汉字\r\n${failing}`;
    const little = new Uint8Array(Buffer.from(text, 'utf16le'));
    const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    for (const bytes of [little, big]) {
      for (const chunk of [3, 64, 1 << 20]) {
        const { result, seen } = await scan(bytes, chunk);
        assert.deepEqual(seen, [[3, failing]]);
        assert.deepEqual(await readLines(memorySource(bytes), result, 2, 2), [`${failing} 汉字`]);
      }
    }
  });

  test('a line of 5 MB is cut where it is looked at, and counted', async () => {
    const { result, seen } = await scan(
      bytesOf(`${failing.replace('Info ', 'Error')}${'x'.repeat(5 << 20)}\n${failing}\n`),
      1 << 16,
    );
    assert.equal(result.lines.count, 2);
    assert.equal(result.longLines, 1);
    assert.equal(seen[0]?.[1].length, maxLineBytes);
    assert.equal(seen[1]?.[1], failing);
  });

  test('a line that is no UTF-8 is read in the code page that the editor shows it in', async () => {
    // `é` of Windows 1252 and 1250, and a letter that differs between them, which no guess can decide.
    const bytes = Buffer.concat([bytesOf(`${failing} `), Buffer.from([0xe9, 0xf8, 0x0a])]);
    for (const [name, word] of [
      ['windows-1250', 'éř'],
      ['windows-1252', 'éø'],
    ] as const) {
      const seen: string[] = [];
      await scanLog(memorySource(bytes), {
        format: { prefilter: () => true },
        prefilter: everything,
        shown: decoderNamed(name)!,
        onLine: (text, _, shownAt) => {
          seen.push(text);
          assert.equal(shownAt, undefined);
        },
      });
      assert.deepEqual(seen, [`${failing} ${word}`]);
    }
  });

  test('the first line with a NUL byte is reported', async () => {
    const { result } = await scan(bytesOf(`${healthy}\n${failing.replace('stage', 'st\0ge')}\n`));
    assert.equal(result.firstNulLine, 2);
  });

  test('an aborted signal ends the pass with its reason', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    const pass = scanLog(memorySource(bytesOf(healthy)), {
      format: cbs,
      prefilter: everything,
      onLine: () => undefined,
      signal: controller.signal,
    });
    await assert.rejects(pass, /enough/);
  });

  test('any bytes: lines are where LF bytes are, and reading them back gives the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.integer({ min: 1, max: 97 }),
        async (bytes, chunk) => {
          const { result } = await scan(bytes, chunk);
          if (result.encoding !== 'utf-8') return;
          const expected = bytes.length === 0 ? [] : [0];
          bytes.forEach((byte, at) => {
            if (byte === 10 && at + 1 < bytes.length) expected.push(at + 1);
          });
          assert.deepEqual(starts(result), expected);
          assert.equal(result.bytes, bytes.length);
        },
      ),
      { numRuns: 500, seed: 20240420 },
    );
  });
});

/** Hands out one and the same Node buffer, filled anew each time: a view that is kept shows other bytes. */
function reusingSource(bytes: Buffer, size: number): ByteSource {
  const buffer = Buffer.alloc(size);
  return {
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) {
        const length = bytes.copy(buffer, 0, at, at + size);
        yield buffer.subarray(0, length);
      }
    },
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  };
}

function starts({ lines }: ScanResult): number[] {
  return Array.from({ length: lines.count }, (_, index) => lines.start(index + 1));
}
