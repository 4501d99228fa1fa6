import type { Text } from '../base/text';
import { facilityParts, hresultFacilities, ntstatusFacilities } from './table.generated';

const hresult = new Map(hresultFacilities);
const ntstatus = new Map(ntstatusFacilities);
const parts = new Map(facilityParts.map(([facility, part, look]) => [facility, { part, look }]));

/** A part of Windows that has codes of its own, and the log that says more about one. */
export interface FacilityPart {
  readonly part: Text;
  readonly look: Text;
}

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

/** What a facility of HRESULT belongs to; undefined for one that has no words. */
export function facilityPart(facility: number): FacilityPart | undefined {
  const words = parts.get(facility);
  return words && { part: { message: words.part, args: [] }, look: { message: words.look, args: [] } };
}
