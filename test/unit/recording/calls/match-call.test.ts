import { describe, expect, it } from 'vitest';
import { callMatcher } from '@shared/recording/calls/match-call';
import { call, list, matchOf, order, sent } from './samples';

describe('the action of a call', () => {
  it.each([
    ['Look-Up Order', 'look-up-order'],
    ['lookUpOrder', 'look-up-order'],
    ['LIST_ORDERS', 'list-orders'],
  ])('is found by the name %s', (name, id) => {
    expect(matchOf(call({ name }))).toMatchObject({ kind: 'matched', by: 'name', action: { id } });
  });

  it.each([
    ['post', 'https://api.example.com/v2/orders/SO-1?lang=de#x', 'look-up-order'],
    ['GET', 'http://localhost:3000/orders/', 'list-orders'],
    ['POST', 'https://forms.example.COM/send', 'send-form'],
  ])('is found by %s %s', (method, url, id) => {
    expect(matchOf(call({ name: 'unheard of', request: sent(method, url) }))).toMatchObject({
      kind: 'matched',
      by: 'url',
      action: { id },
    });
  });

  it('is found by the identifier of its platform, before its name', () => {
    const known = (file: unknown) => ({ ...list, platforms: new Map([['fluents', { file }]]) }) as never;
    const identified = callMatcher([order, known({ id: 'act_7' })]);
    const named = call({ name: 'look_up_order', toolId: 'act_7', platform: 'fluents' });
    expect(identified(named)).toMatchObject({ by: 'identifier', action: { id: 'list-orders' } });
    expect(identified({ ...named, platform: 'vapi-function' })).toMatchObject({ by: 'name' });
    expect(callMatcher([order, known(['id']), known(null), known({ id: '' })])(named)).toMatchObject({
      by: 'name',
    });
  });

  it('is none when neither says it', () => {
    expect(matchOf(call({})).kind).toBe('none');
    expect(matchOf(call({ request: sent('DELETE', 'https://api.example.com/orders/1') })).kind).toBe('none');
    expect(matchOf(call({ request: sent('POST', 'https://api.example.com/orders/1/more') })).kind).toBe(
      'none',
    );
  });

  it('stays open between equals, which the address may tell apart', () => {
    const twin = { ...list, id: 'list-again', request: { ...list.request!, url: '{{env.other}}/again' } };
    const bare = {
      ...list,
      id: 'bare',
      name: 'Bare',
      callName: 'bare',
      request: { ...list.request!, url: '{{env.url}}' },
    };
    const quiet = { ...list, id: 'quiet', request: null };
    const match = callMatcher([list, { ...twin, name: 'List' }, bare, quiet]);
    expect(match(call({ name: 'list' }))).toMatchObject({ kind: 'ambiguous' });
    expect(match(call({ name: 'list', request: sent('GET', 'https://a.example/again') }))).toMatchObject({
      action: { id: 'list-again' },
    });
    expect(match(call({ name: 'list', request: sent('GET', 'https://a.example/x') })).kind).toBe('ambiguous');
    const same = callMatcher([list, { ...list, id: 'second' }]);
    expect(same(call({ request: sent('GET', 'https://a.example/orders') })).kind).toBe('ambiguous');
  });
});
