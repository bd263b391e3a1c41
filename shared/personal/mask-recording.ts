import type { Failure } from '../failure/failure.js';
import type { HeaderLine, Hop, RecordedBody, Recording } from '../recording/recording.js';
import type { Piece } from '../template/piece.js';
import type { RenderedRequest } from '../template/rendered.js';
import { Masker } from './masker.js';
import { MASK, type PersonalRules } from './rules.js';

/** A recording without what the rules say is personal; the same one when there are no rules. */
export function maskRecording(recording: Recording, rules: PersonalRules | null): Recording {
  if (!rules || (rules.names.length === 0 && rules.paths.length === 0 && rules.detect.length === 0)) {
    return recording;
  }
  const masker = new Masker(rules);
  learnFrom(recording, masker);
  const named = (name: string, json: string | null) =>
    json === null ? null : masker.isName(name) ? JSON.stringify(MASK) : masker.body(json);
  return {
    ...recording,
    request: recording.request && maskRequest(recording.request, masker),
    values: recording.values.map((value) => ({ ...value, json: named(value.ref, value.json) })),
    hops: recording.hops.map((hop) => maskHop(hop, masker)),
    outputs: recording.outputs.map((output) => ({ ...output, json: named(output.name, output.json) })),
    failure: maskFailure(recording.failure, masker),
    told: recording.told === null ? null : masker.body(recording.told),
  };
}

/** First everything that bears a name, so that it is known where it stands without one: in a path, in a sentence. */
function learnFrom({ values, outputs, hops }: Recording, masker: Masker): void {
  for (const [name, json] of [
    ...values.map(({ ref, json }) => [ref, json] as const),
    ...outputs.map(({ name, json }) => [name, json] as const),
  ]) {
    if (json !== null && masker.isName(name)) masker.learn(plainText(json));
  }
  for (const { requestBody, responseBody } of hops) {
    for (const body of [requestBody, responseBody]) if (body && !body.base64) masker.learnJson(body.text);
  }
}

function plainText(json: string): string {
  const value: unknown = json.startsWith('"') ? JSON.parse(json) : json;
  return String(value);
}

function maskRequest(request: RenderedRequest, masker: Masker): RenderedRequest {
  const pieces = (all: readonly Piece[]) => all.map((piece) => maskPiece(piece, masker));
  return {
    ...request,
    url: pieces(request.url),
    headers: request.headers.map((header) => ({ ...header, value: pieces(header.value) })),
    body: request.body && pieces(request.body),
    values: request.values.map((resolved) =>
      resolved.value !== undefined && (masker.isName(resolved.ref) || typeof resolved.value === 'string')
        ? { ...resolved, value: masker.isName(resolved.ref) ? MASK : masker.text(resolved.value as string) }
        : resolved,
    ),
    failures: request.failures.map((failure) => ({ ...failure, message: masker.text(failure.message) })),
  };
}

function maskPiece(piece: Piece, masker: Masker): Piece {
  if (piece.kind !== 'text') return piece;
  const personal = piece.ref !== undefined && masker.isName(piece.ref);
  return { ...piece, text: personal ? MASK : masker.text(piece.text) };
}

function maskHop(hop: Hop, masker: Masker): Hop {
  const headers = (lines: readonly HeaderLine[]) =>
    lines.map((line) => ({ ...line, value: masker.isName(line.name) ? MASK : masker.text(line.value) }));
  const body = (one: RecordedBody | null) =>
    one && (one.base64 ? one : { ...one, text: masker.body(one.text) });
  return {
    ...hop,
    url: masker.text(hop.url),
    requestHeaders: headers(hop.requestHeaders),
    requestBody: body(hop.requestBody),
    responseHeaders: headers(hop.responseHeaders),
    responseBody: body(hop.responseBody),
    failure: maskFailure(hop.failure, masker),
  };
}

function maskFailure(failure: Failure | null, masker: Masker): Failure | null {
  return failure && { ...failure, message: masker.text(failure.message) };
}
