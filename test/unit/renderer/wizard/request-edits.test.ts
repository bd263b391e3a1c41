import { expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { oneScheme } from '@renderer/wizard/steps/connect/one-scheme';
import { addRequest, removeRequest } from '@renderer/wizard/steps/connect/request-edits';

const head = 'actionbench: 1\nid: a\nname: A\n';

it('a button calls an API instead of opening its address, and opens it again', () => {
  const text = `${head}kind: button\nbutton: { label: Go, url: "https://a.example/x" }\n`;
  const called = applyChanges(text, spliceEdits(text, addRequest(readAction(text).action!)));
  const { action, findings } = readAction(called);
  expect(findings).toEqual([]);
  expect(action?.button).toEqual({ label: 'Go' });
  expect(action?.request).toMatchObject({ method: 'POST', url: 'https://a.example/x' });
  const opened = readAction(applyChanges(called, spliceEdits(called, removeRequest(action!))));
  expect(opened.findings).toEqual([]);
  expect(opened.action?.button?.url).toBe('https://a.example/x');
  expect(opened.action?.request).toBeNull();
});

it('a form sends its answers to an API, or to nobody', () => {
  const text = `${head}kind: form\nparameters: [{ name: email, type: email }]\n`;
  const sent = applyChanges(text, spliceEdits(text, addRequest(readAction(text).action!)));
  expect(readAction(sent).action?.request?.url).toBe('https://');
  const kept = applyChanges(sent, spliceEdits(sent, removeRequest(readAction(sent).action!)));
  expect(readAction(kept).action?.request).toBeNull();
});

it.each([
  ['https://https://a.example/x', 'https://a.example/x'],
  ['https://http://127.0.0.1', 'http://127.0.0.1'],
  ['https://a.example/?to=https://b.example', 'https://a.example/?to=https://b.example'],
])('%s is meant as %s', (written, meant) => {
  expect(oneScheme(written)).toBe(meant);
});
