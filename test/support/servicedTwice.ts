import { causeKinds } from '../../server/src/analysis/model/kinds';
import { noRules } from '../../server/src/analysis/userRules/model';

// An operation that failed and others of its sort that went well, with a row of a failure in all of them.

const denied = '[HRESULT = 0x80070005 - E_ACCESSDENIED]';
export const ordinary = String.raw`CBS Info Failed to open oven key HKLM\SOFTWARE\Fabrikam\Ovens\Spare ${denied}`;
const session = (id: number, ...rows: readonly string[]): string =>
  [
    `CBS Info Session: 30880555_${id} initialized by client WindowsUpdateAgent, external staging directory: (null)`,
    `CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session(Install): 30880555_${id}, Package: Package_for_KB${id}~31bf3856ad364e35~amd64~~10.0.1.1, Identifier: KB${id}`,
    ...rows,
  ].join('\n');
export const wentWell = (id: number): string =>
  session(
    id,
    ordinary,
    `CBS Info Exec: Processing complete.  Session: 30880555_${id}, Package: Package_for_KB${id}~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x00000000 - S_OK]`,
    `CBS Info Session: 30880555_${id} finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`,
  );
export const failed = session(
  9000009,
  ordinary,
  String.raw`CBS Info Failed to write oven file C:\ProgramData\Fabrikam\oven.dat ${denied} «cause»`,
  `CBS Error Failed to process single phase execution. ${denied} «error»`,
  `CBS Info Session: 30880555_9000009 finalized. Reboot required: no ${denied}`,
);
export const rules = { ...noRules, switchedOff: new Set(causeKinds) };
