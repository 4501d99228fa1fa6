export function textsOfSources(): {
  messages: Map<string, string>;
  brought: Map<string, { chinese: string; file: string }>;
};
