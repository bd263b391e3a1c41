import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '@shared/action/json-schema';
import { REQUEST_FAILURES } from '@shared/failure/failure';
import { ruleCards } from '@shared/lint';
import { platforms } from '@shared/platforms';
import { actionFrom, documentWith } from '../lint/workspace';
import { exampleActions, exampleFacts, exampleValues } from '../platforms/example';

const text = readFileSync(new URL('../../../docs/platform-pages.md', import.meta.url), 'utf8');

interface Row {
  readonly section: string;
  readonly asks: string;
  readonly answer: string;
}

const rows: readonly Row[] = text.split(/^## /m).flatMap((part) => {
  const [section = '', ...lines] = part.split('\n');
  return lines.flatMap((line) => {
    const cells = /^\|\s*(.*?)\s*\|\s*(.*?)\s*\|$/.exec(line);
    const [, asks = '', answer = ''] = cells ?? [];
    return cells && !/^(-+|the page|platform)$/.test(asks) ? [{ section, asks, answer }] : [];
  });
});

const platformOf = (section: string) => platforms.find(({ name }) => name === section);

/** An action that uses every field a form may have. */
const full = actionFrom(
  documentWith(
    [
      'parameters:\n  - { name: email, type: email, description: E-mail, required: true, example: a@example.com }\n  - { name: size, type: string, description: Size, default: M, example: L }',
      'request:\n  method: POST\n  url: https://api.example.com/orders\n  timeoutMs: 3000\n  query: [{ name: lang, value: en }]\n  headers: [{ name: X-A, value: "{{email}}" }]\n  auth: { kind: bearer, token: "{{secret.k}}" }\n  body: { kind: json, text: \'{ "size": {{size}} }\' }',
      'speech: { natural: true, start: s, delay: { afterMs: 1500, text: d }, done: o, failure: f }',
      'outputs:\n  - { name: state, path: $.state, description: State }',
    ].join('\n'),
  ),
);
const get = actionFrom(
  documentWith(
    'request:\n  method: GET\n  url: https://api.example.com/orders\n  query: [{ name: lang, value: en }]',
  ),
);

/** Every line and label that the sheets of a platform may show. */
function sheetTexts(id: string): string {
  const platform = platforms.find((each) => each.id === id)!;
  return [full, get, ...exampleActions]
    .filter(({ kind }) => platform.profile.kinds.value.includes(kind))
    .flatMap((action) => {
      const { sheet } = platform.export(action, {
        values: exampleValues(action),
        workspace: exampleFacts,
      });
      return [...sheet.before, ...sheet.fields.map(({ label }) => label), ...sheet.after];
    })
    .join('\n');
}

const keys = new Set(
  [...JSON.stringify(publishedSchemas().action).matchAll(/"(\w+)":/g)].map(([, key]) => key),
);
const named = (answer: string, kind: string) =>
  [...answer.matchAll(new RegExp(`\\b${kind} \`([^\`]+)\``, 'g'))].map(([, name]) => name!);

describe('the table of the platforms’ pages', () => {
  it('goes through all five, and the other nine', () => {
    expect([...new Set(rows.map(({ section }) => section))]).toEqual([
      'Fluents',
      'itellicoAI',
      'Solveo',
      'Botphonic',
      'Cellbot',
      'The other nine',
    ]);
    expect(rows.length).toBeGreaterThan(80);
  });

  it.each(rows.map((row) => [`${row.section}: ${row.asks}`, row] as const))('%s', (_title, row) => {
    const { section, answer } = row;
    const platform = platformOf(section);
    for (const field of named(answer, 'field')) {
      for (const key of field.split('.')) expect(keys, field).toContain(key);
    }
    for (const rule of named(answer, 'rule')) expect(ruleCards.map(({ id }) => id)).toContain(rule);
    for (const fact of named(answer, 'profile')) expect(Object.keys(platform!.profile)).toContain(fact);
    for (const line of named(answer, 'sheet')) expect(sheetTexts(platform!.id)).toContain(line);
    for (const failure of named(answer, 'failure')) {
      const known = [...REQUEST_FAILURES, 'not-json', 'failed-body', 'empty-body'] as readonly string[];
      expect(known.includes(failure) || /^http-[45]\d\d$/.test(failure)).toBe(true);
    }
    const starters = readdirSync(new URL('../../../resources/starters/', import.meta.url));
    for (const starter of [...answer.matchAll(/\bstarters? ((?:`[^`]+`(?:, )?)+)/g)].flatMap(([, list]) =>
      [...list!.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    ))
      expect(starters).toContain(`${starter}.action.yaml`);
    if (/\bImport: /.test(answer)) expect(platform!.readCalls).toBeDefined();
  });
});
