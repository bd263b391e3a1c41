import type { Action } from '../../action/action.js';
import type { Failure, FailureClass } from '../../failure/failure.js';
import { credentialsOf } from '../../response/credentials.js';
import { errorSaid } from '../../response/error-body.js';
import { statusFailure } from '../../response/status-failure.js';
import { joinPieces } from '../../template/pieces.js';
import type { RenderedRequest } from '../../template/rendered.js';
import type { ImportedCall } from '../imported-call.js';
import type { RunClass } from '../recording.js';

/** How logs and browsers word what went wrong on the way. */
const CLASSES: readonly (readonly [RegExp, FailureClass])[] = [
  [/time[d_ -]*out|deadline/i, 'timeout-total'],
  [/refused/i, 'refused'],
  [/name[_ ]not[_ ]resolved|ENOTFOUND|\bdns\b/i, 'dns'],
  [/\bcert|\b(tls|ssl)\b|ERR_SSL/i, 'tls-failed'],
  [/reset|hang up|closed/i, 'reset'],
];

/** What became of a call: by its status, else by what the log says of it, else by its body. */
export function outcomeOf(
  { request, response, error }: ImportedCall,
  action: Action | null,
  sent: RenderedRequest | null,
): { readonly class: RunClass; readonly failure: Failure | null } {
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
    return { class: failure.class, failure };
  }
  if (error !== null) {
    const known = CLASSES.find(([words]) => words.test(error))?.[1];
    return failed(known ?? (response === null ? 'unreachable' : 'failed-body'), error);
  }
  const ruled = (action?.response.failWhen ?? []).length > 0;
  const said = ruled || response === null ? null : errorSaid(response.body ?? '');
  if (said === null) return { class: 'ok', failure: null };
  return failed('failed-body', said);
}

function failed(kind: FailureClass, said: string) {
  const short = said.length > 300 ? `${said.slice(0, 299)}…` : said;
  const failure: Failure = {
    class: kind,
    message: `This call failed where it was made: ${short.replace(/\.?$/, '.')}`,
    hint: 'Look at its answer, then replay it to see whether it still fails.',
  };
  return { class: kind, failure };
}
