import { describe, expect, it } from 'vitest';
import { toFailure } from '@shared/failure/failure';
import { importText } from '@services/import/detect';

describe('a cURL command that cannot be read', () => {
  // The mark » stands before the first character that cannot be understood; it is no part of the command.
  it.each([
    ["curl »'https://crm.example/a", /quote ' .*never closed/],
    ['curl »"https://crm.example/a', /quote " .*never closed/],
    ["curl https://crm.example/a \\\n  -H 'A: b' \\\n  -d »'{\"a\": 1}", /quote ' .*never closed/],
    [`curl https://crm.example/a -d '{"a": "it's»"}'`, /quote " .*never closed/],
    ["$ curl https://crm.example/a \\\n  -d »$'it", /quote \$' .*never closed/],
    ["# It's a comment\ncurl https://crm.example/a »'", /quote ' .*never closed/],
    ['curl.exe ^"https://crm.example/a^" ^\r\n  -H »^"a: b', /quote " .*never closed/],
    ["curl -H 'A: b'»", /has no URL/],
    ['curl»', /has no URL/],
    ["curl »''", /names no host/],
    ['curl -X POST »https://', /names no host/],
    ['curl https://crm.example/a »--foo', /no option --foo/],
    ["curl https://crm.example/a \\\n  »--hedaer 'A: b'", /no option --hedaer/],
    ['curl https://crm.example/a »-9', /no option -9/],
    ['curl https://crm.example/a -k »-H', /option -H has no value/],
    ['curl https://crm.example/»$(date)', /runs another one, date,/],
    ['curl https://crm.example/a \\\n -d "»$(cat x)"', /runs another one, cat x,/],
    ['curl https://crm.example/»${x', /never closed: } is missing/],
    ['curl https://crm.example/a ») foo', /cannot read \) here/],
    ['curl https://crm.example/a?x=1»&y=2', /The & here ends the command/],
    ["curl https://crm.example/a?x=1»&y=2 -H 'a: b'", /The & here ends the command/],
    ["curl https://crm.example/a »\\ \n -H 'A: b'", /A blank stands behind/],
    ["curl https://crm.example/a\n »-H 'A: b'", /The command ended before -H/],
    ['curl https://crm.example/a\ncurl https://crm.example/b »--foo', /no option --foo/],
  ])('%j is refused at its place', async (marked, message) => {
    const before = marked.slice(0, marked.indexOf('»')).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const error: unknown = await importText(marked.replace('»', '')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      failure: {
        class: 'bad-input',
        message: expect.stringMatching(message) as unknown,
        place: { line, column },
      },
    });
    expect(toFailure(error).message).toContain(`(line ${line}, column ${column}).`);
  });

  it('says what was left out beside it', async () => {
    const { documents, notes } = await importText('curl https://crm.example/a | jq . && echo done');
    expect(documents).toHaveLength(1);
    expect(notes).toEqual([
      '"jq" beside the cURL command was left out.',
      '"echo" beside the cURL command was left out.',
    ]);
  });
});
