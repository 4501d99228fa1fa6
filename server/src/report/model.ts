import type { CauseKind, RemedyKind } from '../analysis/model/kinds';
import type { Incident } from '../analysis/model/model';
import type { Confidence } from '../base/confidence';
import type { LogFamily } from '../log/family';

/** What `cbs-lens analyze --format json` prints. `contracts/analysis.schema.json` is generated from this type. */
export interface AnalysisReport {
  version: 1;
  files: ReportFile[];
  /** Over all files, the one to look at first comes first */
  incidents: ReportIncident[];
  findings: ReportFinding[];
}

export interface ReportFile {
  /** As given or found: relative paths stay relative */
  path: string;
  family: LogFamily;
  lines: number;
  bytes: number;
  encoding: string;
}

export interface ReportIncident {
  id: string;
  outcome: Incident['outcome'];
  top: ReportTop | null;
  cause: ReportCause | null;
  /** Names of logs to open for the rest of the story */
  causeElsewhere: string[];
  /** From the cause to the failure */
  chain: ReportHop[];
  remedies: ReportRemedy[];
}

/** A place in a log: `file` is an index into `files`, `line` counts from 1. */
export interface ReportPlace {
  file: number;
  line: number;
}

export interface ReportTop extends ReportPlace {
  /** `0x8007000d` */
  code: string | null;
  /** Name of the code, as the log prints it or from the tables */
  name: string | null;
}

export interface ReportCause extends ReportPlace {
  kind: CauseKind;
  object: string | null;
  code: string | null;
  confidence: Confidence;
  rule: string;
}

export interface ReportHop extends ReportPlace {
  /** In the language of the report */
  why: string;
}

export interface ReportRemedy {
  kind: RemedyKind;
  title: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface ReportFinding extends ReportPlace {
  severity: Severity;
  code: string | null;
  kind: CauseKind | null;
  message: string;
  /** Line of the earliest cause that it leads to, in the same file; null where that is in another one */
  causeLine: number | null;
}
