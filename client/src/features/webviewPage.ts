import * as vscode from 'vscode';

/** What a view's page is made of: its script and style sheet have the same name in `dist`. */
export interface WebviewPage {
  readonly name: string;
  readonly title: string;
  /** What stands in the body before the script, markup of ours */
  readonly body: string;
}

/** What becomes of a page that is shown. */
export interface PageEvents {
  readonly onMessage: (message: unknown) => void;
  readonly onClosed: () => void;
  /** VS Code gives up a page that is hidden: it has to be sent everything again */
  readonly onHidden: () => void;
}

/** How a panel is opened that runs a page of the extension, with nothing else within its reach. */
export function pageOptions(
  extension: vscode.Uri,
  enableFindWidget: boolean,
): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')],
    enableFindWidget,
  };
}

/** Shows a page in a panel. */
export function showPage(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  page: WebviewPage,
  { onMessage, onClosed, onHidden }: PageEvents,
): void {
  panel.onDidDispose(onClosed);
  panel.onDidChangeViewState(() => {
    if (!panel.visible) onHidden();
  });
  panel.webview.onDidReceiveMessage(onMessage);
  panel.webview.html = webviewPage(panel.webview, extension, page);
}

/**
 * The page of a view. Its policy lets in one script and one style sheet, both of the extension, and nothing from anywhere else; text
 * comes in by messages and is put in as text.
 */
function webviewPage(
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
