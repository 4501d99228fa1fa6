/** Words by which rows of logs are recognised, wherever they stand. */

/** Components of the programs that write by Panther's columns */
export const pantherComponents =
  'CBS|CSI|DISM|SXS|DPX|DEPLOY|MOUPG|SP|MIG|CONX|IBS|IBSLIB|PANTHR|SYSPRP|DIAGER|DIAG|UI|TOOL|CMI|DU';

/** Those of them that are no words or common abbreviations, so that they mark a row by themselves */
export const unmistakableComponents = 'CBS|CSI|DISM|SYSPRP|MOUPG|IBSLIB|PANTHR';

/** Categories of the log of device installation; other programs mark their lines in the same way, with others. */
export const setupapiCategories =
  'os|cmd|dvi|sto|idb|ndv|flq|cpy|pol|inf|sig|set|ump|dvs|utl|bak|ens|atp|tmp|prp|cui';

/** Components of Windows Update, in the logs of all its versions */
export const updateComponents =
  'Agent|AU|Misc|Report|Handler|DnldMgr|PT|Setup|COMAPI|Service|SLS|EP|DataStore|DtaStor|Driver|IdleTmr|Shared|ProtocolTalker|DownloadManager|WebServices|Deployment|Reporter|EEHndlr|WuTask|UpdateOrchestrator';

/** Rows of the System Update Readiness Tool that have neither a stamp nor a mark */
export const readinessRows = String.raw`Seconds executed: \d|Found \d{1,6} errors?$|(?:CBS|CSI) [A-Z][\w ]{3,40} Total Count: \d|Unavailable repair files:|(?:servicing\\packages|winsxs\\(?:manifests|catalogs))\\`;
