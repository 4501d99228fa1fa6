import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode, guessEncoding } from '../../server/src/log/encoding/encoding';

/** A log of a real machine: its name and its lines, as an editor decodes them. */
export interface RealLog {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The logs in a folder, one after the other; packed ones are unpacked. */
export function* realLogs(folder: string): Generator<RealLog> {
  for (const name of fs.readdirSync(folder).sort()) {
    const bytes = fs.readFileSync(path.join(folder, name));
    const plain = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    yield { name, lines: decode(plain, guessEncoding(plain).encoding).split(/\r?\n/) };
  }
}

/** Folders of the corpus that hold text logs, with the language of what lies in them. */
export const folders: readonly (readonly [folder: string, language: string])[] = [
  ['cbs', 'windows-cbs-log'],
  ['dism', 'windows-dism-log'],
  ['setupact', 'windows-setup-log'],
  ['setuperr', 'windows-setup-log'],
  ['setupapi', 'windows-setupapi-log'],
  ['windowsupdate', 'windows-update-log'],
  ['reportingevents', 'windows-reportingevents-log'],
  ['sfc', 'windows-sfc-log'],
];
