import { z } from 'zod';
import { FAULTS } from '../faults.js';
import { METHODS } from './request.js';
import { jsonPath } from './response.js';
import { count, flag, formatVersion, optional, text } from './scalars.js';

/** What a place must be: equal to this text, or one of the keys. Texts are compared, so digits are never lost. */
const matcher = z.union([
  text,
  z.looseObject({
    matches: optional(text),
    present: optional(flag),
    oneOf: optional(z.array(text)),
  }),
]);

/**
 * Conditions on a request; all must hold. `path` is keyed by what stands between the braces of the action's URL
 * (`outputs.crm-lookup.customer_id`), `headers` ignores the case of names, `body` is keyed by JSONPath
 * (`$.email`) or, for form bodies, by `$.<field>`.
 */
const conditions = {
  method: optional(z.enum(METHODS)),
  path: optional(z.record(text, matcher)),
  query: optional(z.record(text, matcher)),
  headers: optional(z.record(text, matcher)),
  body: optional(z.record(jsonPath, matcher)),
};

/**
 * What is sent back. In header values and body, `{{request.method}}`, `{{request.path.<name>}}`,
 * `{{request.query.<name>}}`, `{{request.headers.<name>}}` and `{{request.body.<dotted path>}}` echo the request: in
 * a JSON body a bare one becomes the JSON literal (null when absent), one inside quotes escaped text.
 */
const reply = {
  status: count(100, 599),
  headers: optional(z.record(text, text)),
  body: optional(
    z.discriminatedUnion('kind', [
      z.looseObject({ kind: z.literal('json'), text }),
      z.looseObject({ kind: z.literal('text'), text, contentType: optional(text) }),
    ]),
  ),
  latencyMs: optional(count(0, 120_000)),
};

/** `mocks/<action id>.mock.yaml`: how the API behind one action answers offline. The route is the action's own. */
export const mockSchema = z.looseObject({
  actionbench: formatVersion,
  latencyMs: optional(count(0, 120_000)),
  /** The credentials the API asks for; a request that does not carry them gets `denied`, by default a plain 401. */
  requires: optional(
    z.looseObject({
      query: conditions.query,
      headers: conditions.headers,
      body: conditions.body,
      denied: optional(z.looseObject(reply)),
    }),
  ),
  /** Tried in order: the first whose conditions hold answers. With none, the server says so with a 404. */
  answers: z
    .array(
      z.looseObject({
        name: text.min(1),
        when: optional(z.looseObject(conditions)),
        ...reply,
        /** Serves this many requests, then steps aside for the answers below it. */
        times: optional(count(1, 1_000)),
        fault: optional(z.enum(FAULTS)),
      }),
    )
    .min(1, { error: 'Write at least one answer.' }),
});

export type MockFile = z.output<typeof mockSchema>;
export type MockAnswer = MockFile['answers'][number];
export type MockMatcher = z.output<typeof matcher>;
