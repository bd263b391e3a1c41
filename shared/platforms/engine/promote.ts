import type { Action } from '../../action/action.js';
import type { Parameter, ValueShape } from '../../action/schema/parameter.js';
import type { Reference } from '../../template/source.js';
import type { Loss, WorkspaceFacts } from '../platform.js';
import type { Profile } from '../profile.js';
import { mapRequest, requestTexts, respell } from './templates.js';

/** An action whose every value the platform can fill: by the model, or by itself. */
export interface Promoted {
  readonly action: Action;
  /** New name between the braces -> the name it has in the document. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly losses: readonly Loss[];
  /** Names that two values would share. */
  readonly clashes: readonly Clash[];
}

export interface Clash {
  readonly name: string;
  readonly ref: string;
}

type Foreign = Extract<Reference, { source: 'context' | 'output' }>;

/**
 * Makes parameters of the context values and outputs that the platform does not supply, and reports each as a loss.
 * Names go out flat: `lead.phone` becomes `lead_phone`, `outputs.crm-lookup.customer_id` becomes `customer_id`.
 */
export function promote(profile: Profile, action: Action, workspace: WorkspaceFacts | undefined): Promoted {
  const none: Promoted = { action, aliases: new Map(), losses: [], clashes: [] };
  if (!action.request || !profile.parameters.value) return none;
  const foreign = lacking(profile, action);
  if (foreign.size === 0) return none;

  const names = new Set(action.parameters.map((parameter) => parameter.name));
  const added: Parameter[] = [];
  const renamed = new Map<string, string>();
  const aliases = new Map<string, string>();
  const losses: Loss[] = [];
  const clashes: Clash[] = [];
  for (const [ref, { reference, path }] of foreign) {
    const name = flatName(reference.name);
    if (names.has(name)) {
      clashes.push({ name, ref });
      continue;
    }
    names.add(name);
    renamed.set(ref, name);
    aliases.set(name, ref);
    // An absent context value leaves its slot out; in a path, and for an output, there is no going without.
    const required = reference.source === 'output' || path.includes('url');
    added.push({ ...shapeOf(reference, action, workspace), name, ...(required && { required }) });
    losses.push({
      what: reference.source === 'context' ? `Context value ${reference.name}` : `Output ${reference.name}`,
      becomes: `the parameter ${name}, which the model fills in`,
      path: declared(action, reference) ?? path,
      into: ['parameters'],
    });
  }
  const write = (text: string) =>
    respell(text, (reference) => {
      const name = renamed.get(reference.ref);
      return name === undefined ? undefined : `{{${name}}}`;
    });
  return {
    action: {
      ...action,
      parameters: [...action.parameters, ...added],
      request: mapRequest(action.request, write),
    },
    aliases,
    losses,
    clashes,
  };
}

/** Where the document declares a context value. */
function declared(action: Action, { source, name }: Foreign): readonly (string | number)[] | null {
  const index = source === 'context' ? action.context.findIndex((value) => value.name === name) : -1;
  return index < 0 ? null : ['context', index];
}

/** The context values and outputs in use that the platform has no variable for, by ref. */
function lacking(profile: Profile, action: Action) {
  const own = profile.carries.value === 'template' || profile.carries.value === 'schema';
  const found = new Map<string, { reference: Foreign; path: readonly (string | number)[] }>();
  for (const { references, path } of action.request ? requestTexts(action.request) : []) {
    for (const reference of references) {
      if (reference.source !== 'context' && reference.source !== 'output') continue;
      if (found.has(reference.ref)) continue;
      const known =
        reference.source === 'context'
          ? Object.hasOwn(profile.context.value, reference.name)
          : profile.outputs.value;
      // A platform that posts the parameters may still write its variables into rows of the query and headers.
      const place = path[0] === 'query' || path[0] === 'headers' ? path[0] : null;
      const supplies = own || (place !== null && profile.placeholders?.value.includes(place) === true);
      if (!(supplies && known)) found.set(reference.ref, { reference, path: ['request', ...path] });
    }
  }
  return found;
}

/** Names between the braces that a platform without parameters can fill by nothing. A form fills its own fields. */
export function unfilledNames(profile: Profile, action: Action): readonly string[] {
  if (profile.parameters.value || !action.request) return [];
  const names = requestTexts(action.request)
    .flatMap(({ references }) => references)
    .filter(({ source, name }) => {
      if (source === 'parameter') return action.kind !== 'form';
      return source === 'output' || (source === 'context' && !Object.hasOwn(profile.context.value, name));
    });
  return [...new Set(names.map(({ ref }) => ref))];
}

/** `lead.phone` -> `lead_phone`: what stands between the braces where dots are not allowed. */
export function flatName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').toLowerCase();
}

function shapeOf(reference: Foreign, action: Action, workspace: WorkspaceFacts | undefined): ValueShape {
  if (reference.source === 'context') {
    const declared =
      action.context.find((value) => value.name === reference.name) ??
      workspace?.context.find((value) => value.name === reference.name);
    if (!declared)
      return { type: 'string', description: `The ${words(reference.name)} of this conversation` };
    const { name: _name, personal: _personal, ...shape } = declared;
    return { description: `The ${words(reference.name)} of this conversation`, ...shape };
  }
  const output = workspace?.actions
    .find((candidate) => candidate.id === reference.action)
    ?.outputs.find((candidate) => candidate.name === reference.name);
  const origin = `from the result of ${reference.action.replaceAll('-', '_')}`;
  const description = output?.description ?? capital(words(reference.name));
  return {
    type: output?.type ?? 'string',
    description: `${description.replace(/\.$/, '')}, ${origin}`,
    ...(output?.example !== undefined && { example: output.example }),
  };
}

function words(name: string): string {
  return name.replace(/[._-]+/g, ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
