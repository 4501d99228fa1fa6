import { facilityOf, hasFailureBit, high, unsigned } from './bits';
import type { CodeClass } from './classes';
import { nameOf } from './decode';
import { entryOf } from './entries';
import { normalise, sameFault } from './equivalence';
import { hresult } from './hresults';
import { isNetworkCode, isServerAnswer } from './networkCodes';

/**
 * Classes by words in the names that Microsoft gave its codes: thousands of codes have a name and no entry of their own. The
 * first that fits wins, so that what is narrow stands first.
 */
const byName: readonly (readonly [RegExp, CodeClass])[] = [
  // Not ended yet is not failed.
  [/^ERROR_IO_(?:PENDING|INCOMPLETE)$/, 'benign'],
  [/VIRUS_(?:INFECTED|DELETED)/, 'infected'],
  [
    /CLOUD_FILE|FILE_SYSTEM_VIRTUALIZATION|CANT_ACCESS_FILE|REPARSE_(?:TAG|POINT(?!_NOT_RESOLVED))/,
    'placeholder',
  ],
  [
    /ACCESS_DENIED|ACCESSDENIED|PRIVILEGE|ELEVATION_REQUIRED|NOT_OWNER|NO_TOKEN|PERMISSION|CANNOT_DELETE|WRITE_PROTECT/,
    'access-denied',
  ],
  [/BLOCKED_BY_POLICY|DISABLED_BY_POLICY|GROUPPOLICY|POLICY_(?:DISALLOW|BLOCK)|_POLICY$/, 'policy'],
  [
    /DISK_FULL|DISKFULL|NO_SPACE|DISK_QUOTA|INSUFFICIENT_DISK|LOW_DISK_SPACE|DISKSPACE|NOT_ENOUGH_SPACE|MEDIUMFULL|INSUFFICIENT_STORAGE/,
    'disk-full',
  ],
  [
    /SHARING_VIOLATION|LOCK_VIOLATION|LOCK_CONFLICT|_IN_USE|INUSE|_LOCKED\b|OPEN_HANDLES|DEVICE_BUSY|(?<!TOO_)_BUSY\b|ERROR_BUSY|SHAREVIOLATION|LOCKVIOLATION|FILELOCKED/,
    'in-use',
  ],
  // Setup without questions cancels what it would have asked about: the requirement is what stopped it.
  [/^MOSETUP_E_COMPAT_\w+_(?:BLOCK|CANCEL)$/, 'compatibility'],
  [/CANCELLED|CANCELED|USER_?EXIT|_CANCEL\b|USER_ABORT/, 'cancelled'],
  [/TIME_?OUT|HANG_DETECTED|TIMED_OUT/, 'timeout'],
  [
    /OUTOFMEMORY|NOT_ENOUGH_MEMORY|NO_MEMORY|INSUFFICIENT_RESOURCES|NO_SYSTEM_RESOURCES|COMMITMENT_LIMIT|INSUFFICIENTMEMORY|PAGEFILE_QUOTA|NONPAGED|OUT_OF_RESOURCES/,
    'memory',
  ],
  [/_SOURCE_ABSENT/, 'source-missing'],
  [/(?:REBOOT|RESTART)_IN_PROGRESS/, 'pending'],
  [/(?<!SHUTDOWN)_IN_?PROGRESS|ALREADY_RUNNING|INSTANCE_RUNNING|ALREADYACTIVE/, 'busy'],
  [/FVE_|BITLOCKER|ENCRYPTION/, 'encryption'],
  [/REARM|LICENSE|LICENCE|ACTIVATION_(?!STACK|CONTEXT|CTX)/, 'licence'],
  [
    /APPX|PACKAGES_IN_USE|INSTALL_(?:OPEN_PACKAGE|PACKAGE|RESOLVE|REGISTRATION|OUT_OF_DISK|CANCEL|POLICY|PREREQUISITE|WRONG_PROCESSOR|OPTIONAL)|PACKAGE_(?:ALREADY|UPDATING|STORAGE|REPOSITORY|NOT_REGISTERED|MOVE|STAGING|LOCK)|DEPLOYMENT_BLOCKED/,
    'app-package',
  ],
  [
    /^TRUST_E|TIMESTAMP_TOKEN|CERT_UNTRUSTED|^CERT_E|^CRYPT_E|SIGNATURE|BAD_DIGEST|INVALID_IMAGE_HASH|AUTHENTICODE|CATALOG|CERTIFICATE(?!_NEEDED)/,
    'trust',
  ],
  [/SXS_.{0,60}(?:NOT_FOUND|MISSING)/, 'assembly-missing'],
  [/SXS_|COMPONENT_STORE|STORE_CORRUPT/, 'store-corrupt'],
  [
    /SERVICE_(?:DISABLED|DOES_NOT_EXIST|NOT_ACTIVE|DEPENDENCY|LOGON|MARKED|NOT_FOUND|SPECIFIC|DATABASE|NO_THREAD|START_HANG|NOT_IN_EXE|CANNOT)|RPC_[SE]_(?:SERVER|CALL|COMM)|EPT_S|SERVER_EXEC_FAILURE|CLASSNOTREG|INSTALL_SERVICE_FAILURE|SERVICE_NOT_(?:INSTALLED|RUNNING|AVAILABLE|REGISTERED)|START_SERVICE|EVENTLOG_CANT_START|WRITER_INFRASTRUCTURE/,
    'service',
  ],
  [
    /WINHTTP|WININET|INTERNET_|HTTP_E?_?STATUS|NETNAME|NETPATH|BAD_NET|NETWORK_|NO_NETWORK|HOST_(?:UNREACHABLE|DOWN|NOT_FOUND)|CONNECTION_|PROXY|NO_?NETWORK|PT_ECP|SOAPCLIENT|SOAP_|ENDPOINT|NO_SUCH_DOMAIN|^DNS_|WSA|NO_LOGON_SERVERS/,
    'network',
  ],
  [
    /NO_DRIVER|COMPAT_DRIVERS|^SPAPI_E|DRIVER_|_INF\b|CLASS_MISMATCH|GENERAL_SYNTAX|WRONG_INF|DEVINST/,
    'driver',
  ],
  [/REGISTRY|REGDB|BADDB|BADKEY|CANTOPEN|CANTREAD|CANTWRITE|KEY_DELETED|HIVE/, 'registry'],
  [
    /TRANSACTION|XACT_|LOGFULL|LOG_(?:FULL|GROWTH|SECTOR|CORRUPT|PINNED)|RM_(?:NOT_ACTIVE|METADATA|CANNOT|DISCONNECTED)|_TM_|TXF/,
    'transaction',
  ],
  [
    /ERROR_CRC|DATA_ERROR|IO_DEVICE|DISK_CORRUPT|FILE_CORRUPT|UNRECOGNIZED_VOLUME|SEEK|READ_FAULT|WRITE_FAULT|SECTOR|NOT_READY|UNRECOGNIZED_MEDIA|REPARSE_(?:DATA|POINT_NOT)|CANT_ACCESS_FILE|CANT_RESOLVE_FILENAME|WOF_|DEVICE_(?:HARDWARE|NOT_CONNECTED|REMOVED)|MEDIA_/,
    'read-error',
  ],
  [/REBOOT_REQUIRED|RESTART_REQUIRED|DELETE_PENDING|_PENDING\b/, 'pending'],
  [
    /NOT_APPLICABLE|UNKNOWN_PRODUCT|PATCH_TARGET|PRODUCT_VERSION|SYSTEM_UNSUPPORTED|OLD_WIN_VERSION|MACHINE_TYPE_MISMATCH|PLATFORM_UNSUPPORTED|UNINSTALL_NOT_ALLOWED|REVERT_NOT_ALLOWED|REMOVAL_DISALLOWED|SERVER_CORE_SUPPORT|BLOCKED_FOR_PLATFORM|UNKNOWN_PATCH|PRODUCT_UNINSTALLED|WRONGOS/,
    'not-applicable',
  ],
  [/LOW_BATTERY|NEWCLIENT_REQUIRED|DOSVC_REQUIRED/, 'prerequisite'],
  [/UPDATE_NOT_APPROVED|REMOTE_(?:DISALLOWED|PROHIBITED)|INSTALL_REJECTED|ONLINE_DISALLOWED/, 'policy'],
  [/PATCH_PACKAGE_|TRANSFORM_(?:FAILURE|REJECTED)/, 'bad-package'],
  [/NO_MORE_|ALREADY_EXISTS|FILE_EXISTS|MORE_DATA|BUFFER_TOO_SMALL|INSUFFICIENT_BUFFER|COLLISION/, 'benign'],
  [
    /NOT_?FOUND|NO_SUCH_(?!DOMAIN)|_MISSING|NOT_RESOLVED|(?:KEY|TABLE|FILE)MISSING|NOT_EXIST|INVALID_DRIVE|OPEN_FAILED|UNKNOWN_(?:PORT|REVISION)/,
    'not-found',
  ],
  [
    /NOT_SUPPORTED|NOT_IMPLEMENTED|NOTIMPL|UNSUPPORTED|NOT_CAPABLE|CANNOT_MAKE|FILE_SYSTEM_LIMITATION/,
    'unsupported',
  ],
  [
    /ACCESS_VIOLATION|STACK_BUFFER_OVERRUN|HEAP_CORRUPTION|UNHANDLED_EXCEPTION|PROCESS_ABORTED|DLL_INIT_FAILED|CRASH/,
    'crash',
  ],
  [
    /BAD_FORMAT|BAD_EXE|INVALID_DATA|INVALID_IMAGE|BAD_COMPRESSION|HANDLE_EOF|END_OF_FILE|XML|BAD_FILE|CORRUPT|INVALID_HEADER|FILE_INVALID|CHECKSUM|HASH|INVALIDHEADER|PARSE_?FAILED/,
    'bad-data',
  ],
  [
    /INVALID_(?:NAME|PARAMETER|DRIVE|SWITCH|COMMAND|CMD|LEVEL|FLAGS)|INVALIDARG|BAD_(?:PATHNAME|ARGUMENTS|COMMAND)|FILENAME_EXCED|DIR_NOT_EMPTY|DIRECTORY_NOT_EMPTY|UNKNOWN_(?:CMD|FEATURE)/,
    'bad-command',
  ],
];

/** Classes of parts of the Windows Update agent, by the upper 20 bits of their codes */
const byPart: Readonly<Record<number, CodeClass>> = {
  0x80244: 'network',
  0x80246: 'network',
  0x80248: 'update-store',
  0x8024c: 'driver',
};

/** Classes of whole facilities, for codes that no name classifies: upper half of the value. */
const byFacility: Readonly<Record<number, CodeClass>> = {
  0x8031: 'encryption',
  0x8009: 'trust',
  0x800b: 'trust',
  0x8019: 'network',
  0x8022: 'configuration',
  0x8028: 'encryption',
  0xc004: 'licence',
  0xc142: 'image',
  0xc144: 'image',
  0xc151: 'image',
  0xc157: 'app-package',
  0xc800: 'database',
};

const classes = new Map<number, CodeClass>();
const maxClasses = 10_000;

/** The class of a code in any of its spellings: 0xc0000022, 0xd0000022 and 0x80070005 are one. Never fails. */
export function classOf(value: number): CodeClass {
  let found = classes.get(value);
  if (found === undefined) {
    if (classes.size >= maxClasses) classes.clear();
    classes.set(value, (found = classify(unsigned(value))));
  }
  return found;
}

function classify(value: number): CodeClass {
  if (value === 0) return 'success';
  const normal = normalise(value);
  const own = (entryOf(value) ?? entryOf(normal))?.codeClass;
  if (own !== undefined && own !== 'other') return own;
  const name = nameOf(value) ?? nameOf(normal);
  const named = name === undefined ? undefined : byName.find(([words]) => words.test(name))?.[1];
  // BITS and Delivery Optimization have codes for what is wrong on this machine, too: those have names that say so.
  if (named !== undefined && named !== 'not-found') return named;
  if (isNetworkCode(normal)) return isLocalTransfer(name) ? 'in-use' : 'network';
  const facility = byFacility[high(normal)] ?? byPart[normal >>> 12];
  if (facility !== undefined) return facility;
  if (named !== undefined) return named;
  return high(normal) === 0x800f && facilityOf(normal) === 0x0f && (normal & 0xffff) < 0x0400
    ? 'driver'
    : hasFailureBit(value)
      ? 'other'
      : 'success';
}

/** What the transfer services say of files, volumes and jobs of this machine. */
function isLocalTransfer(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /DESTINATION|VOLUME|LOCAL_FILE|TOO_MANY|OWNER|NOT_FOUND|INVALID_STATE|_EMPTY/.test(name)
  );
}

/** Whether a code is of the class of wrappers: it reports that something else failed, and may say in which part of Windows. */
export function isWrapperCode(value: number): boolean {
  return classOf(value) === 'wrapper';
}

/** The wrappers that do not even say which part of Windows failed. */
const opaque: ReadonlySet<number> = new Set([
  hresult.E_FAIL,
  hresult.WU_E_UH_POSTREBOOTUNEXPECTEDSTATE,
  hresult.WU_E_UH_INSTALLERFAILURE,
  hresult.ERROR_INSTALL_FAILURE,
  hresult.WU_E_ALL_UPDATES_FAILED,
  hresult.E_UNEXPECTED,
  hresult.MOSETUP_E_SETUP_PLATFORM,
]);

/**
 * Whether a wrapper may have any cause behind it. 0x800f0922 is a wrapper and not opaque: an installer failed, which is a reason to
 * believe in a cause that installers have.
 */
export function isOpaqueCode(value: number): boolean {
  return opaque.has(value);
}

/** Whether two codes are the same failure in another representation (HRESULT, Win32, NTSTATUS); see {@link linkOf} for weaker ties. */
export type CodeLink = 'same' | 'class' | 'low-word' | 'wrapper';

/** Classes that servicing gives a narrower failure on its way up, with what they were before. */
const becomes: ReadonlyMap<CodeClass, ReadonlySet<CodeClass>> = new Map([
  ['source-missing', new Set<CodeClass>(['network'])],
]);

/**
 * How the code of one event may have become the code of a later one: it is the same fault; of the same class; has the same low
 * word in another facility; or the later one is a wrapper that says nothing. Undefined where nothing ties them.
 */
export function linkOf(earlier: number, later: number): CodeLink | undefined {
  if (sameFault(earlier, later)) return 'same';
  if ((earlier & 0xffff) === (later & 0xffff) && (later & 0xffff) > 0) return 'low-word';
  const after = classOf(later);
  if (after === 'wrapper') return 'wrapper';
  if (isServerAnswer(later)) return undefined;
  const before = classOf(earlier);
  return after !== 'other' && (after === before || becomes.get(after)?.has(before) === true)
    ? 'class'
    : undefined;
}
