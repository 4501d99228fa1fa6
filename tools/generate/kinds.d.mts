export declare const kindFiles: () => Promise<Record<string, string>>;
export declare const leftOver: () => Promise<string[]>;
