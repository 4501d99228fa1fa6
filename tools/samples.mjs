// Writes samples/: an invented bundle of one case, one file a log in tools/samples/.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from './lib/paths.mjs';
import { cbsLog, moments } from './samples/cbsLog.mjs';
import { dismLog } from './samples/dismLog.mjs';
import { reportingEventsLog } from './samples/reportingEventsLog.mjs';
import { setupActLog } from './samples/setupActLog.mjs';
import { setupApiLog } from './samples/setupApiLog.mjs';
import { setupEvents } from './samples/setupEvents.mjs';
import { windowsUpdateLog } from './samples/windowsUpdateLog.mjs';

/**
 * The logs of the bundle by name, byte by byte.
 *
 * @type {ReadonlyMap<string, Buffer>}
 */
export const samples = new Map([
  ['CBS.log', Buffer.from(cbsLog)],
  ['ReportingEvents.log', Buffer.from(`\uFEFF${reportingEventsLog(moments)}`, 'utf16le')],
  ['Setup.evtx.txt', Buffer.from(setupEvents(moments))],
  ['WindowsUpdate.log', Buffer.from(windowsUpdateLog(moments))],
  ['dism.log', Buffer.from(dismLog(moments))],
  ['setupact.log', Buffer.from(setupActLog())],
  ['setupapi.dev.log', Buffer.from(setupApiLog(moments))],
]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of samples) fs.writeFileSync(path.join(inRoot('samples'), name), bytes);
}
