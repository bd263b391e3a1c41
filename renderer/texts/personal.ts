import type { Detector } from '@shared/personal/rules';
import { counted } from './common';

/** What of recordings is personal, and how it is masked. */
export const personalTexts = {
  open: 'Personal data',
  title: 'Personal data in the log',
  lead: 'Masked in the list, in a run, in reports and in every export. The rules stand in workspace.yaml, for all who use it.',
  names: 'Names',
  namesHint: 'One a line: parameters, context values, outputs, JSON members, query and form fields, headers.',
  inThisRun: 'In this run:',
  add: (name: string) => `Mark ${name} as personal`,
  paths: 'Paths in JSON bodies',
  pathsHint: 'One a line, such as $.customer.address or $.items[*].name.',
  badPath: (path: string) => `"${path}" is no path: it begins with $, as in $.customer.email.`,
  detect: 'By their form, wherever they stand',
  detectors: {
    email: 'E-mail addresses',
    phone: 'Phone numbers with a country code',
    card: 'Payment card numbers',
    iban: 'IBANs',
  } satisfies Readonly<Record<Detector, string>>,
  when: 'When it is masked',
  modes: { shown: 'When it is shown', written: 'Before it is written' },
  shown:
    'The log keeps the values on this computer, so runs can be replayed and searched, and one value can be shown on request.',
  written:
    'From now on the values never reach the log. Such runs cannot be replayed as they were. Runs already logged are masked when shown.',
  preview: 'How the chosen run looks then',
  noRun: 'Choose a run in the log to see what these rules mask in it.',
  neverWritten: 'This run was masked before it was written; these rules can only add to that.',
  masked: (count: number) =>
    count === 0 ? 'Nothing is masked in it.' : `${counted(count, 'place')} masked.`,
  answer: 'Answer',
  values: 'Values',
  save: 'Save the rules',
  saved: 'The rules for personal data are saved.',
  undo: 'Undo',
  label: 'change personal data',
  reveal: 'Show this value',
  settingsHint:
    'Every run of this workspace, on this computer only. What of it is personal is masked as you say.',
} as const;
