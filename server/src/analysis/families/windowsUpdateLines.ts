import type { TrackedSession } from '../model/model';

/** What the lines begin with that open, close and name calls. */
export const callStarts = [
  '* START *',
  '* END *',
  '** START **',
  '**  END  **',
  '-- START --',
  '*RESUMED*',
  'Deployment job Id ',
  'Federated Download: Starting download',
  'Found ',
  'Install ClientId = ',
  'Generating download request for update ',
  'Lock the sandbox of update ',
  'New download job ',
  'Released network PDC reference ',
  'Title = ',
  'UpdateId = ',
  'Unlock the sandbox of update ',
  'WU client calls back to ',
  '===========  Logging initialized',
] as const;

const guid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
export const searchStart =
  /^(?:\* START \* +(?:Queueing )?Finding updates \[?CallerId = (.{0,200}?) +Id = (\d{1,10})\b|\*\* START \*\* +Agent: Finding updates \[CallerId = (.{0,200}?)\])/;
export const searchEnd =
  /^(?:\* END \* +(?:Queueing )?Finding updates \[?CallerId = (.{0,200}?),? +Id = (\d{1,10})\b|\*\* {2}END {2}\*\* +Agent: Finding updates \[)/;
/** A search that evaluated what the server sent got through, whatever its own end says */
const searched = /^Found \d{1,6} updates and \d{1,6} categories in search\b/;
export const downloadStart = new RegExp(
  String.raw`^(?:\* START \* +Begin Downloading Updates \[CallerId = (.{0,200}?)\] \[Call ID = \{(${guid})\}\]|\* START \* +Queueing Download \[CallerId = (.{0,200}?) +Id = \d{1,10}\]|\*\* START \*\* +DnldMgr: Downloading updates \[CallerId = (.{0,200}?)\])`,
);
export const downloadQueued =
  /^(?:\* END \* +Begin Downloading Updates |\*\* {2}END {2}\*\* +DnldMgr: (?:Begin )?[Dd]ownloading)/;
export const downloadEnd =
  /^\* END \* +Download Call Complete\. Call \d{1,10} for caller (.{0,200}?) has completed/;
export const released = new RegExp(String.raw`^Released network PDC reference for callId \{(${guid})\}`);
export const installStart = /^\*\* START \*\* +Agent: Installing updates \[CallerId = (.{0,200}?)\]/;
export const installEnd = /^\*\* {2}END {2}\*\* +Agent: Installing updates/;
export const deployment = new RegExp(String.raw`^Deployment job Id (${guid}) : `);
/** Who asked stands where a deployment begins, or not before its end. */
export const deployer =
  /: (?:Beginning deployment of updates, CallerId = (.{0,200}?)\.?$|Ending deployment for updates, CallerId = (.{0,200}?), Exit code = )/;
export const handlerStart = /^\* START \* +(?:Windows Setup Install|Command Line Install|CBS Install)/;
export const called = new RegExp(
  String.raw`\b(?:search|download|install(?:ation)?|deploy) call \{(${guid})\}`,
  'i',
);
export const update = new RegExp(String.raw`(?:\bupdate(?:Id)?(?: =)? \{?|^)(${guid})\}?\.\d`, 'i');
/** On the side of the program that asks */
export const client = /\bClientId = (.{1,200}?)(?=, |: Exit code| \(cV|$)/;
export const clientKind = /\b(Search|Download|Install)\b/;
/** Lines by which the thread that works for a call names its updates */
export const ownUpdate = /^(?:UpdateId = |New download job |Generating download request |[0-9a-fA-F]{8}-)/;
export const title = /^Title = (\S.{0,300}?)(?:, |$)/;

export const failed = /^\*FAILED\* \[([0-9a-fA-F]{8})\]/;
export const outcomeCode = /\b(?:Call error|Result) code = 0x([0-9a-fA-F]{8})\b/;

const ended =
  /^(?:\* END \* .*\bExit code = |Deployment job Id .{0,100}: Ending deployment .*\bExit code = |WARNING: Exit code = |ClientId = .*\bCall error code = |WU client calls back to .* with code Call complete and error )(?:0x)?([0-9a-fA-F]{1,8})\b/;
const completed = /^(?:Download|Install) call complete \(.*, failed = (\d{1,6}),/;

/** What a line says about the end of its call; undefined for one that says nothing of it. */
export function outcomeOf(body: string): TrackedSession['outcome'] | undefined {
  if (body.startsWith('Found ') && searched.test(body)) return 'succeeded';
  const code = ended.exec(body)?.[1];
  if (code !== undefined) return /^[89a-fA-F]/.test(code) ? 'failed' : 'succeeded';
  const failures = completed.exec(body)?.[1];
  if (failures === undefined) return undefined;
  return failures === '0' ? 'succeeded' : 'failed';
}
