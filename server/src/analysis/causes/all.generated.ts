// Made by `npm run generate` from the files of this folder.
import type { CauseDeclaration } from '../model/cause';
import { accessDenied } from './accessDenied';
import { advancedInstaller } from './advancedInstaller';
import { appPackage } from './appPackage';
import { badCommand } from './badCommand';
import { badPackage } from './badPackage';
import { badSetupConfig } from './badSetupConfig';
import { cancelled } from './cancelled';
import { corruptCatalog } from './corruptCatalog';
import { corruptCatroot } from './corruptCatroot';
import { corruptComponentRegistry } from './corruptComponentRegistry';
import { corruptManifest } from './corruptManifest';
import { corruptPackageManifest } from './corruptPackageManifest';
import { corruptPayload } from './corruptPayload';
import { corruptServicingRegistry } from './corruptServicingRegistry';
import { diskEncryption } from './diskEncryption';
import { diskSpace } from './diskSpace';
import { driverInstallFailed } from './driverInstallFailed';
import { hardwareSuspected } from './hardwareSuspected';
import { missingAssembly } from './missingAssembly';
import { missingComponentDirectory } from './missingComponentDirectory';
import { missingFilesystemObject } from './missingFilesystemObject';
import { missingPackageManifest } from './missingPackageManifest';
import { missingPayload } from './missingPayload';
import { notApplicable } from './notApplicable';
import { objectInUse } from './objectInUse';
import { orphanComponent } from './orphanComponent';
import { orphanPackageRegistration } from './orphanPackageRegistration';
import { pendingReboot } from './pendingReboot';
import { pendingTransaction } from './pendingTransaction';
import { prerequisiteMissing } from './prerequisiteMissing';
import { serviceUnavailable } from './serviceUnavailable';
import { servicingTimeout } from './servicingTimeout';
import { sourceUnavailable } from './sourceUnavailable';
import { storeModified } from './storeModified';
import { thirdPartyInterference } from './thirdPartyInterference';
import { transactionLog } from './transactionLog';
import { unreadableFile } from './unreadableFile';
import { unsupportedFileSystem } from './unsupportedFileSystem';
import { userProfileHive } from './userProfileHive';

/** In the order of their precedence, then of their kind. */
export const causes: readonly CauseDeclaration[] = [
  corruptPayload,
  missingPayload,
  missingComponentDirectory,
  corruptManifest,
  corruptPackageManifest,
  corruptCatalog,
  missingPackageManifest,
  orphanPackageRegistration,
  missingAssembly,
  hardwareSuspected,
  storeModified,
  userProfileHive,
  serviceUnavailable,
  thirdPartyInterference,
  missingFilesystemObject,
  unreadableFile,
  accessDenied,
  diskSpace,
  transactionLog,
  corruptServicingRegistry,
  corruptComponentRegistry,
  pendingTransaction,
  pendingReboot,
  prerequisiteMissing,
  sourceUnavailable,
  badPackage,
  driverInstallFailed,
  corruptCatroot,
  servicingTimeout,
  orphanComponent,
  badSetupConfig,
  notApplicable,
  advancedInstaller,
  appPackage,
  badCommand,
  cancelled,
  diskEncryption,
  objectInUse,
  unsupportedFileSystem,
];
