export function pageWithRooms(): Promise<string>;
