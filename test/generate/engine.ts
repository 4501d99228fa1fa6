// What bench.mjs measures, as one bundle.
export { Collector } from '../../server/src/analysis/extract/collect';
export { LogReader } from '../../server/src/analysis/pipeline/logReader';
export { ruleSetOf } from '../../server/src/analysis/extract/ruleSet';
export { memberUri } from '../../server/src/protocol/memberUri';
export { newestFirst } from '../../server/src/cases/newestFirst';
export { decode, guessEncoding } from '../../server/src/log/encoding/encoding';
export { familyOf } from '../../server/src/log/recognise';
export { scanLog } from '../../server/src/log/scan';
export { AnalysisPool } from '../../server/src/node/analysisPool';
export { analyseFile } from '../../server/src/node/analyseFile';
export { fileSource } from '../../server/src/node/fileSource';
export { inParallel } from '../../server/src/base/parallel';
export { cbsLog } from './cbsLog';
export { dismLog } from './dismLog';
export { reportingEventsLog } from './reportingEventsLog';
export { setupapiLog } from './setupapiLog';
export { setupLog } from './setupLog';
export { windowsUpdateLog } from './windowsUpdateLog';
