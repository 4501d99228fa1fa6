const unwinding =
  /^(?:WER: |Session: |Asynchronous Session: |Exec: (?:Processing|Session processing) complete|Perf: |Setting original|Startup: |Shtd: |Failed to (?:process single|perform operation|(?:resolve|stage|execute) (?:the )?execution chain|FinalizeEx|commit operation)|Execution phase \[|ExecuteOperations: |Operation execution failed|CSetupPlatformPrivate|CSetupHost|SetupHost: |ImageExit|Initializing SetupResult)/;

/** Whether a message only carries the code of a failure upwards: it names what was tried, never what is broken. */
export function isUnwinding(body: string): boolean {
  return unwinding.test(body);
}
