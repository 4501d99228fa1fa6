import assert from 'node:assert/strict';
import { analyseMarked, type Marked } from '../../../test/support/marked';
import { chinese, english, story, uri } from '../../../test/support/story';
import { wholeLog } from './locationMapper';
import { documentLinksOf, maxLinks, maxWholeLines, type LinkSources } from './documentLinks';

const folder = uri.slice(0, uri.lastIndexOf('/'));

/** How a marked log is read; a copy of dism.log lies beside it. */
function sourcesOf({ lines }: Pick<Marked, 'lines'>): LinkSources {
  return {
    locations: wholeLog(uri),
    logs: [uri, `${folder}/dism.log`],
    lines: (first, last) => Promise.resolve(lines.slice(first - 1, last)),
    pause: () => Promise.resolve(),
  };
}

suite('document links', () => {
  test('codes lead to their documentation, updates to their pages, logs to their copies', async () => {
    const marked = await analyseMarked(String.raw`
      CBS Error Failed to stage Package_for_KB5036892~31bf3856ad364e35~amd64~~19041.4291.1.11 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
      CBS Info See C:\Windows\Logs\DISM\dism.log, not C:\Windows\other.log`);
    const { links } = await documentLinksOf(marked.analysis, sourcesOf(marked), english);
    const targets = new Map(
      links.map(({ range: { start, end }, target }) => [
        marked.lines[start.line]!.slice(start.character, end.character),
        target!,
      ]),
    );
    assert.match(
      [...targets].find(([covered]) => covered.includes('80073712'))![1],
      /^https:\/\/learn\.microsoft\.com\//,
    );
    assert.equal(targets.get('KB5036892'), 'https://support.microsoft.com/en-us/help/5036892');
    assert.equal(targets.get(String.raw`C:\Windows\Logs\DISM\dism.log`), `${folder}/dism.log`);
    assert.equal(links.length, 3);
  });

  test('in the language of the reader', async () => {
    const marked = await story();
    const { links } = await documentLinksOf(marked.analysis, sourcesOf(marked), chinese);
    assert.ok(links.length > 0 && links.every(({ target }) => target!.includes('/zh-cn/')));
  });

  test('of a long log the findings are looked through, and its text is not read', async () => {
    const marked = await story();
    const { analysis } = marked;
    const long = {
      ...analysis,
      lines: Object.create(analysis.lines, { count: { value: maxWholeLines + 1 } }) as typeof analysis.lines,
    };
    const { links } = await documentLinksOf(
      long,
      { ...sourcesOf(marked), lines: () => Promise.reject(new Error('was read')) },
      english,
    );
    assert.ok(links.some(({ target }) => target!.startsWith('https://learn.microsoft.com/')));
  });

  test('more links than an editor needs are cut, and that is reported', async () => {
    const marked = await story();
    const flood = Array.from({ length: maxLinks + 1 }, () => 'KB5036892');
    const { links, isCut } = await documentLinksOf(
      marked.analysis,
      { ...sourcesOf(marked), lines: () => Promise.resolve(flood) },
      english,
    );
    assert.deepEqual([links.length, isCut], [maxLinks, true]);
  });
});
