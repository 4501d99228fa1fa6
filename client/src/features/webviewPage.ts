import * as vscode from 'vscode';

/** What a view's page is made of: its script and style sheet have the same name in `dist`. */
export interface WebviewPage {
  readonly name: string;
  readonly title: string;
  /** What stands in the body before the script, markup of ours */
  readonly body: string;
}

/**
 * The page of a view. Its policy lets in one script and one style sheet, both of the extension, and nothing from anywhere else; text
 * comes in by messages and is put in as text.
 */
export function webviewPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { name, title, body }: WebviewPage,
): string {
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
<title>${title}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
${body}
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>
`;
}

function nonceOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
