import type { Speech } from '../../action/schema/response.js';
import type { PlainMap } from '../../document/plain.js';
import { JsonNumber, type Json } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { number, object, textAt } from '../engine/json.js';
import { SPEECH } from './profile.js';

const DELAY = SPEECH.delayMs;

/** The messages of a Vapi tool (https://docs.vapi.ai/tools/custom-tools). */
export function toolMessages(speech: Speech): readonly Json[] {
  const { start, delay, done, failure } = speech;
  return [
    start === undefined
      ? null
      : object([
          ['type', 'request-start'],
          ['content', start],
          ['blocking', false],
        ]),
    delay
      ? object([
          ['type', 'request-response-delayed'],
          ['content', delay.text],
          ['timingMilliseconds', number(Math.min(DELAY.maxMs, Math.max(DELAY.minMs, delay.afterMs)))],
        ])
      : null,
    done === undefined
      ? null
      : object([
          ['type', 'request-complete'],
          ['role', 'assistant'],
          ['content', done],
        ]),
    failure === undefined
      ? null
      : object([
          ['type', 'request-failed'],
          ['content', failure],
        ]),
  ].filter((message) => message !== null);
}

/** The speech those messages say; undefined when there are none. */
export function readMessages(messages: readonly Json[]): PlainMap | undefined {
  const speech: Record<string, PlainMap[string]> = {};
  for (const message of messages) {
    if (!isObject(message)) continue;
    const content = textAt(message, 'content');
    if (content === undefined) continue;
    const timing = message['timingMilliseconds'];
    switch (textAt(message, 'type')) {
      case 'request-start':
        speech['start'] ??= content;
        break;
      case 'request-response-delayed':
        speech['delay'] ??= { afterMs: timing instanceof JsonNumber ? timing.text : '1000', text: content };
        break;
      case 'request-complete':
        speech['done'] ??= content;
        break;
      case 'request-failed':
        speech['failure'] ??= content;
        break;
      default:
    }
  }
  return Object.keys(speech).length > 0 ? speech : undefined;
}
