import type { Volatile } from '@shared/recording/promote/volatile';

export const caseTexts = {
  title: 'Keep as case',
  name: 'What this case shows',
  nameTaken: 'This action has a case of that name already.',
  asks: 'It asks',
  environment: 'environment',
  noValues: 'This case gives no values.',
  masked: (names: readonly string[]) =>
    `${names.join(', ')} held a secret and ${names.length === 1 ? 'was' : 'were'} masked in the log. Change the value before you run the case.`,
  expects: 'It expects',
  expectsHint: 'Tick what the next answer must hold.',
  preview: 'What is added to the file',
  setAside: {
    id: 'an id: only its form',
    date: 'a date: only its form',
    token: 'a token: only that it is there',
    masked: 'masked in the log: only that it is there',
  } satisfies Record<Volatile, string>,
  kinds: {
    status: 'status',
    error: 'class',
    withinMs: 'within',
    outputs: 'output',
    body: 'answer',
  } as Readonly<Record<string, string>>,
  milliseconds: (ms: string) => `${Number(ms).toLocaleString('en')} ms`,
  more: (count: number) => `Show ${count} more of the answer`,
  keep: 'Keep the case',
  cancel: 'Cancel',
  label: (name: string) => `keep the case "${name}"`,
  kept: (name: string) => `The case "${name}" was added. Undo takes it back.`,
  unreadable: 'The document has errors, so no case can be added. Mend it in the YAML view first.',
} as const;
