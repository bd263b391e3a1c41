import { describe, expect, it } from 'vitest';
import { FailureError } from '@shared/failure/failure';
import { bodyWith } from '@shared/parameters/body-tree';
import { proposeParameters } from '@shared/parameters/propose';
import { JsonNumber } from '@shared/json/json';

const SAMPLE = `{
  "ticket": {
    "subject": "It stops {{here}}",
    "dueOn": "2026-11-27",
    "requester": { "email": "jane@example.com", "phone": "+14155550100", "id": 90071992547409931 },
    "assignee": { "id": "b7e1ad4c-1111-4222-8333-aaaaaaaaaaaa" }
  },
  "tags": ["printer", "error"],
  "devices": [{ "serial": "004711", "weight": 1.50 }, { "serial": "004712", "model": "Inkline 5", "weight": 2 }],
  "urgent": false, "note": null, "at": "2026-11-27T10:00:00Z", "link": "https://example.com/a", "empty": "", "nothing": []
}`;

function proposed(text: string) {
  const { parameters } = proposeParameters(text);
  return Object.fromEntries(parameters.map(({ parameter, place }) => [place, { ...parameter }]));
}

describe('a sample body', () => {
  it('becomes a parameter for each leaf, named and typed, with the value as its example', () => {
    expect(proposed(SAMPLE)).toEqual({
      'ticket.subject': { name: 'subject', type: 'string', example: 'It stops {{here}}', required: 'true' },
      'ticket.dueOn': { name: 'due_on', type: 'date', example: '2026-11-27', required: 'true' },
      'ticket.requester.email': {
        name: 'email',
        type: 'email',
        example: 'jane@example.com',
        required: 'true',
      },
      'ticket.requester.phone': { name: 'phone', type: 'phone', example: '+14155550100', required: 'true' },
      'ticket.requester.id': { name: 'id', type: 'integer', example: '90071992547409931', required: 'true' },
      'ticket.assignee.id': {
        name: 'assignee_id',
        type: 'string',
        format: 'uuid',
        example: 'b7e1ad4c-1111-4222-8333-aaaaaaaaaaaa',
        required: 'true',
      },
      tags: {
        name: 'tags',
        type: 'array',
        items: { type: 'string' },
        example: ['printer', 'error'],
        required: 'true',
      },
      devices: {
        name: 'devices',
        type: 'array',
        items: {
          type: 'object',
          properties: [
            { name: 'serial', type: 'string', example: '004711', required: 'true' },
            { name: 'weight', type: 'number', example: '1.50', required: 'true' },
            { name: 'model', type: 'string', example: 'Inkline 5' },
          ],
        },
        example: [
          { serial: '004711', weight: '1.50' },
          { serial: '004712', model: 'Inkline 5', weight: '2' },
        ],
        required: 'true',
      },
      urgent: { name: 'urgent', type: 'boolean', example: 'false', required: 'true' },
      note: { name: 'note', type: 'string' },
      at: {
        name: 'at',
        type: 'string',
        format: 'date-time',
        example: '2026-11-27T10:00:00Z',
        required: 'true',
      },
      link: {
        name: 'link',
        type: 'string',
        format: 'uri',
        example: 'https://example.com/a',
        required: 'true',
      },
      empty: { name: 'empty', type: 'string', required: 'true' },
      nothing: { name: 'nothing', type: 'array', items: { type: 'string' }, required: 'true' },
    });
  });

  it('becomes a body with a placeholder in each place', () => {
    expect(proposeParameters('{ "customer": { "name": "Jane" }, "count": 3 }').body).toBe(
      '{\n  "customer": {\n    "name": {{name}}\n  },\n  "count": {{count}}\n}',
    );
  });

  it('may be a list, which is one parameter', () => {
    const { parameters, body } = proposeParameters('[["a"], ["b"]]');
    expect(parameters).toMatchObject([
      { place: '', parameter: { type: 'array', items: { type: 'array', items: { type: 'string' } } } },
    ]);
    expect(body).toBe('{{body}}');
  });

  it('keeps the members that JSON itself gives a meaning', () => {
    expect(proposed('{"__proto__": "a", "type": "b"}')).toMatchObject({
      ['__proto__']: { name: 'proto' },
      type: { name: 'type' },
    });
  });
});

describe('a JSON Schema', () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['email', 'address'],
    properties: {
      email: { type: 'string', format: 'email', description: 'Where to write to' },
      priority: { enum: ['low', 'high'], default: 'low' },
      address: { $ref: '#/$defs/address' },
      count: { type: ['integer', 'null'], minimum: 1, maximum: 9 },
      history: { type: 'array', items: { $ref: '#/$defs/address' } },
    },
    $defs: {
      address: {
        type: 'object',
        required: ['city'],
        properties: { city: { type: 'string', maxLength: 40 } },
      },
    },
  };

  it('becomes parameters with their limits, references followed', () => {
    const { from } = proposeParameters(JSON.stringify(schema));
    expect(from).toBe('schema');
    expect(proposed(JSON.stringify(schema))).toEqual({
      email: { name: 'email', type: 'email', description: 'Where to write to', required: 'true' },
      priority: { name: 'priority', type: 'string', enum: ['low', 'high'], default: 'low' },
      'address.city': { name: 'city', type: 'string', maxLength: '40', required: 'true' },
      count: { name: 'count', type: 'integer', minimum: '1', maximum: '9' },
      history: {
        name: 'history',
        type: 'array',
        items: {
          type: 'object',
          properties: [{ name: 'city', type: 'string', maxLength: '40', required: 'true' }],
        },
      },
    });
  });

  it.each([
    ['OpenAI', { type: 'function', function: { name: 'find', parameters: schema } }],
    ['Anthropic', { name: 'find', input_schema: schema }],
    ['MCP', { name: 'find', inputSchema: schema }],
    ['without its type', { properties: schema.properties, $defs: schema.$defs }],
    ['composed', { allOf: [{ $ref: '#/$defs/whole' }], $defs: { ...schema.$defs, whole: schema } }],
  ])('is found in a definition: %s', (_name, definition) => {
    const { from, parameters } = proposeParameters(JSON.stringify(definition));
    expect(from).toBe('schema');
    expect(parameters.map(({ parameter }) => parameter.name)).toContain('email');
  });

  it('that cannot be read whole says so', () => {
    const { notes } = proposeParameters(
      JSON.stringify({
        type: 'object',
        properties: { a: { type: 'string' }, b: { $ref: 'https://example.com/other.json' } },
      }),
    );
    expect(notes.join()).toContain('nothing outside the document is read');
  });
});

describe('what cannot be used', () => {
  it.each([
    ['{ "a": }', 'line 1, column 8'],
    ['{}', 'line'],
    ['', 'line 1'],
  ])('%j is refused with what is wrong', (text, part) => {
    if (text === '{}') expect(proposeParameters(text).parameters).toHaveLength(1);
    else expect(() => proposeParameters(text)).toThrow(part);
  });

  it('a schema of constants leaves nothing to fill in', () => {
    const text = JSON.stringify({ type: 'object', required: ['a'], properties: { a: { const: 'x' } } });
    expect(() => proposeParameters(text)).toThrow(FailureError);
  });
});

describe('a body with some of the placeholders', () => {
  const body = '{ "a": {{a}}, "b": { "c": {{c}} }, "d": [{{d}}, null, [1]], "{{\'{{\'}}": "x" }';

  it('puts values where the others stood, and leaves out what has none', () => {
    expect(
      bodyWith(body, (name) =>
        name === 'a' ? null : { json: name === 'c' ? new JsonNumber('1.10') : undefined },
      ),
    ).toBe(
      `{\n  "a": {{a}},\n  "b": {\n    "c": 1.10\n  },\n  "d": [\n    null,\n    [\n      1\n    ]\n  ],\n  "{{'{{'}}": "x"\n}\n`,
    );
  });

  it('is an empty object when nothing is left', () => {
    expect(bodyWith('{{body}}', () => ({ json: undefined }))).toBe('{}\n');
  });
});
