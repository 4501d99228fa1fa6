/** Features that are registered by their line here alone (docs/add-a-language-feature.md). */
export { codeLenses } from './codeLens';
export { documentSymbols } from './documentSymbols';
export { foldingRanges } from './folding';
export { documentHighlights } from './highlights';
export { selectionRanges } from './selectionRanges';
