import type { Action } from '../action/action.js';
import type { Failure } from '../failure/failure.js';
import type { HeaderLine, RunClass } from '../recording/recording.js';
import type { RenderedRequest } from '../template/rendered.js';
import { joinPieces } from '../template/pieces.js';
import type { BodyInfo } from './body.js';
import { credentialsOf } from './credentials.js';
import type { PickedByPath } from './extract.js';
import { errorSaid, messageNamed } from './error-body.js';
import { failedRule, ruleText } from './fail-when.js';
import { statusFailure } from './status-failure.js';

/** All that is known of an answer when it is judged. */
export interface AnswerFacts {
  readonly action: Action;
  readonly request: RenderedRequest;
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: BodyInfo | null;
  /** The beginning of the body's text, redacted; fields named in it help the sentence. */
  readonly excerpt: string;
  /** What the paths of `outputs` and `failWhen` met. */
  readonly picked: PickedByPath;
}

export interface Answer {
  readonly class: RunClass;
  /** Null for `ok`. */
  readonly failure: Failure | null;
}

const OK: Answer = { class: 'ok', failure: null };

/**
 * What an answer is: ok, an HTTP failure (`http-401`), a 2xx whose body says that it failed, or no JSON where the action
 * picks from JSON. The failure's sentence says what happened, its hint what to look at first.
 */
export function classifyAnswer(facts: AnswerFacts): Answer {
  const { action, request, status, body } = facts;
  if (status < 200 || status >= 300) {
    const failure = statusFailure({
      method: request.method,
      url: joinPieces(request.url),
      status,
      headers: facts.headers,
      credentials: credentialsOf(request),
      contentType: textOfHeader(request, 'content-type'),
      excerpt: facts.excerpt,
    });
    return { class: `http-${status}`, failure };
  }
  if (request.method === 'HEAD' || status === 204 || status === 205) return OK;
  const { keep = [], failWhen = [] } = action.response;
  const wantsJson = action.outputs.length > 0 || keep.length > 0 || failWhen.length > 0;
  const saysJson = /[/+]json\b/i.test(body?.contentType ?? '');
  if (!body || body.kind === 'empty') return wantsJson || saysJson ? empty(status) : OK;
  if (body.kind !== 'json' && (wantsJson || saysJson) && !body.cut) return notJson(body, status);
  if (failWhen.length === 0) return unruled(status, facts.excerpt);
  const rule = failedRule(failWhen, facts.picked);
  if (!rule) return OK;
  const failure: Failure = {
    class: 'failed-body',
    message: `The API answered ${status}, but its body says that it failed: ${ruleText(rule)}.`,
    hint: 'Read the error in the answer, and tell the agent in the failure message what to do then.',
  };
  return { class: 'failed-body', failure };
}

/** A 2xx for which the action has no rule: what its body says of itself. */
function unruled(status: number, excerpt: string): Answer {
  const said = errorSaid(excerpt);
  if (said === null) return OK;
  const message = messageNamed(excerpt);
  const failure: Failure = {
    class: 'failed-body',
    message: `The API answered ${status}, but its body says that it failed: ${said}.${message === null ? '' : ` It says: "${message}"`}`,
    hint: 'Add a "failWhen" rule for it in the step Results, so that the agent is told of the failure too.',
  };
  return { class: 'failed-body', failure };
}

function empty(status: number): Answer {
  const failure: Failure = {
    class: 'empty-body',
    message: `The API answered ${status} with an empty body, so there is nothing the agent could use.`,
    hint: 'Check whether this is the right endpoint, and whether the API wants a header or parameter to return data.',
  };
  return { class: 'empty-body', failure };
}

function notJson(body: BodyInfo, status: number): Answer {
  const html = body.kind === 'html';
  const failure: Failure = {
    class: 'not-json',
    message: html
      ? `The API answered ${status} with an HTML page instead of JSON.`
      : `The API answered ${status}, but the body is not JSON${body.problem === null ? '' : `: ${body.problem}`}.`,
    hint: html
      ? 'This is often a login page or a web site: check the base URL and the path, and that the credential is sent.'
      : 'Look at the raw answer. If the API really answers text, remove the outputs, "keep" and "failWhen".',
  };
  return { class: 'not-json', failure };
}

function textOfHeader({ headers }: RenderedRequest, name: string): string | null {
  const found = headers.find((header) => header.name.toLowerCase() === name);
  return found ? joinPieces(found.value) : null;
}
