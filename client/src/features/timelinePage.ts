import * as vscode from 'vscode';

/**
 * The page of the timeline. Its policy lets in one script and one style sheet, both of the extension, and nothing from
 * anywhere else; text comes in by messages and is put in as text.
 */
export function timelinePage(webview: vscode.Webview, extension: vscode.Uri): string {
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', file)).toString();
  const nonce = nonceOf(crypto.getRandomValues(new Uint8Array(24)));
  const policy = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`].join(
    '; ',
  );
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('timeline.css')}">
</head>
<body>
<p id="notes"></p>
<div id="chart" role="img" tabindex="0" aria-describedby="keys"></div>
<div id="list" role="listbox" tabindex="0" aria-describedby="keys"></div>
<footer><span id="pointed" role="status"></span><span id="keys"></span></footer>
<script nonce="${nonce}" src="${address('timeline.js')}"></script>
</body>
</html>
`;
}

function nonceOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
