export function scaledLimit(milliseconds: number): number;
