import assert from 'node:assert/strict';
import { analyseLog } from '../server/src/analysis/pipeline/analyse';
import { splitRecord } from '../server/src/log/formats/panther';
import { memorySource } from '../server/src/log/source';
import { cbsLog, type CbsLogOptions } from './generate/cbsLog';
import type { PlantedFailure } from './generate/failure';

function generate(options: Omit<CbsLogOptions, 'onFailure'>): { text: string; planted: PlantedFailure[] } {
  const planted: PlantedFailure[] = [];
  const text = [...cbsLog({ ...options, onFailure: (failure) => planted.push(failure) })].join('');
  return { text, planted };
}

const analyse = (text: string) =>
  analyseLog(memorySource(new TextEncoder().encode(text)), { name: 'CBS.log' });

suite('log generator', () => {
  test('a seed makes the same log every time, another seed another one', () => {
    const options = { seed: 1, bytes: 200_000, failures: 1 };
    assert.deepEqual(generate(options), generate(options));
    assert.equal([...cbsLog(options)].join(''), generate(options).text);
    assert.notEqual(generate(options).text, generate({ ...options, seed: 2 }).text);
  });

  test('records have the columns, line ends and shares of a real log', () => {
    const { text } = generate({ seed: 3, bytes: 2_000_000 });
    assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n') && text.length >= 2_000_000 - 3);
    const lines = text.slice(1).split('\r\n').slice(0, -1);
    const all = lines.flatMap((record) => record.split('\n'));
    for (const record of lines) {
      const { level, source } = splitRecord(record) ?? {};
      assert.match(`${level} ${source}`, /^(?:Info|Warning|Error) (?:CBS|CSI)$/, record);
    }
    const share = (count: number) => count / all.length;
    const continued = share(all.length - lines.length);
    assert.ok(continued > 0.005 && continued < 0.2, `continuation lines: ${continued}`);
    const failing = share(all.filter((line) => line.includes('[HRESULT = 0x8')).length);
    assert.ok(failing > 0.002 && failing < 0.05, `failure codes: ${failing}`);
    const average = text.length / all.length;
    assert.ok(average > 120 && average < 200, `average line: ${average}`);
  });

  test('a healthy log has no failed incident', async () => {
    const { incidents } = await analyse(generate({ seed: 4, bytes: 1_000_000 }).text);
    assert.deepEqual(
      incidents.filter(({ outcome }) => outcome === 'failed'),
      [],
    );
  });

  test('planted failures lead back to the lines they were planted at', async () => {
    const { text, planted } = generate({ seed: 5, bytes: 600_000, failures: 3 });
    const { incidents } = await analyse(text);
    assert.equal(planted.length, 3);
    const causes = incidents.map(({ cause }) => cause?.finding.line).sort((a = 0, b = 0) => a - b);
    assert.deepEqual(
      causes,
      planted.map(({ cause }) => cause),
    );
    assert.ok(text.split('\n')[planted[0]!.cause - 1]!.includes(planted[0]!.file));
  });
});
