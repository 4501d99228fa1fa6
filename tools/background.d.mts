import type { LogFamily } from '../server/src/log/family';

interface HealthyLog {
  readonly family: LogFamily;
  readonly hashes: ReadonlySet<number>;
}

export function templatesIn(bytes: Uint8Array, name: string): Promise<HealthyLog>;
export function tableOf(logs: readonly HealthyLog[]): Promise<string>;
export function healthyLogsOf(
  corpus: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[];
