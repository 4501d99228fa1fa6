import { kbPattern } from '../../../identity/grammar';
import { keyformIn, packageIn, storeFileIn } from '../../../identity/servicingNames';
import { pathsIn } from './paths';
import type { ObjectType, TypedObject } from './typedObject';

/** Objects that one record names at most; more make no answer better. */
const maxObjects = 12;

type Reader = readonly [type: ObjectType, pattern: RegExp];

/** Objects that a pattern alone finds: the group is the object. Every repeat has a bound. */
// prettier-ignore
const readers: readonly Reader[] = [
  ['registry-value', /\bvalue '?([\w .-]{1,80}?)'? (?:under|of|in|from) (?:the )?key\b/gi],
  ['registry-value', /\bkn = \[[^\]]{1,40}\]['"]([^'"]{1,200})['"]/gi],
  ['app-package', /(?<![\w.\\-])([A-Za-z0-9][\w.-]{2,80}_\d{1,6}(?:\.\d{1,6}){3}_(?:x64|x86|arm64|arm|neutral)_[\w.~-]{0,40}_[a-z0-9]{10,14})(?![\w-])/gi],
  ['app-package', /(?<![\w\\.-])((?!Microsoft\.Windows\.)[A-Za-z0-9][\w.-]{2,100}\.(?:appx|msix|appxbundle|msixbundle))(?![\w-])/gi],
  ['url', /\b((?:https?|ftp):\/\/[^\s'"<>)\]]{3,300})/gi],
  ['host', /\b(?:server|host|domain|proxy)(?: name)?[ :='"]{1,4}((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,20}(?::\d{1,5})?)/gi],
  ['host', /\b(?:server|host|proxy)(?: name)?[ :='"]{1,4}(\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?)(?![\d.])/gi],
  ['capability', /(?<![\w.-])([A-Za-z][\w.-]{2,80}~{3,4}\d[\w.]{0,20}\w|[A-Za-z][\w.-]{2,80}~~~~[\w.]{0,20}\w|[A-Za-z][\w.-]{2,80}~~~[\w-]{0,20}~\d[\d.]{0,20}\d)/g],
  ['named', /\b((?!A |An |The )[A-Z][\w.-]{1,20}(?: [\w.-]{1,20}){0,2}?) (?:is|are) required\b/g],
  ['named', /\brequires (?:the |an? )?([A-Z][\w.-]{1,60}(?: [\w.-]{1,60}){0,5}?)(?= but\b| which\b| that\b| to be\b|,|;|\.?\s?\[|\.?$)/g],
  ['feature', /\b(?:Install|Uninstall|Add|Remove)-WindowsFeature (?:-Name )?"?([A-Za-z][\w-]{2,80})|-FeatureName "?([A-Za-z][\w.-]{2,80})/g],
  ['feature', /\boption "featurename" with value "([^"]{1,120})"/g],
  ['capability', /\boption "capabilityname" with value "([^"]{1,120})"/g],
  ['feature', /\b[Ff]eature(?: name)?s?[ :=]{1,3}'?"?([A-Za-z][\w.-]{2,100})'?"? (?:is|was|could|does|not|cannot)\b/g],
  ['feature', /\/featurename:"?([A-Za-z][\w.-]{2,100})/gi],
  ['inf', /(?<!\w)([\w&+.-][\w()&+.-]{0,119}\.inf)(?![\w-])/gi],
  ['device', /(?<![\w\\])((?:USB|PCI|VMBUS|ROOT|HID|ACPI|USBSTOR|SWD|HDAUDIO|BTH|BTHENUM|SCSI|STORAGE|DISPLAY|MONITOR|SW|UEFI|USBPRINT|HTREE|IDE|LPTENUM|PRINTENUM|WPDBUSENUMROOT)\\[\w&.{}\\#-]{2,200})/gi],
  ['service', /\b(?:Create|Open|Start|Change|Delete|Control)Service\w{0,8}\("?([A-Za-z][\w.$-]{1,80})"?[,)]/g],
  ['service', /\bStartService for (?:\[[^\]]{1,40}\])?["']([^"']{1,100})["']/g],
  ['module', /\bInstaller(?: name)?: (?:\[[^\][]{1,40}\])?["']?([A-Z][\w .-]{2,60}?)["']?(?= \(\{|\s{1,4}Binary\b|["'])/g],
  ['service', /\bnet1? start "?([A-Za-z][\w$.-]{1,59})|\bsc(?:\.exe)? (?:query|start|qc|config) "?([A-Za-z][\w$.-]{1,59})|^SERVICE_NAME: {1,4}([\w$.-]{2,60})/gi],
  ['option', /(?<![\w.\\/-])"?\/?([A-Za-z][\w-]{1,39}\w)"?(?: |-)?(?:[Oo]ption (?:is|was|cannot|wird|ist|kann|n['’]est)\b|オプション|选项|選項|옵션)/g],
  ['service', /\bCoCreate(?:Instance)?(?: of| for)? ((?:[A-Z]\w{1,30} ){0,4}[A-Z]\w{2,30})\b/g],
  ['service', /\bservices? (?:name )?[:=]? ?['"[]([\w .$-]{2,80}?)['"\]]/gi],
  ['service', /\b(?:start|stop|create|open|connect to|contact|delete|configure|query|control)(?:ing|ed)? (?:the )?service ([\w$-]{2,60})\b/gi],
  ['service', /\bservice ((?!the |is |was |has |that |which |could |did |does |and |or |to |call |request |response |operation )[A-Za-z][\w$-]{1,59}) (?:is|was|has|could|cannot|did|failed|does)\b/g],
  ['service', /\b(?:[Tt]he )?((?!The service )(?:[A-Z][\w-]{0,40} ){0,3}[A-Z][\w$-]{1,59}) service (?:is|was|has|could|cannot|did|failed|does)\b/g],
  ['service', /\b(?:[Ss]tart(?:ing)?|[Ss]top(?:ping)?|[Cc]onnect to|[Oo]pen|[Cc]ontact) (?:the )?([A-Z][\w-]{1,30}) service\b/g],
  ['service', /\b(?:AddService|ServiceName)[ =:]{1,3}'?([\w$-]{2,60})/gi],
  ['module', /\b(?:executing|execute|calling|call|method|function|loading|load) '?((?:[\w.-]{1,60}\.dll, ?)?[A-Za-z_]\w{3,60})'? from\b/gi],
  ['profile', /\b(S-1-5-21(?:-\d{1,10}){1,5})\b/g],
  ['volume', /\b(?:[Vv]olume|[Dd]rive|[Pp]artition) ([A-Z]:)(?!\\)/g],
  ['volume', /(\\\\\?\\Volume\{[0-9a-f-]{36}\})/gi],
  ['volume', /\b((?:OS|[Ss]ystem|[Bb]oot|[Tt]arget|[Rr]ecovery|EFI) (?:volume|partition|drive))\b/g],
  ['named', /^[\w ]{0,30}:? ?Product: (\S.{0,150}?) -- /g],
  ['named', /\b(?:filter|policy) ['"]?([A-Z][a-z]+[A-Z]\w{2,80})/g],
  ['named', /\b([Rr]eserved storage)\b/g],
  ['named', /\b(?:Application|Program|Product)=([^,;\]=]{2,80}?)(?=\s{0,3}[,;\]]|$)/g],
  ['named', /\bchannel "?([A-Z][\w-]{5,100}\/[A-Z]\w{2,40})/g],
  ['kb', new RegExp(`(${kbPattern})`, 'gi')],
  ['update', /\b[Tt]itle = (\S.{0,200}?)(?=, |$)/g],
  ['update', /\bfollowing update(?: with error 0x[0-9a-f]{1,8})?: (\S.{0,200}?)\.?$/gi],
  ['update', /\bupdate(?:Id)?(?: =)? \{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi],
];

const registry = /(?<![\w\\])(?:\\Registry\\(?:Machine|User)|HKEY_[A-Z_]{4,20}|HKLM|HKCU|HKU|HKCR)\\/gi;
const maxKey = 300;
/** Names in quotes that are no path: locks, installers, files without a folder. */
const quoted = /(?<![\w])(?:'([^'\r\n]{2,200})'|"([^"\r\n]{2,200})"|“([^”\r\n]{2,200})”)/g;
const bareFile =
  /(?<![\w.\\/~$+:(-])([A-Za-z0-9_$~+-][\w.$~+()-]{0,100}\.(?:dll|exe|sys|cat|mum|manifest|drv|xml|cab|msu|msi|ini|mof|wim|esd|ffu|swm|vhdx?|iso|edb|dat|ps1|cmd|bat|psf))(?![\w-])/gi;
const image = /\.(?:wim|esd|ffu|swm|vhdx?|iso)$/i;
const folderEnd = /[\\/][^\\/.]{1,80}\\?$/;

/** No name at all, a piece of a sentence, or the source code that wrote the record */
const nothing = /^\(null\)$|^null$|\.(?:cpp|cxx|c|h)$|^[^\\/]*=/i;

/** The objects that a record names, with their types, in the order of the text. */
export function objectsIn(body: string): TypedObject[] {
  const objects: TypedObject[] = [];
  const put = (type: ObjectType, text: string, at: number): void => {
    const trimmed = type === 'url' ? text.replace(/[?#].*|(?<![\s,;:.])[\s,;:.]+$/g, '') : text.trim();
    if (trimmed === '' || nothing.test(trimmed) || objects.length >= maxObjects) return;
    if (!objects.some((known) => known.type === type && known.text === trimmed))
      objects.push({ type, text: trimmed, at });
  };
  const key = keysIn(body);
  for (const { text, at } of key) put('registry-key', text, at);
  for (const { text, at } of pathsIn(body)) put(typeOfPath(text), text, at);
  const setting = settingIn(body);
  if (setting !== null) put('named', setting, 0);
  const identity = packageIn(body);
  if (identity !== undefined) put('package', identity, body.indexOf(identity.slice(0, 20)));
  const stored = storeFileIn(body);
  const keyform = stored?.keyform ?? keyformIn(body);
  if (keyform !== undefined)
    put('component', stored ? `${keyform}\\${stored.file}` : keyform, body.indexOf(keyform));
  for (const [type, pattern] of readers) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(body); match; match = pattern.exec(body))
      put(type, match[1] ?? match[2] ?? match[3]!, match.index);
  }
  for (const match of body.matchAll(bareFile)) {
    const name = match[1]!;
    // The program that logs a record stands before its message.
    const isSpeaker =
      (match.index <= 1 && /^[:\]]/.test(body.slice(match.index + name.length))) ||
      body.slice(Math.max(0, match.index - 13), match.index).endsWith('<<PROCESS>>: ');
    if (!isSpeaker && !objects.some(({ text }) => text.includes(name)))
      put(image.test(name) ? 'image' : 'file', name, match.index);
  }
  for (const match of body.matchAll(quoted)) {
    const name = match[1] ?? match[2] ?? match[3]!;
    if (!objects.some(({ text }) => text.includes(name) || name.includes(text)))
      put('named', name, match.index);
  }
  return objects.sort((a, b) => a.at - b.at);
}

/** A setting of an answer file as Setup prints it: the component, and behind its identity the path of the value */
function settingIn(body: string): string | null {
  const component = /\bSource = Name: ([\w.-]{3,100})/.exec(body);
  if (!component) return null;
  const path = /\/settings\/([\w/[\]@="'.-]{1,200})/.exec(body.slice(component.index))?.[1];
  return path === undefined ? component[1]! : `${component[1]!}/${path}`;
}

/** Keys of the registry; their names hold blanks, so that they end where a sentence or a list goes on. */
function keysIn(body: string): { text: string; at: number }[] {
  return [...body.matchAll(registry)].map(({ index }) => {
    const rest = body.slice(index, index + maxKey);
    const end = rest.search(/["'\];,)]|\s(?:dwRet|with|error|failed|\[|\(|-\s|value\b)|:\s|$/);
    return { text: rest.slice(0, end < 0 ? rest.length : end).replace(/(?<![\s.])[\s.]+$/, ''), at: index };
  });
}

function typeOfPath(path: string): ObjectType {
  if (/\.inf$/i.test(path)) return 'inf';
  if (image.test(path)) return 'image';
  if (/\.(?:appx|msix)(?:bundle)?$/i.test(path)) return 'app-package';
  if (/^[A-Za-z]:\\?$/.test(path) || /^\\\\\?\\Volume\{[^}]*\}\\?$/i.test(path)) return 'volume';
  return folderEnd.test(path) || path.endsWith('\\') ? 'folder' : 'file';
}
