import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import { changesOfFix } from '@shared/lint/fix';
import { placeFindings } from '@shared/lint/place';

const HEAD = 'actionbench: 1\nid: look-up\nname: Look up\nkind: http\n';
const REQUEST = 'request: { method: GET, url: "https://a.example" }\n';

describe('placeFindings', () => {
  it('places an unquoted placeholder and quotes it', () => {
    const text = `${HEAD}request:\n  method: GET\n  url: {{env.api}}/x # why\n`;
    const { parsed, findings: found } = readAction(text);
    const [placed] = placeFindings(parsed, 'actions/look-up.action.yaml', found);
    expect(placed).toMatchObject({
      rule: 'yaml-syntax',
      line: 7,
      column: 8,
      file: 'actions/look-up.action.yaml',
    });
    expect(applyChanges(text, changesOfFix(text, placed!.fix!))).toContain('  url: "{{env.api}}/x" # why\n');
  });

  it('places what is missing at its nearest parent, and gives the step', () => {
    const { parsed, findings: found } = readAction(`${HEAD}request:\n  auth: { kind: bearer }\n`);
    const placed = placeFindings(parsed, 'a', found).map(({ path, line, column, endColumn, step }) => ({
      path: path.join('.'),
      at: `${line}:${column}-${endColumn}`,
      step,
    }));
    expect(placed).toContainEqual({ path: 'request.method', at: '5:1-8', step: 'connect' });
    expect(placed).toContainEqual({ path: 'request.auth.token', at: '6:3-7', step: 'authentication' });
  });

  it('places a span inside a value, whatever its quotes', () => {
    const text = 'a: "x \\"y\\" {{b}} {{b}}"\nt: |\n  { "k": {{b}} }\n';
    const { parsed } = readAction(text);
    const value = 'x "y" {{b}} {{b}}';
    const finding = { rule: 'r', severity: 'error', message: '' } as const;
    const second = value.lastIndexOf('{{b}}');
    const [quoted, block] = placeFindings(parsed, 'a', [
      { ...finding, path: ['a'], span: { from: second, to: second + 5 } },
      { ...finding, path: ['t'], span: { from: 7, to: 12 } },
    ]);
    expect(quoted).toMatchObject({
      line: 1,
      column: text.lastIndexOf('{{b}}"') + 1,
      endColumn: text.indexOf('"\n') + 1,
    });
    expect(block).toMatchObject({ line: 3, column: 10, endColumn: 15 });
  });

  it('gives a fix as changes of the text', () => {
    const text = HEAD + REQUEST;
    const { parsed, findings: found } = readAction(text, 'actions/other.action.yaml');
    const [placed] = placeFindings(parsed, 'actions/other.action.yaml', found);
    expect(applyChanges(text, changesOfFix(text, placed!.fix!))).toBe(text.replace('look-up', 'other'));
  });

  it('falls back to what encloses the place', () => {
    const text = 'a: "\\u0041bc"\nempty:\nmap:\n  x: 1\n  y: 2\n';
    const { parsed } = readAction(text);
    const finding = { rule: 'r', severity: 'info', message: '' } as const;
    const places = placeFindings(parsed, 'a', [
      { ...finding, path: [] },
      { ...finding, path: ['nowhere'] },
      { ...finding, path: ['a'], span: { from: 0, to: 1 } },
      { ...finding, path: ['a'], span: { from: 1, to: 1 } },
      { ...finding, path: ['map'], span: { from: 0, to: 1 } },
      { ...finding, path: ['empty'] },
      { ...finding, path: ['map'] },
      { ...finding, path: ['map', 'z', 'deeper'] },
      { ...finding, path: ['speech', 'start'] },
      { ...finding, path: ['outputs'] },
    ]);
    expect(
      places.map(({ line, column, endLine, endColumn }) => `${line}:${column}-${endLine}:${endColumn}`),
    ).toEqual([
      '1:1-1:14',
      '1:1-1:14',
      '1:4-1:14',
      '1:4-1:14',
      '4:3-5:7',
      '2:1-2:6',
      '4:3-4:7',
      '3:1-3:4',
      '1:1-1:14',
      '1:1-1:14',
    ]);
    expect(places.map(({ step }) => step).slice(-2)).toEqual(['messages', 'results']);
  });

  it('places findings in an empty text, and in one with CRLF', () => {
    expect(placeFindings(readAction('').parsed, 'a', readAction('').findings)[0]).toMatchObject({
      line: 1,
      column: 1,
    });
    const { parsed } = readAction('a:\r\n  b: 1\r\n  c: 2\r\n');
    const [placed] = placeFindings(parsed, 'a', [{ rule: 'r', severity: 'info', message: '', path: ['a'] }]);
    expect(placed).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 7 });
  });
});
