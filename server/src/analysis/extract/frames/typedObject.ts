/** What sort of object a record of a failure names. */
export type ObjectType =
  | 'file'
  | 'folder'
  | 'url'
  | 'host'
  | 'registry-key'
  | 'registry-value'
  | 'package'
  | 'component'
  | 'inf'
  | 'device'
  | 'service'
  | 'feature'
  | 'capability'
  | 'kb'
  | 'update'
  | 'app-package'
  | 'image'
  | 'volume'
  | 'profile'
  | 'module'
  /** An option of a command line */
  | 'option'
  | 'named';

/** An object that a record names; its text comes from the log and is untrusted. */
export interface TypedObject {
  readonly type: ObjectType;
  readonly text: string;
  /** UTF-16 offset in the body, by which the first one is found */
  readonly at: number;
}
