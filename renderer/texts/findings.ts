import type { Severity, Step } from '@shared/lint/finding';

export const findingTexts = {
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' } satisfies Record<Severity, string>,
  dismiss: 'Dismiss this finding',
} as const;

/** The names of the wizard's steps. */
export const stepNames: Readonly<Record<Step, string>> = {
  connect: 'Connect',
  authentication: 'Authentication',
  variables: 'Variables',
  general: 'General',
  messages: 'Messages',
  results: 'Results',
};
