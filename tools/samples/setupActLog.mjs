import { crlf, pantherLine } from './story.mjs';

/** setupact.log: the upgrade to this version half a year before, which went well. */
export function setupActLog() {
  let now = Date.UTC(2023, 9, 28, 20, 11, 6);
  const lines = [];
  const line = (source, message, { level = 'Info', seconds = 2 } = {}) => {
    lines.push(pantherLine(now, level, source, message));
    now += seconds * 1000;
  };
  const phase = (name, seconds) => {
    line('SP', `Executing phase: ${name}`, { seconds });
    line('SP', `Execution phase [${name}] exiting with HRESULT [0x00000000]`);
  };
  line('MOUPG', '*************** SetupHost Logging Begin ***************');
  line('MOUPG', 'Setup build version is: 10.0.19041.1 (vb_release.191206-1406)');
  line('MOUPG', 'Setup phase change: [SetupPhaseUnknown] -> [SetupPhaseUnpack]', { seconds: 9 });
  line('MOUPG', 'Setup phase change: [SetupPhaseUnpack] -> [SetupPhaseInstall]');
  line('SP', 'Operation completed successfully: Create new OS folder C:\\$WINDOWS.~BT\\NewOS', {
    seconds: 41,
  });
  line(
    'SP',
    'Operation completed successfully: Apply WIM file C:\\$WINDOWS.~BT\\Sources\\Install.wim, index 1 to C:\\$WINDOWS.~BT\\NewOS',
    { seconds: 312 },
  );
  lines.push(
    pantherLine(now, 'Info       [0x0803e6]', 'MIG', '    Removing mapping for HKCU\\Software\\Classes'),
  );
  line('MIG', 'Unable to read a setting of an application that is gone: HKCU\\Software\\Sample', {
    level: 'Warning',
  });
  for (const [name, seconds] of [
    ['Downlevel', 75],
    ['Safe OS', 604],
    ['First boot', 233],
    ['Second boot', 187],
    ['Post OOBE', 12],
  ])
    phase(name, seconds);
  line('MOUPG', 'Setup phase change: [SetupPhaseFinalize] -> [SetupPhaseSuccess]');
  line('MOUPG', '*************** SetupHost Logging End ***************');
  return `\uFEFF${crlf(lines)}`;
}
