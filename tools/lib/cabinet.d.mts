export interface CabinetMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface CabinetOptions {
  readonly modified?: Date;
  readonly set?: { readonly next?: string; readonly previous?: string; readonly number?: number };
}
export function cabinetOf(members: readonly CabinetMember[], options?: CabinetOptions): Buffer;
