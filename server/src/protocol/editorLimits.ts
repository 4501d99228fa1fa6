/** From here on VS Code does less for a file, whatever the extension. */
export const editorLimits = {
  /** Colours and folds nothing, shows no code lenses (`editor.largeFileOptimizations`) */
  largeBytes: 20 * 1024 * 1024,
  largeLines: 300_000,
  /** Hands the file to no extension */
  hugeBytes: 50 * 1024 * 1024,
  /** Asks before it opens the file (`workbench.editorLargeFileConfirmation`), and may well end of it */
  giantBytes: 1024 * 1024 * 1024,
} as const;
