import { describe, expect, it } from 'vitest';
import { platformById } from '@shared/platforms';
import { joinPieces } from '@shared/template/pieces';
import { resolveValues } from '@shared/template/resolve';
import { actionFrom, documentWith, lintWorkspace } from '../lint/workspace';

const PARAMETERS =
  'parameters:\n' +
  '  - { name: email, type: email, description: The address, required: true, example: a@example.com }\n' +
  '  - { name: phone, type: phone, description: The number, example: "+14155550100" }\n';

const bound = (platform: string, bind: string, rest: string) =>
  actionFrom(documentWith(`${PARAMETERS}${rest}\nplatforms:\n  ${platform}: { bind: ${bind} }`));

function file(platform: string, bind: string, rest: string): string {
  const action = bound(platform, bind, rest);
  const { files } = platformById(platform).export(action, { values: new Map(), workspace: lintWorkspace });
  return files[0]!.text;
}

const EMAIL = '{ email: context.lead.email }';
const POST = '  method: POST\n  url: https://api.example.com/orders\n';

describe('bind', () => {
  it('writes the value of the platform into query, headers and a form', () => {
    const written = file(
      'solveo',
      EMAIL,
      `request:\n${POST}  query: [{ name: e, value: "{{email}}" }]\n  headers: [{ name: X-Mail, value: "{{email}}" }]\n  body: { kind: form, fields: [{ name: mail, value: "{{email}}" }] }`,
    );
    expect(written.match(/\{\{lead\.email\}\}/g)).toHaveLength(3);
    expect(written).not.toContain('{{email}}');
  });

  it.each([
    ['none', '{ kind: none }'],
    [
      'oauth2',
      '{ kind: oauth2, tokenUrl: "https://api.example.com/token", clientId: app, clientSecret: "{{secret.app}}" }',
    ],
    [
      'oauth2 with scope and parameters',
      '{ kind: oauth2, tokenUrl: "https://api.example.com/token", clientId: app, clientSecret: "{{secret.app}}", scope: "of {{email}}", params: [{ name: audience, value: "{{email}}" }] }',
    ],
    ['query', '{ kind: query, name: key, value: "{{secret.app}}" }'],
    ['basic', '{ kind: basic, username: "{{email}}", password: "{{secret.app}}" }'],
  ])('leaves nothing behind it with authentication %s', (_kind, auth) => {
    const action = bound(
      'solveo',
      EMAIL,
      `request:\n${POST}  auth: ${auth}\n  body: { kind: none }\n  query: [{ name: e, value: "{{email}}" }]`,
    );
    const { files } = platformById('solveo').export(action, { values: new Map() });
    expect(files[0]?.text).toContain('{{lead.email}}');
    expect(files[0]?.text).not.toContain('{{email}}');
    expect(
      platformById('solveo')
        .check(action)
        .map(({ rule }) => rule),
    ).not.toContain('platform-value');
  });

  it('declares the context value with the shape of the parameter, once', () => {
    const action = bound(
      'retell',
      '{ email: context.lead.mail, phone: context.lead.mail }',
      `request:\n${POST}  body: { kind: json, text: '{ "e": {{email}}, "p": {{phone}} }' }`,
    );
    const { files, losses } = platformById('retell').export(action, { values: new Map() });
    expect(files[0]?.text).toContain('"lead_mail"');
    expect(files[0]?.text).toContain('"description": "The address"');
    expect(losses.map(({ what }) => what)).toContain('Context value lead.mail');
  });

  it('takes the output of another action, and says where it comes from', () => {
    const written = file(
      'retell',
      '{ email: outputs.twin.customer_id }',
      `request:\n${POST}  body: { kind: json, text: '{ "e": {{email}} }' }`,
    );
    expect(written).toContain('Customer id, from the result of twin');
  });

  it('sends the value of the name it is bound to', () => {
    const action = bound(
      'retell',
      '{ email: outputs.twin.customer_id }',
      `request:\n${POST}  body: { kind: json, text: '{ "e": {{email}} }' }`,
    );
    const values = resolveValues(action, {
      environment: null,
      use: 'panel',
      outputShape: () => ({ type: 'string', example: 'C-1' }),
    });
    const { request } = platformById('retell').preview(action, values, lintWorkspace);
    expect(joinPieces(request?.body ?? [])).toBe('{"phone": "+14155550100", "customer_id": "a@example.com"}');
  });

  it('leaves the value of a name that has its own', () => {
    const action = bound(
      'retell',
      '{ email: phone }',
      `request:\n${POST}  body: { kind: json, text: '{ "p": {{phone}}, "e": {{email}} }' }`,
    );
    const values = resolveValues(action, { environment: null, use: 'panel' });
    const { request } = platformById('retell').preview(action, values, lintWorkspace);
    expect(joinPieces(request?.body ?? [])).toBe('{"phone": "+14155550100"}');
  });

  it('reaches the address of a button', () => {
    const button =
      'kind: button\nrequest: null\nbutton: { label: Go, url: "https://example.com/?e={{email}}" }';
    const sheet = (rest: string) =>
      JSON.stringify(
        platformById('solveo').export(bound('solveo', EMAIL, rest), { values: new Map() }).sheet,
      );
    expect(sheet(button)).toContain('https://example.com/?e={{lead.email}}');
    expect(sheet('kind: button\nrequest: null\nbutton: { label: Go }')).toContain('Go');
  });
});
