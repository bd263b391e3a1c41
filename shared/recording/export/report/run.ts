import { curlCommand } from '../../../formats/curl.js';
import type { HeaderLine, Hop, RecordedBody, Recording } from '../../recording.js';
import { requestOf } from '../../request-of.js';
import { html, type Html, nothing } from './html.js';

/** One run: what was asked, what came of it, and everything that a person needs to find out why. */
export function runSection(recording: Recording): Html {
  const { action, failure, outputs, told, hops } = recording;
  const request = requestOf(recording);
  const last = hops.at(-1);
  return html`<article>
    <h2>${action?.name ?? 'No action'}</h2>
    ${outcome(recording, last)}
    ${
      failure === null
        ? nothing
        : html`<div class="failure">
            <strong>${failure.message}</strong>
            <p>${failure.hint}</p>
          </div>`
    }
    ${facts(recording)}
    ${
      request === null
        ? nothing
        : html`<h3>Request</h3>
            <pre>${curlCommand(request)}</pre>`
    }
    ${hops.map((hop, index) => hopPart(hop, index === hops.length - 1))}
    ${
      outputs.length === 0
        ? nothing
        : html`<h3>Outputs</h3>
            ${table(outputs.map(({ name, json }) => [name, json ?? 'absent']))}`
    }
    ${
      told === null
        ? nothing
        : html`<h3>What the agent is told</h3>
            <pre>${told}</pre>`
    }
  </article> `;
}

function outcome(recording: Recording, last: Hop | undefined): Html {
  const status = last?.status == null ? recording.class : `${last.status} ${last.statusText}`;
  const look = recording.class === 'ok' ? 'ok' : 'bad';
  const saidToFail = recording.class === 'failed-body' && last?.status != null;
  // A call that was brought in need not say how long it took.
  const timed = recording.durationMs > 0 || recording.origin !== 'import';
  return html`<p>
    <strong class="${look}">${status}${saidToFail ? ', but the answer says that it failed' : ''}</strong> ·
    ${timed ? `${Math.round(recording.durationMs)} ms · ` : ''}<span class="quiet">${recording.at}</span>
  </p>`;
}

function facts(recording: Recording): Html {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Environment', recording.environment],
    ['Platform', recording.platform],
    ['Conversation', recording.conversationId],
    [
      'Reached the conversation',
      recording.reachedConversation === 'unknown' ? null : recording.reachedConversation,
    ],
    ['Case', recording.caseName],
    ['Run', recording.id],
  ];
  return table(rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

/** Every exchange but the last folds unless it failed: what the reader looks for stands open. */
function hopPart(hop: Hop, last: boolean): Html {
  const { method, url, status, responseHeaders, requestHeaders, responseBody, requestBody, phases } = hop;
  const phaseRows = (['dns', 'connect', 'tls', 'wait', 'download'] as const).flatMap((name) => {
    const ms = phases[name];
    return ms === null ? [] : [[name, `${Math.round(ms)} ms`] as const];
  });
  const open = last || status === null || status >= 400 ? html` open` : nothing;
  return html`<details${open}>
    <summary>${NAMES[hop.kind]}: ${method} ${url} ${status ?? 'no answer'}</summary>
    ${part('Sent', [headers(requestHeaders), body(requestBody)])}
    ${part('Received', [headers(responseHeaders), body(responseBody)])}
    ${part('Time', [table(phaseRows)])}
  </details>`;
}

/** A heading with what stands under it; neither when there is nothing. */
function part(title: string, content: readonly Html[]): Html {
  return content.every((one) => one === nothing)
    ? nothing
    : html`<h3>${title}</h3>
        ${content}`;
}

const NAMES: Readonly<Record<Hop['kind'], string>> = {
  request: 'Request',
  redirect: 'Redirect',
  retry: 'Retry',
  token: 'Token',
};

function headers(lines: readonly HeaderLine[]): Html {
  return table(lines.map(({ name, value }) => [name, value]));
}

function body(recorded: RecordedBody | null): Html {
  if (recorded === null) return nothing;
  const { text, base64, bytes, cut, contentType } = recorded;
  if (base64)
    return html`<p class="quiet">${bytes} bytes of ${contentType ?? 'binary content'}, not shown.</p>`;
  const note = cut ? html`<p class="quiet">Cut: the log keeps the beginning of ${bytes} bytes.</p>` : nothing;
  return html`<pre>${text}</pre>
    ${note}`;
}

function table(rows: readonly (readonly [string, string])[]): Html {
  if (rows.length === 0) return nothing;
  return html`<table>
    ${rows.map(
      ([name, value]) =>
        html`<tr>
          <th>${name}</th>
          <td>${value}</td>
        </tr>`,
    )}
  </table>`;
}
