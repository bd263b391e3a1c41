import { counted } from './common';

export const keepTexts = {
  more: 'Keep or export this run',
  case: 'Keep as a case',
  sample: 'Use as the sample answer',
  keepAsCase: 'Keep as case',
  mock: 'Keep the answer as a mock',
  action: 'Make an action of it',
  ticket: 'Copy for a ticket',
  ticketCopied: 'The run was copied as Markdown, redacted.',
  copyUrl: 'Copy URL',
  copyCurl: 'Copy as cURL',
  curlCopied: 'The request was copied as a cURL command, secrets by name.',
  urlCopied: 'The URL was copied.',
  exportAs: (name: string) => `Export as ${name}`,
  keptAsMock: (file: string) => `${file} answers like this run now.`,
  exported: (count: number, path: string) => `${counted(count, 'run')} exported to ${path}.`,
} as const;
