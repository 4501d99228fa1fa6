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
/** What sums up how an operation ended, whatever it met on the way */
const summaries =
  /^DISM\.EXE: |\bexiting with (?:code|HRESULT)\b|processed the command line but failed|\bFailed while processing command\b|\bInternalExecute failed\b|\binternal execution failed\b|\bError executing command\b|^Operation failed: |\b(?:Exit|Result|Call error) code = |^WinMain: ?Hit failure|^Run(?:External)?D[lL]l?[si]{1,3}: ?An error|^RunPlatformActions:|^<<<|\bInstall failed, error\b|\bDownload failed, error\b|\bDevice install failed\b|^MoSetupPlatform: |\bFailed to synchronize, error\b|\bUnable to complete asynchronous\b|^Shtd: |^Doqe: |\bError in (?:executing|validating) action|\bFailed during \w+ operation\b|^CSetupManager::|\bReporting exit\b|^CDlpTask::|^pSPDoOnlineGather|^Failed (?:to )?(?:resolve|stage|plan|commit|process|perform|execute|pre-?stage|install|uninstall)\w* (?:\w+ ){0,2}(?:execution|chain|operations?|package|update|transaction|queue)\b(?!.*\b(?:file|key|driver)\b)|\bError occurred while \w+ing update\b|\bfailed to install the following update\b|\bcould not be installed because of error\b/i;
/** The provider of DISM that ran a command, wherever its name stands */
const command = '::ExecuteCmdLine(';

/** Whether a message only carries the code of a failure upwards: it names what was tried, never what is broken. */
export function isUnwinding(body: string): boolean {
  return beginnings.test(body) || body.includes(command);
}

/** Whether a message says how a whole operation ended, with the code of what stopped it. */
export function isSummary(body: string): boolean {
  return summaries.test(body);
}
