import type { FamilyFixture } from '../support/familyFixture';

export const fixture: FamilyFixture = {
  names: ['CompatData_2024_05_24_18_03_12.xml', 'ScanResult.xml', 'PC01_ScanResult.xml'],
  head: '<CompatibilityInfo BlockingType="',
  failure: [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CompatReport xmlns="http://www.microsoft.com/CompatReport">',
    '  <Hardware><HardwareItem HardwareType="Setup_LowVolumeSpace"><CompatibilityInfo BlockingType="None"/></HardwareItem></Hardware>',
    '  <Programs>',
    '    <Program Name="Fabrikam Shield" IconPath="">',
    '      <CompatibilityInfo BlockingType="Hard" StatusDetail="ManualUninstall"/>',
    '    </Program>',
    '  </Programs>',
    '</CompatReport>',
  ],
};
