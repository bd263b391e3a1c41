import type { SheetBody } from '../engine/define.js';
import { endpointWork } from '../engine/endpoint.js';
import { group, parameterFields } from '../engine/fields.js';
import { wholeDescription } from '../engine/prompt.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

const LABELS = { name: 'Name', type: 'Type', description: 'Description', required: 'Required' } as const;

/** The form of Custom Actions. */
export function cellbotSheet({ action, authored, spell }: Wire): SheetBody {
  const work = endpointWork(profile, authored);
  return {
    before: [
      'Custom Actions are part of the Pro Plus plan.',
      ...(work === null
        ? []
        : [
            `Prepare an endpoint of yours that ${work}: Cellbot has no field for headers, authentication or a path that changes.`,
          ]),
      'The endpoint must use HTTPS and answer with JSON, quickly: requests are time-limited.',
      'Open Custom Actions and create an action.',
    ],
    fields: [
      ...group('Action', [
        { label: 'Display Name', value: action.name },
        { label: 'Action Name', value: action.callName },
        { label: 'AI Description', value: wholeDescription(action) },
        { label: 'Endpoint URL', value: spell.text(action.request?.url ?? '') },
        { label: 'HTTP Method', value: action.request?.method ?? 'POST' },
      ]),
      ...group(
        'Parameters',
        action.parameters.flatMap((parameter) => parameterFields(profile, parameter, LABELS)),
      ),
    ],
    after: [
      action.enabled
        ? 'Switch the action to active.'
        : 'Leave the action inactive for now, as it is here: it need not be deleted for that.',
      'Ask the assistant for what the action does: it must pick up the details from the conversation, call the endpoint and relay the answer.',
      'Your endpoint may answer with any JSON: check that the assistant says what it means, not how it is written.',
      'Watch the call count of the action: it rises with every call.',
      'Ask something the action is not for: the count must stay as it is.',
    ],
  };
}
