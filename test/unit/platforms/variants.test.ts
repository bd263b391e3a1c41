import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import type { Action } from '@shared/action/action';
import { writeYaml } from '@shared/document/write';
import { lintAction } from '@shared/lint';
import { parseJson } from '@shared/json/parse';
import { platformById, platforms } from '@shared/platforms';
import { joinPieces } from '@shared/template/pieces';
import { resolveValues } from '@shared/template/resolve';
import { exampleActions, exampleWorkspace } from './example';
import { variants } from './variants';

function valuesOf(action: Action) {
  return resolveValues(action, { environment: null, use: 'panel' });
}

function export_(id: string, name: string) {
  const action = variants.find(([what]) => what === name)![1];
  const result = platformById(id).export(action, { values: valuesOf(action) });
  const { request, toolCall } = platformById(id).preview(action, valuesOf(action));
  const file = result.files[0]?.text ?? '';
  const headers = (request?.headers ?? []).map((header) => `${header.name}: ${joinPieces(header.value)}`);
  const losses = result.losses.map(({ what, becomes }) => `${what} -> ${becomes}`);
  return {
    file,
    losses,
    headers,
    toolCall,
    url: joinPieces(request?.url ?? []),
    body: joinPieces(request?.body ?? []),
    sheet: result.sheet,
  };
}

describe.each(
  platforms.flatMap((platform) =>
    variants.map(([what, action]) => ({ platform, what, action, id: platform.id })),
  ),
)('$id: $what', ({ platform, action }) => {
  it('exports, and what comes back exports the same', () => {
    const context = { values: valuesOf(action) };
    const { files, sheet, losses } = platform.export(action, context);
    expect(sheet.fields.every(({ value }) => typeof value === 'string')).toBe(true);
    expect(losses.every(({ path }) => path.length > 0)).toBe(true);
    for (const { text } of files) {
      expect(text).not.toContain('{{secret.');
      const [document] = platform.import!(text).actions;
      const { action: again } = readAction(writeYaml(document!));
      expect(platform.export(again!, { values: new Map() }).files[0]?.text).toBe(text);
    }
    const preview = platform.preview(action, valuesOf(action));
    expect(preview.request?.failures).toEqual([]);
  });
});

describe('what a platform sends', () => {
  it('puts the arguments where its options say', () => {
    expect(parseJson(export_('retell', 'options').body)).toMatchObject({
      args: { number: '7' },
      name: 'find_order',
    });
    expect(parseJson(export_('retell', 'basic').body)).toEqual(parseJson('{"number":"7"}'));
    expect(parseJson(export_('fluents', 'options').body)).toEqual(parseJson('{"payload":{"number":"7"}}'));
  });

  it('writes constants, lists and text around a value as schemas', () => {
    const { file, body, losses } = export_('elevenlabs', 'list body');
    expect(file).toContain('"constant_value": true');
    expect(body).toContain('"said": "7"');
    expect(losses.join()).toContain('The text around number');
    expect(losses.join()).toContain('A list with set places');
    expect(export_('vapi-api-request', 'list body').file).toContain('"key": "flag"');
  });

  it('is told of a form that must become JSON', () => {
    expect(export_('vapi-api-request', 'form body').losses.join()).toContain('A body of kind form');
    expect(export_('itellico', 'text body').losses.join()).toContain('A body of kind text');
    expect(export_('elevenlabs', 'text body').losses.join()).toContain('A body of kind text');
    expect(export_('elevenlabs', 'form body').file).toContain('application/x-www-form-urlencoded');
  });

  it('keeps a credential that has no field as a loss, and never in a file', () => {
    expect(export_('cellbot', 'header').losses.join()).toContain('Credential in a header');
    expect(export_('retell', 'oauth2').losses.join()).toContain(
      'a bearer token that you fetch and renew yourself',
    );
    expect(export_('solveo', 'query').url).toContain('api_key={{secret.orders-key}}');
    expect(export_('solveo', 'body').body).toContain('"api_key": "{{secret.orders-key}}"');
    expect(export_('solveo', 'basic').file).toContain('BASE64_OF_agent:YOUR_ORDERS_PASSWORD');
  });

  it('moves values out of a static URL', () => {
    expect(export_('itellico', 'path and query').url).toBe(
      'https://api.example.com/orders?all=&n=no%207&number=7',
    );
    expect(export_('itellico', 'put').body).toContain('"number": "7"');
    expect(export_('itellico', 'delete').url).toBe('https://api.example.com/orders?number=7');
  });

  it('clamps timeouts and retries and says so', () => {
    expect(export_('elevenlabs', 'path and query').losses).toContain('Timeout of 2500 ms -> 5000 ms');
    expect(export_('retell', 'path and query').losses).toContain('Retries -> 5 retries');
    expect(export_('botphonic', 'path and query').losses).toContain('Retries -> one attempt');
  });

  it('follows the overrides of its target', () => {
    expect(export_('openai-responses', 'options').file).toContain('"name": "find_it"');
    expect(export_('openai-responses', 'options').file).not.toContain('"strict"');
    expect(export_('openai-chat', 'options').file).toContain('"strict": false');
    expect(export_('retell', 'options').file).toContain('"Hm."');
    expect(export_('vapi-api-request', 'options').file).toContain('"name": "true"');
  });

  it('leaves out outputs whose path meets several nodes', () => {
    const { file, losses } = export_('retell', 'put');
    expect(file).not.toContain('"all"');
    expect(losses.join()).toContain('Output all');
    expect(export_('vapi-function', 'put').file).toContain('"key": "odd"');
  });
});

describe('the example workspace', () => {
  it.each(exampleActions)('gives no errors and at most two findings: $id', (action) => {
    const findings = lintAction(action, { workspace: exampleWorkspace });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(2);
  });
});
