import { translateInto } from '../../server/src/base/l10n';
import { record } from '../support/marked';

/** How targets put things into words */
export const english = { locale: 'en', translate: translateInto('en') } as const;
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Fails with words that say what does not hold. */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** A log in which an operation fails for damage that it names */
export const failing = [
  record('CBS', 'Info', 'Session: 31106281_1 initialized by client DISM Package Manager Provider.', 0),
  record(
    'CSI',
    'Error',
    '00000012 (F) STATUS_OBJECT_NAME_NOT_FOUND #1# from Windows::Rtl::SystemImplementation::x(…)[gle=0xd0000034]',
    1,
  ),
  record(
    'CBS',
    'Info',
    '(p)\tCSI Payload Corrupt\t(n)\t\t\tamd64_contoso-widget_31bf3856ad364e35_10.0.19041.746_none_8478465c1c7\\widget.dll',
    2,
  ),
  record(
    'CBS',
    'Error',
    'Failed to perform operation. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    3,
  ),
  record(
    'CBS',
    'Info',
    'Session: 31106281_1 finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    4,
  ),
];
