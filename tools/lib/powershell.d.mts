export interface Engine {
  readonly name: string;
  readonly command: string;
}
export function powershells(): readonly Engine[];
export function ensurePowershell(): string | null;
export function runPowershell(engine: Engine, script: string, input: unknown): Promise<unknown>;
