import type { CodeClass } from '../../../codes';

/** A reason that words give, and whether they say more than a code beside them does. */
export interface Reason {
  readonly codeClass: CodeClass;
  readonly isNarrow: boolean;
}

type Row = readonly [words: RegExp, codeClass: CodeClass, narrow?: 'narrow'];

/**
 * What words say of the reason of a failure, in the sentences of Windows whatever component writes them; the first that fits
 * wins. `narrow`: the words say more than any code that may stand beside them.
 */
// prettier-ignore
const rows: readonly Row[] = [
  [/\b(?:application|app|device|driver|software) block found\b|\bCompatBlocked/i, 'compatibility', 'narrow'],
  [/\bBitLocker\b|\bencrypt(?:ed|ion) (?:is|volume|of)|\b(?:disk|drive|volume) encryption\b/i, 'encryption', 'narrow'],
  [/\bprovisioned\b|\binstalled for a user\b|\b(?:higher|equal or higher|newer) version of this package\b|\bAppX? (?:package|bundle)\b.{0,300}\b(?:fail|not)/i, 'app-package', 'narrow'],
  [/\banother (?:online |offline |DISM )?(?:session|instance|process|program|operation|installation)\b|\b(?:is|are|was|were|being) (?:already )?(?:in use|used by|locked|held|open(?:ed)? by)|\bopen handles?\b|\bcould not be (?:completely|fully) unmounted|\bin use by\b|\bsharing violation\b|\bsession lock\b|\bmay be using\b/i, 'in-use', 'narrow'],
  [/\bcancel(?:l?ed|l?ing|lation)?\b.{0,40}\b(?:user|confirmed|pressed|requested)|\b(?:user|customer|person)\b.{0,30}\b(?:cancel|abort|stopp)/i, 'cancelled', 'narrow'],
  [/\b(?:is |are )?unknown\b.{0,60}(?:feature|option|command)|\bfeature name \S{1,100} is unknown|\bunknown (?:features?|options?|commands?|capabilit)|\bno image with|\binvalid (?:index|option|switch|argument|command)|\bindex\b.{0,40}\b(?:invalid|not (?:exist|found))|\b(?:is )?not empty\b|\bnot recogni[sz]ed (?:in this (?:context|image)|as)|\b(?:feature|capability|option|package) name\b.{0,120}\bnot recogni[sz]ed|\bmissing (?:a )?(?:required )?(?:option|argument|parameter)/i, 'bad-command', 'narrow'],
  [/\b(?:file system|volume|drive)\b.{0,40}\b(?:does not|do not|cannot) support\b|\bhard ?links? (?:failed|are not|is not)|\bsetting hardlink failed|\bShort ?names?\b.{0,60}\bnot supported|\bCreateHardLink\b|\bFILE_SUPPORTS_HARD_LINKS not\b|\bfixed drive\b|\breparse points?\b.{0,30}\b(?:not|un)supported/i, 'unsupported', 'narrow'],
  [/\b(?:hard|upgrade) ?block\b(?!s?[ :=]{1,3}(?:0|false|none|no)\b)|[a-z]Hardblock|\bblocking (?:the )?upgrade\b|\bUpgradeBlock ?= ?True\b/i, 'compatibility', 'narrow'],
  [/\b(?:latest|newest|newer|neueste\w*|dernière|última|ultima|nieuwste|senaste|najnowsz\w*) version\w*\b.{0,60}\bDISM\b|最新(?:の|的)?.{0,30}(?:DISM|バージョン|版本)|\bversions? (?:récente|recente|más reciente).{0,30}\bDISM\b/i, 'prerequisite', 'narrow'],
  [/\bHTTP (?:status|error)\b/i, 'network', 'narrow'],
  [/\bno matching (?:install )?image\b/i, 'not-applicable', 'narrow'],
  [/\bbetter (?:match|driver)\b/i, 'not-applicable', 'narrow'],
  [/\bactive scenario\b|\breserved storage\b.{0,60}\b(?:in use|not|cannot|can't)/i, 'pending', 'narrow'],
  [/\b(?:Total Detected Corruption:|numCorruptions =)\s{0,4}[1-9]/, 'store-corrupt'],
  [/\bDeltaDecompressBuffer\b|\bApplyDelta|\bhydrat(?:e|ion|ing)\b/i, 'delta', 'narrow'],
  [/\bno (?:matching |suitable |usable |local ){0,2}source\b|\bsource\b.{0,300}\b(?:does|do) not (?:match|contain)|\bnot present in the container\b|\bnot (?:found )?in the (?:cached windows update )?index\b/i, 'source-missing', 'narrow'],
  [/\bnot (?:eligible|entitled|licensed)\b|\bineligible\b|\bdepends on\b.{0,60}\b(?:could not be found|not (?:be )?(?:found|installed|present)|missing)\b|\bdependency validation failed\b|\bprerequisite check\b|\bdo(?:es)?(?: not|n't) have (?:the )?required\b|\brequires\b.{1,200}\bbut\b|依赖.{0,10}找不到的框架/i, 'prerequisite', 'narrow'],
  [/\bmarked for deletion\b|\bStartService\b|\bservice (?:is |was )?(?:disabled|not running|stopped|not started|unavailable)|\bservice\b.{0,60}\b(?:fail|not|cannot|could)/i, 'service', 'narrow'],
  [/^\[(?:Shell )?Unattend\]|\bSMI data results dump\b|\bunattend(?:ed)? (?:file|Setup answer file)|\banswer file\b|\bSetupConfig\.ini\b/i, 'configuration', 'narrow'],
  [/\bpolicy\b.{0,60}\b(?:overwritten|overridden|block|den|forbid|disallow|not permit|prevent|restrict)|\b(?:block|den|forbid|disallow|prevent|restrict)\w*\b.{0,90}\bpolicy\b|\baccess disabled: Yes/i, 'policy', 'narrow'],
  [/\bnot enough (?:free )?(?:disk )?space|\binsufficient (?:free |disk ){0,2}space|\bdisk (?:is )?full|\bout of disk space|\bno space left|\bspace\b.{0,20}\bnot (?:enough|sufficient)\b/i, 'disk-full', 'narrow'],
  [/\bmigration\b.{0,40}\bprofile|\bprofile\b.{0,60}\b(?:load|hive|corrupt|fail|mismatch)|\bload hive\b.{0,80}(?:NTUSER|UsrClass|S-1-5-21)/i, 'registry'],
  [/\bpending (?:actions?|operations?|reboot|restart|transaction)|\brestart (?:is )?(?:required|needed|pending)|\breboot (?:is )?(?:required|needed|pending)|\w(?:Reboot|Restart)Required\b/i, 'pending'],
  [/\brequirements? (?:is |are |was |were )?not met\b|\b[A-Z][\w. -]{1,30} (?:is|are) required\b/, 'prerequisite'],
  [/\bnot (?:present |listed |found )?in the (?:specified )?catalog\b|\bunsigned\b|_UNSIGNED_|\bnot (?:digitally )?signed\b|\bsignature\b|\buntrusted\b|\bnot trusted\b|\bnot been established as trusted|\bcertificate\b|\bcatalog\b.{0,40}\b(?:not|invalid|missing|fail)|\bverif\w+ trust|\bCode Integrity\b/i, 'trust'],
  [/\baccess (?:is )?denied\b|\bpermission denied\b|\belevat(?:ed|ion)\b|\bunauthorized\b|\bprivileges?\b.{0,20}\b(?:not|missing|required)/i, 'access-denied'],
  [/\b(?:source files?|source path|payload) (?:could not|cannot|was not|were not|not)|\bcannot be reached\b|\bname not resolved\b|\bproxy\b.{0,40}\b(?:fail|authent|denied)|\bcould not (?:connect|resolve|reach)|\bfailed to (?:connect|resolve|reach|download|send)|\bsend(?: ?request)? failed|\btrying to join domain|\bNetJoinDomain\b/i, 'network'],
  [/\btimed? ?out\b|\bhang\b|\bhung\b|\btime-?out\b|\bno progress\b|\bnever (?:finished|completed)/i, 'timeout'],
  [/\bnot applicable\b|\bwill not (?:run|install) on\b|\bcan only (?:be )?(?:run|installed|used) on\b|\bdoes not apply\b|\bnot supported on this\b|\bwrong (?:architecture|edition)|\bolder than\b|\bsuperseded\b/i, 'not-applicable'],
  [/\bexceed(?:ed|s)\b.{0,60}\b(?:max|limit|number|time)/i, 'other'],
  [/\bcyclic redundancy|\bbad (?:sector|block)|\bcannot be (?:read|accessed by the system)\b|\bread (?:error|failed)|\bcould not read\b|\bI\/O (?:device )?error/i, 'read-error'],
  [/\bcorrupt\w*\b|\bdamaged\b|\binvalid (?:\w+ )?(?:header|data|format|xml|signature|image|package|cab\w*)|\bnot a valid\b|\bdecompression failed|\bmalformed\b|\bsyntax error|\bhash (?:mismatch|does not match)|\bchecksum\b/i, 'bad-data'],
  [/\b(?:not|n't) (?:be )?(?:found|exist|present|located|available|loaded?)\b|\bdoes not exist\b|\bno such\b|\bmissing\b|\bcannot find\b|\bcould not (?:find|locate|load|open)\b|\bunable to (?:find|locate|load|open)\b|\bNEEDMEDIA\b|\bSPFQOPERATION_ABORT\b/i, 'not-found'],
];

/** The reason that the words of a record give; undefined where they give none. */
export function reasonIn(body: string): Reason | undefined {
  const said = body.replace(denial, '');
  const row = rows.find(([words]) => words.test(said));
  return row && { codeClass: row[1], isNarrow: row[2] === 'narrow' };
}

const failureWords =
  /\bfail(?:ed|ure|ures|s|ing)?\b|\berrors?\b|\bunable\b|\bcannot\b|\bcan't\b|\bcould ?n[o']t\b|\bdenied\b|\b(?:is|was|are|were|does|do|did|could|has|have|will|been)(?: not|n't)\b|\bnot (?:a valid|found|exist|valid|supported|applicable|allowed|permitted|available|accessible|enough|empty|signed|trusted|present|started|running|recognized|eligible|entitled|licensed|registered|compatible)|\binvalid\b|\bcorrupt\w*\b|\bmissing\b|\bdamaged\b|\bmismatch\b|\bunknown\b|\brefused\b|\brejected\b|\bblocked\b|\btimed? ?out\b|\bexpired\b|\bu?n(?:trusted|signed)\b|\bcancel\w*\b|\babort\w*\b|\binsufficient\b|\bis full\b|\brestricted\b|\bdisabled\b|\bTurn BitLocker\b|\bhas problem\b|\bSPFQOPERATION_ABORT\b|\boverwritten by|\boverridden by|\brolled back\b|\b(?:Total Detected Corruption:|numCorruptions =)\s{0,4}[1-9]|\bchanges? (?:were|was) (?:reverted|undone)\b|\brequires\b.{1,200}\bbut\b|\bhard ?block\b(?!s?[ :=]{1,3}(?:0|false|none|no)\b)|\bno (?:signature|such|space|image|matching|suitable|usable)\b|\bno [\w' -]{1,40}\b(?:supplied|provided|specified)\b/i;
/** `Reboot required = false`: a question that was answered with no */
const denial =
  /\b(?:reboot|restart) required ?[=:] ?(?:no|false|0)\b|\bnot blocked\b|\bno (?:hard |dismissable )?block/gi;
/** A count of failures that is zero: `succeeded 1, failed 0` */
const noFailures =
  /\bfail(?:ed|ures?)?\s?[:=]?\s?0\b|\b0 (?:errors?|failures?|failed)\b|\bno (?:component store )?corruption\b/gi;
const successWords =
  /\bsuccess(?:ful|fully)?\b|\bsucceeded\b|\bcompleted (?:without|ok)\b|\bexit ?\(0x0{8}\)|\bS_OK\b|\b(?:HRESULT|hr|result|code|error|status)\s?[:=]\s?(?:0x)?0{1,8}\b(?!x)|\b(?:HRESULT|hr|result|code)\s?\[(?:0x)?0{1,8}\]/i;
/** The log itself takes the weight off. */
const tolerated =
  /\bneeds? to (?:be )?(?:download|stag|install|extract)|\bignor(?:ed|ing)\b|\bwill not (?:affect|fail)|(?<!\bbefore )\bcontinu(?:e|ing) (?:by|with|without|any|to)\b|\bnon-?fatal\b|\bskip(?:ped|ping|\.)(?!\w)|\brequested skip\b|\bfall(?:ing)? ?back\b|\busing (?:the )?(?:cached|default|previous)\b|\bassum(?:e|ing)\b|\bEncountered an unknown option\b|^No \w[\w ]{0,40} required\b|(?<!\b(?:actual|computed|got|found)\b[^;]{0,60})\bexpected\b(?! error|[^.;]{0,120}\b(?:computed|calculated|actual|but|got|found)\b)|\bnothing to\b|\btrying (?:the )?(?:next|another)\b|\bdoes not (?:already exist\b|exist[,;]? (?:so )?(?:it (?:is|will be) )?creat(?:ing|ed))|\bhoping\b|\bnot necessarily\b|\bpossible\b.{0,200}\bmanifest\b|\balready up to date\b|\bwill be (?:carried over|uninstalled|migrated|recreated)\b|\][,;] (?:re)?creating\b/i;
const retried =
  /\bwill (?:be )?retr(?:y|ied)\b|\bretrying\b|\btry(?:ing)? again\b|\b(?:retry|attempt|try) (\d{1,2}) (?:of|\/) (?!\1\b)\d|\), retry \[HRESULT\b/i;

export type Outcome = 'failure' | 'recovered' | 'probe' | 'success' | 'none';

/** What a record says of how something went, by its words alone. */
export function outcomeOf(body: string): Outcome {
  if (body.includes('Failure will not be ignored')) return 'failure';
  if (tolerated.test(body)) return 'probe';
  if (retried.test(body)) return 'recovered';
  const said = body.replace(noFailures, '');
  const succeeds = successWords.test(said);
  if (!failureWords.test(said)) return succeeds ? 'success' : 'none';
  return succeeds && !/\bfail|\berror 0x[89c]/i.test(said) ? 'success' : 'failure';
}
