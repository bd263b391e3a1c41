import { counted } from './common';

export const keepTexts = {
  more: 'Keep or export this run',
  case: 'Keep as a case',
  sample: 'Use as the sample answer',
  keepAsCase: 'Keep as case',
  mock: 'Keep the answer as a mock',
  action: 'Make an action of it',
  exportAs: (name: string) => `Export as ${name}`,
  keptAsMock: (file: string) => `${file} answers like this run now.`,
  exported: (count: number, path: string) => `${counted(count, 'run')} exported to ${path}.`,
} as const;
