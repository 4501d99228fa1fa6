import type { ByteSource } from '../../log/source';
import { maxRulesBytes, readRules, type ReadRules } from './parse';

/** Reads a rules file in UTF-8, no more of it than rules may have; see {@link readRules}. Rejects with what the source rejects with. */
export async function loadRules(source: ByteSource, from: string): Promise<ReadRules> {
  const bytes = await source.read(0, Math.min(source.size, maxRulesBytes + 1));
  return readRules(new TextDecoder().decode(bytes), from, bytes.length);
}
