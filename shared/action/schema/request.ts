import { z } from 'zod';
import { count, flag, optional, text } from './scalars.js';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number];

/** A row whose value is a template. `join` makes one row of an array, e.g. `tag=a,b`. */
const row = z.looseObject({ name: text.min(1), value: text, join: optional(text) });

export const authSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('bearer'), token: text }),
  z.looseObject({ kind: z.literal('basic'), username: text, password: text }),
  z.looseObject({ kind: z.literal('header'), name: text.min(1), value: text }),
  z.looseObject({ kind: z.literal('query'), name: text.min(1), value: text }),
  z.looseObject({ kind: z.literal('body'), name: text.min(1), value: text }),
  z.looseObject({
    kind: z.literal('oauth2'),
    tokenUrl: text,
    clientId: text,
    clientSecret: text,
    scope: optional(text),
    send: optional(z.enum(['basic', 'body'])),
    params: optional(z.array(row)),
  }),
]);

export const bodySchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('json'), text }),
  z.looseObject({ kind: z.literal('form'), fields: z.array(row) }),
  z.looseObject({ kind: z.literal('text'), text, contentType: optional(text) }),
]);

export const requestSchema = z.looseObject({
  method: z.enum(METHODS, { error: `Write one of ${METHODS.join(', ')}.` }),
  url: text.min(1, { error: 'Write the URL that the action calls.' }),
  query: optional(z.array(row)),
  headers: optional(z.array(row)),
  auth: optional(authSchema),
  body: optional(bodySchema),
  timeoutMs: optional(count(1, 600_000)),
  retry: optional(
    z.looseObject({
      times: count(0, 10),
      growth: optional(z.enum(['fixed', 'exponential'])),
      afterMs: optional(count(0, 60_000)),
      except: optional(z.array(count(100, 599))),
    }),
  ),
  followRedirects: optional(flag),
});

export type RequestRow = z.output<typeof row>;
export type Auth = z.output<typeof authSchema>;
export type Body = z.output<typeof bodySchema>;
export type HttpRequest = z.output<typeof requestSchema>;
