import type { LogAnalysis } from '../../server/src/analysis/model/model';
import { record } from './marked';

/** A log of CBS that grows: rows without news, and a failed session. */
export const healthy = `${record('CBS', 'Info', 'Appl: nothing to see')}\r\n`;
export const failure = [
  record(
    'CBS',
    'Info',
    'Session: 31100000_1000000001 initialized by client WindowsUpdateAgent, external staging',
  ),
  record(
    'CBS',
    'Info',
    'Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31100000_1000000001, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.1.1.1, Identifier: KB5000001',
  ),
  record('CSI', 'Info', "0000000a Hashes for file member [l:8]'bits.dll' do not match."),
  ' Expected: {l:32 b:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=}.',
  ' Actual: {l:32 b:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=}.',
  record(
    'CBS',
    'Error',
    'Failed to process single phase execution. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  ),
  '[gle=0x80004005]',
  record(
    'CBS',
    'Info',
    'Session: 31100000_1000000001 finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  ),
]
  .map((line) => `${line}\r\n`)
  .join('');
/** Long enough that its beginning is recognised. */
export const beginning = healthy.repeat(250);

/** Everything that an analysis reports, in a form that can be compared. */
export const reported = ({ lines, ...rest }: LogAnalysis): unknown => ({
  ...rest,
  starts: lines.data.blocks.length,
  count: lines.count,
  end: lines.end,
});
