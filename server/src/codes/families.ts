import { hresult } from './hresults';

/** Codes that several causes end in. */

/** Codes of the delta and hydration family, in which damage of base files and payloads ends. */
export const deltaCodes = [
  hresult.PSFX_E_MATCHING_COMPONENT_NOT_FOUND,
  hresult.PSFX_E_MATCHING_COMPONENT_DIRECTORY_MISSING,
  hresult.PSFX_E_MATCHING_BINARY_MISSING,
  hresult.PSFX_E_APPLY_REVERSE_DELTA_FAILED,
  hresult.PSFX_E_APPLY_FORWARD_DELTA_FAILED,
  hresult.PSFX_E_NULL_DELTA_HYDRATION_FAILED,
  hresult.PSFX_E_INVALID_DELTA_COMBINATION,
  hresult.PSFX_E_REVERSE_DELTA_MISSING,
  hresult.PSFX_E_UNSUPPORTED_COMPRESSION_SWITCH,
  hresult.PSFX_E_MISSING_PAYLOAD_FILE,
  hresult.ERROR_CANTFETCHBACKWARDS,
  hresult.ERROR_ERRORS_ENCOUNTERED,
] as const;

/** Codes that a repair ends in when no source had the file. */
export const repairCodes = [
  hresult.CBS_E_SOURCE_MISSING,
  hresult.CBS_E_DOWNLOAD_FAILURE,
  hresult.CBS_E_GROUPPOLICY_DISALLOWED,
  hresult.CBS_E_REPAIR_CONTENT_MISSING,
  hresult.CBS_E_NO_OPTIONAL_CONTENT_FOUND_FOR_BUILD,
  hresult.CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS,
] as const;

/** Codes for a damaged store without saying what is damaged. */
export const storeCodes = [
  hresult.ERROR_SXS_COMPONENT_STORE_CORRUPT,
  hresult.ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE,
  hresult.ERROR_SXS_ASSEMBLY_MISSING,
  hresult.ERROR_SXS_ASSEMBLY_NOT_FOUND,
  hresult.CBS_E_STORE_CORRUPTION,
  hresult.ERROR_SXS_FILE_HASH_MISMATCH,
  hresult.CBS_E_XML_PARSER_FAILURE,
] as const;
