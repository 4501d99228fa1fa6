import type { Finding } from '../analysis/model/model';

/** A line of the log with this path and index. */
export function locationOf(path: string, index: number, finding: Finding, message?: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), index },
      region: {
        startLine: finding.line,
        startColumn: finding.column + 1,
        endColumn: Math.max(finding.endColumn, finding.column) + 1,
        snippet: { text: finding.message },
      },
    },
    ...(message !== undefined && { message: { text: message } }),
  };
}

/** A path as a URI reference: `C:\logs\CBS.log` is `file:///C:/logs/CBS.log`, a relative path stays relative. */
export function uriOf(path: string): string {
  const slashes = path.replace(/\\/g, '/');
  const encoded = slashes.split('/').map(encodePart).join('/');
  if (/^[A-Za-z]:\//.test(slashes))
    return `file:///${slashes.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  if (slashes.startsWith('//')) return `file:${encoded}`;
  return slashes.startsWith('/') ? `file://${encoded}` : encoded;
}

/** `encodeURIComponent` throws at half a surrogate pair, which a file name may hold. */
function encodePart(part: string): string {
  return encodeURIComponent(
    part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}
