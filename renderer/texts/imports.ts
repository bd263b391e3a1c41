import type { FoundSource } from '@shared/ipc/imports';
import { counted } from './common';

export const importTexts = {
  title: (format: string) => `Import: ${format}`,
  fillTitle: (format: string) => `Fill this action: ${format}`,
  dropTitle: 'Drop to import',
  drop: 'cURL commands, OpenAPI descriptions, actions, environments, mocks, HAR files, or files and call logs of platforms: one or several',
  actions: (count: number) => counted(count, 'action'),
  chosen: (count: number, all: number) =>
    `${count.toLocaleString('en')} of ${all.toLocaleString('en')} chosen`,
  all: 'All',
  allShown: (count: number) => `Add the ${count.toLocaleString('en')} shown`,
  none: 'None',
  noneShown: 'Leave them out',
  list: 'Actions of this import',
  filter: 'Filter by name, method or path',
  noMatch: (filter: string) => `No action is like "${filter}".`,
  take: (name: string) => `Import ${name}`,
  document: 'The document that will be written',
  secrets: 'Credentials',
  secretsHint: 'kept apart from the document, under these names',
  secretFrom: (where: string) => `from ${where}`,
  boundTo: (hosts: readonly string[]) => `only to ${hosts.join(', ')}`,
  unbound: 'bound to no host yet: you are asked at the first run',
  known: 'kept already',
  values: 'Addresses',
  valuesHint: (environment: string | null) =>
    environment === null
      ? 'no environment is chosen to take them: write them into one afterwards'
      : `written into ${environment}, unless it says them already`,
  noValue: 'the text does not say it: write it into an environment',
  skipped: 'Left out',
  notes: 'Good to know',
  create: (actions: number, files: number) => {
    if (actions === 0) return `Import ${counted(files, 'file')}`;
    const made = actions === 1 ? 'Create action' : `Create ${actions.toLocaleString('en')} actions`;
    return files === 0 ? made : `${made}, import ${counted(files, 'file')}`;
  },
  fill: 'Fill this action',
  nothingChosen: 'Choose at least one action.',
  created: (names: readonly string[], files: readonly string[], secrets: readonly string[]) =>
    `${createdWords([...names, ...files])}${kept(secrets)}`,
  filled: (secrets: readonly string[]) => `The request is filled from the command.${kept(secrets)}`,
  fillLabel: 'fill from cURL',
  sources: (count: number) => counted(count, 'file'),
  sourceHolds: ({ actions, environments, mocks }: Pick<FoundSource, 'actions' | 'environments' | 'mocks'>) =>
    [
      actions > 0 ? counted(actions, 'action') : '',
      environments > 0 ? counted(environments, 'environment') : '',
      mocks > 0 ? counted(mocks, 'mock') : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'nothing to import',
  files: 'Environments and mocks',
  filesHint: 'written beside the actions',
  renameSecret: (name: string) => `Rename ${name}`,
  rename: 'Rename',
  newSecretName: (name: string) => `New name of ${name}`,
  undo: 'Undo',
  undone: 'The import is taken back.',
  undonePartly: 'The import is taken back, but not all of it',
  tooMany: (count: number) => `${count.toLocaleString('en')} files are too many to import at once.`,
  tooManyHint: 'Import up to 1,000 at a time.',
  tooLargeTogether: 'These files are too large together to import at once.',
  tooLarge: (name: string) => `${name} is too large to import.`,
  tooLargeHint: 'Import a file of at most 48 MB; split it if it holds many requests.',
} as const;

function createdWords(names: readonly string[]): string {
  return names.length > 3
    ? `Created ${names.length.toLocaleString('en')} documents.`
    : `Created ${names.join(', ')}.`;
}

function kept(secrets: readonly string[]): string {
  if (secrets.length === 0) return '';
  return ` ${secrets.join(', ')} ${secrets.length === 1 ? 'is' : 'are'} kept as ${secrets.length === 1 ? 'a secret' : 'secrets'}.`;
}
