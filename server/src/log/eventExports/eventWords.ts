import type { Level } from '../family';
import type { StampOffset } from '../format';

/** What a column or a line of an export holds */
export type Field = 'log' | 'level' | 'date' | 'provider' | 'id' | 'message' | 'computer' | 'other';

/** Headings of Event Viewer, wevtutil and PowerShell, in lower case, in the languages that exports were seen in. */
const fields: Readonly<Record<Field, readonly string[]>> = {
  log: ['log name', 'logname', '日志名称', '日誌名稱', '記錄檔名稱', 'protokollname', 'nom du journal'],
  level: [
    'level',
    'leveldisplayname',
    'entrytype',
    '级别',
    '等级',
    '等級',
    '層級',
    'ebene',
    'niveau',
    'nivel',
  ],
  date: [
    'date',
    'date and time',
    'timecreated',
    'timegenerated',
    'time',
    '日期',
    '日期和时间',
    '日期和時間',
    '日期與時間',
    'datum',
    'datum und uhrzeit',
    'date et heure',
  ],
  provider: ['source', 'providername', '来源', '源', '來源', 'quelle', 'origen'],
  id: [
    'event id',
    'id',
    'eventid',
    'instanceid',
    '事件 id',
    '事件id',
    '事件識別碼',
    'ereignis-id',
    'id de l’événement',
    "id de l'événement",
  ],
  message: ['description', 'message', '描述', '说明', '描述:', '說明', '消息', 'beschreibung', 'nachricht'],
  computer: ['computer', 'machinename', '计算机', '電腦', 'ordinateur'],
  other: [
    'task',
    'task category',
    'opcode',
    'keyword',
    'keywords',
    'user',
    'user name',
    '任务',
    '任务类别',
    '操作码',
    '操作代码',
    '关键字',
    '用户',
    '用户名',
    '工作',
    '工作類別',
    '關鍵字',
    '使用者',
    'aufgabe',
    'aufgabenkategorie',
    'schlüsselwörter',
    'benutzer',
  ],
};

const byHeading = new Map(
  Object.entries(fields).flatMap(([field, headings]) => headings.map((heading) => [heading, field as Field])),
);

/** What stands under a heading; undefined for words that are none. */
export function fieldOf(heading: string): Field | undefined {
  return byHeading.get(heading.trim().toLowerCase());
}

const levels = new Map<string, Level>(
  Object.entries({
    Info: ['information', '信息', '資訊', 'informationen', 'información', 'verbose', '详细', 'ausführlich'],
    Warning: ['warning', '警告', 'warnung', 'avertissement', 'advertencia'],
    Error: [
      'error',
      'critical',
      '错误',
      '錯誤',
      '严重',
      '关键',
      '重大',
      'fehler',
      'kritisch',
      'erreur',
      'critique',
      'crítico',
    ],
  }).flatMap(([level, words]) => words.map((word) => [word, level as Level])),
);

/** A level in the words of an export; `none` for other words. */
export function levelOf(word: string): Level {
  return levels.get(word.trim().toLowerCase()) ?? 'none';
}

const yearFirst = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})/;
const clock = /(\d{1,2}):(\d\d)(?::(\d\d))?/;

/**
 * A date as exports write it, in the form `2024-04-20 10:15:02`; null for other text. Days stand before months but where
 * `AM` or `PM` shows that an American wrote it.
 */
export function exportStamp(text: string): string | null {
  const cut = text.slice(0, 80);
  const time = clock.exec(cut);
  const ymd = yearFirst.exec(cut);
  const dmy = ymd ? null : yearLast.exec(cut);
  if (!time || (!ymd && !dmy)) return null;
  const afternoon = /PM|下午/i.test(cut);
  const morning = /AM|上午/i.test(cut);
  const isAmerican = dmy?.[2] === '/' && (afternoon || morning) && Number(dmy[1]) <= 12;
  const [year, month, day] = ymd
    ? [ymd[1]!, ymd[2]!, ymd[3]!]
    : isAmerican
      ? [dmy[4]!, dmy[1]!, dmy[3]!]
      : [dmy![4]!, dmy![3]!, dmy![1]!];
  const hour = (Number(time[1]) % (afternoon || morning ? 12 : 24)) + (afternoon ? 12 : 0);
  const two = (part: string | number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${time[2]!}:${time[3] ?? '00'}`;
}

/** Seconds that the time of an export is ahead of UTC (`…Z`, `…+08:00`); null where it does not say. */
export function exportOffset(date: string): StampOffset | null {
  const zone = /\d(?:(Z)|([+-])(\d\d):(\d\d))\s*$/.exec(date.slice(0, 80));
  if (!zone) return null;
  if (zone[1] !== undefined) return 'utc-mark';
  return (zone[2] === '-' ? -1 : 1) * (Number(zone[3]) * 3600 + Number(zone[4]) * 60);
}
