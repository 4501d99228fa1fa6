import { crlf, updateTitle } from './story.mjs';

/** The update, as Windows Update names it. */
export const updateId = 'C4D8A1F2-3B70-4E5C-9A16-70E2B85D3F49';
const session = 'Qm7dZkT4x0eVb2Lh';

/** WindowsUpdate.log as Get-WindowsUpdateLog makes it: the search that probes in vain and succeeds, the installation that fails. */
export function windowsUpdateLog({ installStart, installEnd }) {
  const lines = [];
  const line = (time, component, message, thread = 7148) => {
    const stamp = new Date(time).toISOString().slice(0, 23).replace('T', ' ').replaceAll('-', '/');
    lines.push(
      `${stamp}${String(thread).slice(-4)} ${'6996'.padEnd(6)}${String(thread).padEnd(6)}${component.padEnd(16)}${message}`,
    );
  };
  const search = installStart - 260_000;
  line(search, 'Agent', 'WU client version 10.0.19041.3989');
  line(search + 14, 'Agent', '* START * Finding updates CallerId = UpdateOrchestrator, Id = 7');
  line(
    search + 31,
    'Agent',
    "*FAILED* [80248014] GetServiceObject couldn't find service '7971F918-A847-4430-9279-4A52D1EFE18D'.",
  );
  line(search + 2103, 'Agent', `  Title = ${updateTitle}`);
  line(search + 2104, 'Agent', `  UpdateId = ${updateId}.1`);
  line(
    search + 2290,
    'Agent',
    `* END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = 0x00000000 (cV = ${session}.3.0)`,
  );
  line(search + 3120, 'DownloadManager', '* START * Begin Downloading Updates [CallerId = UpdateOrchestrator]', 8092);
  line(
    installStart - 9000,
    'DownloadManager',
    '* END * Begin Downloading Updates [CallerId = UpdateOrchestrator] [hr = 0x00000000]',
    8092,
  );
  line(
    installStart - 1400,
    'Deployment',
    `Deployment job Id 5B0E94C7-62AD-4F18-8D3B-91C7E40A2F65 : Installing starting for update ${updateId}.1, deployable update count = 1`,
    4940,
  );
  line(installEnd + 420, 'Handler', '*FAILED* [8007000D] Error encountered in installing the update', 4940);
  line(
    installEnd + 611,
    'Deployment',
    `Deployment job Id 5B0E94C7-62AD-4F18-8D3B-91C7E40A2F65 : Ending deployment for updates, CallerId = UpdateOrchestrator, Exit code = 0x8007000D (cV = ${session}.5.0)`,
    4940,
  );
  return crlf(lines);
}
