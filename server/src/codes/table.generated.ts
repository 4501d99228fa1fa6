// Made by tools/codes/generate.mjs from data/*.tsv. Change those, then run it again.

/** Value, name or '', 1 for a failure, meaning and usual cause in English and in Chinese, index into {@link documents} or -1 */
export type EntryRow = readonly [number, string, 0 | 1, string, string, string, string, number];

export const documents: readonly string[] = [
  "https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55",
  "https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-2359302-installing-windows-updates",
  "https://learn.microsoft.com/windows/win32/com/com-error-codes-1",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80004004",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x8000ffff",
  "https://learn.microsoft.com/windows/win32/com/com-error-codes-3",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070002",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x80070003-windows-update-fails",
  "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070005",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070008",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/error-0x8007000e-0x800705aa-insufficient-virtual-memory",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070070",
  "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-windows-11-23h2-upgrade-fails-0x000000c1-0x80092003",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--500-999-",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--1000-1299-",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/windows-update-issues-troubleshooting",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-error-shutdown-in-process",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070490",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070570",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800705aa-windows-update-fails",
  "https://learn.microsoft.com/windows/win32/msi/error-codes",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--1700-3999-",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x800706d9",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070bc9",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--4000-5999-",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800719e4-windows-update-fails",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--6000-8199-",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80071a91",
  "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/windows-update-errors-requiring-in-place-upgrade",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/error-80072ee6-downlaod-wsus-update",
  "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/troubleshoot-windows-update-network-proxy-azure-vm",
  "https://learn.microsoft.com/windows/win32/wininet/wininet-errors",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80072efe-with-cipher-suite-configuration",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80072f8f",
  "https://learn.microsoft.com/windows/win32/debug/system-error-codes--12000-15999-",
  "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/troubleshoot-cbs-component-store-corruption-azure-vm",
  "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps",
  "https://learn.microsoft.com/windows/win32/com/com-error-codes-2",
  "https://learn.microsoft.com/windows/win32/com/com-error-codes-4",
  "https://learn.microsoft.com/windows/win32/winhttp/error-messages",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800f0922-mpio-feature-installation-fails",
  "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/error-0x800f0818-during-upgrade-to-windows-11",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x800f0823",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-installation-error-corruption",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/errors-in-checksur-log",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/dism-fails-with-error-0x800f0906",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x800f0920",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-0x800f0922-installing-windows-updates",
  "https://learn.microsoft.com/windows/win32/bits/bits-return-values",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x8024001e",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-code-0x8024002e",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/troubleshoot-windows-update-error-0x80240439",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80244007",
  "https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/error-0x8024402c-installing-update-feature-on-demand",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-download-error-codes-associated-with-error-8024a000",
  "https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism/using-the-dism-api?view=windows-11",
  "https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/error-c0190003-install-updates-restart-computer",
  "https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/unresponsive-vm-apply-windows-update",
  "https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-error-codes",
  "https://learn.microsoft.com/windows-hardware/drivers/install/setupapi-text-logs"
];

export const entryRows: readonly EntryRow[] = [
  [0,"S_OK",0,"Completed without error.","Normal result; not a finding.","操作成功完成。","正常结果，不是问题。",-1],
  [1,"S_FALSE",0,"Succeeded, but the answer is \"no\" or \"nothing to do\".","Normal return of many query calls; DISM uses the same value to say that the image session must be reloaded.","成功，但答案为“否”或“无事可做”。","许多查询调用的正常返回值；DISM 也用同一个值表示必须重新加载映像会话。",-1],
  [259,"STATUS_PENDING",0,"Operation still pending (NTSTATUS) / no more items (Win32 259).","Normal intermediate value; in setupapi.dev.log the exit value means no better driver.","操作仍在挂起 (NTSTATUS) / 没有更多项 (Win32 259)。","正常的中间值；在 setupapi.dev.log 中，该退出值表示没有更好的驱动程序。",0],
  [985089,"CBS_S_BUSY",0,"The servicing stack is busy.","Another client holds it; the request is queued or retried.","服务堆栈忙。","另一个客户端正占用它；请求会排队或重试。",-1],
  [985090,"CBS_S_ALREADY_EXISTS",0,"The source was already known.","Harmless duplicate.","该源已经登记。","无害的重复。",-1],
  [985091,"CBS_S_STACK_SHUTDOWN_REQUIRED",0,"The servicing stack was updated and must shut down.","Restart of the stack or of Windows.","服务堆栈已更新，必须关闭。","重新启动服务堆栈或 Windows。",-1],
  [2359297,"WU_S_SERVICE_STOP",0,"The Windows Update service was stopped.","Normal stop.","Windows 更新服务已停止。","正常停止。",1],
  [2359301,"WU_S_REBOOT_REQUIRED",0,"Success; restart needed.","Normal after an install.","成功；需要重新启动。","安装后属正常。",1],
  [2359302,"WU_S_ALREADY_INSTALLED",0,"Success; already installed.","wusa returns it as 2359302.","成功；已安装。","wusa 返回为 2359302。",2],
  [2359303,"WU_S_ALREADY_UNINSTALLED",0,"Success; the update to remove is not installed.","Nothing to remove.","成功；要删除的更新未安装。","没有可删除的内容。",1],
  [2359304,"WU_S_ALREADY_DOWNLOADED",0,"Success; already downloaded.","Nothing to do.","成功；已下载。","无需执行任何操作。",1],
  [2367509,"WU_S_UH_INSTALLSTILLPENDING",0,"The install is still in progress.","Ask again later.","安装仍在进行。","稍后再查询。",1],
  [2147483653,"STATUS_BUFFER_OVERFLOW",0,"The data did not fit the buffer.","Normal two-step query.","数据超出缓冲区。","正常的两步查询。",0],
  [2147483674,"STATUS_NO_MORE_ENTRIES",0,"No more entries.","Normal end of enumeration.","没有更多条目。","枚举的正常结束。",0],
  [2147500033,"E_NOTIMPL",1,"The called interface does not implement that operation.","Older or mismatched provider/handler DLL; often an expected probe.","被调用的接口未实现该操作。","提供程序或处理程序 DLL 较旧或不匹配；通常是预期的探测。",3],
  [2147500034,"E_NOINTERFACE",1,"The object does not offer the requested COM interface.","Broken COM registration or a mix of old and new servicing DLLs.","对象不提供所请求的 COM 接口。","COM 注册损坏，或新旧服务 DLL 混用。",3],
  [2147500035,"E_POINTER",1,"A null or bad pointer was handed to a call.","Follow-on of an earlier failure; look at the lines above.","向调用传递了空指针或错误的指针。","先前失败的后续错误；请查看上方的行。",3],
  [2147500036,"E_ABORT",1,"The operation was told to stop.","User, policy or watchdog cancelled the install; sometimes security software.","操作被要求停止。","用户、策略或监视程序取消了安装；有时是安全软件所致。",4],
  [2147500037,"E_FAIL",1,"Unspecified failure; carries no information by itself.","Generic wrapper: the real code is in an earlier line or in the gle value. Also benign when SQM/telemetry upload is refused.","未指定的失败；其本身不包含任何信息。","通用包装：真正的代码在更早的行或 gle 值中。SQM/遥测上传被拒绝时也属无害。",3],
  [2147549183,"E_UNEXPECTED",1,"Internal state that \"cannot happen\".","Damaged servicing registry data or store metadata, unexpected permissions.","出现了“不可能发生”的内部状态。","服务注册表数据或存储元数据损坏，或权限异常。",5],
  [2147549445,"RPC_E_SERVERFAULT",1,"The COM server threw an exception while handling the call.","TiWorker or a handler process crashed during the call.","COM 服务器在处理调用时引发异常。","TiWorker 或处理程序进程在调用期间崩溃。",6],
  [2147549448,"RPC_E_DISCONNECTED",1,"The COM object's server process has gone away.","TiWorker.exe/TrustedInstaller ended or crashed while the client still used it.","COM 对象的服务器进程已不存在。","客户端仍在使用时 TiWorker.exe/TrustedInstaller 已结束或崩溃。",6],
  [2147746132,"REGDB_E_CLASSNOTREG",1,"A COM class is not registered.","Unregistered Windows Update/DISM/WMI component, or a provider probed on an edition that lacks it.","COM 类未注册。","Windows 更新、DISM 或 WMI 组件未注册，或在不含该提供程序的版本上进行了探测。",3],
  [2147942402,"ERROR_FILE_NOT_FOUND",1,"A file, key or value was not found.","Very often benign (optional registry value probed). As a final result: missing payload/manifest, a partly removed package or a missing registry key under Component Based Servicing.","未找到文件、注册表项或值。","多数情况无害（探测可选的注册表值）。作为最终结果时：缺少有效负载或清单、程序包只删除了一部分，或 Component Based Servicing 下缺少注册表项。",7],
  [2147942403,"ERROR_PATH_NOT_FOUND",1,"A path was not found.","Missing driver or component folder, a moved profile or redirected folder, wrong path in a pending operation.","未找到路径。","缺少驱动程序或组件文件夹、配置文件被移动或文件夹被重定向、挂起操作中的路径错误。",8],
  [2147942404,"ERROR_TOO_MANY_OPEN_FILES",1,"Too many files open (also shown by setup for a file it could not open).","Setup could not open a file while migrating data.","打开的文件太多（安装程序打不开文件时也显示此代码）。","安装程序在迁移数据时无法打开文件。",9],
  [2147942405,"E_ACCESSDENIED",1,"Access denied.","Changed ACLs on files or registry, security software, or a protected key that even TrustedInstaller cannot open.","拒绝访问。","文件或注册表的 ACL 被更改、安全软件，或连 TrustedInstaller 也无法打开的受保护项。",10],
  [2147942406,"E_HANDLE",1,"A handle was invalid.","Follow-on error after a session or file was already closed.","句柄无效。","会话或文件已关闭之后的后续错误。",3],
  [2147942408,"ERROR_NOT_ENOUGH_MEMORY",1,"Not enough memory for the request.","Memory or commit exhaustion on the machine during servicing.","内存不足，无法完成请求。","服务期间计算机的内存或提交量耗尽。",11],
  [2147942411,"ERROR_BAD_FORMAT",1,"The image or file has a format the reader does not accept.","Image made by a newer tool than the DISM/wimgapi in use, or a truncated WIM/ESD.","映像或文件的格式不被读取程序接受。","映像由比当前 DISM/wimgapi 更新的工具创建，或 WIM/ESD 被截断。",12],
  [2147942413,"ERROR_INVALID_DATA",1,"Data is invalid.","Corrupt manifest, catalog, registry hive value or downloaded payload; the most common end result of damaged servicing data.","数据无效。","清单、目录文件(catalog)、注册表配置单元的值或下载的有效负载损坏；是服务数据损坏最常见的最终结果。",13],
  [2147942414,"E_OUTOFMEMORY",1,"Out of memory.","Too little RAM/commit, or a damaged size field that makes a huge allocation.","内存不足。","内存或提交量太少，或损坏的大小字段导致了巨大的分配。",14],
  [2147942418,"ERROR_NO_MORE_FILES",0,"No more files in the enumeration.","Normal end of a directory listing.","枚举中没有更多文件。","目录列举的正常结束。",12],
  [2147942421,"ERROR_NOT_READY",1,"The device is not ready.","Removable or failing drive, unmounted image.","设备未就绪。","可移动驱动器、出故障的驱动器或未装载的映像。",12],
  [2147942423,"ERROR_CRC",1,"Cyclic redundancy check failed.","Bad sectors, bad RAM or a damaged installation medium.","循环冗余检查失败。","坏扇区、内存故障或安装介质损坏。",12],
  [2147942431,"ERROR_GEN_FAILURE",1,"A device attached to the system is not working.","Failing device or driver, or (in setup, 0x3000D) a broken user profile entry.","连接到系统的设备没有工作。","设备或驱动程序出现故障，或（在安装程序中为 0x3000D）用户配置文件条目损坏。",9],
  [2147942432,"ERROR_SHARING_VIOLATION",1,"Another process has the file open.","Antivirus, backup, indexing or a filter driver holding a component file.","另一个进程打开了该文件。","防病毒、备份、索引或筛选器驱动程序占用了组件文件。",13],
  [2147942433,"ERROR_LOCK_VIOLATION",1,"Part of the file is locked by another process.","Same as a sharing violation: filter drivers and scanners.","另一个进程锁定了文件的一部分。","与共享冲突相同：筛选器驱动程序和扫描程序。",12],
  [2147942438,"ERROR_HANDLE_EOF",1,"End of file reached too early.","Truncated download, cabinet or WIM.","过早到达文件末尾。","下载、CAB 文件或 WIM 被截断。",12],
  [2147942439,"ERROR_HANDLE_DISK_FULL",1,"The disk is full (handle variant).","No space on the scratch, mount or system volume.","磁盘已满（句柄变体）。","暂存、装载或系统卷没有空间。",12],
  [2147942450,"ERROR_NOT_SUPPORTED",1,"The request is not supported.","Option not valid for this image type, edition or file system (compressed, FAT, remote).","不支持该请求。","该选项对此映像类型、版本或文件系统（压缩、FAT、远程）无效。",12],
  [2147942453,"ERROR_BAD_NETPATH",1,"The network path was not found.","Repair source or deployment share is unreachable.","未找到网络路径。","无法访问修复源或部署共享。",12],
  [2147942467,"ERROR_BAD_NET_NAME",1,"The network name was not found.","Wrong share name for the repair source or the image.","未找到网络名。","修复源或映像的共享名错误。",12],
  [2147942480,"ERROR_FILE_EXISTS",1,"The file already exists.","Left-over file from an earlier attempt; usually handled by the caller.","文件已存在。","以前尝试的残留文件；通常由调用方处理。",12],
  [2147942487,"E_INVALIDARG",1,"An argument was not acceptable.","Malformed command line or package name; in CSI often a damaged registry value or manifest.","某个参数不可接受。","命令行或程序包名称格式错误；在 CSI 中通常是注册表值或清单损坏。",15],
  [2147942510,"ERROR_OPEN_FAILED",1,"The file or device could not be opened.","Missing or locked source file.","无法打开文件或设备。","源文件缺失或被锁定。",12],
  [2147942512,"ERROR_DISK_FULL",1,"Not enough free disk space.","System, EFI/System Reserved, scratch or mount volume is full.","磁盘空间不足。","系统卷、EFI/系统保留分区、暂存卷或装载卷已满。",16],
  [2147942522,"ERROR_INSUFFICIENT_BUFFER",0,"The buffer passed was too small.","Normal two-step size query; only a finding when it ends the operation.","传递的缓冲区太小。","正常的两步大小查询；只有在它终止操作时才是问题。",12],
  [2147942523,"ERROR_INVALID_NAME",1,"A file, folder or volume name has invalid syntax.","Wrong path in an answer file, mount folder or registry value.","文件、文件夹或卷的名称语法无效。","应答文件、装载文件夹或注册表值中的路径错误。",12],
  [2147942526,"ERROR_MOD_NOT_FOUND",1,"A DLL or one of its imports could not be loaded.","Missing system DLL, unregistered handler, or (WSUS) an update whose metadata is broken.","无法加载 DLL 或其某个导入项。","缺少系统 DLL、处理程序未注册，或（WSUS）更新的元数据有误。",9],
  [2147942527,"ERROR_PROC_NOT_FOUND",1,"A needed function is missing in a DLL.","Mixed file versions after an incomplete update.","DLL 中缺少所需的函数。","更新未完成后文件版本混杂。",12],
  [2147942545,"ERROR_DIR_NOT_EMPTY",1,"The folder is not empty.","Left-over files in a mount or temp folder.","文件夹不为空。","装载文件夹或临时文件夹中有残留文件。",12],
  [2147942570,"ERROR_BUSY",1,"The resource is in use.","Service or device busy; another servicing client is active.","资源正在使用中。","服务或设备忙；另一个服务客户端处于活动状态。",12],
  [2147942583,"ERROR_ALREADY_EXISTS",1,"The object already exists.","Key, file or section left from an earlier attempt; usually benign.","对象已存在。","以前尝试留下的注册表项、文件或节；通常无害。",12],
  [2147942593,"ERROR_BAD_EXE_FORMAT",1,"The file is not a valid program for this system.","Damaged or wrong-architecture executable.","该文件不是此系统的有效程序。","可执行文件损坏或体系结构不符。",17],
  [2147942606,"ERROR_FILENAME_EXCED_RANGE",1,"A path or file name is too long.","Deep scratch/mount path, long user profile paths.","路径或文件名太长。","暂存/装载路径过深，或用户配置文件路径过长。",12],
  [2147942634,"ERROR_MORE_DATA",0,"More data is available.","Normal size query.","还有更多数据。","正常的大小查询。",12],
  [2147942659,"ERROR_NO_MORE_ITEMS",0,"No more items.","Normal end of an enumeration; for drivers it means no better driver was found.","没有更多项。","枚举的正常结束；对于驱动程序，表示未找到更好的驱动程序。",12],
  [2147942667,"ERROR_DIRECTORY",1,"The folder name is invalid.","Target folder of a component is missing or is a file or link.","文件夹名无效。","组件的目标文件夹缺失，或它是文件或链接。",12],
  [2147942703,"ERROR_DELETE_PENDING",1,"The file cannot be opened because its deletion is pending.","Wait for the handle to close or restart.","文件正等待删除，因此无法打开。","等待句柄关闭或重新启动。",12],
  [2147942717,"ERROR_MR_MID_NOT_FOUND",1,"No message text exists for the code.","Message resource missing; the number itself is the information.","该代码没有消息文本。","缺少消息资源；代码本身就是信息。",12],
  [2147942887,"ERROR_INVALID_ADDRESS",1,"An address used for an access was invalid.","Follow-on of a crash or a failing disk behind a mapped file.","访问所用的地址无效。","崩溃的后续错误，或映射文件所在的磁盘出故障。",12],
  [2147942977,"ERROR_INVALID_IMAGE_HASH",1,"A file's hash does not match its signature.","Modified or corrupted binary, missing catalog, or code-integrity policy.","文件的哈希与其签名不符。","二进制文件被修改或损坏、缺少目录文件，或代码完整性策略。",18],
  [2147942982,"ERROR_ILLEGAL_CHARACTER",1,"An illegal character was found.","Bit-flip or damage inside a manifest or a COMPONENTS registry name; classic sign of bad RAM or disk.","发现非法字符。","清单或 COMPONENTS 注册表名称中有位翻转或损坏；内存或磁盘故障的典型迹象。",15],
  [2147943005,"ERROR_BAD_COMPRESSION_BUFFER",1,"Compressed data could not be unpacked.","Damaged ISO/ESD/WIM or bad RAM while applying the image.","无法解压缩压缩数据。","ISO/ESD/WIM 损坏，或应用映像时内存故障。",9],
  [2147943065,"ERROR_FILE_SYSTEM_LIMITATION",1,"A file system limit was hit.","Fragmented or over-compressed store/WIM file; too many extents.","达到文件系统限制。","存储/WIM 文件碎片过多或过度压缩；区段太多。",18],
  [2147943140,"ERROR_ELEVATION_REQUIRED",1,"Elevation is required.","The tool was not started as administrator.","需要提升权限。","未以管理员身份启动该工具。",18],
  [2147943395,"ERROR_OPERATION_ABORTED",1,"The I/O was cancelled.","Thread or service ended, download aborted, device removed.","I/O 被取消。","线程或服务结束、下载中止、设备被移除。",18],
  [2147943405,"ERROR_UNRECOGNIZED_VOLUME",1,"The volume has no recognised file system.","RAW or encrypted volume, missing storage driver.","卷没有可识别的文件系统。","RAW 卷或加密卷，缺少存储驱动程序。",19],
  [2147943406,"ERROR_FILE_INVALID",1,"The volume was changed outside; the open file is no longer valid.","Failing disk, forced dismount.","卷在外部被更改；打开的文件不再有效。","磁盘出故障，或卷被强制卸除。",19],
  [2147943408,"ERROR_NO_TOKEN",1,"There is no such token.","Impersonation step failed; usually a permissions problem in the caller.","令牌不存在。","模拟步骤失败；通常是调用方的权限问题。",19],
  [2147943409,"ERROR_BADDB",1,"The configuration registry database is corrupt.","Damaged COMPONENTS/SOFTWARE hive or user profile hive.","配置注册表数据库已损坏。","COMPONENTS/SOFTWARE 配置单元或用户配置文件配置单元损坏。",19],
  [2147943416,"ERROR_REGISTRY_IO_FAILED",1,"Registry I/O failed.","Hive file damaged or the disk is failing; often follows a dirty shutdown.","注册表 I/O 失败。","配置单元文件损坏或磁盘出故障；常出现在非正常关机之后。",19],
  [2147943419,"ERROR_NO_LOG_SPACE",1,"The registry could not allocate log space.","System hive too large or disk full.","注册表无法分配日志空间。","系统配置单元太大或磁盘已满。",19],
  [2147943453,"ERROR_SERVICE_REQUEST_TIMEOUT",1,"A service did not answer the start request in time.","TrustedInstaller, BITS or wuauserv start timed out; slow machine.","服务没有及时响应启动请求。","TrustedInstaller、BITS 或 wuauserv 启动超时；计算机较慢。",19],
  [2147943456,"ERROR_SERVICE_ALREADY_RUNNING",1,"The service is already running.","Harmless.","服务已在运行。","无害。",19],
  [2147943458,"ERROR_SERVICE_DISABLED",1,"A service is disabled.","Windows Update, BITS, TrustedInstaller or Cryptographic Services start type set to Disabled.","服务被禁用。","Windows 更新、BITS、TrustedInstaller 或加密服务的启动类型被设为“禁用”。",13],
  [2147943460,"ERROR_SERVICE_DOES_NOT_EXIST",1,"The service is not installed.","Deleted or damaged service registration.","服务未安装。","服务注册被删除或损坏。",19],
  [2147943462,"ERROR_SERVICE_NOT_ACTIVE",1,"The service is not running.","Often the Microsoft Account Sign-in Assistant (wlidsvc) disabled, which stops feature update scans.","服务未运行。","常为 Microsoft 帐户登录助手 (wlidsvc) 被禁用，功能更新扫描因此中止。",20],
  [2147943467,"ERROR_PROCESS_ABORTED",1,"A process ended unexpectedly.","Migration or plug-in host crashed; find the object or plug-in named just before.","进程意外终止。","迁移或插件宿主崩溃；请查找紧靠其上方的对象或插件名称。",9],
  [2147943468,"ERROR_SERVICE_DEPENDENCY_FAIL",1,"A dependency service failed to start.","Firewall/BFE/RPC/Cryptographic Services disabled.","依赖服务启动失败。","防火墙/BFE/RPC/加密服务被禁用。",19],
  [2147943514,"ERROR_DLL_INIT_FAILED",1,"A DLL's start-up code failed.","Damaged or blocked DLL.","DLL 的初始化代码失败。","DLL 损坏或被阻止。",19],
  [2147943515,"ERROR_SHUTDOWN_IN_PROGRESS",1,"System shutdown is in progress.","Work was interrupted by a restart; servicing continues after boot.","系统正在关机。","工作被重新启动中断；启动后继续服务。",21],
  [2147943517,"ERROR_IO_DEVICE",1,"I/O device error.","Failing disk, cable or USB medium.","I/O 设备错误。","磁盘、电缆或 USB 介质故障。",19],
  [2147943530,"ERROR_NOT_ENOUGH_SERVER_MEMORY",1,"Not enough server storage.","Resource limits reached on the machine.","服务器存储不足。","达到计算机的资源限制。",19],
  [2147943568,"ERROR_NOT_FOUND",1,"The element was not found.","Missing component/driver entry in the CBS or driver operations registry; incompatible driver during upgrade (0x20007).","未找到元素。","CBS 或驱动程序操作注册表中缺少组件/驱动程序条目；升级期间 (0x20007) 为驱动程序不兼容。",22],
  [2147943608,"ERROR_EXTENDED_ERROR",1,"An extended error occurred.","First-boot failure; antivirus or attached devices.","发生扩展错误。","首次启动失败；防病毒软件或连接的设备。",9],
  [2147943623,"ERROR_CANCELLED",1,"The operation was cancelled by the user.","Cancelled dialog or setup.","用户取消了操作。","对话框或安装程序被取消。",19],
  [2147943631,"ERROR_NETWORK_UNREACHABLE",1,"The network location cannot be reached.","No route to the update source.","无法访问网络位置。","没有到更新源的路由。",19],
  [2147943635,"ERROR_REQUEST_ABORTED",1,"The request was aborted.","Setup's worker was interrupted; usually follows the real cause or a pause.","请求已中止。","安装程序的工作进程被中断；通常跟在真正的原因或暂停之后。",19],
  [2147943637,"ERROR_RETRY",1,"The operation should be retried.","Transient.","应重试该操作。","暂时性错误。",19],
  [2147943660,"ERROR_ACCESS_DISABLED_BY_POLICY",1,"Blocked by policy.","AppLocker/SRP or a Windows Update policy.","被策略阻止。","AppLocker/SRP 或 Windows 更新策略。",19],
  [2147943700,"ERROR_NOT_ALL_ASSIGNED",1,"Not all privileges were assigned.","Caller lacks a backup/restore/take-ownership privilege.","未分配全部特权。","调用方缺少备份/还原/取得所有权特权。",23],
  [2147943714,"ERROR_PRIVILEGE_NOT_HELD",1,"A required privilege is missing.","Not run as a local administrator.","缺少所需的特权。","未以本地管理员身份运行。",9],
  [2147943717,"ERROR_NO_SUCH_USER",1,"The account does not exist.","Deleted account still referenced by profile or ACL data.","帐户不存在。","配置文件或 ACL 数据仍引用已删除的帐户。",23],
  [2147943732,"ERROR_NONE_MAPPED",1,"No mapping between account names and IDs.","Orphaned SID in ACLs or profiles during migration.","帐户名与 ID 之间没有映射。","迁移期间 ACL 或配置文件中有孤立的 SID。",23],
  [2147943746,"ERROR_BAD_IMPERSONATION_LEVEL",1,"The impersonation level is not sufficient.","Changed DCOM/impersonation rights, damaged service account privileges.","模拟级别不足。","DCOM/模拟权限被更改，服务帐户特权损坏。",23],
  [2147943759,"ERROR_INTERNAL_ERROR",1,"Internal error.","Follow-on of security subsystem problems.","内部错误。","安全子系统问题的后续错误。",23],
  [2147943792,"ERROR_FILE_CORRUPT",1,"File or folder is corrupt and unreadable.","File system or payload corruption in the component store or the medium.","文件或文件夹已损坏且不可读。","组件存储或介质中的文件系统或有效负载损坏。",24],
  [2147943793,"ERROR_DISK_CORRUPT",1,"The disk structure is corrupt.","File system damage; run a disk check.","磁盘结构已损坏。","文件系统损坏；请运行磁盘检查。",23],
  [2147943850,"ERROR_NO_SYSTEM_RESOURCES",1,"Not enough system resources.","Handle, pool or registry quota exhaustion.","系统资源不足。","句柄、池或注册表配额耗尽。",25],
  [2147943855,"ERROR_COMMITMENT_LIMIT",1,"The paging file is too small.","Commit limit reached.","页面文件太小。","达到提交限制。",23],
  [2147943860,"ERROR_TIMEOUT",1,"The wait timed out.","Slow machine, hung installer or service.","等待超时。","计算机较慢、安装程序或服务挂起。",23],
  [2147943865,"ERROR_XML_PARSE_ERROR",1,"The XML could not be parsed.","Damaged manifest, MUM or answer file.","无法分析 XML。","清单、MUM 或应答文件损坏。",15],
  [2147943867,"ERROR_RESTART_APPLICATION",0,"The application must be restarted.","Setup host asks to restart itself; normal hand-over between setup stages.","必须重新启动应用程序。","安装主机要求重新启动自身；安装阶段之间的正常交接。",23],
  [2147944001,"ERROR_INSTALL_SERVICE_FAILURE",1,"Windows Installer service could not be reached.","MSI service disabled or damaged.","无法访问 Windows Installer 服务。","MSI 服务被禁用或损坏。",26],
  [2147944002,"ERROR_INSTALL_USEREXIT",1,"The user cancelled the installer.","Cancelled MSI install.","用户取消了安装程序。","MSI 安装被取消。",26],
  [2147944003,"ERROR_INSTALL_FAILURE",1,"Fatal error inside an installer.","MSI/.NET/Defender/WinRE update failed; read that installer's own log. For WinRE updates: recovery partition too small.","安装程序内部发生严重错误。","MSI/.NET/Defender/WinRE 更新失败；请阅读该安装程序自己的日志。对于 WinRE 更新：恢复分区太小。",26],
  [2147944005,"ERROR_UNKNOWN_PRODUCT",1,"The product to patch is not installed.","Patch for a product that is absent.","要修补的产品未安装。","补丁针对不存在的产品。",26],
  [2147944018,"ERROR_INSTALL_ALREADY_RUNNING",1,"Another installation is running.","Wait for the other MSI transaction.","另一个安装正在进行。","等待另一个 MSI 事务。",26],
  [2147944027,"ERROR_FUNCTION_FAILED",1,"A function failed during execution.","Installer script or custom action error.","函数执行期间失败。","安装程序脚本或自定义操作错误。",26],
  [2147944038,"ERROR_PRODUCT_VERSION",1,"Another version of the product is installed.","Remove the other version first.","已安装另一个版本的产品。","请先删除另一个版本。",26],
  [2147944041,"ERROR_SUCCESS_REBOOT_INITIATED",0,"Success; the installer has started a restart.","Normal end of an installer that restarts the machine.","成功；安装程序已启动重新启动。","安装程序重新启动计算机时的正常结束。",26],
  [2147944042,"ERROR_PATCH_TARGET_NOT_FOUND",1,"The patch target is missing or is another version.","Patch does not fit the installed product.","补丁目标缺失或为另一版本。","补丁不适合已安装的产品。",26],
  [2147944122,"RPC_S_SERVER_UNAVAILABLE",1,"The RPC server is unavailable.","TrustedInstaller/TiWorker, DISM host or RPC service stopped or crashed.","RPC 服务器不可用。","TrustedInstaller/TiWorker、DISM 主机或 RPC 服务已停止或崩溃。",27],
  [2147944123,"RPC_S_SERVER_TOO_BUSY",1,"The RPC server is too busy.","Servicing host overloaded.","RPC 服务器太忙。","服务主机过载。",27],
  [2147944126,"RPC_S_CALL_FAILED",1,"The remote procedure call failed.","The servicing host process crashed in the middle of the call; damaged package state.","远程过程调用失败。","服务主机进程在调用中途崩溃；程序包状态损坏。",13],
  [2147944127,"RPC_S_CALL_FAILED_DNE",1,"The RPC call failed and did not run.","Servicing host ended before the call.","RPC 调用失败且未执行。","服务主机在调用之前结束。",27],
  [2147944153,"EPT_S_NOT_REGISTERED",1,"No more RPC endpoints.","Windows Defender Firewall service (MpsSvc) or BFE disabled.","没有更多 RPC 终结点。","Windows Defender 防火墙服务 (MpsSvc) 或 BFE 被禁用。",28],
  [2147944423,"ERROR_PROFILE_DOES_NOT_MATCH_DEVICE",1,"Profile suffix/device profile mismatch.","Setup found a user profile folder that does not match the account (0x3000D).","配置文件后缀/设备配置文件不匹配。","安装程序发现用户配置文件夹与帐户不符 (0x3000D)。",9],
  [2147945410,"ERROR_SUCCESS_REBOOT_REQUIRED",0,"Success; a restart is needed.","Normal pending state after an install.","成功；需要重新启动。","安装后的正常挂起状态。",27],
  [2147945411,"ERROR_SUCCESS_RESTART_REQUIRED",0,"Success; the service or image must be reloaded.","Normal pending state.","成功；必须重新加载服务或映像。","正常的挂起状态。",27],
  [2147945417,"ERROR_FAIL_REBOOT_REQUIRED",1,"Failed; a restart is needed to roll back.","Pending operations are stuck; TrustedInstaller start type forced by policy, or pending.xml cannot complete.","失败；需要重新启动以回滚。","挂起的操作卡住；策略强制了 TrustedInstaller 的启动类型，或 pending.xml 无法完成。",29],
  [2147946717,"ERROR_INVALID_OPERATION",1,"The operation identifier is not valid.","Task/service in the wrong state.","操作标识符无效。","任务或服务处于错误的状态。",30],
  [2147946790,"ERROR_NOT_A_REPARSE_POINT",1,"The file or folder is not a reparse point.","Probe of a normal file or folder.","文件或文件夹不是重分析点。","对普通文件或文件夹的探测。",30],
  [2147946792,"ERROR_INVALID_REPARSE_DATA",1,"Reparse data is invalid.","Broken link/OneDrive/dedup/WOF reparse point in the path.","重分析数据无效。","路径中有损坏的链接/OneDrive/去重/WOF 重分析点。",30],
  [2147946848,"ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT",1,"WOF resource table of a compressed file is damaged (CompactOS).","System-compressed file that cannot be read; also seen as the result of a \"detect only\" corruption scan.","压缩文件的 WOF 资源表已损坏 (CompactOS)。","系统压缩的文件无法读取；也见于“仅检测”损坏扫描的结果。",-1],
  [2147947423,"ERROR_INVALID_STATE",1,"The group or resource is in the wrong state.","Sysprep/Appx or service not in the expected state.","组或资源的状态不正确。","Sysprep/Appx 或服务不在预期状态。",30],
  [2147949028,"ERROR_LOG_FULL",1,"The transaction log is full.","CLFS/TxR logs (.blf/.regtrans-ms) full or damaged.","事务日志已满。","CLFS/TxR 日志 (.blf/.regtrans-ms) 已满或损坏。",31],
  [2147949200,"ERROR_TRANSACTIONAL_CONFLICT",1,"Conflict with another file or registry transaction.","Two installs or a filter driver touch the same object.","与另一个文件或注册表事务冲突。","两个安装或一个筛选器驱动程序操作同一对象。",32],
  [2147949201,"ERROR_RM_NOT_ACTIVE",1,"The transactional resource manager is not active.","Damaged NTFS transaction metadata; log files must be reset.","事务资源管理器未处于活动状态。","NTFS 事务元数据损坏；必须重置日志文件。",33],
  [2147949233,"ERROR_LOG_GROWTH_FAILED",1,"The transaction log could not grow.","No space for the TxF/TxR log.","事务日志无法增长。","TxF/TxR 日志没有空间。",34],
  [2147954402,"WININET_E_TIMEOUT",1,"Timed out.","No answer from Windows Update, WSUS or the proxy.","超时。","Windows 更新、WSUS 或代理没有应答。",13],
  [2147954406,"WININET_E_UNRECOGNIZED_SCHEME",1,"The address does not use a recognised scheme.","WSUS URL without http(s):// in policy.","地址未使用可识别的方案。","策略中的 WSUS URL 没有 http(s)://。",35],
  [2147954407,"WININET_E_NAME_NOT_RESOLVED",1,"The server name could not be resolved.","DNS or proxy problem.","无法解析服务器名称。","DNS 或代理问题。",36],
  [2147954419,"WININET_E_INCORRECT_HANDLE_STATE",1,"The internet handle is in the wrong state.","Client-side sequence problem after an earlier network failure.","Internet 句柄的状态不正确。","先前网络失败之后客户端的顺序问题。",37],
  [2147954429,"WININET_E_CANNOT_CONNECT",1,"Could not connect to the server.","Firewall, proxy or TLS cipher restrictions.","无法连接到服务器。","防火墙、代理或 TLS 密码限制。",13],
  [2147954430,"WININET_E_CONNECTION_ABORTED",1,"The connection was aborted.","Firewall, proxy inspection or no common TLS cipher suite.","连接已中止。","防火墙、代理检查或没有共同的 TLS 密码套件。",38],
  [2147954431,"WININET_E_CONNECTION_RESET",1,"The connection was reset.","Firewall or middlebox dropped the session.","连接被重置。","防火墙或中间设备断开了会话。",37],
  [2147954437,"WININET_E_SEC_CERT_DATE_INVALID",1,"The server certificate is expired or not yet valid.","Wrong clock or expired certificate.","服务器证书已过期或尚未生效。","时钟错误或证书过期。",37],
  [2147954438,"WININET_E_SEC_CERT_CN_INVALID",1,"The certificate's host name does not match.","HTTPS inspection or wrong WSUS name.","证书的主机名不匹配。","HTTPS 检查或 WSUS 名称错误。",37],
  [2147954444,"WININET_E_CLIENT_AUTH_CERT_NEEDED",1,"The server asks for a client certificate.","Proxy/WSUS configured for client authentication.","服务器要求客户端证书。","代理/WSUS 配置为客户端身份验证。",37],
  [2147954445,"WININET_E_INVALID_CA",1,"The certificate authority is not trusted.","Missing root certificate or HTTPS inspection.","证书颁发机构不受信任。","缺少根证书或 HTTPS 检查。",37],
  [2147954457,"WININET_E_SEC_CERT_REV_FAILED",1,"Certificate revocation could not be checked.","CRL/OCSP addresses blocked.","无法检查证书吊销。","CRL/OCSP 地址被阻止。",37],
  [2147954552,"WININET_E_INVALID_SERVER_RESPONSE",1,"The server's answer could not be parsed.","Proxy or captive portal returned something else.","无法分析服务器的应答。","代理或强制网络门户返回了其他内容。",37],
  [2147954557,"WININET_E_SECURITY_CHANNEL_ERROR",1,"Secure channel error.","TLS versions or ciphers disabled.","安全通道错误。","TLS 版本或密码被禁用。",37],
  [2147954575,"WININET_E_DECODING_FAILED",1,"TLS/decoding failure.","Wrong clock, TLS 1.2 not enabled, or missing root certificates.","TLS/解码失败。","时钟错误、未启用 TLS 1.2 或缺少根证书。",39],
  [2147956401,"ERROR_SXS_CANT_GEN_ACTCTX",1,"The activation context could not be created.","Bad application or component manifest.","无法创建激活上下文。","应用程序或组件清单有误。",40],
  [2147956402,"ERROR_SXS_INVALID_ACTCTXDATA_FORMAT",1,"Activation context data has a bad format.","Damaged side-by-side data.","激活上下文数据格式错误。","并行 (SxS) 数据损坏。",40],
  [2147956403,"ERROR_SXS_ASSEMBLY_NOT_FOUND",1,"The assembly was not found.","Missing component in WinSxS.","未找到程序集。","WinSxS 中缺少组件。",34],
  [2147956404,"ERROR_SXS_MANIFEST_FORMAT_ERROR",1,"The manifest format is wrong.","Damaged manifest.","清单格式错误。","清单损坏。",40],
  [2147956405,"ERROR_SXS_MANIFEST_PARSE_ERROR",1,"The manifest could not be parsed.","Damaged manifest XML.","无法分析清单。","清单 XML 损坏。",40],
  [2147956427,"ERROR_SXS_DUPLICATE_ASSEMBLY_NAME",1,"Two assemblies have the same name.","Inconsistent component metadata.","两个程序集同名。","组件元数据不一致。",40],
  [2147956428,"ERROR_SXS_FILE_HASH_MISMATCH",1,"A component file's hash does not match its manifest.","Modified or corrupt payload file.","组件文件的哈希与其清单不符。","有效负载文件被修改或损坏。",15],
  [2147956481,"ERROR_SXS_ASSEMBLY_MISSING",1,"A referenced assembly is missing.","Component of an installed or staged package is gone from the store; usually a partly installed update or language pack.","缺少被引用的程序集。","已安装或已暂存的程序包的组件不在存储中；通常是更新或语言包只安装了一部分。",13],
  [2147956490,"ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE",1,"An identity attribute has a bad value.","Damaged identity string (often one flipped bit).","标识属性的值有误。","标识字符串损坏（常为一个位翻转）。",15],
  [2147956491,"ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME",1,"An identity attribute has a bad name.","Damaged identity string.","标识属性的名称有误。","标识字符串损坏。",15],
  [2147956493,"ERROR_SXS_IDENTITY_PARSE_ERROR",1,"An identity string is malformed.","Damaged registry value or manifest.","标识字符串格式错误。","注册表值或清单损坏。",15],
  [2147956498,"ERROR_SXS_COMPONENT_STORE_CORRUPT",1,"The component store is inconsistent.","Missing or damaged manifests, payload or registry data in the store.","组件存储不一致。","存储中的清单、有效负载或注册表数据缺失或损坏。",41],
  [2147956499,"ERROR_ADVANCED_INSTALLER_FAILED",1,"An advanced installer failed.","A component's installer (services, drivers, perf counters, events…) returned an error; look for its name above.","高级安装程序失败。","某个组件的安装程序（服务、驱动程序、性能计数器、事件等）返回错误；请在上方查找其名称。",40],
  [2147956500,"ERROR_XML_ENCODING_MISMATCH",1,"The manifest's XML encoding is inconsistent.","Damaged manifest.","清单的 XML 编码不一致。","清单损坏。",40],
  [2147956501,"ERROR_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT",1,"Same identity, different contents.","Two copies of a manifest differ; corrupted or mixed store.","标识相同但内容不同。","同一清单的两个副本不同；存储损坏或混杂。",40],
  [2147956502,"ERROR_SXS_IDENTITIES_DIFFERENT",1,"Manifest identities differ.","Wrong manifest in place of another.","清单标识不同。","另一个清单占据了该位置。",40],
  [2147956503,"ERROR_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT",1,"The assembly is not a deployment.","Package metadata points at the wrong manifest.","该程序集不是部署。","程序包元数据指向错误的清单。",40],
  [2147956504,"ERROR_SXS_FILE_NOT_PART_OF_ASSEMBLY",1,"The file is not part of the assembly.","Payload and manifest do not belong together.","文件不属于该程序集。","有效负载与清单不属于一起。",40],
  [2147956505,"ERROR_SXS_MANIFEST_TOO_BIG",1,"The manifest is too large.","Damaged size or unexpected file.","清单太大。","大小损坏或文件不符合预期。",40],
  [2147956506,"ERROR_SXS_SETTING_NOT_REGISTERED",1,"A setting is not registered.","Missing SMI setting.","设置未注册。","缺少 SMI 设置。",40],
  [2147956507,"ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE",1,"Required members of the transaction are missing.","A component closure is incomplete; typical after a partly applied update.","缺少事务所需的成员。","组件闭包不完整；常见于更新只应用了一部分之后。",13],
  [2147956508,"ERROR_SMI_PRIMITIVE_INSTALLER_FAILED",1,"A primitive installer of the settings engine failed.","Registry or file setting could not be written.","设置引擎的基元安装程序失败。","无法写入注册表或文件设置。",40],
  [2147956509,"ERROR_GENERIC_COMMAND_FAILED",1,"A generic command returned failure.","An external program run by an update failed; see its exit code above.","通用命令返回失败。","更新运行的外部程序失败；请查看上方的退出代码。",40],
  [2147956510,"ERROR_SXS_FILE_HASH_MISSING",1,"The file hash is missing in the manifest.","Damaged or hand-made manifest.","清单中缺少文件哈希。","清单损坏或为手工制作。",40],
  [2147957650,"ERROR_AMBIGUOUS_SYSTEM_DEVICE",1,"More than one system device matches.","A second system partition (old disk still attached) during upgrade.","匹配到多个系统设备。","升级期间存在第二个系统分区（旧磁盘仍连接）。",9],
  [2147957699,"ERROR_SYSTEM_DEVICE_NOT_FOUND",1,"The system device was not found.","Boot/system partition cannot be identified during upgrade.","未找到系统设备。","升级期间无法识别启动/系统分区。",9],
  [2147958000,"ERROR_INSTALL_OPEN_PACKAGE_FAILED",1,"The package could not be opened.","Unsigned, damaged or wrong-architecture app package.","无法打开程序包。","应用包未签名、损坏或体系结构不符。",40],
  [2147958001,"ERROR_INSTALL_PACKAGE_NOT_FOUND",1,"The package was not found.","App to remove or update is not present.","未找到程序包。","要删除或更新的应用不存在。",40],
  [2147958002,"ERROR_INSTALL_INVALID_PACKAGE",1,"The package is not valid.","Bad app package data; sysprep with apps installed only for one user.","程序包无效。","应用包数据有误；或在应用仅为一个用户安装时运行 sysprep。",42],
  [2147958003,"ERROR_INSTALL_RESOLVE_DEPENDENCY_FAILED",1,"Dependency or conflict validation failed.","A framework package is missing or a newer one is present.","依赖项或冲突验证失败。","缺少框架包，或已有更新的框架包。",40],
  [2147958006,"ERROR_INSTALL_REGISTRATION_FAILURE",1,"Registration of the package failed.","Damaged app data or profile.","程序包注册失败。","应用数据或配置文件损坏。",40],
  [2147958009,"ERROR_INSTALL_FAILED",1,"The app install failed.","Generic app deployment failure.","应用安装失败。","通用的应用部署失败。",40],
  [2147958010,"ERROR_REMOVE_FAILED",1,"The package could not be removed.","System app or app in use.","无法删除程序包。","系统应用或应用正在使用。",40],
  [2147958011,"ERROR_PACKAGE_ALREADY_EXISTS",1,"The package is already installed.","Same version but different contents.","程序包已安装。","版本相同但内容不同。",40],
  [2147958018,"ERROR_PACKAGES_IN_USE",1,"The package is in use.","Close the app and try again.","程序包正在使用。","关闭该应用后重试。",40],
  [2148007941,"CO_E_SERVER_EXEC_FAILURE",1,"The COM server process did not start in time.","TrustedInstaller/TiWorker blocked, very slow disk, or security software.","COM 服务器进程未能及时启动。","TrustedInstaller/TiWorker 被阻止、磁盘非常慢或安全软件所致。",43],
  [2148073489,"NTE_NOT_FOUND",1,"Object not found (crypto).","Migration failed on a key or certificate; update drivers and retry.","未找到对象（加密）。","某个密钥或证书迁移失败；更新驱动程序后重试。",9],
  [2148073494,"NTE_BAD_KEYSET",1,"The key set does not exist.","Crypto key container missing.","密钥集不存在。","缺少加密密钥容器。",44],
  [2148074278,"SEC_E_ILLEGAL_MESSAGE",1,"Unexpected or badly formatted TLS message.","Proxy or TLS problem.","意外的或格式错误的 TLS 消息。","代理或 TLS 问题。",44],
  [2148074289,"SEC_E_ALGORITHM_MISMATCH",1,"Client and server have no common algorithm.","TLS version/cipher mismatch.","客户端与服务器没有共同的算法。","TLS 版本/密码不匹配。",44],
  [2148081667,"CRYPT_E_FILE_ERROR",1,"A crypto file could not be read or written.","Damaged catalog database (catroot2) or file.","无法读取或写入加密文件。","目录文件数据库 (catroot2) 或文件损坏。",15],
  [2148081668,"CRYPT_E_NOT_FOUND",1,"The crypto object or property was not found.","Missing catalog or certificate.","未找到加密对象或属性。","缺少目录文件(catalog)或证书。",44],
  [2148081683,"CRYPT_E_REVOCATION_OFFLINE",1,"Revocation server is offline.","CRL/OCSP blocked.","吊销服务器脱机。","CRL/OCSP 被阻止。",45],
  [2148098049,"TRUST_E_SYSTEM_ERROR",1,"System-level trust error.","Trust provider problem.","系统级信任错误。","信任提供程序问题。",44],
  [2148098052,"TRUST_E_CERT_SIGNATURE",1,"The certificate's signature could not be verified.","Damaged certificate or missing root.","无法验证证书的签名。","证书损坏或缺少根证书。",44],
  [2148098053,"TRUST_E_TIME_STAMP",1,"The time stamp could not be verified.","Clock or missing time-stamp root.","无法验证时间戳。","时钟问题或缺少时间戳根证书。",44],
  [2148098064,"TRUST_E_BAD_DIGEST",1,"The object's digest does not match.","Modified or damaged file or catalog.","对象的摘要不匹配。","文件或目录文件(catalog)被修改或损坏。",44],
  [2148204800,"TRUST_E_NOSIGNATURE",1,"No signature present.","Missing or damaged catalog (.cat) for a package or file.","没有签名。","程序包或文件的目录文件 (.cat) 缺失或损坏。",15],
  [2148204801,"CERT_E_EXPIRED",1,"A certificate is outside its validity period.","Wrong clock or expired certificate.","证书不在有效期内。","时钟错误或证书过期。",15],
  [2148204809,"CERT_E_UNTRUSTEDROOT",1,"The chain ends in an untrusted root.","Root certificate missing (old OS, no root update).","证书链以不受信任的根结束。","缺少根证书（操作系统较旧、未更新根证书）。",45],
  [2148204810,"CERT_E_CHAINING",1,"The chain could not be built to a trusted root.","Missing intermediate or root.","无法建立到受信任根的证书链。","缺少中间证书或根证书。",45],
  [2148204812,"CERT_E_REVOKED",1,"A certificate was revoked.","Revoked signer.","证书已被吊销。","签名者已被吊销。",44],
  [2148466944,"SPAPI_E_WRONG_INF_STYLE",1,"The INF style is wrong.","INF is not made for this kind of installation.","INF 样式错误。","该 INF 不适用于这种安装。",44],
  [2148466945,"SPAPI_E_SECTION_NOT_FOUND",1,"An INF section is missing.","INF lacks a section for this OS or architecture.","缺少 INF 节。","INF 缺少适用于此操作系统或体系结构的节。",44],
  [2148466946,"SPAPI_E_LINE_NOT_FOUND",1,"An INF line is missing.","Incomplete INF.","缺少 INF 行。","INF 不完整。",44],
  [2148467203,"SPAPI_E_NO_DRIVER_SELECTED",1,"No driver is selected for the device.","No matching driver was chosen.","没有为设备选择驱动程序。","未选到匹配的驱动程序。",44],
  [2148467207,"SPAPI_E_DEVINST_ALREADY_EXISTS",1,"The device instance already exists.","Stale device node left from an earlier install (for example MPIO).","设备实例已存在。","以前安装留下的过期设备节点（例如 MPIO）。",46],
  [2148467210,"SPAPI_E_NO_INF",1,"No INF found.","Driver package without INF or wrong folder.","未找到 INF。","驱动程序包没有 INF 或文件夹错误。",44],
  [2148467211,"SPAPI_E_NO_SUCH_DEVINST",1,"The device instance does not exist (is not present).","Device unplugged or phantom; common and mostly harmless.","设备实例不存在（未连接）。","设备已拔出或为幻像设备；常见，多半无害。",44],
  [2148467214,"SPAPI_E_DI_DO_DEFAULT",0,"Do the default action.","Normal answer of installers; not a failure.","执行默认操作。","安装程序的正常应答，不是失败。",44],
  [2148467220,"SPAPI_E_DI_BAD_PATH",1,"The driver path is wrong.","Driver source folder missing.","驱动程序路径错误。","缺少驱动程序源文件夹。",44],
  [2148467222,"SPAPI_E_FILEQUEUE_LOCKED",1,"The file queue is locked.","Another device installation is committing files.","文件队列已锁定。","另一个设备安装正在提交文件。",44],
  [2148467223,"SPAPI_E_BAD_SERVICE_INSTALLSECT",1,"A service install section is invalid.","Bad AddService section in the INF.","服务安装节无效。","INF 中的 AddService 节有误。",44],
  [2148467225,"SPAPI_E_NO_ASSOCIATED_SERVICE",1,"The device has no associated service.","INF installs no driver service (null driver).","设备没有关联的服务。","INF 不安装驱动程序服务（空驱动程序）。",44],
  [2148467240,"SPAPI_E_NO_COMPAT_DRIVERS",1,"No compatible drivers.","Device and driver package do not match.","没有兼容的驱动程序。","设备与驱动程序包不匹配。",44],
  [2148467247,"SPAPI_E_NO_CATALOG_FOR_OEM_INF",1,"The third-party INF has no catalog.","Unsigned driver package.","第三方 INF 没有目录文件(catalog)。","驱动程序包未签名。",44],
  [2148467248,"SPAPI_E_DEVINSTALL_QUEUE_NONNATIVE",1,"The device install queue is not native.","Wrong bitness of the installing process.","设备安装队列不是本机队列。","安装进程的位数不符。",44],
  [2148467251,"SPAPI_E_INVALID_TARGET",1,"The target device or driver version is not valid for this INF.","Driver targets another OS version or architecture.","目标设备或驱动程序版本对此 INF 无效。","驱动程序面向其他操作系统版本或体系结构。",44],
  [2148467253,"SPAPI_E_IN_WOW64",1,"Not available under WOW64.","32-bit tool on 64-bit Windows.","在 WOW64 下不可用。","在 64 位 Windows 上使用了 32 位工具。",44],
  [2148467266,"SPAPI_E_AUTHENTICODE_TRUST_NOT_ESTABLISHED",1,"Publisher trust for the driver is not established.","Authenticode signed driver, publisher not yet trusted.","尚未建立对驱动程序发布者的信任。","驱动程序采用 Authenticode 签名，发布者尚未受信任。",44],
  [2148467267,"SPAPI_E_AUTHENTICODE_PUBLISHER_NOT_TRUSTED",1,"The driver's publisher is not trusted.","Signing certificate not in Trusted Publishers.","驱动程序的发布者不受信任。","签名证书不在“受信任的发布者”中。",44],
  [2148467268,"SPAPI_E_SIGNATURE_OSATTRIBUTE_MISMATCH",1,"The signature does not cover this OS.","Catalog's OS attribute mismatch.","签名不涵盖此操作系统。","目录文件的操作系统属性不匹配。",44],
  [2148467270,"SPAPI_E_DEVICE_INSTALLER_NOT_READY",1,"The device installer is not ready.","Device installation service still starting.","设备安装程序未就绪。","设备安装服务仍在启动。",44],
  [2148467271,"SPAPI_E_DRIVER_STORE_ADD_FAILED",1,"The driver could not be added to the driver store.","Missing payload file, signature or store problem; look for the inner error.","无法将驱动程序添加到驱动程序存储。","缺少有效负载文件、签名或存储问题；请查看内部错误。",44],
  [2148467272,"SPAPI_E_DEVICE_INSTALL_BLOCKED",1,"Device installation is blocked by policy.","Device installation restrictions (GPO) or a prevented device ID.","设备安装被策略阻止。","设备安装限制 (GPO) 或被禁止的设备 ID。",44],
  [2148467273,"SPAPI_E_DRIVER_INSTALL_BLOCKED",1,"Driver installation is blocked.","Block list or compatibility database.","驱动程序安装被阻止。","阻止列表或兼容性数据库。",44],
  [2148467275,"SPAPI_E_FILE_HASH_NOT_IN_CATALOG",1,"The file's hash is not in the catalog.","Modified or damaged driver file or wrong catalog.","文件的哈希不在目录文件(catalog)中。","驱动程序文件被修改或损坏，或目录文件错误。",44],
  [2148467276,"SPAPI_E_DRIVER_STORE_DELETE_FAILED",1,"The driver could not be deleted from the store.","Driver still in use by a device.","无法从存储中删除驱动程序。","设备仍在使用该驱动程序。",44],
  [2148468736,"CBS_E_INTERNAL_ERROR",1,"Internal CBS error.","Unexpected condition in the servicing core.","CBS 内部错误。","服务核心出现意外情况。",-1],
  [2148468737,"CBS_E_NOT_INITIALIZED",1,"The CBS session was not initialised.","Client used the session too early; restart the client.","CBS 会话未初始化。","客户端过早使用会话；请重新启动客户端。",-1],
  [2148468738,"CBS_E_ALREADY_INITIALIZED",1,"The CBS session was already initialised.","Client error.","CBS 会话已初始化。","客户端错误。",-1],
  [2148468739,"CBS_E_INVALID_PARAMETER",1,"CBS got an invalid argument.","Client or package metadata error.","CBS 收到无效参数。","客户端或程序包元数据错误。",-1],
  [2148468740,"CBS_E_OPEN_FAILED",1,"The package or update could not be opened or found.","Wrong path, share not reachable, access rights.","无法打开或找到程序包或更新。","路径错误、共享无法访问或访问权限不足。",-1],
  [2148468741,"CBS_E_INVALID_PACKAGE",1,"The package is not valid.","Damaged or unsupported MSU/CAB, or a stale KB probed by Windows Update Agent (then harmless).","程序包无效。","MSU/CAB 损坏或不受支持，或 Windows 更新代理探测了不存在的 KB（此时无害）。",34],
  [2148468742,"CBS_E_PENDING",1,"Resources are still in use; the change is pending.","Restart to finish earlier operations.","资源仍在使用；更改处于挂起状态。","重新启动以完成先前的操作。",-1],
  [2148468743,"CBS_E_NOT_INSTALLABLE",1,"The component cannot be installed on its own.","It belongs to a parent package.","组件不能单独安装。","它属于某个父程序包。",-1],
  [2148468744,"CBS_E_IMAGE_NOT_ACCESSIBLE",1,"The offline image cannot be reached.","Wrong mount path or unreadable image.","无法访问脱机映像。","装载路径错误或映像不可读。",-1],
  [2148468745,"CBS_E_ARRAY_ELEMENT_MISSING",1,"An array element is missing.","Internal metadata error.","缺少数组元素。","内部元数据错误。",-1],
  [2148468746,"CBS_E_REESTABLISH_SESSION",1,"The session must be recreated.","The servicing stack was replaced in between.","必须重新创建会话。","其间服务堆栈被替换。",-1],
  [2148468747,"CBS_E_PROPERTY_NOT_AVAILABLE",1,"The asked property is not available.","Optional package property probed.","所请求的属性不可用。","探测可选的程序包属性。",-1],
  [2148468748,"CBS_E_UNKNOWN_UPDATE",1,"The update or feature name is unknown in this package.","Feature name misspelt or not present in this edition.","此程序包中没有该更新或功能名称。","功能名称拼写错误，或此版本不含该功能。",-1],
  [2148468749,"CBS_E_MANIFEST_INVALID_ITEM",1,"The package manifest has an invalid item.","Damaged or newer-schema MUM. \"Expecting attribute name … 0x800f080d\" pairs at scan time are common noise.","程序包清单中有无效项。","MUM 损坏或使用较新的架构。扫描时成对出现的 \"Expecting attribute name … 0x800f080d\" 是常见的无害信息。",34],
  [2148468750,"CBS_E_MANIFEST_VALIDATION_DUPLICATE_ATTRIBUTES",1,"Duplicate attributes in the package manifest.","Damaged or badly made package.","程序包清单中有重复的属性。","程序包损坏或制作有误。",-1],
  [2148468751,"CBS_E_MANIFEST_VALIDATION_DUPLICATE_ELEMENT",1,"Duplicate element in the package manifest.","Damaged or badly made package.","程序包清单中有重复的元素。","程序包损坏或制作有误。",-1],
  [2148468752,"CBS_E_MANIFEST_VALIDATION_MISSING_REQUIRED_ATTRIBUTES",1,"Required attributes are missing in the package manifest.","Damaged or badly made package.","程序包清单缺少必需的属性。","程序包损坏或制作有误。",-1],
  [2148468753,"CBS_E_MANIFEST_VALIDATION_MISSING_REQUIRED_ELEMENTS",1,"Required elements are missing in the package manifest.","Damaged or badly made package.","程序包清单缺少必需的元素。","程序包损坏或制作有误。",-1],
  [2148468754,"CBS_E_MANIFEST_VALIDATION_UPDATES_PARENT_MISSING",1,"The parent of an update is missing.","Parent package not installed.","缺少更新的父级。","未安装父程序包。",-1],
  [2148468755,"CBS_E_INVALID_INSTALL_STATE",1,"The package is in a state that does not allow the request.","Wrong or half-finished install state.","程序包所处的状态不允许该请求。","安装状态错误或只完成了一半。",-1],
  [2148468756,"CBS_E_INVALID_CONFIG_VALUE",1,"A configuration value is invalid.","Damaged CBS registry configuration.","配置值无效。","CBS 注册表配置损坏。",-1],
  [2148468758,"CBS_E_DPX_JOB_STATE_SAVED",0,"A saved download/expand job state exists.","CBS resumes an interrupted extraction; normal across restarts.","存在已保存的下载/展开作业状态。","CBS 会继续被中断的提取；重新启动前后属正常。",-1],
  [2148468759,"CBS_E_PACKAGE_DELETED",1,"The package was deleted.","Package removed while it was processed.","程序包已被删除。","程序包在处理期间被删除。",-1],
  [2148468760,"CBS_E_IDENTITY_MISMATCH",1,"The identity in the file does not match the expected identity.","Wrong or damaged MUM/CAT; feature update with a mismatched dynamic update.","文件中的标识与预期标识不符。","MUM/CAT 错误或损坏；功能更新使用了不匹配的动态更新。",47],
  [2148468761,"CBS_E_DUPLICATE_UPDATENAME",1,"Two updates have the same name.","Package metadata error.","两个更新同名。","程序包元数据错误。",-1],
  [2148468762,"CBS_E_INVALID_DRIVER_OPERATION_KEY",1,"A driver operation key is invalid.","Damaged DriverOperations registry data.","驱动程序操作项无效。","DriverOperations 注册表数据损坏。",-1],
  [2148468763,"CBS_E_UNEXPECTED_PROCESSOR_ARCHITECTURE",1,"The processor architecture does not fit.","x86/x64/ARM64 mismatch of package and image.","处理器体系结构不符。","程序包与映像的 x86/x64/ARM64 不匹配。",-1],
  [2148468764,"CBS_E_EXCESSIVE_EVALUATION",1,"The applicability evaluation runs too deep.","Broken dependency relations.","适用性评估层次过深。","依赖关系有误。",-1],
  [2148468765,"CBS_E_CYCLE_EVALUATION",1,"The applicability evaluation loops.","Circular package relations.","适用性评估出现循环。","程序包关系形成循环。",-1],
  [2148468766,"CBS_E_NOT_APPLICABLE",1,"The package is not applicable.","Superseded, already installed, wrong edition/version/language, or a prerequisite is missing.","程序包不适用。","已被取代、已安装、版本/语言不符或缺少先决条件。",20],
  [2148468767,"CBS_E_SOURCE_MISSING",1,"Source files were not found.","Repair content or a Feature on Demand is neither local nor downloadable (WSUS policy, wrong /Source, wrong build).","未找到源文件。","修复内容或按需功能既不在本地也无法下载（WSUS 策略、/Source 错误、内部版本不符）。",13],
  [2148468768,"CBS_E_CANCEL",1,"Cancelled.","Cancelled by the user or client.","已取消。","被用户或客户端取消。",-1],
  [2148468769,"CBS_E_ABORT",1,"Aborted by the client or by the watchdog.","Operation exceeded the servicing time-out on a slow machine; often followed by 0x800F0920.","被客户端或监视程序中止。","在较慢的计算机上操作超过服务时限；其后常出现 0x800F0920。",13],
  [2148468770,"CBS_E_ILLEGAL_COMPONENT_UPDATE",1,"A component may not be updated by this package.","Package tries to change a component it does not own.","此程序包不得更新该组件。","程序包试图更改不属于它的组件。",-1],
  [2148468771,"CBS_E_NEW_SERVICING_STACK_REQUIRED",1,"A newer servicing stack is required.","The servicing stack is older than the package demands.","需要更新的服务堆栈。","服务堆栈比程序包要求的旧。",48],
  [2148468772,"CBS_E_SOURCE_NOT_IN_LIST",1,"The source is not in the list.","Source path not registered for the package.","该源不在列表中。","源路径未为程序包登记。",-1],
  [2148468773,"CBS_E_CANNOT_UNINSTALL",1,"The package cannot be uninstalled.","Permanent package (servicing stack, combined LCU) or a store that is partly installed.","无法卸载程序包。","永久程序包（服务堆栈、合并的累积更新），或存储只安装了一部分。",13],
  [2148468774,"CBS_E_PENDING_VICTIM",1,"The install was postponed because another pending one goes first.","Restart, then try again.","由于另一个挂起的安装优先，此安装被推迟。","重新启动后重试。",-1],
  [2148468775,"CBS_E_STACK_SHUTDOWN_REQUIRED",1,"The servicing stack must shut down first.","A stack update is in flight.","必须先关闭服务堆栈。","服务堆栈更新正在进行。",-1],
  [2148468776,"",1,"Not enough disk space for the operation.","Free space on the system volume.","磁盘空间不足，无法完成操作。","释放系统卷的空间。",-1],
  [2148468777,"",1,"AC power is required.","Run on mains power.","需要交流电源。","接通电源后运行。",-1],
  [2148468778,"",1,"The stack update failed and a restart is needed.","Restart, then install the stack update again.","服务堆栈更新失败，需要重新启动。","重新启动，然后再次安装服务堆栈更新。",-1],
  [2148468779,"",1,"Installer failures were ignored when the transaction was resolved.","Reported for telemetry; check the installers named above.","解析事务时忽略了安装程序的失败。","仅为遥测而报告；请检查上方提到的安装程序。",-1],
  [2148468780,"",1,"A package this one depends on failed.","Fix the first failing package in the chain.","此程序包所依赖的程序包失败。","修复链中第一个失败的程序包。",-1],
  [2148468781,"",1,"First stage of a component-change failed.","Look at the inner error.","组件更改的第一阶段失败。","请查看内部错误。",-1],
  [2148468782,"",1,"Not allowed on an offline image.","Operation needs the running OS.","脱机映像上不允许。","该操作需要正在运行的操作系统。",-1],
  [2148468783,"",1,"An exclusive package may not be merged with another operation.","Install it alone, then restart.","独占程序包不得与其他操作合并。","单独安装，然后重新启动。",-1],
  [2148468784,"CBS_E_IMAGE_UNSERVICEABLE",1,"The image can no longer be serviced.","A half-finished upgrade or rollback, or an unsupported image state.","映像无法再进行服务。","升级或回滚只完成一半，或映像状态不受支持。",34],
  [2148468785,"CBS_E_STORE_CORRUPTION",1,"The CBS store is corrupt.","A package's manifest (MUM/CAT) is missing; the line above names the package.","CBS 存储已损坏。","缺少程序包的清单 (MUM/CAT)；上方的行会给出程序包名称。",49],
  [2148468786,"",1,"Too much corruption to repair.","Repair list overflow; reinstall over the top.","损坏太多，无法修复。","修复列表溢出；请就地升级。",-1],
  [2148468787,"",0,"The servicing stack must be restarted.","Informational although the high bit is set.","必须重新启动服务堆栈。","虽设置了高位，仍只是信息。",-1],
  [2148468789,"",1,"The servicing stack is shutting down.","Retry after a moment or a restart.","服务堆栈正在关闭。","稍后或重新启动后重试。",-1],
  [2148468791,"",0,"A postponed install was considered.","Deferred operation, informational.","考虑了推迟的安装。","延迟的操作，仅为信息。",-1],
  [2148468792,"",1,"A baseline must be serviced again first.","Checkpoint cumulative update missing, or FODs/languages from another baseline.","必须先重新服务基线。","缺少检查点累积更新，或按需功能/语言来自其他基线。",-1],
  [2148468793,"",1,"A helper process of the servicing stack crashed.","Look for a crash report at that time.","服务堆栈的辅助进程崩溃。","查找该时间的崩溃报告。",-1],
  [2148468800,"",1,"The saved session is corrupt.","Damaged sessions.xml; earlier interrupted work.","保存的会话已损坏。","sessions.xml 损坏；先前的工作被中断。",-1],
  [2148468801,"",1,"The session was interrupted.","Power loss or restart in the middle of the session.","会话被中断。","会话期间断电或重新启动。",-1],
  [2148468806,"",1,"Not supported on this image type.","Option is not available for this kind of image.","此映像类型不支持。","该选项不适用于这种映像。",-1],
  [2148468815,"",1,"Resolving the package chain failed.","Look at the package error above.","解析程序包链失败。","请查看上方的程序包错误。",-1],
  [2148468992,"CBS_E_XML_PARSER_FAILURE",1,"The XML parser failed.","Damaged MUM/manifest or answer file (null bytes after power loss).","XML 分析器失败。","MUM/清单或应答文件损坏（断电后出现空字节）。",50],
  [2148468994,"CBS_E_BUSY",1,"CBS is busy.","Another DISM/Windows Update operation is running.","CBS 忙。","另一个 DISM/Windows 更新操作正在运行。",-1],
  [2148468996,"CBS_E_MORE_THAN_ONE_ACTIVE_EDITION",1,"More than one edition is active.","Inconsistent edition state in the image.","有多个活动版本 (edition)。","映像中的版本状态不一致。",34],
  [2148468997,"CBS_E_NO_ACTIVE_EDITION",1,"No edition is active.","Broken edition change or damaged image.","没有活动版本 (edition)。","版本更改失败或映像损坏。",34],
  [2148468998,"CBS_E_DOWNLOAD_FAILURE",1,"Source files could not be downloaded.","No internet or WSUS without the content; policy for optional component repair source.","无法下载源文件。","没有 Internet，或 WSUS 没有该内容；可选组件修复源策略。",51],
  [2148468999,"",1,"Group policy forbids downloading repair or feature content.","Policy \"Specify settings for optional component installation and component repair\".","组策略禁止下载修复或功能内容。","“指定可选组件安装和组件修复的设置”策略。",-1],
  [2148469000,"",1,"The network is metered.","Download refused on a metered connection.","网络按流量计费。","在按流量计费的连接上拒绝下载。",-1],
  [2148469001,"",1,"A public CBS object leaked.","Client did not release an object; diagnostic only.","某个公共 CBS 对象泄漏。","客户端未释放对象；仅供诊断。",-1],
  [2148469003,"",1,"The repair package is corrupt.","Downloaded repair content is damaged.","修复程序包已损坏。","下载的修复内容损坏。",-1],
  [2148469004,"CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS",1,"The component was not installed by CBS.","Component came from outside servicing.","该组件不是由 CBS 安装的。","组件来自服务之外。",-1],
  [2148469005,"CBS_E_MISSING_PACKAGE_MAPPING_INDEX",1,"No mapping index for the package.","Update service does not know where the content is.","程序包没有映射索引。","更新服务不知道内容的位置。",-1],
  [2148469006,"",1,"The mapping index is empty.","Update service answered without content.","映射索引为空。","更新服务的应答没有内容。",-1],
  [2148469007,"",1,"The Windows Update search failed.","See the WU error next to it.","Windows 更新搜索失败。","请查看旁边的 WU 错误。",-1],
  [2148469008,"",1,"Automatic update settings forbid the download.","Windows Update disabled by policy.","自动更新设置禁止下载。","Windows 更新被策略禁用。",-1],
  [2148469009,"CBS_E_SOURCE_MODIFIED",1,"The package source changed or moved.","Download again (clear SoftwareDistribution).","程序包源已更改或移动。","重新下载（清除 SoftwareDistribution）。",34],
  [2148469010,"",1,"No local source for the on-demand package.","FOD cab missing.","按需程序包没有本地源。","缺少按需功能的 CAB 文件。",-1],
  [2148469012,"",1,"WinRE is not enabled.","Enable the recovery environment before this update.","未启用 WinRE。","在此更新之前启用恢复环境。",-1],
  [2148469013,"CBS_E_REPAIR_CONTENT_MISSING",1,"Repair content is missing.","Windows Update offered no repair content for this build.","缺少修复内容。","Windows 更新没有为此内部版本提供修复内容。",-1],
  [2148469014,"",1,"A payload file is missing.","Incomplete download or store.","缺少有效负载文件。","下载或存储不完整。",-1],
  [2148469024,"CBS_E_HANG_DETECTED",1,"A hang was detected.","Servicing watchdog fired: slow disk/VM, antivirus, very long installer.","检测到挂起。","服务监视程序触发：磁盘/虚拟机较慢、防病毒软件或安装程序耗时很长。",52],
  [2148469025,"",1,"Basic file/registry operations failed.","Primitive operation queue error; look for the inner NTSTATUS.","基本的文件/注册表操作失败。","基元操作队列错误；请查看内部 NTSTATUS。",-1],
  [2148469026,"CBS_E_INSTALLERS_FAILED",1,"Advanced installers or generic commands failed.","System Reserved/EFI partition full, BCD or licensing files, .NET/printing/driver installers, VPN; find the failing installer above.","高级安装程序或通用命令失败。","系统保留/EFI 分区已满、BCD 或许可文件、.NET/打印/驱动程序安装程序、VPN；请在上方查找失败的安装程序。",53],
  [2148469027,"",1,"Safe mode was entered during servicing.","A driver or app is not compatible with the upgrade or update.","服务期间进入了安全模式。","驱动程序或应用与升级或更新不兼容。",-1],
  [2148469028,"",1,"Sessions leaked.","Client left sessions open; diagnostic only.","会话泄漏。","客户端未关闭会话；仅供诊断。",-1],
  [2148469029,"",1,"The execution state is invalid.","Pending data does not fit the current stage.","执行状态无效。","挂起的数据与当前阶段不符。",-1],
  [2148469030,"",1,"The container package cannot be removed because something depends on it.","Remove the dependent package first.","容器程序包被其他项依赖，无法删除。","先删除依赖它的程序包。",-1],
  [2148469031,"",1,"An on-demand package must be serviced again.","FOD version differs from the LCU.","必须重新服务按需程序包。","按需功能的版本与累积更新不同。",-1],
  [2148469032,"",1,"Online actions were postponed.","They complete at restart.","联机操作被推迟。","它们会在重新启动时完成。",-1],
  [2148469056,"",1,"WSUS knows no mapping for the content.","Approve/sync the FOD content or allow download from Windows Update.","WSUS 没有该内容的映射。","批准/同步按需功能内容，或允许从 Windows 更新下载。",-1],
  [2148469062,"",1,"The cab offered by WSUS lacks the source.","WSUS content incomplete.","WSUS 提供的 CAB 缺少源。","WSUS 内容不完整。",-1],
  [2148469064,"",1,"The cab from Windows Update lacks the source.","Content gap on the service.","Windows 更新的 CAB 缺少源。","服务端内容缺失。",-1],
  [2148469067,"",1,"The express content lacks the source.","Content gap on the service.","快速安装 (express) 内容缺少源。","服务端内容缺失。",-1],
  [2148469072,"CBS_E_NO_OPTIONAL_CONTENT_FOUND_FOR_BUILD",1,"No optional content for this build.","FOD/language pack of another build or not published.","此内部版本没有可选内容。","按需功能/语言包属于其他内部版本或未发布。",-1],
  [2148469073,"",1,"No update product is registered.","Windows Update registration or policy problem.","未注册更新产品。","Windows 更新注册或策略问题。",-1],
  [2148469076,"CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS",1,"No optional content on the configured update server.","Machine points at WSUS, which does not carry FOD/.NET 3.5 content.","配置的更新服务器上没有可选内容。","计算机指向 WSUS，而它没有按需功能/.NET 3.5 内容。",-1],
  [2148469077,"",1,"A language-specific package was asked for a multilingual FOD.","Wrong FOD package or language for this OS version.","为多语言按需功能请求了特定语言的程序包。","按需功能程序包或语言不适合此操作系统版本。",-1],
  [2148469120,"",1,"Delta is not supported for this component.","Wrong update container for the installed version.","此组件不支持增量。","更新容器不适合已安装的版本。",-1],
  [2148469121,"",1,"Both reverse and forward deltas are missing.","Store lost its differential files.","反向增量和正向增量均缺失。","存储丢失了差异文件。",-1],
  [2148469122,"PSFX_E_MATCHING_COMPONENT_NOT_FOUND",1,"No matching component found to rebuild files from.","Language pack/FOD or component missing for the expected version.","未找到用于重建文件的匹配组件。","缺少预期版本的语言包/按需功能或组件。",15],
  [2148469123,"",1,"The matching component's folder is missing.","WinSxS folder removed.","匹配组件的文件夹缺失。","WinSxS 文件夹被删除。",-1],
  [2148469124,"PSFX_E_MATCHING_BINARY_MISSING",1,"The matching component's file is missing.","WinSxS payload removed or damaged (\"cleaners\", disk damage).","匹配组件的文件缺失。","WinSxS 有效负载被删除或损坏（“清理工具”、磁盘损坏）。",15],
  [2148469125,"PSFX_E_APPLY_REVERSE_DELTA_FAILED",1,"Applying the reverse delta failed.","Current file is not the expected version.","应用反向增量失败。","当前文件不是预期的版本。",34],
  [2148469126,"PSFX_E_APPLY_FORWARD_DELTA_FAILED",1,"Applying the forward delta failed.","Base file is not the expected version.","应用正向增量失败。","基础文件不是预期的版本。",15],
  [2148469127,"PSFX_E_NULL_DELTA_HYDRATION_FAILED",1,"Rebuilding from the null delta failed.","Package or store damage.","从空增量重建失败。","程序包或存储损坏。",34],
  [2148469128,"PSFX_E_INVALID_DELTA_COMBINATION",1,"The delta combination is not valid.","Left-over staged versions; run component clean-up, then retry.","增量组合无效。","残留的已暂存版本；运行组件清理后重试。",34],
  [2148469129,"PSFX_E_REVERSE_DELTA_MISSING",1,"The reverse delta is missing.","Differential files of the current version were deleted.","反向增量缺失。","当前版本的差异文件被删除。",34],
  [2148469136,"",1,"Unsupported compression option.","Package made for a newer servicing stack.","不支持的压缩选项。","程序包面向更新的服务堆栈。",-1],
  [2148469137,"PSFX_E_MISSING_PAYLOAD_FILE",1,"A payload file of the update is missing.","Incomplete download or store; package sequencing.","更新的有效负载文件缺失。","下载或存储不完整；程序包顺序问题。",34],
  [2148469138,"",1,"Files were only partly rebuilt.","See the first component that failed.","文件只重建了一部分。","请查看第一个失败的组件。",-1],
  [2148469139,"",1,"No candidate file to rebase from.","Base version missing for a hot/rebased delta.","没有可作为变基基础的候选文件。","缺少热/变基增量的基础版本。",-1],
  [2148469140,"",1,"The hash algorithm for rebasing is not supported.","Servicing stack too old.","不支持变基所用的哈希算法。","服务堆栈太旧。",-1],
  [2148469141,"",1,"The base file for rebasing is missing.","Base version missing.","变基的基础文件缺失。","缺少基础版本。",-1],
  [2149122049,"HTTP_E_STATUS_UNEXPECTED",1,"Unexpected HTTP status.","Download of setup files failed.","意外的 HTTP 状态。","安装文件下载失败。",9],
  [2149122449,"HTTP_E_STATUS_DENIED",1,"HTTP 401: authentication needed.","Proxy or server credentials.","HTTP 401：需要身份验证。","代理或服务器凭据。",-1],
  [2149122451,"HTTP_E_STATUS_FORBIDDEN",1,"HTTP 403: forbidden.","Filter rule.","HTTP 403：禁止。","筛选规则。",-1],
  [2149122452,"HTTP_E_STATUS_NOT_FOUND",1,"HTTP 404: not found.","Content missing on the server or cache.","HTTP 404：未找到。","服务器或缓存中缺少内容。",-1],
  [2149122455,"HTTP_E_STATUS_PROXY_AUTH_REQ",1,"HTTP 407: proxy authentication required.","Machine-level proxy credentials missing.","HTTP 407：需要代理身份验证。","缺少计算机级别的代理凭据。",-1],
  [2149122548,"HTTP_E_STATUS_SERVER_ERROR",1,"HTTP 500: server error.","Server side.","HTTP 500：服务器错误。","服务器端问题。",-1],
  [2149122550,"HTTP_E_STATUS_BAD_GATEWAY",1,"HTTP 502: bad gateway.","Proxy.","HTTP 502：网关错误。","代理。",-1],
  [2149122551,"HTTP_E_STATUS_SERVICE_UNAVAIL",1,"HTTP 503: service unavailable.","Server overloaded.","HTTP 503：服务不可用。","服务器过载。",-1],
  [2149122552,"HTTP_E_STATUS_GATEWAY_TIMEOUT",1,"HTTP 504: gateway timeout.","Proxy.","HTTP 504：网关超时。","代理。",-1],
  [2149580816,"BG_E_NETWORK_DISCONNECTED",1,"BITS: network is not connected.","No network for the service account.","BITS：网络未连接。","服务帐户没有网络。",54],
  [2149580817,"BG_E_MISSING_FILE_SIZE",1,"BITS: the server does not report the file size.","Proxy or server without Content-Length.","BITS：服务器未报告文件大小。","代理或服务器没有 Content-Length。",54],
  [2149580819,"BG_E_INSUFFICIENT_RANGE_SUPPORT",1,"BITS: the server does not support byte ranges.","Proxy strips range requests.","BITS：服务器不支持字节范围。","代理去掉了范围请求。",54],
  [2149580846,"BG_E_CONNECTION_CLOSED",1,"BITS: the connection was closed.","Server or proxy dropped the connection during the transfer.","BITS：连接已关闭。","传输期间服务器或代理断开了连接。",-1],
  [2149580883,"BG_E_VALIDATION_FAILED",1,"BITS: the downloaded data failed validation.","Proxy or firewall altered the content.","BITS：下载的数据未通过验证。","代理或防火墙更改了内容。",13],
  [2149842945,"WU_E_NO_SERVICE",1,"The agent could not provide the service.","wuauserv not running.","代理无法提供该服务。","wuauserv 未运行。",1],
  [2149842948,"WU_E_NOT_INITIALIZED",1,"The object was not initialised.","Agent start-up problem.","对象未初始化。","代理启动问题。",1],
  [2149842951,"WU_E_INVALIDINDEX",1,"Index out of range.","Client loop end.","索引超出范围。","客户端循环结束。",1],
  [2149842952,"WU_E_ITEMNOTFOUND",1,"Item not found.","Asked key does not exist.","未找到该项。","请求的项不存在。",1],
  [2149842953,"WU_E_OPERATIONINPROGRESS",1,"Another conflicting operation is running.","Wait for the running scan or install.","另一个冲突的操作正在运行。","等待正在进行的扫描或安装。",1],
  [2149842955,"WU_E_CALL_CANCELLED",1,"The call was cancelled.","Cancelled by user or service.","调用被取消。","被用户或服务取消。",13],
  [2149842956,"WU_E_NOOP",0,"No operation was required.","Nothing to do.","不需要任何操作。","无需执行任何操作。",1],
  [2149842957,"WU_E_XML_MISSINGDATA",1,"Needed information is missing in the update's XML.","Damaged or incomplete metadata.","更新的 XML 中缺少所需信息。","元数据损坏或不完整。",1],
  [2149842958,"WU_E_XML_INVALID",1,"The update's XML is invalid.","Damaged metadata or memory shortage.","更新的 XML 无效。","元数据损坏或内存不足。",13],
  [2149842959,"WU_E_CYCLE_DETECTED",1,"Circular update relations.","Bad metadata on the server.","更新关系形成循环。","服务器上的元数据有误。",1],
  [2149842960,"WU_E_TOO_DEEP_RELATION",1,"Update relations are too deep.","Too much history on the WSUS server.","更新关系层次过深。","WSUS 服务器上的历史记录太多。",1],
  [2149842966,"WU_E_INSTALL_NOT_ALLOWED",1,"Install not allowed now.","Another install is active or a restart is pending.","现在不允许安装。","另一个安装处于活动状态，或等待重新启动。",1],
  [2149842967,"WU_E_NOT_APPLICABLE",1,"The update is not applicable.","Wrong edition/version, superseded, already installed, policy.","更新不适用。","版本不符、已被取代、已安装或策略所致。",9],
  [2149842968,"WU_E_NO_USERTOKEN",1,"No user token.","Expected for machine-wide scans; sign-in assistant missing.","没有用户令牌。","对于整机扫描属预期；登录助手缺失。",1],
  [2149842969,"WU_E_EXCLUSIVE_INSTALL_CONFLICT",1,"An exclusive update cannot be combined.","Install it alone.","独占更新不能合并。","请单独安装。",1],
  [2149842974,"WU_E_SERVICE_STOP",1,"The service was stopping.","Windows Update service shut down during the operation.","服务正在停止。","Windows 更新服务在操作期间关闭。",55],
  [2149842975,"WU_E_NO_CONNECTION",1,"No connection to the internet.","Network down.","没有 Internet 连接。","网络中断。",1],
  [2149842976,"WU_E_NO_INTERACTIVE_USER",1,"No interactive user.","Sign in so that the install may continue.","没有交互用户。","登录后安装才能继续。",13],
  [2149842977,"WU_E_TIME_OUT",1,"Timed out.","Slow machine or server.","超时。","计算机或服务器较慢。",1],
  [2149842978,"WU_E_ALL_UPDATES_FAILED",1,"All updates in the set failed.","Look at each update's own error; antivirus on SoftwareDistribution.","该组中的所有更新均失败。","查看每个更新各自的错误；防病毒软件作用于 SoftwareDistribution。",13],
  [2149842979,"WU_E_EULAS_DECLINED",1,"Licence terms were declined.","User choice.","许可条款被拒绝。","用户的选择。",1],
  [2149842980,"WU_E_NO_UPDATE",0,"There are no updates.","Normal scan result.","没有更新。","正常的扫描结果。",1],
  [2149842981,"WU_E_USER_ACCESS_DISABLED",1,"User access to Windows Update is disabled.","Policy.","用户对 Windows 更新的访问被禁用。","策略。",1],
  [2149842989,"WU_E_SOURCE_ABSENT",1,"The source for an installer-based update is missing.","Product source media needed.","基于安装程序的更新缺少源。","需要产品源介质。",1],
  [2149842990,"WU_E_WU_DISABLED",1,"Windows Update is disabled (unmanaged server not allowed).","Policy DoNotConnectToWindowsUpdateInternetLocations/DisableWindowsUpdateAccess.","Windows 更新被禁用（不允许非托管服务器）。","DoNotConnectToWindowsUpdateInternetLocations/DisableWindowsUpdateAccess 策略。",56],
  [2149842991,"WU_E_CALL_CANCELLED_BY_POLICY",1,"Cancelled by policy.","DisableWindowsUpdateAccess or related policy.","被策略取消。","DisableWindowsUpdateAccess 或相关策略。",1],
  [2149842996,"WU_E_DOWNLOAD_FAILED",1,"Download failed.","See the download error before it.","下载失败。","请查看其之前的下载错误。",1],
  [2149842997,"WU_E_UPDATE_NOT_PROCESSED",1,"The update was not processed.","An earlier update failed.","更新未被处理。","先前的更新失败。",1],
  [2149842999,"WU_E_NOT_SUPPORTED",1,"The operation is not supported.","Handler does not support it.","不支持该操作。","处理程序不支持。",1],
  [2149843010,"WU_E_UNKNOWN_SERVICE",1,"The update service is unknown.","Service registration missing.","更新服务未知。","缺少服务注册。",1],
  [2149843028,"WU_E_INTERACTIVE_CALL_CANCELLED",1,"An interactive call was cancelled.","User cancelled.","交互调用被取消。","被用户取消。",1],
  [2149843030,"WU_E_SYSTEM_UNSUPPORTED",1,"The system is not supported for this update.","Unsupported CPU/OS combination.","此更新不支持该系统。","CPU/操作系统组合不受支持。",1],
  [2149843049,"WU_E_SERVICE_UNEXPECTED_EXIT",1,"The service ended unexpectedly.","wuauserv crash.","服务意外结束。","wuauserv 崩溃。",1],
  [2149844024,"WU_E_PT_ENDPOINT_UNREACHABLE",1,"The service endpoint is unreachable.","Firewall, proxy, no route to the update service.","无法访问服务终结点。","防火墙、代理或没有到更新服务的路由。",36],
  [2149844025,"WU_E_PT_INVALID_FORMAT",1,"The server's answer had an invalid format.","Proxy, Store/service end-point problem.","服务器应答的格式无效。","代理，或应用商店/服务终结点问题。",57],
  [2149847039,"WU_E_UNEXPECTED",1,"Unexpected agent error.","Often WSUS metadata (Upgrades classification).","意外的代理错误。","常为 WSUS 元数据（“升级”分类）。",9],
  [2149847041,"WU_E_MSI_WRONG_VERSION",1,"The Windows Installer version is too old.","Update Windows Installer.","Windows Installer 版本太旧。","更新 Windows Installer。",1],
  [2149851136,"WU_E_UH_REMOTEUNAVAILABLE",1,"A remote update handler could not be started.","Elevation or COM problem.","无法启动远程更新处理程序。","权限提升或 COM 问题。",1],
  [2149851142,"WU_E_UH_INVALIDMETADATA",1,"Handler metadata invalid.","Reset SoftwareDistribution and catroot2.","处理程序元数据无效。","重置 SoftwareDistribution 和 catroot2。",13],
  [2149851143,"WU_E_UH_INSTALLERHUNG",1,"The installer hung.","It ran past its time limit.","安装程序挂起。","超过其时限。",1],
  [2149851144,"WU_E_UH_OPERATIONCANCELLED",1,"The handler operation was cancelled.","Cancelled.","处理程序操作被取消。","已取消。",1],
  [2149851145,"WU_E_UH_BADHANDLERXML",1,"The handler XML is missing or bad.","Damaged metadata.","处理程序 XML 缺失或有误。","元数据损坏。",1],
  [2149851147,"WU_E_UH_INSTALLERFAILURE",1,"The installer failed.","See the installer's result code.","安装程序失败。","请查看安装程序的结果代码。",1],
  [2149851149,"WU_E_UH_NEEDANOTHERDOWNLOAD",1,"Another download is needed.","Payload incomplete; the agent downloads again.","需要再次下载。","有效负载不完整；代理会重新下载。",1],
  [2149851154,"WU_E_UH_UNEXPECTEDCBSRESPONSE",1,"CBS gave an unexpected answer.","Look at CBS.log at that time.","CBS 给出意外的应答。","请查看该时间的 CBS.log。",1],
  [2149851155,"WU_E_UH_BADCBSPACKAGEID",1,"Wrong CBS package identity.","Metadata and package differ.","CBS 程序包标识错误。","元数据与程序包不同。",1],
  [2149851156,"WU_E_UH_POSTREBOOTSTILLPENDING",1,"The part after the restart is still running.","Restart or wait.","重新启动后的部分仍在运行。","重新启动或等待。",13],
  [2149851157,"WU_E_UH_POSTREBOOTRESULTUNKNOWN",1,"Result after restart is unknown.","State lost over the restart.","重新启动后的结果未知。","状态在重新启动时丢失。",1],
  [2149851158,"WU_E_UH_POSTREBOOTUNEXPECTEDSTATE",1,"Unexpected state after the restart.","The update rolled back at boot.","重新启动后出现意外状态。","更新在启动时回滚。",34],
  [2149851159,"WU_E_UH_NEW_SERVICING_STACK_REQUIRED",1,"A newer servicing stack is required.","Install the servicing stack update first.","需要更新的服务堆栈。","请先安装服务堆栈更新。",1],
  [2149855231,"WU_E_UH_UNEXPECTED",1,"Unexpected handler error.","See the inner error.","意外的处理程序错误。","请查看内部错误。",1],
  [2149859327,"WU_E_AUCLIENT_UNEXPECTED",1,"Unexpected user interface error.","UI module problem.","意外的用户界面错误。","UI 模块问题。",1],
  [2149859335,"WU_E_PT_SOAPCLIENT_SOAPFAULT",1,"The SOAP call ended with a fault.","Server cookie expired or server error.","SOAP 调用以错误结束。","服务器 cookie 过期或服务器错误。",58],
  [2149859338,"WU_E_PT_SOAPCLIENT_PARSE",1,"The SOAP answer could not be parsed.","Proxy or damaged answer.","无法分析 SOAP 应答。","代理或应答损坏。",1],
  [2149859341,"WU_E_PT_SOAP_CLIENT",1,"SOAP fault: the client's message was not acceptable.","Duplicate client IDs or server problem.","SOAP 错误：客户端的消息不可接受。","客户端 ID 重复或服务器问题。",1],
  [2149859342,"WU_E_PT_SOAP_SERVER",1,"SOAP fault: the server could not process the message.","WSUS/IIS error.","SOAP 错误：服务器无法处理消息。","WSUS/IIS 错误。",1],
  [2149859344,"WU_E_PT_EXCEEDED_MAX_SERVER_TRIPS",1,"Too many round trips to the server.","Large WSUS catalogue; scan again and clean up WSUS.","与服务器往返次数过多。","WSUS 目录过大；重新扫描并清理 WSUS。",1],
  [2149859345,"WU_E_PT_SUS_SERVER_NOT_SET",1,"No WSUS server is set.","Policy key missing.","未设置 WSUS 服务器。","缺少策略项。",1],
  [2149859350,"WU_E_PT_HTTP_STATUS_BAD_REQUEST",1,"HTTP 400: bad request.","Proxy or bad request.","HTTP 400：错误的请求。","代理或请求有误。",1],
  [2149859351,"WU_E_PT_HTTP_STATUS_DENIED",1,"HTTP 401: access denied.","Authentication at proxy or WSUS.","HTTP 401：拒绝访问。","代理或 WSUS 的身份验证。",1],
  [2149859352,"WU_E_PT_HTTP_STATUS_FORBIDDEN",1,"HTTP 403: forbidden.","Proxy or firewall rule, WSUS virtual directory rights.","HTTP 403：禁止。","代理或防火墙规则、WSUS 虚拟目录权限。",9],
  [2149859353,"WU_E_PT_HTTP_STATUS_NOT_FOUND",1,"HTTP 404: not found.","Wrong WSUS URL or missing content.","HTTP 404：未找到。","WSUS URL 错误或缺少内容。",1],
  [2149859355,"WU_E_PT_HTTP_STATUS_PROXY_AUTH_REQ",1,"HTTP 407: proxy authentication required.","WinHTTP proxy needs credentials.","HTTP 407：需要代理身份验证。","WinHTTP 代理需要凭据。",13],
  [2149859356,"WU_E_PT_HTTP_STATUS_REQUEST_TIMEOUT",1,"HTTP 408: request timed out.","Slow server, overloaded WSUS application pool.","HTTP 408：请求超时。","服务器较慢、WSUS 应用程序池过载。",36],
  [2149859359,"WU_E_PT_HTTP_STATUS_SERVER_ERROR",1,"HTTP 500: server error.","IIS/WSUS failure.","HTTP 500：服务器错误。","IIS/WSUS 故障。",1],
  [2149859361,"WU_E_PT_HTTP_STATUS_BAD_GATEWAY",1,"HTTP 502: bad gateway.","Proxy or load balancer.","HTTP 502：网关错误。","代理或负载均衡器。",1],
  [2149859362,"WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL",1,"HTTP 503: service unavailable.","WSUS pool stopped or service overloaded.","HTTP 503：服务不可用。","WSUS 应用程序池已停止或服务过载。",13],
  [2149859363,"WU_E_PT_HTTP_STATUS_GATEWAY_TIMEOUT",1,"HTTP 504: gateway timeout.","Proxy could not reach the service.","HTTP 504：网关超时。","代理无法访问该服务。",1],
  [2149859372,"WU_E_PT_WINHTTP_NAME_NOT_RESOLVED",1,"Server or proxy name not resolved.","Wrong proxy/WSUS name or DNS.","未解析服务器或代理名称。","代理/WSUS 名称错误或 DNS 问题。",59],
  [2149859375,"WU_E_PT_ECP_SUCCEEDED_WITH_ERRORS",1,"External cab processing had errors.","Web filter or proxy changes the cab.","外部 CAB 处理出现错误。","Web 筛选器或代理更改了 CAB 文件。",13],
  [2149863423,"WU_E_PT_UNEXPECTED",1,"Unexpected protocol talker error.","See the inner error.","意外的协议通信错误。","请查看内部错误。",1],
  [2149863436,"WU_E_REDIRECTOR_CONNECT_POLICY",1,"Connecting to this service is blocked by policy.","DoNotConnectToWindowsUpdateInternetLocations, dual scan settings.","策略阻止连接到此服务。","DoNotConnectToWindowsUpdateInternetLocations、双重扫描设置。",1],
  [2149867521,"WU_E_DM_URLNOTAVAILABLE",1,"The download address is not available.","Content not published or proxy.","下载地址不可用。","内容未发布或代理所致。",1],
  [2149867522,"WU_E_DM_INCORRECTFILEHASH",1,"Downloaded file has the wrong hash.","Damaged download, proxy cache.","下载的文件哈希错误。","下载损坏、代理缓存。",1],
  [2149867527,"WU_E_DM_NOTDOWNLOADED",1,"The update has not been downloaded.","Download missing or cleaned up.","更新尚未下载。","下载缺失或已被清理。",9],
  [2149867528,"WU_E_DM_FAILTOCONNECTTOBITS",1,"BITS could not be reached.","BITS service disabled or damaged.","无法访问 BITS。","BITS 服务被禁用或损坏。",1],
  [2149867529,"WU_E_DM_BITSTRANSFERERROR",1,"BITS reported a transfer error.","Look up the BITS code.","BITS 报告传输错误。","请查询 BITS 代码。",1],
  [2149867539,"WU_E_DM_UPDATEREMOVED",1,"The update was removed.","Metadata withdrawn while downloading.","更新已被移除。","元数据在下载期间被撤回。",1],
  [2149867543,"WU_E_DM_UNAUTHORIZED_LOCAL_USER",1,"The local user may not download it.","Needs administrator rights.","本地用户不得下载。","需要管理员权限。",13],
  [2149871615,"WU_E_DM_UNEXPECTED",1,"Unexpected download manager error.","See the inner error.","意外的下载管理器错误。","请查看内部错误。",1],
  [2149875714,"WU_E_DS_INVALID",1,"The data store's state is invalid.","Damaged DataStore.edb.","数据存储的状态无效。","DataStore.edb 损坏。",1],
  [2149875719,"WU_E_DS_NODATA",1,"Asked information is not in the data store.","Licence terms or metadata missing; rescan.","数据存储中没有所请求的信息。","缺少许可条款或元数据；请重新扫描。",1],
  [2149875729,"WU_E_DS_UNABLETOSTART",1,"The data store could not be started.","Damaged DataStore.edb or ESENT problem.","无法启动数据存储。","DataStore.edb 损坏或 ESENT 问题。",1],
  [2149875732,"WU_E_DS_UNKNOWNSERVICE",1,"The service is unknown to the data store.","Update service not registered.","数据存储不认识该服务。","更新服务未注册。",1],
  [2149875733,"WU_E_DS_SERVICEEXPIRED",1,"The service registration expired.","Legacy service ended.","服务注册已过期。","旧服务已终止。",1],
  [2149883904,"WU_E_AU_NOSERVICE",1,"Automatic Updates could not serve the request.","Service stopped or disabled.","自动更新无法处理请求。","服务已停止或被禁用。",60],
  [2149883908,"WU_E_AU_PAUSED",1,"Automatic Updates is paused.","Paused by user or policy.","自动更新已暂停。","被用户或策略暂停。",1],
  [2149883909,"WU_E_AU_NO_REGISTERED_SERVICE",1,"No unmanaged service is registered.","Policy points only at WSUS.","未注册非托管服务。","策略仅指向 WSUS。",1],
  [2149884170,"USO_E_SERVICE_SHUTTING_DOWN",1,"The update orchestrator was shutting down.","Idle shutdown or service stop.","更新协调器正在关闭。","空闲关闭或服务停止。",13],
  [2149887999,"WU_E_AU_UNEXPECTED",1,"Unexpected Automatic Updates error.","See the inner error.","意外的自动更新错误。","请查看内部错误。",1],
  [2149892097,"WU_E_DRV_PRUNED",1,"The driver update was skipped.","Driver pruned by ranking.","跳过了驱动程序更新。","驱动程序因排名被剔除。",1],
  [2149896191,"WU_E_DRV_UNEXPECTED",1,"Unexpected driver error.","Look at setupapi.dev.log.","意外的驱动程序错误。","请查看 setupapi.dev.log。",1],
  [2149896201,"WU_E_SETUP_SKIP_UPDATE",1,"The agent self-update was skipped.","WSUS did not offer the self-update.","跳过了代理自更新。","WSUS 未提供自更新。",13],
  [2149908479,"WU_E_REPORTER_UNEXPECTED",1,"Unexpected reporter error.","See the inner error.","意外的报告程序错误。","请查看内部错误。",1],
  [2161119233,"DO_E_NO_SERVICE",1,"Delivery Optimization service could not be used.","DoSvc disabled.","无法使用传递优化服务。","DoSvc 被禁用。",-1],
  [2161123330,"DO_E_DOWNLOAD_NO_PROGRESS",1,"Download made no progress.","Firewall/proxy blocks the CDN or ranges; stalled download.","下载没有进展。","防火墙/代理阻止 CDN 或范围请求；下载停滞。",13],
  [2161135617,"DO_E_HTTP_BLOCKSIZE_MISMATCH",1,"Delivery Optimization: block size mismatch in the HTTP answer.","Proxy does not support range requests.","传递优化：HTTP 应答中的块大小不匹配。","代理不支持范围请求。",20],
  [3221225477,"STATUS_ACCESS_VIOLATION",1,"Access violation (crash).","A process crashed; look for a dump.","访问冲突（崩溃）。","进程崩溃；请查找转储。",0],
  [3221225485,"STATUS_INVALID_PARAMETER",1,"Invalid parameter.","Bad argument or damaged data.","参数无效。","参数有误或数据损坏。",0],
  [3221225487,"STATUS_NO_SUCH_FILE",1,"The file does not exist.","Missing file.","文件不存在。","缺少文件。",0],
  [3221225489,"STATUS_END_OF_FILE",1,"End of file.","Truncated file.","文件末尾。","文件被截断。",0],
  [3221225495,"STATUS_NO_MEMORY",1,"Not enough memory.","Memory or commit shortage.","内存不足。","内存或提交量不足。",0],
  [3221225506,"STATUS_ACCESS_DENIED",1,"Access denied.","ACLs or security software; the line names the object.","拒绝访问。","ACL 或安全软件；该行会给出对象名称。",0],
  [3221225507,"STATUS_BUFFER_TOO_SMALL",0,"Buffer too small.","Normal size query.","缓冲区太小。","正常的大小查询。",0],
  [3221225523,"STATUS_OBJECT_NAME_INVALID",1,"An object name is malformed.","Damaged path in registry or manifest.","对象名称格式错误。","注册表或清单中的路径损坏。",0],
  [3221225524,"STATUS_OBJECT_NAME_NOT_FOUND",1,"The named object was not found.","File, key or value missing; very often an expected probe.","未找到命名的对象。","缺少文件、项或值；很多时候是预期的探测。",0],
  [3221225525,"STATUS_OBJECT_NAME_COLLISION",1,"The name already exists.","Left-over object.","名称已存在。","残留的对象。",0],
  [3221225530,"STATUS_OBJECT_PATH_NOT_FOUND",1,"The path was not found.","Missing folder.","未找到路径。","缺少文件夹。",0],
  [3221225539,"STATUS_SHARING_VIOLATION",1,"Sharing violation.","File open elsewhere.","共享冲突。","文件在别处打开。",0],
  [3221225558,"STATUS_DELETE_PENDING",1,"A delete is pending on the object.","Restart, close handles.","对象正等待删除。","重新启动，关闭句柄。",0],
  [3221225595,"STATUS_INVALID_IMAGE_FORMAT",1,"Invalid image format.","Damaged or wrong-architecture binary.","映像格式无效。","二进制文件损坏或体系结构不符。",0],
  [3221225599,"STATUS_DISK_FULL",1,"The disk is full.","Free space.","磁盘已满。","释放空间。",0],
  [3221225626,"STATUS_INSUFFICIENT_RESOURCES",1,"Insufficient system resources.","Pool, handles, registry quota.","系统资源不足。","池、句柄或注册表配额。",0],
  [3221225628,"STATUS_DEVICE_DATA_ERROR",1,"The device has bad blocks.","Failing disk.","设备有坏块。","磁盘故障。",0],
  [3221225658,"STATUS_FILE_IS_A_DIRECTORY",1,"A folder was found where a file was expected.","Path type mismatch.","应为文件处却是文件夹。","路径类型不匹配。",0],
  [3221225729,"STATUS_DIRECTORY_NOT_EMPTY",1,"The folder is not empty.","Left-over files.","文件夹不为空。","残留文件。",0],
  [3221225730,"STATUS_FILE_CORRUPT_ERROR",1,"The file is corrupt.","File system or payload damage.","文件已损坏。","文件系统或有效负载损坏。",0],
  [3221225731,"STATUS_NOT_A_DIRECTORY",1,"A file was found where a folder was expected.","Path type mismatch.","应为文件夹处却是文件。","路径类型不匹配。",0],
  [3221225761,"STATUS_CANNOT_DELETE",1,"The file cannot be deleted.","In use or read-only.","无法删除该文件。","正在使用或为只读。",0],
  [3221225781,"STATUS_DLL_NOT_FOUND",1,"A DLL needed by the program is missing.","Servicing host cannot start, e.g. DISM of another OS version.","缺少程序所需的 DLL。","服务主机无法启动，例如使用了其他操作系统版本的 DISM。",0],
  [3221225785,"STATUS_ENTRYPOINT_NOT_FOUND",1,"A DLL lacks a needed entry point.","Mixed file versions.","DLL 缺少所需的入口点。","文件版本混杂。",0],
  [3221225794,"STATUS_DLL_INIT_FAILED",1,"A DLL could not be initialised.","Blocked or damaged DLL.","无法初始化 DLL。","DLL 被阻止或损坏。",0],
  [3221225861,"STATUS_IO_DEVICE_ERROR",1,"I/O device error.","Failing disk or cable.","I/O 设备错误。","磁盘或电缆故障。",0],
  [3221225864,"STATUS_LOG_FILE_FULL",1,"The log file is full.","Space.","日志文件已满。","空间不足。",0],
  [3221226021,"STATUS_NOT_FOUND",1,"Not found.","Lookup without result; often benign inside CSI.","未找到。","查找没有结果；在 CSI 内部通常无害。",0],
  [3221226085,"STATUS_TOO_MANY_LINKS",1,"Too many hard links.","File has reached the link limit.","硬链接太多。","文件已达到链接数限制。",0],
  [3221226337,"STATUS_ACCESS_DISABLED_BY_POLICY_DEFAULT",1,"Access disabled by policy (default rule).","Problem status of a device blocked by policy.","访问被策略禁用（默认规则）。","被策略阻止的设备的问题状态。",0],
  [3221226356,"STATUS_HEAP_CORRUPTION",1,"Heap corruption (crash).","A process crashed; memory or software fault.","堆损坏（崩溃）。","进程崩溃；内存或软件故障。",0],
  [3221226505,"STATUS_STACK_BUFFER_OVERRUN",1,"Fail-fast/stack buffer check (crash).","A process ended itself; look for a dump.","快速失败/堆栈缓冲区检查（崩溃）。","进程自行终止；请查找转储。",0],
  [3221226536,"STATUS_INVALID_IMAGE_HASH",1,"The file's signature is invalid.","Unsigned or modified boot or driver file.","文件签名无效。","启动文件或驱动程序文件未签名或被修改。",0],
  [3221226599,"STATUS_FILE_NOT_AVAILABLE",1,"File not available.","File is offline or being replaced.","文件不可用。","文件脱机或正在被替换。",0],
  [3221487617,"DISMAPI_E_DISMAPI_NOT_INITIALIZED",1,"DISM API was not initialised.","Calling program's error.","DISM API 未初始化。","调用程序的错误。",61],
  [3221487618,"DISMAPI_E_SHUTDOWN_IN_PROGRESS",1,"DISM session is shutting down.","Calling program's error.","DISM 会话正在关闭。","调用程序的错误。",61],
  [3221487619,"DISMAPI_E_OPEN_SESSION_HANDLES",1,"DISM shut down with open sessions.","Calling program's error.","DISM 关闭时仍有打开的会话。","调用程序的错误。",61],
  [3221487620,"DISMAPI_E_INVALID_DISM_SESSION",1,"The DISM session handle is invalid.","Calling program's error.","DISM 会话句柄无效。","调用程序的错误。",61],
  [3221487621,"DISMAPI_E_INVALID_IMAGE_INDEX",1,"Invalid image index.","The WIM has no such index.","映像索引无效。","WIM 没有该索引。",61],
  [3221487622,"DISMAPI_E_INVALID_IMAGE_NAME",1,"Invalid image name.","The WIM has no such image name.","映像名称无效。","WIM 没有该映像名称。",61],
  [3221487623,"DISMAPI_E_UNABLE_TO_UNMOUNT_IMAGE_PATH",1,"The path could not be unmounted.","Open files in the mount folder.","无法卸载该路径。","装载文件夹中有打开的文件。",61],
  [3221487625,"DISMAPI_E_LOGGING_DISABLED",1,"DISM logging is disabled.","Log path not writable.","DISM 日志记录已禁用。","日志路径不可写。",61],
  [3221487626,"DISMAPI_E_OPEN_HANDLES_UNABLE_TO_UNMOUNT_IMAGE_PATH",1,"Open handles prevent the unmount.","Close programs in the mount folder.","打开的句柄阻止卸载。","关闭使用装载文件夹的程序。",61],
  [3221487629,"DISMAPI_E_PARENT_FEATURE_DISABLED",1,"The parent feature is disabled.","Enable the parent feature or use /All.","父功能被禁用。","启用父功能或使用 /All。",61],
  [3221487630,"DISMAPI_E_MUST_SPECIFY_ONLINE_IMAGE",1,"The operation works only on the running OS.","Use /Online.","该操作仅适用于正在运行的操作系统。","使用 /Online。",61],
  [3221487631,"DISMAPI_E_INVALID_PRODUCT_KEY",1,"The product key is invalid.","Wrong key or edition.","产品密钥无效。","密钥或版本错误。",61],
  [3222601732,"STATUS_SXS_ASSEMBLY_NOT_FOUND",1,"Side-by-side assembly not found.","Missing component.","未找到并行 (SxS) 程序集。","缺少组件。",0],
  [3222601733,"STATUS_SXS_MANIFEST_FORMAT_ERROR",1,"Side-by-side manifest format error.","Damaged manifest.","并行 (SxS) 清单格式错误。","清单损坏。",0],
  [3222601734,"STATUS_SXS_MANIFEST_PARSE_ERROR",1,"Side-by-side manifest parse error.","Damaged manifest.","并行 (SxS) 清单分析错误。","清单损坏。",0],
  [3222601748,"STATUS_SXS_CORRUPT_ACTIVATION_STACK",1,"The activation stack is corrupt.","Process-internal fault.","激活堆栈已损坏。","进程内部故障。",0],
  [3222601753,"STATUS_SXS_IDENTITY_PARSE_ERROR",1,"An identity string could not be parsed.","Damaged identity.","无法分析标识字符串。","标识损坏。",0],
  [3222601754,"STATUS_SXS_COMPONENT_STORE_CORRUPT",1,"The component store is corrupt.","NT form of 0x80073712.","组件存储已损坏。","0x80073712 的 NT 形式。",41],
  [3222601755,"STATUS_SXS_FILE_HASH_MISMATCH",1,"A file's hash does not match the manifest.","NT form of 0x800736CC.","文件的哈希与清单不符。","0x800736CC 的 NT 形式。",0],
  [3222601756,"STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT",1,"Same identity, different manifest contents.","NT form of 0x80073715.","标识相同但清单内容不同。","0x80073715 的 NT 形式。",0],
  [3222601757,"STATUS_SXS_IDENTITIES_DIFFERENT",1,"Manifest identities differ.","NT form of 0x80073716.","清单标识不同。","0x80073716 的 NT 形式。",0],
  [3222601760,"STATUS_ADVANCED_INSTALLER_FAILED",1,"An advanced installer failed.","NT form of 0x80073713.","高级安装程序失败。","0x80073713 的 NT 形式。",0],
  [3222601762,"STATUS_SXS_MANIFEST_TOO_BIG",1,"The manifest is too big.","NT form of 0x80073719.","清单太大。","0x80073719 的 NT 形式。",0],
  [3222601764,"STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE",1,"Transaction closure incomplete.","NT form of 0x8007371B.","事务闭包不完整。","0x8007371B 的 NT 形式。",0],
  [3222601766,"STATUS_GENERIC_COMMAND_FAILED",1,"A generic command failed.","NT form of 0x8007371D.","通用命令失败。","0x8007371D 的 NT 形式。",0],
  [3222863873,"STATUS_TRANSACTIONAL_CONFLICT",1,"Transaction conflict.","Two transactions touch the same object.","事务冲突。","两个事务操作同一对象。",0],
  [3222863875,"STATUS_TRANSACTION_NOT_ACTIVE",1,"The transaction is not active.","Boot-time update stage failed (classic \"C0190003\" stage error).","事务未处于活动状态。","启动时的更新阶段失败（典型的 “C0190003” 阶段错误）。",62],
  [3222929437,"STATUS_LOG_FULL",1,"The common log file system log is full.","Stop at \"Configuring updates\" with error C01A001D: no space on the system volume.","公用日志文件系统的日志已满。","停在“配置更新”并显示错误 C01A001D：系统卷没有空间。",63],
  [3242328321,"",1,"Read/write mount of a read-only container.","WIM on read-only media.","以读写方式装载只读容器。","WIM 位于只读介质上。",-1],
  [3242328332,"",1,"Commit asked for a read-only mount.","Mount it read/write.","对只读装载请求了提交。","以读写方式装载。",-1],
  [3242328337,"",1,"The mounted image was not found.","Clean up stale mounts.","未找到装载的映像。","清理过期的装载。",-1],
  [3242328338,"",1,"A file in the mount folder is in use.","Close programs, pause scanners.","装载文件夹中的文件正在使用。","关闭程序，暂停扫描程序。",-1],
  [3242328339,"",1,"The folder already contains a mounted image.","Unmount or choose another folder.","该文件夹已包含装载的映像。","先卸载或选择其他文件夹。",-1],
  [3242328340,"",1,"The mount folder is not empty.","Use an empty folder.","装载文件夹不为空。","使用空文件夹。",-1],
  [3242328341,"",1,"The mount folder does not exist.","Create it.","装载文件夹不存在。","创建该文件夹。",-1],
  [3242328343,"",1,"The folder could not be fully unmounted.","Something still has files open below the mount folder.","无法完全卸载该文件夹。","装载文件夹下仍有打开的文件。",-1],
  [3242328344,"",1,"The mounted image is used by another process.","Wait or close it.","装载的映像正被另一个进程使用。","等待或关闭它。",-1],
  [3242328348,"",1,"Not a valid mount folder.","Clean up stale mounts.","不是有效的装载文件夹。","清理过期的装载。",-1],
  [3242328349,"",1,"The image cannot be committed.","Partly unmounted or still mounting.","无法提交映像。","映像只卸载了一部分，或仍在装载。",-1],
  [3242328352,"",1,"The mount in that folder is corrupt.","dism /Cleanup-Wim.","该文件夹中的装载已损坏。","dism /Cleanup-Wim。",-1],
  [3242328358,"",1,"The image is already mounted.","Unmount it first.","映像已装载。","请先卸载。",-1],
  [3242328359,"",1,"The image is already mounted read/write.","Left-over mount from an earlier run; unmount and clean up.","映像已以读写方式装载。","先前运行残留的装载；请卸载并清理。",-1],
  [3242328372,"",1,"The mount drive is not a fixed drive.","Use a local NTFS volume.","装载驱动器不是固定驱动器。","使用本地 NTFS 卷。",-1],
  [3242328380,"",1,"This compression cannot be mounted (ESD).","Export to WIM first.","此压缩格式无法装载 (ESD)。","先导出为 WIM。",-1],
  [3243311377,"",1,"No permission to mount and change this image.","Read-only attribute on the WIM, or not elevated.","没有装载并更改此映像的权限。","WIM 为只读属性，或未提升权限。",-1],
  [3243311378,"",1,"No permission to mount this image.","ACL or not elevated.","没有装载此映像的权限。","ACL 所致或未提升权限。",-1],
  [3243311379,"",1,"The image index does not exist.","Wrong index.","映像索引不存在。","索引错误。",-1],
  [3243311380,"DISMAPI_E_NEEDS_REMOUNT",1,"The image must be remounted.","dism /Remount-Image.","必须重新装载映像。","dism /Remount-Image。",-1],
  [3243311381,"",1,"The mounted image is not valid.","Clean up and mount again.","装载的映像无效。","清理后重新装载。",-1],
  [3243311613,"",1,"Another DISM operation is servicing the image.","Wait for it.","另一个 DISM 操作正在服务该映像。","等待其完成。",-1],
  [3246391556,"WINDLP_E_OPERATION_COMPLETED",0,"An already finished setup task was asked to pause.","Usual first line of setuperr.log; noise.","要求暂停一个已经完成的安装任务。","setuperr.log 常见的第一行；无害。",-1],
  [3246391576,"",1,"Upgrade content could not be decrypted.","WSUS downloaded upgrade content without the needed key/hotfix.","无法解密升级内容。","WSUS 下载升级内容时缺少所需的密钥或修补程序。",9],
  [3247440129,"MOSETUP_E_SETUP_PLATFORM",1,"Setup rolled back (generic).","Usually a driver, filter driver, firmware or hardware fault; decide by the extend code.","安装程序已回滚（通用）。","通常是驱动程序、筛选器驱动程序、固件或硬件故障；请根据扩展代码判断。",9],
  [3247440130,"MOSETUP_E_SHUTDOWN_BLOCK",1,"The shutdown block message could not be set.","Setup UI problem.","无法设置阻止关机的消息。","安装程序界面问题。",9],
  [3247440131,"MOSETUP_E_COMPAT_TIMEOUT",1,"Compatibility issues were not solved in time.","Prompt expired.","兼容性问题未及时解决。","提示已过期。",9],
  [3247440132,"MOSETUP_E_PROCESS_TIMEOUT",1,"Setup ran past its time limit.","Slow machine or hang.","安装程序超过时限。","计算机较慢或挂起。",9],
  [3247440134,"MOSETUP_E_TERMINATE_PROCESS",1,"Setup was terminated.","Process ended by another program, reboot or user.","安装程序被终止。","进程被其他程序、重新启动或用户结束。",9],
  [3247440135,"MOSETUP_E_CLEANUP_PENDING",1,"Clean-up from an earlier attempt is pending.","Restart and try again.","先前尝试的清理仍待完成。","重新启动后重试。",9],
  [3247440137,"MOSETUP_E_COMPAT_TERMINATE",1,"Setup ended in the compatibility phase.","Compatibility prompt closed.","安装程序在兼容性阶段结束。","兼容性提示被关闭。",9],
  [3247440138,"MOSETUP_E_UNKNOWN_CMD_LINE",1,"Unknown setup command-line option.","Wrong setup.exe argument.","未知的安装命令行选项。","setup.exe 参数错误。",9],
  [3247440139,"MOSETUP_E_INSTALL_IMAGE_NOT_FOUND",1,"The install image was not found.","Incomplete media.","未找到安装映像。","介质不完整。",9],
  [3247440140,"MOSETUP_E_AUTOMATION_INVALID",1,"The automation data is invalid.","Bad answer file or setup config.","自动化数据无效。","应答文件或安装配置有误。",9],
  [3247440141,"MOSETUP_E_INVALID_CMD_LINE",1,"Invalid setup command line.","Wrong setup.exe argument.","安装命令行无效。","setup.exe 参数错误。",9],
  [3247440142,"MOSETUP_E_EULA_ACCEPT_REQUIRED",1,"Licence terms must be accepted.","Add /eula accept.","必须接受许可条款。","添加 /eula accept。",9],
  [3247440146,"MOSETUP_E_TARGET_DRIVE_NOT_FOUND",1,"No target drive letter found.","Disk layout problem.","未找到目标驱动器号。","磁盘布局问题。",9],
  [3247440159,"MOSETUP_E_PROCESS_CRASHED",1,"The setup process crashed.","See crash dump and the last lines.","安装进程崩溃。","请查看崩溃转储和最后几行。",9],
  [3247440176,"MOSETUP_E_INSTALL_HASH_MISSING",1,"The instance hash is missing.","Stale or damaged download.","缺少实例哈希。","下载过期或损坏。",9],
  [3247440177,"MOSETUP_E_INSTALL_HASH_MISMATCH",1,"The instance hash does not match.","Stale or damaged download.","实例哈希不匹配。","下载过期或损坏。",9],
  [3247440351,"MOSETUP_E_DISK_FULL",1,"The disk is full.","Free space.","磁盘已满。","释放空间。",9],
  [3247440353,"MOSETUP_E_PROCESS_SUSPENDED",1,"The setup process was suspended.","Power or session state.","安装进程已挂起。","电源或会话状态。",9],
  [3247440354,"MOSETUP_E_PREINSTALL_SCRIPT_FAILED",1,"A pre-install script failed.","Your own setup script.","安装前脚本失败。","您自己的安装脚本。",9],
  [3247440384,"MOSETUP_E_COMPAT_SYSREQ_BLOCK",1,"The PC does not meet the minimum requirements.","CPU/TPM/Secure Boot/RAM/disk.","电脑不满足最低要求。","CPU/TPM/安全启动/内存/磁盘。",64],
  [3247440385,"MOSETUP_E_COMPAT_SYSREQ_CANCEL",1,"Cancelled: minimum requirements not met.","As above.","已取消：不满足最低要求。","同上。",9],
  [3247440386,"MOSETUP_E_COMPAT_DOWNLOADREQ_BLOCK",1,"Requirements to download are not met.","As above.","不满足下载要求。","同上。",9],
  [3247440388,"MOSETUP_E_COMPAT_MIGCHOICE_BLOCK",1,"The chosen migration option is not available.","Edition, language or architecture differs, so \"keep apps\" is impossible.","所选的迁移选项不可用。","版本、语言或体系结构不同，因此无法“保留应用”。",64],
  [3247440390,"MOSETUP_E_COMPAT_DEVICEREQ_BLOCK",1,"A device blocks the upgrade.","Incompatible device or driver.","某个设备阻止升级。","设备或驱动程序不兼容。",9],
  [3247440392,"MOSETUP_E_COMPAT_INSTALLREQ_BLOCK",1,"An incompatible app or driver blocks the upgrade.","See the compatibility report (CompatData*.xml).","不兼容的应用或驱动程序阻止升级。","请查看兼容性报告 (CompatData*.xml)。",64],
  [3247440393,"MOSETUP_E_COMPAT_INSTALLREQ_CANCEL",1,"Cancelled: the compatibility scan did not pass.","Incompatible application.","已取消：兼容性扫描未通过。","应用程序不兼容。",9],
  [3247440394,"MOSETUP_E_COMPAT_RECOVERYREQ_BLOCK",1,"Recovery requirements are not met.","Space or partition layout.","不满足恢复要求。","空间或分区布局。",9],
  [3247440396,"MOSETUP_E_DOWNLOADDISKSPACE_BLOCK",1,"Not enough space to download.","Free space.","空间不足，无法下载。","释放空间。",9],
  [3247440398,"MOSETUP_E_INSTALLDISKSPACE_BLOCK",1,"Not enough space to install.","Free space.","空间不足，无法安装。","释放空间。",64],
  [3247440400,"MOSETUP_E_COMPAT_SCANONLY",0,"The compatibility scan found no problem.","Result of setup.exe /compat scanonly; a success in spite of the error form.","兼容性扫描未发现问题。","setup.exe /compat scanonly 的结果；虽为错误形式，实为成功。",64],
  [3247440405,"MOSETUP_E_NO_MATCHING_INSTALL_IMAGE",1,"No install image fits this system.","Edition or language not on the media.","没有适合此系统的安装映像。","介质中没有该版本或语言。",9],
  [3247440406,"MOSETUP_E_ROLLBACK_PENDING",1,"An OS rollback is pending.","Finish the rollback first.","操作系统回滚待完成。","请先完成回滚。",9],
  [3247440897,"MOSETUP_E_UA_NO_PACKAGES_TO_DOWNLOAD",1,"No packages to download.","Update agent has nothing to fetch.","没有要下载的程序包。","更新代理无需获取任何内容。",9],
  [3247440899,"MOSETUP_E_UA_CORRUPT_PAYLOAD_FILES",1,"Payload files are corrupt.","Download again.","有效负载文件已损坏。","重新下载。",9],
  [3346006290,"",1,"Writing data to the system drive did not complete.","Write failure during Upgrade Assistant run.","未能完成向系统驱动器写入数据。","升级助手运行期间写入失败。",9],
  [3489660962,"",1,"NTSTATUS access denied wrapped as HRESULT.","See 0xC0000022.","包装为 HRESULT 的 NTSTATUS“拒绝访问”。","请参阅 0xC0000022。",0],
  [3489660980,"",1,"NTSTATUS object name not found wrapped as HRESULT.","See 0xC0000034; common as gle in CSI lines.","包装为 HRESULT 的 NTSTATUS“未找到对象名”。","请参阅 0xC0000034；常作为 CSI 行中的 gle 出现。",0],
  [3489660986,"",1,"NTSTATUS path not found wrapped as HRESULT.","See 0xC000003A.","包装为 HRESULT 的 NTSTATUS“未找到路径”。","请参阅 0xC000003A。",0],
  [3489661477,"",1,"NTSTATUS not found wrapped as HRESULT.","See 0xC0000225.","包装为 HRESULT 的 NTSTATUS“未找到”。","请参阅 0xC0000225。",0],
  [3491037210,"",1,"NTSTATUS store corrupt wrapped as HRESULT.","See 0xC015001A.","包装为 HRESULT 的 NTSTATUS“存储损坏”。","请参阅 0xC015001A。",41],
  [3758096899,"ERROR_NO_DRIVER_SELECTED",1,"No driver selected (raw SetupAPI form of 0x800F0203).","See 0x800F0203.","未选择驱动程序（0x800F0203 的 SetupAPI 原始形式）。","请参阅 0x800F0203。",65],
  [3758096903,"ERROR_DEVINST_ALREADY_EXISTS",1,"Device instance already exists (raw form of 0x800F0207).","Stale device entry; also seen cut to FAILURE(0x00000207).","设备实例已存在（0x800F0207 的原始形式）。","过期的设备条目；也会被截断为 FAILURE(0x00000207)。",65],
  [3758096907,"ERROR_NO_SUCH_DEVINST",1,"Device instance does not exist (raw form of 0x800F020B).","Device not present.","设备实例不存在（0x800F020B 的原始形式）。","设备未连接。",65],
  [3758096910,"ERROR_DI_DO_DEFAULT",0,"Do the default action (raw form of 0x800F020E).","Normal answer of class installers and co-installers in setupapi.dev.log; not a failure.","执行默认操作（0x800F020E 的原始形式）。","setupapi.dev.log 中类安装程序和共同安装程序的正常应答，不是失败。",65],
  [3758096921,"ERROR_NO_ASSOCIATED_SERVICE",1,"No associated service (raw form of 0x800F0219).","See 0x800F0219.","没有关联的服务（0x800F0219 的原始形式）。","请参阅 0x800F0219。",65],
  [3758096936,"ERROR_NO_COMPAT_DRIVERS",1,"No compatible drivers (raw form of 0x800F0228).","No matching driver package.","没有兼容的驱动程序（0x800F0228 的原始形式）。","没有匹配的驱动程序包。",65],
  [3758096943,"ERROR_NO_CATALOG_FOR_OEM_INF",1,"INF without catalog (raw form of 0x800F022F).","Unsigned driver package.","INF 没有目录文件（0x800F022F 的原始形式）。","驱动程序包未签名。",65],
  [3758096949,"ERROR_IN_WOW64",1,"Not available under WOW64 (raw form of 0x800F0235).","32-bit installer.","在 WOW64 下不可用（0x800F0235 的原始形式）。","32 位安装程序。",65],
  [3758096962,"ERROR_AUTHENTICODE_TRUST_NOT_ESTABLISHED",1,"Publisher trust not established (raw form of 0x800F0242).","See 0x800F0242.","尚未建立发布者信任（0x800F0242 的原始形式）。","请参阅 0x800F0242。",65],
  [3758096964,"ERROR_SIGNATURE_OSATTRIBUTE_MISMATCH",1,"Signature does not cover this OS (raw form of 0x800F0244).","Catalog for another Windows version or a newer signing method.","签名不涵盖此操作系统（0x800F0244 的原始形式）。","目录文件面向其他 Windows 版本或较新的签名方法。",65],
  [3758096967,"ERROR_DRIVER_STORE_ADD_FAILED",1,"Adding to the driver store failed (raw form of 0x800F0247).","See 0x800F0247.","添加到驱动程序存储失败（0x800F0247 的原始形式）。","请参阅 0x800F0247。",65],
  [3758096968,"ERROR_DEVICE_INSTALL_BLOCKED",1,"Device installation blocked by policy (raw form of 0x800F0248).","Device installation restriction policy.","设备安装被策略阻止（0x800F0248 的原始形式）。","设备安装限制策略。",65],
  [3758096971,"ERROR_FILE_HASH_NOT_IN_CATALOG",1,"File hash not in catalog (raw form of 0x800F024B).","Modified driver file.","文件哈希不在目录文件中（0x800F024B 的原始形式）。","驱动程序文件被修改。",65],
];

export const hresultFacilities: readonly (readonly [number, string])[] = [
  [0,"NULL"],
  [1,"RPC"],
  [2,"DISPATCH"],
  [3,"STORAGE"],
  [4,"ITF"],
  [7,"WIN32"],
  [8,"WINDOWS"],
  [9,"SSPI/SECURITY"],
  [10,"CONTROL"],
  [11,"CERT"],
  [12,"INTERNET"],
  [13,"MEDIASERVER"],
  [14,"MSMQ"],
  [15,"SETUPAPI"],
  [16,"SCARD"],
  [17,"COMPLUS"],
  [18,"AAF"],
  [19,"URT"],
  [20,"ACS"],
  [21,"DPLAY"],
  [22,"UMI"],
  [23,"SXS"],
  [24,"WINDOWS_CE"],
  [25,"HTTP"],
  [26,"USERMODE_COMMONLOG"],
  [27,"WER"],
  [31,"USERMODE_FILTER_MANAGER"],
  [32,"BACKGROUNDCOPY"],
  [33,"CONFIGURATION/WIA"],
  [34,"STATE_MANAGEMENT"],
  [35,"METADIRECTORY"],
  [36,"WINDOWSUPDATE"],
  [37,"DIRECTORYSERVICE"],
  [38,"GRAPHICS"],
  [39,"SHELL/NAP"],
  [40,"TPM_SERVICES"],
  [41,"TPM_SOFTWARE"],
  [42,"UI"],
  [43,"XAML"],
  [44,"ACTION_QUEUE"],
  [48,"PLA/WINDOWS_SETUP"],
  [49,"FVE"],
  [50,"FWP"],
  [51,"WINRM"],
  [52,"NDIS"],
  [53,"USERMODE_HYPERVISOR"],
  [54,"CMI"],
  [55,"USERMODE_VIRTUALIZATION"],
  [56,"USERMODE_VOLMGR"],
  [57,"BCD"],
  [58,"USERMODE_VHD"],
  [59,"USERMODE_HNS"],
  [60,"SDIAG"],
  [61,"WEBSERVICES/WINPE"],
  [62,"WPN"],
  [63,"WINDOWS_STORE"],
  [64,"INPUT"],
  [65,"QUIC"],
  [66,"EAP"],
  [70,"IORING"],
  [80,"WINDOWS_DEFENDER"],
  [81,"OPC"],
  [82,"XPS"],
  [83,"RAS"],
  [84,"MBN/POWERSHELL"],
  [85,"EAS"],
  [98,"P2P_INT"],
  [99,"P2P"],
  [100,"DAF"],
  [101,"BLUETOOTH_ATT"],
  [102,"AUDIO"],
  [103,"STATEREPOSITORY"],
  [109,"VISUALCPP"],
  [112,"SCRIPT"],
  [113,"PARSE"],
  [120,"BLB"],
  [121,"BLB_CLI"],
  [122,"WSBAPP"],
  [128,"BLBUI"],
  [129,"USN"],
  [130,"USERMODE_VOLSNAP"],
  [131,"TIERING"],
  [133,"WSB_ONLINE"],
  [134,"ONLINE_ID"],
  [135,"DEVICE_UPDATE_AGENT"],
  [136,"DRVSERVICING"],
  [153,"DLS"],
  [160,"SOS"],
  [173,"OCP_UPDATE_AGENT"],
  [176,"DEBUGGERS"],
  [208,"DELIVERY_OPTIMIZATION"],
  [231,"USERMODE_SPACES"],
  [232,"USER_MODE_SECURITY_CORE"],
  [234,"USERMODE_LICENSING"],
  [256,"SPP/RESTORE/DMSERVER"],
  [257,"DEPLOYMENT_SERVICES_SERVER"],
  [258,"DEPLOYMENT_SERVICES_IMAGING"],
  [259,"DEPLOYMENT_SERVICES_MANAGEMENT"],
  [260,"DEPLOYMENT_SERVICES_UTIL"],
  [261,"DEPLOYMENT_SERVICES_BINLSVC"],
  [263,"DEPLOYMENT_SERVICES_PXE"],
  [264,"DEPLOYMENT_SERVICES_TFTP"],
  [272,"DEPLOYMENT_SERVICES_TRANSPORT_MANAGEMENT"],
  [278,"DEPLOYMENT_SERVICES_DRIVER_PROVISIONING"],
  [289,"DEPLOYMENT_SERVICES_MULTICAST_SERVER"],
  [290,"DEPLOYMENT_SERVICES_MULTICAST_CLIENT"],
  [293,"DEPLOYMENT_SERVICES_CONTENT_PROVIDER"],
  [296,"HSP_SERVICES"],
  [297,"HSP_SOFTWARE"],
  [305,"LINGUISTIC_SERVICES"],
  [885,"WEB"],
  [886,"WEB_SOCKET"],
  [1094,"AUDIOSTREAMING"],
  [1490,"TTD"],
  [1536,"ACCELERATOR"],
  [1793,"MOBILE"],
  [1967,"SQLITE"],
  [1968,"SERVICE_FABRIC"],
  [1989,"UTC"],
  [1996,"WMAAECMA"],
  [2049,"WEP"],
  [2050,"SYNCENGINE"],
  [2168,"DIRECTMUSIC"],
  [2169,"DIRECT3D10"],
  [2170,"DXGI"],
  [2171,"DXGI_DDI"],
  [2172,"DIRECT3D11"],
  [2173,"DIRECT3D11_DEBUG"],
  [2174,"DIRECT3D12"],
  [2175,"DIRECT3D12_DEBUG"],
  [2176,"DXCORE"],
  [2177,"PRESENTATION"],
  [2184,"LEAP"],
  [2185,"AUDCLNT"],
  [2192,"WINML"],
  [2200,"WINCODEC_DWRITE_DWM"],
  [2201,"DIRECT2D"],
  [2304,"DEFRAG"],
  [2305,"USERMODE_SDBUS"],
  [2306,"JSCRIPT"],
  [2339,"XBOX"],
  [2340,"GAME"],
  [2341,"USERMODE_UNIONFS"],
  [2342,"USERMODE_PRM"],
  [2343,"USERMODE_WIN_ACCEL"],
  [2344,"PPF"],
  [2561,"PIDGENX"],
  [2748,"PIX"],
  [322,"WIMGAPI"],
  [337,"DISM"],
  [384,"WINDLP"],
  [400,"MOSETUP"],
  [2048,"ESENT"],
];

export const ntstatusFacilities: readonly (readonly [number, string])[] = [
  [1,"DEBUGGER"],
  [2,"RPC_RUNTIME"],
  [3,"RPC_STUBS"],
  [4,"IO_ERROR_CODE"],
  [6,"CODCLASS_ERROR_CODE"],
  [7,"NTWIN32"],
  [8,"NTCERT"],
  [9,"NTSSPI"],
  [10,"TERMINAL_SERVER"],
  [16,"USB_ERROR_CODE"],
  [17,"HID_ERROR_CODE"],
  [18,"FIREWIRE_ERROR_CODE"],
  [19,"CLUSTER_ERROR_CODE"],
  [20,"ACPI_ERROR_CODE"],
  [21,"SXS_ERROR_CODE"],
  [25,"TRANSACTION"],
  [26,"COMMONLOG_ERROR_CODE/COMMONLOG"],
  [27,"VIDEO"],
  [28,"FILTER_MANAGER"],
  [29,"MONITOR"],
  [30,"GRAPHICS_KERNEL"],
  [31,"CAMERA"],
  [32,"DRIVER_FRAMEWORK"],
  [33,"FVE_ERROR_CODE"],
  [34,"FWP_ERROR_CODE"],
  [35,"NDIS_ERROR_CODE"],
  [36,"QUIC_ERROR_CODE"],
  [41,"TPM"],
  [42,"RTPM"],
  [53,"HYPERVISOR"],
  [54,"IPSEC"],
  [55,"VIRTUALIZATION"],
  [56,"VOLMGR"],
  [57,"BCD_ERROR_CODE"],
  [62,"WIN32K_NTUSER"],
  [63,"WIN32K_NTGDI"],
  [64,"RESUME_KEY_FILTER"],
  [65,"RDBSS"],
  [66,"BTH_ATT"],
  [67,"SECUREBOOT"],
  [68,"AUDIO_KERNEL"],
  [69,"VSM"],
  [70,"NT_IORING"],
  [80,"VOLSNAP"],
  [81,"SDBUS"],
  [92,"SHARED_VHDX"],
  [93,"SMB"],
  [94,"XVS"],
  [153,"INTERIX"],
  [231,"SPACES"],
  [232,"SECURITY_CORE"],
  [233,"SYSTEM_INTEGRITY"],
  [234,"LICENSING"],
  [235,"PLATFORM_MANIFEST"],
  [236,"APP_EXEC"],
  [237,"UNIONFS"],
  [238,"PLATFORM_RUNTIME_MECHANISM"],
  [239,"WIN_ACCEL"],
];

/** `value name` a line, value in hex; without a value: another name of the value above. The best name comes first. */
export const nameLists = {
  win32: `0 ERROR_SUCCESS
1 ERROR_INVALID_FUNCTION
2 ERROR_FILE_NOT_FOUND
3 ERROR_PATH_NOT_FOUND
4 ERROR_TOO_MANY_OPEN_FILES
5 ERROR_ACCESS_DENIED
6 ERROR_INVALID_HANDLE
7 ERROR_ARENA_TRASHED
8 ERROR_NOT_ENOUGH_MEMORY
9 ERROR_INVALID_BLOCK
a ERROR_BAD_ENVIRONMENT
b ERROR_BAD_FORMAT
c ERROR_INVALID_ACCESS
d ERROR_INVALID_DATA
e ERROR_OUTOFMEMORY
f ERROR_INVALID_DRIVE
10 ERROR_CURRENT_DIRECTORY
11 ERROR_NOT_SAME_DEVICE
12 ERROR_NO_MORE_FILES
13 ERROR_WRITE_PROTECT
14 ERROR_BAD_UNIT
15 ERROR_NOT_READY
16 ERROR_BAD_COMMAND
17 ERROR_CRC
18 ERROR_BAD_LENGTH
19 ERROR_SEEK
1a ERROR_NOT_DOS_DISK
1b ERROR_SECTOR_NOT_FOUND
1c ERROR_OUT_OF_PAPER
1d ERROR_WRITE_FAULT
1e ERROR_READ_FAULT
1f ERROR_GEN_FAILURE
20 ERROR_SHARING_VIOLATION
21 ERROR_LOCK_VIOLATION
22 ERROR_WRONG_DISK
24 ERROR_SHARING_BUFFER_EXCEEDED
26 ERROR_HANDLE_EOF
27 ERROR_HANDLE_DISK_FULL
32 ERROR_NOT_SUPPORTED
33 ERROR_REM_NOT_LIST
34 ERROR_DUP_NAME
35 ERROR_BAD_NETPATH
36 ERROR_NETWORK_BUSY
37 ERROR_DEV_NOT_EXIST
38 ERROR_TOO_MANY_CMDS
39 ERROR_ADAP_HDW_ERR
3a ERROR_BAD_NET_RESP
3b ERROR_UNEXP_NET_ERR
3c ERROR_BAD_REM_ADAP
3d ERROR_PRINTQ_FULL
3e ERROR_NO_SPOOL_SPACE
3f ERROR_PRINT_CANCELLED
40 ERROR_NETNAME_DELETED
41 ERROR_NETWORK_ACCESS_DENIED
42 ERROR_BAD_DEV_TYPE
43 ERROR_BAD_NET_NAME
44 ERROR_TOO_MANY_NAMES
45 ERROR_TOO_MANY_SESS
46 ERROR_SHARING_PAUSED
47 ERROR_REQ_NOT_ACCEP
48 ERROR_REDIR_PAUSED
50 ERROR_FILE_EXISTS
52 ERROR_CANNOT_MAKE
53 ERROR_FAIL_I24
54 ERROR_OUT_OF_STRUCTURES
55 ERROR_ALREADY_ASSIGNED
56 ERROR_INVALID_PASSWORD
57 ERROR_INVALID_PARAMETER
58 ERROR_NET_WRITE_FAULT
59 ERROR_NO_PROC_SLOTS
64 ERROR_TOO_MANY_SEMAPHORES
65 ERROR_EXCL_SEM_ALREADY_OWNED
66 ERROR_SEM_IS_SET
67 ERROR_TOO_MANY_SEM_REQUESTS
68 ERROR_INVALID_AT_INTERRUPT_TIME
69 ERROR_SEM_OWNER_DIED
6a ERROR_SEM_USER_LIMIT
6b ERROR_DISK_CHANGE
6c ERROR_DRIVE_LOCKED
6d ERROR_BROKEN_PIPE
6e ERROR_OPEN_FAILED
6f ERROR_BUFFER_OVERFLOW
70 ERROR_DISK_FULL
71 ERROR_NO_MORE_SEARCH_HANDLES
72 ERROR_INVALID_TARGET_HANDLE
75 ERROR_INVALID_CATEGORY
76 ERROR_INVALID_VERIFY_SWITCH
77 ERROR_BAD_DRIVER_LEVEL
78 ERROR_CALL_NOT_IMPLEMENTED
79 ERROR_SEM_TIMEOUT
7a ERROR_INSUFFICIENT_BUFFER
7b ERROR_INVALID_NAME
7c ERROR_INVALID_LEVEL
7d ERROR_NO_VOLUME_LABEL
7e ERROR_MOD_NOT_FOUND
7f ERROR_PROC_NOT_FOUND
80 ERROR_WAIT_NO_CHILDREN
81 ERROR_CHILD_NOT_COMPLETE
82 ERROR_DIRECT_ACCESS_HANDLE
83 ERROR_NEGATIVE_SEEK
84 ERROR_SEEK_ON_DEVICE
85 ERROR_IS_JOIN_TARGET
86 ERROR_IS_JOINED
87 ERROR_IS_SUBSTED
88 ERROR_NOT_JOINED
89 ERROR_NOT_SUBSTED
8a ERROR_JOIN_TO_JOIN
8b ERROR_SUBST_TO_SUBST
8c ERROR_JOIN_TO_SUBST
8d ERROR_SUBST_TO_JOIN
8e ERROR_BUSY_DRIVE
8f ERROR_SAME_DRIVE
90 ERROR_DIR_NOT_ROOT
91 ERROR_DIR_NOT_EMPTY
92 ERROR_IS_SUBST_PATH
93 ERROR_IS_JOIN_PATH
94 ERROR_PATH_BUSY
95 ERROR_IS_SUBST_TARGET
96 ERROR_SYSTEM_TRACE
97 ERROR_INVALID_EVENT_COUNT
98 ERROR_TOO_MANY_MUXWAITERS
99 ERROR_INVALID_LIST_FORMAT
9a ERROR_LABEL_TOO_LONG
9b ERROR_TOO_MANY_TCBS
9c ERROR_SIGNAL_REFUSED
9d ERROR_DISCARDED
9e ERROR_NOT_LOCKED
9f ERROR_BAD_THREADID_ADDR
a0 ERROR_BAD_ARGUMENTS
a1 ERROR_BAD_PATHNAME
a2 ERROR_SIGNAL_PENDING
a4 ERROR_MAX_THRDS_REACHED
a7 ERROR_LOCK_FAILED
aa ERROR_BUSY
ab ERROR_DEVICE_SUPPORT_IN_PROGRESS
ad ERROR_CANCEL_VIOLATION
ae ERROR_ATOMIC_LOCKS_NOT_SUPPORTED
b4 ERROR_INVALID_SEGMENT_NUMBER
b6 ERROR_INVALID_ORDINAL
b7 ERROR_ALREADY_EXISTS
ba ERROR_INVALID_FLAG_NUMBER
bb ERROR_SEM_NOT_FOUND
bc ERROR_INVALID_STARTING_CODESEG
bd ERROR_INVALID_STACKSEG
be ERROR_INVALID_MODULETYPE
bf ERROR_INVALID_EXE_SIGNATURE
c0 ERROR_EXE_MARKED_INVALID
c1 ERROR_BAD_EXE_FORMAT
c3 ERROR_INVALID_MINALLOCSIZE
c4 ERROR_DYNLINK_FROM_INVALID_RING
c5 ERROR_IOPL_NOT_ENABLED
c6 ERROR_INVALID_SEGDPL
c8 ERROR_RING2SEG_MUST_BE_MOVABLE
c9 ERROR_RELOC_CHAIN_XEEDS_SEGLIM
ca ERROR_INFLOOP_IN_RELOC_CHAIN
cb ERROR_ENVVAR_NOT_FOUND
cd ERROR_NO_SIGNAL_SENT
ce ERROR_FILENAME_EXCED_RANGE
cf ERROR_RING2_STACK_IN_USE
d0 ERROR_META_EXPANSION_TOO_LONG
d1 ERROR_INVALID_SIGNAL_NUMBER
d2 ERROR_THREAD_1_INACTIVE
d4 ERROR_LOCKED
d6 ERROR_TOO_MANY_MODULES
d7 ERROR_NESTING_NOT_ALLOWED
d8 ERROR_EXE_MACHINE_TYPE_MISMATCH
d9 ERROR_EXE_CANNOT_MODIFY_SIGNED_BINARY
da ERROR_EXE_CANNOT_MODIFY_STRONG_SIGNED_BINARY
dc ERROR_FILE_CHECKED_OUT
dd ERROR_CHECKOUT_REQUIRED
de ERROR_BAD_FILE_TYPE
df ERROR_FILE_TOO_LARGE
e0 ERROR_FORMS_AUTH_REQUIRED
e1 ERROR_VIRUS_INFECTED
e2 ERROR_VIRUS_DELETED
e5 ERROR_PIPE_LOCAL
e6 ERROR_BAD_PIPE
e7 ERROR_PIPE_BUSY
e8 ERROR_NO_DATA
e9 ERROR_PIPE_NOT_CONNECTED
ea ERROR_MORE_DATA
eb ERROR_NO_WORK_DONE
f0 ERROR_VC_DISCONNECTED
fe ERROR_INVALID_EA_NAME
ff ERROR_EA_LIST_INCONSISTENT
102 WAIT_TIMEOUT
103 ERROR_NO_MORE_ITEMS
10a ERROR_CANNOT_COPY
10b ERROR_DIRECTORY
113 ERROR_EAS_DIDNT_FIT
114 ERROR_EA_FILE_CORRUPT
115 ERROR_EA_TABLE_FULL
116 ERROR_INVALID_EA_HANDLE
11a ERROR_EAS_NOT_SUPPORTED
120 ERROR_NOT_OWNER
12a ERROR_TOO_MANY_POSTS
12b ERROR_PARTIAL_COPY
12c ERROR_OPLOCK_NOT_GRANTED
12d ERROR_INVALID_OPLOCK_PROTOCOL
12e ERROR_DISK_TOO_FRAGMENTED
12f ERROR_DELETE_PENDING
130 ERROR_INCOMPATIBLE_WITH_GLOBAL_SHORT_NAME_REGISTRY_SETTING
131 ERROR_SHORT_NAMES_NOT_ENABLED_ON_VOLUME
132 ERROR_SECURITY_STREAM_IS_INCONSISTENT
133 ERROR_INVALID_LOCK_RANGE
134 ERROR_IMAGE_SUBSYSTEM_NOT_PRESENT
135 ERROR_NOTIFICATION_GUID_ALREADY_DEFINED
136 ERROR_INVALID_EXCEPTION_HANDLER
137 ERROR_DUPLICATE_PRIVILEGES
138 ERROR_NO_RANGES_PROCESSED
139 ERROR_NOT_ALLOWED_ON_SYSTEM_FILE
13a ERROR_DISK_RESOURCES_EXHAUSTED
13b ERROR_INVALID_TOKEN
13c ERROR_DEVICE_FEATURE_NOT_SUPPORTED
13d ERROR_MR_MID_NOT_FOUND
13e ERROR_SCOPE_NOT_FOUND
13f ERROR_UNDEFINED_SCOPE
140 ERROR_INVALID_CAP
141 ERROR_DEVICE_UNREACHABLE
142 ERROR_DEVICE_NO_RESOURCES
143 ERROR_DATA_CHECKSUM_ERROR
144 ERROR_INTERMIXED_KERNEL_EA_OPERATION
146 ERROR_FILE_LEVEL_TRIM_NOT_SUPPORTED
147 ERROR_OFFSET_ALIGNMENT_VIOLATION
148 ERROR_INVALID_FIELD_IN_PARAMETER_LIST
149 ERROR_OPERATION_IN_PROGRESS
14a ERROR_BAD_DEVICE_PATH
14b ERROR_TOO_MANY_DESCRIPTORS
14c ERROR_SCRUB_DATA_DISABLED
14d ERROR_NOT_REDUNDANT_STORAGE
14e ERROR_RESIDENT_FILE_NOT_SUPPORTED
14f ERROR_COMPRESSED_FILE_NOT_SUPPORTED
150 ERROR_DIRECTORY_NOT_SUPPORTED
151 ERROR_NOT_READ_FROM_COPY
152 ERROR_FT_WRITE_FAILURE
153 ERROR_FT_DI_SCAN_REQUIRED
154 ERROR_INVALID_KERNEL_INFO_VERSION
155 ERROR_INVALID_PEP_INFO_VERSION
156 ERROR_OBJECT_NOT_EXTERNALLY_BACKED
157 ERROR_EXTERNAL_BACKING_PROVIDER_UNKNOWN
158 ERROR_COMPRESSION_NOT_BENEFICIAL
159 ERROR_STORAGE_TOPOLOGY_ID_MISMATCH
15a ERROR_BLOCKED_BY_PARENTAL_CONTROLS
15b ERROR_BLOCK_TOO_MANY_REFERENCES
15c ERROR_MARKED_TO_DISALLOW_WRITES
15d ERROR_ENCLAVE_FAILURE
15e ERROR_FAIL_NOACTION_REBOOT
15f ERROR_FAIL_SHUTDOWN
160 ERROR_FAIL_RESTART
161 ERROR_MAX_SESSIONS_REACHED
162 ERROR_NETWORK_ACCESS_DENIED_EDP
163 ERROR_DEVICE_HINT_NAME_BUFFER_TOO_SMALL
164 ERROR_EDP_POLICY_DENIES_OPERATION
165 ERROR_EDP_DPL_POLICY_CANT_BE_SATISFIED
166 ERROR_CLOUD_FILE_SYNC_ROOT_METADATA_CORRUPT
167 ERROR_DEVICE_IN_MAINTENANCE
168 ERROR_NOT_SUPPORTED_ON_DAX
169 ERROR_DAX_MAPPING_EXISTS
16a ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING
16b ERROR_CLOUD_FILE_METADATA_CORRUPT
16c ERROR_CLOUD_FILE_METADATA_TOO_LARGE
16d ERROR_CLOUD_FILE_PROPERTY_BLOB_TOO_LARGE
16e ERROR_CLOUD_FILE_PROPERTY_BLOB_CHECKSUM_MISMATCH
16f ERROR_CHILD_PROCESS_BLOCKED
170 ERROR_STORAGE_LOST_DATA_PERSISTENCE
171 ERROR_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE
172 ERROR_FILE_SYSTEM_VIRTUALIZATION_METADATA_CORRUPT
173 ERROR_FILE_SYSTEM_VIRTUALIZATION_BUSY
174 ERROR_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN
175 ERROR_GDI_HANDLE_LEAK
176 ERROR_CLOUD_FILE_TOO_MANY_PROPERTY_BLOBS
177 ERROR_CLOUD_FILE_PROPERTY_VERSION_NOT_SUPPORTED
178 ERROR_NOT_A_CLOUD_FILE
179 ERROR_CLOUD_FILE_NOT_IN_SYNC
17a ERROR_CLOUD_FILE_ALREADY_CONNECTED
17b ERROR_CLOUD_FILE_NOT_SUPPORTED
17c ERROR_CLOUD_FILE_INVALID_REQUEST
17d ERROR_CLOUD_FILE_READ_ONLY_VOLUME
17e ERROR_CLOUD_FILE_CONNECTED_PROVIDER_ONLY
17f ERROR_CLOUD_FILE_VALIDATION_FAILED
180 ERROR_SMB1_NOT_AVAILABLE
181 ERROR_FILE_SYSTEM_VIRTUALIZATION_INVALID_OPERATION
182 ERROR_CLOUD_FILE_AUTHENTICATION_FAILED
183 ERROR_CLOUD_FILE_INSUFFICIENT_RESOURCES
184 ERROR_CLOUD_FILE_NETWORK_UNAVAILABLE
185 ERROR_CLOUD_FILE_UNSUCCESSFUL
186 ERROR_CLOUD_FILE_NOT_UNDER_SYNC_ROOT
187 ERROR_CLOUD_FILE_IN_USE
188 ERROR_CLOUD_FILE_PINNED
189 ERROR_CLOUD_FILE_REQUEST_ABORTED
18a ERROR_CLOUD_FILE_PROPERTY_CORRUPT
18b ERROR_CLOUD_FILE_ACCESS_DENIED
18c ERROR_CLOUD_FILE_INCOMPATIBLE_HARDLINKS
18d ERROR_CLOUD_FILE_PROPERTY_LOCK_CONFLICT
18e ERROR_CLOUD_FILE_REQUEST_CANCELED
18f ERROR_EXTERNAL_SYSKEY_NOT_SUPPORTED
190 ERROR_THREAD_MODE_ALREADY_BACKGROUND
191 ERROR_THREAD_MODE_NOT_BACKGROUND
192 ERROR_PROCESS_MODE_ALREADY_BACKGROUND
193 ERROR_PROCESS_MODE_NOT_BACKGROUND
194 ERROR_CLOUD_FILE_PROVIDER_TERMINATED
195 ERROR_NOT_A_CLOUD_SYNC_ROOT
196 ERROR_FILE_PROTECTED_UNDER_DPL
197 ERROR_VOLUME_NOT_CLUSTER_ALIGNED
198 ERROR_NO_PHYSICALLY_ALIGNED_FREE_SPACE_FOUND
199 ERROR_APPX_FILE_NOT_ENCRYPTED
19a ERROR_RWRAW_ENCRYPTED_FILE_NOT_ENCRYPTED
19b ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILEOFFSET
19c ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILERANGE
19d ERROR_RWRAW_ENCRYPTED_INVALID_EDATAINFO_PARAMETER
19e ERROR_LINUX_SUBSYSTEM_NOT_PRESENT
19f ERROR_FT_READ_FAILURE
1a0 ERROR_STORAGE_RESERVE_ID_INVALID
1a1 ERROR_STORAGE_RESERVE_DOES_NOT_EXIST
1a2 ERROR_STORAGE_RESERVE_ALREADY_EXISTS
1a3 ERROR_STORAGE_RESERVE_NOT_EMPTY
1a4 ERROR_NOT_A_DAX_VOLUME
1a5 ERROR_NOT_DAX_MAPPABLE
1a6 ERROR_TIME_SENSITIVE_THREAD
1a7 ERROR_DPL_NOT_SUPPORTED_FOR_USER
1a8 ERROR_CASE_DIFFERING_NAMES_IN_DIR
1a9 ERROR_FILE_NOT_SUPPORTED
1aa ERROR_CLOUD_FILE_REQUEST_TIMEOUT
1ab ERROR_NO_TASK_QUEUE
1ac ERROR_SRC_SRV_DLL_LOAD_FAILED
1ad ERROR_NOT_SUPPORTED_WITH_BTT
1ae ERROR_ENCRYPTION_DISABLED
1af ERROR_ENCRYPTING_METADATA_DISALLOWED
1b0 ERROR_CANT_CLEAR_ENCRYPTION_FLAG
1b1 ERROR_NO_SUCH_DEVICE
1b2 ERROR_CLOUD_FILE_DEHYDRATION_DISALLOWED
1b3 ERROR_FILE_SNAP_IN_PROGRESS
1b4 ERROR_FILE_SNAP_USER_SECTION_NOT_SUPPORTED
1b5 ERROR_FILE_SNAP_MODIFY_NOT_SUPPORTED
1b6 ERROR_FILE_SNAP_IO_NOT_COORDINATED
1b7 ERROR_FILE_SNAP_UNEXPECTED_ERROR
1b8 ERROR_FILE_SNAP_INVALID_PARAMETER
1b9 ERROR_UNSATISFIED_DEPENDENCIES
1ba ERROR_CASE_SENSITIVE_PATH
1bb ERROR_UNEXPECTED_NTCACHEMANAGER_ERROR
1bc ERROR_LINUX_SUBSYSTEM_UPDATE_REQUIRED
1bd ERROR_DLP_POLICY_WARNS_AGAINST_OPERATION
1be ERROR_DLP_POLICY_DENIES_OPERATION
1bf ERROR_SECURITY_DENIES_OPERATION
1c0 ERROR_UNTRUSTED_MOUNT_POINT
1c1 ERROR_DLP_POLICY_SILENTLY_FAIL
1c2 ERROR_CAPAUTHZ_NOT_DEVUNLOCKED
1c3 ERROR_CAPAUTHZ_CHANGE_TYPE
1c4 ERROR_CAPAUTHZ_NOT_PROVISIONED
1c5 ERROR_CAPAUTHZ_NOT_AUTHORIZED
1c6 ERROR_CAPAUTHZ_NO_POLICY
1c7 ERROR_CAPAUTHZ_DB_CORRUPTED
1c8 ERROR_CAPAUTHZ_SCCD_INVALID_CATALOG
1c9 ERROR_CAPAUTHZ_SCCD_NO_AUTH_ENTITY
1ca ERROR_CAPAUTHZ_SCCD_PARSE_ERROR
1cb ERROR_CAPAUTHZ_SCCD_DEV_MODE_REQUIRED
1cc ERROR_CAPAUTHZ_SCCD_NO_CAPABILITY_MATCH
1d6 ERROR_CIMFS_IMAGE_CORRUPT
1d7 ERROR_CIMFS_IMAGE_VERSION_NOT_SUPPORTED
1d8 ERROR_STORAGE_STACK_ACCESS_DENIED
1d9 ERROR_INSUFFICIENT_VIRTUAL_ADDR_RESOURCES
1da ERROR_INDEX_OUT_OF_BOUNDS
1db ERROR_CLOUD_FILE_US_MESSAGE_TIMEOUT
1dc ERROR_NOT_A_DEV_VOLUME
1dd ERROR_FS_GUID_MISMATCH
1de ERROR_CANT_ATTACH_TO_DEV_VOLUME
1df ERROR_MEMORY_DECOMPRESSION_FAILURE
1e0 ERROR_PNP_QUERY_REMOVE_DEVICE_TIMEOUT
1e1 ERROR_PNP_QUERY_REMOVE_RELATED_DEVICE_TIMEOUT
1e2 ERROR_PNP_QUERY_REMOVE_UNRELATED_DEVICE_TIMEOUT
1e3 ERROR_DEVICE_HARDWARE_ERROR
1e7 ERROR_INVALID_ADDRESS
1e8 ERROR_HAS_SYSTEM_CRITICAL_FILES
1e9 ERROR_ENCRYPTED_FILE_NOT_SUPPORTED
1ea ERROR_SPARSE_FILE_NOT_SUPPORTED
1eb ERROR_PAGEFILE_NOT_SUPPORTED
1ec ERROR_VOLUME_NOT_SUPPORTED
1ed ERROR_NOT_SUPPORTED_WITH_BYPASSIO
1ee ERROR_NO_BYPASSIO_DRIVER_SUPPORT
1ef ERROR_NOT_SUPPORTED_WITH_ENCRYPTION
1f0 ERROR_NOT_SUPPORTED_WITH_COMPRESSION
1f1 ERROR_NOT_SUPPORTED_WITH_REPLICATION
1f2 ERROR_NOT_SUPPORTED_WITH_DEDUPLICATION
1f3 ERROR_NOT_SUPPORTED_WITH_AUDITING
1f4 ERROR_USER_PROFILE_LOAD
1f5 ERROR_SESSION_KEY_TOO_SHORT
1f6 ERROR_ACCESS_DENIED_APPDATA
1f7 ERROR_NOT_SUPPORTED_WITH_MONITORING
1f8 ERROR_NOT_SUPPORTED_WITH_SNAPSHOT
1f9 ERROR_NOT_SUPPORTED_WITH_VIRTUALIZATION
1fa ERROR_BYPASSIO_FLT_NOT_SUPPORTED
1fb ERROR_DEVICE_RESET_REQUIRED
1fc ERROR_VOLUME_WRITE_ACCESS_DENIED
1fd ERROR_NOT_SUPPORTED_WITH_CACHED_HANDLE
1fe ERROR_FS_METADATA_INCONSISTENT
1ff ERROR_BLOCK_WEAK_REFERENCE_INVALID
200 ERROR_BLOCK_SOURCE_WEAK_REFERENCE_INVALID
201 ERROR_BLOCK_TARGET_WEAK_REFERENCE_INVALID
202 ERROR_BLOCK_SHARED
203 ERROR_VOLUME_UPGRADE_NOT_NEEDED
204 ERROR_VOLUME_UPGRADE_PENDING
205 ERROR_VOLUME_UPGRADE_DISABLED
206 ERROR_VOLUME_UPGRADE_DISABLED_TILL_OS_DOWNGRADE_EXPIRED
207 ERROR_INVALID_CONFIG_VALUE
208 ERROR_MEMORY_DECOMPRESSION_HW_ERROR
209 ERROR_VOLUME_ROLLBACK_DETECTED
20b ERROR_CLOUD_FILE_HYDRATION_NOT_AVAILABLE
20d ERROR_SYSTEM_FILE_NOT_SUPPORTED
216 ERROR_ARITHMETIC_OVERFLOW
217 ERROR_PIPE_CONNECTED
218 ERROR_PIPE_LISTENING
219 ERROR_VERIFIER_STOP
21a ERROR_ABIOS_ERROR
21b ERROR_WX86_WARNING
21c ERROR_WX86_ERROR
21d ERROR_TIMER_NOT_CANCELED
21e ERROR_UNWIND
21f ERROR_BAD_STACK
220 ERROR_INVALID_UNWIND_TARGET
221 ERROR_INVALID_PORT_ATTRIBUTES
222 ERROR_PORT_MESSAGE_TOO_LONG
223 ERROR_INVALID_QUOTA_LOWER
224 ERROR_DEVICE_ALREADY_ATTACHED
225 ERROR_INSTRUCTION_MISALIGNMENT
226 ERROR_PROFILING_NOT_STARTED
227 ERROR_PROFILING_NOT_STOPPED
228 ERROR_COULD_NOT_INTERPRET
229 ERROR_PROFILING_AT_LIMIT
22a ERROR_CANT_WAIT
22b ERROR_CANT_TERMINATE_SELF
22c ERROR_UNEXPECTED_MM_CREATE_ERR
22d ERROR_UNEXPECTED_MM_MAP_ERROR
22e ERROR_UNEXPECTED_MM_EXTEND_ERR
22f ERROR_BAD_FUNCTION_TABLE
230 ERROR_NO_GUID_TRANSLATION
231 ERROR_INVALID_LDT_SIZE
233 ERROR_INVALID_LDT_OFFSET
234 ERROR_INVALID_LDT_DESCRIPTOR
235 ERROR_TOO_MANY_THREADS
236 ERROR_THREAD_NOT_IN_PROCESS
237 ERROR_PAGEFILE_QUOTA_EXCEEDED
238 ERROR_LOGON_SERVER_CONFLICT
239 ERROR_SYNCHRONIZATION_REQUIRED
23a ERROR_NET_OPEN_FAILED
23b ERROR_IO_PRIVILEGE_FAILED
23c ERROR_CONTROL_C_EXIT
23d ERROR_MISSING_SYSTEMFILE
23e ERROR_UNHANDLED_EXCEPTION
23f ERROR_APP_INIT_FAILURE
240 ERROR_PAGEFILE_CREATE_FAILED
241 ERROR_INVALID_IMAGE_HASH
242 ERROR_NO_PAGEFILE
243 ERROR_ILLEGAL_FLOAT_CONTEXT
244 ERROR_NO_EVENT_PAIR
245 ERROR_DOMAIN_CTRLR_CONFIG_ERROR
246 ERROR_ILLEGAL_CHARACTER
247 ERROR_UNDEFINED_CHARACTER
248 ERROR_FLOPPY_VOLUME
249 ERROR_BIOS_FAILED_TO_CONNECT_INTERRUPT
24a ERROR_BACKUP_CONTROLLER
24b ERROR_MUTANT_LIMIT_EXCEEDED
24c ERROR_FS_DRIVER_REQUIRED
24d ERROR_CANNOT_LOAD_REGISTRY_FILE
24e ERROR_DEBUG_ATTACH_FAILED
24f ERROR_SYSTEM_PROCESS_TERMINATED
250 ERROR_DATA_NOT_ACCEPTED
251 ERROR_VDM_HARD_ERROR
252 ERROR_DRIVER_CANCEL_TIMEOUT
253 ERROR_REPLY_MESSAGE_MISMATCH
254 ERROR_LOST_WRITEBEHIND_DATA
255 ERROR_CLIENT_SERVER_PARAMETERS_INVALID
256 ERROR_NOT_TINY_STREAM
257 ERROR_STACK_OVERFLOW_READ
258 ERROR_CONVERT_TO_LARGE
259 ERROR_FOUND_OUT_OF_SCOPE
25a ERROR_ALLOCATE_BUCKET
25b ERROR_MARSHALL_OVERFLOW
25c ERROR_INVALID_VARIANT
25d ERROR_BAD_COMPRESSION_BUFFER
25e ERROR_AUDIT_FAILED
25f ERROR_TIMER_RESOLUTION_NOT_SET
260 ERROR_INSUFFICIENT_LOGON_INFO
261 ERROR_BAD_DLL_ENTRYPOINT
262 ERROR_BAD_SERVICE_ENTRYPOINT
263 ERROR_IP_ADDRESS_CONFLICT1
264 ERROR_IP_ADDRESS_CONFLICT2
265 ERROR_REGISTRY_QUOTA_LIMIT
266 ERROR_NO_CALLBACK_ACTIVE
267 ERROR_PWD_TOO_SHORT
268 ERROR_PWD_TOO_RECENT
269 ERROR_PWD_HISTORY_CONFLICT
26a ERROR_UNSUPPORTED_COMPRESSION
26b ERROR_INVALID_HW_PROFILE
26c ERROR_INVALID_PLUGPLAY_DEVICE_PATH
26d ERROR_QUOTA_LIST_INCONSISTENT
26e ERROR_EVALUATION_EXPIRATION
26f ERROR_ILLEGAL_DLL_RELOCATION
270 ERROR_DLL_INIT_FAILED_LOGOFF
271 ERROR_VALIDATE_CONTINUE
272 ERROR_NO_MORE_MATCHES
273 ERROR_RANGE_LIST_CONFLICT
274 ERROR_SERVER_SID_MISMATCH
275 ERROR_CANT_ENABLE_DENY_ONLY
276 ERROR_FLOAT_MULTIPLE_FAULTS
277 ERROR_FLOAT_MULTIPLE_TRAPS
278 ERROR_NOINTERFACE
279 ERROR_DRIVER_FAILED_SLEEP
27a ERROR_CORRUPT_SYSTEM_FILE
27b ERROR_COMMITMENT_MINIMUM
27c ERROR_PNP_RESTART_ENUMERATION
27d ERROR_SYSTEM_IMAGE_BAD_SIGNATURE
27e ERROR_PNP_REBOOT_REQUIRED
27f ERROR_INSUFFICIENT_POWER
280 ERROR_MULTIPLE_FAULT_VIOLATION
281 ERROR_SYSTEM_SHUTDOWN
282 ERROR_PORT_NOT_SET
284 ERROR_RANGE_NOT_FOUND
286 ERROR_NOT_SAFE_MODE_DRIVER
287 ERROR_FAILED_DRIVER_ENTRY
288 ERROR_DEVICE_ENUMERATION_ERROR
289 ERROR_MOUNT_POINT_NOT_RESOLVED
28a ERROR_INVALID_DEVICE_OBJECT_PARAMETER
28c ERROR_DRIVER_DATABASE_ERROR
28d ERROR_SYSTEM_HIVE_TOO_LARGE
28e ERROR_DRIVER_FAILED_PRIOR_UNLOAD
28f ERROR_VOLSNAP_PREPARE_HIBERNATE
290 ERROR_HIBERNATION_FAILURE
291 ERROR_PWD_TOO_LONG
299 ERROR_FILE_SYSTEM_LIMITATION
29c ERROR_ASSERTION_FAILURE
29d ERROR_ACPI_ERROR
29e ERROR_WOW_ASSERTION
29f ERROR_PNP_BAD_MPS_TABLE
2a0 ERROR_PNP_TRANSLATION_FAILED
2a1 ERROR_PNP_IRQ_TRANSLATION_FAILED
2a2 ERROR_PNP_INVALID_ID
2a3 ERROR_WAKE_SYSTEM_DEBUGGER
2a4 ERROR_HANDLES_CLOSED
2a5 ERROR_EXTRANEOUS_INFORMATION
2a6 ERROR_RXACT_COMMIT_NECESSARY
2a7 ERROR_MEDIA_CHECK
2a8 ERROR_GUID_SUBSTITUTION_MADE
2a9 ERROR_STOPPED_ON_SYMLINK
2aa ERROR_LONGJUMP
2ab ERROR_PLUGPLAY_QUERY_VETOED
2ac ERROR_UNWIND_CONSOLIDATE
2ad ERROR_REGISTRY_HIVE_RECOVERED
2ae ERROR_DLL_MIGHT_BE_INSECURE
2af ERROR_DLL_MIGHT_BE_INCOMPATIBLE
2b0 ERROR_DBG_EXCEPTION_NOT_HANDLED
2b1 ERROR_DBG_REPLY_LATER
2b2 ERROR_DBG_UNABLE_TO_PROVIDE_HANDLE
2b3 ERROR_DBG_TERMINATE_THREAD
2b4 ERROR_DBG_TERMINATE_PROCESS
2b5 ERROR_DBG_CONTROL_C
2b6 ERROR_DBG_PRINTEXCEPTION_C
2b7 ERROR_DBG_RIPEXCEPTION
2b8 ERROR_DBG_CONTROL_BREAK
2b9 ERROR_DBG_COMMAND_EXCEPTION
2ba ERROR_OBJECT_NAME_EXISTS
2bb ERROR_THREAD_WAS_SUSPENDED
2bc ERROR_IMAGE_NOT_AT_BASE
2bd ERROR_RXACT_STATE_CREATED
2be ERROR_SEGMENT_NOTIFICATION
2bf ERROR_BAD_CURRENT_DIRECTORY
2c0 ERROR_FT_READ_RECOVERY_FROM_BACKUP
2c1 ERROR_FT_WRITE_RECOVERY
2c2 ERROR_IMAGE_MACHINE_TYPE_MISMATCH
2c3 ERROR_RECEIVE_PARTIAL
2c4 ERROR_RECEIVE_EXPEDITED
2c5 ERROR_RECEIVE_PARTIAL_EXPEDITED
2c6 ERROR_EVENT_DONE
2c7 ERROR_EVENT_PENDING
2c8 ERROR_CHECKING_FILE_SYSTEM
2c9 ERROR_FATAL_APP_EXIT
2ca ERROR_PREDEFINED_HANDLE
2cb ERROR_WAS_UNLOCKED
2cc ERROR_SERVICE_NOTIFICATION
2cd ERROR_WAS_LOCKED
2ce ERROR_LOG_HARD_ERROR
2cf ERROR_ALREADY_WIN32
2d0 ERROR_IMAGE_MACHINE_TYPE_MISMATCH_EXE
2d1 ERROR_NO_YIELD_PERFORMED
2d2 ERROR_TIMER_RESUME_IGNORED
2d3 ERROR_ARBITRATION_UNHANDLED
2d4 ERROR_CARDBUS_NOT_SUPPORTED
2d5 ERROR_MP_PROCESSOR_MISMATCH
2d6 ERROR_HIBERNATED
2d7 ERROR_RESUME_HIBERNATION
2d8 ERROR_FIRMWARE_UPDATED
2d9 ERROR_DRIVERS_LEAKING_LOCKED_PAGES
2da ERROR_WAKE_SYSTEM
2db ERROR_WAIT_1
2dc ERROR_WAIT_2
2dd ERROR_WAIT_3
2de ERROR_WAIT_63
2df ERROR_ABANDONED_WAIT_0
2e0 ERROR_ABANDONED_WAIT_63
2e1 ERROR_USER_APC
2e2 ERROR_KERNEL_APC
2e3 ERROR_ALERTED
2e4 ERROR_ELEVATION_REQUIRED
2e5 ERROR_REPARSE
2e6 ERROR_OPLOCK_BREAK_IN_PROGRESS
2e7 ERROR_VOLUME_MOUNTED
2e8 ERROR_RXACT_COMMITTED
2e9 ERROR_NOTIFY_CLEANUP
2ea ERROR_PRIMARY_TRANSPORT_CONNECT_FAILED
2eb ERROR_PAGE_FAULT_TRANSITION
2ec ERROR_PAGE_FAULT_DEMAND_ZERO
2ed ERROR_PAGE_FAULT_COPY_ON_WRITE
2ee ERROR_PAGE_FAULT_GUARD_PAGE
2ef ERROR_PAGE_FAULT_PAGING_FILE
2f0 ERROR_CACHE_PAGE_LOCKED
2f1 ERROR_CRASH_DUMP
2f2 ERROR_BUFFER_ALL_ZEROS
2f3 ERROR_REPARSE_OBJECT
2f4 ERROR_RESOURCE_REQUIREMENTS_CHANGED
2f5 ERROR_TRANSLATION_COMPLETE
2f6 ERROR_NOTHING_TO_TERMINATE
2f7 ERROR_PROCESS_NOT_IN_JOB
2f8 ERROR_PROCESS_IN_JOB
2f9 ERROR_VOLSNAP_HIBERNATE_READY
2fa ERROR_FSFILTER_OP_COMPLETED_SUCCESSFULLY
2fb ERROR_INTERRUPT_VECTOR_ALREADY_CONNECTED
2fc ERROR_INTERRUPT_STILL_CONNECTED
2fd ERROR_WAIT_FOR_OPLOCK
2fe ERROR_DBG_EXCEPTION_HANDLED
2ff ERROR_DBG_CONTINUE
300 ERROR_CALLBACK_POP_STACK
301 ERROR_COMPRESSION_DISABLED
302 ERROR_CANTFETCHBACKWARDS
303 ERROR_CANTSCROLLBACKWARDS
304 ERROR_ROWSNOTRELEASED
305 ERROR_BAD_ACCESSOR_FLAGS
306 ERROR_ERRORS_ENCOUNTERED
307 ERROR_NOT_CAPABLE
308 ERROR_REQUEST_OUT_OF_SEQUENCE
309 ERROR_VERSION_PARSE_ERROR
30a ERROR_BADSTARTPOSITION
30b ERROR_MEMORY_HARDWARE
30c ERROR_DISK_REPAIR_DISABLED
30d ERROR_INSUFFICIENT_RESOURCE_FOR_SPECIFIED_SHARED_SECTION_SIZE
30e ERROR_SYSTEM_POWERSTATE_TRANSITION
30f ERROR_SYSTEM_POWERSTATE_COMPLEX_TRANSITION
311 ERROR_ACCESS_AUDIT_BY_POLICY
312 ERROR_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY
313 ERROR_ABANDON_HIBERFILE
314 ERROR_LOST_WRITEBEHIND_DATA_NETWORK_DISCONNECTED
315 ERROR_LOST_WRITEBEHIND_DATA_NETWORK_SERVER_ERROR
316 ERROR_LOST_WRITEBEHIND_DATA_LOCAL_DISK_ERROR
317 ERROR_BAD_MCFG_TABLE
318 ERROR_DISK_REPAIR_REDIRECTED
319 ERROR_DISK_REPAIR_UNSUCCESSFUL
31a ERROR_CORRUPT_LOG_OVERFULL
31b ERROR_CORRUPT_LOG_CORRUPTED
31c ERROR_CORRUPT_LOG_UNAVAILABLE
31d ERROR_CORRUPT_LOG_DELETED_FULL
31e ERROR_CORRUPT_LOG_CLEARED
31f ERROR_ORPHAN_NAME_EXHAUSTED
320 ERROR_OPLOCK_SWITCHED_TO_NEW_HANDLE
321 ERROR_CANNOT_GRANT_REQUESTED_OPLOCK
322 ERROR_CANNOT_BREAK_OPLOCK
323 ERROR_OPLOCK_HANDLE_CLOSED
324 ERROR_NO_ACE_CONDITION
325 ERROR_INVALID_ACE_CONDITION
326 ERROR_FILE_HANDLE_REVOKED
327 ERROR_IMAGE_AT_DIFFERENT_BASE
328 ERROR_ENCRYPTED_IO_NOT_POSSIBLE
329 ERROR_FILE_METADATA_OPTIMIZATION_IN_PROGRESS
32a ERROR_QUOTA_ACTIVITY
32b ERROR_HANDLE_REVOKED
32c ERROR_CALLBACK_INVOKE_INLINE
32d ERROR_CPU_SET_INVALID
32e ERROR_ENCLAVE_NOT_TERMINATED
32f ERROR_ENCLAVE_VIOLATION
330 ERROR_SERVER_TRANSPORT_CONFLICT
331 ERROR_CERTIFICATE_VALIDATION_PREFERENCE_CONFLICT
332 ERROR_FT_READ_FROM_COPY_FAILURE
333 ERROR_SECTION_DIRECT_MAP_ONLY
3e2 ERROR_EA_ACCESS_DENIED
3e3 ERROR_OPERATION_ABORTED
3e4 ERROR_IO_INCOMPLETE
3e5 ERROR_IO_PENDING
3e6 ERROR_NOACCESS
3e7 ERROR_SWAPERROR
3e9 ERROR_STACK_OVERFLOW
3ea ERROR_INVALID_MESSAGE
3eb ERROR_CAN_NOT_COMPLETE
3ec ERROR_INVALID_FLAGS
3ed ERROR_UNRECOGNIZED_VOLUME
3ee ERROR_FILE_INVALID
3ef ERROR_FULLSCREEN_MODE
3f0 ERROR_NO_TOKEN
3f1 ERROR_BADDB
3f2 ERROR_BADKEY
3f3 ERROR_CANTOPEN
3f4 ERROR_CANTREAD
3f5 ERROR_CANTWRITE
3f6 ERROR_REGISTRY_RECOVERED
3f7 ERROR_REGISTRY_CORRUPT
3f8 ERROR_REGISTRY_IO_FAILED
3f9 ERROR_NOT_REGISTRY_FILE
3fa ERROR_KEY_DELETED
3fb ERROR_NO_LOG_SPACE
3fc ERROR_KEY_HAS_CHILDREN
3fd ERROR_CHILD_MUST_BE_VOLATILE
3fe ERROR_NOTIFY_ENUM_DIR
41b ERROR_DEPENDENT_SERVICES_RUNNING
41c ERROR_INVALID_SERVICE_CONTROL
41d ERROR_SERVICE_REQUEST_TIMEOUT
41e ERROR_SERVICE_NO_THREAD
41f ERROR_SERVICE_DATABASE_LOCKED
420 ERROR_SERVICE_ALREADY_RUNNING
421 ERROR_INVALID_SERVICE_ACCOUNT
422 ERROR_SERVICE_DISABLED
423 ERROR_CIRCULAR_DEPENDENCY
424 ERROR_SERVICE_DOES_NOT_EXIST
425 ERROR_SERVICE_CANNOT_ACCEPT_CTRL
426 ERROR_SERVICE_NOT_ACTIVE
427 ERROR_FAILED_SERVICE_CONTROLLER_CONNECT
428 ERROR_EXCEPTION_IN_SERVICE
429 ERROR_DATABASE_DOES_NOT_EXIST
42a ERROR_SERVICE_SPECIFIC_ERROR
42b ERROR_PROCESS_ABORTED
42c ERROR_SERVICE_DEPENDENCY_FAIL
42d ERROR_SERVICE_LOGON_FAILED
42e ERROR_SERVICE_START_HANG
42f ERROR_INVALID_SERVICE_LOCK
430 ERROR_SERVICE_MARKED_FOR_DELETE
431 ERROR_SERVICE_EXISTS
432 ERROR_ALREADY_RUNNING_LKG
433 ERROR_SERVICE_DEPENDENCY_DELETED
434 ERROR_BOOT_ALREADY_ACCEPTED
435 ERROR_SERVICE_NEVER_STARTED
436 ERROR_DUPLICATE_SERVICE_NAME
437 ERROR_DIFFERENT_SERVICE_ACCOUNT
438 ERROR_CANNOT_DETECT_DRIVER_FAILURE
439 ERROR_CANNOT_DETECT_PROCESS_ABORT
43a ERROR_NO_RECOVERY_PROGRAM
43b ERROR_SERVICE_NOT_IN_EXE
43c ERROR_NOT_SAFEBOOT_SERVICE
44c ERROR_END_OF_MEDIA
44d ERROR_FILEMARK_DETECTED
44e ERROR_BEGINNING_OF_MEDIA
44f ERROR_SETMARK_DETECTED
450 ERROR_NO_DATA_DETECTED
451 ERROR_PARTITION_FAILURE
452 ERROR_INVALID_BLOCK_LENGTH
453 ERROR_DEVICE_NOT_PARTITIONED
454 ERROR_UNABLE_TO_LOCK_MEDIA
455 ERROR_UNABLE_TO_UNLOAD_MEDIA
456 ERROR_MEDIA_CHANGED
457 ERROR_BUS_RESET
458 ERROR_NO_MEDIA_IN_DRIVE
459 ERROR_NO_UNICODE_TRANSLATION
45a ERROR_DLL_INIT_FAILED
45b ERROR_SHUTDOWN_IN_PROGRESS
45c ERROR_NO_SHUTDOWN_IN_PROGRESS
45d ERROR_IO_DEVICE
45e ERROR_SERIAL_NO_DEVICE
45f ERROR_IRQ_BUSY
460 ERROR_MORE_WRITES
461 ERROR_COUNTER_TIMEOUT
462 ERROR_FLOPPY_ID_MARK_NOT_FOUND
463 ERROR_FLOPPY_WRONG_CYLINDER
464 ERROR_FLOPPY_UNKNOWN_ERROR
465 ERROR_FLOPPY_BAD_REGISTERS
466 ERROR_DISK_RECALIBRATE_FAILED
467 ERROR_DISK_OPERATION_FAILED
468 ERROR_DISK_RESET_FAILED
469 ERROR_EOM_OVERFLOW
46a ERROR_NOT_ENOUGH_SERVER_MEMORY
46b ERROR_POSSIBLE_DEADLOCK
46c ERROR_MAPPED_ALIGNMENT
474 ERROR_SET_POWER_STATE_VETOED
475 ERROR_SET_POWER_STATE_FAILED
476 ERROR_TOO_MANY_LINKS
47e ERROR_OLD_WIN_VERSION
47f ERROR_APP_WRONG_OS
480 ERROR_SINGLE_INSTANCE_APP
481 ERROR_RMODE_APP
482 ERROR_INVALID_DLL
483 ERROR_NO_ASSOCIATION
484 ERROR_DDE_FAIL
485 ERROR_DLL_NOT_FOUND
486 ERROR_NO_MORE_USER_HANDLES
487 ERROR_MESSAGE_SYNC_ONLY
488 ERROR_SOURCE_ELEMENT_EMPTY
489 ERROR_DESTINATION_ELEMENT_FULL
48a ERROR_ILLEGAL_ELEMENT_ADDRESS
48b ERROR_MAGAZINE_NOT_PRESENT
48c ERROR_DEVICE_REINITIALIZATION_NEEDED
48d ERROR_DEVICE_REQUIRES_CLEANING
48e ERROR_DEVICE_DOOR_OPEN
48f ERROR_DEVICE_NOT_CONNECTED
490 ERROR_NOT_FOUND
491 ERROR_NO_MATCH
492 ERROR_SET_NOT_FOUND
493 ERROR_POINT_NOT_FOUND
494 ERROR_NO_TRACKING_SERVICE
495 ERROR_NO_VOLUME_ID
497 ERROR_UNABLE_TO_REMOVE_REPLACED
498 ERROR_UNABLE_TO_MOVE_REPLACEMENT
499 ERROR_UNABLE_TO_MOVE_REPLACEMENT_2
49a ERROR_JOURNAL_DELETE_IN_PROGRESS
49b ERROR_JOURNAL_NOT_ACTIVE
49c ERROR_POTENTIAL_FILE_FOUND
49d ERROR_JOURNAL_ENTRY_DELETED
4a0 ERROR_PARTITION_TERMINATING
4a6 ERROR_SHUTDOWN_IS_SCHEDULED
4a7 ERROR_SHUTDOWN_USERS_LOGGED_ON
4a8 ERROR_SHUTDOWN_DISKS_NOT_IN_MAINTENANCE_MODE
4b0 ERROR_BAD_DEVICE
4b1 ERROR_CONNECTION_UNAVAIL
4b2 ERROR_DEVICE_ALREADY_REMEMBERED
4b3 ERROR_NO_NET_OR_BAD_PATH
4b4 ERROR_BAD_PROVIDER
4b5 ERROR_CANNOT_OPEN_PROFILE
4b6 ERROR_BAD_PROFILE
4b7 ERROR_NOT_CONTAINER
4b8 ERROR_EXTENDED_ERROR
4b9 ERROR_INVALID_GROUPNAME
4ba ERROR_INVALID_COMPUTERNAME
4bb ERROR_INVALID_EVENTNAME
4bc ERROR_INVALID_DOMAINNAME
4bd ERROR_INVALID_SERVICENAME
4be ERROR_INVALID_NETNAME
4bf ERROR_INVALID_SHARENAME
4c0 ERROR_INVALID_PASSWORDNAME
4c1 ERROR_INVALID_MESSAGENAME
4c2 ERROR_INVALID_MESSAGEDEST
4c3 ERROR_SESSION_CREDENTIAL_CONFLICT
4c4 ERROR_REMOTE_SESSION_LIMIT_EXCEEDED
4c5 ERROR_DUP_DOMAINNAME
4c6 ERROR_NO_NETWORK
4c7 ERROR_CANCELLED
4c8 ERROR_USER_MAPPED_FILE
4c9 ERROR_CONNECTION_REFUSED
4ca ERROR_GRACEFUL_DISCONNECT
4cb ERROR_ADDRESS_ALREADY_ASSOCIATED
4cc ERROR_ADDRESS_NOT_ASSOCIATED
4cd ERROR_CONNECTION_INVALID
4ce ERROR_CONNECTION_ACTIVE
4cf ERROR_NETWORK_UNREACHABLE
4d0 ERROR_HOST_UNREACHABLE
4d1 ERROR_PROTOCOL_UNREACHABLE
4d2 ERROR_PORT_UNREACHABLE
4d3 ERROR_REQUEST_ABORTED
4d4 ERROR_CONNECTION_ABORTED
4d5 ERROR_RETRY
4d6 ERROR_CONNECTION_COUNT_LIMIT
4d7 ERROR_LOGIN_TIME_RESTRICTION
4d8 ERROR_LOGIN_WKSTA_RESTRICTION
4d9 ERROR_INCORRECT_ADDRESS
4da ERROR_ALREADY_REGISTERED
4db ERROR_SERVICE_NOT_FOUND
4dc ERROR_NOT_AUTHENTICATED
4dd ERROR_NOT_LOGGED_ON
4de ERROR_CONTINUE
4df ERROR_ALREADY_INITIALIZED
4e0 ERROR_NO_MORE_DEVICES
4e1 ERROR_NO_SUCH_SITE
4e2 ERROR_DOMAIN_CONTROLLER_EXISTS
4e3 ERROR_ONLY_IF_CONNECTED
4e4 ERROR_OVERRIDE_NOCHANGES
4e5 ERROR_BAD_USER_PROFILE
4e6 ERROR_NOT_SUPPORTED_ON_SBS
4e7 ERROR_SERVER_SHUTDOWN_IN_PROGRESS
4e8 ERROR_HOST_DOWN
4e9 ERROR_NON_ACCOUNT_SID
4ea ERROR_NON_DOMAIN_SID
4eb ERROR_APPHELP_BLOCK
4ec ERROR_ACCESS_DISABLED_BY_POLICY
4ed ERROR_REG_NAT_CONSUMPTION
4ee ERROR_CSCSHARE_OFFLINE
4ef ERROR_PKINIT_FAILURE
4f0 ERROR_SMARTCARD_SUBSYSTEM_FAILURE
4f1 ERROR_DOWNGRADE_DETECTED
4f7 ERROR_MACHINE_LOCKED
4f8 ERROR_SMB_GUEST_LOGON_BLOCKED
4f9 ERROR_CALLBACK_SUPPLIED_INVALID_DATA
4fa ERROR_SYNC_FOREGROUND_REFRESH_REQUIRED
4fb ERROR_DRIVER_BLOCKED
4fc ERROR_INVALID_IMPORT_OF_NON_DLL
4fd ERROR_ACCESS_DISABLED_WEBBLADE
4fe ERROR_ACCESS_DISABLED_WEBBLADE_TAMPER
4ff ERROR_RECOVERY_FAILURE
500 ERROR_ALREADY_FIBER
501 ERROR_ALREADY_THREAD
502 ERROR_STACK_BUFFER_OVERRUN
503 ERROR_PARAMETER_QUOTA_EXCEEDED
504 ERROR_DEBUGGER_INACTIVE
505 ERROR_DELAY_LOAD_FAILED
506 ERROR_VDM_DISALLOWED
507 ERROR_UNIDENTIFIED_ERROR
508 ERROR_INVALID_CRUNTIME_PARAMETER
509 ERROR_BEYOND_VDL
50a ERROR_INCOMPATIBLE_SERVICE_SID_TYPE
50b ERROR_DRIVER_PROCESS_TERMINATED
50c ERROR_IMPLEMENTATION_LIMIT
50d ERROR_PROCESS_IS_PROTECTED
50e ERROR_SERVICE_NOTIFY_CLIENT_LAGGING
50f ERROR_DISK_QUOTA_EXCEEDED
510 ERROR_CONTENT_BLOCKED
511 ERROR_INCOMPATIBLE_SERVICE_PRIVILEGE
512 ERROR_APP_HANG
513 ERROR_INVALID_LABEL
514 ERROR_NOT_ALL_ASSIGNED
515 ERROR_SOME_NOT_MAPPED
516 ERROR_NO_QUOTAS_FOR_ACCOUNT
517 ERROR_LOCAL_USER_SESSION_KEY
518 ERROR_NULL_LM_PASSWORD
519 ERROR_UNKNOWN_REVISION
51a ERROR_REVISION_MISMATCH
51b ERROR_INVALID_OWNER
51c ERROR_INVALID_PRIMARY_GROUP
51d ERROR_NO_IMPERSONATION_TOKEN
51e ERROR_CANT_DISABLE_MANDATORY
51f ERROR_NO_LOGON_SERVERS
520 ERROR_NO_SUCH_LOGON_SESSION
521 ERROR_NO_SUCH_PRIVILEGE
522 ERROR_PRIVILEGE_NOT_HELD
523 ERROR_INVALID_ACCOUNT_NAME
524 ERROR_USER_EXISTS
525 ERROR_NO_SUCH_USER
526 ERROR_GROUP_EXISTS
527 ERROR_NO_SUCH_GROUP
528 ERROR_MEMBER_IN_GROUP
529 ERROR_MEMBER_NOT_IN_GROUP
52a ERROR_LAST_ADMIN
52b ERROR_WRONG_PASSWORD
52c ERROR_ILL_FORMED_PASSWORD
52d ERROR_PASSWORD_RESTRICTION
52e ERROR_LOGON_FAILURE
52f ERROR_ACCOUNT_RESTRICTION
530 ERROR_INVALID_LOGON_HOURS
531 ERROR_INVALID_WORKSTATION
532 ERROR_PASSWORD_EXPIRED
533 ERROR_ACCOUNT_DISABLED
534 ERROR_NONE_MAPPED
535 ERROR_TOO_MANY_LUIDS_REQUESTED
536 ERROR_LUIDS_EXHAUSTED
537 ERROR_INVALID_SUB_AUTHORITY
538 ERROR_INVALID_ACL
539 ERROR_INVALID_SID
53a ERROR_INVALID_SECURITY_DESCR
53c ERROR_BAD_INHERITANCE_ACL
53d ERROR_SERVER_DISABLED
53e ERROR_SERVER_NOT_DISABLED
53f ERROR_INVALID_ID_AUTHORITY
540 ERROR_ALLOTTED_SPACE_EXCEEDED
541 ERROR_INVALID_GROUP_ATTRIBUTES
542 ERROR_BAD_IMPERSONATION_LEVEL
543 ERROR_CANT_OPEN_ANONYMOUS
544 ERROR_BAD_VALIDATION_CLASS
545 ERROR_BAD_TOKEN_TYPE
546 ERROR_NO_SECURITY_ON_OBJECT
547 ERROR_CANT_ACCESS_DOMAIN_INFO
548 ERROR_INVALID_SERVER_STATE
549 ERROR_INVALID_DOMAIN_STATE
54a ERROR_INVALID_DOMAIN_ROLE
54b ERROR_NO_SUCH_DOMAIN
54c ERROR_DOMAIN_EXISTS
54d ERROR_DOMAIN_LIMIT_EXCEEDED
54e ERROR_INTERNAL_DB_CORRUPTION
54f ERROR_INTERNAL_ERROR
550 ERROR_GENERIC_NOT_MAPPED
551 ERROR_BAD_DESCRIPTOR_FORMAT
552 ERROR_NOT_LOGON_PROCESS
553 ERROR_LOGON_SESSION_EXISTS
554 ERROR_NO_SUCH_PACKAGE
555 ERROR_BAD_LOGON_SESSION_STATE
556 ERROR_LOGON_SESSION_COLLISION
557 ERROR_INVALID_LOGON_TYPE
558 ERROR_CANNOT_IMPERSONATE
559 ERROR_RXACT_INVALID_STATE
55a ERROR_RXACT_COMMIT_FAILURE
55b ERROR_SPECIAL_ACCOUNT
55c ERROR_SPECIAL_GROUP
55d ERROR_SPECIAL_USER
55e ERROR_MEMBERS_PRIMARY_GROUP
55f ERROR_TOKEN_ALREADY_IN_USE
560 ERROR_NO_SUCH_ALIAS
561 ERROR_MEMBER_NOT_IN_ALIAS
562 ERROR_MEMBER_IN_ALIAS
563 ERROR_ALIAS_EXISTS
564 ERROR_LOGON_NOT_GRANTED
565 ERROR_TOO_MANY_SECRETS
566 ERROR_SECRET_TOO_LONG
567 ERROR_INTERNAL_DB_ERROR
568 ERROR_TOO_MANY_CONTEXT_IDS
569 ERROR_LOGON_TYPE_NOT_GRANTED
56a ERROR_NT_CROSS_ENCRYPTION_REQUIRED
56b ERROR_NO_SUCH_MEMBER
56c ERROR_INVALID_MEMBER
56d ERROR_TOO_MANY_SIDS
56e ERROR_LM_CROSS_ENCRYPTION_REQUIRED
56f ERROR_NO_INHERITANCE
570 ERROR_FILE_CORRUPT
571 ERROR_DISK_CORRUPT
572 ERROR_NO_USER_SESSION_KEY
573 ERROR_LICENSE_QUOTA_EXCEEDED
574 ERROR_WRONG_TARGET_NAME
575 ERROR_MUTUAL_AUTH_FAILED
576 ERROR_TIME_SKEW
577 ERROR_CURRENT_DOMAIN_NOT_ALLOWED
578 ERROR_INVALID_WINDOW_HANDLE
579 ERROR_INVALID_MENU_HANDLE
57a ERROR_INVALID_CURSOR_HANDLE
57b ERROR_INVALID_ACCEL_HANDLE
57c ERROR_INVALID_HOOK_HANDLE
57d ERROR_INVALID_DWP_HANDLE
57e ERROR_TLW_WITH_WSCHILD
57f ERROR_CANNOT_FIND_WND_CLASS
580 ERROR_WINDOW_OF_OTHER_THREAD
581 ERROR_HOTKEY_ALREADY_REGISTERED
582 ERROR_CLASS_ALREADY_EXISTS
583 ERROR_CLASS_DOES_NOT_EXIST
584 ERROR_CLASS_HAS_WINDOWS
585 ERROR_INVALID_INDEX
586 ERROR_INVALID_ICON_HANDLE
587 ERROR_PRIVATE_DIALOG_INDEX
588 ERROR_LISTBOX_ID_NOT_FOUND
589 ERROR_NO_WILDCARD_CHARACTERS
58a ERROR_CLIPBOARD_NOT_OPEN
58b ERROR_HOTKEY_NOT_REGISTERED
58c ERROR_WINDOW_NOT_DIALOG
58d ERROR_CONTROL_ID_NOT_FOUND
58e ERROR_INVALID_COMBOBOX_MESSAGE
58f ERROR_WINDOW_NOT_COMBOBOX
590 ERROR_INVALID_EDIT_HEIGHT
591 ERROR_DC_NOT_FOUND
592 ERROR_INVALID_HOOK_FILTER
593 ERROR_INVALID_FILTER_PROC
594 ERROR_HOOK_NEEDS_HMOD
595 ERROR_GLOBAL_ONLY_HOOK
596 ERROR_JOURNAL_HOOK_SET
597 ERROR_HOOK_NOT_INSTALLED
598 ERROR_INVALID_LB_MESSAGE
599 ERROR_SETCOUNT_ON_BAD_LB
59a ERROR_LB_WITHOUT_TABSTOPS
59b ERROR_DESTROY_OBJECT_OF_OTHER_THREAD
59c ERROR_CHILD_WINDOW_MENU
59d ERROR_NO_SYSTEM_MENU
59e ERROR_INVALID_MSGBOX_STYLE
59f ERROR_INVALID_SPI_VALUE
5a0 ERROR_SCREEN_ALREADY_LOCKED
5a1 ERROR_HWNDS_HAVE_DIFF_PARENT
5a2 ERROR_NOT_CHILD_WINDOW
5a3 ERROR_INVALID_GW_COMMAND
5a4 ERROR_INVALID_THREAD_ID
5a5 ERROR_NON_MDICHILD_WINDOW
5a6 ERROR_POPUP_ALREADY_ACTIVE
5a7 ERROR_NO_SCROLLBARS
5a8 ERROR_INVALID_SCROLLBAR_RANGE
5a9 ERROR_INVALID_SHOWWIN_COMMAND
5aa ERROR_NO_SYSTEM_RESOURCES
5ab ERROR_NONPAGED_SYSTEM_RESOURCES
5ac ERROR_PAGED_SYSTEM_RESOURCES
5ad ERROR_WORKING_SET_QUOTA
5ae ERROR_PAGEFILE_QUOTA
5af ERROR_COMMITMENT_LIMIT
5b0 ERROR_MENU_ITEM_NOT_FOUND
5b1 ERROR_INVALID_KEYBOARD_HANDLE
5b2 ERROR_HOOK_TYPE_NOT_ALLOWED
5b3 ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION
5b4 ERROR_TIMEOUT
5b5 ERROR_INVALID_MONITOR_HANDLE
5b6 ERROR_INCORRECT_SIZE
5b7 ERROR_SYMLINK_CLASS_DISABLED
5b8 ERROR_SYMLINK_NOT_SUPPORTED
5b9 ERROR_XML_PARSE_ERROR
5ba ERROR_XMLDSIG_ERROR
5bb ERROR_RESTART_APPLICATION
5bc ERROR_WRONG_COMPARTMENT
5bd ERROR_AUTHIP_FAILURE
5be ERROR_NO_NVRAM_RESOURCES
5bf ERROR_NOT_GUI_PROCESS
5dc ERROR_EVENTLOG_FILE_CORRUPT
5dd ERROR_EVENTLOG_CANT_START
5de ERROR_LOG_FILE_FULL
5df ERROR_EVENTLOG_FILE_CHANGED
5e0 ERROR_CONTAINER_ASSIGNED
5e1 ERROR_JOB_NO_CONTAINER
60e ERROR_INVALID_TASK_NAME
60f ERROR_INVALID_TASK_INDEX
610 ERROR_THREAD_ALREADY_IN_TASK
641 ERROR_INSTALL_SERVICE_FAILURE
642 ERROR_INSTALL_USEREXIT
643 ERROR_INSTALL_FAILURE
644 ERROR_INSTALL_SUSPEND
645 ERROR_UNKNOWN_PRODUCT
646 ERROR_UNKNOWN_FEATURE
647 ERROR_UNKNOWN_COMPONENT
648 ERROR_UNKNOWN_PROPERTY
649 ERROR_INVALID_HANDLE_STATE
64a ERROR_BAD_CONFIGURATION
64b ERROR_INDEX_ABSENT
64c ERROR_INSTALL_SOURCE_ABSENT
64d ERROR_INSTALL_PACKAGE_VERSION
64e ERROR_PRODUCT_UNINSTALLED
64f ERROR_BAD_QUERY_SYNTAX
650 ERROR_INVALID_FIELD
651 ERROR_DEVICE_REMOVED
652 ERROR_INSTALL_ALREADY_RUNNING
653 ERROR_INSTALL_PACKAGE_OPEN_FAILED
654 ERROR_INSTALL_PACKAGE_INVALID
655 ERROR_INSTALL_UI_FAILURE
656 ERROR_INSTALL_LOG_FAILURE
657 ERROR_INSTALL_LANGUAGE_UNSUPPORTED
658 ERROR_INSTALL_TRANSFORM_FAILURE
659 ERROR_INSTALL_PACKAGE_REJECTED
65a ERROR_FUNCTION_NOT_CALLED
65b ERROR_FUNCTION_FAILED
65c ERROR_INVALID_TABLE
65d ERROR_DATATYPE_MISMATCH
65e ERROR_UNSUPPORTED_TYPE
65f ERROR_CREATE_FAILED
660 ERROR_INSTALL_TEMP_UNWRITABLE
661 ERROR_INSTALL_PLATFORM_UNSUPPORTED
662 ERROR_INSTALL_NOTUSED
663 ERROR_PATCH_PACKAGE_OPEN_FAILED
664 ERROR_PATCH_PACKAGE_INVALID
665 ERROR_PATCH_PACKAGE_UNSUPPORTED
666 ERROR_PRODUCT_VERSION
667 ERROR_INVALID_COMMAND_LINE
668 ERROR_INSTALL_REMOTE_DISALLOWED
669 ERROR_SUCCESS_REBOOT_INITIATED
66a ERROR_PATCH_TARGET_NOT_FOUND
66b ERROR_PATCH_PACKAGE_REJECTED
66c ERROR_INSTALL_TRANSFORM_REJECTED
66d ERROR_INSTALL_REMOTE_PROHIBITED
66e ERROR_PATCH_REMOVAL_UNSUPPORTED
66f ERROR_UNKNOWN_PATCH
670 ERROR_PATCH_NO_SEQUENCE
671 ERROR_PATCH_REMOVAL_DISALLOWED
672 ERROR_INVALID_PATCH_XML
673 ERROR_PATCH_MANAGED_ADVERTISED_PRODUCT
674 ERROR_INSTALL_SERVICE_SAFEBOOT
675 ERROR_FAIL_FAST_EXCEPTION
676 ERROR_INSTALL_REJECTED
677 ERROR_DYNAMIC_CODE_BLOCKED
678 ERROR_NOT_SAME_OBJECT
679 ERROR_STRICT_CFG_VIOLATION
67c ERROR_SET_CONTEXT_DENIED
67d ERROR_CROSS_PARTITION_VIOLATION
67e ERROR_RETURN_ADDRESS_HIJACK_ATTEMPT
6a4 RPC_S_INVALID_STRING_BINDING
6a5 RPC_S_WRONG_KIND_OF_BINDING
6a6 RPC_S_INVALID_BINDING
6a7 RPC_S_PROTSEQ_NOT_SUPPORTED
6a8 RPC_S_INVALID_RPC_PROTSEQ
6a9 RPC_S_INVALID_STRING_UUID
6aa RPC_S_INVALID_ENDPOINT_FORMAT
6ab RPC_S_INVALID_NET_ADDR
6ac RPC_S_NO_ENDPOINT_FOUND
6ad RPC_S_INVALID_TIMEOUT
6ae RPC_S_OBJECT_NOT_FOUND
6af RPC_S_ALREADY_REGISTERED
6b0 RPC_S_TYPE_ALREADY_REGISTERED
6b1 RPC_S_ALREADY_LISTENING
6b2 RPC_S_NO_PROTSEQS_REGISTERED
6b3 RPC_S_NOT_LISTENING
6b4 RPC_S_UNKNOWN_MGR_TYPE
6b5 RPC_S_UNKNOWN_IF
6b6 RPC_S_NO_BINDINGS
6b7 RPC_S_NO_PROTSEQS
6b8 RPC_S_CANT_CREATE_ENDPOINT
6b9 RPC_S_OUT_OF_RESOURCES
6ba RPC_S_SERVER_UNAVAILABLE
6bb RPC_S_SERVER_TOO_BUSY
6bc RPC_S_INVALID_NETWORK_OPTIONS
6bd RPC_S_NO_CALL_ACTIVE
6be RPC_S_CALL_FAILED
6bf RPC_S_CALL_FAILED_DNE
6c0 RPC_S_PROTOCOL_ERROR
6c1 RPC_S_PROXY_ACCESS_DENIED
6c2 RPC_S_UNSUPPORTED_TRANS_SYN
6c4 RPC_S_UNSUPPORTED_TYPE
6c5 RPC_S_INVALID_TAG
6c6 RPC_S_INVALID_BOUND
6c7 RPC_S_NO_ENTRY_NAME
6c8 RPC_S_INVALID_NAME_SYNTAX
6c9 RPC_S_UNSUPPORTED_NAME_SYNTAX
6cb RPC_S_UUID_NO_ADDRESS
6cc RPC_S_DUPLICATE_ENDPOINT
6cd RPC_S_UNKNOWN_AUTHN_TYPE
6ce RPC_S_MAX_CALLS_TOO_SMALL
6cf RPC_S_STRING_TOO_LONG
6d0 RPC_S_PROTSEQ_NOT_FOUND
6d1 RPC_S_PROCNUM_OUT_OF_RANGE
6d2 RPC_S_BINDING_HAS_NO_AUTH
6d3 RPC_S_UNKNOWN_AUTHN_SERVICE
6d4 RPC_S_UNKNOWN_AUTHN_LEVEL
6d5 RPC_S_INVALID_AUTH_IDENTITY
6d6 RPC_S_UNKNOWN_AUTHZ_SERVICE
6d7 EPT_S_INVALID_ENTRY
6d8 EPT_S_CANT_PERFORM_OP
6d9 EPT_S_NOT_REGISTERED
6da RPC_S_NOTHING_TO_EXPORT
6db RPC_S_INCOMPLETE_NAME
6dc RPC_S_INVALID_VERS_OPTION
6dd RPC_S_NO_MORE_MEMBERS
6de RPC_S_NOT_ALL_OBJS_UNEXPORTED
6df RPC_S_INTERFACE_NOT_FOUND
6e0 RPC_S_ENTRY_ALREADY_EXISTS
6e1 RPC_S_ENTRY_NOT_FOUND
6e2 RPC_S_NAME_SERVICE_UNAVAILABLE
6e3 RPC_S_INVALID_NAF_ID
6e4 RPC_S_CANNOT_SUPPORT
6e5 RPC_S_NO_CONTEXT_AVAILABLE
6e6 RPC_S_INTERNAL_ERROR
6e7 RPC_S_ZERO_DIVIDE
6e8 RPC_S_ADDRESS_ERROR
6e9 RPC_S_FP_DIV_ZERO
6ea RPC_S_FP_UNDERFLOW
6eb RPC_S_FP_OVERFLOW
6ec RPC_X_NO_MORE_ENTRIES
6ed RPC_X_SS_CHAR_TRANS_OPEN_FAIL
6ee RPC_X_SS_CHAR_TRANS_SHORT_FILE
6ef RPC_X_SS_IN_NULL_CONTEXT
6f1 RPC_X_SS_CONTEXT_DAMAGED
6f2 RPC_X_SS_HANDLES_MISMATCH
6f3 RPC_X_SS_CANNOT_GET_CALL_HANDLE
6f4 RPC_X_NULL_REF_POINTER
6f5 RPC_X_ENUM_VALUE_OUT_OF_RANGE
6f6 RPC_X_BYTE_COUNT_TOO_SMALL
6f7 RPC_X_BAD_STUB_DATA
6f8 ERROR_INVALID_USER_BUFFER
6f9 ERROR_UNRECOGNIZED_MEDIA
6fa ERROR_NO_TRUST_LSA_SECRET
6fb ERROR_NO_TRUST_SAM_ACCOUNT
6fc ERROR_TRUSTED_DOMAIN_FAILURE
6fd ERROR_TRUSTED_RELATIONSHIP_FAILURE
6fe ERROR_TRUST_FAILURE
6ff RPC_S_CALL_IN_PROGRESS
700 ERROR_NETLOGON_NOT_STARTED
701 ERROR_ACCOUNT_EXPIRED
702 ERROR_REDIRECTOR_HAS_OPEN_HANDLES
703 ERROR_PRINTER_DRIVER_ALREADY_INSTALLED
704 ERROR_UNKNOWN_PORT
705 ERROR_UNKNOWN_PRINTER_DRIVER
706 ERROR_UNKNOWN_PRINTPROCESSOR
707 ERROR_INVALID_SEPARATOR_FILE
708 ERROR_INVALID_PRIORITY
709 ERROR_INVALID_PRINTER_NAME
70a ERROR_PRINTER_ALREADY_EXISTS
70b ERROR_INVALID_PRINTER_COMMAND
70c ERROR_INVALID_DATATYPE
70d ERROR_INVALID_ENVIRONMENT
70e RPC_S_NO_MORE_BINDINGS
70f ERROR_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT
710 ERROR_NOLOGON_WORKSTATION_TRUST_ACCOUNT
711 ERROR_NOLOGON_SERVER_TRUST_ACCOUNT
712 ERROR_DOMAIN_TRUST_INCONSISTENT
713 ERROR_SERVER_HAS_OPEN_HANDLES
714 ERROR_RESOURCE_DATA_NOT_FOUND
715 ERROR_RESOURCE_TYPE_NOT_FOUND
716 ERROR_RESOURCE_NAME_NOT_FOUND
717 ERROR_RESOURCE_LANG_NOT_FOUND
718 ERROR_NOT_ENOUGH_QUOTA
719 RPC_S_NO_INTERFACES
71a RPC_S_CALL_CANCELLED
71b RPC_S_BINDING_INCOMPLETE
71c RPC_S_COMM_FAILURE
71d RPC_S_UNSUPPORTED_AUTHN_LEVEL
71e RPC_S_NO_PRINC_NAME
71f RPC_S_NOT_RPC_ERROR
720 RPC_S_UUID_LOCAL_ONLY
721 RPC_S_SEC_PKG_ERROR
722 RPC_S_NOT_CANCELLED
723 RPC_X_INVALID_ES_ACTION
724 RPC_X_WRONG_ES_VERSION
725 RPC_X_WRONG_STUB_VERSION
726 RPC_X_INVALID_PIPE_OBJECT
727 RPC_X_WRONG_PIPE_ORDER
728 RPC_X_WRONG_PIPE_VERSION
729 RPC_S_COOKIE_AUTH_FAILED
72a RPC_S_DO_NOT_DISTURB
72b RPC_S_SYSTEM_HANDLE_COUNT_EXCEEDED
72c RPC_S_SYSTEM_HANDLE_TYPE_MISMATCH
76a RPC_S_GROUP_MEMBER_NOT_FOUND
76b EPT_S_CANT_CREATE
76c RPC_S_INVALID_OBJECT
76d ERROR_INVALID_TIME
76e ERROR_INVALID_FORM_NAME
76f ERROR_INVALID_FORM_SIZE
770 ERROR_ALREADY_WAITING
771 ERROR_PRINTER_DELETED
772 ERROR_INVALID_PRINTER_STATE
773 ERROR_PASSWORD_MUST_CHANGE
774 ERROR_DOMAIN_CONTROLLER_NOT_FOUND
775 ERROR_ACCOUNT_LOCKED_OUT
776 OR_INVALID_OXID
777 OR_INVALID_OID
778 OR_INVALID_SET
779 RPC_S_SEND_INCOMPLETE
77a RPC_S_INVALID_ASYNC_HANDLE
77b RPC_S_INVALID_ASYNC_CALL
77c RPC_X_PIPE_CLOSED
77d RPC_X_PIPE_DISCIPLINE_ERROR
77e RPC_X_PIPE_EMPTY
77f ERROR_NO_SITENAME
780 ERROR_CANT_ACCESS_FILE
781 ERROR_CANT_RESOLVE_FILENAME
782 RPC_S_ENTRY_TYPE_MISMATCH
783 RPC_S_NOT_ALL_OBJS_EXPORTED
784 RPC_S_INTERFACE_NOT_EXPORTED
785 RPC_S_PROFILE_NOT_ADDED
786 RPC_S_PRF_ELT_NOT_ADDED
787 RPC_S_PRF_ELT_NOT_REMOVED
788 RPC_S_GRP_ELT_NOT_ADDED
789 RPC_S_GRP_ELT_NOT_REMOVED
78a ERROR_KM_DRIVER_BLOCKED
78b ERROR_CONTEXT_EXPIRED
78c ERROR_PER_USER_TRUST_QUOTA_EXCEEDED
78d ERROR_ALL_USER_TRUST_QUOTA_EXCEEDED
78e ERROR_USER_DELETE_TRUST_QUOTA_EXCEEDED
78f ERROR_AUTHENTICATION_FIREWALL_FAILED
790 ERROR_REMOTE_PRINT_CONNECTIONS_BLOCKED
791 ERROR_NTLM_BLOCKED
792 ERROR_PASSWORD_CHANGE_REQUIRED
793 ERROR_LOST_MODE_LOGON_RESTRICTION
7d0 ERROR_INVALID_PIXEL_FORMAT
7d1 ERROR_BAD_DRIVER
7d2 ERROR_INVALID_WINDOW_STYLE
7d3 ERROR_METAFILE_NOT_SUPPORTED
7d4 ERROR_TRANSFORM_NOT_SUPPORTED
7d5 ERROR_CLIPPING_NOT_SUPPORTED
7da ERROR_INVALID_CMM
7db ERROR_INVALID_PROFILE
7dc ERROR_TAG_NOT_FOUND
7dd ERROR_TAG_NOT_PRESENT
7de ERROR_DUPLICATE_TAG
7df ERROR_PROFILE_NOT_ASSOCIATED_WITH_DEVICE
7e0 ERROR_PROFILE_NOT_FOUND
7e1 ERROR_INVALID_COLORSPACE
7e2 ERROR_ICM_NOT_ENABLED
7e3 ERROR_DELETING_ICM_XFORM
7e4 ERROR_INVALID_TRANSFORM
7e5 ERROR_COLORSPACE_MISMATCH
7e6 ERROR_INVALID_COLORINDEX
7e7 ERROR_PROFILE_DOES_NOT_MATCH_DEVICE
83c ERROR_CONNECTED_OTHER_PASSWORD
83d ERROR_CONNECTED_OTHER_PASSWORD_DEFAULT
89a ERROR_BAD_USERNAME
8ca ERROR_NOT_CONNECTED
961 ERROR_OPEN_FILES
962 ERROR_ACTIVE_CONNECTIONS
964 ERROR_DEVICE_IN_USE
bb8 ERROR_UNKNOWN_PRINT_MONITOR
bb9 ERROR_PRINTER_DRIVER_IN_USE
bba ERROR_SPOOL_FILE_NOT_FOUND
bbb ERROR_SPL_NO_STARTDOC
bbc ERROR_SPL_NO_ADDJOB
bbd ERROR_PRINT_PROCESSOR_ALREADY_INSTALLED
bbe ERROR_PRINT_MONITOR_ALREADY_INSTALLED
bbf ERROR_INVALID_PRINT_MONITOR
bc0 ERROR_PRINT_MONITOR_IN_USE
bc1 ERROR_PRINTER_HAS_JOBS_QUEUED
bc2 ERROR_SUCCESS_REBOOT_REQUIRED
bc3 ERROR_SUCCESS_RESTART_REQUIRED
bc4 ERROR_PRINTER_NOT_FOUND
bc5 ERROR_PRINTER_DRIVER_WARNED
bc6 ERROR_PRINTER_DRIVER_BLOCKED
bc7 ERROR_PRINTER_DRIVER_PACKAGE_IN_USE
bc8 ERROR_CORE_DRIVER_PACKAGE_NOT_FOUND
bc9 ERROR_FAIL_REBOOT_REQUIRED
bca ERROR_FAIL_REBOOT_INITIATED
bcb ERROR_PRINTER_DRIVER_DOWNLOAD_NEEDED
bcc ERROR_PRINT_JOB_RESTART_REQUIRED
bcd ERROR_INVALID_PRINTER_DRIVER_MANIFEST
bce ERROR_PRINTER_NOT_SHAREABLE
bcf ERROR_SERVER_SERVICE_CALL_REQUIRES_SMB1
bd0 ERROR_NETWORK_AUTHENTICATION_PROMPT_CANCELED
bd1 ERROR_REMOTE_MAILSLOTS_DEPRECATED
bea ERROR_REQUEST_PAUSED
bf4 ERROR_APPEXEC_CONDITION_NOT_SATISFIED
bf5 ERROR_APPEXEC_HANDLE_INVALIDATED
bf6 ERROR_APPEXEC_INVALID_HOST_GENERATION
bf7 ERROR_APPEXEC_UNEXPECTED_PROCESS_REGISTRATION
bf8 ERROR_APPEXEC_INVALID_HOST_STATE
bf9 ERROR_APPEXEC_NO_DONOR
bfa ERROR_APPEXEC_HOST_ID_MISMATCH
bfb ERROR_APPEXEC_UNKNOWN_USER
bfc ERROR_APPEXEC_APP_COMPAT_BLOCK
bfd ERROR_APPEXEC_CALLER_WAIT_TIMEOUT
bfe ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_TERMINATION
bff ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_LICENSING
c00 ERROR_APPEXEC_CALLER_WAIT_TIMEOUT_RESOURCES
c08 ERROR_VRF_VOLATILE_CFG_AND_IO_ENABLED
c09 ERROR_VRF_VOLATILE_NOT_STOPPABLE
c0a ERROR_VRF_VOLATILE_SAFE_MODE
c0b ERROR_VRF_VOLATILE_NOT_RUNNABLE_SYSTEM
c0c ERROR_VRF_VOLATILE_NOT_SUPPORTED_RULECLASS
c0d ERROR_VRF_VOLATILE_PROTECTED_DRIVER
c0e ERROR_VRF_VOLATILE_NMI_REGISTERED
c0f ERROR_VRF_VOLATILE_SETTINGS_CONFLICT
c10 ERROR_CAR_LKD_IN_PROGRESS
c73 ERROR_DIF_ZERO_SIZE_INFORMATION
c74 ERROR_DIF_DRIVER_PLUGIN_MISMATCH
c75 ERROR_DIF_DRIVER_THUNKS_NOT_ALLOWED
c76 ERROR_DIF_IOCALLBACK_NOT_REPLACED
c77 ERROR_DIF_LIVEDUMP_LIMIT_EXCEEDED
c78 ERROR_DIF_VOLATILE_SECTION_NOT_LOCKED
c79 ERROR_DIF_VOLATILE_DRIVER_HOTPATCHED
c7a ERROR_DIF_VOLATILE_INVALID_INFO
c7b ERROR_DIF_VOLATILE_DRIVER_IS_NOT_RUNNING
c7c ERROR_DIF_VOLATILE_PLUGIN_IS_NOT_RUNNING
c7d ERROR_DIF_VOLATILE_PLUGIN_CHANGE_NOT_ALLOWED
c7e ERROR_DIF_VOLATILE_NOT_ALLOWED
c7f ERROR_DIF_BINDING_API_NOT_FOUND
f6e ERROR_IO_REISSUE_AS_CACHED
fa1 ERROR_CAN_NOT_DEL_LOCAL_WINS
fa2 ERROR_STATIC_INIT
fa3 ERROR_INC_BACKUP
fa4 ERROR_FULL_BACKUP
fa5 ERROR_REC_NON_EXISTENT
fa6 ERROR_RPL_NOT_ALLOWED
109a ERROR_NOT_APPCONTAINER
109b ERROR_APPCONTAINER_REQUIRED
109c ERROR_NOT_SUPPORTED_IN_APPCONTAINER
109d ERROR_INVALID_PACKAGE_SID_LENGTH
10cc ERROR_INVALID_MEDIA
10cd ERROR_INVALID_LIBRARY
10ce ERROR_INVALID_MEDIA_POOL
10cf ERROR_DRIVE_MEDIA_MISMATCH
10d0 ERROR_MEDIA_OFFLINE
10d1 ERROR_LIBRARY_OFFLINE
10d2 ERROR_EMPTY
10d3 ERROR_NOT_EMPTY
10d4 ERROR_MEDIA_UNAVAILABLE
10d5 ERROR_RESOURCE_DISABLED
10d6 ERROR_INVALID_CLEANER
10d7 ERROR_UNABLE_TO_CLEAN
10d8 ERROR_OBJECT_NOT_FOUND
10d9 ERROR_DATABASE_FAILURE
10da ERROR_DATABASE_FULL
10db ERROR_MEDIA_INCOMPATIBLE
10dc ERROR_RESOURCE_NOT_PRESENT
10dd ERROR_INVALID_OPERATION
10de ERROR_MEDIA_NOT_AVAILABLE
10df ERROR_DEVICE_NOT_AVAILABLE
10e0 ERROR_REQUEST_REFUSED
10e1 ERROR_INVALID_DRIVE_OBJECT
10e2 ERROR_LIBRARY_FULL
10e3 ERROR_MEDIUM_NOT_ACCESSIBLE
10e4 ERROR_UNABLE_TO_LOAD_MEDIUM
10e5 ERROR_UNABLE_TO_INVENTORY_DRIVE
10e6 ERROR_UNABLE_TO_INVENTORY_SLOT
10e7 ERROR_UNABLE_TO_INVENTORY_TRANSPORT
10e8 ERROR_TRANSPORT_FULL
10e9 ERROR_CONTROLLING_IEPORT
10ea ERROR_UNABLE_TO_EJECT_MOUNTED_MEDIA
10eb ERROR_CLEANER_SLOT_SET
10ec ERROR_CLEANER_SLOT_NOT_SET
10ed ERROR_CLEANER_CARTRIDGE_SPENT
10ee ERROR_UNEXPECTED_OMID
10ef ERROR_CANT_DELETE_LAST_ITEM
10f0 ERROR_MESSAGE_EXCEEDS_MAX_SIZE
10f1 ERROR_VOLUME_CONTAINS_SYS_FILES
10f2 ERROR_INDIGENOUS_TYPE
10f3 ERROR_NO_SUPPORTING_DRIVES
10f4 ERROR_CLEANER_CARTRIDGE_INSTALLED
10f5 ERROR_IEPORT_FULL
10fe ERROR_FILE_OFFLINE
10ff ERROR_REMOTE_STORAGE_NOT_ACTIVE
1100 ERROR_REMOTE_STORAGE_MEDIA_ERROR
1126 ERROR_NOT_A_REPARSE_POINT
1127 ERROR_REPARSE_ATTRIBUTE_CONFLICT
1128 ERROR_INVALID_REPARSE_DATA
1129 ERROR_REPARSE_TAG_INVALID
112a ERROR_REPARSE_TAG_MISMATCH
112b ERROR_REPARSE_POINT_ENCOUNTERED
1130 ERROR_APP_DATA_NOT_FOUND
1131 ERROR_APP_DATA_EXPIRED
1132 ERROR_APP_DATA_CORRUPT
1133 ERROR_APP_DATA_LIMIT_EXCEEDED
1134 ERROR_APP_DATA_REBOOT_REQUIRED
1144 ERROR_SECUREBOOT_ROLLBACK_DETECTED
1145 ERROR_SECUREBOOT_POLICY_VIOLATION
1146 ERROR_SECUREBOOT_INVALID_POLICY
1147 ERROR_SECUREBOOT_POLICY_PUBLISHER_NOT_FOUND
1148 ERROR_SECUREBOOT_POLICY_NOT_SIGNED
1149 ERROR_SECUREBOOT_NOT_ENABLED
114a ERROR_SECUREBOOT_FILE_REPLACED
114b ERROR_SECUREBOOT_POLICY_NOT_AUTHORIZED
114c ERROR_SECUREBOOT_POLICY_UNKNOWN
114d ERROR_SECUREBOOT_POLICY_MISSING_ANTIROLLBACKVERSION
114e ERROR_SECUREBOOT_PLATFORM_ID_MISMATCH
114f ERROR_SECUREBOOT_POLICY_ROLLBACK_DETECTED
1150 ERROR_SECUREBOOT_POLICY_UPGRADE_MISMATCH
1151 ERROR_SECUREBOOT_REQUIRED_POLICY_FILE_MISSING
1152 ERROR_SECUREBOOT_NOT_BASE_POLICY
1153 ERROR_SECUREBOOT_NOT_SUPPLEMENTAL_POLICY
1158 ERROR_OFFLOAD_READ_FLT_NOT_SUPPORTED
1159 ERROR_OFFLOAD_WRITE_FLT_NOT_SUPPORTED
115a ERROR_OFFLOAD_READ_FILE_NOT_SUPPORTED
115b ERROR_OFFLOAD_WRITE_FILE_NOT_SUPPORTED
115c ERROR_ALREADY_HAS_STREAM_ID
115d ERROR_SMR_GARBAGE_COLLECTION_REQUIRED
115e ERROR_WOF_WIM_HEADER_CORRUPT
115f ERROR_WOF_WIM_RESOURCE_TABLE_CORRUPT
1160 ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT
1161 ERROR_OBJECT_IS_IMMUTABLE
1194 ERROR_VOLUME_NOT_SIS_ENABLED
11c6 ERROR_SYSTEM_INTEGRITY_ROLLBACK_DETECTED
11c7 ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION
11c8 ERROR_SYSTEM_INTEGRITY_INVALID_POLICY
11c9 ERROR_SYSTEM_INTEGRITY_POLICY_NOT_SIGNED
11ca ERROR_SYSTEM_INTEGRITY_TOO_MANY_POLICIES
11cb ERROR_SYSTEM_INTEGRITY_SUPPLEMENTAL_POLICY_NOT_AUTHORIZED
11cc ERROR_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS
11cd ERROR_SYSTEM_INTEGRITY_REPUTATION_PUA
11ce ERROR_SYSTEM_INTEGRITY_REPUTATION_DANGEROUS_EXT
11cf ERROR_SYSTEM_INTEGRITY_REPUTATION_OFFLINE
11d0 ERROR_VSM_NOT_INITIALIZED
11d1 ERROR_VSM_DMA_PROTECTION_NOT_IN_USE
11d2 ERROR_VSM_KEY_CI_POLICY_ROLLBACK_DETECTED
11d3 ERROR_VSMIDK_KEYGEN_FAILURE
11d4 ERROR_VSMIDK_EXPORT_FAILURE
11d5 ERROR_VSMIDK_MODULUS_MISMATCH
11da ERROR_PLATFORM_MANIFEST_NOT_AUTHORIZED
11db ERROR_PLATFORM_MANIFEST_INVALID
11dc ERROR_PLATFORM_MANIFEST_FILE_NOT_AUTHORIZED
11dd ERROR_PLATFORM_MANIFEST_CATALOG_NOT_AUTHORIZED
11de ERROR_PLATFORM_MANIFEST_BINARY_ID_NOT_FOUND
11df ERROR_PLATFORM_MANIFEST_NOT_ACTIVE
11e0 ERROR_PLATFORM_MANIFEST_NOT_SIGNED
11e4 ERROR_SYSTEM_INTEGRITY_REPUTATION_UNFRIENDLY_FILE
11e5 ERROR_SYSTEM_INTEGRITY_REPUTATION_UNATTAINABLE
11e6 ERROR_SYSTEM_INTEGRITY_REPUTATION_EXPLICIT_DENY_FILE
11e7 ERROR_SYSTEM_INTEGRITY_WHQL_NOT_SATISFIED
1389 ERROR_DEPENDENT_RESOURCE_EXISTS
138a ERROR_DEPENDENCY_NOT_FOUND
138b ERROR_DEPENDENCY_ALREADY_EXISTS
138c ERROR_RESOURCE_NOT_ONLINE
138d ERROR_HOST_NODE_NOT_AVAILABLE
138e ERROR_RESOURCE_NOT_AVAILABLE
138f ERROR_RESOURCE_NOT_FOUND
1390 ERROR_SHUTDOWN_CLUSTER
1391 ERROR_CANT_EVICT_ACTIVE_NODE
1392 ERROR_OBJECT_ALREADY_EXISTS
1393 ERROR_OBJECT_IN_LIST
1394 ERROR_GROUP_NOT_AVAILABLE
1395 ERROR_GROUP_NOT_FOUND
1396 ERROR_GROUP_NOT_ONLINE
1397 ERROR_HOST_NODE_NOT_RESOURCE_OWNER
1398 ERROR_HOST_NODE_NOT_GROUP_OWNER
1399 ERROR_RESMON_CREATE_FAILED
139a ERROR_RESMON_ONLINE_FAILED
139b ERROR_RESOURCE_ONLINE
139d ERROR_NOT_QUORUM_CAPABLE
139f ERROR_INVALID_STATE
13a0 ERROR_RESOURCE_PROPERTIES_STORED
13a1 ERROR_NOT_QUORUM_CLASS
13a2 ERROR_CORE_RESOURCE
13ab ERROR_NETWORK_NOT_AVAILABLE
13ac ERROR_NODE_NOT_AVAILABLE
13ad ERROR_ALL_NODES_NOT_AVAILABLE
13ae ERROR_RESOURCE_FAILED
13cc ERROR_INVALID_OPERATION_ON_QUORUM
13cd ERROR_DEPENDENCY_NOT_ALLOWED
13cf ERROR_NODE_CANT_HOST_RESOURCE
13dc ERROR_RESMON_INVALID_STATE
13df ERROR_DATABASE_BACKUP_CORRUPT
13e1 ERROR_RESOURCE_PROPERTY_UNCHANGEABLE
13e2 ERROR_NO_ADMIN_ACCESS_POINT
170a ERROR_NODE_CANNOT_BE_CLUSTERED
170d ERROR_CLUSCFG_ALREADY_COMMITTED
170e ERROR_CLUSCFG_ROLLBACK_FAILED
170f ERROR_CLUSCFG_SYSTEM_DISK_DRIVE_LETTER_CONFLICT
1716 ERROR_RESOURCE_CALL_TIMED_OUT
1717 ERROR_INVALID_CLUSTER_IPV6_ADDRESS
1724 ERROR_DEPENDENT_RESOURCE_PROPERTY_CONFLICT
1729 ERROR_DEPENDENCY_TREE_TOO_COMPLEX
172a ERROR_EXCEPTION_IN_RESOURCE_CALL
1731 ERROR_NONCORE_GROUPS_FOUND
1732 ERROR_FILE_SHARE_RESOURCE_CONFLICT
173e ERROR_NON_CSV_PATH
173f ERROR_CSV_VOLUME_NOT_LOCAL
1744 ERROR_RESMON_SYSTEM_RESOURCES_LACKING
174c ERROR_DISK_NOT_CSV_CAPABLE
174d ERROR_RESOURCE_NOT_IN_AVAILABLE_STORAGE
175c ERROR_NODE_NOT_ACTIVE_CLUSTER_MEMBER
1767 ERROR_GROUPSET_NOT_AVAILABLE
1768 ERROR_GROUPSET_NOT_FOUND
1769 ERROR_GROUPSET_CANT_PROVIDE
1770 ERROR_ENCRYPTION_FAILED
1771 ERROR_DECRYPTION_FAILED
1772 ERROR_FILE_ENCRYPTED
1773 ERROR_NO_RECOVERY_POLICY
1774 ERROR_NO_EFS
1775 ERROR_WRONG_EFS
1776 ERROR_NO_USER_KEYS
1777 ERROR_FILE_NOT_ENCRYPTED
1778 ERROR_NOT_EXPORT_FORMAT
1779 ERROR_FILE_READ_ONLY
177a ERROR_DIR_EFS_DISALLOWED
177b ERROR_EFS_SERVER_NOT_TRUSTED
177c ERROR_BAD_RECOVERY_POLICY
177d ERROR_EFS_ALG_BLOB_TOO_BIG
177e ERROR_VOLUME_NOT_SUPPORT_EFS
177f ERROR_EFS_DISABLED
1780 ERROR_EFS_VERSION_NOT_SUPPORT
1781 ERROR_CS_ENCRYPTION_INVALID_SERVER_RESPONSE
1782 ERROR_CS_ENCRYPTION_UNSUPPORTED_SERVER
1783 ERROR_CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE
1784 ERROR_CS_ENCRYPTION_NEW_ENCRYPTED_FILE
1785 ERROR_CS_ENCRYPTION_FILE_NOT_CSE
1786 ERROR_ENCRYPTION_POLICY_DENIES_OPERATION
1787 ERROR_WIP_ENCRYPTION_FAILED
1788 ERROR_PDE_ENCRYPTION_UNAVAILABLE_FAILURE
1789 ERROR_PDE_DECRYPTION_UNAVAILABLE_FAILURE
178a ERROR_PDE_DECRYPTION_UNAVAILABLE
17e6 ERROR_NO_BROWSER_SERVERS_FOUND
1838 SCHED_E_SERVICE_NOT_LOCALSYSTEM
186b ERROR_CNU_TEMPLATE_ALREADY_EXISTS
186c ERROR_CNU_TEMPLATE_NAME_NOT_FOUND
186d ERROR_CNU_RUN_NAME_NOT_FOUND
186e ERROR_CNU_RUN_ALREADY_IN_PROGRESS
186f ERROR_CNU_RUN_NOT_IN_PROGRESS
1870 ERROR_CNU_NOT_READY
18ce ERROR_CAMERA_INVALID_CONFIGURATION
18cf ERROR_CAMERA_INSUFFICIENT_BANDWIDTH
19c8 ERROR_LOG_SECTOR_INVALID
19c9 ERROR_LOG_SECTOR_PARITY_INVALID
19ca ERROR_LOG_SECTOR_REMAPPED
19cb ERROR_LOG_BLOCK_INCOMPLETE
19cc ERROR_LOG_INVALID_RANGE
19cd ERROR_LOG_BLOCKS_EXHAUSTED
19ce ERROR_LOG_READ_CONTEXT_INVALID
19cf ERROR_LOG_RESTART_INVALID
19d0 ERROR_LOG_BLOCK_VERSION
19d1 ERROR_LOG_BLOCK_INVALID
19d2 ERROR_LOG_READ_MODE_INVALID
19d3 ERROR_LOG_NO_RESTART
19d4 ERROR_LOG_METADATA_CORRUPT
19d5 ERROR_LOG_METADATA_INVALID
19d6 ERROR_LOG_METADATA_INCONSISTENT
19d7 ERROR_LOG_RESERVATION_INVALID
19d8 ERROR_LOG_CANT_DELETE
19d9 ERROR_LOG_CONTAINER_LIMIT_EXCEEDED
19da ERROR_LOG_START_OF_LOG
19db ERROR_LOG_POLICY_ALREADY_INSTALLED
19dc ERROR_LOG_POLICY_NOT_INSTALLED
19dd ERROR_LOG_POLICY_INVALID
19de ERROR_LOG_POLICY_CONFLICT
19df ERROR_LOG_PINNED_ARCHIVE_TAIL
19e0 ERROR_LOG_RECORD_NONEXISTENT
19e1 ERROR_LOG_RECORDS_RESERVED_INVALID
19e2 ERROR_LOG_SPACE_RESERVED_INVALID
19e3 ERROR_LOG_TAIL_INVALID
19e4 ERROR_LOG_FULL
19e5 ERROR_COULD_NOT_RESIZE_LOG
19e6 ERROR_LOG_MULTIPLEXED
19e7 ERROR_LOG_DEDICATED
19e8 ERROR_LOG_ARCHIVE_NOT_IN_PROGRESS
19e9 ERROR_LOG_ARCHIVE_IN_PROGRESS
19ea ERROR_LOG_EPHEMERAL
19eb ERROR_LOG_NOT_ENOUGH_CONTAINERS
19ec ERROR_LOG_CLIENT_ALREADY_REGISTERED
19ed ERROR_LOG_CLIENT_NOT_REGISTERED
19ee ERROR_LOG_FULL_HANDLER_IN_PROGRESS
19ef ERROR_LOG_CONTAINER_READ_FAILED
19f0 ERROR_LOG_CONTAINER_WRITE_FAILED
19f1 ERROR_LOG_CONTAINER_OPEN_FAILED
19f2 ERROR_LOG_CONTAINER_STATE_INVALID
19f3 ERROR_LOG_STATE_INVALID
19f4 ERROR_LOG_PINNED
19f5 ERROR_LOG_METADATA_FLUSH_FAILED
19f6 ERROR_LOG_INCONSISTENT_SECURITY
19f7 ERROR_LOG_APPENDED_FLUSH_FAILED
19f8 ERROR_LOG_PINNED_RESERVATION
1a2c ERROR_INVALID_TRANSACTION
1a2d ERROR_TRANSACTION_NOT_ACTIVE
1a2e ERROR_TRANSACTION_REQUEST_NOT_VALID
1a2f ERROR_TRANSACTION_NOT_REQUESTED
1a30 ERROR_TRANSACTION_ALREADY_ABORTED
1a31 ERROR_TRANSACTION_ALREADY_COMMITTED
1a32 ERROR_TM_INITIALIZATION_FAILED
1a33 ERROR_RESOURCEMANAGER_READ_ONLY
1a34 ERROR_TRANSACTION_NOT_JOINED
1a35 ERROR_TRANSACTION_SUPERIOR_EXISTS
1a36 ERROR_CRM_PROTOCOL_ALREADY_EXISTS
1a37 ERROR_TRANSACTION_PROPAGATION_FAILED
1a38 ERROR_CRM_PROTOCOL_NOT_FOUND
1a39 ERROR_TRANSACTION_INVALID_MARSHALL_BUFFER
1a3a ERROR_CURRENT_TRANSACTION_NOT_VALID
1a3b ERROR_TRANSACTION_NOT_FOUND
1a3c ERROR_RESOURCEMANAGER_NOT_FOUND
1a3d ERROR_ENLISTMENT_NOT_FOUND
1a3e ERROR_TRANSACTIONMANAGER_NOT_FOUND
1a3f ERROR_TRANSACTIONMANAGER_NOT_ONLINE
1a40 ERROR_TRANSACTIONMANAGER_RECOVERY_NAME_COLLISION
1a41 ERROR_TRANSACTION_NOT_ROOT
1a42 ERROR_TRANSACTION_OBJECT_EXPIRED
1a43 ERROR_TRANSACTION_RESPONSE_NOT_ENLISTED
1a44 ERROR_TRANSACTION_RECORD_TOO_LONG
1a45 ERROR_IMPLICIT_TRANSACTION_NOT_SUPPORTED
1a46 ERROR_TRANSACTION_INTEGRITY_VIOLATED
1a47 ERROR_TRANSACTIONMANAGER_IDENTITY_MISMATCH
1a48 ERROR_RM_CANNOT_BE_FROZEN_FOR_SNAPSHOT
1a49 ERROR_TRANSACTION_MUST_WRITETHROUGH
1a4a ERROR_TRANSACTION_NO_SUPERIOR
1a4b ERROR_HEURISTIC_DAMAGE_POSSIBLE
1a90 ERROR_TRANSACTIONAL_CONFLICT
1a91 ERROR_RM_NOT_ACTIVE
1a92 ERROR_RM_METADATA_CORRUPT
1a93 ERROR_DIRECTORY_NOT_RM
1a95 ERROR_TRANSACTIONS_UNSUPPORTED_REMOTE
1a96 ERROR_LOG_RESIZE_INVALID_SIZE
1a97 ERROR_OBJECT_NO_LONGER_EXISTS
1a98 ERROR_STREAM_MINIVERSION_NOT_FOUND
1a99 ERROR_STREAM_MINIVERSION_NOT_VALID
1a9a ERROR_MINIVERSION_INACCESSIBLE_FROM_SPECIFIED_TRANSACTION
1a9b ERROR_CANT_OPEN_MINIVERSION_WITH_MODIFY_INTENT
1a9c ERROR_CANT_CREATE_MORE_STREAM_MINIVERSIONS
1a9e ERROR_REMOTE_FILE_VERSION_MISMATCH
1a9f ERROR_HANDLE_NO_LONGER_VALID
1aa0 ERROR_NO_TXF_METADATA
1aa1 ERROR_LOG_CORRUPTION_DETECTED
1aa2 ERROR_CANT_RECOVER_WITH_HANDLE_OPEN
1aa3 ERROR_RM_DISCONNECTED
1aa4 ERROR_ENLISTMENT_NOT_SUPERIOR
1aa5 ERROR_RECOVERY_NOT_NEEDED
1aa6 ERROR_RM_ALREADY_STARTED
1aa7 ERROR_FILE_IDENTITY_NOT_PERSISTENT
1aa8 ERROR_CANT_BREAK_TRANSACTIONAL_DEPENDENCY
1aa9 ERROR_CANT_CROSS_RM_BOUNDARY
1aaa ERROR_TXF_DIR_NOT_EMPTY
1aab ERROR_INDOUBT_TRANSACTIONS_EXIST
1aac ERROR_TM_VOLATILE
1aad ERROR_ROLLBACK_TIMER_EXPIRED
1aae ERROR_TXF_ATTRIBUTE_CORRUPT
1aaf ERROR_EFS_NOT_ALLOWED_IN_TRANSACTION
1ab0 ERROR_TRANSACTIONAL_OPEN_NOT_ALLOWED
1ab1 ERROR_LOG_GROWTH_FAILED
1ab2 ERROR_TRANSACTED_MAPPING_UNSUPPORTED_REMOTE
1ab3 ERROR_TXF_METADATA_ALREADY_PRESENT
1ab4 ERROR_TRANSACTION_SCOPE_CALLBACKS_NOT_SET
1ab5 ERROR_TRANSACTION_REQUIRED_PROMOTION
1ab6 ERROR_CANNOT_EXECUTE_FILE_IN_TRANSACTION
1ab7 ERROR_TRANSACTIONS_NOT_FROZEN
1ab8 ERROR_TRANSACTION_FREEZE_IN_PROGRESS
1ab9 ERROR_NOT_SNAPSHOT_VOLUME
1aba ERROR_NO_SAVEPOINT_WITH_OPEN_FILES
1abb ERROR_DATA_LOST_REPAIR
1abc ERROR_SPARSE_NOT_ALLOWED_IN_TRANSACTION
1abd ERROR_TM_IDENTITY_MISMATCH
1abe ERROR_FLOATED_SECTION
1abf ERROR_CANNOT_ACCEPT_TRANSACTED_WORK
1ac0 ERROR_CANNOT_ABORT_TRANSACTIONS
1ac1 ERROR_BAD_CLUSTERS
1ac2 ERROR_COMPRESSION_NOT_ALLOWED_IN_TRANSACTION
1ac3 ERROR_VOLUME_DIRTY
1ac4 ERROR_NO_LINK_TRACKING_IN_TRANSACTION
1ac5 ERROR_OPERATION_NOT_SUPPORTED_IN_TRANSACTION
1ac6 ERROR_EXPIRED_HANDLE
1ac7 ERROR_TRANSACTION_NOT_ENLISTED
1ac8 ERROR_ENLISTMENT_NOT_INITIALIZED
1b59 ERROR_CTX_WINSTATION_NAME_INVALID
1b5a ERROR_CTX_INVALID_PD
1b5b ERROR_CTX_PD_NOT_FOUND
1b5c ERROR_CTX_WD_NOT_FOUND
1b5d ERROR_CTX_CANNOT_MAKE_EVENTLOG_ENTRY
1b5e ERROR_CTX_SERVICE_NAME_COLLISION
1b5f ERROR_CTX_CLOSE_PENDING
1b60 ERROR_CTX_NO_OUTBUF
1b61 ERROR_CTX_MODEM_INF_NOT_FOUND
1b62 ERROR_CTX_INVALID_MODEMNAME
1b63 ERROR_CTX_MODEM_RESPONSE_ERROR
1b64 ERROR_CTX_MODEM_RESPONSE_TIMEOUT
1b65 ERROR_CTX_MODEM_RESPONSE_NO_CARRIER
1b66 ERROR_CTX_MODEM_RESPONSE_NO_DIALTONE
1b67 ERROR_CTX_MODEM_RESPONSE_BUSY
1b68 ERROR_CTX_MODEM_RESPONSE_VOICE
1b69 ERROR_CTX_TD_ERROR
1b6e ERROR_CTX_WINSTATION_NOT_FOUND
1b6f ERROR_CTX_WINSTATION_ALREADY_EXISTS
1b70 ERROR_CTX_WINSTATION_BUSY
1b71 ERROR_CTX_BAD_VIDEO_MODE
1b7b ERROR_CTX_GRAPHICS_INVALID
1b7d ERROR_CTX_LOGON_DISABLED
1b7e ERROR_CTX_NOT_CONSOLE
1b80 ERROR_CTX_CLIENT_QUERY_TIMEOUT
1b81 ERROR_CTX_CONSOLE_DISCONNECT
1b82 ERROR_CTX_CONSOLE_CONNECT
1b84 ERROR_CTX_SHADOW_DENIED
1b85 ERROR_CTX_WINSTATION_ACCESS_DENIED
1b89 ERROR_CTX_INVALID_WD
1b8a ERROR_CTX_SHADOW_INVALID
1b8b ERROR_CTX_SHADOW_DISABLED
1b8c ERROR_CTX_CLIENT_LICENSE_IN_USE
1b8d ERROR_CTX_CLIENT_LICENSE_NOT_SET
1b8e ERROR_CTX_LICENSE_NOT_AVAILABLE
1b8f ERROR_CTX_LICENSE_CLIENT_INVALID
1b90 ERROR_CTX_LICENSE_EXPIRED
1b91 ERROR_CTX_SHADOW_NOT_RUNNING
1b92 ERROR_CTX_SHADOW_ENDED_BY_MODE_CHANGE
1b93 ERROR_ACTIVATION_COUNT_EXCEEDED
1b94 ERROR_CTX_WINSTATIONS_DISABLED
1b95 ERROR_CTX_ENCRYPTION_LEVEL_REQUIRED
1b96 ERROR_CTX_SESSION_IN_USE
1b97 ERROR_CTX_NO_FORCE_LOGOFF
1b98 ERROR_CTX_ACCOUNT_RESTRICTION
1b99 ERROR_RDP_PROTOCOL_ERROR
1b9a ERROR_CTX_CDM_CONNECT
1b9b ERROR_CTX_CDM_DISCONNECT
1b9c ERROR_CTX_SECURITY_LAYER_ERROR
1b9d ERROR_TS_INCOMPATIBLE_SESSIONS
1b9e ERROR_TS_VIDEO_SUBSYSTEM_ERROR
201a ERROR_SHARED_POLICY
201b ERROR_POLICY_OBJECT_NOT_FOUND
201c ERROR_POLICY_ONLY_IN_DS
201d ERROR_PROMOTION_ACTIVE
201e ERROR_NO_PROMOTION_ACTIVE
215d ERROR_SAM_INIT_FAILURE
2188 ERROR_NOT_SUPPORTED_ON_STANDARD_SERVER
21ab ERROR_NO_SITE_SETTINGS_OBJECT
21ac ERROR_NO_SECRETS
21ad ERROR_NO_WRITABLE_DC_FOUND
21bc ERROR_INVALID_USER_PRINCIPAL_NAME
21c4 ERROR_DOMAIN_SID_SAME_AS_LOCAL_WORKSTATION
21c6 ERROR_INCORRECT_ACCOUNT_TYPE
21cb ERROR_WEAK_WHFBKEY_BLOCKED
21cd ERROR_LOCAL_POLICY_MODIFICATION_NOT_SUPPORTED
21ce ERROR_POLICY_CONTROLLED_ACCOUNT
21cf ERROR_LAPS_LEGACY_SCHEMA_MISSING
21d0 ERROR_LAPS_SCHEMA_MISSING
21d1 ERROR_LAPS_ENCRYPTION_REQUIRES_2016_DFL
21d2 ERROR_LAPS_PROCESS_TERMINATED
2ee1 ERROR_INTERNET_OUT_OF_HANDLES
 ERROR_WINHTTP_OUT_OF_HANDLES
2ee2 ERROR_INTERNET_TIMEOUT
 ERROR_WINHTTP_TIMEOUT
2ee3 ERROR_INTERNET_EXTENDED_ERROR
2ee4 ERROR_INTERNET_INTERNAL_ERROR
 ERROR_WINHTTP_INTERNAL_ERROR
2ee5 ERROR_INTERNET_INVALID_URL
 ERROR_WINHTTP_INVALID_URL
2ee6 ERROR_INTERNET_UNRECOGNIZED_SCHEME
 ERROR_WINHTTP_UNRECOGNIZED_SCHEME
2ee7 ERROR_INTERNET_NAME_NOT_RESOLVED
 ERROR_WINHTTP_NAME_NOT_RESOLVED
2ee8 ERROR_INTERNET_PROTOCOL_NOT_FOUND
2ee9 ERROR_INTERNET_INVALID_OPTION
 ERROR_WINHTTP_INVALID_OPTION
2eea ERROR_INTERNET_BAD_OPTION_LENGTH
2eeb ERROR_INTERNET_OPTION_NOT_SETTABLE
 ERROR_WINHTTP_OPTION_NOT_SETTABLE
2eec ERROR_INTERNET_SHUTDOWN
 ERROR_WINHTTP_SHUTDOWN
2eed ERROR_INTERNET_INCORRECT_USER_NAME
2eee ERROR_INTERNET_INCORRECT_PASSWORD
2eef ERROR_INTERNET_LOGIN_FAILURE
 ERROR_WINHTTP_LOGIN_FAILURE
2ef0 ERROR_INTERNET_INVALID_OPERATION
2ef1 ERROR_INTERNET_OPERATION_CANCELLED
 ERROR_WINHTTP_OPERATION_CANCELLED
2ef2 ERROR_INTERNET_INCORRECT_HANDLE_TYPE
 ERROR_WINHTTP_INCORRECT_HANDLE_TYPE
2ef3 ERROR_INTERNET_INCORRECT_HANDLE_STATE
 ERROR_WINHTTP_INCORRECT_HANDLE_STATE
2ef4 ERROR_INTERNET_NOT_PROXY_REQUEST
2ef5 ERROR_INTERNET_REGISTRY_VALUE_NOT_FOUND
2ef6 ERROR_INTERNET_BAD_REGISTRY_PARAMETER
2ef7 ERROR_INTERNET_NO_DIRECT_ACCESS
2ef8 ERROR_INTERNET_NO_CONTEXT
2ef9 ERROR_INTERNET_NO_CALLBACK
2efa ERROR_INTERNET_REQUEST_PENDING
2efb ERROR_INTERNET_INCORRECT_FORMAT
2efc ERROR_INTERNET_ITEM_NOT_FOUND
2efd ERROR_INTERNET_CANNOT_CONNECT
 ERROR_WINHTTP_CANNOT_CONNECT
2efe ERROR_INTERNET_CONNECTION_ABORTED
 ERROR_WINHTTP_CONNECTION_ERROR
2eff ERROR_INTERNET_CONNECTION_RESET
2f00 ERROR_INTERNET_FORCE_RETRY
 ERROR_WINHTTP_RESEND_REQUEST
2f01 ERROR_INTERNET_INVALID_PROXY_REQUEST
2f02 ERROR_INTERNET_NEED_UI
2f04 ERROR_INTERNET_HANDLE_EXISTS
2f05 ERROR_INTERNET_SEC_CERT_DATE_INVALID
 ERROR_WINHTTP_SECURE_CERT_DATE_INVALID
2f06 ERROR_INTERNET_SEC_CERT_CN_INVALID
 ERROR_WINHTTP_SECURE_CERT_CN_INVALID
2f07 ERROR_INTERNET_HTTP_TO_HTTPS_ON_REDIR
2f08 ERROR_INTERNET_HTTPS_TO_HTTP_ON_REDIR
2f09 ERROR_INTERNET_MIXED_SECURITY
2f0a ERROR_INTERNET_CHG_POST_IS_NON_SECURE
2f0b ERROR_INTERNET_POST_IS_NON_SECURE
2f0c ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED
 ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED
2f0d ERROR_INTERNET_INVALID_CA
 ERROR_WINHTTP_SECURE_INVALID_CA
2f0e ERROR_INTERNET_CLIENT_AUTH_NOT_SETUP
2f0f ERROR_INTERNET_ASYNC_THREAD_FAILED
2f10 ERROR_INTERNET_REDIRECT_SCHEME_CHANGE
2f11 ERROR_INTERNET_DIALOG_PENDING
2f12 ERROR_INTERNET_RETRY_DIALOG
2f14 ERROR_INTERNET_HTTPS_HTTP_SUBMIT_REDIR
2f15 ERROR_INTERNET_INSERT_CDROM
2f16 ERROR_INTERNET_FORTEZZA_LOGIN_NEEDED
2f17 ERROR_INTERNET_SEC_CERT_ERRORS
2f18 ERROR_INTERNET_SEC_CERT_NO_REV
2f19 ERROR_INTERNET_SEC_CERT_REV_FAILED
 ERROR_WINHTTP_SECURE_CERT_REV_FAILED
2f1c ERROR_HTTP_HSTS_REDIRECT_REQUIRED
2f1e ERROR_INTERNET_SEC_CERT_WEAK_SIGNATURE
2f44 ERROR_WINHTTP_CANNOT_CALL_BEFORE_OPEN
2f45 ERROR_WINHTTP_CANNOT_CALL_BEFORE_SEND
2f46 ERROR_WINHTTP_CANNOT_CALL_AFTER_SEND
2f47 ERROR_WINHTTP_CANNOT_CALL_AFTER_OPEN
2f4e ERROR_FTP_TRANSFER_IN_PROGRESS
2f4f ERROR_FTP_DROPPED
2f50 ERROR_FTP_NO_PASSIVE_MODE
2f62 ERROR_GOPHER_PROTOCOL_ERROR
2f63 ERROR_GOPHER_NOT_FILE
2f64 ERROR_GOPHER_DATA_ERROR
2f65 ERROR_GOPHER_END_OF_DATA
2f66 ERROR_GOPHER_INVALID_LOCATOR
2f67 ERROR_GOPHER_INCORRECT_LOCATOR_TYPE
2f68 ERROR_GOPHER_NOT_GOPHER_PLUS
2f69 ERROR_GOPHER_ATTRIBUTE_NOT_FOUND
2f6a ERROR_GOPHER_UNKNOWN_LOCATOR
2f76 ERROR_HTTP_HEADER_NOT_FOUND
 ERROR_WINHTTP_HEADER_NOT_FOUND
2f77 ERROR_HTTP_DOWNLEVEL_SERVER
2f78 ERROR_HTTP_INVALID_SERVER_RESPONSE
 ERROR_WINHTTP_INVALID_SERVER_RESPONSE
2f79 ERROR_HTTP_INVALID_HEADER
 ERROR_WINHTTP_INVALID_HEADER
2f7a ERROR_HTTP_INVALID_QUERY_REQUEST
 ERROR_WINHTTP_INVALID_QUERY_REQUEST
2f7b ERROR_HTTP_HEADER_ALREADY_EXISTS
 ERROR_WINHTTP_HEADER_ALREADY_EXISTS
2f7c ERROR_HTTP_REDIRECT_FAILED
 ERROR_WINHTTP_REDIRECT_FAILED
2f7d ERROR_INTERNET_SECURITY_CHANNEL_ERROR
 ERROR_WINHTTP_SECURE_CHANNEL_ERROR
2f7e ERROR_INTERNET_UNABLE_TO_CACHE_FILE
2f7f ERROR_INTERNET_TCPIP_NOT_INSTALLED
2f80 ERROR_HTTP_NOT_REDIRECTED
2f81 ERROR_HTTP_COOKIE_NEEDS_CONFIRMATION
2f82 ERROR_HTTP_COOKIE_DECLINED
2f83 ERROR_INTERNET_DISCONNECTED
2f84 ERROR_INTERNET_SERVER_UNREACHABLE
2f85 ERROR_INTERNET_PROXY_SERVER_UNREACHABLE
2f86 ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT
 ERROR_WINHTTP_BAD_AUTO_PROXY_SCRIPT
2f87 ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT
 ERROR_WINHTTP_UNABLE_TO_DOWNLOAD_SCRIPT
2f88 ERROR_HTTP_REDIRECT_NEEDS_CONFIRMATION
2f89 ERROR_INTERNET_SEC_INVALID_CERT
 ERROR_WINHTTP_SECURE_INVALID_CERT
2f8a ERROR_INTERNET_SEC_CERT_REVOKED
 ERROR_WINHTTP_SECURE_CERT_REVOKED
2f8b ERROR_INTERNET_FAILED_DUETOSECURITYCHECK
2f8c ERROR_INTERNET_NOT_INITIALIZED
 ERROR_WINHTTP_NOT_INITIALIZED
2f8d ERROR_INTERNET_NEED_MSN_SSPI_PKG
2f8e ERROR_INTERNET_LOGIN_FAILURE_DISPLAY_ENTITY_BODY
2f8f ERROR_INTERNET_DECODING_FAILED
 ERROR_WINHTTP_SECURE_FAILURE
2f90 ERROR_WINHTTP_UNHANDLED_SCRIPT_TYPE
2f91 ERROR_WINHTTP_SCRIPT_EXECUTION_ERROR
2f92 ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR
2f93 ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE
2f94 ERROR_WINHTTP_AUTODETECTION_FAILED
2f95 ERROR_WINHTTP_HEADER_COUNT_EXCEEDED
2f96 ERROR_WINHTTP_HEADER_SIZE_OVERFLOW
2f97 ERROR_WINHTTP_CHUNKED_ENCODING_HEADER_SIZE_OVERFLOW
2f98 ERROR_WINHTTP_RESPONSE_DRAIN_OVERFLOW
2f99 ERROR_WINHTTP_CLIENT_CERT_NO_PRIVATE_KEY
2f9a ERROR_WINHTTP_CLIENT_CERT_NO_ACCESS_PRIVATE_KEY
2f9b ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED_PROXY
 ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED_PROXY
2f9c ERROR_INTERNET_SECURE_FAILURE_PROXY
 ERROR_WINHTTP_SECURE_FAILURE_PROXY
2f9d ERROR_WINHTTP_RESERVED_189
2f9e ERROR_INTERNET_HTTP_PROTOCOL_MISMATCH
 ERROR_WINHTTP_HTTP_PROTOCOL_MISMATCH
2f9f ERROR_INTERNET_GLOBAL_CALLBACK_FAILED
 ERROR_WINHTTP_GLOBAL_CALLBACK_FAILED
2fa0 ERROR_INTERNET_FEATURE_DISABLED
 ERROR_WINHTTP_FEATURE_DISABLED
2fa1 ERROR_WINHTTP_FAST_FORWARDING_NOT_SUPPORTED
32e0 WARNING_IPSEC_MM_POLICY_PRUNED
32e1 WARNING_IPSEC_QM_POLICY_PRUNED
36b0 ERROR_SXS_SECTION_NOT_FOUND
36b1 ERROR_SXS_CANT_GEN_ACTCTX
36b2 ERROR_SXS_INVALID_ACTCTXDATA_FORMAT
36b3 ERROR_SXS_ASSEMBLY_NOT_FOUND
36b4 ERROR_SXS_MANIFEST_FORMAT_ERROR
36b5 ERROR_SXS_MANIFEST_PARSE_ERROR
36b6 ERROR_SXS_ACTIVATION_CONTEXT_DISABLED
36b7 ERROR_SXS_KEY_NOT_FOUND
36b8 ERROR_SXS_VERSION_CONFLICT
36b9 ERROR_SXS_WRONG_SECTION_TYPE
36ba ERROR_SXS_THREAD_QUERIES_DISABLED
36bb ERROR_SXS_PROCESS_DEFAULT_ALREADY_SET
36bc ERROR_SXS_UNKNOWN_ENCODING_GROUP
36bd ERROR_SXS_UNKNOWN_ENCODING
36be ERROR_SXS_INVALID_XML_NAMESPACE_URI
36bf ERROR_SXS_ROOT_MANIFEST_DEPENDENCY_NOT_INSTALLED
36c0 ERROR_SXS_LEAF_MANIFEST_DEPENDENCY_NOT_INSTALLED
36c1 ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE
36c2 ERROR_SXS_MANIFEST_MISSING_REQUIRED_DEFAULT_NAMESPACE
36c3 ERROR_SXS_MANIFEST_INVALID_REQUIRED_DEFAULT_NAMESPACE
36c4 ERROR_SXS_PRIVATE_MANIFEST_CROSS_PATH_WITH_REPARSE_POINT
36c5 ERROR_SXS_DUPLICATE_DLL_NAME
36c6 ERROR_SXS_DUPLICATE_WINDOWCLASS_NAME
36c7 ERROR_SXS_DUPLICATE_CLSID
36c8 ERROR_SXS_DUPLICATE_IID
36c9 ERROR_SXS_DUPLICATE_TLBID
36ca ERROR_SXS_DUPLICATE_PROGID
36cb ERROR_SXS_DUPLICATE_ASSEMBLY_NAME
36cc ERROR_SXS_FILE_HASH_MISMATCH
36cd ERROR_SXS_POLICY_PARSE_ERROR
36ce ERROR_SXS_XML_E_MISSINGQUOTE
36cf ERROR_SXS_XML_E_COMMENTSYNTAX
36d0 ERROR_SXS_XML_E_BADSTARTNAMECHAR
36d1 ERROR_SXS_XML_E_BADNAMECHAR
36d2 ERROR_SXS_XML_E_BADCHARINSTRING
36d3 ERROR_SXS_XML_E_XMLDECLSYNTAX
36d4 ERROR_SXS_XML_E_BADCHARDATA
36d5 ERROR_SXS_XML_E_MISSINGWHITESPACE
36d6 ERROR_SXS_XML_E_EXPECTINGTAGEND
36d7 ERROR_SXS_XML_E_MISSINGSEMICOLON
36d8 ERROR_SXS_XML_E_UNBALANCEDPAREN
36d9 ERROR_SXS_XML_E_INTERNALERROR
36da ERROR_SXS_XML_E_UNEXPECTED_WHITESPACE
36db ERROR_SXS_XML_E_INCOMPLETE_ENCODING
36dc ERROR_SXS_XML_E_MISSING_PAREN
36dd ERROR_SXS_XML_E_EXPECTINGCLOSEQUOTE
36de ERROR_SXS_XML_E_MULTIPLE_COLONS
36df ERROR_SXS_XML_E_INVALID_DECIMAL
36e0 ERROR_SXS_XML_E_INVALID_HEXIDECIMAL
36e1 ERROR_SXS_XML_E_INVALID_UNICODE
36e2 ERROR_SXS_XML_E_WHITESPACEORQUESTIONMARK
36e3 ERROR_SXS_XML_E_UNEXPECTEDENDTAG
36e4 ERROR_SXS_XML_E_UNCLOSEDTAG
36e5 ERROR_SXS_XML_E_DUPLICATEATTRIBUTE
36e6 ERROR_SXS_XML_E_MULTIPLEROOTS
36e7 ERROR_SXS_XML_E_INVALIDATROOTLEVEL
36e8 ERROR_SXS_XML_E_BADXMLDECL
36e9 ERROR_SXS_XML_E_MISSINGROOT
36ea ERROR_SXS_XML_E_UNEXPECTEDEOF
36eb ERROR_SXS_XML_E_BADPEREFINSUBSET
36ec ERROR_SXS_XML_E_UNCLOSEDSTARTTAG
36ed ERROR_SXS_XML_E_UNCLOSEDENDTAG
36ee ERROR_SXS_XML_E_UNCLOSEDSTRING
36ef ERROR_SXS_XML_E_UNCLOSEDCOMMENT
36f0 ERROR_SXS_XML_E_UNCLOSEDDECL
36f1 ERROR_SXS_XML_E_UNCLOSEDCDATA
36f2 ERROR_SXS_XML_E_RESERVEDNAMESPACE
36f3 ERROR_SXS_XML_E_INVALIDENCODING
36f4 ERROR_SXS_XML_E_INVALIDSWITCH
36f5 ERROR_SXS_XML_E_BADXMLCASE
36f6 ERROR_SXS_XML_E_INVALID_STANDALONE
36f7 ERROR_SXS_XML_E_UNEXPECTED_STANDALONE
36f8 ERROR_SXS_XML_E_INVALID_VERSION
36f9 ERROR_SXS_XML_E_MISSINGEQUALS
36fa ERROR_SXS_PROTECTION_RECOVERY_FAILED
36fb ERROR_SXS_PROTECTION_PUBLIC_KEY_TOO_SHORT
36fc ERROR_SXS_PROTECTION_CATALOG_NOT_VALID
36fd ERROR_SXS_UNTRANSLATABLE_HRESULT
36fe ERROR_SXS_PROTECTION_CATALOG_FILE_MISSING
36ff ERROR_SXS_MISSING_ASSEMBLY_IDENTITY_ATTRIBUTE
3700 ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE_NAME
3701 ERROR_SXS_ASSEMBLY_MISSING
3702 ERROR_SXS_CORRUPT_ACTIVATION_STACK
3703 ERROR_SXS_CORRUPTION
3704 ERROR_SXS_EARLY_DEACTIVATION
3705 ERROR_SXS_INVALID_DEACTIVATION
3706 ERROR_SXS_MULTIPLE_DEACTIVATION
3707 ERROR_SXS_PROCESS_TERMINATION_REQUESTED
3708 ERROR_SXS_RELEASE_ACTIVATION_CONTEXT
3709 ERROR_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY
370a ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE
370b ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME
370c ERROR_SXS_IDENTITY_DUPLICATE_ATTRIBUTE
370d ERROR_SXS_IDENTITY_PARSE_ERROR
370e ERROR_MALFORMED_SUBSTITUTION_STRING
370f ERROR_SXS_INCORRECT_PUBLIC_KEY_TOKEN
3710 ERROR_UNMAPPED_SUBSTITUTION_STRING
3711 ERROR_SXS_ASSEMBLY_NOT_LOCKED
3712 ERROR_SXS_COMPONENT_STORE_CORRUPT
3713 ERROR_ADVANCED_INSTALLER_FAILED
3714 ERROR_XML_ENCODING_MISMATCH
3715 ERROR_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT
3716 ERROR_SXS_IDENTITIES_DIFFERENT
3717 ERROR_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT
3718 ERROR_SXS_FILE_NOT_PART_OF_ASSEMBLY
3719 ERROR_SXS_MANIFEST_TOO_BIG
371a ERROR_SXS_SETTING_NOT_REGISTERED
371b ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE
371c ERROR_SMI_PRIMITIVE_INSTALLER_FAILED
371d ERROR_GENERIC_COMMAND_FAILED
371e ERROR_SXS_FILE_HASH_MISSING
371f ERROR_SXS_DUPLICATE_ACTIVATABLE_CLASS
3a98 ERROR_EVT_INVALID_CHANNEL_PATH
3a99 ERROR_EVT_INVALID_QUERY
3a9a ERROR_EVT_PUBLISHER_METADATA_NOT_FOUND
3a9b ERROR_EVT_EVENT_TEMPLATE_NOT_FOUND
3a9c ERROR_EVT_INVALID_PUBLISHER_NAME
3a9d ERROR_EVT_INVALID_EVENT_DATA
3a9f ERROR_EVT_CHANNEL_NOT_FOUND
3aa0 ERROR_EVT_MALFORMED_XML_TEXT
3aa1 ERROR_EVT_SUBSCRIPTION_TO_DIRECT_CHANNEL
3aa2 ERROR_EVT_CONFIGURATION_ERROR
3aa3 ERROR_EVT_QUERY_RESULT_STALE
3aa4 ERROR_EVT_QUERY_RESULT_INVALID_POSITION
3aa5 ERROR_EVT_NON_VALIDATING_MSXML
3aa6 ERROR_EVT_FILTER_ALREADYSCOPED
3aa7 ERROR_EVT_FILTER_NOTELTSET
3aa8 ERROR_EVT_FILTER_INVARG
3aa9 ERROR_EVT_FILTER_INVTEST
3aaa ERROR_EVT_FILTER_INVTYPE
3aab ERROR_EVT_FILTER_PARSEERR
3aac ERROR_EVT_FILTER_UNSUPPORTEDOP
3aad ERROR_EVT_FILTER_UNEXPECTEDTOKEN
3aae ERROR_EVT_INVALID_OPERATION_OVER_ENABLED_DIRECT_CHANNEL
3aaf ERROR_EVT_INVALID_CHANNEL_PROPERTY_VALUE
3ab0 ERROR_EVT_INVALID_PUBLISHER_PROPERTY_VALUE
3ab1 ERROR_EVT_CHANNEL_CANNOT_ACTIVATE
3ab2 ERROR_EVT_FILTER_TOO_COMPLEX
3ab3 ERROR_EVT_MESSAGE_NOT_FOUND
3ab4 ERROR_EVT_MESSAGE_ID_NOT_FOUND
3ab5 ERROR_EVT_UNRESOLVED_VALUE_INSERT
3ab6 ERROR_EVT_UNRESOLVED_PARAMETER_INSERT
3ab7 ERROR_EVT_MAX_INSERTS_REACHED
3ab8 ERROR_EVT_EVENT_DEFINITION_NOT_FOUND
3ab9 ERROR_EVT_MESSAGE_LOCALE_NOT_FOUND
3aba ERROR_EVT_VERSION_TOO_OLD
3abb ERROR_EVT_VERSION_TOO_NEW
3abc ERROR_EVT_CANNOT_OPEN_CHANNEL_OF_QUERY
3abd ERROR_EVT_PUBLISHER_DISABLED
3abe ERROR_EVT_FILTER_OUT_OF_RANGE
3ae8 ERROR_EC_SUBSCRIPTION_CANNOT_ACTIVATE
3ae9 ERROR_EC_LOG_DISABLED
3aea ERROR_EC_CIRCULAR_FORWARDING
3aeb ERROR_EC_CREDSTORE_FULL
3aec ERROR_EC_CRED_NOT_FOUND
3aed ERROR_EC_NO_ACTIVE_CHANNEL
3afc ERROR_MUI_FILE_NOT_FOUND
3afd ERROR_MUI_INVALID_FILE
3afe ERROR_MUI_INVALID_RC_CONFIG
3aff ERROR_MUI_INVALID_LOCALE_NAME
3b00 ERROR_MUI_INVALID_ULTIMATEFALLBACK_NAME
3b01 ERROR_MUI_FILE_NOT_LOADED
3b02 ERROR_RESOURCE_ENUM_USER_STOP
3b03 ERROR_MUI_INTLSETTINGS_UILANG_NOT_INSTALLED
3b04 ERROR_MUI_INTLSETTINGS_INVALID_LOCALE_NAME
3b28 ERROR_DIFFERENT_PROFILE_RESOURCE_MANAGER_EXIST
3b29 ERROR_OPERATION_NOT_ALLOWED_FROM_SYSTEM_COMPONENT
3b92 ERROR_AMBIGUOUS_SYSTEM_DEVICE
3bc3 ERROR_SYSTEM_DEVICE_NOT_FOUND
3bc4 ERROR_HASH_NOT_SUPPORTED
3bc5 ERROR_HASH_NOT_PRESENT
3bd9 ERROR_SECONDARY_IC_PROVIDER_NOT_REGISTERED
3bda ERROR_GPIO_CLIENT_INFORMATION_INVALID
3bdb ERROR_GPIO_VERSION_NOT_SUPPORTED
3bdc ERROR_GPIO_INVALID_REGISTRATION_PACKET
3bdd ERROR_GPIO_OPERATION_DENIED
3bde ERROR_GPIO_INCOMPATIBLE_CONNECT_MODE
3bdf ERROR_GPIO_INTERRUPT_ALREADY_UNMASKED
3c14 ERROR_CANNOT_COMPOSE_APISET_EXTENSION
3c15 ERROR_APISET_SCHEMA_VERSION_NOT_SUPPORTED
3c28 ERROR_CANNOT_SWITCH_RUNLEVEL
3c29 ERROR_INVALID_RUNLEVEL_SETTING
3c2a ERROR_RUNLEVEL_SWITCH_TIMEOUT
3c2b ERROR_RUNLEVEL_SWITCH_AGENT_TIMEOUT
3c2c ERROR_RUNLEVEL_SWITCH_IN_PROGRESS
3c2d ERROR_SERVICES_FAILED_AUTOSTART
3c8d ERROR_COM_TASK_STOP_PENDING
3cf0 ERROR_INSTALL_OPEN_PACKAGE_FAILED
3cf1 ERROR_INSTALL_PACKAGE_NOT_FOUND
3cf2 ERROR_INSTALL_INVALID_PACKAGE
3cf3 ERROR_INSTALL_RESOLVE_DEPENDENCY_FAILED
3cf4 ERROR_INSTALL_OUT_OF_DISK_SPACE
3cf5 ERROR_INSTALL_NETWORK_FAILURE
3cf6 ERROR_INSTALL_REGISTRATION_FAILURE
3cf7 ERROR_INSTALL_DEREGISTRATION_FAILURE
3cf8 ERROR_INSTALL_CANCEL
3cf9 ERROR_INSTALL_FAILED
3cfa ERROR_REMOVE_FAILED
3cfb ERROR_PACKAGE_ALREADY_EXISTS
3cfc ERROR_NEEDS_REMEDIATION
3cfd ERROR_INSTALL_PREREQUISITE_FAILED
3cfe ERROR_PACKAGE_REPOSITORY_CORRUPTED
3cff ERROR_INSTALL_POLICY_FAILURE
3d00 ERROR_PACKAGE_UPDATING
3d01 ERROR_DEPLOYMENT_BLOCKED_BY_POLICY
3d02 ERROR_PACKAGES_IN_USE
3d03 ERROR_RECOVERY_FILE_CORRUPT
3d04 ERROR_INVALID_STAGED_SIGNATURE
3d05 ERROR_DELETING_EXISTING_APPLICATIONDATA_STORE_FAILED
3d06 ERROR_INSTALL_PACKAGE_DOWNGRADE
3d07 ERROR_SYSTEM_NEEDS_REMEDIATION
3d08 ERROR_APPX_INTEGRITY_FAILURE_CLR_NGEN
3d09 ERROR_RESILIENCY_FILE_CORRUPT
3d0a ERROR_INSTALL_FIREWALL_SERVICE_NOT_RUNNING
3d0b ERROR_PACKAGE_MOVE_FAILED
3d0c ERROR_INSTALL_VOLUME_NOT_EMPTY
3d0d ERROR_INSTALL_VOLUME_OFFLINE
3d0e ERROR_INSTALL_VOLUME_CORRUPT
3d0f ERROR_NEEDS_REGISTRATION
3d10 ERROR_INSTALL_WRONG_PROCESSOR_ARCHITECTURE
3d11 ERROR_DEV_SIDELOAD_LIMIT_EXCEEDED
3d12 ERROR_INSTALL_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE
3d13 ERROR_PACKAGE_NOT_SUPPORTED_ON_FILESYSTEM
3d14 ERROR_PACKAGE_MOVE_BLOCKED_BY_STREAMING
3d15 ERROR_INSTALL_OPTIONAL_PACKAGE_APPLICATIONID_NOT_UNIQUE
3d16 ERROR_PACKAGE_STAGING_ONHOLD
3d17 ERROR_INSTALL_INVALID_RELATED_SET_UPDATE
3d18 ERROR_INSTALL_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE_FULLTRUST_CAPABILITY
3d19 ERROR_DEPLOYMENT_BLOCKED_BY_USER_LOG_OFF
3d1a ERROR_PROVISION_OPTIONAL_PACKAGE_REQUIRES_MAIN_PACKAGE_PROVISIONED
3d1b ERROR_PACKAGES_REPUTATION_CHECK_FAILED
3d1c ERROR_PACKAGES_REPUTATION_CHECK_TIMEDOUT
3d1d ERROR_DEPLOYMENT_OPTION_NOT_SUPPORTED
3d1e ERROR_APPINSTALLER_ACTIVATION_BLOCKED
3d1f ERROR_REGISTRATION_FROM_REMOTE_DRIVE_NOT_SUPPORTED
3d20 ERROR_APPX_RAW_DATA_WRITE_FAILED
3d21 ERROR_DEPLOYMENT_BLOCKED_BY_VOLUME_POLICY_PACKAGE
3d22 ERROR_DEPLOYMENT_BLOCKED_BY_VOLUME_POLICY_MACHINE
3d23 ERROR_DEPLOYMENT_BLOCKED_BY_PROFILE_POLICY
3d24 ERROR_DEPLOYMENT_FAILED_CONFLICTING_MUTABLE_PACKAGE_DIRECTORY
3d25 ERROR_SINGLETON_RESOURCE_INSTALLED_IN_ACTIVE_USER
3d26 ERROR_DIFFERENT_VERSION_OF_PACKAGED_SERVICE_INSTALLED
3d27 ERROR_SERVICE_EXISTS_AS_NON_PACKAGED_SERVICE
3d28 ERROR_PACKAGED_SERVICE_REQUIRES_ADMIN_PRIVILEGES
3d29 ERROR_REDIRECTION_TO_DEFAULT_ACCOUNT_NOT_ALLOWED
3d2a ERROR_PACKAGE_LACKS_CAPABILITY_TO_DEPLOY_ON_HOST
3d2b ERROR_UNSIGNED_PACKAGE_INVALID_CONTENT
3d2c ERROR_UNSIGNED_PACKAGE_INVALID_PUBLISHER_NAMESPACE
3d2d ERROR_SIGNED_PACKAGE_INVALID_PUBLISHER_NAMESPACE
3d2e ERROR_PACKAGE_EXTERNAL_LOCATION_NOT_ALLOWED
3d2f ERROR_INSTALL_FULLTRUST_HOSTRUNTIME_REQUIRES_MAIN_PACKAGE_FULLTRUST_CAPABILITY
3d30 ERROR_PACKAGE_LACKS_CAPABILITY_FOR_MANDATORY_STARTUPTASKS
3d31 ERROR_INSTALL_RESOLVE_HOSTRUNTIME_DEPENDENCY_FAILED
3d32 ERROR_MACHINE_SCOPE_NOT_ALLOWED
3d33 ERROR_CLASSIC_COMPAT_MODE_NOT_ALLOWED
3d34 ERROR_STAGEFROMUPDATEAGENT_PACKAGE_NOT_APPLICABLE
3d35 ERROR_PACKAGE_NOT_REGISTERED_FOR_USER
3d36 ERROR_PACKAGE_NAME_MISMATCH
3d37 ERROR_APPINSTALLER_URI_IN_USE
3d38 ERROR_APPINSTALLER_IS_MANAGED_BY_SYSTEM
3d39 ERROR_SERVICE_BLOCKED_BY_SYSPREP_IN_PROGRESS
3d3a ERROR_UNSUPPORTED_ARM32_PACKAGE_REQUIRES_REMEDIAITON
3d3b ERROR_UUP_PRODUCT_NOT_APPLICABLE
3d3c ERROR_BLOCKED_BY_PENDING_PACKAGE_REMOVAL
3d3d ERROR_PACKAGE_REPOSITORY_ROOT_CORRUPTED
3d3e ERROR_PACKAGE_MANIFEST_NOT_FOUND
3d3f ERROR_DEPLOYMENT_BLOCKED_BY_REMOVEDEFAULTPACKAGES_POLICY
3d40 ERROR_URI_BLOCKED_BY_POLICY_MSIXALLOWEDZONES
3d41 ERROR_URI_RECOMMENDED_BLOCK_BY_SMARTSCREEN
3d54 APPMODEL_ERROR_NO_PACKAGE
3d55 APPMODEL_ERROR_PACKAGE_RUNTIME_CORRUPT
3d56 APPMODEL_ERROR_PACKAGE_IDENTITY_CORRUPT
3d57 APPMODEL_ERROR_NO_APPLICATION
3d58 APPMODEL_ERROR_DYNAMIC_PROPERTY_READ_FAILED
3d59 APPMODEL_ERROR_DYNAMIC_PROPERTY_INVALID
3d5a APPMODEL_ERROR_PACKAGE_NOT_AVAILABLE
3d5b APPMODEL_ERROR_NO_MUTABLE_DIRECTORY
3db8 ERROR_STATE_LOAD_STORE_FAILED
3db9 ERROR_STATE_GET_VERSION_FAILED
3dba ERROR_STATE_SET_VERSION_FAILED
3dbb ERROR_STATE_STRUCTURED_RESET_FAILED
3dbc ERROR_STATE_OPEN_CONTAINER_FAILED
3dbd ERROR_STATE_CREATE_CONTAINER_FAILED
3dbe ERROR_STATE_DELETE_CONTAINER_FAILED
3dbf ERROR_STATE_READ_SETTING_FAILED
3dc0 ERROR_STATE_WRITE_SETTING_FAILED
3dc1 ERROR_STATE_DELETE_SETTING_FAILED
3dc2 ERROR_STATE_QUERY_SETTING_FAILED
3dc3 ERROR_STATE_READ_COMPOSITE_SETTING_FAILED
3dc4 ERROR_STATE_WRITE_COMPOSITE_SETTING_FAILED
3dc5 ERROR_STATE_ENUMERATE_CONTAINER_FAILED
3dc6 ERROR_STATE_ENUMERATE_SETTINGS_FAILED
3dc7 ERROR_STATE_COMPOSITE_SETTING_VALUE_SIZE_LIMIT_EXCEEDED
3dc8 ERROR_STATE_SETTING_VALUE_SIZE_LIMIT_EXCEEDED
3dc9 ERROR_STATE_SETTING_NAME_SIZE_LIMIT_EXCEEDED
3dca ERROR_STATE_CONTAINER_NAME_SIZE_LIMIT_EXCEEDED
3de1 ERROR_API_UNAVAILABLE
3df5 STORE_ERROR_UNLICENSED
3df6 STORE_ERROR_UNLICENSED_USER
3df7 STORE_ERROR_PENDING_COM_TRANSACTION
3df8 STORE_ERROR_LICENSE_REVOKED`,
  ntstatus: `0 STATUS_SUCCESS
1 STATUS_WAIT_1
2 STATUS_WAIT_2
3 STATUS_WAIT_3
b FACILTIY_MUI_ERROR_CODE
3f STATUS_WAIT_63
80 STATUS_ABANDONED
 STATUS_ABANDONED_WAIT_0
bf STATUS_ABANDONED_WAIT_63
c0 STATUS_USER_APC
ff STATUS_ALREADY_COMPLETE
100 STATUS_KERNEL_APC
101 STATUS_ALERTED
102 STATUS_TIMEOUT
103 STATUS_PENDING
104 STATUS_REPARSE
105 STATUS_MORE_ENTRIES
106 STATUS_NOT_ALL_ASSIGNED
107 STATUS_SOME_NOT_MAPPED
108 STATUS_OPLOCK_BREAK_IN_PROGRESS
109 STATUS_VOLUME_MOUNTED
10a STATUS_RXACT_COMMITTED
10b STATUS_NOTIFY_CLEANUP
10c STATUS_NOTIFY_ENUM_DIR
10d STATUS_NO_QUOTAS_FOR_ACCOUNT
10e STATUS_PRIMARY_TRANSPORT_CONNECT_FAILED
110 STATUS_PAGE_FAULT_TRANSITION
111 STATUS_PAGE_FAULT_DEMAND_ZERO
112 STATUS_PAGE_FAULT_COPY_ON_WRITE
113 STATUS_PAGE_FAULT_GUARD_PAGE
114 STATUS_PAGE_FAULT_PAGING_FILE
115 STATUS_CACHE_PAGE_LOCKED
116 STATUS_CRASH_DUMP
117 STATUS_BUFFER_ALL_ZEROS
118 STATUS_REPARSE_OBJECT
119 STATUS_RESOURCE_REQUIREMENTS_CHANGED
120 STATUS_TRANSLATION_COMPLETE
121 STATUS_DS_MEMBERSHIP_EVALUATED_LOCALLY
122 STATUS_NOTHING_TO_TERMINATE
123 STATUS_PROCESS_NOT_IN_JOB
124 STATUS_PROCESS_IN_JOB
125 STATUS_VOLSNAP_HIBERNATE_READY
126 STATUS_FSFILTER_OP_COMPLETED_SUCCESSFULLY
127 STATUS_INTERRUPT_VECTOR_ALREADY_CONNECTED
128 STATUS_INTERRUPT_STILL_CONNECTED
129 STATUS_PROCESS_CLONED
12a STATUS_FILE_LOCKED_WITH_ONLY_READERS
12b STATUS_FILE_LOCKED_WITH_WRITERS
12c STATUS_VALID_IMAGE_HASH
12d STATUS_VALID_CATALOG_HASH
12e STATUS_VALID_STRONG_CODE_HASH
12f STATUS_GHOSTED
130 STATUS_DATA_OVERWRITTEN
202 STATUS_RESOURCEMANAGER_READ_ONLY
210 STATUS_RING_PREVIOUSLY_EMPTY
211 STATUS_RING_PREVIOUSLY_FULL
212 STATUS_RING_PREVIOUSLY_ABOVE_QUOTA
213 STATUS_RING_NEWLY_EMPTY
214 STATUS_RING_SIGNAL_OPPOSITE_ENDPOINT
215 STATUS_OPLOCK_SWITCHED_TO_NEW_HANDLE
216 STATUS_OPLOCK_HANDLE_CLOSED
367 STATUS_WAIT_FOR_OPLOCK
368 STATUS_REPARSE_GLOBAL
369 STATUS_PAGE_FAULT_RETRY
40000000 STATUS_OBJECT_NAME_EXISTS
40000001 STATUS_THREAD_WAS_SUSPENDED
40000002 STATUS_WORKING_SET_LIMIT_RANGE
40000003 STATUS_IMAGE_NOT_AT_BASE
40000004 STATUS_RXACT_STATE_CREATED
40000005 STATUS_SEGMENT_NOTIFICATION
40000006 STATUS_LOCAL_USER_SESSION_KEY
40000007 STATUS_BAD_CURRENT_DIRECTORY
40000008 STATUS_SERIAL_MORE_WRITES
40000009 STATUS_REGISTRY_RECOVERED
4000000a STATUS_FT_READ_RECOVERY_FROM_BACKUP
4000000b STATUS_FT_WRITE_RECOVERY
4000000c STATUS_SERIAL_COUNTER_TIMEOUT
4000000d STATUS_NULL_LM_PASSWORD
4000000e STATUS_IMAGE_MACHINE_TYPE_MISMATCH
4000000f STATUS_RECEIVE_PARTIAL
40000010 STATUS_RECEIVE_EXPEDITED
40000011 STATUS_RECEIVE_PARTIAL_EXPEDITED
40000012 STATUS_EVENT_DONE
40000013 STATUS_EVENT_PENDING
40000014 STATUS_CHECKING_FILE_SYSTEM
40000015 STATUS_FATAL_APP_EXIT
40000016 STATUS_PREDEFINED_HANDLE
40000017 STATUS_WAS_UNLOCKED
40000018 STATUS_SERVICE_NOTIFICATION
40000019 STATUS_WAS_LOCKED
4000001a STATUS_LOG_HARD_ERROR
4000001b STATUS_ALREADY_WIN32
4000001c STATUS_WX86_UNSIMULATE
4000001d STATUS_WX86_CONTINUE
4000001e STATUS_WX86_SINGLE_STEP
4000001f STATUS_WX86_BREAKPOINT
40000020 STATUS_WX86_EXCEPTION_CONTINUE
40000021 STATUS_WX86_EXCEPTION_LASTCHANCE
40000022 STATUS_WX86_EXCEPTION_CHAIN
40000023 STATUS_IMAGE_MACHINE_TYPE_MISMATCH_EXE
40000024 STATUS_NO_YIELD_PERFORMED
40000025 STATUS_TIMER_RESUME_IGNORED
40000026 STATUS_ARBITRATION_UNHANDLED
40000027 STATUS_CARDBUS_NOT_SUPPORTED
40000028 STATUS_WX86_CREATEWX86TIB
40000029 STATUS_MP_PROCESSOR_MISMATCH
4000002a STATUS_HIBERNATED
4000002b STATUS_RESUME_HIBERNATION
4000002c STATUS_FIRMWARE_UPDATED
4000002d STATUS_DRIVERS_LEAKING_LOCKED_PAGES
4000002e STATUS_MESSAGE_RETRIEVED
4000002f STATUS_SYSTEM_POWERSTATE_TRANSITION
40000030 STATUS_ALPC_CHECK_COMPLETION_LIST
40000031 STATUS_SYSTEM_POWERSTATE_COMPLEX_TRANSITION
40000032 STATUS_ACCESS_AUDIT_BY_POLICY
40000033 STATUS_ABANDON_HIBERFILE
40000034 STATUS_BIZRULES_NOT_ENABLED
40000035 STATUS_FT_READ_FROM_COPY
40000036 STATUS_IMAGE_AT_DIFFERENT_BASE
40000037 STATUS_PATCH_DEFERRED
40000038 STATUS_EMULATION_BREAKPOINT
40000039 STATUS_EMULATION_SYSCALL
4000003a STATUS_EMULATION_FLOAT_EXCEPTION
40000294 STATUS_WAKE_SYSTEM
40000370 STATUS_DS_SHUTTING_DOWN
400004d9 STATUS_VOLUME_UPGRADE_NOT_NEEDED
400004da STATUS_VOLUME_UPGRADE_PENDING
40000807 STATUS_DISK_REPAIR_REDIRECTED
4000a144 STATUS_SERVICES_FAILED_AUTOSTART
4015000d STATUS_SXS_RELEASE_ACTIVATION_CONTEXT
40190001 STATUS_HEURISTIC_DAMAGE_POSSIBLE
40190034 STATUS_RECOVERY_NOT_NEEDED
40190035 STATUS_RM_ALREADY_STARTED
401a000c STATUS_LOG_NO_RESTART
80000001 STATUS_GUARD_PAGE_VIOLATION
80000002 STATUS_DATATYPE_MISALIGNMENT
80000003 STATUS_BREAKPOINT
80000004 STATUS_SINGLE_STEP
80000005 STATUS_BUFFER_OVERFLOW
80000006 STATUS_NO_MORE_FILES
80000007 STATUS_WAKE_SYSTEM_DEBUGGER
8000000a STATUS_HANDLES_CLOSED
8000000b STATUS_NO_INHERITANCE
8000000c STATUS_GUID_SUBSTITUTION_MADE
8000000d STATUS_PARTIAL_COPY
8000000e STATUS_DEVICE_PAPER_EMPTY
8000000f STATUS_DEVICE_POWERED_OFF
80000010 STATUS_DEVICE_OFF_LINE
80000011 STATUS_DEVICE_BUSY
80000012 STATUS_NO_MORE_EAS
80000013 STATUS_INVALID_EA_NAME
80000014 STATUS_EA_LIST_INCONSISTENT
80000015 STATUS_INVALID_EA_FLAG
80000016 STATUS_VERIFY_REQUIRED
80000017 STATUS_EXTRANEOUS_INFORMATION
80000018 STATUS_RXACT_COMMIT_NECESSARY
8000001a STATUS_NO_MORE_ENTRIES
8000001b STATUS_FILEMARK_DETECTED
8000001c STATUS_MEDIA_CHANGED
8000001d STATUS_BUS_RESET
8000001e STATUS_END_OF_MEDIA
8000001f STATUS_BEGINNING_OF_MEDIA
80000020 STATUS_MEDIA_CHECK
80000021 STATUS_SETMARK_DETECTED
80000022 STATUS_NO_DATA_DETECTED
80000023 STATUS_REDIRECTOR_HAS_OPEN_HANDLES
80000024 STATUS_SERVER_HAS_OPEN_HANDLES
80000025 STATUS_ALREADY_DISCONNECTED
80000026 STATUS_LONGJUMP
80000027 STATUS_CLEANER_CARTRIDGE_INSTALLED
80000028 STATUS_PLUGPLAY_QUERY_VETOED
80000029 STATUS_UNWIND_CONSOLIDATE
8000002a STATUS_REGISTRY_HIVE_RECOVERED
8000002b STATUS_DLL_MIGHT_BE_INSECURE
8000002c STATUS_DLL_MIGHT_BE_INCOMPATIBLE
8000002d STATUS_STOPPED_ON_SYMLINK
8000002e STATUS_CANNOT_GRANT_REQUESTED_OPLOCK
8000002f STATUS_NO_ACE_CONDITION
80000030 STATUS_DEVICE_SUPPORT_IN_PROGRESS
80000031 STATUS_DEVICE_POWER_CYCLE_REQUIRED
80000032 STATUS_NO_WORK_DONE
80000033 STATUS_RETURN_ADDRESS_HIJACK_ATTEMPT
80000034 STATUS_RECOVERABLE_BUGCHECK
80000035 STATUS_PTE_CHANGE_NOT_COMPLETED
800001b6 STATUS_DEVICE_RESET_REQUIRED
80000288 STATUS_DEVICE_REQUIRES_CLEANING
80000289 STATUS_DEVICE_DOOR_OPEN
80000803 STATUS_DATA_LOST_REPAIR
8000a08f STATUS_LAPS_PROCESS_TERMINATED
8000a127 STATUS_GPIO_INTERRUPT_ALREADY_UNMASKED
8000cf00 STATUS_CLOUD_FILE_PROPERTY_BLOB_CHECKSUM_MISMATCH
8000cf04 STATUS_CLOUD_FILE_PROPERTY_BLOB_TOO_LARGE
8000cf05 STATUS_CLOUD_FILE_TOO_MANY_PROPERTY_BLOBS
80190009 STATUS_COULD_NOT_RESIZE_LOG
80190029 STATUS_NO_TXF_METADATA
80190031 STATUS_CANT_RECOVER_WITH_HANDLE_OPEN
80190041 STATUS_TXF_METADATA_ALREADY_PRESENT
80190042 STATUS_TRANSACTION_SCOPE_CALLBACKS_NOT_SET
c0000001 STATUS_UNSUCCESSFUL
c0000002 STATUS_NOT_IMPLEMENTED
c0000003 STATUS_INVALID_INFO_CLASS
c0000004 STATUS_INFO_LENGTH_MISMATCH
c0000005 STATUS_ACCESS_VIOLATION
c0000006 STATUS_IN_PAGE_ERROR
c0000007 STATUS_PAGEFILE_QUOTA
c0000008 STATUS_INVALID_HANDLE
c0000009 STATUS_BAD_INITIAL_STACK
c000000a STATUS_BAD_INITIAL_PC
c000000b STATUS_INVALID_CID
c000000c STATUS_TIMER_NOT_CANCELED
c000000d STATUS_INVALID_PARAMETER
c000000e STATUS_NO_SUCH_DEVICE
c000000f STATUS_NO_SUCH_FILE
c0000010 STATUS_INVALID_DEVICE_REQUEST
c0000011 STATUS_END_OF_FILE
c0000012 STATUS_WRONG_VOLUME
c0000013 STATUS_NO_MEDIA_IN_DEVICE
c0000014 STATUS_UNRECOGNIZED_MEDIA
c0000015 STATUS_NONEXISTENT_SECTOR
c0000016 STATUS_MORE_PROCESSING_REQUIRED
c0000017 STATUS_NO_MEMORY
c0000018 STATUS_CONFLICTING_ADDRESSES
c0000019 STATUS_NOT_MAPPED_VIEW
c000001a STATUS_UNABLE_TO_FREE_VM
c000001b STATUS_UNABLE_TO_DELETE_SECTION
c000001c STATUS_INVALID_SYSTEM_SERVICE
c000001d STATUS_ILLEGAL_INSTRUCTION
c000001e STATUS_INVALID_LOCK_SEQUENCE
c000001f STATUS_INVALID_VIEW_SIZE
c0000020 STATUS_INVALID_FILE_FOR_SECTION
c0000021 STATUS_ALREADY_COMMITTED
c0000022 STATUS_ACCESS_DENIED
c0000023 STATUS_BUFFER_TOO_SMALL
c0000024 STATUS_OBJECT_TYPE_MISMATCH
c0000025 STATUS_NONCONTINUABLE_EXCEPTION
c0000026 STATUS_INVALID_DISPOSITION
c0000027 STATUS_UNWIND
c0000028 STATUS_BAD_STACK
c0000029 STATUS_INVALID_UNWIND_TARGET
c000002a STATUS_NOT_LOCKED
c000002b STATUS_PARITY_ERROR
c000002c STATUS_UNABLE_TO_DECOMMIT_VM
c000002d STATUS_NOT_COMMITTED
c000002e STATUS_INVALID_PORT_ATTRIBUTES
c000002f STATUS_PORT_MESSAGE_TOO_LONG
c0000030 STATUS_INVALID_PARAMETER_MIX
c0000031 STATUS_INVALID_QUOTA_LOWER
c0000032 STATUS_DISK_CORRUPT_ERROR
c0000033 STATUS_OBJECT_NAME_INVALID
c0000034 STATUS_OBJECT_NAME_NOT_FOUND
c0000035 STATUS_OBJECT_NAME_COLLISION
c0000036 STATUS_PORT_DO_NOT_DISTURB
c0000037 STATUS_PORT_DISCONNECTED
c0000038 STATUS_DEVICE_ALREADY_ATTACHED
c0000039 STATUS_OBJECT_PATH_INVALID
c000003a STATUS_OBJECT_PATH_NOT_FOUND
c000003b STATUS_OBJECT_PATH_SYNTAX_BAD
c000003c STATUS_DATA_OVERRUN
c000003d STATUS_DATA_LATE_ERROR
c000003e STATUS_DATA_ERROR
c000003f STATUS_CRC_ERROR
c0000040 STATUS_SECTION_TOO_BIG
c0000041 STATUS_PORT_CONNECTION_REFUSED
c0000042 STATUS_INVALID_PORT_HANDLE
c0000043 STATUS_SHARING_VIOLATION
c0000044 STATUS_QUOTA_EXCEEDED
c0000045 STATUS_INVALID_PAGE_PROTECTION
c0000046 STATUS_MUTANT_NOT_OWNED
c0000047 STATUS_SEMAPHORE_LIMIT_EXCEEDED
c0000048 STATUS_PORT_ALREADY_SET
c0000049 STATUS_SECTION_NOT_IMAGE
c000004a STATUS_SUSPEND_COUNT_EXCEEDED
c000004b STATUS_THREAD_IS_TERMINATING
c000004c STATUS_BAD_WORKING_SET_LIMIT
c000004d STATUS_INCOMPATIBLE_FILE_MAP
c000004e STATUS_SECTION_PROTECTION
c000004f STATUS_EAS_NOT_SUPPORTED
c0000050 STATUS_EA_TOO_LARGE
c0000051 STATUS_NONEXISTENT_EA_ENTRY
c0000052 STATUS_NO_EAS_ON_FILE
c0000053 STATUS_EA_CORRUPT_ERROR
c0000054 STATUS_FILE_LOCK_CONFLICT
c0000055 STATUS_LOCK_NOT_GRANTED
c0000056 STATUS_DELETE_PENDING
c0000057 STATUS_CTL_FILE_NOT_SUPPORTED
c0000058 STATUS_UNKNOWN_REVISION
c0000059 STATUS_REVISION_MISMATCH
c000005a STATUS_INVALID_OWNER
c000005b STATUS_INVALID_PRIMARY_GROUP
c000005c STATUS_NO_IMPERSONATION_TOKEN
c000005d STATUS_CANT_DISABLE_MANDATORY
c000005e STATUS_NO_LOGON_SERVERS
c000005f STATUS_NO_SUCH_LOGON_SESSION
c0000060 STATUS_NO_SUCH_PRIVILEGE
c0000061 STATUS_PRIVILEGE_NOT_HELD
c0000062 STATUS_INVALID_ACCOUNT_NAME
c0000063 STATUS_USER_EXISTS
c0000064 STATUS_NO_SUCH_USER
c0000065 STATUS_GROUP_EXISTS
c0000066 STATUS_NO_SUCH_GROUP
c0000067 STATUS_MEMBER_IN_GROUP
c0000068 STATUS_MEMBER_NOT_IN_GROUP
c0000069 STATUS_LAST_ADMIN
c000006a STATUS_WRONG_PASSWORD
c000006b STATUS_ILL_FORMED_PASSWORD
c000006c STATUS_PASSWORD_RESTRICTION
c000006d STATUS_LOGON_FAILURE
c000006e STATUS_ACCOUNT_RESTRICTION
c000006f STATUS_INVALID_LOGON_HOURS
c0000070 STATUS_INVALID_WORKSTATION
c0000071 STATUS_PASSWORD_EXPIRED
c0000072 STATUS_ACCOUNT_DISABLED
c0000073 STATUS_NONE_MAPPED
c0000074 STATUS_TOO_MANY_LUIDS_REQUESTED
c0000075 STATUS_LUIDS_EXHAUSTED
c0000076 STATUS_INVALID_SUB_AUTHORITY
c0000077 STATUS_INVALID_ACL
c0000078 STATUS_INVALID_SID
c0000079 STATUS_INVALID_SECURITY_DESCR
c000007a STATUS_PROCEDURE_NOT_FOUND
c000007b STATUS_INVALID_IMAGE_FORMAT
c000007c STATUS_NO_TOKEN
c000007d STATUS_BAD_INHERITANCE_ACL
c000007e STATUS_RANGE_NOT_LOCKED
c000007f STATUS_DISK_FULL
c0000080 STATUS_SERVER_DISABLED
c0000081 STATUS_SERVER_NOT_DISABLED
c0000082 STATUS_TOO_MANY_GUIDS_REQUESTED
c0000083 STATUS_GUIDS_EXHAUSTED
c0000084 STATUS_INVALID_ID_AUTHORITY
c0000085 STATUS_AGENTS_EXHAUSTED
c0000086 STATUS_INVALID_VOLUME_LABEL
c0000087 STATUS_SECTION_NOT_EXTENDED
c0000088 STATUS_NOT_MAPPED_DATA
c0000089 STATUS_RESOURCE_DATA_NOT_FOUND
c000008a STATUS_RESOURCE_TYPE_NOT_FOUND
c000008b STATUS_RESOURCE_NAME_NOT_FOUND
c000008c STATUS_ARRAY_BOUNDS_EXCEEDED
c000008d STATUS_FLOAT_DENORMAL_OPERAND
c000008e STATUS_FLOAT_DIVIDE_BY_ZERO
c000008f STATUS_FLOAT_INEXACT_RESULT
c0000090 STATUS_FLOAT_INVALID_OPERATION
c0000091 STATUS_FLOAT_OVERFLOW
c0000092 STATUS_FLOAT_STACK_CHECK
c0000093 STATUS_FLOAT_UNDERFLOW
c0000094 STATUS_INTEGER_DIVIDE_BY_ZERO
c0000095 STATUS_INTEGER_OVERFLOW
c0000096 STATUS_PRIVILEGED_INSTRUCTION
c0000097 STATUS_TOO_MANY_PAGING_FILES
c0000098 STATUS_FILE_INVALID
c0000099 STATUS_ALLOTTED_SPACE_EXCEEDED
c000009a STATUS_INSUFFICIENT_RESOURCES
c000009b STATUS_DFS_EXIT_PATH_FOUND
c000009c STATUS_DEVICE_DATA_ERROR
c000009d STATUS_DEVICE_NOT_CONNECTED
c000009e STATUS_DEVICE_POWER_FAILURE
c000009f STATUS_FREE_VM_NOT_AT_BASE
c00000a0 STATUS_MEMORY_NOT_ALLOCATED
c00000a1 STATUS_WORKING_SET_QUOTA
c00000a2 STATUS_MEDIA_WRITE_PROTECTED
c00000a3 STATUS_DEVICE_NOT_READY
c00000a4 STATUS_INVALID_GROUP_ATTRIBUTES
c00000a5 STATUS_BAD_IMPERSONATION_LEVEL
c00000a6 STATUS_CANT_OPEN_ANONYMOUS
c00000a7 STATUS_BAD_VALIDATION_CLASS
c00000a8 STATUS_BAD_TOKEN_TYPE
c00000a9 STATUS_BAD_MASTER_BOOT_RECORD
c00000aa STATUS_INSTRUCTION_MISALIGNMENT
c00000ab STATUS_INSTANCE_NOT_AVAILABLE
c00000ac STATUS_PIPE_NOT_AVAILABLE
c00000ad STATUS_INVALID_PIPE_STATE
c00000ae STATUS_PIPE_BUSY
c00000af STATUS_ILLEGAL_FUNCTION
c00000b0 STATUS_PIPE_DISCONNECTED
c00000b1 STATUS_PIPE_CLOSING
c00000b2 STATUS_PIPE_CONNECTED
c00000b3 STATUS_PIPE_LISTENING
c00000b4 STATUS_INVALID_READ_MODE
c00000b5 STATUS_IO_TIMEOUT
c00000b6 STATUS_FILE_FORCED_CLOSED
c00000b7 STATUS_PROFILING_NOT_STARTED
c00000b8 STATUS_PROFILING_NOT_STOPPED
c00000b9 STATUS_COULD_NOT_INTERPRET
c00000ba STATUS_FILE_IS_A_DIRECTORY
c00000bb STATUS_NOT_SUPPORTED
c00000bc STATUS_REMOTE_NOT_LISTENING
c00000bd STATUS_DUPLICATE_NAME
c00000be STATUS_BAD_NETWORK_PATH
c00000bf STATUS_NETWORK_BUSY
c00000c0 STATUS_DEVICE_DOES_NOT_EXIST
c00000c1 STATUS_TOO_MANY_COMMANDS
c00000c2 STATUS_ADAPTER_HARDWARE_ERROR
c00000c3 STATUS_INVALID_NETWORK_RESPONSE
c00000c4 STATUS_UNEXPECTED_NETWORK_ERROR
c00000c5 STATUS_BAD_REMOTE_ADAPTER
c00000c6 STATUS_PRINT_QUEUE_FULL
c00000c7 STATUS_NO_SPOOL_SPACE
c00000c8 STATUS_PRINT_CANCELLED
c00000c9 STATUS_NETWORK_NAME_DELETED
c00000ca STATUS_NETWORK_ACCESS_DENIED
c00000cb STATUS_BAD_DEVICE_TYPE
c00000cc STATUS_BAD_NETWORK_NAME
c00000cd STATUS_TOO_MANY_NAMES
c00000ce STATUS_TOO_MANY_SESSIONS
c00000cf STATUS_SHARING_PAUSED
c00000d0 STATUS_REQUEST_NOT_ACCEPTED
c00000d1 STATUS_REDIRECTOR_PAUSED
c00000d2 STATUS_NET_WRITE_FAULT
c00000d3 STATUS_PROFILING_AT_LIMIT
c00000d4 STATUS_NOT_SAME_DEVICE
c00000d5 STATUS_FILE_RENAMED
c00000d6 STATUS_VIRTUAL_CIRCUIT_CLOSED
c00000d7 STATUS_NO_SECURITY_ON_OBJECT
c00000d8 STATUS_CANT_WAIT
c00000d9 STATUS_PIPE_EMPTY
c00000da STATUS_CANT_ACCESS_DOMAIN_INFO
c00000db STATUS_CANT_TERMINATE_SELF
c00000dc STATUS_INVALID_SERVER_STATE
c00000dd STATUS_INVALID_DOMAIN_STATE
c00000de STATUS_INVALID_DOMAIN_ROLE
c00000df STATUS_NO_SUCH_DOMAIN
c00000e0 STATUS_DOMAIN_EXISTS
c00000e1 STATUS_DOMAIN_LIMIT_EXCEEDED
c00000e2 STATUS_OPLOCK_NOT_GRANTED
c00000e3 STATUS_INVALID_OPLOCK_PROTOCOL
c00000e4 STATUS_INTERNAL_DB_CORRUPTION
c00000e5 STATUS_INTERNAL_ERROR
c00000e6 STATUS_GENERIC_NOT_MAPPED
c00000e7 STATUS_BAD_DESCRIPTOR_FORMAT
c00000e8 STATUS_INVALID_USER_BUFFER
c00000e9 STATUS_UNEXPECTED_IO_ERROR
c00000ea STATUS_UNEXPECTED_MM_CREATE_ERR
c00000eb STATUS_UNEXPECTED_MM_MAP_ERROR
c00000ec STATUS_UNEXPECTED_MM_EXTEND_ERR
c00000ed STATUS_NOT_LOGON_PROCESS
c00000ee STATUS_LOGON_SESSION_EXISTS
c00000ef STATUS_INVALID_PARAMETER_1
c00000f0 STATUS_INVALID_PARAMETER_2
c00000f1 STATUS_INVALID_PARAMETER_3
c00000f2 STATUS_INVALID_PARAMETER_4
c00000f3 STATUS_INVALID_PARAMETER_5
c00000f4 STATUS_INVALID_PARAMETER_6
c00000f5 STATUS_INVALID_PARAMETER_7
c00000f6 STATUS_INVALID_PARAMETER_8
c00000f7 STATUS_INVALID_PARAMETER_9
c00000f8 STATUS_INVALID_PARAMETER_10
c00000f9 STATUS_INVALID_PARAMETER_11
c00000fa STATUS_INVALID_PARAMETER_12
c00000fb STATUS_REDIRECTOR_NOT_STARTED
c00000fc STATUS_REDIRECTOR_STARTED
c00000fd STATUS_STACK_OVERFLOW
c00000fe STATUS_NO_SUCH_PACKAGE
c00000ff STATUS_BAD_FUNCTION_TABLE
c0000100 STATUS_VARIABLE_NOT_FOUND
c0000101 STATUS_DIRECTORY_NOT_EMPTY
c0000102 STATUS_FILE_CORRUPT_ERROR
c0000103 STATUS_NOT_A_DIRECTORY
c0000104 STATUS_BAD_LOGON_SESSION_STATE
c0000105 STATUS_LOGON_SESSION_COLLISION
c0000106 STATUS_NAME_TOO_LONG
c0000107 STATUS_FILES_OPEN
c0000108 STATUS_CONNECTION_IN_USE
c0000109 STATUS_MESSAGE_NOT_FOUND
c000010a STATUS_PROCESS_IS_TERMINATING
c000010b STATUS_INVALID_LOGON_TYPE
c000010c STATUS_NO_GUID_TRANSLATION
c000010d STATUS_CANNOT_IMPERSONATE
c000010e STATUS_IMAGE_ALREADY_LOADED
c000010f STATUS_ABIOS_NOT_PRESENT
c0000110 STATUS_ABIOS_LID_NOT_EXIST
c0000111 STATUS_ABIOS_LID_ALREADY_OWNED
c0000112 STATUS_ABIOS_NOT_LID_OWNER
c0000113 STATUS_ABIOS_INVALID_COMMAND
c0000114 STATUS_ABIOS_INVALID_LID
c0000115 STATUS_ABIOS_SELECTOR_NOT_AVAILABLE
c0000116 STATUS_ABIOS_INVALID_SELECTOR
c0000117 STATUS_NO_LDT
c0000118 STATUS_INVALID_LDT_SIZE
c0000119 STATUS_INVALID_LDT_OFFSET
c000011a STATUS_INVALID_LDT_DESCRIPTOR
c000011b STATUS_INVALID_IMAGE_NE_FORMAT
c000011c STATUS_RXACT_INVALID_STATE
c000011d STATUS_RXACT_COMMIT_FAILURE
c000011e STATUS_MAPPED_FILE_SIZE_ZERO
c000011f STATUS_TOO_MANY_OPENED_FILES
c0000120 STATUS_CANCELLED
c0000121 STATUS_CANNOT_DELETE
c0000122 STATUS_INVALID_COMPUTER_NAME
c0000123 STATUS_FILE_DELETED
c0000124 STATUS_SPECIAL_ACCOUNT
c0000125 STATUS_SPECIAL_GROUP
c0000126 STATUS_SPECIAL_USER
c0000127 STATUS_MEMBERS_PRIMARY_GROUP
c0000128 STATUS_FILE_CLOSED
c0000129 STATUS_TOO_MANY_THREADS
c000012a STATUS_THREAD_NOT_IN_PROCESS
c000012b STATUS_TOKEN_ALREADY_IN_USE
c000012c STATUS_PAGEFILE_QUOTA_EXCEEDED
c000012d STATUS_COMMITMENT_LIMIT
c000012e STATUS_INVALID_IMAGE_LE_FORMAT
c000012f STATUS_INVALID_IMAGE_NOT_MZ
c0000130 STATUS_INVALID_IMAGE_PROTECT
c0000131 STATUS_INVALID_IMAGE_WIN_16
c0000132 STATUS_LOGON_SERVER_CONFLICT
c0000133 STATUS_TIME_DIFFERENCE_AT_DC
c0000134 STATUS_SYNCHRONIZATION_REQUIRED
c0000135 STATUS_DLL_NOT_FOUND
c0000136 STATUS_OPEN_FAILED
c0000137 STATUS_IO_PRIVILEGE_FAILED
c0000138 STATUS_ORDINAL_NOT_FOUND
c0000139 STATUS_ENTRYPOINT_NOT_FOUND
c000013a STATUS_CONTROL_C_EXIT
c000013b STATUS_LOCAL_DISCONNECT
c000013c STATUS_REMOTE_DISCONNECT
c000013d STATUS_REMOTE_RESOURCES
c000013e STATUS_LINK_FAILED
c000013f STATUS_LINK_TIMEOUT
c0000140 STATUS_INVALID_CONNECTION
c0000141 STATUS_INVALID_ADDRESS
c0000142 STATUS_DLL_INIT_FAILED
c0000143 STATUS_MISSING_SYSTEMFILE
c0000144 STATUS_UNHANDLED_EXCEPTION
c0000145 STATUS_APP_INIT_FAILURE
c0000146 STATUS_PAGEFILE_CREATE_FAILED
c0000147 STATUS_NO_PAGEFILE
c0000148 STATUS_INVALID_LEVEL
c0000149 STATUS_WRONG_PASSWORD_CORE
c000014a STATUS_ILLEGAL_FLOAT_CONTEXT
c000014b STATUS_PIPE_BROKEN
c000014c STATUS_REGISTRY_CORRUPT
c000014d STATUS_REGISTRY_IO_FAILED
c000014e STATUS_NO_EVENT_PAIR
c000014f STATUS_UNRECOGNIZED_VOLUME
c0000150 STATUS_SERIAL_NO_DEVICE_INITED
c0000151 STATUS_NO_SUCH_ALIAS
c0000152 STATUS_MEMBER_NOT_IN_ALIAS
c0000153 STATUS_MEMBER_IN_ALIAS
c0000154 STATUS_ALIAS_EXISTS
c0000155 STATUS_LOGON_NOT_GRANTED
c0000156 STATUS_TOO_MANY_SECRETS
c0000157 STATUS_SECRET_TOO_LONG
c0000158 STATUS_INTERNAL_DB_ERROR
c0000159 STATUS_FULLSCREEN_MODE
c000015a STATUS_TOO_MANY_CONTEXT_IDS
c000015b STATUS_LOGON_TYPE_NOT_GRANTED
c000015c STATUS_NOT_REGISTRY_FILE
c000015d STATUS_NT_CROSS_ENCRYPTION_REQUIRED
c000015e STATUS_DOMAIN_CTRLR_CONFIG_ERROR
c000015f STATUS_FT_MISSING_MEMBER
c0000160 STATUS_ILL_FORMED_SERVICE_ENTRY
c0000161 STATUS_ILLEGAL_CHARACTER
c0000162 STATUS_UNMAPPABLE_CHARACTER
c0000163 STATUS_UNDEFINED_CHARACTER
c0000164 STATUS_FLOPPY_VOLUME
c0000165 STATUS_FLOPPY_ID_MARK_NOT_FOUND
c0000166 STATUS_FLOPPY_WRONG_CYLINDER
c0000167 STATUS_FLOPPY_UNKNOWN_ERROR
c0000168 STATUS_FLOPPY_BAD_REGISTERS
c0000169 STATUS_DISK_RECALIBRATE_FAILED
c000016a STATUS_DISK_OPERATION_FAILED
c000016b STATUS_DISK_RESET_FAILED
c000016c STATUS_SHARED_IRQ_BUSY
c000016d STATUS_FT_ORPHANING
c000016e STATUS_BIOS_FAILED_TO_CONNECT_INTERRUPT
c0000172 STATUS_PARTITION_FAILURE
c0000173 STATUS_INVALID_BLOCK_LENGTH
c0000174 STATUS_DEVICE_NOT_PARTITIONED
c0000175 STATUS_UNABLE_TO_LOCK_MEDIA
c0000176 STATUS_UNABLE_TO_UNLOAD_MEDIA
c0000177 STATUS_EOM_OVERFLOW
c0000178 STATUS_NO_MEDIA
c000017a STATUS_NO_SUCH_MEMBER
c000017b STATUS_INVALID_MEMBER
c000017c STATUS_KEY_DELETED
c000017d STATUS_NO_LOG_SPACE
c000017e STATUS_TOO_MANY_SIDS
c000017f STATUS_LM_CROSS_ENCRYPTION_REQUIRED
c0000180 STATUS_KEY_HAS_CHILDREN
c0000181 STATUS_CHILD_MUST_BE_VOLATILE
c0000182 STATUS_DEVICE_CONFIGURATION_ERROR
c0000183 STATUS_DRIVER_INTERNAL_ERROR
c0000184 STATUS_INVALID_DEVICE_STATE
c0000185 STATUS_IO_DEVICE_ERROR
c0000186 STATUS_DEVICE_PROTOCOL_ERROR
c0000187 STATUS_BACKUP_CONTROLLER
c0000188 STATUS_LOG_FILE_FULL
c0000189 STATUS_TOO_LATE
c000018a STATUS_NO_TRUST_LSA_SECRET
c000018b STATUS_NO_TRUST_SAM_ACCOUNT
c000018c STATUS_TRUSTED_DOMAIN_FAILURE
c000018d STATUS_TRUSTED_RELATIONSHIP_FAILURE
c000018e STATUS_EVENTLOG_FILE_CORRUPT
c000018f STATUS_EVENTLOG_CANT_START
c0000190 STATUS_TRUST_FAILURE
c0000191 STATUS_MUTANT_LIMIT_EXCEEDED
c0000192 STATUS_NETLOGON_NOT_STARTED
c0000193 STATUS_ACCOUNT_EXPIRED
c0000194 STATUS_POSSIBLE_DEADLOCK
c0000195 STATUS_NETWORK_CREDENTIAL_CONFLICT
c0000196 STATUS_REMOTE_SESSION_LIMIT
c0000197 STATUS_EVENTLOG_FILE_CHANGED
c0000198 STATUS_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT
c0000199 STATUS_NOLOGON_WORKSTATION_TRUST_ACCOUNT
c000019a STATUS_NOLOGON_SERVER_TRUST_ACCOUNT
c000019b STATUS_DOMAIN_TRUST_INCONSISTENT
c000019c STATUS_FS_DRIVER_REQUIRED
c000019d STATUS_IMAGE_ALREADY_LOADED_AS_DLL
c000019e STATUS_INCOMPATIBLE_WITH_GLOBAL_SHORT_NAME_REGISTRY_SETTING
c000019f STATUS_SHORT_NAMES_NOT_ENABLED_ON_VOLUME
c00001a0 STATUS_SECURITY_STREAM_IS_INCONSISTENT
c00001a1 STATUS_INVALID_LOCK_RANGE
c00001a2 STATUS_INVALID_ACE_CONDITION
c00001a3 STATUS_IMAGE_SUBSYSTEM_NOT_PRESENT
c00001a4 STATUS_NOTIFICATION_GUID_ALREADY_DEFINED
c00001a5 STATUS_INVALID_EXCEPTION_HANDLER
c00001a6 STATUS_DUPLICATE_PRIVILEGES
c00001a7 STATUS_NOT_ALLOWED_ON_SYSTEM_FILE
c00001a8 STATUS_REPAIR_NEEDED
c00001a9 STATUS_QUOTA_NOT_ENABLED
c00001aa STATUS_NO_APPLICATION_PACKAGE
c00001ab STATUS_FILE_METADATA_OPTIMIZATION_IN_PROGRESS
c00001ac STATUS_NOT_SAME_OBJECT
c00001ad STATUS_FATAL_MEMORY_EXHAUSTION
c00001ae STATUS_ERROR_PROCESS_NOT_IN_JOB
c00001af STATUS_CPU_SET_INVALID
c00001b0 STATUS_IO_DEVICE_INVALID_DATA
c00001b1 STATUS_IO_UNALIGNED_WRITE
c00001b2 STATUS_CONTROL_STACK_VIOLATION
c00001b3 STATUS_WEAK_WHFBKEY_BLOCKED
c00001b4 STATUS_SERVER_TRANSPORT_CONFLICT
c00001b5 STATUS_CERTIFICATE_VALIDATION_PREFERENCE_CONFLICT
c0000201 STATUS_NETWORK_OPEN_RESTRICTION
c0000202 STATUS_NO_USER_SESSION_KEY
c0000203 STATUS_USER_SESSION_DELETED
c0000204 STATUS_RESOURCE_LANG_NOT_FOUND
c0000205 STATUS_INSUFF_SERVER_RESOURCES
c0000206 STATUS_INVALID_BUFFER_SIZE
c0000207 STATUS_INVALID_ADDRESS_COMPONENT
c0000208 STATUS_INVALID_ADDRESS_WILDCARD
c0000209 STATUS_TOO_MANY_ADDRESSES
c000020a STATUS_ADDRESS_ALREADY_EXISTS
c000020b STATUS_ADDRESS_CLOSED
c000020c STATUS_CONNECTION_DISCONNECTED
c000020d STATUS_CONNECTION_RESET
c000020e STATUS_TOO_MANY_NODES
c000020f STATUS_TRANSACTION_ABORTED
c0000210 STATUS_TRANSACTION_TIMED_OUT
c0000211 STATUS_TRANSACTION_NO_RELEASE
c0000212 STATUS_TRANSACTION_NO_MATCH
c0000213 STATUS_TRANSACTION_RESPONDED
c0000214 STATUS_TRANSACTION_INVALID_ID
c0000215 STATUS_TRANSACTION_INVALID_TYPE
c0000216 STATUS_NOT_SERVER_SESSION
c0000217 STATUS_NOT_CLIENT_SESSION
c0000218 STATUS_CANNOT_LOAD_REGISTRY_FILE
c0000219 STATUS_DEBUG_ATTACH_FAILED
c000021a STATUS_SYSTEM_PROCESS_TERMINATED
c000021b STATUS_DATA_NOT_ACCEPTED
c000021c STATUS_NO_BROWSER_SERVERS_FOUND
c000021d STATUS_VDM_HARD_ERROR
c000021e STATUS_DRIVER_CANCEL_TIMEOUT
c000021f STATUS_REPLY_MESSAGE_MISMATCH
c0000220 STATUS_MAPPED_ALIGNMENT
c0000221 STATUS_IMAGE_CHECKSUM_MISMATCH
c0000222 STATUS_LOST_WRITEBEHIND_DATA
c0000223 STATUS_CLIENT_SERVER_PARAMETERS_INVALID
c0000224 STATUS_PASSWORD_MUST_CHANGE
c0000225 STATUS_NOT_FOUND
c0000226 STATUS_NOT_TINY_STREAM
c0000227 STATUS_RECOVERY_FAILURE
c0000228 STATUS_STACK_OVERFLOW_READ
c0000229 STATUS_FAIL_CHECK
c000022a STATUS_DUPLICATE_OBJECTID
c000022b STATUS_OBJECTID_EXISTS
c000022c STATUS_CONVERT_TO_LARGE
c000022d STATUS_RETRY
c000022e STATUS_FOUND_OUT_OF_SCOPE
c000022f STATUS_ALLOCATE_BUCKET
c0000230 STATUS_PROPSET_NOT_FOUND
c0000231 STATUS_MARSHALL_OVERFLOW
c0000232 STATUS_INVALID_VARIANT
c0000233 STATUS_DOMAIN_CONTROLLER_NOT_FOUND
c0000234 STATUS_ACCOUNT_LOCKED_OUT
c0000235 STATUS_HANDLE_NOT_CLOSABLE
c0000236 STATUS_CONNECTION_REFUSED
c0000237 STATUS_GRACEFUL_DISCONNECT
c0000238 STATUS_ADDRESS_ALREADY_ASSOCIATED
c0000239 STATUS_ADDRESS_NOT_ASSOCIATED
c000023a STATUS_CONNECTION_INVALID
c000023b STATUS_CONNECTION_ACTIVE
c000023c STATUS_NETWORK_UNREACHABLE
c000023d STATUS_HOST_UNREACHABLE
c000023e STATUS_PROTOCOL_UNREACHABLE
c000023f STATUS_PORT_UNREACHABLE
c0000240 STATUS_REQUEST_ABORTED
c0000241 STATUS_CONNECTION_ABORTED
c0000242 STATUS_BAD_COMPRESSION_BUFFER
c0000243 STATUS_USER_MAPPED_FILE
c0000244 STATUS_AUDIT_FAILED
c0000245 STATUS_TIMER_RESOLUTION_NOT_SET
c0000246 STATUS_CONNECTION_COUNT_LIMIT
c0000247 STATUS_LOGIN_TIME_RESTRICTION
c0000248 STATUS_LOGIN_WKSTA_RESTRICTION
c0000249 STATUS_IMAGE_MP_UP_MISMATCH
c0000250 STATUS_INSUFFICIENT_LOGON_INFO
c0000251 STATUS_BAD_DLL_ENTRYPOINT
c0000252 STATUS_BAD_SERVICE_ENTRYPOINT
c0000253 STATUS_LPC_REPLY_LOST
c0000254 STATUS_IP_ADDRESS_CONFLICT1
c0000255 STATUS_IP_ADDRESS_CONFLICT2
c0000256 STATUS_REGISTRY_QUOTA_LIMIT
c0000257 STATUS_PATH_NOT_COVERED
c0000258 STATUS_NO_CALLBACK_ACTIVE
c0000259 STATUS_LICENSE_QUOTA_EXCEEDED
c000025a STATUS_PWD_TOO_SHORT
c000025b STATUS_PWD_TOO_RECENT
c000025c STATUS_PWD_HISTORY_CONFLICT
c000025e STATUS_PLUGPLAY_NO_DEVICE
c000025f STATUS_UNSUPPORTED_COMPRESSION
c0000260 STATUS_INVALID_HW_PROFILE
c0000261 STATUS_INVALID_PLUGPLAY_DEVICE_PATH
c0000262 STATUS_DRIVER_ORDINAL_NOT_FOUND
c0000263 STATUS_DRIVER_ENTRYPOINT_NOT_FOUND
c0000264 STATUS_RESOURCE_NOT_OWNED
c0000265 STATUS_TOO_MANY_LINKS
c0000266 STATUS_QUOTA_LIST_INCONSISTENT
c0000267 STATUS_FILE_IS_OFFLINE
c0000268 STATUS_EVALUATION_EXPIRATION
c0000269 STATUS_ILLEGAL_DLL_RELOCATION
c000026a STATUS_LICENSE_VIOLATION
c000026b STATUS_DLL_INIT_FAILED_LOGOFF
c000026c STATUS_DRIVER_UNABLE_TO_LOAD
c000026d STATUS_DFS_UNAVAILABLE
c000026e STATUS_VOLUME_DISMOUNTED
c000026f STATUS_WX86_INTERNAL_ERROR
c0000270 STATUS_WX86_FLOAT_STACK_CHECK
c0000271 STATUS_VALIDATE_CONTINUE
c0000272 STATUS_NO_MATCH
c0000273 STATUS_NO_MORE_MATCHES
c0000275 STATUS_NOT_A_REPARSE_POINT
c0000276 STATUS_IO_REPARSE_TAG_INVALID
c0000277 STATUS_IO_REPARSE_TAG_MISMATCH
c0000278 STATUS_IO_REPARSE_DATA_INVALID
c0000279 STATUS_IO_REPARSE_TAG_NOT_HANDLED
c000027a STATUS_PWD_TOO_LONG
c000027b STATUS_STOWED_EXCEPTION
c000027c STATUS_CONTEXT_STOWED_EXCEPTION
c0000280 STATUS_REPARSE_POINT_NOT_RESOLVED
c0000281 STATUS_DIRECTORY_IS_A_REPARSE_POINT
c0000282 STATUS_RANGE_LIST_CONFLICT
c0000283 STATUS_SOURCE_ELEMENT_EMPTY
c0000284 STATUS_DESTINATION_ELEMENT_FULL
c0000285 STATUS_ILLEGAL_ELEMENT_ADDRESS
c0000286 STATUS_MAGAZINE_NOT_PRESENT
c0000287 STATUS_REINITIALIZATION_NEEDED
c000028a STATUS_ENCRYPTION_FAILED
c000028b STATUS_DECRYPTION_FAILED
c000028c STATUS_RANGE_NOT_FOUND
c000028d STATUS_NO_RECOVERY_POLICY
c000028e STATUS_NO_EFS
c000028f STATUS_WRONG_EFS
c0000290 STATUS_NO_USER_KEYS
c0000291 STATUS_FILE_NOT_ENCRYPTED
c0000292 STATUS_NOT_EXPORT_FORMAT
c0000293 STATUS_FILE_ENCRYPTED
c0000295 STATUS_WMI_GUID_NOT_FOUND
c0000296 STATUS_WMI_INSTANCE_NOT_FOUND
c0000297 STATUS_WMI_ITEMID_NOT_FOUND
c0000298 STATUS_WMI_TRY_AGAIN
c0000299 STATUS_SHARED_POLICY
c000029a STATUS_POLICY_OBJECT_NOT_FOUND
c000029b STATUS_POLICY_ONLY_IN_DS
c000029c STATUS_VOLUME_NOT_UPGRADED
c000029d STATUS_REMOTE_STORAGE_NOT_ACTIVE
c000029e STATUS_REMOTE_STORAGE_MEDIA_ERROR
c000029f STATUS_NO_TRACKING_SERVICE
c00002a0 STATUS_SERVER_SID_MISMATCH
c00002a1 STATUS_DS_NO_ATTRIBUTE_OR_VALUE
c00002a2 STATUS_DS_INVALID_ATTRIBUTE_SYNTAX
c00002a3 STATUS_DS_ATTRIBUTE_TYPE_UNDEFINED
c00002a4 STATUS_DS_ATTRIBUTE_OR_VALUE_EXISTS
c00002a5 STATUS_DS_BUSY
c00002a6 STATUS_DS_UNAVAILABLE
c00002a7 STATUS_DS_NO_RIDS_ALLOCATED
c00002a8 STATUS_DS_NO_MORE_RIDS
c00002a9 STATUS_DS_INCORRECT_ROLE_OWNER
c00002aa STATUS_DS_RIDMGR_INIT_ERROR
c00002ab STATUS_DS_OBJ_CLASS_VIOLATION
c00002ac STATUS_DS_CANT_ON_NON_LEAF
c00002ad STATUS_DS_CANT_ON_RDN
c00002ae STATUS_DS_CANT_MOD_OBJ_CLASS
c00002af STATUS_DS_CROSS_DOM_MOVE_FAILED
c00002b0 STATUS_DS_GC_NOT_AVAILABLE
c00002b1 STATUS_DIRECTORY_SERVICE_REQUIRED
c00002b2 STATUS_REPARSE_ATTRIBUTE_CONFLICT
c00002b3 STATUS_CANT_ENABLE_DENY_ONLY
c00002b4 STATUS_FLOAT_MULTIPLE_FAULTS
c00002b5 STATUS_FLOAT_MULTIPLE_TRAPS
c00002b6 STATUS_DEVICE_REMOVED
c00002b7 STATUS_JOURNAL_DELETE_IN_PROGRESS
c00002b8 STATUS_JOURNAL_NOT_ACTIVE
c00002b9 STATUS_NOINTERFACE
c00002ba STATUS_DS_RIDMGR_DISABLED
c00002c1 STATUS_DS_ADMIN_LIMIT_EXCEEDED
c00002c2 STATUS_DRIVER_FAILED_SLEEP
c00002c3 STATUS_MUTUAL_AUTHENTICATION_FAILED
c00002c4 STATUS_CORRUPT_SYSTEM_FILE
c00002c5 STATUS_DATATYPE_MISALIGNMENT_ERROR
c00002c6 STATUS_WMI_READ_ONLY
c00002c7 STATUS_WMI_SET_FAILURE
c00002c8 STATUS_COMMITMENT_MINIMUM
c00002c9 STATUS_REG_NAT_CONSUMPTION
c00002ca STATUS_TRANSPORT_FULL
c00002cb STATUS_DS_SAM_INIT_FAILURE
c00002cc STATUS_ONLY_IF_CONNECTED
c00002cd STATUS_DS_SENSITIVE_GROUP_VIOLATION
c00002ce STATUS_PNP_RESTART_ENUMERATION
c00002cf STATUS_JOURNAL_ENTRY_DELETED
c00002d0 STATUS_DS_CANT_MOD_PRIMARYGROUPID
c00002d1 STATUS_SYSTEM_IMAGE_BAD_SIGNATURE
c00002d2 STATUS_PNP_REBOOT_REQUIRED
c00002d3 STATUS_POWER_STATE_INVALID
c00002d4 STATUS_DS_INVALID_GROUP_TYPE
c00002d5 STATUS_DS_NO_NEST_GLOBALGROUP_IN_MIXEDDOMAIN
c00002d6 STATUS_DS_NO_NEST_LOCALGROUP_IN_MIXEDDOMAIN
c00002d7 STATUS_DS_GLOBAL_CANT_HAVE_LOCAL_MEMBER
c00002d8 STATUS_DS_GLOBAL_CANT_HAVE_UNIVERSAL_MEMBER
c00002d9 STATUS_DS_UNIVERSAL_CANT_HAVE_LOCAL_MEMBER
c00002da STATUS_DS_GLOBAL_CANT_HAVE_CROSSDOMAIN_MEMBER
c00002db STATUS_DS_LOCAL_CANT_HAVE_CROSSDOMAIN_LOCAL_MEMBER
c00002dc STATUS_DS_HAVE_PRIMARY_MEMBERS
c00002dd STATUS_WMI_NOT_SUPPORTED
c00002de STATUS_INSUFFICIENT_POWER
c00002df STATUS_SAM_NEED_BOOTKEY_PASSWORD
c00002e0 STATUS_SAM_NEED_BOOTKEY_FLOPPY
c00002e1 STATUS_DS_CANT_START
c00002e2 STATUS_DS_INIT_FAILURE
c00002e3 STATUS_SAM_INIT_FAILURE
c00002e4 STATUS_DS_GC_REQUIRED
c00002e5 STATUS_DS_LOCAL_MEMBER_OF_LOCAL_ONLY
c00002e6 STATUS_DS_NO_FPO_IN_UNIVERSAL_GROUPS
c00002e7 STATUS_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED
c00002e8 STATUS_MULTIPLE_FAULT_VIOLATION
c00002e9 STATUS_CURRENT_DOMAIN_NOT_ALLOWED
c00002ea STATUS_CANNOT_MAKE
c00002eb STATUS_SYSTEM_SHUTDOWN
c00002ec STATUS_DS_INIT_FAILURE_CONSOLE
c00002ed STATUS_DS_SAM_INIT_FAILURE_CONSOLE
c00002ee STATUS_UNFINISHED_CONTEXT_DELETED
c00002ef STATUS_NO_TGT_REPLY
c00002f0 STATUS_OBJECTID_NOT_FOUND
c00002f1 STATUS_NO_IP_ADDRESSES
c00002f2 STATUS_WRONG_CREDENTIAL_HANDLE
c00002f3 STATUS_CRYPTO_SYSTEM_INVALID
c00002f4 STATUS_MAX_REFERRALS_EXCEEDED
c00002f5 STATUS_MUST_BE_KDC
c00002f6 STATUS_STRONG_CRYPTO_NOT_SUPPORTED
c00002f7 STATUS_TOO_MANY_PRINCIPALS
c00002f8 STATUS_NO_PA_DATA
c00002f9 STATUS_PKINIT_NAME_MISMATCH
c00002fa STATUS_SMARTCARD_LOGON_REQUIRED
c00002fb STATUS_KDC_INVALID_REQUEST
c00002fc STATUS_KDC_UNABLE_TO_REFER
c00002fd STATUS_KDC_UNKNOWN_ETYPE
c00002fe STATUS_SHUTDOWN_IN_PROGRESS
c00002ff STATUS_SERVER_SHUTDOWN_IN_PROGRESS
c0000300 STATUS_NOT_SUPPORTED_ON_SBS
c0000301 STATUS_WMI_GUID_DISCONNECTED
c0000302 STATUS_WMI_ALREADY_DISABLED
c0000303 STATUS_WMI_ALREADY_ENABLED
c0000304 STATUS_MFT_TOO_FRAGMENTED
c0000305 STATUS_COPY_PROTECTION_FAILURE
c0000306 STATUS_CSS_AUTHENTICATION_FAILURE
c0000307 STATUS_CSS_KEY_NOT_PRESENT
c0000308 STATUS_CSS_KEY_NOT_ESTABLISHED
c0000309 STATUS_CSS_SCRAMBLED_SECTOR
c000030a STATUS_CSS_REGION_MISMATCH
c000030b STATUS_CSS_RESETS_EXHAUSTED
c000030c STATUS_PASSWORD_CHANGE_REQUIRED
c000030d STATUS_LOST_MODE_LOGON_RESTRICTION
c0000320 STATUS_PKINIT_FAILURE
c0000321 STATUS_SMARTCARD_SUBSYSTEM_FAILURE
c0000322 STATUS_NO_KERB_KEY
c0000350 STATUS_HOST_DOWN
c0000351 STATUS_UNSUPPORTED_PREAUTH
c0000352 STATUS_EFS_ALG_BLOB_TOO_BIG
c0000353 STATUS_PORT_NOT_SET
c0000354 STATUS_DEBUGGER_INACTIVE
c0000355 STATUS_DS_VERSION_CHECK_FAILURE
c0000356 STATUS_AUDITING_DISABLED
c0000357 STATUS_PRENT4_MACHINE_ACCOUNT
c0000358 STATUS_DS_AG_CANT_HAVE_UNIVERSAL_MEMBER
c0000359 STATUS_INVALID_IMAGE_WIN_32
c000035a STATUS_INVALID_IMAGE_WIN_64
c000035b STATUS_BAD_BINDINGS
c000035c STATUS_NETWORK_SESSION_EXPIRED
c000035d STATUS_APPHELP_BLOCK
c000035e STATUS_ALL_SIDS_FILTERED
c000035f STATUS_NOT_SAFE_MODE_DRIVER
c0000361 STATUS_ACCESS_DISABLED_BY_POLICY_DEFAULT
c0000362 STATUS_ACCESS_DISABLED_BY_POLICY_PATH
c0000363 STATUS_ACCESS_DISABLED_BY_POLICY_PUBLISHER
c0000364 STATUS_ACCESS_DISABLED_BY_POLICY_OTHER
c0000365 STATUS_FAILED_DRIVER_ENTRY
c0000366 STATUS_DEVICE_ENUMERATION_ERROR
c0000368 STATUS_MOUNT_POINT_NOT_RESOLVED
c0000369 STATUS_INVALID_DEVICE_OBJECT_PARAMETER
c000036a STATUS_MCA_OCCURED
c000036b STATUS_DRIVER_BLOCKED_CRITICAL
c000036c STATUS_DRIVER_BLOCKED
c000036d STATUS_DRIVER_DATABASE_ERROR
c000036e STATUS_SYSTEM_HIVE_TOO_LARGE
c000036f STATUS_INVALID_IMPORT_OF_NON_DLL
c0000371 STATUS_NO_SECRETS
c0000372 STATUS_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY
c0000373 STATUS_FAILED_STACK_SWITCH
c0000374 STATUS_HEAP_CORRUPTION
c0000380 STATUS_SMARTCARD_WRONG_PIN
c0000381 STATUS_SMARTCARD_CARD_BLOCKED
c0000382 STATUS_SMARTCARD_CARD_NOT_AUTHENTICATED
c0000383 STATUS_SMARTCARD_NO_CARD
c0000384 STATUS_SMARTCARD_NO_KEY_CONTAINER
c0000385 STATUS_SMARTCARD_NO_CERTIFICATE
c0000386 STATUS_SMARTCARD_NO_KEYSET
c0000387 STATUS_SMARTCARD_IO_ERROR
c0000388 STATUS_DOWNGRADE_DETECTED
c0000389 STATUS_SMARTCARD_CERT_REVOKED
c000038a STATUS_ISSUING_CA_UNTRUSTED
c000038b STATUS_REVOCATION_OFFLINE_C
c000038c STATUS_PKINIT_CLIENT_FAILURE
c000038d STATUS_SMARTCARD_CERT_EXPIRED
c000038e STATUS_DRIVER_FAILED_PRIOR_UNLOAD
c000038f STATUS_SMARTCARD_SILENT_CONTEXT
c0000401 STATUS_PER_USER_TRUST_QUOTA_EXCEEDED
c0000402 STATUS_ALL_USER_TRUST_QUOTA_EXCEEDED
c0000403 STATUS_USER_DELETE_TRUST_QUOTA_EXCEEDED
c0000404 STATUS_DS_NAME_NOT_UNIQUE
c0000405 STATUS_DS_DUPLICATE_ID_FOUND
c0000406 STATUS_DS_GROUP_CONVERSION_ERROR
c0000407 STATUS_VOLSNAP_PREPARE_HIBERNATE
c0000408 STATUS_USER2USER_REQUIRED
c0000409 STATUS_STACK_BUFFER_OVERRUN
c000040a STATUS_NO_S4U_PROT_SUPPORT
c000040b STATUS_CROSSREALM_DELEGATION_FAILURE
c000040c STATUS_REVOCATION_OFFLINE_KDC
c000040d STATUS_ISSUING_CA_UNTRUSTED_KDC
c000040e STATUS_KDC_CERT_EXPIRED
c000040f STATUS_KDC_CERT_REVOKED
c0000410 STATUS_PARAMETER_QUOTA_EXCEEDED
c0000411 STATUS_HIBERNATION_FAILURE
c0000412 STATUS_DELAY_LOAD_FAILED
c0000413 STATUS_AUTHENTICATION_FIREWALL_FAILED
c0000414 STATUS_VDM_DISALLOWED
c0000415 STATUS_HUNG_DISPLAY_DRIVER_THREAD
c0000416 STATUS_INSUFFICIENT_RESOURCE_FOR_SPECIFIED_SHARED_SECTION_SIZE
c0000417 STATUS_INVALID_CRUNTIME_PARAMETER
c0000418 STATUS_NTLM_BLOCKED
c0000419 STATUS_DS_SRC_SID_EXISTS_IN_FOREST
c000041a STATUS_DS_DOMAIN_NAME_EXISTS_IN_FOREST
c000041b STATUS_DS_FLAT_NAME_EXISTS_IN_FOREST
c000041c STATUS_INVALID_USER_PRINCIPAL_NAME
c000041d STATUS_FATAL_USER_CALLBACK_EXCEPTION
c0000420 STATUS_ASSERTION_FAILURE
c0000421 STATUS_VERIFIER_STOP
c0000423 STATUS_CALLBACK_POP_STACK
c0000424 STATUS_INCOMPATIBLE_DRIVER_BLOCKED
c0000425 STATUS_HIVE_UNLOADED
c0000426 STATUS_COMPRESSION_DISABLED
c0000427 STATUS_FILE_SYSTEM_LIMITATION
c0000428 STATUS_INVALID_IMAGE_HASH
c0000429 STATUS_NOT_CAPABLE
c000042a STATUS_REQUEST_OUT_OF_SEQUENCE
c000042b STATUS_IMPLEMENTATION_LIMIT
c000042c STATUS_ELEVATION_REQUIRED
c000042d STATUS_NO_SECURITY_CONTEXT
c000042f STATUS_PKU2U_CERT_FAILURE
c0000432 STATUS_BEYOND_VDL
c0000433 STATUS_ENCOUNTERED_WRITE_IN_PROGRESS
c0000434 STATUS_PTE_CHANGED
c0000435 STATUS_PURGE_FAILED
c0000440 STATUS_CRED_REQUIRES_CONFIRMATION
c0000441 STATUS_CS_ENCRYPTION_INVALID_SERVER_RESPONSE
c0000442 STATUS_CS_ENCRYPTION_UNSUPPORTED_SERVER
c0000443 STATUS_CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE
c0000444 STATUS_CS_ENCRYPTION_NEW_ENCRYPTED_FILE
c0000445 STATUS_CS_ENCRYPTION_FILE_NOT_CSE
c0000446 STATUS_INVALID_LABEL
c0000450 STATUS_DRIVER_PROCESS_TERMINATED
c0000451 STATUS_AMBIGUOUS_SYSTEM_DEVICE
c0000452 STATUS_SYSTEM_DEVICE_NOT_FOUND
c0000453 STATUS_RESTART_BOOT_APPLICATION
c0000454 STATUS_INSUFFICIENT_NVRAM_RESOURCES
c0000455 STATUS_INVALID_SESSION
c0000456 STATUS_THREAD_ALREADY_IN_SESSION
c0000457 STATUS_THREAD_NOT_IN_SESSION
c0000458 STATUS_INVALID_WEIGHT
c0000459 STATUS_REQUEST_PAUSED
c0000460 STATUS_NO_RANGES_PROCESSED
c0000461 STATUS_DISK_RESOURCES_EXHAUSTED
c0000462 STATUS_NEEDS_REMEDIATION
c0000463 STATUS_DEVICE_FEATURE_NOT_SUPPORTED
c0000464 STATUS_DEVICE_UNREACHABLE
c0000465 STATUS_INVALID_TOKEN
c0000466 STATUS_SERVER_UNAVAILABLE
c0000467 STATUS_FILE_NOT_AVAILABLE
c0000468 STATUS_DEVICE_INSUFFICIENT_RESOURCES
c0000469 STATUS_PACKAGE_UPDATING
c000046a STATUS_NOT_READ_FROM_COPY
c000046b STATUS_FT_WRITE_FAILURE
c000046c STATUS_FT_DI_SCAN_REQUIRED
c000046d STATUS_OBJECT_NOT_EXTERNALLY_BACKED
c000046e STATUS_EXTERNAL_BACKING_PROVIDER_UNKNOWN
c000046f STATUS_COMPRESSION_NOT_BENEFICIAL
c0000470 STATUS_DATA_CHECKSUM_ERROR
c0000471 STATUS_INTERMIXED_KERNEL_EA_OPERATION
c0000472 STATUS_TRIM_READ_ZERO_NOT_SUPPORTED
c0000473 STATUS_TOO_MANY_SEGMENT_DESCRIPTORS
c0000474 STATUS_INVALID_OFFSET_ALIGNMENT
c0000475 STATUS_INVALID_FIELD_IN_PARAMETER_LIST
c0000476 STATUS_OPERATION_IN_PROGRESS
c0000477 STATUS_INVALID_INITIATOR_TARGET_PATH
c0000478 STATUS_SCRUB_DATA_DISABLED
c0000479 STATUS_NOT_REDUNDANT_STORAGE
c000047a STATUS_RESIDENT_FILE_NOT_SUPPORTED
c000047b STATUS_COMPRESSED_FILE_NOT_SUPPORTED
c000047c STATUS_DIRECTORY_NOT_SUPPORTED
c000047d STATUS_IO_OPERATION_TIMEOUT
c000047e STATUS_SYSTEM_NEEDS_REMEDIATION
c000047f STATUS_APPX_INTEGRITY_FAILURE_CLR_NGEN
c0000480 STATUS_SHARE_UNAVAILABLE
c0000481 STATUS_APISET_NOT_HOSTED
c0000482 STATUS_APISET_NOT_PRESENT
c0000483 STATUS_DEVICE_HARDWARE_ERROR
c0000484 STATUS_FIRMWARE_SLOT_INVALID
c0000485 STATUS_FIRMWARE_IMAGE_INVALID
c0000486 STATUS_STORAGE_TOPOLOGY_ID_MISMATCH
c0000487 STATUS_WIM_NOT_BOOTABLE
c0000488 STATUS_BLOCKED_BY_PARENTAL_CONTROLS
c0000489 STATUS_NEEDS_REGISTRATION
c000048a STATUS_QUOTA_ACTIVITY
c000048b STATUS_CALLBACK_INVOKE_INLINE
c000048c STATUS_BLOCK_TOO_MANY_REFERENCES
c000048d STATUS_MARKED_TO_DISALLOW_WRITES
c000048e STATUS_NETWORK_ACCESS_DENIED_EDP
c000048f STATUS_ENCLAVE_FAILURE
c0000490 STATUS_PNP_NO_COMPAT_DRIVERS
c0000491 STATUS_PNP_DRIVER_PACKAGE_NOT_FOUND
c0000492 STATUS_PNP_DRIVER_CONFIGURATION_NOT_FOUND
c0000493 STATUS_PNP_DRIVER_CONFIGURATION_INCOMPLETE
c0000494 STATUS_PNP_FUNCTION_DRIVER_REQUIRED
c0000495 STATUS_PNP_DEVICE_CONFIGURATION_PENDING
c0000496 STATUS_DEVICE_HINT_NAME_BUFFER_TOO_SMALL
c0000497 STATUS_PACKAGE_NOT_AVAILABLE
c0000499 STATUS_DEVICE_IN_MAINTENANCE
c000049a STATUS_NOT_SUPPORTED_ON_DAX
c000049b STATUS_FREE_SPACE_TOO_FRAGMENTED
c000049c STATUS_DAX_MAPPING_EXISTS
c000049d STATUS_CHILD_PROCESS_BLOCKED
c000049e STATUS_STORAGE_LOST_DATA_PERSISTENCE
c00004a0 STATUS_PARTITION_TERMINATING
c00004a1 STATUS_EXTERNAL_SYSKEY_NOT_SUPPORTED
c00004a2 STATUS_ENCLAVE_VIOLATION
c00004a3 STATUS_FILE_PROTECTED_UNDER_DPL
c00004a4 STATUS_VOLUME_NOT_CLUSTER_ALIGNED
c00004a5 STATUS_NO_PHYSICALLY_ALIGNED_FREE_SPACE_FOUND
c00004a6 STATUS_APPX_FILE_NOT_ENCRYPTED
c00004a7 STATUS_RWRAW_ENCRYPTED_FILE_NOT_ENCRYPTED
c00004a8 STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILEOFFSET
c00004a9 STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILERANGE
c00004aa STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_PARAMETER
c00004ab STATUS_FT_READ_FAILURE
c00004ac STATUS_PATCH_CONFLICT
c00004ad STATUS_STORAGE_RESERVE_ID_INVALID
c00004ae STATUS_STORAGE_RESERVE_DOES_NOT_EXIST
c00004af STATUS_STORAGE_RESERVE_ALREADY_EXISTS
c00004b0 STATUS_STORAGE_RESERVE_NOT_EMPTY
c00004b1 STATUS_NOT_A_DAX_VOLUME
c00004b2 STATUS_NOT_DAX_MAPPABLE
c00004b3 STATUS_CASE_DIFFERING_NAMES_IN_DIR
c00004b4 STATUS_FILE_NOT_SUPPORTED
c00004b5 STATUS_NOT_SUPPORTED_WITH_BTT
c00004b6 STATUS_ENCRYPTION_DISABLED
c00004b7 STATUS_ENCRYPTING_METADATA_DISALLOWED
c00004b8 STATUS_CANT_CLEAR_ENCRYPTION_FLAG
c00004b9 STATUS_UNSATISFIED_DEPENDENCIES
c00004ba STATUS_CASE_SENSITIVE_PATH
c00004bb STATUS_UNSUPPORTED_PAGING_MODE
c00004bc STATUS_UNTRUSTED_MOUNT_POINT
c00004bd STATUS_HAS_SYSTEM_CRITICAL_FILES
c00004be STATUS_OBJECT_IS_IMMUTABLE
c00004bf STATUS_FT_READ_FROM_COPY_FAILURE
c00004c0 STATUS_IMAGE_LOADED_AS_PATCH_IMAGE
c00004c1 STATUS_STORAGE_STACK_ACCESS_DENIED
c00004c2 STATUS_INSUFFICIENT_VIRTUAL_ADDR_RESOURCES
c00004c3 STATUS_ENCRYPTED_FILE_NOT_SUPPORTED
c00004c4 STATUS_SPARSE_FILE_NOT_SUPPORTED
c00004c5 STATUS_PAGEFILE_NOT_SUPPORTED
c00004c6 STATUS_VOLUME_NOT_SUPPORTED
c00004c7 STATUS_NOT_SUPPORTED_WITH_BYPASSIO
c00004c8 STATUS_NO_BYPASSIO_DRIVER_SUPPORT
c00004c9 STATUS_NOT_SUPPORTED_WITH_ENCRYPTION
c00004ca STATUS_NOT_SUPPORTED_WITH_COMPRESSION
c00004cb STATUS_NOT_SUPPORTED_WITH_REPLICATION
c00004cc STATUS_NOT_SUPPORTED_WITH_DEDUPLICATION
c00004cd STATUS_NOT_SUPPORTED_WITH_AUDITING
c00004ce STATUS_NOT_SUPPORTED_WITH_MONITORING
c00004cf STATUS_NOT_SUPPORTED_WITH_SNAPSHOT
c00004d0 STATUS_NOT_SUPPORTED_WITH_VIRTUALIZATION
c00004d1 STATUS_INDEX_OUT_OF_BOUNDS
c00004d2 STATUS_BYPASSIO_FLT_NOT_SUPPORTED
c00004d3 STATUS_VOLUME_WRITE_ACCESS_DENIED
c00004d4 STATUS_PATCH_NOT_REGISTERED
c00004d5 STATUS_NOT_SUPPORTED_WITH_CACHED_HANDLE
c00004d6 STATUS_PDE_ENCRYPTION_UNAVAILABLE_FAILURE
c00004d7 STATUS_PDE_DECRYPTION_UNAVAILABLE_FAILURE
c00004d8 STATUS_PDE_DECRYPTION_UNAVAILABLE
c00004db STATUS_VOLUME_UPGRADE_DISABLED
c00004dc STATUS_VOLUME_UPGRADE_DISABLED_TILL_OS_DOWNGRADE_EXPIRED
c00004dd STATUS_NOT_A_DEV_VOLUME
c00004de STATUS_FS_GUID_MISMATCH
c00004df STATUS_CANT_ATTACH_TO_DEV_VOLUME
c00004e0 STATUS_MEMORY_DECOMPRESSION_FAILURE
c00004e1 STATUS_INVALID_CONFIG_VALUE
c00004e2 STATUS_MEMORY_DECOMPRESSION_HW_ERROR
c00004e3 STATUS_VOLUME_ROLLBACK_DETECTED
c0000500 STATUS_INVALID_TASK_NAME
c0000501 STATUS_INVALID_TASK_INDEX
c0000502 STATUS_THREAD_ALREADY_IN_TASK
c0000503 STATUS_CALLBACK_BYPASS
c0000504 STATUS_UNDEFINED_SCOPE
c0000505 STATUS_INVALID_CAP
c0000506 STATUS_NOT_GUI_PROCESS
c0000507 STATUS_DEVICE_HUNG
c0000508 STATUS_CONTAINER_ASSIGNED
c0000509 STATUS_JOB_NO_CONTAINER
c000050a STATUS_DEVICE_UNRESPONSIVE
c000050b STATUS_REPARSE_POINT_ENCOUNTERED
c000050c STATUS_ATTRIBUTE_NOT_PRESENT
c000050d STATUS_NOT_A_TIERED_VOLUME
c000050e STATUS_ALREADY_HAS_STREAM_ID
c000050f STATUS_JOB_NOT_EMPTY
c0000510 STATUS_ALREADY_INITIALIZED
c0000511 STATUS_ENCLAVE_NOT_TERMINATED
c0000512 STATUS_ENCLAVE_IS_TERMINATING
c0000513 STATUS_SMB1_NOT_AVAILABLE
c0000514 STATUS_SMR_GARBAGE_COLLECTION_REQUIRED
c0000515 STATUS_INTERRUPTED
c0000516 STATUS_THREAD_NOT_RUNNING
c0000517 STATUS_SESSION_KEY_TOO_SHORT
c0000518 STATUS_FS_METADATA_INCONSISTENT
c0000602 STATUS_FAIL_FAST_EXCEPTION
c0000603 STATUS_IMAGE_CERT_REVOKED
c0000604 STATUS_DYNAMIC_CODE_BLOCKED
c0000605 STATUS_IMAGE_CERT_EXPIRED
c0000606 STATUS_STRICT_CFG_VIOLATION
c000060a STATUS_SET_CONTEXT_DENIED
c000060b STATUS_CROSS_PARTITION_VIOLATION
c0000700 STATUS_PORT_CLOSED
c0000701 STATUS_MESSAGE_LOST
c0000702 STATUS_INVALID_MESSAGE
c0000703 STATUS_REQUEST_CANCELED
c0000704 STATUS_RECURSIVE_DISPATCH
c0000705 STATUS_LPC_RECEIVE_BUFFER_EXPECTED
c0000706 STATUS_LPC_INVALID_CONNECTION_USAGE
c0000707 STATUS_LPC_REQUESTS_NOT_ALLOWED
c0000708 STATUS_RESOURCE_IN_USE
c0000709 STATUS_HARDWARE_MEMORY_ERROR
c000070a STATUS_THREADPOOL_HANDLE_EXCEPTION
c000070b STATUS_THREADPOOL_SET_EVENT_ON_COMPLETION_FAILED
c000070c STATUS_THREADPOOL_RELEASE_SEMAPHORE_ON_COMPLETION_FAILED
c000070d STATUS_THREADPOOL_RELEASE_MUTEX_ON_COMPLETION_FAILED
c000070e STATUS_THREADPOOL_FREE_LIBRARY_ON_COMPLETION_FAILED
c000070f STATUS_THREADPOOL_RELEASED_DURING_OPERATION
c0000710 STATUS_CALLBACK_RETURNED_WHILE_IMPERSONATING
c0000711 STATUS_APC_RETURNED_WHILE_IMPERSONATING
c0000712 STATUS_PROCESS_IS_PROTECTED
c0000713 STATUS_MCA_EXCEPTION
c0000714 STATUS_CERTIFICATE_MAPPING_NOT_UNIQUE
c0000715 STATUS_SYMLINK_CLASS_DISABLED
c0000716 STATUS_INVALID_IDN_NORMALIZATION
c0000717 STATUS_NO_UNICODE_TRANSLATION
c0000718 STATUS_ALREADY_REGISTERED
c0000719 STATUS_CONTEXT_MISMATCH
c000071a STATUS_PORT_ALREADY_HAS_COMPLETION_LIST
c000071b STATUS_CALLBACK_RETURNED_THREAD_PRIORITY
c000071c STATUS_INVALID_THREAD
c000071d STATUS_CALLBACK_RETURNED_TRANSACTION
c000071e STATUS_CALLBACK_RETURNED_LDR_LOCK
c000071f STATUS_CALLBACK_RETURNED_LANG
c0000720 STATUS_CALLBACK_RETURNED_PRI_BACK
c0000721 STATUS_CALLBACK_RETURNED_THREAD_AFFINITY
c0000722 STATUS_LPC_HANDLE_COUNT_EXCEEDED
c0000723 STATUS_EXECUTABLE_MEMORY_WRITE
c0000724 STATUS_KERNEL_EXECUTABLE_MEMORY_WRITE
c0000725 STATUS_ATTACHED_EXECUTABLE_MEMORY_WRITE
c0000726 STATUS_TRIGGERED_EXECUTABLE_MEMORY_WRITE
c0000800 STATUS_DISK_REPAIR_DISABLED
c0000801 STATUS_DS_DOMAIN_RENAME_IN_PROGRESS
c0000802 STATUS_DISK_QUOTA_EXCEEDED
c0000804 STATUS_CONTENT_BLOCKED
c0000805 STATUS_BAD_CLUSTERS
c0000806 STATUS_VOLUME_DIRTY
c0000808 STATUS_DISK_REPAIR_UNSUCCESSFUL
c0000809 STATUS_CORRUPT_LOG_OVERFULL
c000080a STATUS_CORRUPT_LOG_CORRUPTED
c000080b STATUS_CORRUPT_LOG_UNAVAILABLE
c000080c STATUS_CORRUPT_LOG_DELETED_FULL
c000080d STATUS_CORRUPT_LOG_CLEARED
c000080e STATUS_ORPHAN_NAME_EXHAUSTED
c000080f STATUS_PROACTIVE_SCAN_IN_PROGRESS
c0000810 STATUS_ENCRYPTED_IO_NOT_POSSIBLE
c0000811 STATUS_CORRUPT_LOG_UPLEVEL_RECORDS
c0000901 STATUS_FILE_CHECKED_OUT
c0000902 STATUS_CHECKOUT_REQUIRED
c0000903 STATUS_BAD_FILE_TYPE
c0000904 STATUS_FILE_TOO_LARGE
c0000905 STATUS_FORMS_AUTH_REQUIRED
c0000906 STATUS_VIRUS_INFECTED
c0000907 STATUS_VIRUS_DELETED
c0000908 STATUS_BAD_MCFG_TABLE
c0000909 STATUS_CANNOT_BREAK_OPLOCK
c000090a STATUS_BAD_KEY
c000090b STATUS_BAD_DATA
c000090c STATUS_NO_KEY
c0000910 STATUS_FILE_HANDLE_REVOKED
c0000911 STATUS_SECTION_DIRECT_MAP_ONLY
c0000912 STATUS_BLOCK_WEAK_REFERENCE_INVALID
c0000913 STATUS_BLOCK_SOURCE_WEAK_REFERENCE_INVALID
c0000914 STATUS_BLOCK_TARGET_WEAK_REFERENCE_INVALID
c0000915 STATUS_BLOCK_SHARED
c0000916 STATUS_SYSTEM_FILE_NOT_SUPPORTED
c0000c08 STATUS_VRF_VOLATILE_CFG_AND_IO_ENABLED
c0000c09 STATUS_VRF_VOLATILE_NOT_STOPPABLE
c0000c0a STATUS_VRF_VOLATILE_SAFE_MODE
c0000c0b STATUS_VRF_VOLATILE_NOT_RUNNABLE_SYSTEM
c0000c0c STATUS_VRF_VOLATILE_NOT_SUPPORTED_RULECLASS
c0000c0d STATUS_VRF_VOLATILE_PROTECTED_DRIVER
c0000c0e STATUS_VRF_VOLATILE_NMI_REGISTERED
c0000c0f STATUS_VRF_VOLATILE_SETTINGS_CONFLICT
c0000c10 STATUS_CAR_LKD_IN_PROGRESS
c0000c73 STATUS_DIF_ZERO_SIZE_INFORMATION
c0000c74 STATUS_DIF_DRIVER_PLUGIN_MISMATCH
c0000c75 STATUS_DIF_DRIVER_THUNKS_NOT_ALLOWED
c0000c76 STATUS_DIF_IOCALLBACK_NOT_REPLACED
c0000c77 STATUS_DIF_LIVEDUMP_LIMIT_EXCEEDED
c0000c78 STATUS_DIF_VOLATILE_SECTION_NOT_LOCKED
c0000c79 STATUS_DIF_VOLATILE_DRIVER_HOTPATCHED
c0000c7a STATUS_DIF_VOLATILE_INVALID_INFO
c0000c7b STATUS_DIF_VOLATILE_DRIVER_IS_NOT_RUNNING
c0000c7c STATUS_DIF_VOLATILE_PLUGIN_IS_NOT_RUNNING
c0000c7d STATUS_DIF_VOLATILE_PLUGIN_CHANGE_NOT_ALLOWED
c0000c7e STATUS_DIF_VOLATILE_NOT_ALLOWED
c0000c7f STATUS_DIF_BINDING_API_NOT_FOUND
c0009898 STATUS_WOW_ASSERTION
c000a000 STATUS_INVALID_SIGNATURE
c000a001 STATUS_HMAC_NOT_SUPPORTED
c000a002 STATUS_AUTH_TAG_MISMATCH
c000a003 STATUS_INVALID_STATE_TRANSITION
c000a004 STATUS_INVALID_KERNEL_INFO_VERSION
c000a005 STATUS_INVALID_PEP_INFO_VERSION
c000a006 STATUS_HANDLE_REVOKED
c000a007 STATUS_EOF_ON_GHOSTED_RANGE
c000a008 STATUS_CC_NEEDS_CALLBACK_SECTION_DRAIN
c000a010 STATUS_IPSEC_QUEUE_OVERFLOW
c000a011 STATUS_ND_QUEUE_OVERFLOW
c000a012 STATUS_HOPLIMIT_EXCEEDED
c000a013 STATUS_PROTOCOL_NOT_SUPPORTED
c000a014 STATUS_FASTPATH_REJECTED
c000a080 STATUS_LOST_WRITEBEHIND_DATA_NETWORK_DISCONNECTED
c000a081 STATUS_LOST_WRITEBEHIND_DATA_NETWORK_SERVER_ERROR
c000a082 STATUS_LOST_WRITEBEHIND_DATA_LOCAL_DISK_ERROR
c000a083 STATUS_XML_PARSE_ERROR
c000a084 STATUS_XMLDSIG_ERROR
c000a085 STATUS_WRONG_COMPARTMENT
c000a086 STATUS_AUTHIP_FAILURE
c000a087 STATUS_DS_OID_MAPPED_GROUP_CANT_HAVE_MEMBERS
c000a088 STATUS_DS_OID_NOT_FOUND
c000a089 STATUS_INCORRECT_ACCOUNT_TYPE
c000a08a STATUS_LOCAL_POLICY_MODIFICATION_NOT_SUPPORTED
c000a08b STATUS_POLICY_CONTROLLED_ACCOUNT
c000a08c STATUS_LAPS_LEGACY_SCHEMA_MISSING
c000a08d STATUS_LAPS_SCHEMA_MISSING
c000a08e STATUS_LAPS_ENCRYPTION_REQUIRES_2016_DFL
c000a090 STATUS_DS_JET_RECORD_TOO_BIG
c000a091 STATUS_DS_REPLICA_PAGE_SIZE_MISMATCH
c000a100 STATUS_HASH_NOT_SUPPORTED
c000a101 STATUS_HASH_NOT_PRESENT
c000a121 STATUS_SECONDARY_IC_PROVIDER_NOT_REGISTERED
c000a122 STATUS_GPIO_CLIENT_INFORMATION_INVALID
c000a123 STATUS_GPIO_VERSION_NOT_SUPPORTED
c000a124 STATUS_GPIO_INVALID_REGISTRATION_PACKET
c000a125 STATUS_GPIO_OPERATION_DENIED
c000a126 STATUS_GPIO_INCOMPATIBLE_CONNECT_MODE
c000a141 STATUS_CANNOT_SWITCH_RUNLEVEL
c000a142 STATUS_INVALID_RUNLEVEL_SETTING
c000a143 STATUS_RUNLEVEL_SWITCH_TIMEOUT
c000a145 STATUS_RUNLEVEL_SWITCH_AGENT_TIMEOUT
c000a146 STATUS_RUNLEVEL_SWITCH_IN_PROGRESS
c000a161 STATUS_APISET_COMPOSE_FAILURE
c000a162 STATUS_APISET_SCHEMA_VERSION_NOT_SUPPORTED
c000a200 STATUS_NOT_APPCONTAINER
c000a201 STATUS_NOT_SUPPORTED_IN_APPCONTAINER
c000a202 STATUS_INVALID_PACKAGE_SID_LENGTH
c000a203 STATUS_LPAC_ACCESS_DENIED
c000a204 STATUS_ADMINLESS_ACCESS_DENIED
c000a281 STATUS_APP_DATA_NOT_FOUND
c000a282 STATUS_APP_DATA_EXPIRED
c000a283 STATUS_APP_DATA_CORRUPT
c000a284 STATUS_APP_DATA_LIMIT_EXCEEDED
c000a285 STATUS_APP_DATA_REBOOT_REQUIRED
c000a2a1 STATUS_OFFLOAD_READ_FLT_NOT_SUPPORTED
c000a2a2 STATUS_OFFLOAD_WRITE_FLT_NOT_SUPPORTED
c000a2a3 STATUS_OFFLOAD_READ_FILE_NOT_SUPPORTED
c000a2a4 STATUS_OFFLOAD_WRITE_FILE_NOT_SUPPORTED
c000a2a5 STATUS_WOF_WIM_HEADER_CORRUPT
c000a2a6 STATUS_WOF_WIM_RESOURCE_TABLE_CORRUPT
c000a2a7 STATUS_WOF_FILE_RESOURCE_TABLE_CORRUPT
c000c001 STATUS_CIMFS_IMAGE_CORRUPT
c000c002 STATUS_CIMFS_IMAGE_VERSION_NOT_SUPPORTED
c000ce01 STATUS_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE
c000ce02 STATUS_FILE_SYSTEM_VIRTUALIZATION_METADATA_CORRUPT
c000ce03 STATUS_FILE_SYSTEM_VIRTUALIZATION_BUSY
c000ce04 STATUS_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN
c000ce05 STATUS_FILE_SYSTEM_VIRTUALIZATION_INVALID_OPERATION
c000cf00 STATUS_CLOUD_FILE_PROVIDER_UNKNOWN
 STATUS_CLOUD_FILE_SYNC_ROOT_METADATA_CORRUPT
c000cf01 STATUS_CLOUD_FILE_PROVIDER_NOT_RUNNING
c000cf02 STATUS_CLOUD_FILE_METADATA_CORRUPT
c000cf03 STATUS_CLOUD_FILE_METADATA_TOO_LARGE
c000cf06 STATUS_CLOUD_FILE_PROPERTY_VERSION_NOT_SUPPORTED
c000cf07 STATUS_NOT_A_CLOUD_FILE
c000cf08 STATUS_CLOUD_FILE_NOT_IN_SYNC
c000cf09 STATUS_CLOUD_FILE_ALREADY_CONNECTED
c000cf0a STATUS_CLOUD_FILE_NOT_SUPPORTED
c000cf0b STATUS_CLOUD_FILE_INVALID_REQUEST
c000cf0c STATUS_CLOUD_FILE_READ_ONLY_VOLUME
c000cf0d STATUS_CLOUD_FILE_CONNECTED_PROVIDER_ONLY
c000cf0e STATUS_CLOUD_FILE_VALIDATION_FAILED
c000cf0f STATUS_CLOUD_FILE_AUTHENTICATION_FAILED
c000cf10 STATUS_CLOUD_FILE_INSUFFICIENT_RESOURCES
c000cf11 STATUS_CLOUD_FILE_NETWORK_UNAVAILABLE
c000cf12 STATUS_CLOUD_FILE_UNSUCCESSFUL
c000cf13 STATUS_CLOUD_FILE_NOT_UNDER_SYNC_ROOT
c000cf14 STATUS_CLOUD_FILE_IN_USE
c000cf15 STATUS_CLOUD_FILE_PINNED
c000cf16 STATUS_CLOUD_FILE_REQUEST_ABORTED
c000cf17 STATUS_CLOUD_FILE_PROPERTY_CORRUPT
c000cf18 STATUS_CLOUD_FILE_ACCESS_DENIED
c000cf19 STATUS_CLOUD_FILE_INCOMPATIBLE_HARDLINKS
c000cf1a STATUS_CLOUD_FILE_PROPERTY_LOCK_CONFLICT
c000cf1b STATUS_CLOUD_FILE_REQUEST_CANCELED
c000cf1d STATUS_CLOUD_FILE_PROVIDER_TERMINATED
c000cf1e STATUS_NOT_A_CLOUD_SYNC_ROOT
c000cf1f STATUS_CLOUD_FILE_REQUEST_TIMEOUT
c000cf20 STATUS_CLOUD_FILE_DEHYDRATION_DISALLOWED
c000cf21 STATUS_CLOUD_FILE_US_MESSAGE_TIMEOUT
c000cf22 STATUS_CLOUD_FILE_HYDRATION_NOT_AVAILABLE
c000f500 STATUS_FILE_SNAP_IN_PROGRESS
c000f501 STATUS_FILE_SNAP_USER_SECTION_NOT_SUPPORTED
c000f502 STATUS_FILE_SNAP_MODIFY_NOT_SUPPORTED
c000f503 STATUS_FILE_SNAP_IO_NOT_COORDINATED
c000f504 STATUS_FILE_SNAP_UNEXPECTED_ERROR
c000f505 STATUS_FILE_SNAP_INVALID_PARAMETER
c0150001 STATUS_SXS_SECTION_NOT_FOUND
c0150002 STATUS_SXS_CANT_GEN_ACTCTX
c0150003 STATUS_SXS_INVALID_ACTCTXDATA_FORMAT
c0150004 STATUS_SXS_ASSEMBLY_NOT_FOUND
c0150005 STATUS_SXS_MANIFEST_FORMAT_ERROR
c0150006 STATUS_SXS_MANIFEST_PARSE_ERROR
c0150007 STATUS_SXS_ACTIVATION_CONTEXT_DISABLED
c0150008 STATUS_SXS_KEY_NOT_FOUND
c0150009 STATUS_SXS_VERSION_CONFLICT
c015000a STATUS_SXS_WRONG_SECTION_TYPE
c015000b STATUS_SXS_THREAD_QUERIES_DISABLED
c015000c STATUS_SXS_ASSEMBLY_MISSING
c015000e STATUS_SXS_PROCESS_DEFAULT_ALREADY_SET
c015000f STATUS_SXS_EARLY_DEACTIVATION
c0150010 STATUS_SXS_INVALID_DEACTIVATION
c0150011 STATUS_SXS_MULTIPLE_DEACTIVATION
c0150012 STATUS_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY
c0150013 STATUS_SXS_PROCESS_TERMINATION_REQUESTED
c0150014 STATUS_SXS_CORRUPT_ACTIVATION_STACK
c0150015 STATUS_SXS_CORRUPTION
c0150016 STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE
c0150017 STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME
c0150018 STATUS_SXS_IDENTITY_DUPLICATE_ATTRIBUTE
c0150019 STATUS_SXS_IDENTITY_PARSE_ERROR
c015001a STATUS_SXS_COMPONENT_STORE_CORRUPT
c015001b STATUS_SXS_FILE_HASH_MISMATCH
c015001c STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT
c015001d STATUS_SXS_IDENTITIES_DIFFERENT
c015001e STATUS_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT
c015001f STATUS_SXS_FILE_NOT_PART_OF_ASSEMBLY
c0150020 STATUS_ADVANCED_INSTALLER_FAILED
c0150021 STATUS_XML_ENCODING_MISMATCH
c0150022 STATUS_SXS_MANIFEST_TOO_BIG
c0150023 STATUS_SXS_SETTING_NOT_REGISTERED
c0150024 STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE
c0150025 STATUS_SMI_PRIMITIVE_INSTALLER_FAILED
c0150026 STATUS_GENERIC_COMMAND_FAILED
c0150027 STATUS_SXS_FILE_HASH_MISSING
c0190001 STATUS_TRANSACTIONAL_CONFLICT
c0190002 STATUS_INVALID_TRANSACTION
c0190003 STATUS_TRANSACTION_NOT_ACTIVE
c0190004 STATUS_TM_INITIALIZATION_FAILED
c0190005 STATUS_RM_NOT_ACTIVE
c0190006 STATUS_RM_METADATA_CORRUPT
c0190007 STATUS_TRANSACTION_NOT_JOINED
c0190008 STATUS_DIRECTORY_NOT_RM
c019000a STATUS_TRANSACTIONS_UNSUPPORTED_REMOTE
c019000b STATUS_LOG_RESIZE_INVALID_SIZE
c019000c STATUS_REMOTE_FILE_VERSION_MISMATCH
c019000f STATUS_CRM_PROTOCOL_ALREADY_EXISTS
c0190010 STATUS_TRANSACTION_PROPAGATION_FAILED
c0190011 STATUS_CRM_PROTOCOL_NOT_FOUND
c0190012 STATUS_TRANSACTION_SUPERIOR_EXISTS
c0190013 STATUS_TRANSACTION_REQUEST_NOT_VALID
c0190014 STATUS_TRANSACTION_NOT_REQUESTED
c0190015 STATUS_TRANSACTION_ALREADY_ABORTED
c0190016 STATUS_TRANSACTION_ALREADY_COMMITTED
c0190017 STATUS_TRANSACTION_INVALID_MARSHALL_BUFFER
c0190018 STATUS_CURRENT_TRANSACTION_NOT_VALID
c0190019 STATUS_LOG_GROWTH_FAILED
c0190021 STATUS_OBJECT_NO_LONGER_EXISTS
c0190022 STATUS_STREAM_MINIVERSION_NOT_FOUND
c0190023 STATUS_STREAM_MINIVERSION_NOT_VALID
c0190024 STATUS_MINIVERSION_INACCESSIBLE_FROM_SPECIFIED_TRANSACTION
c0190025 STATUS_CANT_OPEN_MINIVERSION_WITH_MODIFY_INTENT
c0190026 STATUS_CANT_CREATE_MORE_STREAM_MINIVERSIONS
c0190028 STATUS_HANDLE_NO_LONGER_VALID
c0190030 STATUS_LOG_CORRUPTION_DETECTED
c0190032 STATUS_RM_DISCONNECTED
c0190033 STATUS_ENLISTMENT_NOT_SUPERIOR
c0190036 STATUS_FILE_IDENTITY_NOT_PERSISTENT
c0190037 STATUS_CANT_BREAK_TRANSACTIONAL_DEPENDENCY
c0190038 STATUS_CANT_CROSS_RM_BOUNDARY
c0190039 STATUS_TXF_DIR_NOT_EMPTY
c019003a STATUS_INDOUBT_TRANSACTIONS_EXIST
c019003b STATUS_TM_VOLATILE
c019003c STATUS_ROLLBACK_TIMER_EXPIRED
c019003d STATUS_TXF_ATTRIBUTE_CORRUPT
c019003e STATUS_EFS_NOT_ALLOWED_IN_TRANSACTION
c019003f STATUS_TRANSACTIONAL_OPEN_NOT_ALLOWED
c0190040 STATUS_TRANSACTED_MAPPING_UNSUPPORTED_REMOTE
c0190043 STATUS_TRANSACTION_REQUIRED_PROMOTION
c0190044 STATUS_CANNOT_EXECUTE_FILE_IN_TRANSACTION
c0190045 STATUS_TRANSACTIONS_NOT_FROZEN
c0190046 STATUS_TRANSACTION_FREEZE_IN_PROGRESS
c0190047 STATUS_NOT_SNAPSHOT_VOLUME
c0190048 STATUS_NO_SAVEPOINT_WITH_OPEN_FILES
c0190049 STATUS_SPARSE_NOT_ALLOWED_IN_TRANSACTION
c019004a STATUS_TM_IDENTITY_MISMATCH
c019004b STATUS_FLOATED_SECTION
c019004c STATUS_CANNOT_ACCEPT_TRANSACTED_WORK
c019004d STATUS_CANNOT_ABORT_TRANSACTIONS
c019004e STATUS_TRANSACTION_NOT_FOUND
c019004f STATUS_RESOURCEMANAGER_NOT_FOUND
c0190050 STATUS_ENLISTMENT_NOT_FOUND
c0190051 STATUS_TRANSACTIONMANAGER_NOT_FOUND
c0190052 STATUS_TRANSACTIONMANAGER_NOT_ONLINE
c0190053 STATUS_TRANSACTIONMANAGER_RECOVERY_NAME_COLLISION
c0190054 STATUS_TRANSACTION_NOT_ROOT
c0190055 STATUS_TRANSACTION_OBJECT_EXPIRED
c0190056 STATUS_COMPRESSION_NOT_ALLOWED_IN_TRANSACTION
c0190057 STATUS_TRANSACTION_RESPONSE_NOT_ENLISTED
c0190058 STATUS_TRANSACTION_RECORD_TOO_LONG
c0190059 STATUS_NO_LINK_TRACKING_IN_TRANSACTION
c019005a STATUS_OPERATION_NOT_SUPPORTED_IN_TRANSACTION
c019005b STATUS_TRANSACTION_INTEGRITY_VIOLATED
c019005c STATUS_TRANSACTIONMANAGER_IDENTITY_MISMATCH
c019005d STATUS_RM_CANNOT_BE_FROZEN_FOR_SNAPSHOT
c019005e STATUS_TRANSACTION_MUST_WRITETHROUGH
c019005f STATUS_TRANSACTION_NO_SUPERIOR
c0190060 STATUS_EXPIRED_HANDLE
c0190061 STATUS_TRANSACTION_NOT_ENLISTED
c0190062 STATUS_ENLISTMENT_NOT_INITIALIZED
c01a0001 STATUS_LOG_SECTOR_INVALID
c01a0002 STATUS_LOG_SECTOR_PARITY_INVALID
c01a0003 STATUS_LOG_SECTOR_REMAPPED
c01a0004 STATUS_LOG_BLOCK_INCOMPLETE
c01a0005 STATUS_LOG_INVALID_RANGE
c01a0006 STATUS_LOG_BLOCKS_EXHAUSTED
c01a0007 STATUS_LOG_READ_CONTEXT_INVALID
c01a0008 STATUS_LOG_RESTART_INVALID
c01a0009 STATUS_LOG_BLOCK_VERSION
c01a000a STATUS_LOG_BLOCK_INVALID
c01a000b STATUS_LOG_READ_MODE_INVALID
c01a000d STATUS_LOG_METADATA_CORRUPT
c01a000e STATUS_LOG_METADATA_INVALID
c01a000f STATUS_LOG_METADATA_INCONSISTENT
c01a0010 STATUS_LOG_RESERVATION_INVALID
c01a0011 STATUS_LOG_CANT_DELETE
c01a0012 STATUS_LOG_CONTAINER_LIMIT_EXCEEDED
c01a0013 STATUS_LOG_START_OF_LOG
c01a0014 STATUS_LOG_POLICY_ALREADY_INSTALLED
c01a0015 STATUS_LOG_POLICY_NOT_INSTALLED
c01a0016 STATUS_LOG_POLICY_INVALID
c01a0017 STATUS_LOG_POLICY_CONFLICT
c01a0018 STATUS_LOG_PINNED_ARCHIVE_TAIL
c01a0019 STATUS_LOG_RECORD_NONEXISTENT
c01a001a STATUS_LOG_RECORDS_RESERVED_INVALID
c01a001b STATUS_LOG_SPACE_RESERVED_INVALID
c01a001c STATUS_LOG_TAIL_INVALID
c01a001d STATUS_LOG_FULL
c01a001e STATUS_LOG_MULTIPLEXED
c01a001f STATUS_LOG_DEDICATED
c01a0020 STATUS_LOG_ARCHIVE_NOT_IN_PROGRESS
c01a0021 STATUS_LOG_ARCHIVE_IN_PROGRESS
c01a0022 STATUS_LOG_EPHEMERAL
c01a0023 STATUS_LOG_NOT_ENOUGH_CONTAINERS
c01a0024 STATUS_LOG_CLIENT_ALREADY_REGISTERED
c01a0025 STATUS_LOG_CLIENT_NOT_REGISTERED
c01a0026 STATUS_LOG_FULL_HANDLER_IN_PROGRESS
c01a0027 STATUS_LOG_CONTAINER_READ_FAILED
c01a0028 STATUS_LOG_CONTAINER_WRITE_FAILED
c01a0029 STATUS_LOG_CONTAINER_OPEN_FAILED
c01a002a STATUS_LOG_CONTAINER_STATE_INVALID
c01a002b STATUS_LOG_STATE_INVALID
c01a002c STATUS_LOG_PINNED
c01a002d STATUS_LOG_METADATA_FLUSH_FAILED
c01a002e STATUS_LOG_INCONSISTENT_SECURITY
c01a002f STATUS_LOG_APPENDED_FLUSH_FAILED
c01a0030 STATUS_LOG_PINNED_RESERVATION`,
  setupapi: `e0000000 ERROR_EXPECTED_SECTION_NAME
e0000001 ERROR_BAD_SECTION_NAME_LINE
e0000002 ERROR_SECTION_NAME_TOO_LONG
e0000003 ERROR_GENERAL_SYNTAX
e0000100 ERROR_WRONG_INF_STYLE
e0000101 ERROR_SECTION_NOT_FOUND
e0000102 ERROR_LINE_NOT_FOUND
e0000103 ERROR_NO_BACKUP
e0000200 ERROR_NO_ASSOCIATED_CLASS
e0000201 ERROR_CLASS_MISMATCH
e0000202 ERROR_DUPLICATE_FOUND
e0000203 ERROR_NO_DRIVER_SELECTED
e0000204 ERROR_KEY_DOES_NOT_EXIST
e0000205 ERROR_INVALID_DEVINST_NAME
e0000206 ERROR_INVALID_CLASS
e0000207 ERROR_DEVINST_ALREADY_EXISTS
e0000208 ERROR_DEVINFO_NOT_REGISTERED
e0000209 ERROR_INVALID_REG_PROPERTY
e000020a ERROR_NO_INF
e000020b ERROR_NO_SUCH_DEVINST
e000020c ERROR_CANT_LOAD_CLASS_ICON
e000020d ERROR_INVALID_CLASS_INSTALLER
e000020e ERROR_DI_DO_DEFAULT
e000020f ERROR_DI_NOFILECOPY
e0000210 ERROR_INVALID_HWPROFILE
e0000211 ERROR_NO_DEVICE_SELECTED
e0000212 ERROR_DEVINFO_LIST_LOCKED
e0000213 ERROR_DEVINFO_DATA_LOCKED
e0000214 ERROR_DI_BAD_PATH
e0000215 ERROR_NO_CLASSINSTALL_PARAMS
e0000216 ERROR_FILEQUEUE_LOCKED
e0000217 ERROR_BAD_SERVICE_INSTALLSECT
e0000218 ERROR_NO_CLASS_DRIVER_LIST
e0000219 ERROR_NO_ASSOCIATED_SERVICE
e000021a ERROR_NO_DEFAULT_DEVICE_INTERFACE
 ERROR_NO_DEFAULT_INTERFACE_DEVICE
e000021b ERROR_DEVICE_INTERFACE_ACTIVE
 ERROR_INTERFACE_DEVICE_ACTIVE
e000021c ERROR_DEVICE_INTERFACE_REMOVED
 ERROR_INTERFACE_DEVICE_REMOVED
e000021d ERROR_BAD_INTERFACE_INSTALLSECT
e000021e ERROR_NO_SUCH_INTERFACE_CLASS
e000021f ERROR_INVALID_REFERENCE_STRING
e0000220 ERROR_INVALID_MACHINENAME
e0000221 ERROR_REMOTE_COMM_FAILURE
e0000222 ERROR_MACHINE_UNAVAILABLE
e0000223 ERROR_NO_CONFIGMGR_SERVICES
e0000224 ERROR_INVALID_PROPPAGE_PROVIDER
e0000225 ERROR_NO_SUCH_DEVICE_INTERFACE
 ERROR_NO_SUCH_INTERFACE_DEVICE
e0000226 ERROR_DI_POSTPROCESSING_REQUIRED
e0000227 ERROR_INVALID_COINSTALLER
e0000228 ERROR_NO_COMPAT_DRIVERS
e0000229 ERROR_NO_DEVICE_ICON
e000022a ERROR_INVALID_INF_LOGCONFIG
e000022b ERROR_DI_DONT_INSTALL
e000022c ERROR_INVALID_FILTER_DRIVER
e000022d ERROR_NON_WINDOWS_NT_DRIVER
e000022e ERROR_NON_WINDOWS_DRIVER
e000022f ERROR_NO_CATALOG_FOR_OEM_INF
e0000230 ERROR_DEVINSTALL_QUEUE_NONNATIVE
e0000231 ERROR_NOT_DISABLEABLE
e0000232 ERROR_CANT_REMOVE_DEVINST
e0000233 ERROR_INVALID_TARGET
e0000234 ERROR_DRIVER_NONNATIVE
e0000235 ERROR_IN_WOW64
e0000236 ERROR_SET_SYSTEM_RESTORE_POINT
e0000237 ERROR_INCORRECTLY_COPIED_INF
e0000238 ERROR_SCE_DISABLED
e0000239 ERROR_UNKNOWN_EXCEPTION
e000023a ERROR_PNP_REGISTRY_ERROR
e000023b ERROR_REMOTE_REQUEST_UNSUPPORTED
e000023c ERROR_NOT_AN_INSTALLED_OEM_INF
e000023d ERROR_INF_IN_USE_BY_DEVICES
e000023e ERROR_DI_FUNCTION_OBSOLETE
e000023f ERROR_NO_AUTHENTICODE_CATALOG
e0000240 ERROR_AUTHENTICODE_DISALLOWED
e0000241 ERROR_AUTHENTICODE_TRUSTED_PUBLISHER
e0000242 ERROR_AUTHENTICODE_TRUST_NOT_ESTABLISHED
e0000243 ERROR_AUTHENTICODE_PUBLISHER_NOT_TRUSTED
e0000244 ERROR_SIGNATURE_OSATTRIBUTE_MISMATCH
e0000245 ERROR_ONLY_VALIDATE_VIA_AUTHENTICODE
e0000246 ERROR_DEVICE_INSTALLER_NOT_READY
e0000247 ERROR_DRIVER_STORE_ADD_FAILED
e0000248 ERROR_DEVICE_INSTALL_BLOCKED
e0000249 ERROR_DRIVER_INSTALL_BLOCKED
e000024a ERROR_WRONG_INF_TYPE
e000024b ERROR_FILE_HASH_NOT_IN_CATALOG
e000024c ERROR_DRIVER_STORE_DELETE_FAILED
e0000300 ERROR_UNRECOVERABLE_STACK_OVERFLOW
e0001000 ERROR_NOT_INSTALLED`,
  hresult: `0 S_OK
1 S_FALSE
 DISMAPI_S_RELOAD_IMAGE_SESSION_REQUIRED
f0801 CBS_S_BUSY
f0802 CBS_S_ALREADY_EXISTS
f0803 CBS_S_STACK_SHUTDOWN_REQUIRED
240001 WU_S_SERVICE_STOP
240002 WU_S_SELFUPDATE
240003 WU_S_UPDATE_ERROR
240004 WU_S_MARKED_FOR_DISCONNECT
240005 WU_S_REBOOT_REQUIRED
240006 WU_S_ALREADY_INSTALLED
240007 WU_S_ALREADY_UNINSTALLED
240008 WU_S_ALREADY_DOWNLOADED
240009 WU_S_SOME_UPDATES_SKIPPED_ON_BATTERY
24000a WU_S_ALREADY_REVERTED
240010 WU_S_SEARCH_CRITERIA_NOT_SUPPORTED
242015 WU_S_UH_INSTALLSTILLPENDING
242016 WU_S_UH_DOWNLOAD_SIZE_CALCULATED
245001 WU_S_SIH_NOOP
246001 WU_S_DM_ALREADYDOWNLOADING
247101 WU_S_METADATA_SKIPPED_BY_ENFORCEMENTMODE
247102 WU_S_METADATA_IGNORED_SIGNATURE_VERIFICATION
248001 WU_S_SEARCH_LOAD_SHEDDING
248002 WU_S_AAD_DEVICE_TICKET_NOT_NEEDED
8000000a E_PENDING
8000000b E_BOUNDS
8000000c E_CHANGED_STATE
8000000d E_ILLEGAL_STATE_CHANGE
8000000e E_ILLEGAL_METHOD_CALL
8000000f RO_E_METADATA_NAME_NOT_FOUND
80000010 RO_E_METADATA_NAME_IS_NAMESPACE
80000011 RO_E_METADATA_INVALID_TYPE_FORMAT
80000012 RO_E_INVALID_METADATA_FILE
80000013 RO_E_CLOSED
80000014 RO_E_EXCLUSIVE_WRITE
80000015 RO_E_CHANGE_NOTIFICATION_IN_PROGRESS
80000016 RO_E_ERROR_STRING_NOT_FOUND
80000017 E_STRING_NOT_NULL_TERMINATED
80000018 E_ILLEGAL_DELEGATE_ASSIGNMENT
80000019 E_ASYNC_OPERATION_NOT_STARTED
8000001c RO_E_MUST_BE_AGILE
8000001d RO_E_UNSUPPORTED_FROM_MTA
8000001e RO_E_COMMITTED
8000001f RO_E_BLOCKED_CROSS_ASTA_CALL
80000020 RO_E_CANNOT_ACTIVATE_FULL_TRUST_SERVER
80000021 RO_E_CANNOT_ACTIVATE_UNIVERSAL_APPLICATION_SERVER
80004001 E_NOTIMPL
80004002 E_NOINTERFACE
80004003 E_POINTER
80004004 E_ABORT
80004005 E_FAIL
80004006 CO_E_INIT_TLS
80004007 CO_E_INIT_SHARED_ALLOCATOR
80004008 CO_E_INIT_MEMORY_ALLOCATOR
80004009 CO_E_INIT_CLASS_CACHE
8000400a CO_E_INIT_RPC_CHANNEL
8000400b CO_E_INIT_TLS_SET_CHANNEL_CONTROL
8000400c CO_E_INIT_TLS_CHANNEL_CONTROL
8000400d CO_E_INIT_UNACCEPTED_USER_ALLOCATOR
8000400e CO_E_INIT_SCM_MUTEX_EXISTS
8000400f CO_E_INIT_SCM_FILE_MAPPING_EXISTS
80004010 CO_E_INIT_SCM_MAP_VIEW_OF_FILE
80004011 CO_E_INIT_SCM_EXEC_FAILURE
80004012 CO_E_INIT_ONLY_SINGLE_THREADED
80004013 CO_E_CANT_REMOTE
80004014 CO_E_BAD_SERVER_NAME
80004015 CO_E_WRONG_SERVER_IDENTITY
80004016 CO_E_OLE1DDE_DISABLED
80004017 CO_E_RUNAS_SYNTAX
80004018 CO_E_CREATEPROCESS_FAILURE
80004019 CO_E_RUNAS_CREATEPROCESS_FAILURE
8000401a CO_E_RUNAS_LOGON_FAILURE
8000401b CO_E_LAUNCH_PERMSSION_DENIED
8000401c CO_E_START_SERVICE_FAILURE
8000401d CO_E_REMOTE_COMMUNICATION_FAILURE
8000401e CO_E_SERVER_START_TIMEOUT
8000401f CO_E_CLSREG_INCONSISTENT
80004020 CO_E_IIDREG_INCONSISTENT
80004021 CO_E_NOT_SUPPORTED
80004022 CO_E_RELOAD_DLL
80004023 CO_E_MSI_ERROR
80004024 CO_E_ATTEMPT_TO_CREATE_OUTSIDE_CLIENT_CONTEXT
80004025 CO_E_SERVER_PAUSED
80004026 CO_E_SERVER_NOT_PAUSED
80004027 CO_E_CLASS_DISABLED
80004028 CO_E_CLRNOTAVAILABLE
80004029 CO_E_ASYNC_WORK_REJECTED
8000402a CO_E_SERVER_INIT_TIMEOUT
8000402b CO_E_NO_SECCTX_IN_ACTIVATE
80004030 CO_E_TRACKER_CONFIG
80004031 CO_E_THREADPOOL_CONFIG
80004032 CO_E_SXS_CONFIG
80004033 CO_E_MALFORMED_SPN
80004034 CO_E_UNREVOKED_REGISTRATION_ON_APARTMENT_SHUTDOWN
80004035 CO_E_PREMATURE_STUB_RUNDOWN
8000ffff E_UNEXPECTED
80010001 RPC_E_CALL_REJECTED
80010002 RPC_E_CALL_CANCELED
80010003 RPC_E_CANTPOST_INSENDCALL
80010004 RPC_E_CANTCALLOUT_INASYNCCALL
80010005 RPC_E_CANTCALLOUT_INEXTERNALCALL
80010006 RPC_E_CONNECTION_TERMINATED
80010007 RPC_E_SERVER_DIED
80010008 RPC_E_CLIENT_DIED
80010009 RPC_E_INVALID_DATAPACKET
8001000a RPC_E_CANTTRANSMIT_CALL
8001000b RPC_E_CLIENT_CANTMARSHAL_DATA
8001000c RPC_E_CLIENT_CANTUNMARSHAL_DATA
8001000d RPC_E_SERVER_CANTMARSHAL_DATA
8001000e RPC_E_SERVER_CANTUNMARSHAL_DATA
8001000f RPC_E_INVALID_DATA
80010010 RPC_E_INVALID_PARAMETER
80010011 RPC_E_CANTCALLOUT_AGAIN
80010012 RPC_E_SERVER_DIED_DNE
80010100 RPC_E_SYS_CALL_FAILED
80010101 RPC_E_OUT_OF_RESOURCES
80010102 RPC_E_ATTEMPTED_MULTITHREAD
80010103 RPC_E_NOT_REGISTERED
80010104 RPC_E_FAULT
80010105 RPC_E_SERVERFAULT
80010106 RPC_E_CHANGED_MODE
80010107 RPC_E_INVALIDMETHOD
80010108 RPC_E_DISCONNECTED
80010109 RPC_E_RETRY
8001010a RPC_E_SERVERCALL_RETRYLATER
8001010b RPC_E_SERVERCALL_REJECTED
8001010c RPC_E_INVALID_CALLDATA
8001010d RPC_E_CANTCALLOUT_ININPUTSYNCCALL
8001010e RPC_E_WRONG_THREAD
8001010f RPC_E_THREAD_NOT_INIT
80010110 RPC_E_VERSION_MISMATCH
80010111 RPC_E_INVALID_HEADER
80010112 RPC_E_INVALID_EXTENSION
80010113 RPC_E_INVALID_IPID
80010114 RPC_E_INVALID_OBJECT
80010115 RPC_S_CALLPENDING
80010116 RPC_S_WAITONTIMER
80010117 RPC_E_CALL_COMPLETE
80010118 RPC_E_UNSECURE_CALL
80010119 RPC_E_TOO_LATE
8001011a RPC_E_NO_GOOD_SECURITY_PACKAGES
8001011b RPC_E_ACCESS_DENIED
8001011c RPC_E_REMOTE_DISABLED
8001011d RPC_E_INVALID_OBJREF
8001011e RPC_E_NO_CONTEXT
8001011f RPC_E_TIMEOUT
80010120 RPC_E_NO_SYNC
80010121 RPC_E_FULLSIC_REQUIRED
80010122 RPC_E_INVALID_STD_NAME
80010123 CO_E_FAILEDTOIMPERSONATE
80010124 CO_E_FAILEDTOGETSECCTX
80010125 CO_E_FAILEDTOOPENTHREADTOKEN
80010126 CO_E_FAILEDTOGETTOKENINFO
80010127 CO_E_TRUSTEEDOESNTMATCHCLIENT
80010128 CO_E_FAILEDTOQUERYCLIENTBLANKET
80010129 CO_E_FAILEDTOSETDACL
8001012a CO_E_ACCESSCHECKFAILED
8001012b CO_E_NETACCESSAPIFAILED
8001012c CO_E_WRONGTRUSTEENAMESYNTAX
8001012d CO_E_INVALIDSID
8001012e CO_E_CONVERSIONFAILED
8001012f CO_E_NOMATCHINGSIDFOUND
80010130 CO_E_LOOKUPACCSIDFAILED
80010131 CO_E_NOMATCHINGNAMEFOUND
80010132 CO_E_LOOKUPACCNAMEFAILED
80010133 CO_E_SETSERLHNDLFAILED
80010134 CO_E_FAILEDTOGETWINDIR
80010135 CO_E_PATHTOOLONG
80010136 CO_E_FAILEDTOGENUUID
80010137 CO_E_FAILEDTOCREATEFILE
80010138 CO_E_FAILEDTOCLOSEHANDLE
80010139 CO_E_EXCEEDSYSACLLIMIT
8001013a CO_E_ACESINWRONGORDER
8001013b CO_E_INCOMPATIBLESTREAMVERSION
8001013c CO_E_FAILEDTOOPENPROCESSTOKEN
8001013d CO_E_DECODEFAILED
8001013f CO_E_ACNOTINITIALIZED
80010140 CO_E_CANCEL_DISABLED
80010141 CO_E_SERVER_CANNOT_BE_EQUAL_OR_GREATER_PRIVILEGE
80010142 CO_E_CANNOT_ACTIVATE_CROSS_PACKAGE_IN_SESSION_0
8001ffff RPC_E_UNEXPECTED
80030001 STG_E_INVALIDFUNCTION
80030002 STG_E_FILENOTFOUND
80030003 STG_E_PATHNOTFOUND
80030004 STG_E_TOOMANYOPENFILES
80030005 STG_E_ACCESSDENIED
80030006 STG_E_INVALIDHANDLE
80030008 STG_E_INSUFFICIENTMEMORY
80030009 STG_E_INVALIDPOINTER
80030012 STG_E_NOMOREFILES
80030013 STG_E_DISKISWRITEPROTECTED
80030019 STG_E_SEEKERROR
8003001d STG_E_WRITEFAULT
8003001e STG_E_READFAULT
80030020 STG_E_SHAREVIOLATION
80030021 STG_E_LOCKVIOLATION
80030050 STG_E_FILEALREADYEXISTS
80030057 STG_E_INVALIDPARAMETER
80030070 STG_E_MEDIUMFULL
800300f0 STG_E_PROPSETMISMATCHED
800300fa STG_E_ABNORMALAPIEXIT
800300fb STG_E_INVALIDHEADER
800300fc STG_E_INVALIDNAME
800300fd STG_E_UNKNOWN
800300fe STG_E_UNIMPLEMENTEDFUNCTION
800300ff STG_E_INVALIDFLAG
80030100 STG_E_INUSE
80030101 STG_E_NOTCURRENT
80030102 STG_E_REVERTED
80030103 STG_E_CANTSAVE
80030104 STG_E_OLDFORMAT
80030105 STG_E_OLDDLL
80030106 STG_E_SHAREREQUIRED
80030107 STG_E_NOTFILEBASEDSTORAGE
80030108 STG_E_EXTANTMARSHALLINGS
80030109 STG_E_DOCFILECORRUPT
80030110 STG_E_BADBASEADDRESS
80030111 STG_E_DOCFILETOOLARGE
80030112 STG_E_NOTSIMPLEFORMAT
80030201 STG_E_INCOMPLETE
80030202 STG_E_TERMINATED
80030208 STG_E_FIRMWARE_SLOT_INVALID
80030209 STG_E_FIRMWARE_IMAGE_INVALID
8003020a STG_E_DEVICE_UNRESPONSIVE
80030305 STG_E_STATUS_COPY_PROTECTION_FAILURE
80030306 STG_E_CSS_AUTHENTICATION_FAILURE
80030307 STG_E_CSS_KEY_NOT_PRESENT
80030308 STG_E_CSS_KEY_NOT_ESTABLISHED
80030309 STG_E_CSS_SCRAMBLED_SECTOR
8003030a STG_E_CSS_REGION_MISMATCH
8003030b STG_E_RESETS_EXHAUSTED
80040150 REGDB_E_READREGDB
80040151 REGDB_E_WRITEREGDB
80040152 REGDB_E_KEYMISSING
80040153 REGDB_E_INVALIDVALUE
80040154 REGDB_E_CLASSNOTREG
80040155 REGDB_E_IIDNOTREG
80040156 REGDB_E_BADTHREADINGMODEL
80040157 REGDB_E_PACKAGEPOLICYVIOLATION
80070005 E_ACCESSDENIED
80070006 E_HANDLE
8007000e E_OUTOFMEMORY
80070057 E_INVALIDARG
8007007a E_NOT_SUFFICIENT_BUFFER
800701a6 E_TIME_SENSITIVE_THREAD
800701ab E_NO_TASK_QUEUE
80070490 E_NOT_SET
8007139f E_NOT_VALID_STATE
80072ee1 WININET_E_OUT_OF_HANDLES
80072ee2 WININET_E_TIMEOUT
80072ee3 WININET_E_EXTENDED_ERROR
80072ee4 WININET_E_INTERNAL_ERROR
80072ee5 WININET_E_INVALID_URL
80072ee6 WININET_E_UNRECOGNIZED_SCHEME
80072ee7 WININET_E_NAME_NOT_RESOLVED
80072ee8 WININET_E_PROTOCOL_NOT_FOUND
80072ee9 WININET_E_INVALID_OPTION
80072eea WININET_E_BAD_OPTION_LENGTH
80072eeb WININET_E_OPTION_NOT_SETTABLE
80072eec WININET_E_SHUTDOWN
80072eed WININET_E_INCORRECT_USER_NAME
80072eee WININET_E_INCORRECT_PASSWORD
80072eef WININET_E_LOGIN_FAILURE
80072ef0 WININET_E_INVALID_OPERATION
80072ef1 WININET_E_OPERATION_CANCELLED
80072ef2 WININET_E_INCORRECT_HANDLE_TYPE
80072ef3 WININET_E_INCORRECT_HANDLE_STATE
80072ef4 WININET_E_NOT_PROXY_REQUEST
80072ef5 WININET_E_REGISTRY_VALUE_NOT_FOUND
80072ef6 WININET_E_BAD_REGISTRY_PARAMETER
80072ef7 WININET_E_NO_DIRECT_ACCESS
80072ef8 WININET_E_NO_CONTEXT
80072ef9 WININET_E_NO_CALLBACK
80072efa WININET_E_REQUEST_PENDING
80072efb WININET_E_INCORRECT_FORMAT
80072efc WININET_E_ITEM_NOT_FOUND
80072efd WININET_E_CANNOT_CONNECT
80072efe WININET_E_CONNECTION_ABORTED
80072eff WININET_E_CONNECTION_RESET
80072f00 WININET_E_FORCE_RETRY
80072f01 WININET_E_INVALID_PROXY_REQUEST
80072f02 WININET_E_NEED_UI
80072f04 WININET_E_HANDLE_EXISTS
80072f05 WININET_E_SEC_CERT_DATE_INVALID
80072f06 WININET_E_SEC_CERT_CN_INVALID
80072f07 WININET_E_HTTP_TO_HTTPS_ON_REDIR
80072f08 WININET_E_HTTPS_TO_HTTP_ON_REDIR
80072f09 WININET_E_MIXED_SECURITY
80072f0a WININET_E_CHG_POST_IS_NON_SECURE
80072f0b WININET_E_POST_IS_NON_SECURE
80072f0c WININET_E_CLIENT_AUTH_CERT_NEEDED
80072f0d WININET_E_INVALID_CA
80072f0e WININET_E_CLIENT_AUTH_NOT_SETUP
80072f0f WININET_E_ASYNC_THREAD_FAILED
80072f10 WININET_E_REDIRECT_SCHEME_CHANGE
80072f11 WININET_E_DIALOG_PENDING
80072f12 WININET_E_RETRY_DIALOG
80072f13 WININET_E_NO_NEW_CONTAINERS
80072f14 WININET_E_HTTPS_HTTP_SUBMIT_REDIR
80072f17 WININET_E_SEC_CERT_ERRORS
80072f19 WININET_E_SEC_CERT_REV_FAILED
80072f76 WININET_E_HEADER_NOT_FOUND
80072f77 WININET_E_DOWNLEVEL_SERVER
80072f78 WININET_E_INVALID_SERVER_RESPONSE
80072f79 WININET_E_INVALID_HEADER
80072f7a WININET_E_INVALID_QUERY_REQUEST
80072f7b WININET_E_HEADER_ALREADY_EXISTS
80072f7c WININET_E_REDIRECT_FAILED
80072f7d WININET_E_SECURITY_CHANNEL_ERROR
80072f7e WININET_E_UNABLE_TO_CACHE_FILE
80072f7f WININET_E_TCPIP_NOT_INSTALLED
80072f80 WININET_E_NOT_REDIRECTED
80072f81 WININET_E_COOKIE_NEEDS_CONFIRMATION
80072f82 WININET_E_COOKIE_DECLINED
80072f83 WININET_E_DISCONNECTED
80072f84 WININET_E_SERVER_UNREACHABLE
80072f85 WININET_E_PROXY_SERVER_UNREACHABLE
80072f86 WININET_E_BAD_AUTO_PROXY_SCRIPT
80072f87 WININET_E_UNABLE_TO_DOWNLOAD_SCRIPT
80072f88 WININET_E_REDIRECT_NEEDS_CONFIRMATION
80072f89 WININET_E_SEC_INVALID_CERT
80072f8a WININET_E_SEC_CERT_REVOKED
80072f8b WININET_E_FAILED_DUETOSECURITYCHECK
80072f8c WININET_E_NOT_INITIALIZED
80072f8e WININET_E_LOGIN_FAILURE_DISPLAY_ENTITY_BODY
80072f8f WININET_E_DECODING_FAILED
80080001 CO_E_CLASS_CREATE_FAILED
80080002 CO_E_SCM_ERROR
80080003 CO_E_SCM_RPC_FAILURE
80080004 CO_E_BAD_PATH
80080005 CO_E_SERVER_EXEC_FAILURE
80080006 CO_E_OBJSRV_RPC_FAILURE
80080007 MK_E_NO_NORMALIZED
80080008 CO_E_SERVER_STOPPING
80080009 MEM_E_INVALID_ROOT
80080010 MEM_E_INVALID_LINK
80080011 MEM_E_INVALID_SIZE
80080015 CO_E_MISSING_DISPLAYNAME
80080016 CO_E_RUNAS_VALUE_MUST_BE_AAA
80080017 CO_E_ELEVATION_DISABLED
80080200 APPX_E_PACKAGING_INTERNAL
80080201 APPX_E_INTERLEAVING_NOT_ALLOWED
80080202 APPX_E_RELATIONSHIPS_NOT_ALLOWED
80080203 APPX_E_MISSING_REQUIRED_FILE
80080204 APPX_E_INVALID_MANIFEST
80080205 APPX_E_INVALID_BLOCKMAP
80080206 APPX_E_CORRUPT_CONTENT
80080207 APPX_E_BLOCK_HASH_INVALID
80080208 APPX_E_REQUESTED_RANGE_TOO_LARGE
80080209 APPX_E_INVALID_SIP_CLIENT_DATA
8008020a APPX_E_INVALID_KEY_INFO
8008020b APPX_E_INVALID_CONTENTGROUPMAP
8008020c APPX_E_INVALID_APPINSTALLER
8008020d APPX_E_DELTA_BASELINE_VERSION_MISMATCH
8008020e APPX_E_DELTA_PACKAGE_MISSING_FILE
8008020f APPX_E_INVALID_DELTA_PACKAGE
80080210 APPX_E_DELTA_APPENDED_PACKAGE_NOT_ALLOWED
80080211 APPX_E_INVALID_PACKAGING_LAYOUT
80080212 APPX_E_INVALID_PACKAGESIGNCONFIG
80080213 APPX_E_RESOURCESPRI_NOT_ALLOWED
80080214 APPX_E_FILE_COMPRESSION_MISMATCH
80080215 APPX_E_INVALID_PAYLOAD_PACKAGE_EXTENSION
80080216 APPX_E_INVALID_ENCRYPTION_EXCLUSION_FILE_LIST
80080217 APPX_E_INVALID_PACKAGE_FOLDER_ACLS
80080218 APPX_E_INVALID_PUBLISHER_BRIDGING
80080219 APPX_E_DIGEST_MISMATCH
80080300 BT_E_SPURIOUS_ACTIVATION
80090001 NTE_BAD_UID
80090002 NTE_BAD_HASH
80090003 NTE_BAD_KEY
80090004 NTE_BAD_LEN
80090005 NTE_BAD_DATA
80090006 NTE_BAD_SIGNATURE
80090007 NTE_BAD_VER
80090008 NTE_BAD_ALGID
80090009 NTE_BAD_FLAGS
8009000a NTE_BAD_TYPE
8009000b NTE_BAD_KEY_STATE
8009000c NTE_BAD_HASH_STATE
8009000d NTE_NO_KEY
8009000e NTE_NO_MEMORY
8009000f NTE_EXISTS
80090010 NTE_PERM
80090011 NTE_NOT_FOUND
80090012 NTE_DOUBLE_ENCRYPT
80090013 NTE_BAD_PROVIDER
80090014 NTE_BAD_PROV_TYPE
80090015 NTE_BAD_PUBLIC_KEY
80090016 NTE_BAD_KEYSET
80090017 NTE_PROV_TYPE_NOT_DEF
80090018 NTE_PROV_TYPE_ENTRY_BAD
80090019 NTE_KEYSET_NOT_DEF
8009001a NTE_KEYSET_ENTRY_BAD
8009001b NTE_PROV_TYPE_NO_MATCH
8009001c NTE_SIGNATURE_FILE_BAD
8009001d NTE_PROVIDER_DLL_FAIL
8009001e NTE_PROV_DLL_NOT_FOUND
8009001f NTE_BAD_KEYSET_PARAM
80090020 NTE_FAIL
80090021 NTE_SYS_ERR
80090022 NTE_SILENT_CONTEXT
80090023 NTE_TOKEN_KEYSET_STORAGE_FULL
80090024 NTE_TEMPORARY_PROFILE
80090025 NTE_FIXEDPARAMETER
80090026 NTE_INVALID_HANDLE
80090027 NTE_INVALID_PARAMETER
80090028 NTE_BUFFER_TOO_SMALL
80090029 NTE_NOT_SUPPORTED
8009002a NTE_NO_MORE_ITEMS
8009002b NTE_BUFFERS_OVERLAP
8009002c NTE_DECRYPTION_FAILURE
8009002d NTE_INTERNAL_ERROR
8009002e NTE_UI_REQUIRED
8009002f NTE_HMAC_NOT_SUPPORTED
80090030 NTE_DEVICE_NOT_READY
80090031 NTE_AUTHENTICATION_IGNORED
80090032 NTE_VALIDATION_FAILED
80090033 NTE_INCORRECT_PASSWORD
80090034 NTE_ENCRYPTION_FAILURE
80090035 NTE_DEVICE_NOT_FOUND
80090036 NTE_USER_CANCELLED
80090037 NTE_PASSWORD_CHANGE_REQUIRED
80090038 NTE_NOT_ACTIVE_CONSOLE
80090039 NTE_VBS_UNAVAILABLE
8009003a NTE_VBS_CANNOT_DECRYPT_KEY
80090300 SEC_E_INSUFFICIENT_MEMORY
80090301 SEC_E_INVALID_HANDLE
80090302 SEC_E_NOT_SUPPORTED
 SEC_E_UNSUPPORTED_FUNCTION
80090303 SEC_E_TARGET_UNKNOWN
80090304 SEC_E_INTERNAL_ERROR
 SEC_E_NO_SPM
80090305 SEC_E_SECPKG_NOT_FOUND
80090306 SEC_E_NOT_OWNER
80090307 SEC_E_CANNOT_INSTALL
80090308 SEC_E_INVALID_TOKEN
80090309 SEC_E_CANNOT_PACK
8009030a SEC_E_QOP_NOT_SUPPORTED
8009030b SEC_E_NO_IMPERSONATION
8009030c SEC_E_LOGON_DENIED
8009030d SEC_E_UNKNOWN_CREDENTIALS
8009030e SEC_E_NO_CREDENTIALS
8009030f SEC_E_MESSAGE_ALTERED
80090310 SEC_E_OUT_OF_SEQUENCE
80090311 SEC_E_NO_AUTHENTICATING_AUTHORITY
80090316 SEC_E_BAD_PKGID
80090317 SEC_E_CONTEXT_EXPIRED
80090318 SEC_E_INCOMPLETE_MESSAGE
80090320 SEC_E_INCOMPLETE_CREDENTIALS
80090321 SEC_E_BUFFER_TOO_SMALL
80090322 SEC_E_WRONG_PRINCIPAL
80090324 SEC_E_TIME_SKEW
80090325 SEC_E_UNTRUSTED_ROOT
80090326 SEC_E_ILLEGAL_MESSAGE
80090327 SEC_E_CERT_UNKNOWN
80090328 SEC_E_CERT_EXPIRED
80090329 SEC_E_ENCRYPT_FAILURE
80090330 SEC_E_DECRYPT_FAILURE
80090331 SEC_E_ALGORITHM_MISMATCH
80090332 SEC_E_SECURITY_QOS_FAILED
80090333 SEC_E_UNFINISHED_CONTEXT_DELETED
80090334 SEC_E_NO_TGT_REPLY
80090335 SEC_E_NO_IP_ADDRESSES
80090336 SEC_E_WRONG_CREDENTIAL_HANDLE
80090337 SEC_E_CRYPTO_SYSTEM_INVALID
80090338 SEC_E_MAX_REFERRALS_EXCEEDED
80090339 SEC_E_MUST_BE_KDC
8009033a SEC_E_STRONG_CRYPTO_NOT_SUPPORTED
8009033b SEC_E_TOO_MANY_PRINCIPALS
8009033c SEC_E_NO_PA_DATA
8009033d SEC_E_PKINIT_NAME_MISMATCH
8009033e SEC_E_SMARTCARD_LOGON_REQUIRED
8009033f SEC_E_SHUTDOWN_IN_PROGRESS
80090340 SEC_E_KDC_INVALID_REQUEST
80090341 SEC_E_KDC_UNABLE_TO_REFER
80090342 SEC_E_KDC_UNKNOWN_ETYPE
80090343 SEC_E_UNSUPPORTED_PREAUTH
80090345 SEC_E_DELEGATION_REQUIRED
80090346 SEC_E_BAD_BINDINGS
80090347 SEC_E_MULTIPLE_ACCOUNTS
80090348 SEC_E_NO_KERB_KEY
80090349 SEC_E_CERT_WRONG_USAGE
80090350 SEC_E_DOWNGRADE_DETECTED
80090351 SEC_E_SMARTCARD_CERT_REVOKED
80090352 SEC_E_ISSUING_CA_UNTRUSTED
80090353 SEC_E_REVOCATION_OFFLINE_C
80090354 SEC_E_PKINIT_CLIENT_FAILURE
80090355 SEC_E_SMARTCARD_CERT_EXPIRED
80090356 SEC_E_NO_S4U_PROT_SUPPORT
80090357 SEC_E_CROSSREALM_DELEGATION_FAILURE
80090358 SEC_E_REVOCATION_OFFLINE_KDC
80090359 SEC_E_ISSUING_CA_UNTRUSTED_KDC
8009035a SEC_E_KDC_CERT_EXPIRED
8009035b SEC_E_KDC_CERT_REVOKED
8009035d SEC_E_INVALID_PARAMETER
8009035e SEC_E_DELEGATION_POLICY
8009035f SEC_E_POLICY_NLTM_ONLY
80090361 SEC_E_NO_CONTEXT
80090362 SEC_E_PKU2U_CERT_FAILURE
80090363 SEC_E_MUTUAL_AUTH_FAILED
80090365 SEC_E_ONLY_HTTPS_ALLOWED
80090367 SEC_E_APPLICATION_PROTOCOL_MISMATCH
80090369 SEC_E_INVALID_UPN_NAME
8009036a SEC_E_EXT_BUFFER_TOO_SMALL
8009036b SEC_E_INSUFFICIENT_BUFFERS
80091001 CRYPT_E_MSG_ERROR
80091002 CRYPT_E_UNKNOWN_ALGO
80091003 CRYPT_E_OID_FORMAT
80091004 CRYPT_E_INVALID_MSG_TYPE
80091005 CRYPT_E_UNEXPECTED_ENCODING
80091006 CRYPT_E_AUTH_ATTR_MISSING
80091007 CRYPT_E_HASH_VALUE
80091008 CRYPT_E_INVALID_INDEX
80091009 CRYPT_E_ALREADY_DECRYPTED
8009100a CRYPT_E_NOT_DECRYPTED
8009100b CRYPT_E_RECIPIENT_NOT_FOUND
8009100c CRYPT_E_CONTROL_TYPE
8009100d CRYPT_E_ISSUER_SERIALNUMBER
8009100e CRYPT_E_SIGNER_NOT_FOUND
8009100f CRYPT_E_ATTRIBUTES_MISSING
80091010 CRYPT_E_STREAM_MSG_NOT_READY
80091011 CRYPT_E_STREAM_INSUFFICIENT_DATA
80092001 CRYPT_E_BAD_LEN
80092002 CRYPT_E_BAD_ENCODE
80092003 CRYPT_E_FILE_ERROR
80092004 CRYPT_E_NOT_FOUND
80092005 CRYPT_E_EXISTS
80092006 CRYPT_E_NO_PROVIDER
80092007 CRYPT_E_SELF_SIGNED
80092008 CRYPT_E_DELETED_PREV
80092009 CRYPT_E_NO_MATCH
8009200a CRYPT_E_UNEXPECTED_MSG_TYPE
8009200b CRYPT_E_NO_KEY_PROPERTY
8009200c CRYPT_E_NO_DECRYPT_CERT
8009200d CRYPT_E_BAD_MSG
8009200e CRYPT_E_NO_SIGNER
8009200f CRYPT_E_PENDING_CLOSE
80092010 CRYPT_E_REVOKED
80092011 CRYPT_E_NO_REVOCATION_DLL
80092012 CRYPT_E_NO_REVOCATION_CHECK
80092013 CRYPT_E_REVOCATION_OFFLINE
80092014 CRYPT_E_NOT_IN_REVOCATION_DATABASE
80092020 CRYPT_E_INVALID_NUMERIC_STRING
80092021 CRYPT_E_INVALID_PRINTABLE_STRING
80092022 CRYPT_E_INVALID_IA5_STRING
80092023 CRYPT_E_INVALID_X500_STRING
80092024 CRYPT_E_NOT_CHAR_STRING
80092025 CRYPT_E_FILERESIZED
80092026 CRYPT_E_SECURITY_SETTINGS
80092027 CRYPT_E_NO_VERIFY_USAGE_DLL
80092028 CRYPT_E_NO_VERIFY_USAGE_CHECK
80092029 CRYPT_E_VERIFY_USAGE_OFFLINE
8009202a CRYPT_E_NOT_IN_CTL
8009202b CRYPT_E_NO_TRUSTED_SIGNER
8009202c CRYPT_E_MISSING_PUBKEY_PARA
8009202d CRYPT_E_OBJECT_LOCATOR_OBJECT_NOT_FOUND
80093000 CRYPT_E_OSS_ERROR
80093100 CRYPT_E_ASN1_ERROR
80093101 CRYPT_E_ASN1_INTERNAL
80093102 CRYPT_E_ASN1_EOD
80093103 CRYPT_E_ASN1_CORRUPT
80093104 CRYPT_E_ASN1_LARGE
80093105 CRYPT_E_ASN1_CONSTRAINT
80093106 CRYPT_E_ASN1_MEMORY
80093107 CRYPT_E_ASN1_OVERFLOW
80093108 CRYPT_E_ASN1_BADPDU
80093109 CRYPT_E_ASN1_BADARGS
8009310a CRYPT_E_ASN1_BADREAL
8009310b CRYPT_E_ASN1_BADTAG
8009310c CRYPT_E_ASN1_CHOICE
8009310d CRYPT_E_ASN1_RULE
8009310e CRYPT_E_ASN1_UTF8
80093133 CRYPT_E_ASN1_PDU_TYPE
80093134 CRYPT_E_ASN1_NYI
80093201 CRYPT_E_ASN1_EXTENDED
80093202 CRYPT_E_ASN1_NOEOD
80096001 TRUST_E_SYSTEM_ERROR
80096002 TRUST_E_NO_SIGNER_CERT
80096003 TRUST_E_COUNTER_SIGNER
80096004 TRUST_E_CERT_SIGNATURE
80096005 TRUST_E_TIME_STAMP
80096010 TRUST_E_BAD_DIGEST
80096011 TRUST_E_MALFORMED_SIGNATURE
80096019 TRUST_E_BASIC_CONSTRAINTS
8009601e TRUST_E_FINANCIAL_CRITERIA
800b0001 TRUST_E_PROVIDER_UNKNOWN
800b0002 TRUST_E_ACTION_UNKNOWN
800b0003 TRUST_E_SUBJECT_FORM_UNKNOWN
800b0004 TRUST_E_SUBJECT_NOT_TRUSTED
800b0005 DIGSIG_E_ENCODE
800b0006 DIGSIG_E_DECODE
800b0007 DIGSIG_E_EXTENSIBILITY
800b0008 DIGSIG_E_CRYPTO
800b0009 PERSIST_E_SIZEDEFINITE
800b000a PERSIST_E_SIZEINDEFINITE
800b000b PERSIST_E_NOTSELFSIZING
800b0100 TRUST_E_NOSIGNATURE
800b0101 CERT_E_EXPIRED
800b0102 CERT_E_VALIDITYPERIODNESTING
800b0103 CERT_E_ROLE
800b0104 CERT_E_PATHLENCONST
800b0105 CERT_E_CRITICAL
800b0106 CERT_E_PURPOSE
800b0107 CERT_E_ISSUERCHAINING
800b0108 CERT_E_MALFORMED
800b0109 CERT_E_UNTRUSTEDROOT
800b010a CERT_E_CHAINING
800b010b TRUST_E_FAIL
800b010c CERT_E_REVOKED
800b010d CERT_E_UNTRUSTEDTESTROOT
800b010e CERT_E_REVOCATION_FAILURE
800b010f CERT_E_CN_NO_MATCH
800b0110 CERT_E_WRONG_USAGE
800b0111 TRUST_E_EXPLICIT_DISTRUST
800b0112 CERT_E_UNTRUSTEDCA
800b0113 CERT_E_INVALID_POLICY
800b0114 CERT_E_INVALID_NAME
800f0000 SPAPI_E_EXPECTED_SECTION_NAME
800f0001 SPAPI_E_BAD_SECTION_NAME_LINE
800f0002 SPAPI_E_SECTION_NAME_TOO_LONG
800f0003 SPAPI_E_GENERAL_SYNTAX
800f0100 SPAPI_E_WRONG_INF_STYLE
800f0101 SPAPI_E_SECTION_NOT_FOUND
800f0102 SPAPI_E_LINE_NOT_FOUND
800f0103 SPAPI_E_NO_BACKUP
800f0200 SPAPI_E_NO_ASSOCIATED_CLASS
800f0201 SPAPI_E_CLASS_MISMATCH
800f0202 SPAPI_E_DUPLICATE_FOUND
800f0203 SPAPI_E_NO_DRIVER_SELECTED
800f0204 SPAPI_E_KEY_DOES_NOT_EXIST
800f0205 SPAPI_E_INVALID_DEVINST_NAME
800f0206 SPAPI_E_INVALID_CLASS
800f0207 SPAPI_E_DEVINST_ALREADY_EXISTS
800f0208 SPAPI_E_DEVINFO_NOT_REGISTERED
800f0209 SPAPI_E_INVALID_REG_PROPERTY
800f020a SPAPI_E_NO_INF
800f020b SPAPI_E_NO_SUCH_DEVINST
800f020c SPAPI_E_CANT_LOAD_CLASS_ICON
800f020d SPAPI_E_INVALID_CLASS_INSTALLER
800f020e SPAPI_E_DI_DO_DEFAULT
800f020f SPAPI_E_DI_NOFILECOPY
800f0210 SPAPI_E_INVALID_HWPROFILE
800f0211 SPAPI_E_NO_DEVICE_SELECTED
800f0212 SPAPI_E_DEVINFO_LIST_LOCKED
800f0213 SPAPI_E_DEVINFO_DATA_LOCKED
800f0214 SPAPI_E_DI_BAD_PATH
800f0215 SPAPI_E_NO_CLASSINSTALL_PARAMS
800f0216 SPAPI_E_FILEQUEUE_LOCKED
800f0217 SPAPI_E_BAD_SERVICE_INSTALLSECT
800f0218 SPAPI_E_NO_CLASS_DRIVER_LIST
800f0219 SPAPI_E_NO_ASSOCIATED_SERVICE
800f021a SPAPI_E_NO_DEFAULT_DEVICE_INTERFACE
800f021b SPAPI_E_DEVICE_INTERFACE_ACTIVE
800f021c SPAPI_E_DEVICE_INTERFACE_REMOVED
800f021d SPAPI_E_BAD_INTERFACE_INSTALLSECT
800f021e SPAPI_E_NO_SUCH_INTERFACE_CLASS
800f021f SPAPI_E_INVALID_REFERENCE_STRING
800f0220 SPAPI_E_INVALID_MACHINENAME
800f0221 SPAPI_E_REMOTE_COMM_FAILURE
800f0222 SPAPI_E_MACHINE_UNAVAILABLE
800f0223 SPAPI_E_NO_CONFIGMGR_SERVICES
800f0224 SPAPI_E_INVALID_PROPPAGE_PROVIDER
800f0225 SPAPI_E_NO_SUCH_DEVICE_INTERFACE
800f0226 SPAPI_E_DI_POSTPROCESSING_REQUIRED
800f0227 SPAPI_E_INVALID_COINSTALLER
800f0228 SPAPI_E_NO_COMPAT_DRIVERS
800f0229 SPAPI_E_NO_DEVICE_ICON
800f022a SPAPI_E_INVALID_INF_LOGCONFIG
800f022b SPAPI_E_DI_DONT_INSTALL
800f022c SPAPI_E_INVALID_FILTER_DRIVER
800f022d SPAPI_E_NON_WINDOWS_NT_DRIVER
800f022e SPAPI_E_NON_WINDOWS_DRIVER
800f022f SPAPI_E_NO_CATALOG_FOR_OEM_INF
800f0230 SPAPI_E_DEVINSTALL_QUEUE_NONNATIVE
800f0231 SPAPI_E_NOT_DISABLEABLE
800f0232 SPAPI_E_CANT_REMOVE_DEVINST
800f0233 SPAPI_E_INVALID_TARGET
800f0234 SPAPI_E_DRIVER_NONNATIVE
800f0235 SPAPI_E_IN_WOW64
800f0236 SPAPI_E_SET_SYSTEM_RESTORE_POINT
800f0237 SPAPI_E_INCORRECTLY_COPIED_INF
800f0238 SPAPI_E_SCE_DISABLED
800f0239 SPAPI_E_UNKNOWN_EXCEPTION
800f023a SPAPI_E_PNP_REGISTRY_ERROR
800f023b SPAPI_E_REMOTE_REQUEST_UNSUPPORTED
800f023c SPAPI_E_NOT_AN_INSTALLED_OEM_INF
800f023d SPAPI_E_INF_IN_USE_BY_DEVICES
800f023e SPAPI_E_DI_FUNCTION_OBSOLETE
800f023f SPAPI_E_NO_AUTHENTICODE_CATALOG
800f0240 SPAPI_E_AUTHENTICODE_DISALLOWED
800f0241 SPAPI_E_AUTHENTICODE_TRUSTED_PUBLISHER
800f0242 SPAPI_E_AUTHENTICODE_TRUST_NOT_ESTABLISHED
800f0243 SPAPI_E_AUTHENTICODE_PUBLISHER_NOT_TRUSTED
800f0244 SPAPI_E_SIGNATURE_OSATTRIBUTE_MISMATCH
800f0245 SPAPI_E_ONLY_VALIDATE_VIA_AUTHENTICODE
800f0246 SPAPI_E_DEVICE_INSTALLER_NOT_READY
800f0247 SPAPI_E_DRIVER_STORE_ADD_FAILED
800f0248 SPAPI_E_DEVICE_INSTALL_BLOCKED
800f0249 SPAPI_E_DRIVER_INSTALL_BLOCKED
800f024a SPAPI_E_WRONG_INF_TYPE
800f024b SPAPI_E_FILE_HASH_NOT_IN_CATALOG
800f024c SPAPI_E_DRIVER_STORE_DELETE_FAILED
800f0300 SPAPI_E_UNRECOVERABLE_STACK_OVERFLOW
800f0800 CBS_E_INTERNAL_ERROR
800f0801 CBS_E_NOT_INITIALIZED
800f0802 CBS_E_ALREADY_INITIALIZED
800f0803 CBS_E_INVALID_PARAMETER
800f0804 CBS_E_OPEN_FAILED
800f0805 CBS_E_INVALID_PACKAGE
800f0806 CBS_E_PENDING
800f0807 CBS_E_NOT_INSTALLABLE
800f0808 CBS_E_IMAGE_NOT_ACCESSIBLE
800f0809 CBS_E_ARRAY_ELEMENT_MISSING
800f080a CBS_E_REESTABLISH_SESSION
800f080b CBS_E_PROPERTY_NOT_AVAILABLE
800f080c CBS_E_UNKNOWN_UPDATE
 DISMAPI_E_UNKNOWN_FEATURE
800f080d CBS_E_MANIFEST_INVALID_ITEM
800f080e CBS_E_MANIFEST_VALIDATION_DUPLICATE_ATTRIBUTES
800f080f CBS_E_MANIFEST_VALIDATION_DUPLICATE_ELEMENT
800f0810 CBS_E_MANIFEST_VALIDATION_MISSING_REQUIRED_ATTRIBUTES
800f0811 CBS_E_MANIFEST_VALIDATION_MISSING_REQUIRED_ELEMENTS
800f0812 CBS_E_MANIFEST_VALIDATION_UPDATES_PARENT_MISSING
800f0813 CBS_E_INVALID_INSTALL_STATE
800f0814 CBS_E_INVALID_CONFIG_VALUE
800f0815 CBS_E_INVALID_CARDINALITY
800f0816 CBS_E_DPX_JOB_STATE_SAVED
800f0817 CBS_E_PACKAGE_DELETED
800f0818 CBS_E_IDENTITY_MISMATCH
800f0819 CBS_E_DUPLICATE_UPDATENAME
800f081a CBS_E_INVALID_DRIVER_OPERATION_KEY
800f081b CBS_E_UNEXPECTED_PROCESSOR_ARCHITECTURE
800f081c CBS_E_EXCESSIVE_EVALUATION
800f081d CBS_E_CYCLE_EVALUATION
800f081e CBS_E_NOT_APPLICABLE
800f081f CBS_E_SOURCE_MISSING
800f0820 CBS_E_CANCEL
800f0821 CBS_E_ABORT
800f0822 CBS_E_ILLEGAL_COMPONENT_UPDATE
800f0823 CBS_E_NEW_SERVICING_STACK_REQUIRED
800f0824 CBS_E_SOURCE_NOT_IN_LIST
800f0825 CBS_E_CANNOT_UNINSTALL
 CBS_E_CANNOT_REMOVE
800f0826 CBS_E_PENDING_VICTIM
800f0827 CBS_E_STACK_SHUTDOWN_REQUIRED
800f0830 CBS_E_IMAGE_UNSERVICEABLE
800f0831 CBS_E_STORE_CORRUPTION
800f0900 CBS_E_XML_PARSER_FAILURE
800f0901 CBS_E_MANIFEST_VALIDATION_MULTIPLE_UPDATE_COMPONENT_ON_SAME_FAMILY_NOT_ALLOWED
800f0902 CBS_E_BUSY
 DISMAPI_E_BUSY
800f0904 CBS_E_MORE_THAN_ONE_ACTIVE_EDITION
800f0905 CBS_E_NO_ACTIVE_EDITION
800f0906 CBS_E_DOWNLOAD_FAILURE
800f090c CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS
800f090d CBS_E_MISSING_PACKAGE_MAPPING_INDEX
800f0911 CBS_E_SOURCE_MODIFIED
800f0915 CBS_E_REPAIR_CONTENT_MISSING
800f0920 CBS_E_HANG_DETECTED
800f0922 CBS_E_INSTALLERS_FAILED
800f0950 CBS_E_NO_OPTIONAL_CONTENT_FOUND_FOR_BUILD
 CBS_E_INVALID_WINDOWS_UPDATE_COUNT
800f0954 CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS
 CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS
800f0982 PSFX_E_MATCHING_COMPONENT_NOT_FOUND
800f0984 PSFX_E_MATCHING_BINARY_MISSING
800f0985 PSFX_E_APPLY_REVERSE_DELTA_FAILED
800f0986 PSFX_E_APPLY_FORWARD_DELTA_FAILED
800f0987 PSFX_E_NULL_DELTA_HYDRATION_FAILED
800f0988 PSFX_E_INVALID_DELTA_COMBINATION
800f0989 PSFX_E_REVERSE_DELTA_MISSING
800f0991 PSFX_E_MISSING_PAYLOAD_FILE
800f1000 SPAPI_E_ERROR_NOT_INSTALLED
80190001 HTTP_E_STATUS_UNEXPECTED
80190003 HTTP_E_STATUS_UNEXPECTED_REDIRECTION
80190004 HTTP_E_STATUS_UNEXPECTED_CLIENT_ERROR
80190005 HTTP_E_STATUS_UNEXPECTED_SERVER_ERROR
80190064 BG_E_HTTP_ERROR_100
80190065 BG_E_HTTP_ERROR_101
801900c8 BG_E_HTTP_ERROR_200
801900c9 BG_E_HTTP_ERROR_201
801900ca BG_E_HTTP_ERROR_202
801900cb BG_E_HTTP_ERROR_203
801900cc BG_E_HTTP_ERROR_204
801900cd BG_E_HTTP_ERROR_205
801900ce BG_E_HTTP_ERROR_206
8019012c HTTP_E_STATUS_AMBIGUOUS
 BG_E_HTTP_ERROR_300
8019012d HTTP_E_STATUS_MOVED
 BG_E_HTTP_ERROR_301
8019012e HTTP_E_STATUS_REDIRECT
 BG_E_HTTP_ERROR_302
8019012f HTTP_E_STATUS_REDIRECT_METHOD
 BG_E_HTTP_ERROR_303
80190130 HTTP_E_STATUS_NOT_MODIFIED
 BG_E_HTTP_ERROR_304
80190131 HTTP_E_STATUS_USE_PROXY
 BG_E_HTTP_ERROR_305
80190133 HTTP_E_STATUS_REDIRECT_KEEP_VERB
 BG_E_HTTP_ERROR_307
80190190 HTTP_E_STATUS_BAD_REQUEST
 BG_E_HTTP_ERROR_400
80190191 HTTP_E_STATUS_DENIED
 BG_E_HTTP_ERROR_401
80190192 HTTP_E_STATUS_PAYMENT_REQ
 BG_E_HTTP_ERROR_402
80190193 HTTP_E_STATUS_FORBIDDEN
 BG_E_HTTP_ERROR_403
80190194 HTTP_E_STATUS_NOT_FOUND
 BG_E_HTTP_ERROR_404
80190195 HTTP_E_STATUS_BAD_METHOD
 BG_E_HTTP_ERROR_405
80190196 HTTP_E_STATUS_NONE_ACCEPTABLE
 BG_E_HTTP_ERROR_406
80190197 HTTP_E_STATUS_PROXY_AUTH_REQ
 BG_E_HTTP_ERROR_407
80190198 HTTP_E_STATUS_REQUEST_TIMEOUT
 BG_E_HTTP_ERROR_408
80190199 HTTP_E_STATUS_CONFLICT
 BG_E_HTTP_ERROR_409
8019019a HTTP_E_STATUS_GONE
 BG_E_HTTP_ERROR_410
8019019b HTTP_E_STATUS_LENGTH_REQUIRED
 BG_E_HTTP_ERROR_411
8019019c HTTP_E_STATUS_PRECOND_FAILED
 BG_E_HTTP_ERROR_412
8019019d HTTP_E_STATUS_REQUEST_TOO_LARGE
 BG_E_HTTP_ERROR_413
8019019e HTTP_E_STATUS_URI_TOO_LONG
 BG_E_HTTP_ERROR_414
8019019f HTTP_E_STATUS_UNSUPPORTED_MEDIA
 BG_E_HTTP_ERROR_415
801901a0 HTTP_E_STATUS_RANGE_NOT_SATISFIABLE
 BG_E_HTTP_ERROR_416
801901a1 HTTP_E_STATUS_EXPECTATION_FAILED
 BG_E_HTTP_ERROR_417
801901c1 BG_E_HTTP_ERROR_449
801901f4 HTTP_E_STATUS_SERVER_ERROR
 BG_E_HTTP_ERROR_500
801901f5 HTTP_E_STATUS_NOT_SUPPORTED
 BG_E_HTTP_ERROR_501
801901f6 HTTP_E_STATUS_BAD_GATEWAY
 BG_E_HTTP_ERROR_502
801901f7 HTTP_E_STATUS_SERVICE_UNAVAIL
 BG_E_HTTP_ERROR_503
801901f8 HTTP_E_STATUS_GATEWAY_TIMEOUT
 BG_E_HTTP_ERROR_504
801901f9 HTTP_E_STATUS_VERSION_NOT_SUP
 BG_E_HTTP_ERROR_505
80200001 BG_E_NOT_FOUND
80200002 BG_E_INVALID_STATE
80200003 BG_E_EMPTY
80200004 BG_E_FILE_NOT_AVAILABLE
80200005 BG_E_PROTOCOL_NOT_AVAILABLE
80200007 BG_E_ERROR_CONTEXT_UNKNOWN
80200008 BG_E_ERROR_CONTEXT_GENERAL_QUEUE_MANAGER
80200009 BG_E_ERROR_CONTEXT_LOCAL_FILE
8020000a BG_E_ERROR_CONTEXT_REMOTE_FILE
8020000b BG_E_ERROR_CONTEXT_GENERAL_TRANSPORT
8020000c BG_E_ERROR_CONTEXT_QUEUE_MANAGER_NOTIFICATION
8020000d BG_E_DESTINATION_LOCKED
8020000e BG_E_VOLUME_CHANGED
8020000f BG_E_ERROR_INFORMATION_UNAVAILABLE
80200010 BG_E_NETWORK_DISCONNECTED
80200011 BG_E_MISSING_FILE_SIZE
80200012 BG_E_INSUFFICIENT_HTTP_SUPPORT
80200013 BG_E_INSUFFICIENT_RANGE_SUPPORT
80200014 BG_E_REMOTE_NOT_SUPPORTED
80200015 BG_E_NEW_OWNER_DIFF_MAPPING
80200016 BG_E_NEW_OWNER_NO_FILE_ACCESS
80200018 BG_E_PROXY_LIST_TOO_LARGE
80200019 BG_E_PROXY_BYPASS_LIST_TOO_LARGE
8020001b BG_E_INVALID_SERVER_RESPONSE
8020001c BG_E_TOO_MANY_FILES
8020001d BG_E_LOCAL_FILE_CHANGED
8020001e BG_E_ERROR_CONTEXT_REMOTE_APPLICATION
8020001f BG_E_SESSION_NOT_FOUND
80200020 BG_E_TOO_LARGE
80200021 BG_E_STRING_TOO_LONG
80200022 BG_E_CLIENT_SERVER_PROTOCOL_MISMATCH
80200023 BG_E_SERVER_EXECUTE_ENABLE
80200024 BG_E_NO_PROGRESS
80200025 BG_E_USERNAME_TOO_LARGE
80200026 BG_E_PASSWORD_TOO_LARGE
80200027 BG_E_INVALID_AUTH_TARGET
80200028 BG_E_INVALID_AUTH_SCHEME
80200029 BG_E_FILE_NOT_FOUND
8020002b BG_E_INVALID_RANGE
8020002c BG_E_OVERLAPPING_RANGES
8020002d BG_E_CONNECT_FAILURE
8020002e BG_E_CONNECTION_CLOSED
8020002f BG_E_KEEP_ALIVE_FAILURE
80200030 BG_E_MESSAGE_LENGTH_LIMIT_EXCEEDED
80200031 BG_E_NAME_RESOLUTION_FAILURE
80200032 BG_E_PENDING
80200033 BG_E_PIPELINE_FAILURE
80200034 BG_E_PROTOCOL_ERROR
80200035 BG_E_PROXY_NAME_RESOLUTION_FAILURE
80200036 BG_E_RECEIVE_FAILURE
80200037 BG_E_REQUEST_CANCELED
80200038 BG_E_SECURE_CHANNEL_FAILURE
80200039 BG_E_SEND_FAILURE
8020003a BG_E_SERVER_PROTOCOL_VIOLATION
8020003b BG_E_TIMEOUT
8020003c BG_E_TRUST_FAILURE
8020003d BG_E_UNKNOWN_ERROR
8020003e BG_E_BLOCKED_BY_POLICY
8020003f BG_E_INVALID_PROXY_INFO
80200040 BG_E_INVALID_CREDENTIALS
80200041 BG_E_INVALID_HASH_ALGORITHM
80200042 BG_E_RECORD_DELETED
80200043 BG_E_COMMIT_IN_PROGRESS
80200044 BG_E_DISCOVERY_IN_PROGRESS
80200045 BG_E_UPNP_ERROR
80200046 BG_E_TEST_OPTION_BLOCKED_DOWNLOAD
80200047 BG_E_PEERCACHING_DISABLED
80200048 BG_E_BUSYCACHERECORD
80200049 BG_E_TOO_MANY_JOBS_PER_USER
80200050 BG_E_TOO_MANY_JOBS_PER_MACHINE
80200051 BG_E_TOO_MANY_FILES_IN_JOB
80200052 BG_E_TOO_MANY_RANGES_IN_FILE
80200053 BG_E_VALIDATION_FAILED
80200054 BG_E_MAXDOWNLOAD_TIMEOUT
80200056 BG_E_TOKEN_REQUIRED
80200057 BG_E_UNKNOWN_PROPERTY_ID
80200058 BG_E_READ_ONLY_PROPERTY
80200059 BG_E_BLOCKED_BY_COST_TRANSFER_POLICY
80200060 BG_E_PROPERTY_SUPPORTED_FOR_DOWNLOAD_JOBS_ONLY
80200061 BG_E_READ_ONLY_PROPERTY_AFTER_ADDFILE
80200062 BG_E_READ_ONLY_PROPERTY_AFTER_RESUME
80200063 BG_E_MAX_DOWNLOAD_SIZE_INVALID_VALUE
80200064 BG_E_MAX_DOWNLOAD_SIZE_LIMIT_REACHED
80200065 BG_E_STANDBY_MODE
80200066 BG_E_USE_STORED_CREDENTIALS_NOT_SUPPORTED
80200067 BG_E_BLOCKED_BY_BATTERY_POLICY
80200068 BG_E_BLOCKED_BY_BATTERY_SAVER
80200069 BG_E_WATCHDOG_TIMEOUT
8020006a BG_E_APP_PACKAGE_NOT_FOUND
8020006b BG_E_APP_PACKAGE_SCENARIO_NOT_SUPPORTED
8020006c BG_E_DATABASE_CORRUPT
8020006d BG_E_RANDOM_ACCESS_NOT_SUPPORTED
8020006e BG_E_BLOCKED_BY_BACKGROUND_ACCESS_POLICY
8020006f BG_E_BLOCKED_BY_GAME_MODE
80200070 BG_E_BLOCKED_BY_SYSTEM_POLICY
80200071 BG_E_NOT_SUPPORTED_WITH_CUSTOM_HTTP_METHOD
80200072 BG_E_UNSUPPORTED_JOB_CONFIGURATION
80200073 BG_E_REMOTE_FILE_CHANGED
80200074 BG_E_SERVER_CERT_VALIDATION_INTERFACE_REQUIRED
80200075 BG_E_READ_ONLY_WHEN_JOB_ACTIVE
80200076 BG_E_ERROR_CONTEXT_SERVER_CERTIFICATE_CALLBACK
80240001 WU_E_NO_SERVICE
80240002 WU_E_MAX_CAPACITY_REACHED
80240003 WU_E_UNKNOWN_ID
80240004 WU_E_NOT_INITIALIZED
80240005 WU_E_RANGEOVERLAP
80240006 WU_E_TOOMANYRANGES
80240007 WU_E_INVALIDINDEX
80240008 WU_E_ITEMNOTFOUND
80240009 WU_E_OPERATIONINPROGRESS
8024000a WU_E_COULDNOTCANCEL
8024000b WU_E_CALL_CANCELLED
8024000c WU_E_NOOP
8024000d WU_E_XML_MISSINGDATA
8024000e WU_E_XML_INVALID
8024000f WU_E_CYCLE_DETECTED
80240010 WU_E_TOO_DEEP_RELATION
80240011 WU_E_INVALID_RELATIONSHIP
80240012 WU_E_REG_VALUE_INVALID
80240013 WU_E_DUPLICATE_ITEM
80240014 WU_E_INVALID_INSTALL_REQUESTED
80240016 WU_E_INSTALL_NOT_ALLOWED
80240017 WU_E_NOT_APPLICABLE
80240018 WU_E_NO_USERTOKEN
80240019 WU_E_EXCLUSIVE_INSTALL_CONFLICT
8024001a WU_E_POLICY_NOT_SET
8024001b WU_E_SELFUPDATE_IN_PROGRESS
8024001d WU_E_INVALID_UPDATE
8024001e WU_E_SERVICE_STOP
8024001f WU_E_NO_CONNECTION
80240020 WU_E_NO_INTERACTIVE_USER
80240021 WU_E_TIME_OUT
80240022 WU_E_ALL_UPDATES_FAILED
80240023 WU_E_EULAS_DECLINED
80240024 WU_E_NO_UPDATE
80240025 WU_E_USER_ACCESS_DISABLED
80240026 WU_E_INVALID_UPDATE_TYPE
80240027 WU_E_URL_TOO_LONG
80240028 WU_E_UNINSTALL_NOT_ALLOWED
80240029 WU_E_INVALID_PRODUCT_LICENSE
8024002a WU_E_MISSING_HANDLER
8024002b WU_E_LEGACYSERVER
8024002c WU_E_BIN_SOURCE_ABSENT
8024002d WU_E_SOURCE_ABSENT
8024002e WU_E_WU_DISABLED
8024002f WU_E_CALL_CANCELLED_BY_POLICY
80240030 WU_E_INVALID_PROXY_SERVER
80240031 WU_E_INVALID_FILE
80240032 WU_E_INVALID_CRITERIA
80240033 WU_E_EULA_UNAVAILABLE
80240034 WU_E_DOWNLOAD_FAILED
80240035 WU_E_UPDATE_NOT_PROCESSED
80240036 WU_E_INVALID_OPERATION
80240037 WU_E_NOT_SUPPORTED
80240038 WU_E_WINHTTP_INVALID_FILE
80240039 WU_E_TOO_MANY_RESYNC
80240040 WU_E_NO_SERVER_CORE_SUPPORT
80240041 WU_E_SYSPREP_IN_PROGRESS
80240042 WU_E_UNKNOWN_SERVICE
80240043 WU_E_NO_UI_SUPPORT
80240044 WU_E_PER_MACHINE_UPDATE_ACCESS_DENIED
80240045 WU_E_UNSUPPORTED_SEARCHSCOPE
80240046 WU_E_BAD_FILE_URL
80240047 WU_E_REVERT_NOT_ALLOWED
80240048 WU_E_INVALID_NOTIFICATION_INFO
80240049 WU_E_OUTOFRANGE
8024004a WU_E_SETUP_IN_PROGRESS
8024004b WU_E_ORPHANED_DOWNLOAD_JOB
8024004c WU_E_LOW_BATTERY
8024004d WU_E_INFRASTRUCTUREFILE_INVALID_FORMAT
8024004e WU_E_INFRASTRUCTUREFILE_REQUIRES_SSL
8024004f WU_E_IDLESHUTDOWN_OPCOUNT_DISCOVERY
80240050 WU_E_IDLESHUTDOWN_OPCOUNT_SEARCH
80240051 WU_E_IDLESHUTDOWN_OPCOUNT_DOWNLOAD
80240052 WU_E_IDLESHUTDOWN_OPCOUNT_INSTALL
80240053 WU_E_IDLESHUTDOWN_OPCOUNT_OTHER
80240054 WU_E_INTERACTIVE_CALL_CANCELLED
80240055 WU_E_AU_CALL_CANCELLED
80240056 WU_E_SYSTEM_UNSUPPORTED
80240057 WU_E_NO_SUCH_HANDLER_PLUGIN
80240058 WU_E_INVALID_SERIALIZATION_VERSION
80240059 WU_E_NETWORK_COST_EXCEEDS_POLICY
8024005a WU_E_CALL_CANCELLED_BY_HIDE
8024005b WU_E_CALL_CANCELLED_BY_INVALID
8024005c WU_E_INVALID_VOLUMEID
8024005d WU_E_UNRECOGNIZED_VOLUMEID
8024005e WU_E_EXTENDEDERROR_NOTSET
8024005f WU_E_EXTENDEDERROR_FAILED
80240060 WU_E_IDLESHUTDOWN_OPCOUNT_SERVICEREGISTRATION
80240061 WU_E_FILETRUST_SHA2SIGNATURE_MISSING
80240062 WU_E_UPDATE_NOT_APPROVED
80240063 WU_E_CALL_CANCELLED_BY_INTERACTIVE_SEARCH
80240064 WU_E_INSTALL_JOB_RESUME_NOT_ALLOWED
80240065 WU_E_INSTALL_JOB_NOT_SUSPENDED
80240066 WU_E_INSTALL_USERCONTEXT_ACCESSDENIED
80240067 WU_E_STANDBY_ACTIVITY_NOT_ALLOWED
80240068 WU_E_COULD_NOT_EVALUATE_PROPERTY
80240069 WU_E_SERVICE_UNEXPECTED_EXIT
8024006a WU_E_ACCESS_DENIED_CALLER_IDENTITY
8024006b WU_E_SERVICE_REENABLE_ACCESS_DENIED
80240436 WU_E_PT_CATALOG_SYNC_REQUIRED
80240437 WU_E_PT_SECURITY_VERIFICATION_FAILURE
80240438 WU_E_PT_ENDPOINT_UNREACHABLE
80240439 WU_E_PT_INVALID_FORMAT
8024043a WU_E_PT_INVALID_URL
8024043b WU_E_PT_NWS_NOT_LOADED
8024043c WU_E_PT_PROXY_AUTH_SCHEME_NOT_SUPPORTED
8024043d WU_E_SERVICEPROP_NOTAVAIL
8024043e WU_E_PT_ENDPOINT_REFRESH_REQUIRED
8024043f WU_E_PT_ENDPOINTURL_NOTAVAIL
80240440 WU_E_PT_ENDPOINT_DISCONNECTED
80240441 WU_E_PT_INVALID_OPERATION
80240442 WU_E_PT_OBJECT_FAULTED
80240443 WU_E_PT_NUMERIC_OVERFLOW
80240444 WU_E_PT_OPERATION_ABORTED
80240445 WU_E_PT_OPERATION_ABANDONED
80240446 WU_E_PT_QUOTA_EXCEEDED
80240447 WU_E_PT_NO_TRANSLATION_AVAILABLE
80240448 WU_E_PT_ADDRESS_IN_USE
80240449 WU_E_PT_ADDRESS_NOT_AVAILABLE
8024044a WU_E_PT_OTHER
8024044b WU_E_PT_SECURITY_SYSTEM_FAILURE
80240fff WU_E_UNEXPECTED
80241001 WU_E_MSI_WRONG_VERSION
80241002 WU_E_MSI_NOT_CONFIGURED
80241003 WU_E_MSP_DISABLED
80241004 WU_E_MSI_WRONG_APP_CONTEXT
80241005 WU_E_MSI_NOT_PRESENT
80241fff WU_E_MSP_UNEXPECTED
80242000 WU_E_UH_REMOTEUNAVAILABLE
80242001 WU_E_UH_LOCALONLY
80242002 WU_E_UH_UNKNOWNHANDLER
80242003 WU_E_UH_REMOTEALREADYACTIVE
80242004 WU_E_UH_DOESNOTSUPPORTACTION
80242005 WU_E_UH_WRONGHANDLER
80242006 WU_E_UH_INVALIDMETADATA
80242007 WU_E_UH_INSTALLERHUNG
80242008 WU_E_UH_OPERATIONCANCELLED
80242009 WU_E_UH_BADHANDLERXML
8024200a WU_E_UH_CANREQUIREINPUT
8024200b WU_E_UH_INSTALLERFAILURE
8024200c WU_E_UH_FALLBACKTOSELFCONTAINED
8024200d WU_E_UH_NEEDANOTHERDOWNLOAD
8024200e WU_E_UH_NOTIFYFAILURE
8024200f WU_E_UH_INCONSISTENT_FILE_NAMES
80242010 WU_E_UH_FALLBACKERROR
80242011 WU_E_UH_TOOMANYDOWNLOADREQUESTS
80242012 WU_E_UH_UNEXPECTEDCBSRESPONSE
80242013 WU_E_UH_BADCBSPACKAGEID
80242014 WU_E_UH_POSTREBOOTSTILLPENDING
80242015 WU_E_UH_POSTREBOOTRESULTUNKNOWN
80242016 WU_E_UH_POSTREBOOTUNEXPECTEDSTATE
80242017 WU_E_UH_NEW_SERVICING_STACK_REQUIRED
80242018 WU_E_UH_CALLED_BACK_FAILURE
80242019 WU_E_UH_CUSTOMINSTALLER_INVALID_SIGNATURE
8024201a WU_E_UH_UNSUPPORTED_INSTALLCONTEXT
8024201b WU_E_UH_INVALID_TARGETSESSION
8024201c WU_E_UH_DECRYPTFAILURE
8024201d WU_E_UH_HANDLER_DISABLEDUNTILREBOOT
8024201e WU_E_UH_APPX_NOT_PRESENT
8024201f WU_E_UH_NOTREADYTOCOMMIT
80242020 WU_E_UH_APPX_INVALID_PACKAGE_VOLUME
80242021 WU_E_UH_APPX_DEFAULT_PACKAGE_VOLUME_UNAVAILABLE
80242022 WU_E_UH_APPX_INSTALLED_PACKAGE_VOLUME_UNAVAILABLE
80242023 WU_E_UH_APPX_PACKAGE_FAMILY_NOT_FOUND
80242024 WU_E_UH_APPX_SYSTEM_VOLUME_NOT_FOUND
80242025 WU_E_UH_UA_SESSION_INFO_VERSION_NOT_SUPPORTED
80242026 WU_E_UH_RESERVICING_REQUIRED_BASELINE
80242fff WU_E_UH_UNEXPECTED
80243001 WU_E_INSTALLATION_RESULTS_UNKNOWN_VERSION
80243002 WU_E_INSTALLATION_RESULTS_INVALID_DATA
80243003 WU_E_INSTALLATION_RESULTS_NOT_FOUND
80243004 WU_E_TRAYICON_FAILURE
80243ffd WU_E_NON_UI_MODE
80243ffe WU_E_WUCLTUI_UNSUPPORTED_VERSION
80243fff WU_E_AUCLIENT_UNEXPECTED
80244000 WU_E_PT_SOAPCLIENT_BASE
80244001 WU_E_PT_SOAPCLIENT_INITIALIZE
80244002 WU_E_PT_SOAPCLIENT_OUTOFMEMORY
80244003 WU_E_PT_SOAPCLIENT_GENERATE
80244004 WU_E_PT_SOAPCLIENT_CONNECT
80244005 WU_E_PT_SOAPCLIENT_SEND
80244006 WU_E_PT_SOAPCLIENT_SERVER
80244007 WU_E_PT_SOAPCLIENT_SOAPFAULT
80244008 WU_E_PT_SOAPCLIENT_PARSEFAULT
80244009 WU_E_PT_SOAPCLIENT_READ
8024400a WU_E_PT_SOAPCLIENT_PARSE
8024400b WU_E_PT_SOAP_VERSION
8024400c WU_E_PT_SOAP_MUST_UNDERSTAND
8024400d WU_E_PT_SOAP_CLIENT
8024400e WU_E_PT_SOAP_SERVER
8024400f WU_E_PT_WMI_ERROR
80244010 WU_E_PT_EXCEEDED_MAX_SERVER_TRIPS
80244011 WU_E_PT_SUS_SERVER_NOT_SET
80244012 WU_E_PT_DOUBLE_INITIALIZATION
80244013 WU_E_PT_INVALID_COMPUTER_NAME
80244015 WU_E_PT_REFRESH_CACHE_REQUIRED
80244016 WU_E_PT_HTTP_STATUS_BAD_REQUEST
80244017 WU_E_PT_HTTP_STATUS_DENIED
80244018 WU_E_PT_HTTP_STATUS_FORBIDDEN
80244019 WU_E_PT_HTTP_STATUS_NOT_FOUND
8024401a WU_E_PT_HTTP_STATUS_BAD_METHOD
8024401b WU_E_PT_HTTP_STATUS_PROXY_AUTH_REQ
8024401c WU_E_PT_HTTP_STATUS_REQUEST_TIMEOUT
8024401d WU_E_PT_HTTP_STATUS_CONFLICT
8024401e WU_E_PT_HTTP_STATUS_GONE
8024401f WU_E_PT_HTTP_STATUS_SERVER_ERROR
80244020 WU_E_PT_HTTP_STATUS_NOT_SUPPORTED
80244021 WU_E_PT_HTTP_STATUS_BAD_GATEWAY
80244022 WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL
80244023 WU_E_PT_HTTP_STATUS_GATEWAY_TIMEOUT
80244024 WU_E_PT_HTTP_STATUS_VERSION_NOT_SUP
80244025 WU_E_PT_FILE_LOCATIONS_CHANGED
80244026 WU_E_PT_REGISTRATION_NOT_SUPPORTED
80244027 WU_E_PT_NO_AUTH_PLUGINS_REQUESTED
80244028 WU_E_PT_NO_AUTH_COOKIES_CREATED
80244029 WU_E_PT_INVALID_CONFIG_PROP
8024402a WU_E_PT_CONFIG_PROP_MISSING
8024402b WU_E_PT_HTTP_STATUS_NOT_MAPPED
8024402c WU_E_PT_WINHTTP_NAME_NOT_RESOLVED
8024402d WU_E_PT_LOAD_SHEDDING
8024402e WU_E_PT_CLIENT_ENFORCED_LOAD_SHEDDING
8024402f WU_E_PT_ECP_SUCCEEDED_WITH_ERRORS
80244030 WU_E_PT_ECP_INIT_FAILED
80244031 WU_E_PT_ECP_INVALID_FILE_FORMAT
80244032 WU_E_PT_ECP_INVALID_METADATA
80244033 WU_E_PT_ECP_FAILURE_TO_EXTRACT_DIGEST
80244034 WU_E_PT_ECP_FAILURE_TO_DECOMPRESS_CAB_FILE
80244035 WU_E_PT_ECP_FILE_LOCATION_ERROR
80244100 WU_E_PT_DATA_BOUNDARY_RESTRICTED
80244101 WU_E_PT_GENERAL_AAD_CLIENT_ERROR
80244fff WU_E_PT_UNEXPECTED
80245001 WU_E_REDIRECTOR_LOAD_XML
80245002 WU_E_REDIRECTOR_S_FALSE
80245003 WU_E_REDIRECTOR_ID_SMALLER
80245004 WU_E_REDIRECTOR_UNKNOWN_SERVICE
80245005 WU_E_REDIRECTOR_UNSUPPORTED_CONTENTTYPE
80245006 WU_E_REDIRECTOR_INVALID_RESPONSE
80245008 WU_E_REDIRECTOR_ATTRPROVIDER_EXCEEDED_MAX_NAMEVALUE
80245009 WU_E_REDIRECTOR_ATTRPROVIDER_INVALID_NAME
8024500a WU_E_REDIRECTOR_ATTRPROVIDER_INVALID_VALUE
8024500b WU_E_REDIRECTOR_SLS_GENERIC_ERROR
8024500c WU_E_REDIRECTOR_CONNECT_POLICY
8024500d WU_E_REDIRECTOR_ONLINE_DISALLOWED
8024502d WU_E_PT_SAME_REDIR_ID
8024502e WU_E_PT_NO_MANAGED_RECOVER
802450ff WU_E_REDIRECTOR_UNEXPECTED
80245101 WU_E_SIH_VERIFY_DOWNLOAD_ENGINE
80245102 WU_E_SIH_VERIFY_DOWNLOAD_PAYLOAD
80245103 WU_E_SIH_VERIFY_STAGE_ENGINE
80245104 WU_E_SIH_VERIFY_STAGE_PAYLOAD
80245105 WU_E_SIH_ACTION_NOT_FOUND
80245106 WU_E_SIH_SLS_PARSE
80245107 WU_E_SIH_INVALIDHASH
80245108 WU_E_SIH_NO_ENGINE
80245109 WU_E_SIH_POST_REBOOT_INSTALL_FAILED
8024510a WU_E_SIH_POST_REBOOT_NO_CACHED_SLS_RESPONSE
8024510b WU_E_SIH_PARSE
8024510c WU_E_SIH_SECURITY
8024510d WU_E_SIH_PPL
8024510e WU_E_SIH_POLICY
8024510f WU_E_SIH_STDEXCEPTION
80245110 WU_E_SIH_NONSTDEXCEPTION
80245111 WU_E_SIH_ENGINE_EXCEPTION
80245112 WU_E_SIH_BLOCKED_FOR_PLATFORM
80245113 WU_E_SIH_ANOTHER_INSTANCE_RUNNING
80245114 WU_E_SIH_DNSRESILIENCY_OFF
802451ff WU_E_SIH_UNEXPECTED
80246001 WU_E_DM_URLNOTAVAILABLE
80246002 WU_E_DM_INCORRECTFILEHASH
80246003 WU_E_DM_UNKNOWNALGORITHM
80246004 WU_E_DM_NEEDDOWNLOADREQUEST
80246005 WU_E_DM_NONETWORK
80246006 WU_E_DM_WRONGBITSVERSION
80246007 WU_E_DM_NOTDOWNLOADED
80246008 WU_E_DM_FAILTOCONNECTTOBITS
80246009 WU_E_DM_BITSTRANSFERERROR
8024600a WU_E_DM_DOWNLOADLOCATIONCHANGED
8024600b WU_E_DM_CONTENTCHANGED
8024600c WU_E_DM_DOWNLOADLIMITEDBYUPDATESIZE
8024600e WU_E_DM_UNAUTHORIZED
8024600f WU_E_DM_BG_ERROR_TOKEN_REQUIRED
80246010 WU_E_DM_DOWNLOADSANDBOXNOTFOUND
80246011 WU_E_DM_DOWNLOADFILEPATHUNKNOWN
80246012 WU_E_DM_DOWNLOADFILEMISSING
80246013 WU_E_DM_UPDATEREMOVED
80246014 WU_E_DM_READRANGEFAILED
80246016 WU_E_DM_UNAUTHORIZED_NO_USER
80246017 WU_E_DM_UNAUTHORIZED_LOCAL_USER
80246018 WU_E_DM_UNAUTHORIZED_DOMAIN_USER
80246019 WU_E_DM_UNAUTHORIZED_MSA_USER
8024601a WU_E_DM_FALLINGBACKTOBITS
8024601b WU_E_DM_DOWNLOAD_VOLUME_CONFLICT
8024601c WU_E_DM_SANDBOX_HASH_MISMATCH
8024601d WU_E_DM_HARDRESERVEID_CONFLICT
8024601e WU_E_DM_DOSVC_REQUIRED
8024601f WU_E_DM_DOWNLOADTYPE_CONFLICT
80246fff WU_E_DM_UNEXPECTED
80247001 WU_E_OL_INVALID_SCANFILE
80247002 WU_E_OL_NEWCLIENT_REQUIRED
80247003 WU_E_INVALID_EVENT_PAYLOAD
80247004 WU_E_INVALID_EVENT_PAYLOADSIZE
80247005 WU_E_SERVICE_NOT_REGISTERED
80247100 WU_E_METADATA_NOOP
80247101 WU_E_METADATA_CONFIG_INVALID_BINARY_ENCODING
80247102 WU_E_METADATA_FETCH_CONFIG
80247104 WU_E_METADATA_INVALID_PARAMETER
80247105 WU_E_METADATA_UNEXPECTED
80247106 WU_E_METADATA_NO_VERIFICATION_DATA
80247107 WU_E_METADATA_BAD_FRAGMENTSIGNING_CONFIG
80247108 WU_E_METADATA_FAILURE_PROCESSING_FRAGMENTSIGNING_CONFIG
80247120 WU_E_METADATA_XML_MISSING
80247121 WU_E_METADATA_XML_FRAGMENTSIGNING_MISSING
80247122 WU_E_METADATA_XML_MODE_MISSING
80247123 WU_E_METADATA_XML_MODE_INVALID
80247124 WU_E_METADATA_XML_VALIDITY_INVALID
80247125 WU_E_METADATA_XML_LEAFCERT_MISSING
80247126 WU_E_METADATA_XML_INTERMEDIATECERT_MISSING
80247127 WU_E_METADATA_XML_LEAFCERT_ID_MISSING
80247128 WU_E_METADATA_XML_BASE64CERDATA_MISSING
80247140 WU_E_METADATA_BAD_SIGNATURE
80247141 WU_E_METADATA_UNSUPPORTED_HASH_ALG
80247142 WU_E_METADATA_SIGNATURE_VERIFY_FAILED
80247150 WU_E_METADATATRUST_CERTIFICATECHAIN_VERIFICATION
80247151 WU_E_METADATATRUST_UNTRUSTED_CERTIFICATECHAIN
80247160 WU_E_METADATA_TIMESTAMP_TOKEN_MISSING
80247161 WU_E_METADATA_TIMESTAMP_TOKEN_VERIFICATION_FAILED
80247162 WU_E_METADATA_TIMESTAMP_TOKEN_UNTRUSTED
80247163 WU_E_METADATA_TIMESTAMP_TOKEN_VALIDITY_WINDOW
80247164 WU_E_METADATA_TIMESTAMP_TOKEN_SIGNATURE
80247165 WU_E_METADATA_TIMESTAMP_TOKEN_CERTCHAIN
80247166 WU_E_METADATA_TIMESTAMP_TOKEN_REFRESHONLINE
80247167 WU_E_METADATA_TIMESTAMP_TOKEN_ALL_BAD
80247168 WU_E_METADATA_TIMESTAMP_TOKEN_NODATA
80247169 WU_E_METADATA_TIMESTAMP_TOKEN_CACHELOOKUP
8024717e WU_E_METADATA_TIMESTAMP_TOKEN_VALIDITYWINDOW_UNEXPECTED
8024717f WU_E_METADATA_TIMESTAMP_TOKEN_UNEXPECTED
80247180 WU_E_METADATA_CERT_MISSING
80247181 WU_E_METADATA_LEAFCERT_BAD_TRANSPORT_ENCODING
80247182 WU_E_METADATA_INTCERT_BAD_TRANSPORT_ENCODING
80247183 WU_E_METADATA_CERT_UNTRUSTED
80247fff WU_E_OL_UNEXPECTED
80248000 WU_E_DS_SHUTDOWN
80248001 WU_E_DS_INUSE
80248002 WU_E_DS_INVALID
80248003 WU_E_DS_TABLEMISSING
80248004 WU_E_DS_TABLEINCORRECT
80248005 WU_E_DS_INVALIDTABLENAME
80248006 WU_E_DS_BADVERSION
80248007 WU_E_DS_NODATA
80248008 WU_E_DS_MISSINGDATA
80248009 WU_E_DS_MISSINGREF
8024800a WU_E_DS_UNKNOWNHANDLER
8024800b WU_E_DS_CANTDELETE
8024800c WU_E_DS_LOCKTIMEOUTEXPIRED
8024800d WU_E_DS_NOCATEGORIES
8024800e WU_E_DS_ROWEXISTS
8024800f WU_E_DS_STOREFILELOCKED
80248010 WU_E_DS_CANNOTREGISTER
80248011 WU_E_DS_UNABLETOSTART
80248013 WU_E_DS_DUPLICATEUPDATEID
80248014 WU_E_DS_UNKNOWNSERVICE
80248015 WU_E_DS_SERVICEEXPIRED
80248016 WU_E_DS_DECLINENOTALLOWED
80248017 WU_E_DS_TABLESESSIONMISMATCH
80248018 WU_E_DS_SESSIONLOCKMISMATCH
80248019 WU_E_DS_NEEDWINDOWSSERVICE
8024801a WU_E_DS_INVALIDOPERATION
8024801b WU_E_DS_SCHEMAMISMATCH
8024801c WU_E_DS_RESETREQUIRED
8024801d WU_E_DS_IMPERSONATED
8024801e WU_E_DS_DATANOTAVAILABLE
8024801f WU_E_DS_DATANOTLOADED
80248020 WU_E_DS_NODATA_NOSUCHREVISION
80248021 WU_E_DS_NODATA_NOSUCHUPDATE
80248022 WU_E_DS_NODATA_EULA
80248023 WU_E_DS_NODATA_SERVICE
80248024 WU_E_DS_NODATA_COOKIE
80248025 WU_E_DS_NODATA_TIMER
80248026 WU_E_DS_NODATA_CCR
80248027 WU_E_DS_NODATA_FILE
80248028 WU_E_DS_NODATA_DOWNLOADJOB
80248029 WU_E_DS_NODATA_TMI
80248fff WU_E_DS_UNEXPECTED
80249001 WU_E_INVENTORY_PARSEFAILED
80249002 WU_E_INVENTORY_GET_INVENTORY_TYPE_FAILED
80249003 WU_E_INVENTORY_RESULT_UPLOAD_FAILED
80249004 WU_E_INVENTORY_UNEXPECTED
80249005 WU_E_INVENTORY_WMI_ERROR
8024a000 WU_E_AU_NOSERVICE
8024a002 WU_E_AU_NONLEGACYSERVER
8024a003 WU_E_AU_LEGACYCLIENTDISABLED
8024a004 WU_E_AU_PAUSED
8024a005 WU_E_AU_NO_REGISTERED_SERVICE
8024a006 WU_E_AU_DETECT_SVCID_MISMATCH
8024a007 WU_E_REBOOT_IN_PROGRESS
8024a008 WU_E_AU_OOBE_IN_PROGRESS
8024a10a USO_E_SERVICE_SHUTTING_DOWN
8024afff WU_E_AU_UNEXPECTED
8024b001 WU_E_WUTASK_INPROGRESS
8024b002 WU_E_WUTASK_STATUS_DISABLED
8024b003 WU_E_WUTASK_NOT_STARTED
8024b004 WU_E_WUTASK_RETRY
8024b005 WU_E_WUTASK_CANCELINSTALL_DISALLOWED
8024b101 WU_E_UNKNOWN_HARDWARECAPABILITY
8024b102 WU_E_BAD_XML_HARDWARECAPABILITY
8024b103 WU_E_WMI_NOT_SUPPORTED
8024b104 WU_E_UPDATE_MERGE_NOT_ALLOWED
8024b105 WU_E_SKIPPED_UPDATE_INSTALLATION
8024b201 WU_E_SLS_INVALID_REVISION
8024b301 WU_E_FILETRUST_DUALSIGNATURE_RSA
8024b302 WU_E_FILETRUST_DUALSIGNATURE_ECC
8024b303 WU_E_TRUST_SUBJECT_NOT_TRUSTED
8024b304 WU_E_TRUST_PROVIDER_UNKNOWN
8024c001 WU_E_DRV_PRUNED
8024c002 WU_E_DRV_NOPROP_OR_LEGACY
8024c003 WU_E_DRV_REG_MISMATCH
8024c004 WU_E_DRV_NO_METADATA
8024c005 WU_E_DRV_MISSING_ATTRIBUTE
8024c006 WU_E_DRV_SYNC_FAILED
8024c007 WU_E_DRV_NO_PRINTER_CONTENT
8024c008 WU_E_DRV_DEVICE_PROBLEM
8024cfff WU_E_DRV_UNEXPECTED
8024d001 WU_E_SETUP_INVALID_INFDATA
8024d002 WU_E_SETUP_INVALID_IDENTDATA
8024d003 WU_E_SETUP_ALREADY_INITIALIZED
8024d004 WU_E_SETUP_NOT_INITIALIZED
8024d005 WU_E_SETUP_SOURCE_VERSION_MISMATCH
8024d006 WU_E_SETUP_TARGET_VERSION_GREATER
8024d007 WU_E_SETUP_REGISTRATION_FAILED
8024d008 WU_E_SELFUPDATE_SKIP_ON_FAILURE
8024d009 WU_E_SETUP_SKIP_UPDATE
8024d00a WU_E_SETUP_UNSUPPORTED_CONFIGURATION
8024d00b WU_E_SETUP_BLOCKED_CONFIGURATION
8024d00c WU_E_SETUP_REBOOT_TO_FIX
8024d00d WU_E_SETUP_ALREADYRUNNING
8024d00e WU_E_SETUP_REBOOTREQUIRED
8024d00f WU_E_SETUP_HANDLER_EXEC_FAILURE
8024d010 WU_E_SETUP_INVALID_REGISTRY_DATA
8024d011 WU_E_SELFUPDATE_REQUIRED
8024d012 WU_E_SELFUPDATE_REQUIRED_ADMIN
8024d013 WU_E_SETUP_WRONG_SERVER_VERSION
8024d014 WU_E_SETUP_DEFERRABLE_REBOOT_PENDING
8024d015 WU_E_SETUP_NON_DEFERRABLE_REBOOT_PENDING
8024d016 WU_E_SETUP_FAIL
8024dfff WU_E_SETUP_UNEXPECTED
8024e001 WU_E_EE_UNKNOWN_EXPRESSION
8024e002 WU_E_EE_INVALID_EXPRESSION
8024e003 WU_E_EE_MISSING_METADATA
8024e004 WU_E_EE_INVALID_VERSION
8024e005 WU_E_EE_NOT_INITIALIZED
8024e006 WU_E_EE_INVALID_ATTRIBUTEDATA
8024e007 WU_E_EE_CLUSTER_ERROR
8024efff WU_E_EE_UNEXPECTED
8024f001 WU_E_REPORTER_EVENTCACHECORRUPT
8024f002 WU_E_REPORTER_EVENTNAMESPACEPARSEFAILED
8024f003 WU_E_INVALID_EVENT
8024f004 WU_E_SERVER_BUSY
8024f005 WU_E_CALLBACK_COOKIE_NOT_FOUND
8024ffff WU_E_REPORTER_UNEXPECTED
80d01001 DO_E_NO_SERVICE
80d02002 DO_E_DOWNLOAD_NO_PROGRESS
80d02003 DO_E_JOB_NOT_FOUND
80d02004 DO_E_JOB_EMPTY
80d02005 DO_E_NO_DOWNLOADS
80d0200b DO_E_MEMORYSTREAM_DOWNLOAD_NOT_SUPPORTED
80d0200c DO_E_JOB_TOO_OLD
80d0200d DO_E_LOCALPATH_NOT_SET
80d02010 DO_E_FILE_NOT_AVAILABLE
80d02011 DO_E_UNKNOWN_PROPERTY_ID
80d02012 DO_E_READ_ONLY_PROPERTY
80d02013 DO_E_INVALID_STATE
80d02014 DO_E_ERROR_INFORMATION_UNAVAILABLE
80d02015 DO_E_WRITE_ONLY_PROPERTY
80d02016 DO_E_INTEGRITYCHECKINFO_UNSPECIFIED
80d02017 DO_E_INTEGRITYCHECKINFO_UNAVAILABLE
80d02018 DO_E_FILE_DOWNLOADSINK_UNSPECIFIED
80d02019 DO_E_FILE_DOWNLOADSINK_ALREADY_SET
80d0201a DO_E_FILE_SIZE_UNKNOWN_HTTP_200
80d0201b DO_E_FILE_ENCRYPTION_EXPECTED
80d0201c DO_E_FILE_SIZE_UNKNOWN_HTTP_206
80d0201d DO_E_FILE_SIZE_UNKNOWN_HTTP_2XX
80d0201e DO_E_NETWORK_ACCESS_CONSENT_NEEDED
80d02200 DO_E_DOWNLOAD_NO_URI
80d02201 DO_E_DOWNLOAD_NO_CONTENT_ID
80d02202 DO_E_INVALID_CONTENT_ID
80d02203 DO_E_DOWNLOAD_RANGES_UNEXPECTED
80d02204 DO_E_DOWNLOAD_RANGES_EXPECTED
80d03001 DO_E_NO_DOWNLOAD_PARTICIPATION
80d03002 DO_E_NO_DOWNLOAD_EXTSETTINGS
80d03801 DO_E_BLOCKED_BY_COST_TRANSFER_POLICY
80d03802 DO_E_DOWNLOADMODE_SET_BY_CP
80d03803 DO_E_BLOCKED_BY_CELLULAR_POLICY
80d03804 DO_E_BLOCKED_BY_POWER_STATE
80d03805 DO_E_BLOCKED_BY_NO_NETWORK
80d03806 DO_E_DOWNLOADMODE_SET_BY_POLICY
80d03807 DO_E_BLOCKED_BY_VPN_POLICY
80d03808 DO_E_BLOCKED_BY_CRITICAL_MEMORY_USAGE
80d03809 DO_E_DOWNLOADMODE_SET_BY_CACHE_ABSENCE
80d0380a DO_E_CLOUD_SERVICES_UNREACHABLE
80d0380b DO_E_DOWNLOADMODE_SET_FOR_UNREG_CALLER
80d0380c DO_E_DOWNLOADMODE_SET_FOR_SIMPLE_RANGES
80d0380d DO_E_UNEXPECTED_HTTP_STATUS_2XX
80d05001 DO_E_HTTP_BLOCKSIZE_MISMATCH
80d05002 DO_E_HTTP_CERT_VALIDATION
80d05010 DO_E_INVALID_RANGE
80d05011 DO_E_INSUFFICIENT_RANGE_SUPPORT
80d05012 DO_E_OVERLAPPING_RANGES
80d06800 DO_E_UPLOADING_BAD_PIECES
80d06802 DO_E_FATAL_CORE_ERROR
80d06803 DO_E_SERVICES_RESPONSE_EMPTY
80d06804 DO_E_BAD_INCOMING_DATA
80d06805 DO_E_BAD_PIECE_HASH
80d06806 DO_E_BAD_PIECE_HASH_NO_BAN
80d06807 DO_E_ALREADY_HAVE_PIECE
80d06808 DO_E_MISSING_PIECE
80d06809 DO_E_METAINFO_CONTENT
80d0680a DO_E_METAINFO_VERSION
80d0680b DO_E_SWARM_NOT_RUNNING
80d0680c DO_E_UNRECOGNIZED_CONN
80d0680d DO_E_PEER_BANNED
80d0680e DO_E_CONNECT_TO_SELF
80d0680f DO_E_ALREADY_CONNECTED
80d06810 DO_E_NO_MORE_CONNECTIONS
80d06811 DO_E_LOST_CONNECTION
80d06812 DO_E_UNRECOGNIZED_SWARM
80d06813 DO_E_INVALID_HANDSHAKE_LEN
80d06814 DO_E_SOCKET_CLOSED
80d06815 DO_E_PEER_MSG_TOO_LONG
80d06816 DO_E_INVALID_PEER_MSG
80d06817 DO_E_PEER_IS_UPLOAD
80d06818 DO_E_PIN_FAIL_NO_PEERING
80d06819 DO_E_DELETE_PINNED_SWARM
80d0681a DO_E_METAINFO_DIGEST_MATCH
80d0681b DO_E_METAINFO_HOH_MATCH
80d0681c DO_E_METAINFO_HOH_FINAL_MATCH
80d0681d DO_E_METAINFO_CONTENT_LENGTH
80d0681e DO_E_METAINFO_PIECE_SIZE
80d0681f DO_E_METAINFO_PARSE_HOH
80d06820 DO_E_METAINFO_PARSE_PIECEHASHES
80d06821 DO_E_METAINFO_PARSE_ONE_PIECEHASH
80d06822 DO_E_METAINFO_FILE_SIZE
c0040001 DISMAPI_E_DISMAPI_NOT_INITIALIZED
c0040002 DISMAPI_E_SHUTDOWN_IN_PROGRESS
c0040003 DISMAPI_E_OPEN_SESSION_HANDLES
c0040004 DISMAPI_E_INVALID_DISM_SESSION
c0040005 DISMAPI_E_INVALID_IMAGE_INDEX
c0040006 DISMAPI_E_INVALID_IMAGE_NAME
c0040007 DISMAPI_E_UNABLE_TO_UNMOUNT_IMAGE_PATH
c0040009 DISMAPI_E_LOGGING_DISABLED
c004000a DISMAPI_E_OPEN_HANDLES_UNABLE_TO_UNMOUNT_IMAGE_PATH
c004000b DISMAPI_E_OPEN_HANDLES_UNABLE_TO_MOUNT_IMAGE_PATH
c004000c DISMAPI_E_OPEN_HANDLES_UNABLE_TO_REMOUNT_IMAGE_PATH
c004000d DISMAPI_E_PARENT_FEATURE_DISABLED
c004000e DISMAPI_E_MUST_SPECIFY_ONLINE_IMAGE
c004000f DISMAPI_E_INVALID_PRODUCT_KEY
c0040020 DISMAPI_E_MUST_SPECIFY_INDEX_OR_NAME
c1510114 DISMAPI_E_NEEDS_REMOUNT
c1800104 WINDLP_E_OPERATION_COMPLETED
c1900100 MOSETUP_E_VERSION_MISMATCH
c1900101 MOSETUP_E_SETUP_PLATFORM
c1900102 MOSETUP_E_SHUTDOWN_BLOCK
c1900103 MOSETUP_E_COMPAT_TIMEOUT
c1900104 MOSETUP_E_PROCESS_TIMEOUT
c1900105 MOSETUP_E_TEST_MODE
c1900106 MOSETUP_E_TERMINATE_PROCESS
c1900107 MOSETUP_E_CLEANUP_PENDING
c1900108 MOSETUP_E_REPORTING
c1900109 MOSETUP_E_COMPAT_TERMINATE
c190010a MOSETUP_E_UNKNOWN_CMD_LINE
c190010b MOSETUP_E_INSTALL_IMAGE_NOT_FOUND
c190010c MOSETUP_E_AUTOMATION_INVALID
c190010d MOSETUP_E_INVALID_CMD_LINE
c190010e MOSETUP_E_EULA_ACCEPT_REQUIRED
c1900110 MOSETUP_E_EULA_CANCEL
c1900111 MOSETUP_E_ADVERTISE_CANCEL
c1900112 MOSETUP_E_TARGET_DRIVE_NOT_FOUND
c1900113 MOSETUP_E_EULA_DECLINED
c190011e MOSETUP_E_FLIGHTING_BVT
c190011f MOSETUP_E_PROCESS_CRASHED
c1900120 MOSETUP_E_EULA_TIMEOUT
c1900121 MOSETUP_E_ADVERTISE_TIMEOUT
c1900122 MOSETUP_E_DOWNLOADDISKSPACE_TIMEOUT
c1900123 MOSETUP_E_INSTALLDISKSPACE_TIMEOUT
c1900124 MOSETUP_E_COMPAT_SYSREQ_TIMEOUT
c1900125 MOSETUP_E_COMPAT_DOWNLOADREQ_TIMEOUT
c1900126 MOSETUP_E_GATHER_OS_STATE_SIGNATURE
c1900127 MOSETUP_E_UNINSTALL_ALLOWED_ABORT
c1900128 MOSETUP_E_MISSING_TASK
c1900129 MOSETUP_E_UPDATEMEDIA_REQUESTED
c190012f MOSETUP_E_FINALIZE_ALREADY_REQUESTED
c1900130 MOSETUP_E_INSTALL_HASH_MISSING
c1900131 MOSETUP_E_INSTALL_HASH_MISMATCH
c19001df MOSETUP_E_DISK_FULL
c19001e0 MOSETUP_E_GATHER_OS_STATE_FAILED
c19001e1 MOSETUP_E_PROCESS_SUSPENDED
c19001e2 MOSETUP_E_PREINSTALL_SCRIPT_FAILED
c19001e3 MOSETUP_E_PRECOMMIT_SCRIPT_FAILED
c19001e4 MOSETUP_E_FAILURE_SCRIPT_FAILED
c19001e5 MOSETUP_E_SCRIPT_TIMEOUT
c1900200 MOSETUP_E_COMPAT_SYSREQ_BLOCK
c1900201 MOSETUP_E_COMPAT_SYSREQ_CANCEL
c1900202 MOSETUP_E_COMPAT_DOWNLOADREQ_BLOCK
c1900203 MOSETUP_E_COMPAT_DOWNLOADREQ_CANCEL
c1900204 MOSETUP_E_COMPAT_MIGCHOICE_BLOCK
c1900205 MOSETUP_E_COMPAT_MIGCHOICE_CANCEL
c1900206 MOSETUP_E_COMPAT_DEVICEREQ_BLOCK
c1900207 MOSETUP_E_COMPAT_DEVICEREQ_CANCEL
c1900208 MOSETUP_E_COMPAT_INSTALLREQ_BLOCK
c1900209 MOSETUP_E_COMPAT_INSTALLREQ_CANCEL
c190020a MOSETUP_E_COMPAT_RECOVERYREQ_BLOCK
c190020b MOSETUP_E_COMPAT_RECOVERYREQ_CANCEL
c190020c MOSETUP_E_DOWNLOADDISKSPACE_BLOCK
c190020d MOSETUP_E_DOWNLOADDISKSPACE_CANCEL
c190020e MOSETUP_E_INSTALLDISKSPACE_BLOCK
c190020f MOSETUP_E_INSTALLDISKSPACE_CANCEL
c1900210 MOSETUP_E_COMPAT_SCANONLY
c1900211 MOSETUP_E_DOWNLOAD_UNPACK_DISKSPACE_BLOCK
c1900212 MOSETUP_E_DOWNLOAD_UNPACK_DISKSPACE_MULTIARCH_BLOCK
c1900213 MOSETUP_E_NO_OFFER_FOUND
c1900214 MOSETUP_E_UNSUPPORTED_VERSION
c1900215 MOSETUP_E_NO_MATCHING_INSTALL_IMAGE
c1900216 MOSETUP_E_ROLLBACK_PENDING
c1900220 MOSETUP_E_COMPAT_REPORT_NOT_DISPLAYED
c1900400 MOSETUP_E_UA_VERSION_MISMATCH
c1900401 MOSETUP_E_UA_NO_PACKAGES_TO_DOWNLOAD
c1900402 MOSETUP_E_UA_UPDATE_CANNOT_BE_MERGED
c1900403 MOSETUP_E_UA_CORRUPT_PAYLOAD_FILES
c1900404 MOSETUP_E_UA_BOX_NOT_FOUND
c1900405 MOSETUP_E_UA_BOX_CRASHED`,
} as const;
