import type { Action } from '../action/action.js';
import type { Auth, Body, HttpRequest } from '../action/schema/request.js';
import type { NodePath } from '../document/plain.js';
import { jsonPlaces } from './json-scan.js';
import { onlyPlaceholder, parseTemplate } from './parse.js';
import type { ReferencePlace } from './reference-place.js';
import type { Reference } from './source.js';
import type { PlaceholderPart } from './template.js';
import { urlPlaces } from './url-places.js';

/** One placeholder where it stands. */
export interface PlacedReference {
  readonly reference: Reference;
  /** The scalar of the document that holds it. */
  readonly path: NodePath;
  readonly place: ReferencePlace;
  /** Offsets into that scalar's value. */
  readonly span: { readonly from: number; readonly to: number };
  /** It fills its slot alone: when its value is absent the slot vanishes. Otherwise absence is an error. */
  readonly slot: boolean;
}

/** Every placeholder of an action, in the order of the document: request, button, speech. */
export function referencesOf(action: Action): readonly PlacedReference[] {
  return [
    ...(action.request ? requestReferences(action.request) : []),
    ...(action.button?.url === undefined
      ? []
      : plainReferences(action.button.url, ['button', 'url'], 'button')),
    ...speechReferences(action),
  ];
}

/** The placeholders of a request, in the order in which it is read. */
export function requestReferences(request: HttpRequest): readonly PlacedReference[] {
  const known = readRequests.get(request) ?? readReferences(request);
  readRequests.set(request, known);
  return known;
}

/** A request never changes, and is asked for every run, preview and imported call of its action. */
const readRequests = new WeakMap<HttpRequest, readonly PlacedReference[]>();

function readReferences(request: HttpRequest): readonly PlacedReference[] {
  const rows = (key: 'query' | 'headers', place: ReferencePlace) =>
    (request[key] ?? []).flatMap(({ value }, index) =>
      plainReferences(value, ['request', key, index, 'value'], place, true),
    );
  return [
    ...urlReferences(request.url),
    ...rows('query', 'query'),
    ...rows('headers', 'header'),
    ...(request.auth ? authReferences(request.auth) : []),
    ...(request.body ? bodyReferences(request.body) : []),
  ];
}

function urlReferences(url: string): readonly PlacedReference[] {
  return urlPlaces(parseTemplate(url)).map(({ part, place, slot }) => ({
    ...placed(part, ['request', 'url']),
    place,
    slot,
  }));
}

function authReferences(auth: Auth): readonly PlacedReference[] {
  const path = ['request', 'auth'];
  return Object.entries(auth).flatMap(([key, value]) => {
    if (key !== 'kind' && typeof value === 'string') return plainReferences(value, [...path, key], 'auth');
    if (key !== 'params' || auth.kind !== 'oauth2') return [];
    return (auth.params ?? []).flatMap((row, index) =>
      plainReferences(row.value, [...path, 'params', index, 'value'], 'auth'),
    );
  });
}

function bodyReferences(body: Body): readonly PlacedReference[] {
  const path = ['request', 'body', 'text'];
  switch (body.kind) {
    case 'none':
      return [];
    case 'text':
      return plainReferences(body.text, path, 'text');
    case 'form':
      return body.fields.flatMap(({ value }, index) =>
        plainReferences(value, ['request', 'body', 'fields', index, 'value'], 'form', true),
      );
    case 'json':
      return jsonPlaces(body.text).map(({ part, place, slot }) => ({ ...placed(part, path), place, slot }));
  }
}

function speechReferences({ speech }: Action): readonly PlacedReference[] {
  const texts: (readonly [string | undefined, NodePath])[] = [
    [speech.start, ['speech', 'start']],
    [speech.delay?.text, ['speech', 'delay', 'text']],
    [speech.done, ['speech', 'done']],
    [speech.failure, ['speech', 'failure']],
  ];
  return texts.flatMap(([text, path]) => (text === undefined ? [] : plainReferences(text, path, 'speech')));
}

function plainReferences(
  text: string,
  path: NodePath,
  place: ReferencePlace,
  slots = false,
): readonly PlacedReference[] {
  const template = parseTemplate(text);
  const slot = slots && onlyPlaceholder(template) !== null;
  return template.parts.flatMap((part) =>
    part.kind === 'placeholder' ? [{ ...placed(part, path), place, slot }] : [],
  );
}

function placed(part: PlaceholderPart, path: NodePath) {
  return { reference: part.reference, path, span: { from: part.from, to: part.to } };
}
