import { definePlatform } from '../engine/define.js';
import { readRetellCalls } from './calls.js';
import { authFields, group, rowFields } from '../engine/fields.js';
import { pathLosses } from '../engine/paths.js';
import { wholeDescription } from '../engine/prompt.js';
import type { Wire } from '../engine/wire.js';
import type { SheetField } from '../platform.js';
import { readRetell, retellFile } from './file.js';
import { DOCS, profile } from './profile.js';
import { checkRetellFile, retellRules } from './rules.js';
import { atRoot, checkRetell, retellLosses, retellRequest } from './request.js';

function fields(wire: Wire, file: string | null): readonly SheetField[] {
  const { action, authored, spell } = wire;
  return [
    ...group('Custom Function', [
      { label: 'Name', value: action.callName },
      { label: 'Description', value: wholeDescription(action) },
      { label: 'API Endpoint: method', value: action.request?.method ?? 'POST' },
      { label: 'API Endpoint: URL', value: spell.text(action.request?.url ?? '') },
      ...authFields(authored?.auth, spell, 'Authentication, sent as a header', {}),
      ...rowFields('Header', action.request?.headers, spell),
      ...rowFields('Query Parameter', action.request?.query, spell),
      { label: 'Payload: args only', value: atRoot(wire.options) ? 'On' : 'Off' },
      { label: 'Speak During Execution', value: action.speech.start ?? 'Off' },
      { label: 'Speak After Execution', value: 'On' },
    ]),
    ...(file === null ? [] : group('API', [{ label: 'Item of general_tools', value: file }])),
  ];
}

/** `options.args_at_root: false` sends `{name, call, args}`; otherwise the arguments alone are the body. */
export const retell = definePlatform({
  id: 'retell',
  name: 'Retell',
  docs: DOCS,
  profile,
  send: retellRequest,
  check: checkRetell,
  rules: retellRules,
  checkFile: checkRetellFile,
  losses: (_wire, action) => [...retellLosses(action), ...pathLosses(action.outputs)],
  notes: (wire) => [
    'Retell adds the header X-Retell-Signature, signed at send: verify it with your API key.',
    ...(atRoot(wire.options) ? [] : ['Retell puts the whole call object in "call".']),
  ],
  file: { suffix: 'retell', write: retellFile },
  sheet: (wire, file) => ({
    before: [
      'Put the tool into general_tools of your Retell LLM, or add a Custom Function in the dashboard.',
      'Put the secret in place of each YOUR_… mark.',
      'Let 100.20.5.228 through if your API only takes known addresses.',
      ...(wire.action.safety !== 'read' && wire.authored?.retry === undefined
        ? [
            'Set max_retry to 0 yourself: a repeated call may do its work twice. The API says that 0 is the default, an older page says up to 2 retries.',
          ]
        : []),
    ],
    fields: fields(wire, file),
    after: [
      'Run a test call in the dashboard and trigger the function.',
      'Compare transcript_with_tool_calls with the preview here: the arguments must be the same.',
      'Answer with a status from 200 to 299: everything else is a failure to Retell.',
      'Make your API fail once: the agent must say so, and must not claim success.',
    ],
  }),
  read: readRetell,
  readCalls: readRetellCalls,
});
