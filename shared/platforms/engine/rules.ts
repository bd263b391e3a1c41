import type { RuleCard } from '../../lint/rule.js';

const REQUEST = 'request:\n  method: POST\n  url: https://api.example.com/orders';

/** The rules that turn a profile's limits into findings. Each finding carries the page of its own limit. */
export const profileRules: readonly RuleCard[] = [
  {
    id: 'platform-kind',
    severity: 'error',
    title: 'The platform has actions of this kind',
    why: 'Most platforms know HTTP actions only; a form or button cannot be made there.',
    example: {
      bad: 'kind: form\nplatforms:\n  cellbot: {}',
      good: 'kind: http\nplatforms:\n  cellbot: {}',
    },
  },
  {
    id: 'platform-name',
    severity: 'error',
    title: 'The call name is one the platform takes',
    why: 'A name that is too long or holds other characters is refused when the tool is saved, or breaks the whole request to the model.',
    example: {
      bad: 'callName: look.up.order\nplatforms:\n  openai-responses: {}',
      good: 'callName: look_up_order\nplatforms:\n  openai-responses: {}',
    },
  },
  {
    id: 'platform-description',
    severity: 'error',
    title: 'The description has a length the platform takes',
    why: 'The form cuts a longer text or refuses it; a shorter one tells the model nothing.',
    example: {
      bad: 'description: "Look up."\nwhenNotToUse: ""\nplatforms:\n  itellico: {}',
      good: 'description: Looks up an order. Use when the caller asks where it is.\nwhenNotToUse: ""\nplatforms:\n  itellico: {}',
    },
  },
  {
    id: 'platform-type',
    severity: 'error',
    title: 'The platform has a type for every parameter',
    why: 'A list or an object has no field in a flat form: the platform cannot collect it.',
    example: {
      bad: 'parameters:\n  - { name: tags, type: array, items: { type: string }, description: Tags }\nplatforms:\n  itellico: {}',
      good: 'parameters:\n  - { name: tag, type: string, description: The tag }\nplatforms:\n  itellico: {}',
    },
  },
  {
    id: 'platform-https',
    severity: 'error',
    title: 'The platform calls https:// addresses only',
    why: 'An address without encryption is refused when the action is saved.',
    example: {
      bad: 'request:\n  method: POST\n  url: http://api.example.com/orders\nplatforms:\n  cellbot: {}',
      good: `${REQUEST}\nplatforms:\n  cellbot: {}`,
    },
  },
  {
    id: 'platform-timeout',
    severity: 'warning',
    title: 'The timeout is one the platform takes',
    why: 'Another one goes out as the nearest that it takes, so the action behaves differently there.',
    example: {
      bad: `${REQUEST}\n  timeoutMs: 2500\nplatforms:\n  elevenlabs: {}`,
      good: `${REQUEST}\n  timeoutMs: 5000\nplatforms:\n  elevenlabs: {}`,
    },
  },
  {
    id: 'platform-retries',
    severity: 'warning',
    title: 'The platform retries that often, with these pauses',
    why: 'It stops earlier than the document says, or pauses as long as it can.',
    example: {
      bad: `${REQUEST}\n  retry: { times: 2, afterMs: 20000 }\nplatforms:\n  vapi-function: {}`,
      good: `${REQUEST}\n  retry: { times: 2, afterMs: 1000 }\nplatforms:\n  vapi-function: {}`,
    },
  },
  {
    id: 'platform-delay',
    severity: 'warning',
    title: 'The delay threshold is one the platform takes',
    why: 'Another one goes out as the nearest that it takes, so the caller waits longer or hears the message too soon.',
    example: {
      bad: 'speech: { delay: { afterMs: 50, text: One moment. } }\nplatforms:\n  vapi-function: {}',
      good: 'speech: { delay: { afterMs: 1500, text: One moment. } }\nplatforms:\n  vapi-function: {}',
    },
  },
  {
    id: 'platform-static-url',
    severity: 'warning',
    title: 'No value of the conversation stands in a static URL',
    why: 'A placeholder in the path is sent as it is written. The value goes out as a query parameter or in the body instead, and your API must look for it there.',
    example: {
      bad: 'parameters:\n  - { name: number, type: string, description: The number, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/orders/{{number}}\nplatforms:\n  itellico: {}',
      good: 'parameters:\n  - { name: number, type: string, description: The number, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?number={{number}}\nplatforms:\n  itellico: {}',
    },
  },
  {
    id: 'platform-message',
    severity: 'error',
    title: 'Messages have a length the platform takes',
    why: 'A longer one is refused when the tool is saved, and nobody listens to it.',
    example: {
      bad: `speech: { start: "${'One moment. '.repeat(90).trim()}" }\nplatforms:\n  vapi-function: {}`,
      good: 'speech: { start: One moment. }\nplatforms:\n  vapi-function: {}',
    },
  },
  {
    id: 'platform-output-name',
    severity: 'error',
    title: 'The platform takes the names of the outputs',
    why: 'A variable whose name is too long is refused when the tool is saved.',
    example: {
      bad: 'outputs:\n  - { name: the_day_by_which_support_promises_to_answer, path: $.day }\nplatforms:\n  vapi-api-request: {}',
      good: 'outputs:\n  - { name: answer_by, path: $.day }\nplatforms:\n  vapi-api-request: {}',
    },
  },
  {
    id: 'platform-output-path',
    severity: 'error',
    title: 'The platform takes the paths of the outputs',
    why: 'A path that is too long is refused when the tool is saved.',
    example: {
      bad: `outputs:\n  - { name: day, path: $.${'a'.repeat(10_000)} }\nplatforms:\n  vapi-api-request: {}`,
      good: 'outputs:\n  - { name: day, path: $.day }\nplatforms:\n  vapi-api-request: {}',
    },
  },
  {
    id: 'platform-option',
    severity: 'error',
    title: 'Options are those the platform has',
    why: 'An option that nobody there knows changes nothing: the request goes out as if it were not written.',
    example: {
      bad: 'platforms:\n  fluents: { options: { envelop: vocode } }',
      good: 'platforms:\n  fluents: { options: { envelope: vocode } }',
    },
  },
  {
    id: 'platform-file',
    severity: 'error',
    title: 'What is laid over the exported file fits it',
    why: 'A patch that names a place the file does not have stops the export.',
    example: {
      bad: `platforms:\n  vapi-function: { file: '[{ "op": "replace", "path": "/nowhere", "value": 1 }]' }`,
      good: `platforms:\n  vapi-function: { file: '[{ "op": "add", "path": "/async", "value": true }]' }`,
    },
  },
  {
    id: 'platform-name-clash',
    severity: 'error',
    title: 'Every value has a name of its own on the platform',
    why: 'Context values and outputs go out flat where a platform does not know them; two values of one name cannot both be filled in.',
    example: {
      bad: 'parameters:\n  - { name: lead_phone, type: phone, description: Another number }\ncontext:\n  - { name: lead.phone, type: phone }\nrequest:\n  method: POST\n  url: https://api.example.com/o\n  body: { kind: json, text: \'{ "a": {{lead_phone}}, "b": {{context.lead.phone}} }\' }\nplatforms:\n  openai-responses: {}',
      good: 'parameters:\n  - { name: other_phone, type: phone, description: Another number }\ncontext:\n  - { name: lead.phone, type: phone }\nrequest:\n  method: POST\n  url: https://api.example.com/o\n  body: { kind: json, text: \'{ "a": {{other_phone}}, "b": {{context.lead.phone}} }\' }\nplatforms:\n  openai-responses: {}',
    },
  },
  {
    id: 'platform-value',
    severity: 'warning',
    title: 'Something fills every value on the platform',
    why: 'A platform that collects nothing from the conversation sends an unknown placeholder as it is written.',
    example: {
      bad: 'parameters:\n  - { name: email, type: email, description: E-mail, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/o?e={{email}}\nplatforms:\n  solveo: {}',
      good: 'parameters:\n  - { name: email, type: email, description: E-mail, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/o?e={{email}}\nplatforms:\n  solveo: { bind: { email: context.lead.email } }',
    },
  },
];
