import type { Session } from '../../server/src/analysis/model/model';
import { analyseMarked } from './marked';

/** The sessions of a log in short: `type id "client" first-last outcome in parent`. */
export async function sessionsOf(log: string): Promise<string[]> {
  const { analysis } = await analyseMarked(log);
  return analysis.sessions.map(inShort);
}

function inShort({ type, id, client, firstLine, lastLine, outcome, parent, implied }: Session): string {
  const name = [type, id, client === '' ? '' : `"${client}"`].filter((part) => part !== '').join(' ');
  const more = `${parent === undefined ? '' : ` in ${parent}`}${implied ? ' implied' : ''}`;
  return `${name} ${firstLine}-${lastLine} ${outcome}${more}`;
}
