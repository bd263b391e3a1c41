import type { Action } from '../../action/action.js';
import { parameterNameOf } from '../../formats/openapi/read/names.js';
import { coerceText } from '../../template/coerce.js';
import { writeJson } from '../../json/write.js';
import type { Reference } from '../../template/source.js';
import type { CalledRequest, ImportedCall } from '../imported-call.js';
import type { RecordedValue } from '../recording.js';
import { jsonCaptures } from './json-slots.js';
import { addressPattern, pathOf } from './match-call.js';
import { anyText, slotPattern } from './slots.js';

/** What a call was made with, as far as it can be told. */
export interface Recovered {
  readonly values: readonly RecordedValue[];
  /** Texts that stood where the action puts a secret, by the secret's name. */
  readonly secrets: readonly { readonly name: string; readonly value: string }[];
}

interface Slot {
  readonly reference: Reference;
  /** What stood there; text of a URL, header or form is read as the parameter's type. */
  readonly text: string;
  readonly json: string | null;
}

/**
 * The values of a call by the action that it is one of: the arguments that the log names, else what stood in the path,
 * query, headers and body where the action has its placeholders.
 */
export function recoverValues(
  action: Action,
  { arguments: given, request }: Pick<ImportedCall, 'arguments' | 'request'>,
): Recovered {
  const values = new Map<string, RecordedValue>();
  for (const [name, json] of Object.entries(given ?? {})) {
    const known = action.parameters.find((each) => each.name === name || each.name === parameterNameOf(name));
    // What the action has no parameter for was given all the same: an agent that uses another name shows by it.
    const ref = known?.name ?? name;
    values.set(ref, { ref, source: 'parameter', origin: 'given', json: writeJson(json) });
  }
  const slots = request === null ? [] : slotsOf(action, request);
  for (const slot of slots) {
    const { source, ref } = slot.reference;
    // The address of an environment is the environment's matter; secrets stand by name.
    if (source === 'environment' || source === 'secret' || values.has(ref)) continue;
    values.set(ref, {
      ref,
      source,
      origin: source === 'output' ? 'output' : 'given',
      json: jsonOf(action, slot),
    });
  }
  const secrets = slots.flatMap(({ reference, text }) =>
    reference.source === 'secret' ? [{ name: reference.name, value: text }] : [],
  );
  return { values: [...values.values()], secrets };
}

function slotsOf(action: Action, called: CalledRequest): readonly Slot[] {
  const { request } = action;
  if (request === null) return [];
  const { auth, body } = request;
  const sent = queryOf(called.url);
  const form = new URLSearchParams(called.body ?? '');
  const query = [
    ...queryOf(request.url),
    ...(request.query ?? []),
    ...(auth?.kind === 'query' ? [auth] : []),
  ];
  const headers = [...(request.headers ?? []), ...(auth?.kind === 'header' ? [auth] : [])];
  const bearer = auth?.kind === 'bearer' ? [{ name: 'Authorization', value: `Bearer ${auth.token}` }] : [];
  const fields = [...(body?.kind === 'form' ? body.fields : []), ...(auth?.kind === 'body' ? [auth] : [])];
  const path = addressPattern(request.url).capture(pathOf(called.url)) ?? [];
  return [
    ...path.map(({ reference, text }) => ({ reference, text: unescaped(text), json: null })),
    ...query.flatMap(({ name, value }) => inText(value, sent.find((row) => row.name === name)?.value)),
    ...[...headers, ...bearer].flatMap(({ name, value }) =>
      inText(value, called.headers.find((line) => line.name.toLowerCase() === name.toLowerCase())?.value),
    ),
    ...fields.flatMap(({ name, value }) => inText(value, form.get(name))),
    ...(body?.kind === 'json' && called.body !== null
      ? jsonCaptures(body.text, called.body).map(({ reference, json }) => ({ reference, text: json, json }))
      : []),
    ...(body?.kind === 'text' ? inText(body.text, called.body) : []),
  ];
}

function inText(template: string, text: string | null | undefined): readonly Slot[] {
  const found = text == null ? null : slotPattern(template, anyText).capture(text);
  return (found ?? []).map((captured) => ({ ...captured, json: null }));
}

/** The rows of an address; a template's placeholders stay as they are. */
function queryOf(url: string): readonly { readonly name: string; readonly value: string }[] {
  const [, query = ''] = (url.split('#')[0] ?? '').split(/\?(.*)/s);
  return query.split('&').flatMap((row) => {
    const [name = '', value] = row.split(/=(.*)/s);
    return value === undefined ? [] : [{ name: unescaped(name), value: unescaped(value) }];
  });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function jsonOf(action: Action, { reference, text, json }: Slot): string {
  if (json !== null) return json;
  const shape = [...action.parameters, ...action.context].find(
    ({ name }) => name === reference.ref || `context.${name}` === reference.ref,
  );
  const read = shape && coerceText(text, shape);
  return read?.ok === true ? writeJson(read.value) : JSON.stringify(text);
}
