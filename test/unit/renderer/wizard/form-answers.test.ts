import { expect, it } from 'vitest';
import type { Parameter } from '@shared/action/schema/parameter';
import { initialOf, problemOf } from '@renderer/wizard/steps/variables/form-answers';
import { enumEdits } from '@renderer/wizard/steps/variables/shape-edits';
import { actionOf } from '../../../support/actions';

const field = (rest: Partial<Parameter>): Parameter => ({ name: 'a', type: 'string', ...rest });

it.each([
  [field({ required: true }), ' ', 'Fill this in.'],
  [field({}), '', null],
  [field({ type: 'email' }), 'jane', 'e-mail'],
  [field({ type: 'email' }), 'jane@example.com', null],
  [field({ type: 'integer', minimum: '1' }), '0', '1'],
  [field({ maxLength: 3 }), 'four', '3'],
])('%o takes %j or says why not', (parameter, answer, said) => {
  if (said === null) expect(problemOf(parameter, answer)).toBeNull();
  else expect(problemOf(parameter, answer)).toContain(said);
});

it('begins with its default', () => {
  expect(initialOf(field({ default: 'x' }))).toBe('x');
  expect(initialOf(field({ type: 'boolean' }))).toBe('false');
});

it('labels go with the values they belong to', () => {
  const action = actionOf(
    'parameters: [{ name: a, type: string, enum: [low, high], labels: [Not urgent, Urgent] }]\n',
  );
  const path = ['parameters', 0];
  const labels = (values: readonly string[]) =>
    enumEdits(action, path, action.parameters[0]!, values).find((edit) => edit.path.at(-1) === 'labels');
  expect(labels(['high', 'highest'])).toMatchObject({ value: ['Urgent', 'highest'] });
  expect(labels([])).toMatchObject({ kind: 'remove' });
});
