/** What lines of servicing and Setup begin with that only pass a code on. */
const beginnings = new RegExp(
  `^(?:${[
    'WER: ',
    'Session: ',
    'Asynchronous Session: ',
    'Exec: (?:Processing|Session processing) complete',
    'Perf: ',
    'Setting original',
    'Startup: ',
    'Shtd: ',
    'Failed to (?:process single|perform operation|(?:resolve|stage|execute) (?:the )?execution chain|FinalizeEx|commit operation)',
    String.raw`Execution phase \[`,
    'ExecuteOperations: ',
    'Operation execution failed',
    'CSetupPlatformPrivate',
    'CSetupHost',
    'SetupHost: ',
    'ImageExit',
    'Initializing SetupResult',
    // Windows Update, at the end of a call
    String.raw`\*FAILED\* \[\w{8}\] Error occurred while`,
    'WARNING: (?:Exit code|Install failed|Download failed|WU client)',
  ].join('|')})`,
);
/** The provider of DISM that ran a command, wherever its name stands */
const command = '::ExecuteCmdLine(';

/** Whether a message only carries the code of a failure upwards: it names what was tried, never what is broken. */
export function isUnwinding(body: string): boolean {
  return beginnings.test(body) || body.includes(command);
}
