import { bodyText } from '../engine/body-text.js';
import type { SheetBody } from '../engine/define.js';
import { group, rowFields } from '../engine/fields.js';
import { unfilledNames } from '../engine/promote.js';
import { plainText } from '../engine/restrictions.js';
import { referencesIn, requestTexts } from '../engine/templates.js';
import type { Wire } from '../engine/wire.js';
import type { SheetField } from '../platform.js';
import { profile } from './profile.js';

const TYPES = { http: 'HTTP Request', form: 'Form Collection', button: 'Button Trigger' } as const;

/** The wizard of the dashboard, in its order. */
export function solveoSheet(wire: Wire): SheetBody {
  const { action } = wire;
  return {
    before: [
      ...unfilled(wire),
      'In the dashboard sidebar, click Custom Actions. Then click Create Action.',
      `Select ${TYPES[action.kind]} from the wizard.`,
      ...leadForm(wire),
      ...credential(wire),
    ],
    fields: [
      ...group('Action', [{ label: 'Name', value: action.name }]),
      ...formFields(wire),
      ...buttonFields(wire),
      ...requestFields(wire),
      ...group('When not to use', [
        {
          label: 'When not to use',
          value: action.whenNotToUse,
          ...(action.whenNotToUse === '' && { note: 'Empty: say when the agent must skip this action.' }),
        },
      ]),
    ],
    after: [
      'Test the action: trigger it in the built-in test panel with sample values and verify the response.',
      'Check the execution logs for request and response details: Custom Actions → select the action → Logs.',
      action.enabled
        ? "Enable the action on your agent: go to your agent's settings → Actions, and toggle the custom action on."
        : "It is switched off here: leave it off in your agent's settings → Actions, until it is wanted.",
      'In the first real conversation, check in the log that the response was injected into the conversation.',
    ],
  };
}

/** "Captured lead email (if lead form is enabled)": without the form the value is empty. */
function leadForm({ action }: Wire): readonly string[] {
  const texts = action.request ? requestTexts(action.request) : [];
  const used = texts.flatMap(({ text }) =>
    referencesIn(text).flatMap(({ source, name }) =>
      source === 'context' && name.startsWith('lead.') && Object.hasOwn(profile.context.value, name)
        ? [`{{${name}}}`]
        : [],
    ),
  );
  const values = [...new Set(used)];
  if (values.length === 0) return [];
  const are = values.length === 1 ? 'is' : 'are';
  return [`Switch on the lead form: without what it captures, ${values.join(' and ')} ${are} empty.`];
}

/** Solveo collects nothing: a placeholder that none of its values fills would go out as it stands. */
function unfilled({ action, spell }: Wire): readonly string[] {
  const names = unfilledNames(profile, action).map((name) => spell.text(`{{${name}}}`));
  if (names.length === 0) return [];
  const own = Object.values(profile.context.value)
    .map((name) => `{{${name}}}`)
    .join(', ');
  return [
    `Nothing on Solveo fills ${names.join(', ')}: before you enter the request, write one of its own values in their place (${own}), or take them out.`,
  ];
}

function credential({ action }: Wire): readonly string[] {
  const texts = action.request ? requestTexts(action.request) : [];
  return texts.some(({ text }) => referencesIn(text).some(({ source }) => source === 'secret'))
    ? [
        'The definition holds the credential itself: put it in while you fill in the form, and never into a file that is kept.',
      ]
    : [];
}

function requestFields(wire: Wire): readonly SheetField[] {
  const { action, spell } = wire;
  const { request } = action;
  if (!request) return [];
  const body = bodyText(wire);
  return group('Configure the request', [
    { label: 'Endpoint URL', value: spell.text(request.url) },
    { label: 'Method', value: request.method },
    ...rowFields('Header', request.headers, spell),
    body === null ? null : { label: 'Request body', value: body },
  ]);
}

function formFields({ action }: Wire): readonly SheetField[] {
  if (action.kind !== 'form') return [];
  return group(
    'Form fields',
    action.parameters.map((parameter) => ({
      label: parameter.label ?? parameter.name,
      value: parameter.name,
      note: [
        parameter.type,
        parameter.required ? 'required' : 'optional',
        parameter.enum ? `one of ${parameter.enum.map(plainText).join(', ')}` : '',
        parameter.help ?? '',
      ]
        .filter((part) => part !== '')
        .join('; '),
    })),
  );
}

function buttonFields({ action, spell }: Wire): readonly SheetField[] {
  if (!action.button) return [];
  const { label, url } = action.button;
  return group('Button', [
    { label: 'Button label', value: label },
    url === undefined ? null : { label: 'URL to open', value: spell.text(url) },
  ]);
}
