import type { Action } from '../../action/action.js';
import type { Failure, FailureClass } from '../../failure/failure.js';
import { credentialsOf } from '../../response/credentials.js';
import { errorSaid } from '../../response/error-body.js';
import { failedRule, ruleText } from '../../response/fail-when.js';
import { statusFailure } from '../../response/status-failure.js';
import { joinPieces } from '../../template/pieces.js';
import type { RenderedRequest } from '../../template/rendered.js';
import type { ImportedCall } from '../imported-call.js';
import type { RecordedOutput, RunClass } from '../recording.js';
import { outputsOf, pickedFrom } from './answer-outputs.js';

/** How logs and browsers word what went wrong on the way. */
const CLASSES: readonly (readonly [RegExp, FailureClass])[] = [
  [/time[d_ -]*out|deadline/i, 'timeout-total'],
  [/refused/i, 'refused'],
  [/name[_ ]not[_ ]resolved|ENOTFOUND|\bdns\b/i, 'dns'],
  [/\bcert|\b(tls|ssl)\b|ERR_SSL/i, 'tls-failed'],
  [/reset|hang up|closed/i, 'reset'],
];

/** What became of a call, and what its action keeps of the answer. */
export interface CallOutcome {
  readonly class: RunClass;
  readonly failure: Failure | null;
  readonly outputs: readonly RecordedOutput[];
}

/** What became of a call: by its status, else by what the log says of it, else by its action's rules and its body. */
export function outcomeOf(
  call: ImportedCall,
  action: Action | null,
  sent: RenderedRequest | null,
): CallOutcome {
  const { request, response, error } = call;
  const status = response?.status ?? null;
  if (status !== null && (status < 200 || status >= 300)) {
    const failure = statusFailure({
      method: sent?.method ?? request?.method ?? '',
      url: sent ? joinPieces(sent.url) : '',
      status,
      headers: response?.headers ?? [],
      credentials: sent === null ? [] : credentialsOf(sent),
      contentType: request?.headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? null,
      excerpt: (response?.body ?? '').slice(0, 4_096),
    });
    return { class: failure.class, failure, outputs: outputsOf(action, call, false) };
  }
  if (error !== null) {
    const known = CLASSES.find(([words]) => words.test(error))?.[1];
    const failure = failed(known ?? (response === null ? 'unreachable' : 'failed-body'), error);
    return { ...failure, outputs: outputsOf(action, call, false) };
  }
  if (response === null) return { class: 'ok', failure: null, outputs: [] };
  const said = bodyFailure(action, call);
  return { ...(said ?? { class: 'ok', failure: null }), outputs: outputsOf(action, call, said === null) };
}

/** Why an answer that came without an error is a failure all the same. */
function bodyFailure(action: Action | null, { response }: ImportedCall) {
  const rules = action?.response.failWhen ?? [];
  const body = response?.body ?? '';
  if (rules.length === 0) {
    const said = errorSaid(body);
    return said === null ? null : failed('failed-body', said);
  }
  const rule = failedRule(rules, pickedFrom(body, rules));
  return rule === null ? null : failed('failed-body', ruleText(rule));
}

function failed(kind: FailureClass, said: string): { readonly class: RunClass; readonly failure: Failure } {
  const short = said.length > 300 ? `${said.slice(0, 299)}…` : said;
  const failure: Failure = {
    class: kind,
    message: `This call failed where it was made: ${short.replace(/\.?$/, '.')}`,
    hint: 'Look at its answer, then replay it to see whether it still fails.',
  };
  return { class: kind, failure };
}
