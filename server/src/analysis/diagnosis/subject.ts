import type { FailureEvent } from '../extract/frames/failureEvent';
import { objectsIn } from '../extract/frames/objects';
import type { ObjectType, TypedObject } from '../extract/frames/typedObject';
import type { CodeClass } from '../../codes';
import type { LogObject } from '../../identity/logObject';
import { promptOf } from '../../log/prompt';
import type { LogRecord } from '../model/signature';

/** Records before a nameless cause in which what was worked on is looked for. */
const contextRecords = 80;
/** Records beside a nameless cause in which what its class of failures is about is looked for, too */
const besideRecords = 4;
const besides: Partial<Record<CodeClass, readonly ObjectType[]>> = { 'disk-full': ['volume', 'folder'] };
/** Types of what operations work on, for a cause that names nothing: the nearest record that names one wins. */
const workedOn: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'inf',
  'device',
  'image',
  'feature',
  'capability',
  'app-package',
  'url',
  'update',
  'package',
  'module',
  'kb',
  'service',
  'profile',
  'option',
]);
const order: readonly ObjectType[] = [
  'app-package',
  'feature',
  'capability',
  'registry-value',
  'registry-key',
  'service',
  'profile',
  'inf',
  'image',
  'url',
  'host',
  'component',
  'package',
  'file',
  'folder',
  'volume',
  'device',
  'update',
  'kb',
  'module',
  'option',
  'named',
];
/** What a class of failure is about, where a record names several objects. */
const preferred: Partial<Record<CodeClass, readonly ObjectType[]>> = {
  network: ['url', 'host'],
  'source-missing': ['capability', 'package', 'url', 'folder'],
  'access-denied': ['registry-value', 'registry-key', 'file', 'folder'],
  'not-found': ['inf', 'file', 'folder', 'registry-key', 'service'],
  'disk-full': ['volume', 'folder', 'file', 'image'],
  'in-use': ['named', 'folder', 'file', 'image'],
  service: ['service'],
  prerequisite: ['named', 'package', 'kb'],
  'bad-command': ['option', 'capability', 'feature'],
  timeout: ['device', 'inf', 'service'],
  'assembly-missing': ['package', 'component'],
  'read-error': ['image', 'file'],
  placeholder: ['file', 'folder'],
  'bad-data': ['image', 'file', 'inf'],
  unsupported: ['folder', 'volume', 'file', 'image'],
  licence: ['module'],
  encryption: ['volume'],
};
const system =
  /^(?:%windir%\\?|C:\\Windows\\?(?:System32\\?)?(?:Dism\\?)?|[A-Z]:\\)$|\\ActionFiles\\|\\Logs\\|\\(?:cbs|dism|setupact|setuperr)\.log$/i;
/** Programs that carry operations out: an operation is about what they work on, where it says so. */
const tool =
  /(?:^|\\)(?:wusa|dism|dismhost|sfc|pkgmgr|tiworker|trustedinstaller|setuphost|wuauclt|usoclient|mousocoreworker)\.exe$/i;

/** What a failure is about, and the record that names it. */
export interface Subject {
  readonly object: TypedObject;
  readonly line: number;
}

/** Who ended an operation on purpose, as its log calls them. */
const canceller = /\b(?:user|customer|administrator|operator|person|policy|watchdog)\b/i;

/** The object of an event: its own, else what the records before it say is worked on. */
export function subjectOf(event: FailureEvent, records: readonly LogRecord[]): Subject | null {
  // What an operation was working on when it was cancelled has no part in that.
  if (event.codeClass === 'cancelled') {
    const who = canceller.exec(event.record.body);
    return who && { object: { type: 'named', text: who[0], at: who.index }, line: event.record.line };
  }
  const own = withKey(requiredBy(event) ?? bestOf(event.objects, event.codeClass), event.objects);
  if (own && !(own.type === 'named' && (own.text.length > 120 || event.codeClass === 'network')))
    return { object: own, line: event.record.line };
  const apt = besides[event.codeClass];
  const at = records.indexOf(event.record);
  const from = at < 0 ? records.length : at;
  const asked = event.record.head ? null : askedFor(event.codeClass, records.slice(0, from));
  if (asked) return asked;
  for (let index = from; index >= Math.max(0, from - contextRecords); index--) {
    const record = records[index];
    if (!record || record === event.record) continue;
    const isBeside = from - index <= besideRecords;
    const found = objectsIn(record.body.slice(0, 2000)).filter(
      ({ type, text }) => (workedOn.has(type) || (isBeside && apt?.includes(type))) && !system.test(text),
    );
    const best = bestOf(found, event.codeClass);
    if (best) return { object: best, line: record.line };
  }
  // Some logs name the file behind the failure.
  for (const record of records.slice(from + 1, from + 8)) {
    const found = objectsIn(record.body.slice(0, 2000)).filter(
      ({ type, text }) => (workedOn.has(type) || type === 'file') && !system.test(text),
    );
    const best = bestOf(found, event.codeClass);
    if (best) return { object: best, line: record.line };
  }
  return null;
}

/** What the command that a console shows was to work on, where failures of a class are about such things. */
function askedFor(codeClass: CodeClass, before: readonly LogRecord[]): Subject | null {
  const typed = before.findLast(({ head, body }) => !head && promptOf(body) !== undefined);
  const types = preferred[codeClass] ?? [];
  const found =
    typed && objectsIn(promptOf(typed.body)!).filter(({ type }) => type === 'image' || types.includes(type));
  // An image is more than the folder that it is to be seen in.
  const best = found && (found.find(({ type }) => type === 'image') ?? bestOf(found, codeClass));
  return best ? { object: best, line: typed.line } : null;
}

/** What a record says is needed, and not what needs it. */
function requiredBy({ codeClass, objects, record: { body } }: FailureEvent): TypedObject | null {
  const at = codeClass === 'prerequisite' ? body.search(/\brequires?\b/) : -1;
  return at < 0 ? null : (objects.find((object) => object.at >= at) ?? null);
}

/** A value of the registry with the key that it stands in. */
function withKey(object: TypedObject | null, objects: readonly TypedObject[]): TypedObject | null {
  const key =
    object?.type === 'registry-value' ? objects.find(({ type }) => type === 'registry-key') : undefined;
  return object && key ? { ...object, text: `${key.text}\\${object.text}` } : object;
}

function bestOf(objects: readonly TypedObject[], codeClass: CodeClass): TypedObject | null {
  const apt = objects.filter(({ text }) => !system.test(text));
  const worked = apt.filter(({ text }) => !tool.test(text));
  const real = worked.length > 0 ? worked : apt;
  const list = [...(preferred[codeClass] ?? []), ...order];
  for (const type of list) {
    const found = real.filter((object) => object.type === type);
    // A path says more than a bare name.
    // Of what is copied the target is what has no room.
    if (found.length > 0 && codeClass === 'disk-full') return found.at(-1)!;
    if (found.length > 0) return found.find(({ text }) => text.includes('\\')) ?? found[0]!;
  }
  return null;
}

/** The object in the form that findings carry. */
export function logObjectOf({ type, text }: TypedObject): LogObject {
  switch (type) {
    case 'package':
      return { package: text };
    case 'component': {
      const [keyform = text, ...file] = text.split('\\');
      return file.length > 0 ? { keyform, file: file.join('\\') } : { keyform };
    }
    case 'file':
    case 'folder':
    case 'image':
    case 'volume':
    case 'registry-key':
      return { path: text };
    default:
      return { name: text };
  }
}
