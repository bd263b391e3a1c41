import { beforeEach, expect, it, vi } from 'vitest';
import { openDocument } from '@renderer/state/documents/document';
import { change } from '@renderer/state/documents/edit';
import { followWithLint } from '@renderer/state/documents/lint';
import { followNeighboursWithLint } from '@renderer/state/documents/lint-neighbours';
import { documentOf, useDocuments } from '@renderer/state/documents/store';
import { fakeBridge } from '../fake-bridge';

const textOf = (id: string, name: string, url: string) => `actionbench: 1
id: ${id}
name: ${name}
kind: http
description: Does one thing for the caller. Use it when they ask for ${id}.
request: { method: GET, url: "${url}" }
outputs: [{ name: number, path: $.number }]
`;
const GIVER = 'actions/giver.action.yaml';
const TAKER = 'actions/taker.action.yaml';
const given = textOf('giver', 'Find an order', 'https://api.example.com/orders');
const taken = textOf('taker', 'Track a parcel', 'https://api.example.com/parcels/{{outputs.giver.number}}');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  fakeBridge({});
  const open = (file: string, text: string) => [file, openDocument({ file, text, hash: 'h' })] as const;
  useDocuments.setState({ documents: new Map([open(GIVER, given), open(TAKER, taken)]) });
  const stops = [followWithLint(), followNeighboursWithLint()];
  vi.runAllTimers();
  return () => {
    for (const stop of stops) stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const rulesOf = (file: string) => documentOf(file)?.findings.map(({ rule }) => rule) ?? [];

it('finds in a neighbour what an edit elsewhere broke, and takes it back with the undo', () => {
  expect(rulesOf(TAKER)).not.toContain('unknown-output');
  const at = given.indexOf('{ name: number') + '{ name: '.length;
  change(GIVER, [{ from: at, to: at + 'number'.length, insert: 'reference' }], { label: 'Type' });
  vi.runAllTimers();
  expect(rulesOf(TAKER)).toContain('unknown-output');
  change(GIVER, [{ from: at, to: at + 'reference'.length, insert: 'number' }], { label: 'Type' });
  vi.runAllTimers();
  expect(rulesOf(TAKER)).not.toContain('unknown-output');
});

it('leaves a document as it is whose findings stay', () => {
  const before = documentOf(TAKER);
  const at = given.indexOf('Does one thing');
  change(GIVER, [{ from: at, to: at, insert: 'It ' }], { label: 'Type' });
  vi.runAllTimers();
  expect(documentOf(TAKER)).toBe(before);
});
