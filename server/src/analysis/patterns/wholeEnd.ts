/** What the beginnings are of lines in which Setup says that all of it went well. */
export const wholeEndStarts = [
  'SetupHost',
  'SetupManager: Reporting upgrade success',
  'Setup completed successfully',
  'ReportStatus: Setup completed successfully',
] as const;

/** What the whole ended well in, as Setup and Windows Update say it last of all */
export const wholeEnd =
  /\b[Uu]pgrade (?:completed, )?result:? 0x0{1,8}\b|\b[Ee]xiting with (?:HRESULT|code) \[?0x0{1,8}\b|\bReporting upgrade success\b|^(?:ReportStatus: )?Setup completed successfully|\bReportResult: Result = 0x0{1,8}\b|^C?Setup(?:Host|Manager)\b.{0,40}\b(?:[Rr]esult|[Ee]xit code):? (?:= )?\[?0x0{1,8}\b|\b(?:Install|Download) complete(?:d)?, succeeded [1-9]\d{0,4}, failed 0\b/;
