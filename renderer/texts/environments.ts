export const environmentTexts = {
  values: (name: string) => `Values in ${name}`,
  none: 'No environment of this workspace has values yet.',
  unset: 'not set',
  notSent: 'null: not sent',
  from: (name: string) => `from ${name}`,
  edit: 'Edit values in the settings',
} as const;
