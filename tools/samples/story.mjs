// What all logs of the sample bundle agree on.

/** The machine's clock is ahead of UTC by this much. */
export const utcOffsetHours = 8;
/** The update that fails. */
export const kb = 'KB5036892';
export const updateTitle = `2024-04 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (${kb})`;

/** The cumulative update before it, which went in. */
export const earlierTitle =
  '2023-12 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5033372)';

export const pad = (number, digits = 2) => String(number).padStart(digits, '0');
/** `2024-04-20 10:15:02` of a local wall clock in milliseconds. */
export const stampOf = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
/** A record in the columns of Panther logs. */
export const pantherLine = (time, level, source, message) =>
  `${stampOf(time)}, ${level.padEnd(21)} ${source.padEnd(7)}${message}`;
/** Lines as Windows ends them. */
export const crlf = (lines) => lines.map((line) => `${line}\r\n`).join('');
