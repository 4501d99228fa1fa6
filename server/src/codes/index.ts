/** What result codes say: a leaf that every part of the engine may read. */
export {
  formatCode,
  hasFailureBit,
  hresultFromNtstatus,
  hresultFromSetupApi,
  hresultFromWin32,
} from './bits';
export { decode, isFailure, nameOf, type CodeSpace, type Decoded, type Severity } from './decode';
export { findMentions, mayHoldUnsigned, type Mention, type NumberSpace } from './mentions';
export { normalise, sameFault } from './equivalence';
export { codeClasses, isServicingCode, type CodeClass } from './classes';
export { classOf, isOpaqueCode, isWrapperCode, linkOf, type CodeLink } from './classify';
export { deviceErrorOf, type DeviceError } from './deviceErrors';
export { documentOf, explain, type Explanation } from './explain';
export { facilityPart, type FacilityPart } from './facilities';
export { codeOfMessage, isMessage, messageOf } from './messages';
export { namesOfSpace, valueOf } from './names';
export { findCodes, type CodeForm, type CodeMention } from './recognise';
export { readingsOf, type Reading } from './readings';
export { codesNamedLike, searchCodes } from './search';
export { codeSources, nameSources, sourceOfName } from './sources';
export { isUpgradeResult, upgradePosition, type UpgradePosition } from './upgrade';
