import { loadRules } from '../analysis/userRules/load';
import type { ReadRules } from '../analysis/userRules/parse';
import { fileSource } from './fileSource';

/** Reads the rules file of a path. Rejects with Node's error when it cannot be read. */
export async function readRulesFile(path: string): Promise<ReadRules> {
  const source = await fileSource(path);
  try {
    return await loadRules(source, path);
  } finally {
    await source.close();
  }
}
