import type { CasePage } from '../../../server/src/protocol/protocol';
import { htmlOf } from './element';
import { layoutOf } from './layout';

/** A page as an HTML file, under a policy that lets nothing run and nothing be fetched. */
export function printedPage(page: CasePage, style: string): string {
  const { header, main, aside } = layoutOf(page, { isPrinted: true });
  const parts = [header, main, aside].map(htmlOf).join('\n');
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>CBS Lens</title>
<style>
${style}
</style>
</head>
<body>
<div id="page">
${parts}
</div>
</body>
</html>
`;
}
