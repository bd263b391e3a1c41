import { bodyText } from '../engine/body-text.js';
import type { SheetBody } from '../engine/define.js';
import { group, rowFields, templateField, type Field } from '../engine/fields.js';
import { authHeader, contentTypeRow } from '../engine/credentials.js';
import { wholeDescription } from '../engine/prompt.js';
import { plainText, toldDescription } from '../engine/restrictions.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

/** The six steps of the Custom HTTP Action wizard. */
export function botphonicSheet(wire: Wire): SheetBody {
  const { action, spell } = wire;
  const { request, speech } = action;
  const body = bodyText(wire);
  return {
    before: [
      'Make sure that the API can be reached from the internet. For a local one, open a tunnel with a tool like ngrok.',
      ...(action.parameters.length > 0
        ? [
            `Add an Information Extractor before this action that fills: ${action.parameters.map(({ name, description }) => (description === undefined ? name : `${name} (${description})`)).join('; ')}.`,
          ]
        : []),
      `Open Actions, then Custom HTTP Action, then Create, among the actions ${action.phase === 'before' ? 'before' : 'during'} the call. The fields stand in the order of its six steps.`,
    ],
    fields: [
      ...group('1 Connect to the API', [
        { label: 'Endpoint Method', value: request?.method ?? 'GET' },
        { label: 'Endpoint URL', value: spell.text(request?.url ?? '') },
        ...rowFields('Header', [...contentTypeRow(request), ...(request?.headers ?? [])], spell),
        body === null ? null : { label: 'Body', value: body },
        request?.timeoutMs === undefined
          ? null
          : { label: 'Timeout', value: String(request.timeoutMs), note: 'In ms.' },
      ]),
      ...group('2 Authentication', credentialFields(wire)),
      ...group('3 Configure Variables', [
        ...rowFields('Query Parameter', request?.query, spell),
        ...action.parameters.map((parameter) => ({
          label: `Variable: ${parameter.name}`,
          value: spell.placeholder({ source: 'parameter', ref: parameter.name, name: parameter.name }),
          note: [
            toldDescription(profile, parameter),
            parameter.default === undefined ? '' : `Default: ${plainText(parameter.default)}`,
          ]
            .filter((part) => part !== '')
            .join(' '),
        })),
      ]),
      ...group('4 General Settings', [
        {
          label: 'Name',
          value: action.name,
          note: 'The agent decides by it too: it says what the action is for.',
        },
        { label: 'Description', value: wholeDescription(action) },
      ]),
      ...group('5 Messages', [
        { label: 'Let the Assistant Speak Naturally', value: speech.natural === true ? 'On' : 'Off' },
        { label: 'Start Message', value: speech.start ?? '' },
        { label: 'Delay Message', value: speech.delay?.text ?? '' },
        speech.delay
          ? {
              label: 'Delay threshold',
              value: String(speech.delay.afterMs),
              note: 'In ms here; the page names no unit.',
            }
          : null,
        { label: 'Failure Message', value: speech.failure ?? '' },
      ]),
      ...group(
        '6 Action Results',
        action.outputs.map(({ name, path, description }) => ({
          label: `Select ${path}`,
          value: name,
          ...(description !== undefined && { note: description }),
        })),
      ),
    ],
    after: [
      'In Action Results, initialize the action to see a live sample response, and select the fields named above.',
      ...(request?.body?.kind === 'json' ? ['Check that the backend parses the JSON body.'] : []),
      'The selected fields are now dynamic variables for other actions, such as Send SMS.',
      'Call the assistant and trigger the action. Watch the clock: more than 2-3 seconds feels sluggish, so answer faster or set a Delay Message.',
      'Make the API fail once, and answer too late once: the assistant must say the Failure Message.',
    ],
  };
}

function credentialFields({ action, spell }: Wire): readonly Field[] {
  const auth = action.request?.auth;
  if (!auth || auth.kind === 'none') return [{ label: 'Authorization needed', value: 'Off' }];
  const first: Field = { label: 'Authorization needed', value: 'On' };
  if (auth.kind === 'query')
    return [first, templateField(`${auth.name}, in query parameters`, auth.value, spell)];
  const header = authHeader(auth);
  return header ? [first, templateField(`${header.name}, in headers`, header.value, spell)] : [first];
}
