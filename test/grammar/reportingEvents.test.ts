import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-reportingevents-log', {
  'a failure': [
    '{01234567-B278-49DC-B72D-00000000000a}\t2024-04-20 10:50:14:394+0800\t1\t148 [AGENT_DETECTION_FAILED]\t101\t{01234567-E343-43B6-B170-00000000000b}\t0\t8024402c\t<<PROCESS>>: Sample.exe\tFailure\tSoftware Synchronization\tWindows Update Client failed to detect with error 0x8024402c.\tabcdefgh0N0OpTzVL.1.0.0.3.0',
    [
      ['{01234567-B278-49DC-B72D-00000000000a}', 'constant.other.guid'],
      ['2024-04-20 10:50:14:394+0800', 'constant.numeric.date'],
      ['148', 'constant.numeric.message-id'],
      ['[AGENT_DETECTION_FAILED]', 'support.class.event'],
      ['{01234567-E343-43B6-B170-00000000000b}', 'constant.other.guid'],
      ['0', 'constant.numeric.revision'],
      ['8024402c', 'constant.numeric.hex'],
      ['<<PROCESS>>: Sample.exe', 'string.unquoted.caller'],
      ['Failure', 'token.error-token'],
      ['Software Synchronization', 'support.class.component'],
      ['0x8024402c', 'constant.numeric.hex'],
      ['abcdefgh0N0OpTzVL.1.0.0.3.0', 'comment.line.correlation'],
    ],
  ],
  'a success': [
    '{01234567-B278-49DC-B72D-00000000000a}\t2024-04-20 10:50:14:394+0800\t1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{01234567-36CD-4EF9-A9C6-00000000000b}\t1\t0\tAutomaticUpdates\tSuccess\tContent Install\tInstallation Successful: KB5036892\tabcdefghE0yBSbdX.0.9.1',
    [
      ['{01234567-B278-49DC-B72D-00000000000a}', 'constant.other.guid'],
      ['2024-04-20 10:50:14:394+0800', 'constant.numeric.date'],
      ['183', 'constant.numeric.message-id'],
      ['[AGENT_INSTALLING_SUCCEEDED]', 'support.class.event'],
      ['{01234567-36CD-4EF9-A9C6-00000000000b}', 'constant.other.guid'],
      ['1', 'constant.numeric.revision'],
      ['0', 'constant.numeric.hex'],
      ['AutomaticUpdates', 'string.unquoted.caller'],
      ['Success', 'token.info-token'],
      ['Content Install', 'support.class.component'],
      ['KB5036892', 'entity.name.function.update'],
      ['abcdefghE0yBSbdX.0.9.1', 'comment.line.correlation'],
    ],
  ],
  'an event without a name, Windows 7': [
    '{01234567-B278-49DC-B72D-00000000000a}\t2024-04-20 10:50:14:394-0700\t1\t147\t101\t{00000000-0000-0000-0000-000000000000}\t0\t0\tAutomaticUpdates\tSuccess\tSoftware Synchronization\tDetected 0 updates.',
    [
      ['{01234567-B278-49DC-B72D-00000000000a}', 'constant.other.guid'],
      ['2024-04-20 10:50:14:394-0700', 'constant.numeric.date'],
      ['147', 'constant.numeric.message-id'],
      ['{00000000-0000-0000-0000-000000000000}', 'constant.other.guid'],
      ['0', 'constant.numeric.revision'],
      ['0', 'constant.numeric.hex'],
      ['AutomaticUpdates', 'string.unquoted.caller'],
      ['Success', 'token.info-token'],
      ['Software Synchronization', 'support.class.component'],
    ],
  ],
});
