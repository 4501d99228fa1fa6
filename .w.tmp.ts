import { readFileSync } from 'node:fs';
import { analyseLog } from '/work/wt/reading/server/src/analysis/pipeline/analyse';
import { memorySource } from '/work/wt/reading/server/src/log/source';
const run = async (text: string) => {
  const a = await analyseLog(memorySource(new TextEncoder().encode(text)), { name: 'excerpt.log' });
  const i = a.incidents[0];
  return i ? { line: i.cause?.finding.line ?? 0, kind: i.cause?.kind, top: i.top?.lastLine ?? 0, topLine: i.top?.line ?? 0 } : null;
};
(async () => {
  let all = 0, ok = 0, silent = 0;
  const by: Record<string, string[]> = {};
  for (const d of ['cases', 'cases2']) {
    for (const t of JSON.parse(readFileSync(`/work/shared/${d}/truth.json`, 'utf8'))) {
      if (t.verdict !== 'cause-in-log') continue;
      const lines = readFileSync(`/work/shared/${d}/${t.id}/${t.log}`, 'utf8').replace(/\r/g, '').replace(/\n$/, '').split('\n');
      const whole = await run(lines.join('\n') + '\n');
      if (!whole || !t.cause.lines.includes(whole.line)) continue;
      const lo = Math.min(whole.line, whole.topLine), hi = Math.max(whole.top, whole.line);
      const wins: [number, number][] = [];
      for (let a = 1; a <= lo; a++) for (let b = hi; b <= lines.length; b++) wins.push([a, b]);
      const step = Math.max(1, Math.floor(wins.length / 40));
      for (let w = 0; w < wins.length; w += step) {
        const [a, b] = wins[w]!;
        const got = await run(lines.slice(a - 1, b).join('\n') + '\n');
        all++;
        if (got && got.line + a - 1 === whole.line) ok++;
        else { if (!got) silent++; (by[t.id] ??= []).push(`${a}-${b}:${got ? got.kind + '@' + (got.line + a - 1) : 'none'}`); }
      }
    }
  }
  console.log(`windows ${ok} of ${all}, silent ${silent}`);
  for (const [id, l] of Object.entries(by)) console.log(id, l.length, l.slice(0, 5).join(' '));
})();
