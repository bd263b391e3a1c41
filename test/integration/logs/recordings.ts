import { uuidv7 } from 'uuidv7';
import type { RecordedBody, Recording } from '@shared/recording/recording';

/** A recording as a run leaves it, with what a test wants to differ. */
export function recording(
  differs: Partial<Recording> & {
    readonly url?: string;
    readonly answer?: string;
    readonly status?: number;
  } = {},
): Recording {
  const {
    url = 'http://127.0.0.1:4780/customers?email=jane%40example.com',
    answer = '{"ok":true}',
    ...rest
  } = differs;
  const { status = 200, ...fields } = rest;
  return {
    id: uuidv7(),
    at: new Date().toISOString(),
    action: { id: 'crm-lookup', name: 'Look up customer' },
    caseName: null,
    environment: 'dev',
    platform: null,
    conversationId: null,
    origin: 'panel',
    documentHash: 'ab'.repeat(32),
    request: null,
    values: [{ ref: 'email', source: 'parameter', origin: 'example', json: '"jane@example.com"' }],
    hops: [
      {
        kind: 'request',
        method: 'GET',
        url,
        requestHeaders: [{ name: 'Authorization', value: 'Bearer {{secret.crm-token}}' }],
        requestBody: null,
        status,
        statusText: 'OK',
        httpVersion: '1.1',
        responseHeaders: [{ name: 'Content-Type', value: 'application/json' }],
        responseBody: body(answer),
        phases: { dns: null, connect: null, tls: null, wait: 4, download: 1, reused: true },
        remote: '127.0.0.1:4780',
        tls: null,
        failure: null,
        dropped: [],
      },
    ],
    durationMs: 12.5,
    class: 'ok',
    failure: null,
    outputs: [{ name: 'customer_id', path: '$.id', json: '90071992547409931' }],
    told: answer,
    reachedConversation: 'unknown',
    replayOf: null,
    importId: null,
    findings: [],
    masked: false,
    ...fields,
  };
}

export function body(text: string): RecordedBody {
  return { text, base64: false, bytes: Buffer.byteLength(text), cut: false, contentType: 'application/json' };
}
