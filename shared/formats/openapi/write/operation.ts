import type { Action } from '../../../action/action.js';
import type { Json, JsonObject } from '../../../json/json.js';
import type { Loss, WorkspaceFacts } from '../../../platforms/platform.js';
import { promote } from '../../../platforms/engine/promote.js';
import { wholeDescription } from '../../../platforms/engine/prompt.js';
import type { ResolvedValues } from '../../../template/values.js';
import { openapiProfile } from '../profile.js';
import { addressOf } from './address.js';
import { requestBody } from './body.js';
import { withoutLiterals } from './literals.js';
import { responsesOf } from './responses.js';
import { headerParameters, queryParameters } from './rows.js';
import { lose, type Writing } from './said.js';
import { securityOf, type SecurityPart } from './security.js';

/** An action as an operation, before it finds its place in a document. */
export interface WrittenOperation {
  readonly action: Action;
  readonly method: string;
  readonly path: string;
  readonly server: JsonObject;
  readonly security: readonly SecurityPart[];
  readonly members: readonly (readonly [string, Json | undefined])[];
  readonly losses: readonly Loss[];
}

/** Null: the action sends no request. */
export function writeOperation(
  given: Action,
  values: ResolvedValues,
  workspace: WorkspaceFacts | undefined,
): WrittenOperation | null {
  const { action: safe, losses: literals } = withoutLiterals(given);
  const { action, losses } = promote(openapiProfile, safe, workspace);
  const { request } = action;
  if (!request) return null;
  const writing: Writing = {
    action,
    parameters: new Map(action.parameters.map((parameter) => [parameter.name, parameter])),
    values,
    losses: [...literals, ...losses],
  };
  const address = addressOf(writing, request.url);
  const inUrl = queryParameters(writing, address.query, ['request', 'url']);
  const query = queryParameters(writing, request.query ?? [], ['request', 'query']);
  const headers = headerParameters(writing, request.headers ?? []);
  const parameters = [...address.parameters, ...inUrl.parameters, ...query.parameters, ...headers.parameters];
  const body = requestBody(writing, request.body);
  const security = [
    ...securityOf(writing, request.auth),
    ...inUrl.security,
    ...query.security,
    ...headers.security,
  ];
  loseTheRest(writing, given);
  const description = wholeDescription(action);
  return {
    action: safe,
    method: request.method.toLowerCase(),
    path: address.path,
    server: address.server,
    security,
    members: [
      ['operationId', action.callName],
      ['summary', action.name],
      ['description', description === '' ? undefined : description],
      ['x-openai-isConsequential', consequential(action)],
      ['parameters', parameters.length > 0 ? parameters : undefined],
      ['requestBody', body],
      ['responses', responsesOf(action)],
    ],
    losses: writing.losses,
  };
}

/** Said where the method alone would say otherwise: https://developers.openai.com/api/docs/actions/production */
function consequential({ request, safety }: Action): boolean | undefined {
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request?.method ?? '');
  return reads === (safety === 'read') ? undefined : safety !== 'read';
}

const KEPT = 'kept under x-actionbench, which other tools leave aside';

/** What OpenAPI has no word for. It stands under x-actionbench, so that reading the file back finds it. */
function loseTheRest(
  writing: Writing,
  { request, speech, response, outputs, whenNotToUse, phase, cases }: Action,
): void {
  if (whenNotToUse !== '') lose(writing, 'When not to use', 'the end of the description', ['whenNotToUse']);
  if (cases.length > 0) lose(writing, 'Cases', 'nothing: they hold data of tests', ['cases']);
  if (phase !== 'during') lose(writing, `Phase ${phase}`, KEPT, ['phase']);
  if (request?.timeoutMs !== undefined) {
    lose(writing, `Timeout of ${request.timeoutMs} ms`, KEPT, ['request', 'timeoutMs']);
  }
  if ((request?.retry?.times ?? 0) > 0) lose(writing, 'Retries', KEPT, ['request', 'retry']);
  if (speech.start !== undefined) lose(writing, 'Start message', KEPT, ['speech', 'start']);
  if (speech.delay) lose(writing, 'Delay message', KEPT, ['speech', 'delay']);
  if (speech.done !== undefined) lose(writing, 'Done message', KEPT, ['speech', 'done']);
  if (speech.failure !== undefined) lose(writing, 'Failure message', KEPT, ['speech', 'failure']);
  if (speech.natural === true) lose(writing, 'Speak naturally', KEPT, ['speech', 'natural']);
  if ((response.keep?.length ?? 0) > 0 || response.maxTokens !== undefined) {
    lose(writing, 'Shaping of the response', KEPT, ['response']);
  }
  if ((response.failWhen?.length ?? 0) > 0) {
    lose(writing, 'A 2xx answer that is a failure', KEPT, ['response', 'failWhen']);
  }
  if (outputs.length > 0) {
    lose(writing, 'Outputs', `fields of the response schema; their names are ${KEPT}`, ['outputs']);
  }
}
