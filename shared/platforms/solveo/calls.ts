import type { HeaderLine } from '../../recording/recording.js';
import type { ImportedCall } from '../../recording/imported-call.js';
import { UNKNOWN_CALL, utc } from '../engine/call-log.js';
import type { CallLog, CallsRead } from '../platform.js';
import { type Entry, entriesOf } from './log-entries.js';

/**
 * Log entries as they are copied from Custom Actions → an action → Logs. The page names what an entry holds (time and
 * conversation, full request, response code and body, execution time, whether the response was injected), not how it is
 * written, so labels are read in any order and spelling: unverified. https://solveoai.io/docs/custom-actions
 */
export function readSolveoCalls({ text, json }: CallLog): CallsRead | null {
  if (json !== null) return null;
  const entries = entriesOf(text);
  const calls = entries.filter(({ url, conversation }) => url !== null && conversation !== null);
  if (calls.length === 0) return null;
  return {
    calls: calls.map(callOf),
    skipped: entries
      .filter((entry) => !calls.includes(entry))
      .map(({ line }) => ({
        item: `the entry at line ${line}`,
        reason: 'It lacks its URL or its conversation id.',
      })),
  };
}

function callOf(entry: Entry): ImportedCall {
  const { time, conversation, method, url, headers, body, status, answer, duration, injected } = entry;
  const code = /\b([1-5]\d\d)\b/.exec(status ?? '')?.[1];
  const ms = /(\d+(?:[.,]\d+)?)\s*(m?s)?/i.exec(duration ?? '');
  return {
    ...UNKNOWN_CALL,
    at: time === null ? null : utc(Date.parse(time)),
    platform: 'solveo',
    conversationId: conversation,
    request: { method: method ?? 'GET', url: url ?? '', headers: headersOf(headers), body },
    response: {
      status: code === undefined ? null : Number(code),
      headers: [],
      body: answer,
    },
    durationMs:
      ms === null ? null : Number(ms[1]?.replace(',', '.')) * (ms[2]?.toLowerCase() === 's' ? 1000 : 1),
    reachedConversation:
      injected === null ? 'unknown' : /^\s*(no|false|not|fail)/i.test(injected) ? 'no' : 'yes',
  };
}

function headersOf(text: string | null): readonly HeaderLine[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const found = /^[\s"'{]*([\w!#$%&*+.^`|~-]+)["']?\s*:\s*["']?(.*?)["']?,?\s*}?\s*$/.exec(line);
    return found ? [{ name: found[1] ?? '', value: found[2] ?? '' }] : [];
  });
}
