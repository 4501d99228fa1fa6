import { normalise } from '../../codes';
import type { LogFormat } from '../../log/format';
import type { Tracker } from '../model/familyRules';
import type { Finding } from '../model/model';
import type { BoundSignature, LogRecord } from '../model/signature';
import { traitsOf, type Traits } from '../model/traits';
import { primaryCode, type PrimaryCode } from './record';

const maxMessage = 2000;

/** A finding that lines below it may still add to. */
export type Draft = { -readonly [K in keyof Finding]: Finding[K] };

/** Makes findings of records. What many of them share (names of rules, traits, times) is made once. */
export class FindingMaker {
  readonly #format: Pick<LogFormat, 'timeOf'>;
  readonly #tracker: Tracker;
  readonly #names = new Map<string, Map<string, string>>();
  readonly #traits = new Map<Traits, Traits>();
  #lastTime: { readonly stamp: string | null; readonly time: number } = { stamp: null, time: Number.NaN };

  constructor(format: Pick<LogFormat, 'timeOf'>, tracker: Tracker) {
    this.#format = format;
    this.#tracker = tracker;
  }

  finding(
    record: LogRecord,
    session: number,
    signature: Pick<
      BoundSignature,
      'owner' | 'rule' | 'role' | 'kind' | 'custom' | 'note' | 'why' | 'codeless' | keyof Traits
    >,
    object: Finding['object'],
    value?: number,
    body = record.body,
  ): Draft {
    const own = value ?? this.#tracker.codeOf?.(record);
    const draft: Draft = {
      line: record.line,
      lastLine: record.lastLine ?? record.line,
      role: signature.role,
      rule: this.#nameOf(signature.owner, signature.rule),
      level: record.level,
      source: record.source,
      time: this.timeOf(record.stamp),
      session,
      message: body.length > maxMessage ? body.slice(0, maxMessage) : body,
      column: record.column,
      endColumn: record.endColumn,
    };
    Object.assign(draft, this.#traitsOf(signature));
    if (signature.kind !== undefined) draft.kind = signature.kind;
    if (signature.custom !== undefined) draft.custom = signature.custom;
    if (object !== undefined) draft.object = object;
    if (signature.note !== undefined) draft.note = signature.note;
    if (signature.why !== undefined) draft.why = signature.why;
    const code = own === undefined ? mentionedBy(signature, record) : { value: normalise(own) };
    if (code) draft.code = code.value;
    if (code?.name !== undefined) draft.codeName = code.name;
    return draft;
  }

  /** What a signature's findings carry; looked up once a signature. */
  #traitsOf(signature: Traits): Traits {
    let traits = this.#traits.get(signature);
    if (!traits) this.#traits.set(signature, (traits = traitsOf(signature)));
    return traits;
  }

  /** Seconds since 1970; records that follow each other often have one stamp. */
  timeOf(stamp: string | null): number {
    if (stamp !== this.#lastTime.stamp) this.#lastTime = { stamp, time: this.#format.timeOf(stamp) };
    return this.#lastTime.time;
  }

  /** Names of rules are made once, not once a finding. */
  #nameOf(owner: string, rule: string): string {
    let names = this.#names.get(owner);
    if (!names) this.#names.set(owner, (names = new Map<string, string>()));
    let name = names.get(rule);
    if (name === undefined) names.set(rule, (name = `${owner}/${rule}`));
    return name;
  }
}

function mentionedBy(
  { codeless }: Pick<BoundSignature, 'codeless'>,
  { body }: LogRecord,
): PrimaryCode | undefined {
  return codeless ? undefined : primaryCode(body);
}
