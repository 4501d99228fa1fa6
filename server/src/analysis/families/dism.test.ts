import assert from 'node:assert/strict';
import { analyseMarked, assertLeadsToCause } from '../../../../test/support/marked';
import { translateInto } from '../../base/l10n';

const say = translateInto('en');
const start = 'DISM Info DISM.EXE: <----- Starting Dism.exe session ----->';
const end = 'DISM Info DISM.EXE: <----- Ending Dism.exe session ----->';
const host =
  'DISM Info DISM Image Session: PID=31 TID=2 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore';

suite('failures of DISM commands', () => {
  test('a source that cannot be used, named in the command line', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth /source:"K:\my media\install.wim" /limitaccess
      ${host}
      DISM Warning DISM Package Manager: PID=31 TID=2 CBS AddSource failed with HRESULT=0x80070003! - CDISMPackageManager::Internal_Finalize «cause»
      DISM Error DISM Package Manager: PID=31 TID=2 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f) «error»
      DISM Error DISM Package Manager: PID=31 TID=2 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f) «error»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
    assert.equal(log.first.cause?.kind, 'source-unavailable');
    assert.equal(log.first.cause.object, String.raw`K:\my media\install.wim`);
    assert.equal(log.first.cause.confidence, 'high');
    assert.match(say(log.first.title), /^DISM failed: dism \/online \/cleanup-image \/restorehealth/);
  });

  test('no source has the files: the log of the servicing stack knows which', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /online /cleanup-image /restorehealth
      ${host}
      DISM Error DISM Package Manager: PID=31 TID=2 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f) «cause»
      DISM Error DISM Package Manager: PID=31 TID=2 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f) «error»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.confidence, 'medium');
    assert.equal(log.first.cause.object, null);
    assert.ok(log.first.causeElsewhere.includes('CBS.log'));
  });

  test('the source of another command is not the source of this one', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /online /enable-feature /featurename:A /source:K:\sxs
      ${end}
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /online /enable-feature /featurename:A
      DISM Error DISM Package Manager: PID=44 TID=2 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0906) «cause»
      DISM Error DISM Package Manager: PID=44 TID=2 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0906)
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.object, null);
  });

  test('a command that this DISM does not know fails with no code at all', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /online /add-capability /capabilityname:X
      DISM Error DISM.EXE: No providers were found that support the command(add-capability). HRESULT=0 «cause»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'bad-command');
    assert.equal(log.first.cause.object, 'add-capability');
    assert.equal(log.first.remedies[0]?.kind, 'fix-setup-config');
    assert.match(say(log.first.cause.why), /does not know the command/);
  });

  test('a command line that cannot be read', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Error DISM.EXE: Failed validating command line: dism /online /cleanup-image /restorehealth /limit access «cause»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'bad-command');
  });

  test('a command that was mistyped comes behind one that failed', async () => {
    const { analysis } = await analyseMarked(String.raw`
      ${start}
      DISM Error DISM Package Manager: PID=31 TID=2 Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f0922)
      ${end}
      ${start}
      DISM Error DISM.EXE: Failed validating command line: dism /online /add package
      ${end}`);
    assert.deepEqual(
      analysis.incidents.map(({ top }) => top?.line),
      [2, 5],
    );
  });

  test('an offline image whose hive another process has open', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /image:D: /apply-unattend:D:\answers.xml
      ${host}
      CBS Info Failed to load offline SOFTWARE hive from '\\?\D:\Windows\System32\config\SOFTWARE' into registry key '{bf1a281b-0000-4476-ac95-f47682990ce7}D:/x'. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION] «cause»
      DISM Error DISM Package Manager: PID=31 Failed initializing the session - CDISMPackageManager::RefreshInstanceAndLock(hr:0x80070020)
      DISM Error DISM Unattend Manager: PID=31 unattendmanager.cpp:603 - CUnattendManager::ExecuteCmdLine(hr:0x80004005) «error»
      DISM Error DISM.EXE: DISM Unattend Manager processed the command line but failed. HRESULT=80004005 «error»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'third-party-interference');
    assert.equal(log.first.cause.object, String.raw`D:\Windows\System32\config\SOFTWARE`);
    assert.match(say(log.first.cause.why), /cannot be serviced\. Object: D:/);
    assert.equal(log.first.remedies[0]?.kind, 'reboot');
  });

  test('an app package that is not where the command says', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Info DISM.EXE: Executing command line: dism /online /add-provisionedappxpackage /packagepath:C:\apps\tool.appx
      DISM Error DISM Appx Provider: PID=31 TID=2 provisionhelper\adapter.cpp(14)\AppxProvider.dll!0001: (caller: 0002) ReturnHr(1) tid(2efc) 80070003 The system cannot find the path specified. «cause»
    Msg:[Failed to open 'C:\apps\tool.appx'.]
      DISM Error DISM Appx Provider: PID=31 TID=2 Failed processing command to add Appx package - CAppxManager::ExecuteCmdLine(hr:0x80070003) «error»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'missing-filesystem-object');
    assert.equal(log.first.cause.object, String.raw`C:\apps\tool.appx`);
  });

  test('a package that does not belong on the image', async () => {
    const log = await analyseMarked(String.raw`
      ${start}
      DISM Error DISM Package Manager: PID=31 TID=2 Failed to install package, it is not applicable. - CDISMPackage::Internal_Install(hr:0x800f081e) «cause»
      DISM Error DISM Package Manager: PID=31 TID=2 Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081e) «error»
      ${end}`);
    assertLeadsToCause(log);
    assert.equal(log.first.cause?.kind, 'not-applicable');
  });

  test('the servicing session of an offline image and its command are one failure', async () => {
    const log = await analyseMarked(String.raw`
      DISM Info API: PID=30 TID=1 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal
      ${host}
      CBS Info Session: 31_1512484 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CBS Info Failed to install the package. [HRESULT = 0x8007007b - ERROR_INVALID_NAME] «cause»
      CBS Error Failed to perform operation.  [HRESULT = 0x8007007b - ERROR_INVALID_NAME] «error»
      CBS Info Session: 31_1512484 finalized. Reboot required: no [HRESULT = 0x8007007b - ERROR_INVALID_NAME] «error»
      DISM Error API: PID=30 TID=1 InternalExecute failed - CBaseCommandObject::Execute(hr:0x8007007b) «error»
      DISM Error API: PID=30 TID=1 CAddPackageCommandObject internal execution failed - DismAddPackageInternal(hr:0x8007007b) «error»`);
    assertLeadsToCause(log);
    assert.equal(log.analysis.incidents.length, 1);
  });

  test('each command of a program that uses the API may fail', async () => {
    const { analysis } = await analyseMarked(String.raw`
      DISM Info API: PID=30 TID=1 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal
      DISM Info API: PID=30 TID=1 Enter - DismAddPackageInternal
      DISM Error API: PID=30 TID=1 CAddPackageCommandObject internal execution failed - DismAddPackageInternal(hr:0x800f0922)
      DISM Info API: PID=30 TID=1 Enter - DismEnableFeatureInternal
      DISM Error API: PID=30 TID=1 CEnableFeatureCommandObject internal execution failed - DismEnableFeatureInternal(hr:0x800f080c)`);
    assert.deepEqual(analysis.incidents.map(({ top }) => top?.line).sort(), [3, 5]);
  });

  test('what DISM writes at level Error on healthy machines is noise', async () => {
    const { analysis } = await analyseMarked(String.raw`
      ${start}
      DISM Error DISM Driver Manager: PID=31 TID=2 Error, file not found 'oem22.inf'. - CDriverManager::OpenPackageByFile(hr:0x80070002)
      DISM Warning DISM Provider Store: PID=31 TID=2 Failed to load the provider: C:\Temp\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
      DISM Warning PID=31 TID=2 Failed to archive the log file. Continuing with existing log file. - CDISMManager::CreateLocalImageSession(hr:0x80070002)
      2024-04-20 10:00:00, Error                        EnumeratePathEx: FindFirstFile failed for [C:\$Windows.~BT\*]; GLE = 0x3[gle=0x00000003]
      ${end}`);
    assert.deepEqual(analysis.incidents, []);
    assert.ok(analysis.findings.every(({ role }) => role === 'benign'));
  });
});
