export const workspaceTexts = {
  mockAt: (url: string) => `The mock API runs at ${url}.`,
  copyOf: (name: string) => `${name} copy`,
  moved: (name: string) => `${name} is in the trash.`,
} as const;
