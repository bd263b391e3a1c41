/**
 * Schemas of what platforms take, written from their documentation where a vendor has no validator, or none of its
 * limits. Closed everywhere: a key that the page does not name is refused.
 */
const text = { type: 'string', minLength: 1 };
const CALL_NAME = (most: number) => ({ type: 'string', pattern: `^[a-zA-Z0-9_-]{1,${most}}$` });
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function closed(properties: object, required: readonly string[] = []): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

const mapOf = (values: object) => ({ type: 'object', additionalProperties: values });

/**
 * The body of the create call: https://docs.fluents.ai/api-reference/actions/create-action; the members of `config` are
 * those of https://github.com/vocodedev/vocode-core/blob/main/vocode/streaming/action/execute_external_action.py
 */
export const fluentsAction = closed(
  {
    type: { const: 'action_external' },
    label: text,
    description: { type: 'string' },
    config: closed(
      {
        processing_mode: { const: 'muted' },
        name: text,
        description: { type: 'string' },
        url: { type: 'string', pattern: '^https://' },
        input_schema: { type: 'string', pattern: '^\\{.*\\}$' },
        speak_on_send: text,
        speak_on_receive: text,
      },
      ['processing_mode', 'name', 'description', 'url', 'input_schema'],
    ),
    action_trigger: closed({}),
  },
  ['type', 'label', 'description', 'config', 'action_trigger'],
);

const CONTEXT = [
  'conversation.id',
  'conversation.user_id',
  'conversation.channel',
  'message.content',
  'message.sentiment',
  'lead.email',
  'lead.name',
  'agent.id',
];

/** Texts whose placeholders are those of the page's list, `also` among them: values that lint says nothing fills. */
function solveoText(also: readonly string[]): object {
  const names = [...CONTEXT, ...also].map((name) => name.replaceAll('.', '\\.')).join('|');
  return { type: 'string', pattern: `^(?:(?!\\{\\{)[\\s\\S]|\\{\\{(?:${names})\\}\\})*$` };
}

/** The definition that is printed there: https://solveoai.io/docs/custom-actions (the body is not shown, and text here) */
export function solveoDefinition(also: readonly string[] = []): object {
  const template = solveoText(also);
  return closed(
    {
      name: text,
      type: { const: 'http' },
      method: { enum: METHODS },
      url: { ...template, type: 'string' },
      headers: mapOf(template),
      body: template,
      when_not_to_use: text,
    },
    ['name', 'type', 'method', 'url', 'headers'],
  );
}

/** https://docs.vapi.ai/api-reference/tools/create, and `value` of https://docs.vapi.ai/tools/api-request/configuration */
const VAPI_FORMATS = ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'];
const vapiSchema = closed(
  {
    type: { enum: ['string', 'number', 'integer', 'boolean', 'array', 'object'] },
    description: { type: 'string' },
    properties: mapOf({ $ref: '#/$defs/schema' }),
    items: { $ref: '#/$defs/schema' },
    required: { type: 'array', items: text },
    enum: { type: 'array', items: { type: 'string' } },
    format: { enum: VAPI_FORMATS },
    pattern: text,
    title: text,
    value: {},
  },
  ['type'],
);

const vapiMessage = {
  oneOf: [
    closed(
      {
        type: { const: 'request-start' },
        content: { type: 'string', maxLength: 1000 },
        blocking: { type: 'boolean' },
      },
      ['type', 'content'],
    ),
    closed(
      {
        type: { const: 'request-response-delayed' },
        content: { type: 'string', maxLength: 1000 },
        timingMilliseconds: { type: 'integer', minimum: 100, maximum: 120_000 },
      },
      ['type', 'content', 'timingMilliseconds'],
    ),
    closed(
      {
        type: { enum: ['request-complete', 'request-failed'] },
        role: { enum: ['assistant', 'system'] },
        content: { type: 'string', maxLength: 1000 },
      },
      ['type', 'content'],
    ),
  ],
};

const vapiCommon = {
  messages: { type: 'array', items: vapiMessage },
  variableExtractionPlan: closed({
    aliases: {
      type: 'array',
      items: closed(
        {
          key: { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9_]*$', maxLength: 40 },
          value: { type: 'string', minLength: 1, maxLength: 10_000 },
        },
        ['key', 'value'],
      ),
    },
  }),
};

const vapiTimeout = { type: 'integer', minimum: 1, maximum: 300 };
const vapiBackoff = closed(
  {
    type: { enum: ['fixed', 'exponential'] },
    maxRetries: { type: 'integer', minimum: 0, maximum: 10 },
    baseDelaySeconds: { type: 'integer', minimum: 0, maximum: 10 },
    excludedStatusCodes: { type: 'array', items: { type: 'integer', minimum: 400, maximum: 599 } },
  },
  ['type', 'maxRetries', 'baseDelaySeconds'],
);

export const vapiApiRequest = {
  $defs: { schema: vapiSchema },
  ...closed(
    {
      type: { const: 'apiRequest' },
      name: CALL_NAME(40),
      description: { type: 'string', minLength: 1 },
      method: { enum: METHODS },
      url: text,
      timeoutSeconds: vapiTimeout,
      headers: { $ref: '#/$defs/schema' },
      body: { $ref: '#/$defs/schema' },
      parameters: { type: 'array', items: closed({ key: text, value: {} }, ['key', 'value']) },
      backoffPlan: vapiBackoff,
      ...vapiCommon,
    },
    ['type', 'method', 'url'],
  ),
};

export const vapiFunction = {
  $defs: { schema: vapiSchema },
  ...closed(
    {
      type: { const: 'function' },
      function: closed(
        {
          name: CALL_NAME(64),
          description: { type: 'string' },
          parameters: { $ref: '#/$defs/schema' },
          strict: { type: 'boolean' },
        },
        ['name'],
      ),
      server: closed(
        {
          url: text,
          timeoutSeconds: vapiTimeout,
          headers: mapOf({ type: 'string' }),
          backoffPlan: vapiBackoff,
        },
        ['url'],
      ),
      ...vapiCommon,
    },
    ['type', 'function'],
  ),
};

/** https://docs.retellai.com/api-references/create-retell-llm, `general_tools` of type custom */
export const retellTool = closed(
  {
    type: { const: 'custom' },
    name: CALL_NAME(64),
    description: { type: 'string' },
    url: text,
    method: { enum: METHODS },
    headers: mapOf({ type: 'string' }),
    query_params: mapOf({ type: 'string' }),
    parameters: {
      type: 'object',
      properties: {
        type: { const: 'object' },
        properties: { type: 'object' },
        required: { type: 'array', items: text },
      },
      required: ['type', 'properties'],
    },
    args_at_root: { type: 'boolean' },
    response_variables: mapOf({ type: 'string', pattern: '^[^$]' }),
    speak_during_execution: { type: 'boolean' },
    execution_message_type: { enum: ['prompt', 'static_text'] },
    execution_message_description: text,
    speak_after_execution: { type: 'boolean' },
    timeout_ms: { type: 'integer', minimum: 1000, maximum: 600_000 },
    max_retry: { type: 'integer', minimum: 0, maximum: 5 },
  },
  ['type', 'name', 'url'],
);

/** https://developers.openai.com/api/docs/guides/function-calling, and the keys of each API's tool. */
const openaiSchema = {
  type: 'object',
  properties: { type: { const: 'object' }, properties: { type: 'object' } },
  required: ['type', 'properties'],
};
const openaiFunction = { name: CALL_NAME(64), description: { type: 'string' }, parameters: openaiSchema };

export const openaiChat = closed(
  {
    type: { const: 'function' },
    function: closed({ ...openaiFunction, strict: { type: 'boolean' } }, ['name']),
  },
  ['type', 'function'],
);

export const openaiResponses = closed(
  { type: { const: 'function' }, ...openaiFunction, strict: { type: ['boolean', 'null'] } },
  ['type', 'name', 'parameters'],
);

/** No strict there: https://developers.openai.com/api/docs/guides/realtime-conversations */
export const openaiRealtime = closed({ type: { const: 'function' }, ...openaiFunction }, ['type', 'name']);

/** https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use */
export const anthropicTool = closed(
  { name: CALL_NAME(64), description: { type: 'string' }, input_schema: openaiSchema },
  ['name', 'input_schema'],
);
