export function sbom(): Promise<string>;
