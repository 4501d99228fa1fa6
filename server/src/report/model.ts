import type { CauseKind, RemedyKind } from '../analysis/model/kinds';
import type { Direction, Incident } from '../analysis/model/model';
import type { Performer, Risk } from '../remedy/model';
import type { Confidence } from '../base/confidence';
import type { Appearance } from '../log/appearance';
import type { LogFamily } from '../log/family';

/** What `cbs-lens analyze --format json` prints. `contracts/analysis.schema.json` is generated from this type. */
export interface AnalysisReport {
  version: 1;
  /** Grows when fields are added; `version` when fields change or go */
  revision: 6;
  files: ReportFile[];
  /** The machines that the files are of, by their folders and names */
  machines: ReportMachine[];
  /** Over all files, the one to look at first comes first */
  incidents: ReportIncident[];
  findings: ReportFinding[];
  /** What was not looked at and why, in the language of the report: a limit was reached, an archive is damaged, a log cannot be read */
  leftOut: string[];
}

export interface ReportFile {
  /** As given or found: relative paths stay relative */
  path: string;
  /** The machine that it is of, by its folder or its name, where the logs are of several; null where they are not or it is not known */
  machine: string | null;
  family: LogFamily;
  lines: number;
  bytes: number;
  encoding: string;
  verdict: ReportVerdict;
}

export interface ReportMachine {
  /** As in {@link ReportFile.machine} */
  name: string | null;
  /** Indices into `files` */
  files: number[];
  /** What the files state about it; null where none does */
  facts: ReportFacts;
}

/** Each with the line that it came from */
export interface ReportFacts {
  /** `Windows 10`, `Windows Server 2019` */
  os: ReportFact | null;
  /** As people say it: `22H2`, `SP1` */
  version: ReportFact | null;
  /** `19045` */
  build: ReportFact | null;
  /** The last part of its number, which each cumulative update raises: `4291` */
  revision: ReportFact | null;
  /** `Professional`, `ServerStandard` */
  edition: ReportFact | null;
  /** `amd64` */
  architecture: ReportFact | null;
  /** Display language: `zh-CN` */
  language: ReportFact | null;
  /** `Client`, `Server`, `Server Core`, `WinPE` */
  installation: ReportFact | null;
  /** Version of the servicing stack */
  servicingStack: ReportFact | null;
  /** Title, KB number or package of the last cumulative update that is installed */
  lastCumulativeUpdate: ReportFact | null;
}

export interface ReportFact extends ReportLocation {
  value: string;
}

/**
 * What one file answers to the question whether something failed:
 *
 * - `failed`: see `incidents`
 * - `nothing-failed`: recognised, read, and no failing row is left without an explanation
 * - `unexplained`: something failed, and the file does not say how it ended
 * - `not-read`: nothing can be said of the file
 */
export interface ReportVerdict {
  state: 'failed' | 'nothing-failed' | 'unexplained' | 'not-read';
  /** In the language of the report */
  says: string;
  confidence: 'low' | null;
  /** The last failing rows of an `unexplained` file, in its order; at most a few of `rowCount` */
  rows: ReportFailingRow[];
  rowCount: number;
  /** Names of logs to open for further evidence */
  otherLogs: string[];
  /** Why a file was `not-read` */
  reason: 'empty' | 'unrecognised' | 'not-split' | 'cut' | null;
  /** What a file that was `not-read` looks like */
  appearance: Appearance | null;
  /** What to do with a file that was `not-read`, in the language of the report */
  advice: string | null;
}

export interface ReportFailingRow {
  line: number;
  /** `0x8007000d` */
  code: string | null;
  /** Name of the code, as the log prints it or from the tables */
  name: string | null;
  /** What the code means, in the language of the report */
  meaning: string | null;
  message: string;
}

export interface ReportIncident {
  id: string;
  outcome: Incident['outcome'];
  /** What failed, in the language of the report */
  title: string;
  /** Which way it went; null where the log does not state it */
  direction: Direction | null;
  top: ReportTop | null;
  cause: ReportCause | null;
  /** Names of logs to open for further evidence */
  causeElsewhere: string[];
  /** From the cause to the failure */
  chain: ReportChainStep[];
  /** First steps of the diagnosis, by their kinds */
  remedies: ReportRemedy[];
  /** What is to be done; null where nothing is, for the reason in `noPlan` */
  plan: ReportPlan | null;
  noPlan: string | null;
  /** Every time that it happened: the same operation with the same code from the same cause. Oldest first, this one among them */
  occurrences: ReportOccurrence[];
}

/** A location in a log: `file` is an index into `files`, `line` counts from 1. */
export interface ReportLocation {
  file: number;
  line: number;
}

export interface ReportOccurrence {
  /** Local time of the machine, `2024-04-20 08:15:03`; null where the rows carry none */
  time: string | null;
  top: ReportLocation | null;
  cause: ReportLocation | null;
}

export interface ReportTop extends ReportLocation {
  /** `0x8007000d` */
  code: string | null;
  /** Name of the code, as the log prints it or from the tables */
  name: string | null;
}

export interface ReportCause extends ReportLocation {
  kind: CauseKind;
  object: string | null;
  code: string | null;
  confidence: Confidence;
  rule: string;
}

export interface ReportChainStep extends ReportLocation {
  /** In the language of the report */
  why: string;
}

export interface ReportRemedy {
  kind: RemedyKind;
  title: string;
}

export interface ReportPlan {
  form: 'script' | 'checklist';
  title: string;
  /** In order; stop at the first that helps */
  steps: ReportStep[];
}

/** All sentences in the language of the report. */
export interface ReportStep {
  title: string;
  /** When it is done; null when always */
  condition: string | null;
  what: string;
  why: string | null;
  /** What is typed in an elevated prompt, a line each */
  commands: string[];
  expected: string;
  otherwise: string;
  /** How it is taken back */
  undo: string | null;
  by: Exclude<Performer, 'check'>;
  risk: Risk;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface ReportFinding extends ReportLocation {
  severity: Severity;
  code: string | null;
  kind: CauseKind | null;
  message: string;
  /** Line of the earliest cause that it leads to, in the same file; null where that is in another one */
  causeLine: number | null;
}
