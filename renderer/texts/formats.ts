import { counted } from './common';

export const formatTexts = {
  menu: 'Export as',
  menuHint: 'General formats that other tools read',
  title: (format: string) => `Export as ${format}`,
  about: {
    openapi: 'One description of the chosen actions, for tools that read OpenAPI.',
    curl: 'For each action the command that sends its request with the values it has now.',
  } as Readonly<Record<string, string>>,
  actions: 'Actions',
  chosen: (count: number, all: number) =>
    `${count.toLocaleString('en')} of ${all.toLocaleString('en')} chosen`,
  all: 'All',
  none: 'None',
  take: (name: string) => `Export ${name}`,
  file: 'File',
  more: (lines: number) => `... and ${counted(lines, 'more line')}: save or copy the file to see them.`,
  losses: (count: number) => counted(count, 'loss', 'losses'),
  noLosses: 'Nothing is lost.',
  left: 'Cannot be exported',
  notes: 'Good to know',
  nothingChosen: 'Choose at least one action to see the file.',
  copy: 'Copy file',
  save: (files: number) => (files === 1 ? 'Save file' : `Save ${files} files`),
  saved: (files: readonly string[], folder: string) =>
    files.length > 3
      ? `Saved ${files.length} files in ${folder}.`
      : `Saved ${files.join(', ')} in ${folder}.`,
} as const;
