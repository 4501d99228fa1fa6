import { editionIds } from '../../identity/editions';
import type { FactRule } from '../model/facts';

/** CBS names the stack that it loads, the packages that it finds installed and the edition that an update belongs to. */
const servicing: readonly FactRule[] = [
  {
    starts: ['Loaded Servicing Stack v'],
    match:
      /^Loaded Servicing Stack v(?<stack>\d[\d.]{4,40})\b(?:.{1,300}\\(?<architecture>[a-z\d]{3,6})_microsoft-windows-servicingstack_)?/i,
  },
  {
    starts: ['Read out cached package applicability for package: Package_for_RollupFix'],
    match:
      /: (?<installed>Package_for_RollupFix~[^,\s]{1,200}), ApplicableState: \d{1,4}, CurrentState: ?112\b/,
  },
  {
    starts: ['Plan: Package: Package_for_RollupFix'],
    match: /: (?<installed>Package_for_RollupFix~[^,\s]{1,200}), current: Installed\b/,
  },
  {
    starts: ['Exec: Processing complete'],
    match:
      /Package: (?<installed>Package_for_RollupFix~[^,\s]{1,200}, Identifier: [\w-]{1,80}),? \[HRESULT = 0x0{8} /,
    whileInstalling: true,
  },
  {
    starts: [
      'Plan: Package: Microsoft-Windows-Client-LanguagePack-Package~',
      'Plan: Package: Microsoft-Windows-Server-LanguagePack-Package~',
      'Read out cached package applicability for package: Microsoft-Windows-Client-LanguagePack-Package~',
      'Read out cached package applicability for package: Microsoft-Windows-Server-LanguagePack-Package~',
    ],
    match:
      /~(?<language>[a-z]{2,3}-[A-Za-z-]{2,12})~[\d.]{1,30}, (?:current: Installed|ApplicableState: \d{1,4}, CurrentState: ?112)\b/,
  },
  {
    // Every update writes thousands of parents: those of a few names are worth decoding.
    starts: editionIds.map((id) => `Appl: detectParent: parent found: Microsoft-Windows-${id}Edition~`),
    match: /: Microsoft-Windows-(?<edition>[A-Za-z]{2,40})Edition~[^,\s]{1,120}, state: Installed\b/,
  },
];

const dism: readonly FactRule[] = [
  {
    starts: ['DISM.EXE: Host machine information: '],
    match: /: OS Version=(?<version>\d[\d.]{4,40}), Running architecture=(?<architecture>\w{3,8})/,
  },
  {
    starts: ['DISM.EXE: Target image information: '],
    match: /: OS Version=(?<image>\d[\d.]{4,40}), Image architecture=/,
  },
  {
    starts: ['DISM.EXE: Executing command line: '],
    match: /\s[/-]image:(?<offline>"[^"]{1,300}"|\S{1,300})/i,
  },
];

const setup: readonly FactRule[] = [
  {
    starts: ['StoreHostOSInformationOnBB: '],
    match:
      /Host OS = (?<version>\d[\d.]{4,40}) \(SP (?<servicePack>\d+)\.\d+\); productname = \[(?<product>[^\]]{1,100})/,
  },
  {
    starts: ['SetSelectedWindowsImageInfoOnBB:EditionID'],
    match: /EditionID is \[(?<edition>[A-Za-z]{2,40})\]/,
  },
];

/** What CBS.log, dism.log and the logs of Setup state; their records stand in each other's logs. */
export const pantherFacts: readonly FactRule[] = [...servicing, ...dism, ...setup];

/** The head of a log of setupapi. */
export const setupapiFacts: readonly FactRule[] = [
  { starts: ['OS Version = '], match: /^OS Version = (?<version>\d[\d.]{4,40})$/ },
  { starts: ['Service Pack = '], match: /^Service Pack = (?<servicePack>\d+)\.\d+$/ },
  { starts: ['Suite = 0x'], match: /^Suite = (?<suite>0x[\da-f]{4})$/i },
  { starts: ['ProductType = '], match: /^ProductType = (?<productType>[123])$/ },
  { starts: ['Architecture = '], match: /^Architecture = (?<architecture>\w{3,8})$/ },
];

/** What the agent asks its servers with names the machine: `…&OSVersion=10.0.18362.476&InstallationType=Client`. */
export const windowsUpdateFacts: readonly FactRule[] = [
  { starts: ['Title = '], match: /^Title = (?<title>\S.{3,300}?\(KB\d{6,8}\))/ },
];

export const reportingFacts: readonly FactRule[] = [
  {
    starts: [],
    match:
      /^[^\]]*_INSTALLING_SUCCEEDED\]\t.{0,300}?\bfollowing update: (?<installed>\S.{3,300}?\(KB\d{6,8}\))/,
  },
  {
    starts: [],
    match: /\bfollowing update(?: with error 0x[\da-f]{1,8})?: (?<title>\S.{3,300}?\(KB\d{6,8}\))/i,
  },
];

/** Events, in whatever language: their numbers say what they report. */
export const eventFacts: readonly FactRule[] = [
  {
    starts: ['WindowsUpdateClient 19: '],
    match: /[:：]\s*(?<installed>\S[^:：]{3,300}?\(KB\d{6,8}\))/,
  },
  { starts: ['WindowsUpdateClient '], match: /[:：]\s*(?<title>\S[^:：]{3,300}?\(KB\d{6,8}\))/ },
  {
    starts: ['EventLog 6009: '],
    match: /\b(?<version>\d{1,2}\.\d{2}\. \d{4,5})\b/,
  },
];
