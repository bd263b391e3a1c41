import type { SheetBody } from '../engine/define.js';
import { group, parameterFields } from '../engine/fields.js';
import { wholeDescription } from '../engine/prompt.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

const LABELS = { name: 'Name', type: 'Type', description: 'Description', required: 'Required' } as const;

/** The form of Custom Actions. */
export function cellbotSheet({ action, authored, spell }: Wire): SheetBody {
  const proxied = authored?.auth !== undefined && authored.auth.kind !== 'none';
  return {
    before: [
      'Custom Actions are part of the Pro Plus plan.',
      ...(proxied
        ? [
            'Prepare an endpoint of yours that adds the credential: Cellbot has no field for headers or authentication.',
          ]
        : []),
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
      'Switch the action to active.',
      'Ask the assistant for what the action does: it must pick up the details from the conversation, call the endpoint and relay the answer.',
      'Watch the call count of the action: it rises with every call.',
      'Ask something the action is not for: the count must stay as it is.',
    ],
  };
}
