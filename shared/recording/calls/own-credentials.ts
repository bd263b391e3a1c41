import type { Action } from '../../action/action.js';
import { parseTemplate } from '../../template/parse.js';
import type { CalledRequest } from '../imported-call.js';
import { recoverValues } from './recover-values.js';
import { anyText, slotPattern } from './slots.js';

/** The credentials of a call that its action sends by secrets of its own. */
export interface OwnCredentials {
  /** By header in lower case: the template that wrote it, secrets by name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The same by query row. */
  readonly query: ReadonlyMap<string, string>;
  readonly values: readonly { readonly value: string; readonly shown: string }[];
}

const NONE: OwnCredentials = { headers: new Map(), query: new Map(), values: [] };

/** Where the action puts secrets of its own, also where the log withholds what stood there. */
export function ownCredentials(called: CalledRequest, action: Action | null): OwnCredentials {
  const request = action?.request ?? null;
  if (action === null || request === null) return NONE;
  const { auth } = request;
  const headers = [
    ...(request.headers ?? []),
    ...(auth?.kind === 'header' ? [auth] : []),
    ...(auth?.kind === 'bearer' ? [{ name: 'Authorization', value: `Bearer ${auth.token}` }] : []),
  ];
  const query = [...(request.query ?? []), ...(auth?.kind === 'query' ? [auth] : [])];
  const sent = new Map(called.headers.map(({ name, value }) => [name.toLowerCase(), value]));
  const { secrets } = recoverValues(action, { arguments: null, request: called });
  return {
    headers: new Map(
      headers.flatMap(({ name, value }) => {
        const was = sent.get(name.toLowerCase());
        const fits =
          was !== undefined && ofSecrets(value) && slotPattern(value, anyText).capture(was) !== null;
        return fits ? [[name.toLowerCase(), value] as const] : [];
      }),
    ),
    query: new Map(query.flatMap(({ name, value }) => (ofSecrets(value) ? [[name, value] as const] : []))),
    values: secrets.map(({ name, value }) => ({ value, shown: `{{secret.${name}}}` })),
  };
}

/** Secrets and constants, nothing else, so that the template itself can stand for what was sent. */
function ofSecrets(template: string): boolean {
  const references = parseTemplate(template).parts.flatMap((part) =>
    part.kind === 'placeholder' ? [part.reference] : [],
  );
  return references.length > 0 && references.every(({ source }) => source === 'secret');
}
