import { text, type Text } from '../../base/text';
import { part, termAt, type Body, type TermFinder } from './term';

/** States of a package by the number that older logs print. Newer ones multiply it by 16. */
const states: Readonly<Record<number, readonly [string, Text]>> = {
  [-17]: ['Superseded', text('replaced by a newer package')],
  0: ['Absent', text('not on this computer')],
  2: ['Resolved', text('known, its files are not here yet')],
  4: ['Staged', text('its files are in the component store, it is not in effect')],
  6: ['InstallRequested', text('installation is asked for, a restart completes it')],
  7: ['Installed', text('in effect')],
};
const byName = new Map(Object.values(states).map(([name, meaning]) => [name, meaning]));

const applicability = /\b(ApplicableState|CurrentState): ?(-?\d{1,4})\b/g;
const cbsState = /\b(?:CBS state|state) (-?\d{1,3})\((CbsInstallState[A-Za-z]{1,30})\)/g;
const named =
  /\b(current|pending|start|applicable|targeted|target|limit|original|Applicable|Disposition|Intended State|start state|target state|applicable state)(?::) ?(Absent|Resolved|Staged|Installed|Superseded|InstallRequested|Default|NeedsParent|NotApplicable)\b/g;
const failureSource = /\bfailure source: ?(Resolve|Stage|Execute|DOQ|CSI Other|CBS Other|AI)\b/g;
const client =
  /\b(?:initialized by client|[Cc]lient(?: id)?:) ?([A-Za-z][A-Za-z0-9+]{1,40}(?: [A-Z][A-Za-z]{1,20}){0,3})/g;
const execution = /\bCbsExecuteState([A-Z][A-Za-z]{1,40})/g;

const sources: Readonly<Record<string, Text>> = {
  Resolve: text('while it worked out which packages are needed: a package or its manifest is missing'),
  Stage: text('while files were put into the component store: a file is missing or damaged'),
  Execute: text('while the change was put into effect'),
  DOQ: text('in the queue of driver operations: look at setupapi.dev.log'),
  'CSI Other': text('in the component store: look at the CSI lines above'),
  'CBS Other': text('elsewhere in the package level; often a download'),
  AI: text('in an advanced installer: look for the installer that failed'),
};

const clients: Readonly<Record<string, Text>> = {
  WindowsUpdateAgent: text('Windows Update'),
  WinMgmt: text('Windows Management Instrumentation (WMI) asks for the state of features'),
  'DISM Package Manager Provider': text('DISM or a program that uses its API'),
  QueryFileHash: text('a program asks for the hash of a file'),
  LanguageSettings: text('the language settings of Windows'),
  LanguageFeaturesOnDemand: text('language features on demand'),
  FodHelper: text('features on demand'),
  Arbiter: text('works out which features the image needs'),
  CbsTask: text('the clean-up task of the component store'),
  CbsTaskACR: text('the task that detects and repairs damage of the component store'),
  lpksetup: text('installation of a language pack'),
  wusa: text('Windows Update Standalone Installer'),
  UpdateAgentLCU: text('Windows Update installs a cumulative update'),
  'Software Explorer': text('optional features in the settings of Windows'),
  RetailDemoService: text('the retail demonstration service'),
  SMBComponentDisabler: text('the task that removes unused SMB 1.0'),
  Manual: text('started by hand'),
};

const executions: Readonly<Record<string, Text>> = {
  None: text('nothing is pending'),
  Primitives: text('writes files and registry values'),
  PrimitivesUserMode: text('writes files and registry values'),
  StageDrivers: text('puts drivers into the driver store'),
  DeviceInstalls: text('installs drivers for devices'),
  ResolvePending: text('works out what the restart has to do'),
  Complete: text('done'),
  Failed: text('marks the operation as failed; it is also written ahead of operations that succeed'),
  InitiateRollback: text('begins to undo the change'),
  FlagRollback: text('the change is being undone'),
  FlagDriversFailed: text('drivers failed'),
  FlagAdvancedInstallersFailed: text('advanced installers failed'),
};

/** States of packages, in words and as numbers; where it failed; who asked for it; how far the restart has come. */
export const stateAt: TermFinder = (line, column) =>
  termAt(applicability, line, column, ([, label = '', digits = '']) => ofNumber(label, Number(digits))) ??
  termAt(cbsState, line, column, ([, digits = '', name = '']) => ofState(digits, name)) ??
  termAt(named, line, column, ([, label = '', name = '']) => ofName(label, name)) ??
  termAt(failureSource, line, column, ([, name = '']) => ofWord(text('Failure source'), name, sources)) ??
  termAt(client, line, column, ([, name = '']) => ofWord(text('Client'), name, clients)) ??
  termAt(execution, line, column, ([, name = '']) =>
    ofWord(text('Stage of the work at a restart'), name, executions),
  );

function ofNumber(label: string, value: number): Body {
  const state = value % 16 === 0 ? states[value / 16] : undefined;
  return {
    kind: text('State of a package'),
    parts: [
      part(text('Field'), label),
      part(text('Number'), String(value), state ? undefined : text('no published meaning')),
      ...(state ? [part(text('State'), state[0], state[1])] : []),
    ],
  };
}

function ofState(digits: string, name: string): Body {
  const short = name.replace('CbsInstallState', '');
  return {
    kind: text('State of a package'),
    parts: [part(text('Number'), digits), part(text('State'), short, byName.get(short))],
  };
}

function ofName(label: string, name: string): Body {
  const meaning =
    byName.get(name) ??
    (name === 'NeedsParent'
      ? text('it needs a package that is not installed')
      : name === 'NotApplicable'
        ? text('not meant for this Windows')
        : name === 'Default'
          ? text('nothing is pending')
          : undefined);
  return {
    kind: text('State of a package'),
    parts: [part(text('Field'), label), part(text('State'), name, meaning)],
  };
}

/** The longest known beginning counts: names are followed by other words. */
function ofWord(kind: Text, name: string, known: Readonly<Record<string, Text>>): Body | null {
  const words = name.split(' ');
  for (let count = words.length; count > 0; count--) {
    const start = words.slice(0, count).join(' ');
    if (Object.hasOwn(known, start)) return { kind, parts: [part(text('Name'), start, known[start])] };
  }
  return null;
}
