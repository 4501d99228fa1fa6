// Rows with ten codes of as many sorts, for the pictures of docs/codes.md: what their hovers say.

/** Name of the picture, code as it stands in the row, and the row. */
export const codeRows = [
  [
    'policy',
    '0x800f0907',
    'Failed to download the feature. [HRESULT = 0x800f0907 - CBS_E_GROUPPOLICY_DISALLOWED]',
  ],
  ['delta', '0x800f0983', 'Hydration failed for component Fabrikam-Web [HRESULT = 0x800f0983]'],
  ['sqlite', '0x87af000b', 'Failed to read the state of the repository [HRESULT = 0x87af000b]'],
  ['catalog', '0x8e5e0147', 'Failed to open the catalog database [HRESULT = 0x8e5e0147]'],
  [
    'signature',
    '0x80092004',
    'Failed to verify the catalog of the package [HRESULT = 0x80092004 - CRYPT_E_NOT_FOUND]',
  ],
  [
    'installer',
    '0x80070643',
    'Installer of the update failed [HRESULT = 0x80070643 - ERROR_INSTALL_FAILURE]',
  ],
  ['device', '0x8007045d', 'Failed to copy the payload [HRESULT = 0x8007045d - ERROR_IO_DEVICE]'],
  ['image', '0xc1420121', 'Failed to mount the image [HRESULT = 0xc1420121]'],
  ['unpublished', '0x80188309', 'Failed to run the task [HRESULT = 0x80188309]'],
  ['decimal', '-2146498529', 'Failed to find the source, error = -2146498529'],
].map(([name, code, said]) => ({
  name,
  code,
  row: `2024-04-20 10:02:33, Error                 CBS    ${said}`,
}));
