import assert from 'node:assert/strict';
import { memorySource } from '../../log/source';
import { analyseLog } from '../pipeline/analyse';

const words: Readonly<Record<string, readonly [version: string, error: string]>> = {
  English: ['Version', 'Error'],
  German: ['Version', 'Fehler'],
  French: ['Version', 'Erreur '],
  Spanish: ['Versi\u00f3n', 'Error'],
  Italian: ['Versione', 'Errore'],
  Portuguese: ['Vers\u00e3o', 'Erro'],
  Russian: ['\u0412\u0435\u0440\u0441\u0438\u044f', '\u041e\u0448\u0438\u0431\u043a\u0430'],
  Japanese: ['\u30d0\u30fc\u30b8\u30e7\u30f3', '\u30a8\u30e9\u30fc'],
  Korean: ['\ubc84\uc804', '\uc624\ub958'],
  Chinese: ['\u7248\u672c', '\u9519\u8bef'],
};

async function failureOf(text: string): Promise<{ code: number | undefined; line: number | undefined }> {
  const { incidents } = await analyseLog(memorySource(new TextEncoder().encode(text)), { name: 'x.txt' });
  return { code: incidents[0]?.top?.code, line: incidents[0]?.top?.line };
}

suite('what DISM prints', () => {
  for (const [language, [version, error]] of Object.entries(words))
    for (const [written, code] of [
      ['0x800f081f', 0x800f081f],
      ['0x800F0906', 0x800f0906],
      ['14003', 0x800736b3],
      ['-2146498529', 0x800f081f],
    ] as const)
      test(`${language}: ${written}`, async () => {
        const text = `\n${version}: 10.0.22621.1\n\n[=====  50.0%      ]\n\n${error}: ${written}\n\nText.\n`;
        assert.deepEqual(await failureOf(text), { code, line: 6 });
      });

  test('quoted in a mail', async () => {
    const text = '> Version: 10.0.22621.1\n> \n> [=====  50.0%      ]\n> \n> Fehler: 14003\n';
    assert.deepEqual(await failureOf(text), { code: 0x800736b3, line: 5 });
  });

  test('a word and a number in prose, and a result that is none, are no failures', async () => {
    assert.deepEqual(await failureOf('Servers: 14\nPages: 87\n'), { code: undefined, line: undefined });
    const text = 'Version: 10.0.22621.1\n[====100.0%====]\nError: 0\n';
    assert.deepEqual(await failureOf(text), { code: undefined, line: undefined });
  });
});
