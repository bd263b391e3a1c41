import { bodyText } from '../engine/body-text.js';
import type { SheetBody } from '../engine/define.js';
import { authFields, group, parameterFields, rowFields } from '../engine/fields.js';
import { contentTypeRow } from '../engine/credentials.js';
import { wholeDescription } from '../engine/prompt.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

const AUTH = {
  none: 'None',
  bearer: 'Bearer Token',
  basic: 'Basic Auth',
  header: 'Header',
  body: 'Body',
} as const;

const LABELS = {
  name: 'Name',
  type: 'Type',
  description: 'Description',
  example: 'Example',
  required: 'Required',
  default: 'Default Value',
} as const;

/** The tabs of Custom Actions: basic info, Endpoint, Authentication, Parameters, Variables. */
export function itellicoSheet(wire: Wire): SheetBody {
  const { action, spell } = wire;
  const { request } = action;
  const body = bodyText(wire);
  const method = request?.method ?? 'GET';
  const description = wholeDescription(action);
  return {
    before: [
      'Use Postman, cURL or the test panel here to verify that the endpoint is reachable, that authentication works and that the request format is correct.',
      'Switch on Expert Mode: the Parameters and Variables tabs need it.',
      'Create a Custom API Action: its tabs are Endpoint, Authentication, Parameters and Variables.',
    ],
    fields: [
      ...group('Basic info', [
        { label: 'Name', value: action.name },
        {
          label: 'Description',
          value: description,
          note: `${description.length} of 10-200 characters.`,
        },
      ]),
      ...group('Endpoint', [
        { label: 'HTTP Method', value: method },
        { label: 'Endpoint URL', value: spell.text(request?.url ?? ''), note: 'The URL is static.' },
      ]),
      ...group('Authentication', authFields(request?.auth, spell, 'Authentication', AUTH)),
      ...group('Parameters', [
        ...rowFields('Header', [...contentTypeRow(request), ...(request?.headers ?? [])], spell),
        ...rowFields('Query Parameter', request?.query, spell),
        body === null ? null : { label: 'Request Body', value: body },
      ]),
      ...group(
        'Variables',
        action.parameters.flatMap((parameter) => parameterFields(profile, parameter, LABELS)),
      ),
    ],
    after: [
      'Start with static values: configure the action with hardcoded values first (no variables) and verify that it works.',
      'Start Test Agent and run a Web call, Phone call, or Chat session. Trigger the action through conversation.',
      'Verify: the agent collects the variables correctly.',
      'Verify: the API is called with correct data.',
      'Verify: the agent uses the response appropriately.',
      'On 401 Unauthorized: check the token, the authentication type and the header name.',
      'On 404 Not Found: verify the static endpoint URL, and that query parameters or body variables fill in.',
      'When variables are not collected: give clear descriptions and examples, set Required, and name the tool exactly in the prompt.',
      'When variables are not replaced: use exactly {{variable_name}}, without dots, and check that it is defined.',
      'When it is never called, or the API answers well and the agent does not: follow the conversation timeline, as https://docs.itellico.ai/troubleshooting/custom-actions shows.',
      'On timeouts: make the API faster, cache, or use a webhook for slow work.',
      'Use a read-only key for look-ups, rotate keys, verify the customer before you read out personal data, and validate inputs on the server.',
    ],
  };
}
