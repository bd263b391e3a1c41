import { beforeEach, describe, expect, it } from 'vitest';
import { openDocument } from '@renderer/state/documents/document';
import { readDocument, useDocuments } from '@renderer/state/documents/store';
import { undo } from '@renderer/state/undo';
import { fillFromCurl, isCurlCommand } from '@renderer/state/fill-request';
import { useShell } from '@renderer/state/shell';
import { fakeBridge, Refusal } from '../fake-bridge';

const FILE = 'actions/find.action.yaml';
const text = `actionbench: 1
id: find
name: Find # ours
kind: http
request:
  method: GET
  url: https://
  query:
    - { name: q, value: old }
  timeoutMs: 4000 # patience
`;
const imported =
  'actionbench: 1\nid: create-orders\nname: Create orders\nkind: http\nrequest:\n  method: POST\n  url: https://shop.example/orders\n  auth: { kind: bearer, token: "{{secret.shop-token}}" }\n  body:\n    kind: json\n    text: \'{"a": 1}\'\n';
const preview = {
  handle: 'h',
  format: 'cURL command',
  actions: [
    {
      id: 'create-orders',
      name: 'Create orders',
      kind: 'http' as const,
      safety: 'write' as const,
      method: 'POST',
      url: 'https://shop.example/orders',
      secrets: ['shop-token'],
    },
  ],
  secrets: [],
  skipped: [],
  notes: [],
  values: [],
  calls: null,
};
const textNow = () => useDocuments.getState().documents.get(FILE)?.text ?? '';

beforeEach(() => {
  useShell.setState({ overlay: null });
  useDocuments.setState({ documents: new Map([[FILE, openDocument({ file: FILE, text, hash: 'h' })]]) });
  readDocument(FILE);
});

describe('a cURL command pasted into the URL', () => {
  it('fills the request in one step of undo, and keeps what it does not speak of', async () => {
    fakeBridge({
      'import.preview': () => preview,
      'import.document': () => ({ text: imported }),
      'import.fill': () => ({ documents: [], secrets: [] }),
    });
    await fillFromCurl(FILE, 'curl https://shop.example/orders');
    const action = useDocuments.getState().documents.get(FILE)?.lastValid;
    expect(action).toMatchObject({
      id: 'find',
      request: { method: 'POST', url: 'https://shop.example/orders', timeoutMs: 4000 },
    });
    expect(action?.request?.query ?? []).toEqual([]);
    expect(textNow()).toContain('name: Find # ours');
    expect(textNow()).toContain('timeoutMs: 4000 # patience');
    undo(FILE);
    expect(textNow()).toBe(text);
  });

  it('changes nothing before its credentials can be kept, and asks where', async () => {
    fakeBridge({
      'import.preview': () => preview,
      'import.document': () => ({ text: imported }),
      'import.fill': () => {
        throw new Refusal({ class: 'keychain-absent', message: 'There is no keychain.', hint: 'Memory.' });
      },
    });
    await fillFromCurl(FILE, 'curl https://shop.example/orders');
    expect(textNow()).toBe(text);
    expect(useShell.getState().overlay).toMatchObject({ kind: 'import', into: FILE });
  });

  it('is told from a URL', () => {
    expect(isCurlCommand('  $ curl -X POST https://a.example')).toBe(true);
    expect(isCurlCommand('https://curl.example/curl x')).toBe(false);
    expect(isCurlCommand('curly braces')).toBe(false);
  });
});
