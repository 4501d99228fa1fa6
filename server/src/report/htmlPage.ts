import { escapeHtml, htmlCode, htmlSentence } from '../base/html';
import type { Translate } from '../base/text';
import type { Block } from './blocks';

const style = `
body { max-width: 70em; margin: 2em auto; padding: 0 1em; color: #1f2328; background: #ffffff;
  font: 15px/1.5 "Segoe UI", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; border-bottom: 1px solid #d0d7de; padding-bottom: 0.2em; }
code { font: 0.9em Consolas, "Cascadia Mono", monospace; background: #f6f8fa; padding: 0.1em 0.3em; overflow-wrap: anywhere; }
svg { max-width: 100%; height: auto; border: 1px solid #d0d7de; }
hr { border: 0; border-top: 1px solid #d0d7de; margin: 2em 0; }`;

/** Blocks that stand in a list, and which list that is. */
const lists: Partial<Record<Block['block'], 'ul' | 'ol'>> = {
  point: 'ul',
  evidence: 'ul',
  numbered: 'ol',
};

/** Several pages as one document. */
export function htmlDocument(bodies: readonly string[]): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>CBS Lens</title>
<style>${style}
</style>
</head>
<body>
${bodies.join('<hr>\n')}</body>
</html>
`;
}

/**
 * The body of a page in HTML. All text is escaped and pictures are in it, so the file needs nothing beside it; its policy lets no
 * script run and nothing be fetched.
 */
export function htmlOf(blocks: readonly Block[], translate: Translate): string {
  const lines: string[] = [];
  const open: { list: 'ul' | 'ol' | null; isNested: boolean } = { list: null, isNested: false };
  const close = (wanted: 'ul' | 'ol' | null): void => {
    if (open.isNested) lines.push(open.list === null ? '</ul>' : '</ul></li>');
    open.isNested = false;
    if (open.list !== null && open.list !== wanted) lines.push(`</${open.list}>`);
    if (wanted !== null && open.list !== wanted) lines.push(`<${wanted}>`);
    open.list = wanted;
  };
  for (const block of blocks) {
    if (block.block === 'sub' || block.block === 'commands') {
      // Inside the entry that it is about.
      if (!open.isNested) lines.push(open.list === null ? '<ul>' : lines.pop()!.replace(/<\/li>$/, '\n<ul>'));
      open.isNested = true;
    } else close(lists[block.block] ?? null);
    lines.push(blockOf(block, translate));
  }
  close(null);
  return `${lines.join('\n')}\n`;
}

function blockOf(block: Block, translate: Translate): string {
  if (block.block === 'picture') return `<figure>\n${block.picture.svg}</figure>`;
  if (block.block === 'commands')
    return `<li><pre>${block.lines.map((line) => escapeHtml(line, 2000)).join('\n')}</pre></li>`;
  const words = htmlSentence(block.says, translate);
  switch (block.block) {
    case 'title':
      return `<h1>${words}</h1>`;
    case 'heading':
      return `<h2>${words}</h2>`;
    case 'say':
      return `<p>${words}</p>`;
    case 'numbered':
      return `<li value="${block.number}">${words}</li>`;
    case 'evidence':
      return `<li>${htmlCode(block.location)} ${htmlCode(block.finding.message)} — ${words}</li>`;
    case 'point':
    case 'sub':
      return `<li>${words}</li>`;
  }
}
