import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAction } from '@shared/action/read';
import { readMockFile } from '@shared/action/read-mock';
import { readEnvironmentFile, readWorkspaceFile } from '@shared/action/read-workspace';
import type { ReadFile } from '@shared/action/read-document';
import { FailureError } from '@shared/failure/failure';
import { formatById } from '@shared/formats';
import { placeFindings } from '@shared/lint/place';
import { platforms } from '@shared/platforms';
import { importText } from '@services/import/detect';
import { exampleActions, exampleContext } from '../../support/example-actions';

/** What is wrong with a text, as a person is told it. */
export interface Problem {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Whatever takes a text from outside. */
export interface Reader {
  readonly name: string;
  readonly syntax: 'yaml' | 'json' | 'shell' | 'http';
  /** It is a file of the workspace: whatever is wrong with it has a place. */
  readonly own: boolean;
  /** A text that it takes. */
  readonly good: string;
  /** The same with two things of one name. */
  readonly twice?: string;
  /** What is wrong; nothing: the text was taken. Whatever else it throws is a defect. */
  readonly read: (text: string) => Promise<readonly Problem[]>;
}

const EXAMPLE = join(import.meta.dirname, '../../../resources/example');

function example(file: string): string {
  return readFileSync(join(EXAMPLE, file), 'utf8');
}

function ownFile(
  name: string,
  good: string,
  read: (text: string) => Pick<ReadFile<unknown>, 'parsed' | 'findings'>,
  twice?: string,
): Reader {
  return {
    name,
    syntax: 'yaml',
    own: true,
    good,
    ...(twice !== undefined && { twice }),
    read: (text) => {
      const { parsed, findings } = read(text);
      return Promise.resolve(placeFindings(parsed, name, findings));
    },
  };
}

function imported(name: string, syntax: Reader['syntax'], good: string, twice?: string): Reader {
  return {
    name: `import of ${name}`,
    syntax,
    own: false,
    good,
    ...(twice !== undefined && { twice }),
    read: async (text) => {
      try {
        await importText(text, { from: name });
        return [];
      } catch (error) {
        if (!(error instanceof FailureError) || error.failure.class === 'internal') throw error;
        return [{ message: `${error.failure.message} ${error.failure.hint}`, ...error.failure.place }];
      }
    },
  };
}

const context = exampleContext('staging');
const written = exampleActions().filter(
  ({ kind, request }) => kind === 'http' && request?.body?.kind === 'json',
);

/** A file that the platform takes of one of the example's actions. */
function exportedFile(platform: (typeof platforms)[number]): string | null {
  for (const action of written) {
    const [file] = platform.export(action, { ...context, values: context.values(action) }).files;
    if (file) return file.text;
  }
  return null;
}

const openapi = formatById('openapi').export(written, context).files[0]!.text;

const HAR = JSON.stringify(
  {
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: '2026-11-21T10:00:00Z',
          time: 12,
          request: { method: 'GET', url: 'https://a.example/x', headers: [] },
          response: { status: 200, headers: [], content: { mimeType: 'application/json', text: '{}' } },
        },
      ],
    },
  },
  null,
  2,
);

const OPENAPI_YAML = `openapi: 3.1.0
info:
  title: Shop
  version: "1"
servers:
  - url: https://a.example
paths:
  /orders:
    get:
      operationId: list_orders
      responses: { "200": { description: The orders } }
`;

const ACTION = example('actions/create-support-ticket.action.yaml');
const ENVIRONMENT = example('environments/staging.env.yaml');
const [mock = ''] = readdirSync(join(EXAMPLE, 'mocks'));

const TWO_PARAMETERS = `actionbench: 1
id: a
name: A
kind: form
parameters:
  - { name: email, type: email }
  - { name: email, type: string }
`;

/** Every reader of texts there is; a platform that learns to import joins by itself. */
export const readers: readonly Reader[] = [
  ownFile('action document', ACTION, (text) => readAction(text), TWO_PARAMETERS),
  ownFile('workspace.yaml', example('workspace.yaml'), readWorkspaceFile),
  ownFile('environment', ENVIRONMENT, readEnvironmentFile),
  ownFile('mock', example(`mocks/${mock}`), readMockFile),
  imported('actionbench', 'yaml', ACTION),
  imported('openapi', 'yaml', OPENAPI_YAML),
  { ...imported('openapi', 'json', openapi), name: 'import of openapi as JSON' },
  imported('har', 'json', HAR),
  imported(
    'curl',
    'shell',
    `curl -X POST 'https://a.example/x' -H 'content-type: application/json' -d '{"a": 1}'`,
  ),
  imported('http', 'http', 'POST /x HTTP/1.1\nHost: a.example\nContent-Type: application/json\n\n{"a": 1}'),
  ...platforms.flatMap((platform) => {
    const file = platform.import ? exportedFile(platform) : null;
    return file === null ? [] : [imported(platform.id, 'json', file)];
  }),
];
