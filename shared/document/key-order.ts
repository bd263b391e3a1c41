import type { NodePath } from './plain.js';

const VALUE_SHAPE =
  'name type label help multiline enum labels items properties format pattern minimum maximum minLength maxLength ' +
  'minItems maxItems description required example default personal';

/** The order in which our documents write their keys, by the key (or list) that a map stands under; '' is the root. */
const ORDERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '':
      'actionbench id name callName environment color production extends values secrets kind phase enabled safety ' +
      'description whenNotToUse parameters context request button response speech outputs platforms cases ' +
      'latencyMs requires answers',
    parameters: VALUE_SHAPE,
    properties: VALUE_SHAPE,
    items: VALUE_SHAPE,
    context: VALUE_SHAPE,
    request: 'method url query headers auth body timeoutMs retry followRedirects',
    query: 'name value join',
    headers: 'name value join',
    fields: 'name value join',
    params: 'name value join',
    auth: 'kind token username password name value tokenUrl clientId clientSecret scope send params',
    body: 'kind contentType text fields',
    retry: 'times growth afterMs except',
    button: 'label url',
    response: 'keep maxTokens failWhen tell',
    failWhen: 'path present equals matches',
    speech: 'natural start delay done failure',
    delay: 'afterMs text',
    outputs: 'name path type description example personal',
    platforms: 'bind options callName name description whenNotToUse speech file',
    cases: 'name env after with expect',
    after: 'action case',
    expect: 'status outputs body withinMs error',
    answers: 'name when times status headers body latencyMs fault',
  }).map(([place, keys]) => [place, keys.split(' ')] as const),
);

/** Keys whose value is a number or a boolean to us: written without quotes, as an editor's YAML expects them. */
const BARE = new Set(
  (
    'actionbench enabled required multiline personal minimum maximum minLength maxLength minItems maxItems timeoutMs ' +
    'times afterMs withinMs followRedirects maxTokens present natural production latencyMs status except'
  ).split(' '),
);

/** The rank of a key in the map at `path`; unknown keys come last. */
export function keyRank(path: NodePath, key: string): number {
  const rank = orderOf(path).indexOf(key);
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

/** Whether the scalar at `path` is written without quotes where its text allows it. */
export function isBare(path: NodePath): boolean {
  const key = path.findLast((part) => typeof part === 'string');
  return key !== undefined && BARE.has(key);
}

function orderOf(path: NodePath): readonly string[] {
  // Targets are keyed by platform: their order hangs on the key above them.
  const keys = path.length === 2 && path[0] === 'platforms' ? path.slice(0, 1) : path;
  const under = keys.findLast((part) => typeof part === 'string') ?? '';
  return ORDERS.get(under) ?? [];
}
