import type { TimelineKind } from '../../../server/src/protocol/protocol';

/** The colours of the editor, as it hands them to views; asked for again when the theme changes. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  readonly faint: string;
  readonly grid: string;
  readonly silence: string;
  readonly focus: string;
  /** Around bars, in themes of high contrast; null in others */
  readonly outline: string | null;
  readonly fills: Readonly<Record<TimelineKind, string>>;
  readonly failed: string;
  readonly font: string;
}

/** Reads the theme of the page. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string, otherwise: string): string =>
    style.getPropertyValue(`--vscode-${name}`).trim() || otherwise;
  const text = color('editor-foreground', '#888888');
  const cause = color('charts-yellow', '#b58900');
  const failed = color('charts-red', '#c4312b');
  const isHighContrast = document.body.classList.contains('vscode-high-contrast');
  return {
    background: color('editor-background', '#ffffff'),
    text,
    faint: color('descriptionForeground', text),
    grid: color('editorWidget-border', color('contrastBorder', '#8884')),
    silence: color('editorWidget-background', '#8881'),
    focus: color('focusBorder', text),
    outline: isHighContrast ? color('contrastBorder', text) : null,
    fills: {
      session: color('charts-blue', '#4f8fcf'),
      check: color('charts-purple', '#8a63c4'),
      setup: color('charts-green', '#388a34'),
      startup: color('descriptionForeground', '#7d8590'),
      cause,
      damage: cause,
      failure: failed,
      boot: text,
    },
    failed,
    font: `12px ${style.getPropertyValue('--vscode-font-family').trim() || 'sans-serif'}`,
  };
}
