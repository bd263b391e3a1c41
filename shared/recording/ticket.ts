import { curlCommand } from '../formats/curl.js';
import { diffLines } from '../response/diff-lines.js';
import type { JsonChange } from '../response/diff.js';
import type { Hop, RecordedBody, Recording } from './recording.js';
import { requestOf } from './request-of.js';

/** How the run differs from another one. */
interface Against {
  readonly recording: Recording;
  readonly changes: readonly JsonChange[];
}

const ANSWER_CHARS = 2_000;
const MOST_CHANGES = 40;

/**
 * A run as Markdown for a ticket: how it ended and what to do, where the time went, the request as cURL with secrets by
 * name, the beginning of the answer, what the agent was told, and the differences to another run. Redacted, as the
 * recording is.
 */
export function ticketMarkdown(recording: Recording, against: Against | null = null): string {
  const { failure, told } = recording;
  const last = recording.hops.at(-1);
  const request = requestOf(recording);
  const parts = [
    `## ${titleOf(recording)}`,
    failure === null ? '' : `**${line(failure.message)}** ${line(failure.hint)}`,
    facts(recording),
    request === null ? unknownRequest(recording) : `### Request\n\n${fenced(curlCommand(request), 'sh')}`,
    ...recording.hops.map((hop, index) => phases(hop, recording.hops.length > 1 ? index + 1 : null)),
    last?.responseBody ? `### Answer\n\n${answer(last.responseBody)}` : '',
    told === null ? '' : `### What the agent is told\n\n${fenced(cut(told))}`,
    against === null ? '' : differences(against),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function titleOf({ action, class: ended, hops }: Recording): string {
  const last = hops.at(-1);
  const status = last?.status == null ? ended : `${last.status} ${last.statusText}`.trim();
  return line(`${action?.name ?? 'A call'}: ${status}`);
}

/** The log of a platform need not say what was sent. */
function unknownRequest({ origin }: Recording): string {
  return origin === 'import' ? 'The log of this call does not say what was sent.' : 'Nothing was sent.';
}

function facts(recording: Recording): string {
  const { at, class: ended, durationMs, environment, platform, conversationId, id } = recording;
  const { origin, reachedConversation: reached } = recording;
  const rows: readonly (readonly [string, string | null])[] = [
    ['When', at],
    ['Class', ended],
    ['Time taken', origin === 'import' && durationMs === 0 ? null : `${Math.round(durationMs)} ms`],
    ['Environment', environment],
    ['Platform', platform],
    ['Conversation', conversationId],
    ['Reached the conversation', reached === 'unknown' ? null : reached],
    ['Run', id],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [`- ${name}: ${line(value)}`])).join('\n');
}

/** @param number which of several exchanges it is */
function phases({ kind, method, url, status, phases: spent, failure }: Hop, number: number | null): string {
  const times = (['dns', 'connect', 'tls', 'wait', 'download'] as const).flatMap((name) => {
    const ms = spent[name];
    return ms === null ? [] : [`${name} ${Math.round(ms)} ms`];
  });
  const reused = spent.reused ? ['connection reused'] : [];
  const which =
    number === null
      ? ''
      : `${number}. ${kind}: ${method} ${line(url)} ${status ?? failure?.class ?? ''}`.trim();
  const time = [...reused, ...times].join(', ');
  return [which, time === '' ? '' : `Time: ${time}`].filter((part) => part !== '').join('\n');
}

function answer({ text, base64, bytes, contentType, cut: wasCut }: RecordedBody): string {
  if (base64) return `${bytes} bytes of ${line(contentType ?? 'binary content')}.`;
  if (text === '') return 'The answer has no body.';
  const more = wasCut || text.length > ANSWER_CHARS ? `\n\nThe beginning of ${bytes} bytes.` : '';
  return fenced(cut(text), /json/i.test(contentType ?? '') ? 'json' : '') + more;
}

function differences({ recording, changes }: Against): string {
  const lines = diffLines(changes.slice(0, MOST_CHANGES));
  const more = changes.length - lines.length;
  const head = `### Compared with the run of ${recording.at}`;
  if (lines.length === 0) return `${head}\n\nBoth answers are equal.`;
  return `${head}\n\n${fenced([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'), 'diff')}`;
}

function cut(text: string): string {
  return text.length > ANSWER_CHARS ? `${text.slice(0, ANSWER_CHARS)}…` : text;
}

/** A fence longer than any in the text: what came back cannot end its block. */
function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** One line with nothing that Markdown or HTML would take for itself. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_<>[\]|#]/g, '\\$&');
}
