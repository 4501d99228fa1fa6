export function normalise(v: number): number { v = v >>> 0; if ((v & 0xf0000000) >>> 0 === 0xd0000000) v = (v & ~0x10000000) >>> 0; if ((v & 0xffff0000) >>> 0 === 0xc0070000) v = (0x80070000 | (v & 0xffff)) >>> 0; return v; }
export function sameFault(a: number, b: number): boolean { return normalise(a) === normalise(b); }
const S: Record<string, number> = { ERROR_INVALID_DATA: 0x8007000d };
export function findCodes(t: string): { start: number; end: number; value: number; name?: string; form: string }[] {
  const out = []; for (const m of t.matchAll(/\[HRESULT = (0x[0-9a-fA-F]{8})(?: - ([^\]]*))?\]|(?:status|hr|Result|result|Operation result): ?(0x[0-9a-fA-F]{8})|FROM_WIN32\(([A-Z_]+)\)|NTSTATUS (-\d+)/g)) { const value = m[1] ? Number(m[1]) : m[3] ? Number(m[3]) : m[4] ? S[m[4]] : Number(m[5]) >>> 0; if (value !== undefined) out.push({ start: m.index, end: m.index + m[0].length, value, ...(m[2] && { name: m[2] }), form: 'x' }); }
  return out; }
