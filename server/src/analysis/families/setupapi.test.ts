import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';
import { translateInto } from '../../base/l10n';
import { memorySource } from '../../log/source';
import { analyseLog } from '../pipeline/analyse';

const say = translateInto('en');
const begin = `
      >>>  [Setup Import Driver Package - C:\\Drivers\\fabrikam.inf]
      >>>  Section start 2024/04/20 10:48:38.110`;

suite('sections of setupapi logs', () => {
  test('a driver package whose signer is not trusted', async () => {
    const log = await analyseMarked(String.raw`${begin}
           sto: {Stage Driver Package: C:\Temp\{4f1f}\fabrikam.inf} 10:48:39.599
           sig:      {_VERIFY_FILE_SIGNATURE} 10:48:39.788
      !    sig:           Verifying file against specific (valid) catalog failed.
      !    sig:           Error 0x800b0109: A certificate chain processed, but terminated in a root certificate which is not trusted.
           sig:      {_VERIFY_FILE_SIGNATURE exit(0x800b0109)} 10:48:39.818
      !!!  sig:      Driver package catalog file certificate does not belong to Trusted Root Certificates, and Code Integrity is enforced. «cause»
      !!!  sig:      Driver package failed signature validation. Error = 0xE0000247 «error»
           sto: {DRIVERSTORE IMPORT VALIDATE: exit(0xe0000247)} 10:48:39.843 «error»
      !!!  sto: Failed to import driver package into Driver Store. Error = 0xE0000247 «error»
      <<<  Section end 2024/04/20 10:48:39.868
      <<<  [Exit status: FAILURE(0xe0000247)] «error»`);
    assertLeadsToCause(log);
    const { cause, causeElsewhere, title, top } = log.first;
    assert.deepEqual(
      [cause?.kind, cause?.object, cause?.confidence],
      ['driver-install-failed', 'fabrikam.inf', 'high'],
    );
    assert.ok(cause);
    assert.match(say(cause.why), /^The signature or the catalog of the driver package was not accepted\./);
    assert.deepEqual(title.args, ['Setup Import Driver Package - C:\\Drivers\\fabrikam.inf']);
    assert.equal(top?.code, 0x800f0247);
    // The log that states the cause is this one.
    assert.deepEqual(causeElsewhere, []);
  });

  test('a device that a policy forbids, by its id', async () => {
    const log = await analyseMarked(String.raw`
      >>>  [Device Install (Hardware initiated) - USB\VID_046D&PID_0001\5&12ab&0&2]
      >>>  Section start 2024/04/20 17:26:03.660
           dvi: {Install Device - USB\VID_046D&PID_0001\5&12AB&0&2} 17:26:03.667
      !!!  pol:      The device is explicitly restricted by the following policy settings: «cause»
      !!!  pol:      [-] Restricted installation of devices not described by policy «error»
      !!!  dvi:      Installation of device is blocked by policy! «error»
           dvi: {Install Device - exit(0xe0000248)} 17:26:03.692 «error»
      <<<  Section end 2024/04/20 17:26:03.697
      <<<  [Exit status: FAILURE(0xe0000248)] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, 'USB\\VID_046D&PID_0001\\5&12AB&0&2');
    assert.match(say(log.first.cause.why), /^A policy forbids to install the device or its driver\./);
  });

  test('an exit status that is cut to 16 bits: the section has the whole code', async () => {
    const log = await analyseMarked(`${begin}
      !!!  dvi: Failed to create the device. HRESULT = 0x800f0207 «cause»
      <<<  Section end 2024/04/20 10:48:39.868
      <<<  [Exit status: FAILURE(0x00000207)] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.top?.code, 0x800f0207);
  });

  test('an exit status that is a Win32 code', async () => {
    const { first } = await analyseMarked(`${begin}
      !!!  cpy: Failed to open the file. Error = 0x00000002 «cause»
      <<<  [Exit status: FAILURE(0x00000002)] «error»`);
    assert.equal(first.top?.code, 0x80070002);
  });

  test('a full disk under a driver', async () => {
    const { first } = await analyseMarked(`${begin}
      !!!  cpy: Error 0x80070070: There is not enough space on the disk.
      <<<  [Exit status: FAILURE(0x00000070)]`);
    assert.equal(first.cause?.kind, 'disk-space');
  });

  test('the record that states the fault gives kind and object, not the one that sums it up', async () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      [
        `!!!  dvi:      Cannot start service 'FabrikamSvc'. Error 1058: The service is disabled.
      !!!  ndv: Device install failed. Error = 0x00000422`,
        '0x00000422',
        'service-unavailable',
        'FabrikamSvc',
      ],
      [
        `!    sig:      The hash is not in the catalog (0xe000024b): file fabrikam.sys
      !!!  sto: Driver package failed signature validation. Error = 0xE000024B`,
        '0xe000024b',
        'bad-package',
        'fabrikam.sys',
      ],
      [
        String.raw`!!!  flq:      SourceFile 'E:\drv\fabrikam.dll' was not found. Error = 0x00000002
      !!!  sto: Failed to import driver package into Driver Store. Error = 0x00000002`,
        '0x00000002',
        'missing-filesystem-object',
        String.raw`E:\drv\fabrikam.dll`,
      ],
      [
        `!!!  inf: fabrikam.inf has no section for this platform (NTarm64 only, machine is NTamd64)
      !    ndv: Error 0xe0000228: There are no compatible drivers for this device.`,
        '0xe0000228',
        'not-applicable',
        'fabrikam.inf',
      ],
    ];
    for (const [rows, code, kind, object] of cases) {
      const { first } = await analyseMarked(`${begin}
      ${rows}
      <<<  [Exit status: FAILURE(${code})]`);
      assert.deepEqual([first.cause?.kind, first.cause?.object], [kind, object], code);
    }
  });

  test('a section that begins before the log', async () => {
    const { first, analysis } = await analyseMarked(String.raw`
           sto: {Stage Driver Package: C:\Temp\fabrikam.inf} 10:48:39.599
      !!!  sto: Failed to copy the package. Error = 0x00000005
      <<<  [Exit status: FAILURE(0x00000005)]`);
    assert.equal(first.cause?.object, String.raw`C:\Temp\fabrikam.inf`);
    assert.deepEqual(
      analysis.sessions.map(({ type, id, outcome }) => [type, id, outcome]),
      [['device', '', 'failed']],
    );
  });

  test('success after a second try, and usual answers, are no failures', async () => {
    const { analysis } = await analyseMarked(`${begin}
      !    sig: Error 0x800b0109: A certificate chain terminated in a root certificate which is not trusted.
           sig: {_VERIFY_FILE_SIGNATURE exit(0x800b0109)} 10:48:39.818
      !!!  sto: Something that was overcome. Error = 0xe0000247
           dvi: {DIF_ALLOW_INSTALL - exit(0xe000020e)} 10:48:39.900
      !    dvi: Device pending start: Device has problem: 0x38 (CM_PROB_NEED_CLASS_CONFIG), problem status: 0xc0000001.
      <<<  Section end 2024/04/20 10:48:39.868
      <<<  [Exit status: SUCCESS (REBOOT_REQUIRED)]
      >>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - C:\\Drivers\\fabrikam.inf]
      <<<  [Exit status: FAILURE(0x00000103)]
      >>>  [Device Install (DiInstallDriver) - C:\\Drivers\\fabrikam.inf]
      <<<  [Exit status: FAILURE(0x000004c7)]`);
    assert.deepEqual(analysis.incidents, []);
    assert.deepEqual(analysis.faults, []);
  });

  test('driver updates of servicing: the package that failed, though others follow', async () => {
    const log = await analyseMarked(String.raw`
      >>>  [Stage Driver Updates]
      >>>  Section start 2024/04/20 10:48:38.110
           sto: Driver Updates     = 3
           sto: {Stage Driver Package: C:\Windows\WinSxS\amd64_dual_one.inf_31bf3856ad364e35\one.inf} 10:48:39.599
           sto: {Stage Driver Package: exit(0x00000000)} 10:48:39.609
           sto: {Stage Driver Package: C:\Windows\WinSxS\amd64_dual_two.inf_31bf3856ad364e35\two.inf} 10:48:39.619
           sto:      {DRIVERSTORE IMPORT BEGIN} 10:48:39.619
           sto:      {DRIVERSTORE IMPORT BEGIN: exit(0x8007000d)} 10:48:39.619 «cause»
           sto: {Stage Driver Package: exit(0x8007000d)} 10:48:39.629 «error»
           sto: {Stage Driver Package: C:\Windows\WinSxS\amd64_dual_three.inf_31bf3856ad364e35\three.inf} 10:48:39.639
           sto: {Stage Driver Package: exit(0x00000000)} 10:48:39.649
      <<<  Section end 2024/04/20 10:48:39.868
      <<<  [Exit status: FAILURE(0x8007000d)] «error»`);
    assertLeadsToCause(log);
    assert.equal(log.first.top?.object?.name, 'two.inf');
  });

  test('the same where packages are published, reflected and taken away, by a Win32 code too', async () => {
    for (const work of ['Publish', 'Reflect', 'Configure', 'Unstage', 'Unpublish', 'Copy']) {
      const { first } = await analyseMarked(String.raw`
      >>>  [Install Driver Updates]
      >>>  Section start 2024/04/20 10:48:38.110
           sto: {${work} Driver Package: C:\Windows\System32\DriverStore\{one}\one.inf_amd64_1a\one.inf} 10:48:39.599
      !!!  sto:      The package could not be opened. Error = 0x00000005
           sto: {${work} Driver Package: exit(0x00000005)} 10:48:39.609
           sto: {${work} Driver Package: C:\Windows\System32\DriverStore\{two}\two.inf_amd64_1a\two.inf}
           sto: {${work} Driver Package: exit(0x00000bc3)}
      <<<  Section end 2024/04/20 10:48:39.868
      <<<  [Exit status: FAILURE(0x00000005)]`);
      assert.match(first.cause?.object ?? '', /\\one\.inf$/, work);
      assert.equal(first.top?.object?.name, 'one.inf', work);
    }
  });

  test('a log that was copied while sections were open ends where its text ends', async () => {
    const log = [
      '>>>  [Setup Plug and Play Device Install]',
      '>>>  Section start 2024/04/20 10:48:38.110',
      '!!!  dvi: A step that failed. Error = 0xe0000203',
      '<ins>',
      '',
      '>>>  [Setup online Device Install (Hardware initiated) - ACPI\\PNP0001\\1]',
      '>>>  Section start 2024/04/20 10:48:39.110',
      '<ins>',
      '\x11\x11\x80\x80>>>  [\x01\x02\0\0\0\0\x11\x11\n\0\0\r\0',
    ].join('\r\n');
    const { incidents, sessions, notices } = await analyseLog(memorySource(new TextEncoder().encode(log)));
    assert.deepEqual(incidents, []);
    assert.deepEqual(
      sessions.map(({ firstLine, lastLine, outcome }) => [firstLine, lastLine, outcome]),
      [
        [1, 3, 'open'],
        [6, 7, 'open'],
      ],
    );
    assert.deepEqual(
      notices.map(({ line }) => line),
      [9],
    );
  });

  test('Windows 2000: blocks, a failed installation, and devices without a driver', async () => {
    const log = await analyseMarked(`
      [2024/04/20 22:13:36 180.12]
      Device install finished with error Error 0xe0000219: The installation failed because a function driver was not specified for this device instance. «healthy»
      [2024/04/20 22:13:40 180.15 Driver Install]
      Doing full install of USB\\VID_046D&PID_0001\\1.
      Error 1078: The name is already in use as either a service name or a service display name. «cause»
      Device install finished with error Error 1078: The name is already in use as either a service name or a service display name. «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    assert.equal(log.first.top?.code, 0x80070436);
    assert.equal(log.first.top.object?.name, 'USB\\VID_046D&PID_0001\\1');
    assert.deepEqual(
      log.analysis.sessions.map(({ id, client, outcome }) => [id, client, outcome]),
      [
        ['180.12', '', 'open'],
        ['180.15', 'Driver Install', 'failed'],
      ],
    );
  });
});
