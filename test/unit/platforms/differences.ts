import type { Action } from '@shared/action/action';
import type { Output } from '@shared/action/schema/response';
import type { HttpRequest } from '@shared/action/schema/request';
import type { Parameter } from '@shared/action/schema/parameter';
import { DEFAULT_PAUSE_MS } from '@shared/action/retry';
import { mapRequest, respell } from '@shared/platforms/engine/templates';
import type { Loss } from '@shared/platforms/platform';
import { textOf } from '@shared/template/coerce';
import { joinPieces } from '@shared/template/pieces';
import { renderRequest } from '@shared/template/render/request';
import type { ResolvedValues } from '@shared/template/values';

export type DocumentPath = readonly (string | number)[];

/**
 * Keys that speak to this workbench and never to a platform, so no export carries them and none of them is a loss: the
 * file's own name, what is rehearsed and tested here, which targets there are, what our log masks, how a customer's
 * form is drawn, what we ask before we send. Of a context value only its name leaves; the rest serves offline.
 */
const OURS: ReadonlySet<string> = new Set(['personal', 'labels', 'label', 'help', 'multiline', 'name']);

/** Where two actions differ in what an export may carry; paths are those of the first. */
export function differences(before: Action, after: Action, values: ResolvedValues): readonly DocumentPath[] {
  return [
    ...(['name', 'callName', 'kind', 'phase', 'description', 'whenNotToUse', 'response', 'speech'] as const)
      .filter((key) => key === 'name' || key === 'callName' || !same(before[key], after[key]))
      .filter((key) => !same(before[key], after[key]))
      .flatMap((key) => below([key], before[key], after[key])),
    ...listed(before.parameters, after.parameters, ['parameters']),
    ...listed(before.outputs, after.outputs, ['outputs']),
    ...before.context
      .map(({ name }, index) => ({ name, index }))
      .filter(
        ({ name }) => uses(before, `context.${name}`) && !after.context.some((one) => one.name === name),
      )
      .map(({ index }): DocumentPath => ['context', index]),
    ...requests(before, after, values),
    ...below(['button'], before.button, after.button),
  ];
}

function uses(action: Action, ref: string): boolean {
  return JSON.stringify(action.request).includes(ref);
}

/** Differences of maps are those of their members; of everything else the thing itself. */
function below(path: DocumentPath, before: unknown, after: unknown): readonly DocumentPath[] {
  if (same(before ?? false, after ?? false)) return [];
  if (!isMap(before) || !isMap(after)) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => below([...path, key], before[key], after[key]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

/** Keys in one order, those without a value and those that are ours left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined && member !== false)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

/** Items that have names are compared by them: which of them are missing, new or changed. */
function listed(
  before: readonly (Parameter | Output)[],
  after: readonly (Parameter | Output)[],
  path: DocumentPath,
): readonly DocumentPath[] {
  const found = new Map(after.map((item) => [item.name, item]));
  const changed = before.flatMap((item, index) => {
    const other = found.get(item.name);
    found.delete(item.name);
    if (!other) return [[...path, index]];
    return below([...path, index], without(item), without(other));
  });
  return [...changed, ...[...found.keys()].map((name) => [...path, `new ${name}`])];
}

function without(item: Parameter | Output): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([key]) => !OURS.has(key)));
}

const TIMING = ['timeoutMs', 'retry', 'followRedirects'] as const;

/** Two requests that send the same bytes are the same, however they are written. */
function requests(before: Action, after: Action, values: ResolvedValues): readonly DocumentPath[] {
  if (!before.request || !after.request) return below(['request'], before.request, after.request);
  const one = filledIn(before.request, values);
  const other = after.request;
  const timing = TIMING.flatMap((key) => below(['request', key], said(one)[key], said(other)[key]));
  if (wire(before, values) === wire(after, flat(values))) return timing;
  const parts = (
    ['method', 'url', 'query', 'headers', 'auth', 'body'] as const satisfies readonly (keyof HttpRequest)[]
  )
    .filter((key) => !same(one[key] ?? [], other[key] ?? []))
    .map((key): DocumentPath => ['request', key]);
  return [...timing, ...parts];
}

/** A request with what it means where it says nothing. */
function said(request: HttpRequest): Pick<HttpRequest, (typeof TIMING)[number]> {
  const { timeoutMs, retry, followRedirects } = request;
  const times = retry?.times ?? 0;
  return {
    timeoutMs,
    followRedirects: followRedirects ?? true,
    retry: times === 0 ? undefined : { growth: 'fixed', afterMs: DEFAULT_PAUSE_MS, ...retry, times },
  };
}

/** The request with the values of the environment written into it, as every export has it. */
function filledIn(request: HttpRequest, values: ResolvedValues): HttpRequest {
  const env = (name: string) => values.get(`env.${name}`)?.value ?? null;
  const kept = (rows: HttpRequest['headers']) =>
    rows?.filter(({ value }) => {
      const only = /^\{\{env\.(\w+)\}\}$/.exec(value)?.[1];
      return only === undefined || env(only) !== null;
    });
  const filled = { ...request, headers: kept(request.headers), query: kept(request.query) };
  return mapRequest(filled, (text) =>
    respell(text, ({ source, name }) => (source === 'environment' ? textOf(env(name)) : undefined)),
  );
}

/** Values under the flat names they go out by: `outputs.crm.id` is the variable `id` to a platform. */
function flat(values: ResolvedValues): ResolvedValues {
  const all = new Map(values);
  for (const [ref, value] of values) {
    const name = ref.replace(/^(?:outputs\.[^.]+|context)\./, '').replace(/[^A-Za-z0-9_]/g, '_');
    for (const alias of [name, `context.${name}`])
      if (!all.has(alias)) all.set(alias, { ...value, ref: alias });
  }
  return all;
}

function wire(action: Action, values: ResolvedValues): string {
  const { method, url, headers, body } = renderRequest(action, values);
  const lines = headers.map(({ name, value }) => `${name.toLowerCase()}: ${joinPieces(value)}`).sort();
  return [method, joinPieces(url), ...lines, joinPieces(body ?? [])].join('\n');
}

/** Whether one of the losses says what became of this place: its own node, one above, or where it went. */
export function isListed(path: DocumentPath, losses: readonly Loss[]): boolean {
  return losses.some(({ path: lost, into }) =>
    [lost, ...(into ? [into] : [])].some((node) => node.every((step, index) => step === path[index])),
  );
}
