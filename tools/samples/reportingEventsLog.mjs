import { crlf, earlierTitle, updateTitle, utcOffsetHours } from './story.mjs';
import { updateId } from './windowsUpdateLog.mjs';

/** ReportingEvents.log, which Windows writes in UTF-16: what Windows Update reports of search, download and installation. */
export function reportingEventsLog({ installStart, installEnd }) {
  const zone = `+${String(utcOffsetHours).padStart(2, '0')}00`;
  const none = '00000000-0000-0000-0000-000000000000';
  const event = (time, id, number, name, update, code, outcome, category, message) =>
    [
      `{${id}}`,
      `${new Date(time).toISOString().slice(0, 23).replace('T', ' ').replace('.', ':')}${zone}`,
      '1',
      `${number} [${name}]`,
      '101',
      `{${update}}`,
      update === none ? '0' : '1',
      code,
      'UpdateOrchestrator',
      outcome,
      category,
      message,
      'Qm7dZkT4x0eVb2Lh.5.0',
    ].join('\t');
  return crlf([
    event(
      installStart - 128 * 24 * 3600_000,
      '7F1E02B6-5D3A-4C94-8B27-E6A90C41D5F8',
      183,
      'AGENT_INSTALLING_SUCCEEDED',
      '2A9D6C10-4E7F-4B38-9C55-81D3F0A6B274',
      '0',
      'Success',
      'Content Install',
      `Installation Successful: Windows successfully installed the following update: ${earlierTitle}`,
    ),
    event(
      installStart - 257_000,
      '0A6C41E8-9D25-4B7F-8E13-5C7042D9B16A',
      147,
      'AGENT_DETECTION_FINISHED',
      none,
      '0',
      'Success',
      'Software Synchronization',
      'Windows Update Client successfully detected 1 updates.',
    ),
    event(
      installStart - 9000,
      '1B7D52F9-AE36-4C80-9F24-6D8153EAC27B',
      162,
      'AGENT_DOWNLOAD_SUCCEEDED',
      updateId,
      '0',
      'Success',
      'Content Download',
      'Download succeeded.',
    ),
    event(
      installStart - 1300,
      '2C8E630A-BF47-4D91-A035-7E9264FBD38C',
      181,
      'AGENT_INSTALLING_STARTED',
      updateId,
      '0',
      'Success',
      'Content Install',
      `Installation Started: Windows has started installing the following update: ${updateTitle}`,
    ),
    event(
      installEnd + 700,
      '3D9F741B-C058-4EA2-B146-8FA3750CE49D',
      182,
      'AGENT_INSTALLING_FAILED',
      updateId,
      '8007000d',
      'Failure',
      'Content Install',
      `Installation Failure: Windows failed to install the following update with error 0x8007000D: ${updateTitle}.`,
    ),
  ]);
}
