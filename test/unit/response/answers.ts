import { renderRequest } from '@shared/template/render/request';
import { resolveValues } from '@shared/template/resolve';
import type { Action } from '@shared/action/action';
import type { Picked } from '@shared/response/body';
import type { PickedByPath } from '@shared/response/extract';
import { queryJson } from '@shared/response/query';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import type { Recording } from '@shared/recording/recording';

/** What paths meet in a JSON text, as the bodies service answers it. */
export function pick(text: string, paths: readonly string[]): PickedByPath {
  return new Map(
    paths.map((path): [string, Picked] => {
      const nodes = queryJson(parseJson(text), path).map((node) => ({
        path: node.path,
        json: writeJson(node.value),
      }));
      return [path, { nodes, total: nodes.length }];
    }),
  );
}

export function requestOf(action: Action) {
  return renderRequest(action, resolveValues(action, { environment: null, use: 'panel' }));
}

/** A recording of one answer. */
export function recordingOf(
  text: string,
  more: Partial<Recording> & { status?: number; cut?: boolean } = {},
): Recording {
  const { status = 200, cut = false, ...rest } = more;
  return {
    id: 'x',
    at: '2026-11-21T00:00:00Z',
    action: null,
    caseName: null,
    environment: null,
    platform: null,
    conversationId: null,
    origin: 'case',
    documentHash: null,
    request: null,
    values: [],
    hops: [
      {
        kind: 'request',
        method: 'GET',
        url: 'https://a.example',
        requestHeaders: [],
        requestBody: null,
        status,
        statusText: '',
        httpVersion: '1.1',
        responseHeaders: [],
        responseBody: { text, base64: false, bytes: text.length, cut, contentType: 'application/json' },
        phases: { dns: null, connect: null, tls: null, wait: null, download: null, reused: false },
        remote: null,
        tls: null,
        failure: null,
        dropped: [],
      },
    ],
    durationMs: 120,
    class: 'ok',
    failure: null,
    outputs: [],
    told: null,
    reachedConversation: 'unknown',
    replayOf: null,
    importId: null,
    findings: [],
    masked: false,
    ...rest,
  };
}
