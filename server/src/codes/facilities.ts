import { hresultFacilities, ntstatusFacilities } from './table.generated';

const hresult = new Map(hresultFacilities);
const ntstatus = new Map(ntstatusFacilities);

/** Name of an HRESULT facility (two names joined by `/` where two share the number); undefined for an unknown one. */
export function hresultFacilityName(facility: number): string | undefined {
  return hresult.get(facility);
}

export function ntstatusFacilityName(facility: number): string | undefined {
  return ntstatus.get(facility);
}

export function isNtstatusFacility(facility: number): boolean {
  return ntstatus.has(facility);
}
