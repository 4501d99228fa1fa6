import type { LocalizationContext } from '../../server/src/base/localizationContext';
import { translateInto } from '../../server/src/base/l10n';
import { analyseMarked, type Marked } from './marked';

export const english: LocalizationContext = { locale: 'en', translate: translateInto('en') };
export const chinese: LocalizationContext = { locale: 'zh-cn', translate: translateInto('zh-cn') };
export const uri = 'file:///c%3A/logs/PC01/CBS.log';

export const keyform = 'amd64_dual_wpdmtp.inf_31bf3856ad364e35_10.0.19041.746_none_8478465c1c781ea5';
const expected = 'a1'.repeat(32);
const actual = 'b2'.repeat(32);

/** One update that fails because of one corrupt file, in few lines: noise, the hash, the way up, a later scan. */
export const storyLog = String.raw`
      CBS Info Session: 31033558_1000000001 initialized by client WinMgmt, external staging directory: (null)
      CBS Warning Current tick count: 100 lower than last tick count: 200. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «noise»
      CBS Info Session: 31033558_1000000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK] «healthy»
      CBS Info Session: 31033558_2000000002 initialized by client WindowsUpdateAgent, external staging directory: (null)
      CBS Info Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31033558_2000000002, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, Identifier: KB5036892 «plain»
      CSI Info 00000007 Hashes for file member [l:12]'WpdMtpUS.dll' do not match. «cause»
 Expected: {l:32 ml:33 b:${expected}}. «continuation»
 Actual: {l:32 b:${actual}}.
      CSI Error 00000008@2024/4/20:08:15:03.100 (F) onecore\base\wcp\rtllib\win32lib\delta_library.cpp(351): Error NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA) originated in function Windows::Rtl::DeltaDecompressBuffer expression: x
      CSI Error 0000000a (F) Hydration failed for component dual_wpdmtp.inf, version 10.0.19041.746, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, type [l:14]'dualModeDriver' on file WpdMtpUS.dll with NTSTATUS -1073283059. Matching Component = dual_wpdmtp.inf, version 10.0.19041.746, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, type [l:14]'dualModeDriver'.[gle=0x80004005] «hydration»
      CBS Info Failed to find file: amd64_other_31bf3856ad364e35_10.0.19041.4291_none_0011223344556677\a.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND] «flood»
      CBS Info Failed to find file: amd64_other_31bf3856ad364e35_10.0.19041.4291_none_0011223344556677\b.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
      CBS Info Failed to stage execution chain. [HRESULT = 0x8007000d - ERROR_INVALID_DATA] «unwinding»
      CBS Error Failed to process single phase execution. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
      CBS Info WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4291.1.11, status: 0x8007000d, failure source: Execute, start state: Absent, target state: Installed, client id: WindowsUpdateAgent «wer»
      CBS Info Session: 31033558_2000000002 finalized. Reboot required: no [HRESULT = 0x8007000d - ERROR_INVALID_DATA]
      CBS Info Session: 31033559_3000000003 initialized by client DISM Package Manager Provider, external staging directory: (null)
      CSI Info 00000011 Warning: Unable to repair payload file ([l:12]'WpdMtpUS.dll') for component ([l:75 ml:140]'${keyform}') from any source «repair»
      CSI Error 00000016@2024/4/20:09:45:59.302 (F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005] «mark»
      CBS Info (p)	CSI Payload Corrupt	(n)			${keyform}\WpdMtpUS.dll «row»
      CBS Info Total Detected Corruption:	1
      CBS Info Session: 31033559_3000000003 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`;

/** The story analysed, and the 1-based line of a mark. */
export async function story(): Promise<Marked & { readonly line: (mark: string) => number }> {
  const marked = await analyseMarked(storyLog);
  return {
    ...marked,
    first: marked.first,
    line: (mark) => marked.marks.get(mark)?.[0] ?? Number.NaN,
  };
}
