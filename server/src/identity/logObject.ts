/** What a finding is about. Every part is text from the log and therefore untrusted. */
export interface LogObject {
  /** `amd64_name_31bf3856ad364e35_10.0.19041.746_none_0123456789abcdef` */
  readonly keyform?: string;
  /** Path of a file inside its component, as the manifest writes it: `Core\x.dll` */
  readonly file?: string;
  /** Component identity in the words of the log: `Name, version …, arch …` */
  readonly component?: string;
  /** Package identity: `Package_for_KB…~31bf3856ad364e35~amd64~~1.2.3.4` */
  readonly package?: string;
  /** A path outside the component store */
  readonly path?: string;
  /** Anything else that has a name: a service, an installer, a registry key, an inf */
  readonly name?: string;
}
