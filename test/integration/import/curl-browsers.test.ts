import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCurl } from '@services/import/curl/read-curl.js';

// As Chrome writes them, "Copy as cURL (cmd)" and "(bash)":
// https://github.com/ChromeDevTools/devtools-frontend/blob/main/front_end/panels/network/NetworkLogView.ts
function cmdWord(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
    .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
    .replace(/\r?\n/g, '^\n\n');
  return `^"${escaped}^"`;
}

function bashWord(text: string): string {
  if (!/[\p{Cc}!]|'/u.test(text)) return `'${text}'`;
  const coded = text
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/[\p{Cc}!]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `$'${coded}'`;
}

/** What bodies hold: words, quotes of every kind, braces, and all that a shell gives a meaning to. */
const bodies = fc
  .array(
    fc.constantFrom('a', 'B7', ' ', '"', "'", '\\', '\n', '$', '`', '%', '&', '^', '!', '{', '}', '$x', 'é'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `a${parts.join('')}z`);

describe('a command that a browser copied', () => {
  it.each([
    ['cmd', cmdWord, ' ^\r\n'],
    ['bash', bashWord, ' \\\n'],
  ])('in the flavour of %s keeps every character of its body', async (_flavour, word, goesOn) => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const command = ['curl', word('https://crm.example/leads?a=1&b=2'), '-H', word('accept: */*')].join(
          ' ',
        );
        const [request] = await readCurl(`${command}${goesOn}  --data-raw ${word(body)}`);
        expect(request?.url).toBe('https://crm.example/leads?a=1&b=2');
        expect(request?.body).toBe(body);
      }),
      { numRuns: 150 },
    );
  });

  it('says the place in the command as it was copied', async () => {
    const command = 'curl.exe ^"https://crm.example/a^" ^\r\n  -H ^"a: 1^" ^\r\n  --nope ^"x^"';
    await expect(readCurl(command)).rejects.toMatchObject({ failure: { place: { line: 3, column: 3 } } });
  });
});
