import type { Action } from '../../action/action.js';
import { requestReferences } from '../../template/references.js';
import { resolveValues } from '../../template/resolve.js';
import { writeJson } from '../../json/write.js';
import { joinPieces } from '../../template/pieces.js';
import { renderRequest } from '../../template/render/request.js';
import type { RenderedRequest } from '../../template/rendered.js';
import type { ImportedCall } from '../imported-call.js';
import type { HeaderLine, Hop, Phases, RecordedBody, RecordedValue, Recording } from '../recording.js';
import { recordedGiven } from '../replay/recorded-values.js';
import { requestOf } from '../request-of.js';
import { outcomeOf } from './outcome.js';
import { recoverValues } from './recover-values.js';

/** How a call stands in the log. */
export interface RecordedAs {
  readonly id: string;
  readonly importId: string;
  /** ISO 8601: of a call whose log does not say it. */
  readonly at: string;
}

const UNTIMED: Phases = { dns: null, connect: null, tls: null, wait: null, download: null, reused: false };

/**
 * A call as the log keeps its own runs, so that it is found, compared and replayed like them.
 * @param call without a credential in it: see `redactCall`
 * @param action the one it is a call of; null: the workspace has none
 */
export function recordingOf(
  call: ImportedCall,
  action: Action | null,
  { id, importId, at }: RecordedAs,
): Recording {
  const values = action === null ? givenTo(call) : recoverValues(action, call).values;
  const rendered = call.request === null && action?.request ? renderedBy(action, values) : null;
  const recording: Recording = {
    id,
    at: call.at ?? at,
    action: action === null ? namedBy(call) : { id: action.id, name: action.name },
    caseName: null,
    environment: null,
    platform: call.platform,
    conversationId: call.conversationId,
    origin: 'import',
    documentHash: null,
    request: rendered,
    values: action === null ? values : [...values, ...unsaid(action, values)],
    hops: hopsOf(call, rendered),
    durationMs: call.durationMs ?? 0,
    class: 'ok',
    failure: null,
    outputs: [],
    told: call.platform === null ? null : (call.response?.body ?? null),
    reachedConversation: call.reachedConversation,
    replayOf: null,
    importId,
    findings: [],
    masked: false,
  };
  return { ...recording, ...outcomeOf(call, action, requestOf(recording)) };
}

/** A call of an action that the workspace lacks is found by the name that its log says, under the id it would have here. */
function namedBy({ name }: ImportedCall): Recording['action'] {
  const id = (name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === null || id === '' ? null : { id, name };
}

/** What the agent gave to an action that the workspace lacks: as the log names it. */
function givenTo({ arguments: given }: ImportedCall): readonly RecordedValue[] {
  return Object.entries(given ?? {}).map(([ref, json]) => ({
    ref,
    source: 'parameter',
    origin: 'given',
    json: writeJson(json),
  }));
}

/** Values the action needs and the log does not say: in sight as such, and to be given when the call is replayed. */
function unsaid(action: Action, said: readonly RecordedValue[]): readonly RecordedValue[] {
  const known = new Set(said.map(({ ref }) => ref));
  const values: RecordedValue[] = [];
  for (const { reference } of action.request ? requestReferences(action.request) : []) {
    const { ref, source } = reference;
    const declared = action.parameters.find(({ name }) => name === ref);
    if (source === 'environment' || source === 'secret' || known.has(ref)) continue;
    if (declared?.default !== undefined) continue;
    known.add(ref);
    values.push({ ref, source, origin: 'absent', json: null });
  }
  return values;
}

/** What the action sends with these values, where the log does not say it; an environment is not known. */
function renderedBy(action: Action, values: readonly RecordedValue[]): RenderedRequest {
  const given = recordedGiven({ values });
  const request = renderRequest(action, resolveValues(action, { given, environment: null, use: 'case' }));
  // The recording has its values already, as JSON text with their digits.
  return { ...request, values: [] };
}

function hopsOf(
  { request, response, durationMs }: ImportedCall,
  rendered: RenderedRequest | null,
): readonly Hop[] {
  // What came back is kept also where nobody knows what was sent.
  if (request === null && rendered === null && response === null) return [];
  const headers = request?.headers ?? [];
  const answer = response?.headers ?? [];
  return [
    {
      kind: 'request',
      method: request?.method ?? rendered?.method ?? '',
      url: request?.url ?? joinPieces(rendered?.url ?? []),
      requestHeaders: headers,
      requestBody: bodyOf(request?.body ?? null, headers),
      status: response?.status ?? null,
      statusText: '',
      httpVersion: null,
      responseHeaders: answer,
      responseBody: bodyOf(response?.body ?? null, answer),
      phases: { ...UNTIMED, wait: durationMs },
      remote: null,
      tls: null,
      failure: null,
      dropped: [],
    },
  ];
}

function bodyOf(text: string | null, headers: readonly HeaderLine[]): RecordedBody | null {
  if (text === null) return null;
  const said = headers.find(({ name }) => /^content-type$/i.test(name))?.value;
  const contentType = said ?? (/^\s*[[{]/.test(text) ? 'application/json' : null);
  return { text, base64: false, bytes: new TextEncoder().encode(text).length, cut: false, contentType };
}
