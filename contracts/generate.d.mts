export function schemaText(name?: 'analysis.schema.json' | 'rules.schema.json'): Promise<string>;
