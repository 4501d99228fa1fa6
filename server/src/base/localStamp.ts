/** The farthest moment that a `Date` can hold, in milliseconds from 1970. */
const farthest = 8.64e15;

/** A moment for people, from seconds since 1970: `2024-04-20 08:15:03`; empty where it is none that a date can show. */
export function localStamp(seconds: number): string {
  const milliseconds = seconds * 1000;
  if (!(Math.abs(milliseconds) <= farthest)) return '';
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
