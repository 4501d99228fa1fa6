import { keyformOf, session, transaction } from './blocks';
import type { Machine } from './machine';

/** Where a planted failure stands in the log, by line numbers. */
export interface PlantedFailure {
  /** The record that states the fault */
  readonly cause: number;
  /** The record that says that the update failed */
  readonly top: number;
  /** File of the damaged component */
  readonly file: string;
}

const invalidData = '[HRESULT = 0x8007000d - ERROR_INVALID_DATA]';
const notFound = '[HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';

/** An update that fails because one file of the store does not match its manifest, with everything that hides it. */
export function failedUpdate(m: Machine, index: number): PlantedFailure {
  const file = `Planted${index}.dll`;
  const update = `Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.${4000 + (index % 500)}.1.${index % 9}`;
  const identity = (revision: number) =>
    `Planted-Component-${index}, version 10.0.19041.${revision}, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}`;
  let cause = 0;
  let top = 0;
  session(
    m,
    'WindowsUpdateAgent',
    (id) => {
      const execution = `Session: ${id}, Package: ${update}, Identifier: KB50${10000 + index}`;
      m.cbs(`Exec: Processing started.  Client: WindowsUpdateAgent, ${execution}`);
      transaction(m, id, () => {
        cause = m.csi(
          [
            `Hashes for file member [l:${file.length}]'${file}' do not match.`,
            ` Expected: {l:32 ml:33 b:${m.random.hex(64)}}.`,
            ` Actual: {l:32 b:${m.random.hex(64)}}.`,
          ].join('\n'),
        );
        m.csi(
          '(F) onecore\\base\\wcp\\rtllib\\win32lib\\delta_library.cpp(287): Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) originated in function Windows::Rtl::DeltaDecompressBuffer expression: g_pfnApplyDeltaB(( (DELTA_FLAG_TYPE)0x00000000 ), ReferenceInput, CompressedInput, &UncompressedOutput)\n[gle=0x80004005]',
          'Error',
          true,
        );
        m.cbs(`Not able to add pending.xml to Windows Error Report. ${notFound}`);
        m.csi(
          `(F) Hydration failed for component ${identity(4291)} on file ${file} with NTSTATUS -1073283059. Matching Component = ${identity(746)}. FileHasForwardReverseDeltas  = true, GenerateReverseDelta = false[gle=0x80004005]`,
          'Error',
        );
        for (let left = m.random.between(20, 120); left > 0; left--) {
          m.cbs(`Failed to find file: ${keyformOf(m)}\\file${left}.dll ${notFound}`);
        }
        m.cbs(`Failed to execute execution chain. ${invalidData}`);
        m.record('Error', 'CBS', `Failed to process single phase execution. ${invalidData}`);
        top = m.cbs(
          `WER: Generating failure report for package: ${update}, status: 0x8007000d, failure source: Execute, start state: Staged, target state: Installed, client id: WindowsUpdateAgent`,
        );
      });
      m.cbs(`Failed to perform operation.  ${invalidData}`);
      m.cbs(`Exec: Processing complete.  ${execution} ${invalidData}`);
    },
    invalidData,
  );
  m.wait(60_000, 600_000);
  return { cause, top, file };
}
