import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWorkspace } from '@services/workspace/create.js';
import { fromRoot } from '../../../scripts/vite/aliases';
import { freshHome } from '../../support/electron';

/** The action whose one value names what the server answers. */
export const ANSWERS_FILE = 'fetch-answer.action.yaml';

/** A home whose example workspace has one action more, which asks a server of the test. */
export async function homeWithAnswers(url: string): Promise<string> {
  const home = await freshHome();
  const example = join(home, 'example');
  await initWorkspace(example, { name: null, example: fromRoot('resources/example') });
  await mkdir(join(example, 'actions'), { recursive: true });
  const text = `actionbench: 1
id: fetch-answer
name: Fetch answer
kind: http
description: Fetches what it is asked for. Use when you test.
parameters:
  - { name: what, type: string, description: What to fetch, required: true, example: order }
  - { name: hint, type: string, description: A word for the server, default: none }
request:
  method: GET
  url: "${url}/{{what}}"
  query: [{ name: hint, value: "{{hint}}" }]
cases:
  - { name: as always, with: { what: teapot } } # kept
`;
  await writeFile(join(example, 'actions', ANSWERS_FILE), text);
  return home;
}
