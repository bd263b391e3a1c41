import type { Action } from '../../action/action.js';
import type { Parameter } from '../../action/schema/parameter.js';

/** How the platform calls an action, for the paragraph: `the tool`, `the custom action`. */
export interface PromptWords {
  readonly noun: string;
  /** The name the agent must be told, when it is not the call name. */
  readonly name?: string;
  /** The platform hands the agent the whole answer, so the prompt says what of it counts. */
  readonly wholeAnswer?: boolean;
}

/**
 * The paragraph to paste into an agent's prompt: exact name, when, when not, what it needs, what to say meanwhile and
 * on failure, and never to claim success on an error.
 */
export function promptParagraph(action: Action, words: PromptWords): string {
  const name = words.name ?? action.callName;
  const { speech } = action;
  const sentences = [
    `Use ${words.noun} "${name}" for this: ${sentence(action.description || action.name)}`,
    action.whenNotToUse === '' ? '' : sentence(action.whenNotToUse),
    needs(action.parameters),
    speech.natural === true ? 'Say in your own words that you are looking; these lines show the tone.' : '',
    speech.start === undefined ? '' : `Before you call it, say: "${speech.start}"`,
    speech.done === undefined ? '' : `When it has worked, say: "${speech.done}"`,
    `If it fails or does not answer, ${
      speech.failure === undefined ? 'say that it did not work' : `say: "${speech.failure}"`
    } and offer another way to help.`,
    (action.response.failWhen?.length ?? 0) > 0
      ? 'An answer that holds an error is a failure, even when the call itself went through.'
      : '',
    words.wholeAnswer === true ? whatCounts(action) : '',
    'Never say that it worked unless the response says so, and never invent what the response does not hold.',
  ];
  return sentences.filter((part) => part !== '').join(' ');
}

/** What of the answer the agent is meant to hear, where nothing but its prompt can say so. */
function whatCounts({ response, outputs }: Action): string {
  const told =
    response.tell === 'outputs'
      ? outputs.map(({ path, description }) =>
          description === undefined ? path : `${path} (${description})`,
        )
      : (response.keep ?? []);
  return told.length === 0 ? '' : `Of its answer use only ${told.join(', ')}.`;
}

function needs(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return 'It needs nothing from the conversation.';
  const required = parameters.filter((parameter) => parameter.required);
  const optional = parameters.filter((parameter) => !parameter.required);
  const parts = [
    required.length > 0
      ? `It needs ${list(required)}. Ask for what is missing and never guess it.`
      : 'It needs nothing that you must ask for.',
    optional.length > 0 ? `Pass on if you know: ${list(optional)}.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function list(parameters: readonly Parameter[]): string {
  return parameters
    .map((parameter) => {
      const description = (parameter.description ?? '').trim().replace(/\.$/, '');
      return description === '' ? parameter.name : `${parameter.name} (${description})`;
    })
    .join(', ');
}

/** One sentence with its full stop. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The description with the boundaries behind it, for platforms with one field for both. */
export function wholeDescription(action: Action): string {
  if (action.whenNotToUse.trim() === '') return action.description.trim();
  return [sentence(action.description), sentence(action.whenNotToUse)]
    .filter((part) => part !== '')
    .join(' ');
}
