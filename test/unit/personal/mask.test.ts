import { describe, expect, it } from 'vitest';
import { readWorkspaceFile } from '@shared/action/read-workspace';
import { personalRules } from '@shared/action/schema/workspace';
import { maskDetected } from '@shared/personal/detect';
import { stepsOf } from '@shared/personal/mask-json';
import { maskRecording } from '@shared/personal/mask-recording';
import { DETECTORS, MASK, type PersonalRules } from '@shared/personal/rules';
import { body, recording } from '../../integration/logs/recordings';

const rules = (differs: Partial<PersonalRules> = {}): PersonalRules => ({
  names: [],
  paths: [],
  detect: [],
  mask: 'shown',
  ...differs,
});

describe('personal data by its form', () => {
  it.each([
    ['jane.doe+x@mail.example.com', MASK],
    ['?email=jane%40example.com&x=1', `?email=${MASK}&x=1`],
    ['4111 1111 1111 1111', MASK],
    ['4111-1111-1111-1111.', `${MASK}.`],
    ['DE89 3704 0044 0532 0130 00', MASK],
    ['GB82WEST12345698765432', MASK],
    ['+14155550100', MASK],
    ['call +49 (30) 1234-567 now', `call ${MASK} now`],
    ['%2B14155550100', MASK],
    ['0049301234567', MASK],
  ])('%j is masked', (text, expected) => expect(maskDetected(text, DETECTORS)).toBe(expected));

  it.each([
    '90071992547409931',
    '4111111111111112',
    'DE00370400440532013000',
    '2026-11-21T10:00:00.000Z',
    '019a9f3c-0000-7000-8000-000000000000',
    'SO-1042-88',
    '12.5',
    '+1234',
    'user@host',
    '{{secret.crm-token}}',
  ])('%j stays', (text) => expect(maskDetected(text, DETECTORS)).toBe(text));
});

describe('a recording', () => {
  const [hop] = recording().hops;
  const one = recording({
    values: [
      { ref: 'email', source: 'parameter', origin: 'given', json: '"jane@example.com"' },
      { ref: 'context.lead.name', source: 'context', origin: 'given', json: '"Jane Doe"' },
      { ref: 'tags', source: 'parameter', origin: 'given', json: '["a"]' },
    ],
    outputs: [
      { name: 'customer_id', path: '$.id', json: '90071992547409931' },
      { name: 'street', path: '$.address.street', json: '"1 Main St"' },
      { name: 'gone', path: '$.gone', json: null },
    ],
    told: '{"address":{"street":"1 Main St"}}',
    failure: { class: 'http-404', message: 'Nobody is called Jane Doe.', hint: '' },
    hops: [
      {
        ...hop!,
        url: 'https://api.example.com/people/Jane%20Doe?email=jane%40example.com&page=2',
        requestHeaders: [
          { name: 'X-Caller', value: 'Jane Doe' },
          { name: 'email', value: 'j' },
        ],
        requestBody: { ...body('email=jane%40example.com&kind=vip'), contentType: 'text/plain' },
        responseBody: body(
          '{\n  "id": 90071992547409931,\n  "address": { "street": "1 Main St", "no": 7 },\n  "n": [1.10]\n}',
        ),
        failure: { class: 'reset', message: 'For Jane Doe.', hint: '' },
      },
    ],
  });

  it('is the same without rules', () => {
    expect(maskRecording(one, null)).toBe(one);
    expect(maskRecording(one, rules())).toBe(one);
  });

  it('hides what is marked by name wherever it stands, and nothing else', () => {
    const masked = maskRecording(one, rules({ names: ['email', 'lead.name', 'name'] }));
    const text = JSON.stringify(masked);
    expect(text).not.toMatch(/jane/i);
    expect(masked.hops[0]).toMatchObject({
      url: `https://api.example.com/people/${MASK}?email=${MASK}&page=2`,
      requestHeaders: [
        { name: 'X-Caller', value: MASK },
        { name: 'email', value: MASK },
      ],
      requestBody: { text: `email=${MASK}&kind=vip` },
    });
    expect(masked.hops[0]!.responseBody).toEqual(one.hops[0]!.responseBody);
    expect(masked.values.map(({ json }) => json)).toEqual([`"${MASK}"`, `"${MASK}"`, '["a"]']);
    expect([masked.id, masked.at, masked.action]).toEqual([one.id, one.at, one.action]);
  });

  it('hides what is marked by path, keeps digits, and knows it elsewhere', () => {
    const masked = maskRecording(one, rules({ paths: ['$.address'] }));
    const answer = masked.hops[0]!.responseBody!.text;
    expect(answer).toContain('90071992547409931');
    expect(answer).toContain('1.10');
    expect(JSON.parse(answer)).toMatchObject({ address: { street: MASK, no: MASK } });
    expect(masked.told).toBe(`{"address":{"street":"${MASK}"}}`);
    expect(masked.outputs.map(({ json }) => json)).toEqual(['90071992547409931', `"${MASK}"`, null]);
  });

  it('hides names in bodies that were cut, and leaves binary ones alone', () => {
    const cut = { ...body('{"email": "jane@example.com", "list": ['), cut: true };
    const binary = { ...body('amFuZUBleGFtcGxlLmNvbQ=='), base64: true };
    const masked = maskRecording(
      recording({
        hops: [{ ...hop!, requestBody: binary, responseBody: cut }],
        values: [],
        outputs: [],
        told: null,
      }),
      rules({ names: ['email'] }),
    );
    expect(masked.hops[0]!.responseBody!.text).toBe(`{"email": "${MASK}", "list": [`);
    expect(masked.hops[0]!.requestBody).toEqual(binary);
  });

  it('hides values in the request that was planned, never its secrets', () => {
    const piece = (text: string, ref?: string) =>
      ({ kind: 'text', text, source: 'parameter', ...(ref && { ref }) }) as const;
    const secret = {
      kind: 'secret',
      text: '{{secret.t}}',
      source: 'secret',
      ref: 'secret.t',
      name: 't',
      entry: 't',
      encoding: 'raw',
    } as const;
    const planned = recording({
      request: {
        method: 'POST',
        url: [piece('https://a.example/'), piece('Jo', 'first')],
        headers: [{ name: 'Authorization', value: [secret] }],
        body: [piece('{"m":"'), piece('jo@example.com', 'mail'), piece('"}')],
        timeoutMs: 1,
        omitted: [],
        values: [
          { ref: 'first', source: 'parameter', origin: 'given', value: 'Jo' },
          { ref: 'mail', source: 'parameter', origin: 'given', value: 'jo@example.com' },
        ] as never,
        failures: [{ class: 'invalid-value', message: 'jo@example.com is odd.', hint: '' }],
      },
    });
    const { request } = maskRecording(planned, rules({ names: ['first'], detect: ['email'] }));
    expect(JSON.stringify(request)).not.toContain('jo@');
    expect(request!.url[1]).toMatchObject({ text: MASK });
    expect(request!.headers[0]!.value).toEqual([secret]);
    expect(request!.values).toMatchObject([{ value: MASK }, { value: MASK }]);
  });
});

describe('the rules of a workspace', () => {
  const read = (personal: string) =>
    readWorkspaceFile(`actionbench: 1\nid: 0b0e7a3e-6a54-4a5b-9d0c-3d0c2f6b1a11\nname: W\n${personal}`);

  it('are none by default, and shown is how they mask', () => {
    expect(personalRules(read('').value!)).toBeNull();
    expect(personalRules(read('personal: { names: [email], detect: [phone] }\n').value!)).toEqual(
      rules({ names: ['email'], detect: ['phone'] }),
    );
  });

  it.each([
    'personal: { detect: [shoe-size] }\n',
    'personal: { paths: [email] }\n',
    'personal: { mask: never }\n',
  ])('%j is a finding', (personal) => expect(read(personal).findings).not.toEqual([]));

  it('read the steps of a path', () => {
    expect(stepsOf("$.a.b[0]['c d'][*].*")).toEqual(['a', 'b', '0', 'c d', '*', '*']);
    expect(stepsOf('$["x"].y')).toEqual(['x', 'y']);
  });
});
