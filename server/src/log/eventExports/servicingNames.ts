/** Programs that carry servicing and Setup out */
export const servicingProgram =
  /\b(?:TiWorker|TrustedInstaller|mighost|setup(?:host|prep|platform)?|dism(?:host)?|msiexec|poqexec|drvinst|wusa|wuauclt|usoclient|mousocoreworker|sysprep|svchost\.exe_wuauserv)\.exe\b/i;

/** Services that servicing stands on, by key and by display name; these are translated on other Windows languages. */
export const servicingServices =
  /\b(?:TrustedInstaller|wuauserv|CryptSvc|BITS|msiserver|AppXSvc|UsoSvc)\b|MICROSOFT##WID\b|Windows Internal Database|Windows Modules Installer|Windows Update|Cryptographic Services|Background Intelligent Transfer|Windows 模块安装程序|Windows 更新|加密服务|加密服務|Windows Update-Dienst|Kryptografiedienste|Programme d.installation pour les modules Windows|Instalador de módulos de Windows/i;
