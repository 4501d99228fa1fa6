/**
 * What a statement is beside its role, in types: signatures declare it, findings carry it, and whatever acts upon it asks here. The name of a
 * rule is for readers and for tests; nothing is decided by it.
 */

/** The part of Windows whose operation a statement is about, where the operation is named or judged by it. */
export type Tool =
  'dism' | 'dism-api' | 'setup' | 'sysprep' | 'windeploy' | 'boot' | 'windows-update' | 'driver';

/** What happened, where an operation is bounded, named or judged by it. */
export type LogEvent =
  | 'operation-started'
  | 'command-started'
  | 'error-report'
  | 'session-finalized'
  | 'session-complete'
  | 'repair-session-failed'
  | 'check-result'
  | 'check-total'
  | 'check-clean'
  | 'check-detect-only'
  | 'check-repaired-all'
  | 'setup-operation-started'
  | 'setup-operation-failed'
  | 'setup-phase-failed'
  | 'setup-queue-failed'
  | 'setup-event'
  | 'setup-result'
  | 'setup-extend'
  | 'setup-host-failed'
  | 'setup-rollback'
  | 'sysprep-refused'
  | 'dynamic-update-failed'
  | 'boot-configuration-failed'
  | 'windeploy-failed'
  | 'hash-mismatch'
  | 'readiness-row'
  | 'owner-named'
  | 'superseded-clean-up'
  | 'console-result'
  | 'startup-complete'
  | 'setup-succeeded';

/** Which of the remedies of its kind a statement asks for. */
export type RemedyVariant =
  | 'app-not-provisioned'
  | 'delta-damaged'
  | 'dism-command'
  | 'driver-device'
  | 'driver-policy'
  | 'driver-queue'
  | 'driver-signature'
  | 'driver-step'
  | 'hive-in-use'
  | 'migrated-file'
  | 'update-client';

/** What Windows says of a part of the machine: that it failed, or that something happened which may mean so. */
export type HardwareSign = 'failed' | 'doubtful';

export interface Traits {
  readonly tool?: Tool;
  readonly event?: LogEvent;
  readonly variant?: RemedyVariant;
  /** Alone it proves no lasting damage: what it reports is often repaired within the same session */
  readonly unconfirmed?: true;
  /** Fits whatever fails in one way, so that what the records around it show comes before it */
  readonly isGeneric?: true;
  /** Inside a failing operation that cannot end in it, it is a consequence (a flood of "missing" files) */
  readonly consequence?: true;
  /** Names nothing; what the same session names later, at any distance, is what it means */
  readonly lateBound?: true;
  /** Reports what stopped before the last restart: it is the fault that was seen then, where the log has it */
  readonly repeatsEarlier?: true;
  /** Benign, except where the operation goes on to fail with the same code */
  readonly unlessUnwound?: true;
  /** Asks whether something is there: its failure is an answer, and on its own no trouble */
  readonly asks?: true;
  /** Says something of memory, processor or disk */
  readonly hardware?: HardwareSign;
  /** Of a terminal failure: how strongly it represents its operation beside others of its family, 1 for the least */
  readonly strength?: number;
}

/** The traits of a signature, for the findings that it makes. One object a signature: findings share it. */
export function traitsOf({
  tool,
  event,
  variant,
  unconfirmed,
  isGeneric,
  consequence,
  lateBound,
  repeatsEarlier,
  unlessUnwound,
  asks,
  hardware,
  strength,
}: Traits): Traits {
  return {
    ...(tool && { tool }),
    ...(event && { event }),
    ...(variant && { variant }),
    ...(unconfirmed && { unconfirmed }),
    ...(isGeneric && { isGeneric }),
    ...(consequence && { consequence }),
    ...(lateBound && { lateBound }),
    ...(repeatsEarlier && { repeatsEarlier }),
    ...(unlessUnwound && { unlessUnwound }),
    ...(asks && { asks }),
    ...(hardware && { hardware }),
    ...(strength !== undefined && { strength }),
  };
}
