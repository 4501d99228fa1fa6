/**
 * Win32 errors that an NTSTATUS becomes on its way up where the names differ, as `RtlNtStatusToDosError` maps them (Windows
 * driver documentation). Where the names are alike (`STATUS_ACCESS_DENIED`, `ERROR_ACCESS_DENIED`) the name is enough.
 */
export const win32OfNtstatus: ReadonlyMap<number, number> = new Map([
  [0xc0000001, 31],
  [0xc0000005, 998],
  [0xc000000f, 2],
  [0xc0000011, 38],
  [0xc0000017, 8],
  [0xc0000023, 122],
  [0xc0000033, 123],
  [0xc0000034, 2],
  [0xc0000035, 183],
  [0xc000003a, 3],
  [0xc000003e, 23],
  [0xc000003f, 23],
  [0xc0000054, 33],
  [0xc000009a, 1450],
  [0xc000009c, 23],
  [0xc00000ba, 5],
  [0xc0000101, 145],
  [0xc0000102, 1392],
  [0xc0000103, 267],
  [0xc0000120, 995],
  [0xc0000121, 5],
  [0xc0000123, 5],
  [0xc0000135, 126],
  [0xc0000139, 127],
  [0xc000014c, 1009],
  [0xc000014d, 1016],
  [0xc0000185, 1117],
]);
