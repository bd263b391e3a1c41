import { describe, expect, it } from 'vitest';
import { JsonNumber } from '@shared/json/json';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues, type ValueSources } from '@shared/template/resolve';
import { actionOf } from '../../support/actions';

const action = actionOf(`
parameters:
  - { name: email, type: email, description: x, required: true, example: jane@example.com }
  - { name: priority, type: string, enum: [low, normal], description: x, default: normal }
  - { name: amount, type: integer, description: x, example: "90071992547409931" }
  - { name: note, type: string, description: x, default: null }
context:
  - { name: lead.phone, type: phone, description: x, example: "+14155550100" }
request:
  method: POST
  url: "{{env.api}}/{{unknown}}/{{outputs.crm.customer_id}}?a={{context.account_id}}"
  auth: { kind: bearer, token: "{{secret.token}}" }
`);

const environment = resolveEnvironment(
  [
    { actionbench: '1', name: 'base', values: { api: 'https://a' } },
    { actionbench: '1', name: 'live', extends: 'base', secrets: { token: 'token-live' } },
  ],
  'live',
);

const resolve = (sources: Partial<ValueSources> = {}) =>
  resolveValues(action, { environment, use: 'panel', ...sources });

describe('where values come from', () => {
  it('takes the example in the panel and the default in both', () => {
    expect(resolve().get('email')).toMatchObject({ origin: 'example', value: 'jane@example.com' });
    expect(resolve({ use: 'case' }).get('email')).toMatchObject({
      origin: 'absent',
      problem: 'email is required and has no value.',
    });
    expect(resolve({ use: 'case' }).get('priority')).toMatchObject({ origin: 'default', value: 'normal' });
    expect(resolve({ use: 'case' }).get('context.lead.phone')).toMatchObject({ origin: 'absent' });
    expect(resolve().get('context.lead.phone')).toMatchObject({ origin: 'example' });
  });

  it('takes what was given first; null is absence and "" a value', () => {
    const values = resolve({ given: { priority: null, note: '', email: 'joe@example.com' } });
    expect(values.get('priority')).toMatchObject({ origin: 'absent', value: undefined });
    expect(values.get('note')).toMatchObject({ origin: 'given', value: '' });
    expect(values.get('email')).toMatchObject({ origin: 'given', value: 'joe@example.com' });
    expect(resolve({ given: new Map([['note', 'x']]) }).get('note')).toMatchObject({ value: 'x' });
  });

  it('keeps a written null, and the digits of a number', () => {
    expect(resolve().get('note')).toMatchObject({ origin: 'default', value: null });
    expect(resolve().get('amount')?.value).toEqual(new JsonNumber('90071992547409931'));
  });

  it('says why a given text does not fit', () => {
    expect(resolve({ given: { amount: 'many' } }).get('amount')).toMatchObject({
      problem: 'Write a whole number.',
    });
    expect(resolve({ given: { priority: 'urgent' } }).get('priority')).toMatchObject({
      problem: 'Write one of low, normal.',
    });
  });

  it('names the environment a value is from, and what is missing', () => {
    expect(resolve().get('env.api')).toMatchObject({
      origin: 'environment',
      value: 'https://a',
      from: 'base',
    });
    expect(resolve({ environment: null }).get('env.api')).toMatchObject({
      problem: expect.stringContaining('No environment'),
    });
    expect(resolve().get('unknown')).toMatchObject({
      origin: 'absent',
      problem: 'No parameter is named unknown.',
    });
    expect(resolve({ given: { 'env.api': 'https://c' } }).get('env.api')).toMatchObject({
      origin: 'given',
      value: 'https://c',
    });
  });

  it('never holds a secret, only the entry it is taken from', () => {
    expect(resolve().get('secret.token')).toEqual({
      ref: 'secret.token',
      source: 'secret',
      origin: 'secret',
      value: undefined,
      entry: 'token-live',
    });
    expect(resolve({ environment: null }).get('secret.token')).toMatchObject({ entry: 'token' });
  });

  it('takes outputs of earlier runs, typed by their declaration when they come as text', () => {
    const ref = 'outputs.crm.customer_id';
    expect(resolve().get(ref)).toMatchObject({ origin: 'absent' });
    expect(resolve({ outputs: { [ref]: new JsonNumber('12') } }).get(ref)?.value).toEqual(
      new JsonNumber('12'),
    );
    const outputShape = () => ({ type: 'integer' as const, example: '7' });
    expect(resolve({ outputs: { [ref]: '12' }, outputShape }).get(ref)).toMatchObject({
      origin: 'output',
      value: new JsonNumber('12'),
    });
    expect(resolve({ outputShape }).get(ref)).toMatchObject({ origin: 'example' });
    expect(resolve({ outputs: { [ref]: null } }).get(ref)).toMatchObject({ origin: 'absent' });
    expect(resolve({ outputs: { [ref]: '12' }, given: { [ref]: '13' } }).get(ref)).toMatchObject({
      origin: 'given',
      value: '13',
    });
  });

  it('freezes the examples when static', () => {
    const values = resolve({ static: true, given: { email: 'joe@example.com', amount: '1' } });
    expect(values.get('email')).toMatchObject({ origin: 'example', value: 'jane@example.com' });
  });

  it('knows context values of the workspace', () => {
    const workspaceContext = [{ name: 'account_id', type: 'integer' as const, example: '7' }];
    expect(resolve({ workspaceContext }).get('context.account_id')).toMatchObject({
      value: new JsonNumber('7'),
    });
  });
});
