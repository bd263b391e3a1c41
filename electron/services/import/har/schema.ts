import { z } from 'zod';

const text = z.string().catch('');
const pair = z.object({ name: text, value: text }).catch({ name: '', value: '' });
const pairs = z.array(pair).catch([]);
const number = z.number().nullable().catch(null);

/**
 * What is read of an entry (http://www.softwareishard.com/blog/har-12-spec/). Browsers, proxies and test tools differ in
 * all but the request's method and address, so everything else may be missing or of another type.
 */
export const harEntry = z.object({
  startedDateTime: text,
  time: number,
  _resourceType: text,
  request: z.object({
    method: z.string().min(1),
    url: z.string().min(1),
    headers: pairs,
    postData: z.object({ mimeType: text, text, params: pairs }).nullable().catch(null),
  }),
  response: z
    .object({
      status: number,
      headers: pairs,
      content: z
        .object({ mimeType: text, text: z.string().nullable().catch(null), encoding: text })
        .nullable()
        .catch(null),
      _error: z.string().nullable().catch(null),
    })
    .nullable()
    .catch(null),
});

export type HarEntry = z.output<typeof harEntry>;
