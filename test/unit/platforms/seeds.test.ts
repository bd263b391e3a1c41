import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { platformById } from '@shared/platforms';
import { joinPieces } from '@shared/template/pieces';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { actionFrom, documentWith } from '../lint/workspace';
import { exampleActions, exampleFacts, exampleValues } from './example';

const ticket = exampleActions.find(({ id }) => id === 'create-support-ticket')!;

function preview(id: string, action = ticket) {
  const { request, ...rest } = platformById(id).preview(action, exampleValues(action), exampleFacts);
  return {
    ...rest,
    method: request?.method,
    url: joinPieces(request?.url ?? []),
    body: joinPieces(request?.body ?? []),
    headers: (request?.headers ?? []).map(({ name }) => name),
  };
}

function fields(id: string, action = ticket) {
  const { sheet } = platformById(id).export(action, {
    values: exampleValues(action),
    workspace: exampleFacts,
  });
  return sheet.fields.map(({ label, value, secret }) => ({ label, value, secret }));
}

describe('Fluents', () => {
  it('posts the parameters as flat JSON to a static URL, without a credential', () => {
    const sent = preview('fluents');
    expect(sent.method).toBe('POST');
    expect(sent.url).toBe('https://api.staging.helpdesk.example/v2/crm/customers/tickets');
    expect(sent.headers).not.toContain('Authorization');
    expect(Object.keys(parseJson(sent.body) as object)).toEqual([
      'email',
      'problem',
      'priority',
      'tags',
      'customer_id',
      'lead_phone',
    ]);
  });

  it('keeps every digit of a number the model passes on', () => {
    expect(preview('fluents').toolCall?.arguments).toContain('"customer_id":90071992547409931');
  });

  it('says that a delay message is not spoken', () => {
    const { losses } = platformById('fluents').export(ticket, { values: exampleValues(ticket) });
    expect(losses.find(({ what }) => what === 'Delay message')?.becomes).toMatch(/muted/);
  });
});

describe('itellicoAI', () => {
  it('moves values out of the URL and query into the body of a POST', () => {
    const sent = preview('itellico');
    expect(sent.url).toBe('https://api.staging.helpdesk.example/v2/crm/customers/tickets');
    expect(sent.body).toContain('"customer_id": 90071992547409931');
    expect(sent.body).toContain('"tag": ["printer","error"]');
  });

  it('writes flat placeholders and quotes what is text', () => {
    const body = fields('itellico').find(({ label }) => label === 'Request Body')?.value;
    expect(body).toContain('"requester": "{{email}}"');
    expect(body).toContain('"devices": {{devices}}');
    expect(body).toContain('"phone": "{{lead_phone}}"');
  });

  it('says in its sheet that Expert Mode is needed', () => {
    const { sheet } = platformById('itellico').export(ticket, { values: exampleValues(ticket) });
    expect(sheet.before.join(' ')).toContain('Expert Mode');
  });
});

describe('Solveo', () => {
  it('reads the definition that its page prints', () => {
    const printed = `{
      "name": "Get Customer Account", "type": "http", "method": "GET",
      "url": "https://api.yourcompany.com/customers?email={{lead.email}}",
      "headers": { "Authorization": "Bearer YOUR_API_KEY", "Content-Type": "application/json" },
      "when_not_to_use": "Do not use this action if the customer has not provided their email address."
    }`;
    const { actions, secrets } = platformById('solveo').import!(printed);
    const { action } = readAction(writeYaml(actions[0]!));
    expect(action).toMatchObject({
      id: 'get-customer-account',
      context: [{ name: 'lead.email' }],
      request: {
        url: 'https://api.yourcompany.com/customers?email={{context.lead.email}}',
        auth: { kind: 'bearer', token: '{{secret.api-key}}' },
      },
    });
    expect(secrets).toEqual([]);
  });

  it('takes a literal token out of a file', () => {
    const { actions, secrets } = platformById('solveo').import!(
      '{"name":"A","type":"http","method":"GET","url":"https://a.example","headers":{"Authorization":"Bearer abc123def456"}}',
    );
    expect(JSON.stringify(actions)).not.toContain('abc123def456');
    expect(secrets).toMatchObject([{ value: 'abc123def456', name: 'authorization-header' }]);
  });

  it.each(['{ kind: text, text: hello }', "{ kind: json, text: '[1]' }"])(
    'names a credential that has no place in a body %s',
    (body) => {
      const action = actionFrom(
        documentWith(
          `request:\n  method: POST\n  url: https://a.example\n  auth: { kind: body, name: key, value: "{{secret.k}}" }\n  body: ${body}`,
        ),
      );
      const { losses } = platformById('solveo').export(action, { values: new Map() });
      expect(losses).toContainEqual({
        what: 'Credential in the body',
        becomes: 'nothing: this body has no members to put it among; your endpoint adds it',
        path: ['request', 'auth'],
      });
    },
  );

  it('takes literal credentials out of a query and a body', () => {
    const { actions, secrets } = platformById('solveo').import!(
      '{"name":"A","type":"http","method":"POST","url":"https://a.example/o?api_key=live12345678&q=1","body":{"token":"tok-12345678","n":1}}',
    );
    expect(secrets.map(({ value }) => value)).toEqual(['live12345678', 'tok-12345678']);
    expect(JSON.stringify(actions)).not.toMatch(/live12345678|tok-12345678/);
    expect(actions[0]).toMatchObject({
      request: { url: 'https://a.example/o?q=1', auth: { kind: 'query', name: 'api_key' } },
    });
  });

  it('writes a bound parameter as the value of the platform', () => {
    const [file] = platformById('solveo').export(ticket, { values: exampleValues(ticket) }).files;
    expect(file?.text).toContain('{{lead.email}}');
    expect(file?.text).toContain('YOUR_HELPDESK_TOKEN');
  });
});

describe('the sheets', () => {
  const linesOf = (id: string, fragment: string) => {
    const { sheet } = platformById(id).export(actionFrom(documentWith(fragment)), { values: new Map() });
    return { ...sheet, before: sheet.before.join('\n'), after: sheet.after.join('\n') };
  };
  const READ = 'request:\n  method: GET\n  url: https://a.example/o';

  it('of Solveo names the lead form when a value of it is used, and the credential in the definition', () => {
    const used = linesOf(
      'solveo',
      'request:\n  method: GET\n  url: https://a.example/o?e={{context.lead.email}}\n  auth: { kind: bearer, token: "{{secret.k}}" }',
    );
    expect(used.before).toContain(
      'Switch on the lead form: without what it captures, {{lead.email}} is empty.',
    );
    expect(used.before).toContain('The definition holds the credential itself');
    expect(linesOf('solveo', READ).before).not.toMatch(/lead form|credential/);
  });

  it('of Solveo says first what nothing there fills, and promises no lead value that it does not have', () => {
    const [first = '', ...others] = platformById('solveo').export(ticket, {
      values: exampleValues(ticket),
      workspace: exampleFacts,
    }).sheet.before;
    expect(first).toMatch(/^Nothing on Solveo fills {{customer_id}}, {{tags}}, .*{{lead\.phone}}:/);
    expect(first).toContain('({{conversation.id}}, ');
    expect(others.join()).not.toContain('lead.phone');
  });

  it.each(['solveo', 'cellbot'])('of %s leave an action off that is switched off', (id) => {
    expect(linesOf(id, `${READ}\nenabled: "false"`).after).toMatch(
      /switched off here|Leave the action inactive/,
    );
    expect(linesOf(id, READ).after).toMatch(/toggle the custom action on|Switch the action to active/);
  });

  it.each(['itellico', 'botphonic', 'solveo'])('of %s ask for the content type of a JSON body', (id) => {
    const labels = (headers: string) =>
      linesOf(
        id,
        `request:\n  method: POST\n  url: https://a.example/o\n  body: { kind: json, text: '{ "a": 1 }' }${headers}`,
      ).fields.filter(({ label }) => /content-type/i.test(label));
    expect(labels('')).toMatchObject([{ label: 'Header: Content-Type', value: 'application/json' }]);
    expect(labels('\n  headers: [{ name: content-type, value: application/vnd.a+json }]')).toMatchObject([
      { label: 'Header: content-type', value: 'application/vnd.a+json' },
    ]);
  });

  it('count the characters of a description that has limits', () => {
    const { fields: shown } = linesOf(
      'itellico',
      `${READ}\ndescription: Use when asked.\nwhenNotToUse: Never else.`,
    );
    expect(shown.find(({ label }) => label === 'Description')?.note).toBe('27 of 10-200 characters.');
  });

  it('say in which phase Botphonic runs the action', () => {
    expect(linesOf('botphonic', `${READ}\nphase: before`).before).toContain('before the call');
    expect(linesOf('botphonic', READ).before).toContain('during the call');
  });

  it('tell the agent what of a whole answer counts', () => {
    const kept = `${READ}\nresponse: { keep: ["$.order"] }`;
    expect(linesOf('botphonic', kept).prompt).toContain('Of its answer use only $.order.');
    expect(linesOf('elevenlabs', kept).prompt).not.toContain('Of its answer');
    const told = `${READ}\nresponse: { tell: outputs }\noutputs:\n  - { name: state, path: $.state, description: How it is }\n  - { name: id, path: $.id }`;
    expect(linesOf('cellbot', told).prompt).toContain('Of its answer use only $.state (How it is), $.id.');
  });
});

describe('Botphonic', () => {
  it('asks for its fields in the order of its six steps', () => {
    const { sheet } = platformById('botphonic').export(ticket, { values: exampleValues(ticket) });
    const groups = [...new Set(sheet.fields.map(({ group }) => group[0]))];
    expect(groups).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(sheet.before.join(' ')).toContain('Information Extractor');
  });

  it('writes <name> and hands the secret over by its name', () => {
    const shown = fields('botphonic');
    expect(shown.find(({ label }) => label === 'Endpoint URL')?.value).toBe(
      'https://api.staging.helpdesk.example/v2/crm/customers/<customer_id>/tickets',
    );
    expect(shown.find(({ secret }) => secret !== undefined)?.secret).toBe('helpdesk-token');
  });
});

describe('Cellbot', () => {
  it('cannot take a list', () => {
    const findings = platformById('cellbot').check(ticket, exampleFacts);
    expect(findings.filter(({ rule }) => rule === 'platform-type')).toHaveLength(2);
  });

  it('sends the parameters of a GET as query rows', () => {
    const lookup = exampleActions.find(({ id }) => id === 'crm-lookup')!;
    expect(preview('cellbot', lookup).url).toBe(
      'https://api.staging.helpdesk.example/v2/crm/customers?email=jane%40example.com',
    );
  });
});

describe('platformById', () => {
  it('names the platforms there are', () => {
    expect(() => platformById('nowhere')).toThrow('There is no platform "nowhere".');
  });
});
