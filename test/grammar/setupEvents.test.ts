import { suiteOfScopes } from './scopeCases';

suiteOfScopes('windows-setup-events-log', {
  'a note above the events': [
    '# Setup of PC01: 2 of 9 events bear on servicing.',
    [['# Setup of PC01: 2 of 9 events bear on servicing.', 'comment.line.note']],
  ],
  'an event as a line': [
    '2024-04-20 02:01:38.832 UTC, Information Servicing  1  Initiating changes for package KB5036892. Current state is Absent. Target state is Installed. Client id: WindowsUpdateAgent.',
    [
      ['2024-04-20 02:01:38.832 UTC', 'constant.numeric.date'],
      ['Information', 'token.info-token'],
      ['Servicing', 'support.class.component'],
      ['1', 'constant.numeric.event-id'],
      ['KB5036892', 'entity.name.function.update'],
      ['Absent', 'constant.language.state'],
      ['Installed', 'constant.language.state'],
      ['Client id', 'variable.other.key'],
      ['WindowsUpdateAgent', 'string.unquoted.client'],
    ],
  ],
  'a provider of several words': [
    '2024-04-20 02:01:38.832 UTC, Error    Service Control Manager  7023  The service ended.',
    [
      ['2024-04-20 02:01:38.832 UTC', 'constant.numeric.date'],
      ['Error', 'token.error-token'],
      ['Service Control Manager', 'support.class.component'],
      ['7023', 'constant.numeric.event-id'],
    ],
  ],
  'a value below a line': [
    '  PackageIdentifier: KB5036892',
    [
      ['PackageIdentifier', 'variable.other.key'],
      ['KB5036892', 'entity.name.function.update'],
    ],
  ],
  'an event of wevtutil': ['Event[0]:', [['Event[0]:', 'markup.bold.event']]],
  'the level of an event': [
    '  Level: Error',
    [
      ['Level', 'variable.other.key'],
      ['Error', 'token.error-token'],
    ],
  ],
  'the date of an event': [
    '  Date: 2024-04-20T10:01:38.8320000+08:00',
    [
      ['Date', 'variable.other.key'],
      ['2024-04-20T10:01:38.8320000+08:00', 'constant.numeric.date'],
    ],
  ],
  'an identifier of an account': [
    '  User: S-1-5-18',
    [
      ['User', 'variable.other.key'],
      ['S-1-5-18', 'constant.other.sid'],
    ],
  ],
  'the message of an event': [
    'Package KB5036892 failed to be changed to the Installed state. Status: 0x8007000d.',
    [
      ['KB5036892', 'entity.name.function.update'],
      ['Installed', 'constant.language.state'],
      ['Status', 'variable.other.key'],
      ['0x8007000d', 'token.error-token'],
    ],
  ],
  'the header of a CSV': [
    'Level,Date and Time,Source,Event ID,Task Category',
    [['Level,Date and Time,Source,Event ID,Task Category', 'markup.bold.header']],
  ],
  'a row of a CSV': [
    'Error,4/20/2024 10:02:25 AM,Microsoft-Windows-Servicing,3,(1),"Package KB5036892 failed to be changed to the Installed state. Status: 0x8007000d."',
    [
      ['Error', 'token.error-token'],
      ['4/20/2024 10:02:25 AM', 'constant.numeric.date'],
      ['Microsoft-Windows-Servicing', 'support.class.component'],
      ['3', 'constant.numeric.event-id'],
      ['(1)', 'support.class.task'],
      ['KB5036892', 'entity.name.function.update'],
      ['Installed', 'constant.language.state'],
      ['Status', 'variable.other.key'],
      ['0x8007000d', 'token.error-token'],
    ],
  ],
  'a row of a CSV in Chinese': [
    '错误,2024/4/20 10:02:25,Microsoft-Windows-Servicing,3,(1),程序包 KB5036892 未能更改为 已安装 状态。状态: 0x8007000d。',
    [
      ['错误', 'token.error-token'],
      ['2024/4/20 10:02:25', 'constant.numeric.date'],
      ['Microsoft-Windows-Servicing', 'support.class.component'],
      ['3', 'constant.numeric.event-id'],
      ['(1)', 'support.class.task'],
      ['KB5036892', 'entity.name.function.update'],
      ['状态', 'variable.other.key'],
      ['0x8007000d', 'token.error-token'],
    ],
  ],
});
