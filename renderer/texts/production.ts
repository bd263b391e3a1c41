export const productionTexts = {
  title: (environment: string) => `Send this to ${environment}?`,
  write: (name: string) => `“${name}” changes something on the real system.`,
  destructive: (name: string) => `“${name}” deletes something on the real system.`,
  environment: 'Environment',
  request: 'Request',
  cancel: 'Cancel',
  send: (environment: string) => `Send to ${environment}`,
} as const;
