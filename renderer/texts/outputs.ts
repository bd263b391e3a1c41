export const outputTexts = {
  add: (name: string) => `Add output ${name}`,
  remove: (name: string) => `Remove output ${name}`,
} as const;
