import { counted } from './common';

export const importTexts = {
  title: (format: string) => `Import: ${format}`,
  fillTitle: (format: string) => `Fill this action: ${format}`,
  dropTitle: 'Drop to import',
  drop: 'A cURL command, an OpenAPI description, an action, a HAR file, or a file or call log of a platform',
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
  create: (count: number) => (count === 1 ? 'Create action' : `Create ${count.toLocaleString('en')} actions`),
  fill: 'Fill this action',
  nothingChosen: 'Choose at least one action.',
  created: (names: readonly string[], secrets: readonly string[]) => `${createdWords(names)}${kept(secrets)}`,
  filled: (secrets: readonly string[]) => `The request is filled from the command.${kept(secrets)}`,
  fillLabel: 'fill from cURL',
  fileOf: (name: string, index: number, all: number) => `This is ${name}, file ${index} of ${all}.`,
  leftFile: (name: string, why: string) => `${name}: ${why}`,
  leftFiles: (count: number) => `${counted(count, 'file')} left out`,
  tooLarge: (name: string) => `${name} is too large to import.`,
  tooLargeHint: 'Import a file of at most 48 MB; split it if it holds many requests.',
} as const;

function createdWords(names: readonly string[]): string {
  return names.length > 3
    ? `Created ${names.length.toLocaleString('en')} actions.`
    : `Created ${names.join(', ')}.`;
}

function kept(secrets: readonly string[]): string {
  if (secrets.length === 0) return '';
  return ` ${secrets.join(', ')} ${secrets.length === 1 ? 'is' : 'are'} kept as ${secrets.length === 1 ? 'a secret' : 'secrets'}.`;
}
