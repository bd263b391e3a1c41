import type { SheetBody } from '../engine/define.js';
import { endpointWork } from '../engine/endpoint.js';
import { group, parameterFields } from '../engine/fields.js';
import { wholeDescription } from '../engine/prompt.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

const LABELS = { name: 'Property', type: 'Type', description: 'Description', required: 'Required' } as const;

/** The form behind Create Action → Custom Input. */
export function fluentsSheet(wire: Wire): SheetBody {
  const { action, authored, spell } = wire;
  const work = endpointWork(profile, authored);
  return {
    before: [
      ...(work === null
        ? []
        : [
            `Prepare an endpoint of yours that takes the POST, ${work}: Fluents sends JSON and nothing else.`,
          ]),
      'In the left-hand sidebar, click Actions.',
      'At the top of the page, switch to the Custom External Actions tab.',
      'Click Create Action. In the Create a new action dialog, select Custom Input (the other types are for phone calls), then click Continue.',
      'Or send the file as the body of POST https://api.fluents.ai/v1/actions/create, with the key from Get API key as bearer token. The names in its config are not confirmed by the Fluents documentation: use the form when the API refuses it.',
    ],
    fields: [
      ...group('Action', [
        { label: 'Action Name', value: action.name },
        { label: 'Description', value: wholeDescription(action) },
        {
          label: 'URL',
          value: spell.text(action.request?.url ?? ''),
          note: 'One that you control: it gets a POST with a JSON body.',
        },
        { label: 'Speak on Send', value: action.speech.start ?? '', note: 'Said before your API is called.' },
        { label: 'Speak on Receive', value: action.speech.done ?? '', note: 'Said after it has answered.' },
        { label: 'Processing model', value: 'Muted', note: 'The agent says nothing while your API works.' },
      ]),
      ...group(
        'Input Schema',
        action.parameters.flatMap((parameter) => parameterFields(profile, parameter, LABELS)),
      ),
    ],
    after: [
      'The table under Custom External Actions lists it: note its ID, by which calls name it in their log.',
      "Paste the paragraph into the agent's prompt. No phrase triggers the action: the prompt and the Input Schema decide when it is called.",
      'Make a test call without the required values: the agent must ask for each of them before it calls.',
      `Check at your endpoint that it received a POST with a JSON body that matches the Input Schema${authored?.method === 'POST' ? '' : ', whatever method your API takes'}.`,
      'Listen to the pause: the agent is muted until the response is processed.',
      'For work that the conversation does not wait for, use a Fluents webhook instead.',
    ],
  };
}
