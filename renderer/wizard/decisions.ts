import type { Action } from '@shared/action/action';
import type { Step } from '@shared/lint/finding';
import { counted } from '@renderer/texts/common';
import { wizardTexts } from '@renderer/texts/wizard';

const texts = wizardTexts.decisions;

/** What a step has decided so far, in a few words: the rail is also the summary. */
export function decisionOf(step: Step, action: Action): string {
  switch (step) {
    case 'connect':
      return connectDecision(action);
    case 'authentication':
      return texts.auth[action.request?.auth?.kind ?? 'none'];
    case 'variables':
      return action.parameters.length === 0
        ? texts.noVariables
        : counted(action.parameters.length, 'parameter');
    case 'general':
      return action.description === '' ? texts.noDescription : action.callName;
    case 'messages':
      return messagesDecision(action);
    case 'results':
      return action.outputs.length === 0 ? texts.noOutputs : counted(action.outputs.length, 'output');
  }
}

function connectDecision({ request, button }: Action): string {
  const address = request?.url ?? button?.url;
  if (address !== undefined && isBareScheme(address)) return texts.noUrl;
  if (!request) return address ?? texts.noRequest;
  const last = request.url
    .split('?')[0]
    ?.split('/')
    .findLast((part) => part !== '' && !part.startsWith('{{'));
  return last ? `${request.method} …/${last}` : request.method;
}

/** A new action begins with the scheme alone. */
const isBareScheme = (url: string): boolean => /^https?:\/*$/i.test(url.trim());

function messagesDecision({ speech }: Action): string {
  if (speech.natural) return texts.natural;
  if (speech.delay) return texts.delay((speech.delay.afterMs / 1000).toString());
  const written = [speech.start, speech.done, speech.failure].filter(Boolean).length;
  return written === 0 ? texts.noMessages : texts.texts(written);
}

/** True when the document says something that this step decides: it then counts as done without a visit. */
export function isDecided(step: Step, action: Action): boolean {
  switch (step) {
    case 'connect':
      return action.request !== null || action.button?.url !== undefined;
    case 'authentication':
      return action.request?.auth !== undefined;
    case 'variables':
      return (
        action.parameters.length > 0 ||
        action.request?.query !== undefined ||
        action.request?.body !== undefined
      );
    case 'general':
      return action.description !== '';
    case 'messages':
      return Object.keys(action.speech).length > 0;
    case 'results':
      return action.outputs.length > 0 || Object.keys(action.response).length > 0;
  }
}
