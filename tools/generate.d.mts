export function generate(options?: { write?: boolean }): Promise<string[]>;
