export function packageExtension(): Promise<string>;
export function withoutImages(markdown: string): string;
