import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChanges } from '@shared/document/change';
import { openDocument } from '@renderer/state/documents/document';
import { change } from '@renderer/state/documents/edit';
import { fixNow, followWithLint } from '@renderer/state/documents/lint';
import { documentOf, useDocuments } from '@renderer/state/documents/store';
import { fakeBridge } from '../fake-bridge';

const FILE = 'actions/open-case.action.yaml';
const TEXT = `actionbench: 1
id: open-case
name: Open a case
kind: http
description: Opens a case. Use it when the caller wants one opened.
parameters: [{ name: colo, type: string, description: The colour of the case }]
request: { method: POST, url: "https://api.example.com/cases", body: { kind: json, text: "{}" } }
`;

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  fakeBridge({});
  useDocuments.setState({
    documents: new Map([[FILE, openDocument({ file: FILE, text: TEXT, hash: 'h' })]]),
  });
  stop = followWithLint();
  vi.runAllTimers();
  return () => {
    stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('the fix of a finding', () => {
  const finding = () => {
    const found = documentOf(FILE)?.findings.find(({ fix }) => fix?.title === 'Send it in the body');
    if (!found) throw new Error('The parameter that is never sent was not found.');
    return found;
  };

  it('writes what is typed now, not what stood there when it was found', () => {
    const seen = finding();
    const at = TEXT.indexOf('colo,') + 4;
    change(FILE, [{ from: at, to: at, insert: 'ur' }], { label: 'Type' });
    expect(JSON.stringify(fixNow(FILE, seen)?.edits)).toContain('{{colour}}');
  });

  it('is none when the text has been mended meanwhile', () => {
    const seen = finding();
    const mended = {
      from: TEXT.indexOf('"{}"'),
      to: TEXT.indexOf('"{}"') + 4,
      insert: '\'{"a": {{colo}}}\'',
    };
    expect(applyChanges(TEXT, [mended])).toContain('{{colo}}');
    change(FILE, [mended], { label: 'Type' });
    expect(fixNow(FILE, seen)).toBeNull();
  });
});
