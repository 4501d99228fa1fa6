export function schemaText(name?: 'analysis.schema.json' | 'rules.schema.json'): Promise<string>;
export function schemaFiles(): Promise<Record<string, string>>;
