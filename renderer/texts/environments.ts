export const environmentTexts = {
  values: (name: string) => `Values in ${name}`,
  unset: 'not set',
  notSent: 'null: not sent',
  from: (name: string) => `from ${name}`,
  edit: (value: string) => `${value} (edit it in the settings)`,
} as const;
