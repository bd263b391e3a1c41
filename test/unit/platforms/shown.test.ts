import { describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action';
import { platformById, platforms } from '@shared/platforms';
import { dialectTokens } from '@shared/platforms/dialect-tokens';
import { exportAction } from '@shared/platforms/export-action';
import { endpointWork } from '@shared/platforms/engine/endpoint';
import { asTheirClientSends } from '@shared/platforms/sent-headers';
import type { ResolvedValues } from '@shared/template/values';
import { actionFrom, documentWith } from '../lint/workspace';
import { exampleActions, exampleFacts, exampleValues, exampleWorkspace } from './example';

const ticket = exampleActions.find(({ id }) => id === 'create-support-ticket')!;
const profileOf = (id: string) => platformById(id).profile;

describe('a text in the spelling of a platform', () => {
  it('shows who fills in what', () => {
    expect(dialectTokens(profileOf('botphonic'), 'https://a.example/<order_id>?u=<user_name>')).toEqual([
      { text: 'https://a.example/', source: 'constant' },
      { text: '<order_id>', source: 'parameter' },
      { text: '?u=', source: 'constant' },
      { text: '<user_name>', source: 'context' },
    ]);
    expect(dialectTokens(profileOf('solveo'), '{{lead.email}} Bearer YOUR_SHOP_TOKEN')).toEqual([
      { text: '{{lead.email}}', source: 'context' },
      { text: ' Bearer ', source: 'constant' },
      { text: 'YOUR_SHOP_TOKEN', source: 'secret' },
    ]);
  });

  it.each(platforms.map(({ id }) => id))('%s keeps every character of it', (id) => {
    for (const text of ['', 'plain', '{{a}} <b> {{', '<', 'YOUR_ x YOUR_A', '{"a": {{b.c}} }']) {
      expect(
        dialectTokens(profileOf(id), text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }
  });
});

describe('the request of a platform', () => {
  const shownAs = (id: string, action: Action = ticket, values: ResolvedValues = exampleValues(ticket)) =>
    asTheirClientSends(platformById(id), platformById(id).preview(action, values, exampleFacts));
  const namesAs = (...about: Parameters<typeof shownAs>) =>
    shownAs(...about).request!.headers.map(({ name }) => name);

  it.each(platforms.map(({ id }) => id))('of %s has none of the headers that only our client sends', (id) => {
    const names = namesAs(id);
    expect(names).toEqual(expect.arrayContaining(['Host', 'Content-Type']));
    for (const ours of ['User-Agent', 'Accept', 'Accept-Encoding', 'Connection']) {
      expect(names).not.toContain(ours);
    }
  });

  it('counts the bytes of a body as it was authored, and not of JSON that the platform writes', () => {
    expect(namesAs('solveo')).toContain('Content-Length');
    for (const id of ['fluents', 'cellbot', 'retell', 'vapi-function', 'elevenlabs']) {
      expect(namesAs(id)).not.toContain('Content-Length');
      expect(shownAs(id).notes.join()).toMatch(/blanks of this JSON are ours/);
    }
  });

  it('says that the platform adds its own, unless your server sends it', () => {
    const own = /adds headers of its own HTTP client/;
    expect(shownAs('vapi-function').notes[0]).toMatch(own);
    expect(shownAs('openai-chat').notes.join()).not.toMatch(own);
  });

  it('keeps one of them that the document writes', () => {
    const action = actionFrom(
      documentWith(
        'request:\n  method: GET\n  url: https://a.example\n  headers:\n    - { name: Accept, value: text/csv }',
      ),
    );
    expect(namesAs('solveo', action, new Map())).toContain('Accept');
  });
});

describe('the endpoint between a platform and the API', () => {
  const request = (yaml: string) => actionFrom(documentWith(`request:\n${yaml}`)).request;

  it('is needed for what the platform does not send', () => {
    expect(
      endpointWork(
        profileOf('fluents'),
        request(
          '  method: GET\n  url: https://a.example/o/{{n}}\n  auth: { kind: bearer, token: "{{secret.k}}" }\n  headers: [{ name: X-A, value: b }]',
        ),
      ),
    ).toBe(
      'calls your API with GET, adds the credential, adds the headers and writes the values into the path',
    );
    expect(endpointWork(profileOf('cellbot'), request('  method: PUT\n  url: https://a.example/o'))).toBe(
      'calls your API with PUT',
    );
  });

  it('is not needed for a POST that takes the parameters', () => {
    expect(
      endpointWork(profileOf('fluents'), request('  method: POST\n  url: "{{env.api}}/o?n={{n}}"')),
    ).toBeNull();
    expect(endpointWork(profileOf('fluents'), null)).toBeNull();
  });
});

describe('an export as it is written', () => {
  const around = { ...exampleFacts, environments: [], environment: null };

  it('is the files and then the sheet', () => {
    const { files, written } = exportAction(platformById('solveo'), ticket, around);
    expect(written.map(({ path }) => path)).toEqual([
      'create-support-ticket.solveo.json',
      'create-support-ticket.solveo.md',
    ]);
    expect(written.slice(0, files.length)).toEqual(files);
  });

  it('fills in the values of its environment', () => {
    const { environments } = exampleWorkspace;
    const { written } = exportAction(platformById('solveo'), ticket, {
      ...around,
      environments,
      environment: 'staging',
    });
    expect(written[0]?.text).toContain('https://api.staging.helpdesk.example/v2/crm/');
  });

  it('takes outputs of other actions as they are: without a type, or not there at all', () => {
    const giver = actionFrom(documentWith('outputs:\n  - { name: any, path: $.any }'));
    const action = actionFrom(
      documentWith(
        `request:\n  method: GET\n  url: "https://a.example/{{outputs.${giver.id}.any}}/{{outputs.gone.none}}"`,
      ),
    );
    const { written } = exportAction(platformById('openai-chat'), action, { ...around, actions: [giver] });
    expect(written[0]?.text).toContain('"any"');
  });

  it('of an environment that is not there is refused', () => {
    expect(() => exportAction(platformById('solveo'), ticket, { ...around, environment: 'nowhere' })).toThrow(
      'nowhere',
    );
  });
});
