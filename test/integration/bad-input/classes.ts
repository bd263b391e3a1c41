import type { Reader } from './readers';

/** A class of bad input. */
export interface BadClass {
  readonly name: string;
  /** Texts of the class made of one that the reader takes; none: the class does not exist for its syntax. */
  readonly of: (reader: Reader) => readonly string[];
  /** The reader must refuse all of them; otherwise it may take what is harmless. */
  readonly refused: (reader: Reader) => boolean;
  /** The syntax itself is broken, so that line and column are known. */
  readonly placed: (reader: Reader) => boolean;
}

const isYaml = ({ syntax }: Reader) => syntax === 'yaml';
const isJson = ({ syntax }: Reader) => syntax === 'json';
const always = () => true;
const never = () => false;

const BOMB = [
  'bomb0: &b0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 8 },
    (_, level) => `bomb${level + 1}: &b${level + 1} [${Array(10).fill(`*b${level}`).join(', ')}]`,
  ),
].join('\n');

/** Every line `key: value` with a value of another type. */
function wronglyTyped(text: string): readonly string[] {
  const lines = text.split('\n');
  return ['[ { a: [] } ]', '{ a: { b: [] } }', '~'].flatMap((wrong) =>
    lines.flatMap((line, index) => {
      const match = /^(\s*(?:- )?[\w-]+:) \S/.exec(line);
      return match ? [lines.with(index, `${match[1] ?? ''} ${wrong}`).join('\n')] : [];
    }),
  );
}

/** Every member that is a scalar with a value of another type. */
function wronglyTypedJson(text: string): readonly string[] {
  return ['{"a": {}}', 'null'].flatMap((wrong) =>
    [...text.matchAll(/": ("(?:[^"\\]|\\.)*"|[\w.-]+)/g)].map(
      ({ index, 0: found }) => `${text.slice(0, index)}": ${wrong}${text.slice(index + found.length)}`,
    ),
  );
}

function withMember(text: string, member: string): string {
  return text.replace('{', `{${member}, `);
}

export const CLASSES: readonly BadClass[] = [
  {
    name: 'values of wrong types',
    of: ({ good, syntax }) =>
      syntax === 'yaml' ? wronglyTyped(good) : syntax === 'json' ? wronglyTypedJson(good) : [],
    refused: never,
    placed: never,
  },
  {
    name: 'a file that is cut',
    of: ({ good }) =>
      [0.1, 0.35, 0.6, 0.85, 0.98].map((part) => good.slice(0, Math.floor(good.length * part))),
    refused: isJson,
    placed: isJson,
  },
  {
    name: 'tabs that indent',
    of: ({ good, syntax }) => (syntax === 'yaml' ? [good.replace(/\n {2}/, '\n\t')] : []),
    refused: always,
    placed: always,
  },
  {
    name: 'an anchor bomb',
    of: (reader) => (isYaml(reader) ? [`${reader.good}\n${BOMB}\n`] : [BOMB]),
    refused: ({ own, syntax }) => own || syntax !== 'yaml',
    placed: ({ own }) => own,
  },
  {
    name: 'an anchor that stands in itself',
    of: (reader) => (isYaml(reader) ? [`${reader.good}\nloop: &loop { again: *loop }\n`] : []),
    refused: always,
    placed: ({ own }) => own,
  },
  {
    name: 'a text of 5 MB',
    of: ({ good, syntax }) => {
      const long = 'x'.repeat(5_000_000);
      const grown = {
        yaml: `${good}\nx_long: ${long}\n`,
        json: withMember(good, `"x_long": "${long}"`),
        shell: `${good} -H 'X-Long: ${long}'`,
        http: `${good}${long}`,
      };
      return [grown[syntax], long];
    },
    refused: never,
    placed: never,
  },
  {
    name: 'two things of one name',
    of: ({ good, twice, syntax }) => [
      ...(twice === undefined ? [] : [twice]),
      ...(syntax === 'yaml' ? [good.replace(/^(\w+:.*)$/m, '$1\n$1')] : []),
    ],
    refused: ({ own }) => own,
    placed: ({ own }) => own,
  },
  {
    name: 'prototype keys',
    of: ({ good, syntax }) => [
      ...(syntax === 'yaml'
        ? [`${good}\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n`]
        : []),
      ...(syntax === 'json'
        ? [
            withMember(
              good,
              '"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}',
            ),
          ]
        : []),
      '{"__proto__": {"polluted": "yes"}}',
      '__proto__:\n  polluted: yes\n',
    ],
    refused: never,
    placed: never,
  },
  {
    name: 'what is nothing of the kind',
    of: () => [
      '',
      ' \n\t',
      'hello there',
      '<!doctype html><title>Sign in</title>',
      '7',
      '[]',
      '{}',
      '[[[]]]',
    ],
    refused: always,
    placed: ({ own }) => own,
  },
];
