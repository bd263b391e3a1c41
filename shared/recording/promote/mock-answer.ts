import { fail } from '../../failure/failure.js';
import { isObject } from '../../json/kind.js';
import { type Json, JsonNumber } from '../../json/json.js';
import { parseJson } from '../../json/parse.js';
import type { PlainMap } from '../../document/plain.js';
import { joinPieces } from '../../template/pieces.js';
import type { RenderedRequest } from '../../template/rendered.js';
import type { RecordedBody, Recording } from '../recording.js';
import { requestOf } from '../request-of.js';

/**
 * An answer for `mocks/<action id>.mock.yaml` out of a recording: it answers a request with the same values as the API
 * did. Conditions on what holds a secret are left out, and so are headers that belong to one exchange only.
 * @throws FailureError `bad-input` when no whole answer came that a mock can give
 */
export function mockAnswerOf(recording: Recording): PlainMap {
  const request = requestOf(recording);
  const last = recording.hops.at(-1);
  if (request === null || last === undefined || last.status === null) {
    fail({
      class: 'bad-input',
      message: 'No answer came back in this run, so there is none to give again.',
      hint: 'Choose a run with an answer; a fault is added to a mock by hand, e.g. "fault: reset".',
    });
  }
  const when = conditionsOf(request);
  return {
    name: `as on ${recording.at.slice(0, 19).replace('T', ' ')}`,
    ...(Object.keys(when).length > 0 && { when }),
    status: String(last.status),
    ...bodyOf(last.responseBody),
  };
}

function conditionsOf(request: RenderedRequest): PlainMap {
  const path = pathValues(request);
  const query = queryValues(joinPieces(request.url));
  const body = request.body === null ? {} : bodyValues(joinPieces(request.body));
  return {
    ...(Object.keys(path).length > 0 && { path }),
    ...(Object.keys(query).length > 0 && { query }),
    ...(Object.keys(body).length > 0 && { body }),
  };
}

/** By what stands between the braces of the URL's path; what is encoded there is compared decoded. */
function pathValues({ url }: RenderedRequest): PlainMap {
  const values = Object.create(null) as Record<string, string>;
  for (const piece of url) {
    if (piece.text.includes('?')) break;
    if (piece.kind !== 'text' || piece.ref === undefined || piece.source === 'environment') continue;
    values[piece.ref] = decodeURIComponent(piece.text);
  }
  return values;
}

function queryValues(url: string): PlainMap {
  const values = Object.create(null) as Record<string, string>;
  if (!URL.canParse(url)) return values;
  for (const [name, value] of new URL(url).searchParams) if (!holdsSecret(value)) values[name] = value;
  return values;
}

/** Members of a JSON body that are no lists or objects. */
function bodyValues(text: string): PlainMap {
  const values = Object.create(null) as Record<string, string>;
  const json = parsed(text);
  if (!isObject(json)) return values;
  for (const [name, value] of Object.entries(json)) {
    const plain = value instanceof JsonNumber ? value.text : value;
    if (typeof plain !== 'string' || holdsSecret(plain) || !/^[A-Za-z_]\w*$/.test(name)) continue;
    values[`$.${name}`] = plain;
  }
  return values;
}

function bodyOf(body: RecordedBody | null): PlainMap {
  if (body === null || body.text === '') return {};
  if (body.base64 || body.cut) {
    fail({
      class: 'bad-input',
      message: `The answer is ${body.base64 ? 'binary' : 'cut in the log'}, so a mock cannot give it whole.`,
      hint: 'Write the mock by hand with a shorter answer of the same form.',
    });
  }
  const { text, contentType } = body;
  if (parsed(text) !== undefined) return { body: { kind: 'json', text: text } };
  return { body: { kind: 'text', text: text, ...(contentType !== null && { contentType }) } };
}

function parsed(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function holdsSecret(text: string): boolean {
  return text.includes('{{secret.');
}
