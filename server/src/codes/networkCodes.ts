/**
 * Whether a code says that a server or its content could not be reached: WinINet and WinHTTP, the protocol of Windows Update,
 * HTTP, BITS and Delivery Optimization. Source: winerror.h, wuerror.h, bitsmsg.h, dosvc.h.
 */
export function isNetworkCode(code: number): boolean {
  const high = code >>> 16;
  const low = code & 0xffff;
  switch (high) {
    case 0x8007:
      return low >= 0x2ee0 && low <= 0x2fff;
    case 0x8019:
      return low >= 0x012c;
    case 0x8020:
      return true;
    case 0x80d0:
      // DO_E_JOB_NOT_FOUND and DO_E_NO_DOWNLOADS ask for what is not there
      return low !== 0x2003 && low !== 0x2005;
    case 0x8024:
      // WU_E_PT_SOAPCLIENT_CONNECT and …_SEND, …_HTTP_STATUS_…, …_WINHTTP_NAME_NOT_RESOLVED, …_ENDPOINT_UNREACHABLE
      return (
        low === 0x4004 ||
        low === 0x4005 ||
        (low >= 0x4016 && low <= 0x4024) ||
        (low >= 0x402b && low <= 0x402e) ||
        low === 0x0438
      );
    default:
      return false;
  }
}

/** Whether the agent gives a code to what a server answered, and not to what it failed to reach: no other code is behind it. */
export function isServerAnswer(code: number): boolean {
  const low = code & 0xffff;
  // WU_E_PT_SOAP_… and what follows them, up to WU_E_PT_HTTP_STATUS_BAD_REQUEST
  return code >>> 16 === 0x8024 && low >= 0x4006 && low <= 0x4015;
}

const mention = /(?:\*FAILED\* \[|\b0x|\bhr ?= ?|\berror(?: ?=)? ?|\bwith \[)([89a-fA-F][0-9a-fA-F]{7})\b/g;
const url = /\b[a-zA-Z]{3,5}:\/\/([A-Za-z0-9.-]{1,253})(?=[:/'"\s>]|$)/;

/** The first network code of a message of Windows Update, with or without `0x`; undefined where there is none. */
export function networkCodeIn(message: string): number | undefined {
  mention.lastIndex = 0;
  for (let found = mention.exec(message); found; found = mention.exec(message)) {
    const code = parseInt(found[1]!, 16);
    if (isNetworkCode(code)) return code;
  }
  return undefined;
}

/** The host of the first address in a message, in small letters; undefined where there is none. */
export function hostIn(message: string): string | undefined {
  return url.exec(message)?.[1]?.toLowerCase();
}
