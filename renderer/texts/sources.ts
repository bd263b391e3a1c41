import type { ValueSource } from '@shared/template/source';

/** The words for where a value comes from, as legends and screen readers say them. */
export const sourceNames: Readonly<Record<ValueSource, string>> = {
  parameter: 'parameter',
  context: 'context',
  environment: 'environment',
  secret: 'secret',
  output: 'output',
  constant: 'constant',
};
