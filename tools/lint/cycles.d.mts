export function importCycles(root: string, folders: readonly string[]): Promise<string[][]>;
