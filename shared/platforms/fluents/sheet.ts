import type { SheetBody } from '../engine/define.js';
import { group, parameterFields } from '../engine/fields.js';
import { wholeDescription } from '../engine/prompt.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

const LABELS = { name: 'Property', type: 'Type', description: 'Description', required: 'Required' } as const;

/** The form behind Create Action → Custom Input. */
export function fluentsSheet(wire: Wire): SheetBody {
  const { action, authored, spell } = wire;
  return {
    before: [
      ...endpoint(wire),
      'In the left-hand sidebar, click Actions.',
      'At the top of the page, switch to the Custom External Actions tab.',
      'Click Create Action. In the Create a new action dialog, select Custom Input, then click Continue.',
      'The file is the body of POST https://api.fluents.ai/v1/actions/create. The names in its config are not confirmed by the Fluents documentation: use the form when the API refuses it.',
    ],
    fields: [
      ...group('Action', [
        { label: 'Action Name', value: action.name },
        { label: 'Description', value: wholeDescription(action) },
        { label: 'URL', value: spell.text(action.request?.url ?? '') },
        { label: 'Speak on Send', value: action.speech.start ?? '' },
        { label: 'Speak on Receive', value: action.speech.done ?? '' },
        { label: 'Processing model', value: 'Muted', note: 'The agent says nothing while your API works.' },
      ]),
      ...group(
        'Input Schema',
        action.parameters.flatMap((parameter) => parameterFields(profile, parameter, LABELS)),
      ),
    ],
    after: [
      "Paste the paragraph into the agent's prompt: it decides when the action is called.",
      'Make a test call without the required values: the agent must ask for each of them before it calls.',
      `Check at your endpoint that it received a POST with a JSON body that matches the Input Schema${authored?.method === 'POST' ? '' : ', whatever method your API takes'}.`,
      'Listen to the pause: the agent is muted until the response is processed.',
      'For work that the conversation does not wait for, use a Fluents webhook instead.',
    ],
  };
}

/** Fluents posts JSON to one URL and sends no credential: anything else is your endpoint's work. */
function endpoint({ authored }: Wire): readonly string[] {
  if (!authored) return [];
  const needs = [
    authored.method === 'POST' ? '' : `calls ${authored.method}`,
    authored.auth && authored.auth.kind !== 'none' ? 'adds the credential' : '',
    (authored.headers ?? []).length > 0 ? 'adds the headers' : '',
  ].filter((need) => need !== '');
  if (needs.length === 0) return [];
  return [
    `Prepare an endpoint of yours that takes the POST and ${needs.join(', ')}: Fluents sends JSON and nothing else.`,
  ];
}
