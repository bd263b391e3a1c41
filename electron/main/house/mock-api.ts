import { readAction } from '@shared/action/read.js';
import { readMockFile } from '@shared/action/read-mock.js';
import type { MockFile } from '@shared/action/schema/mock.js';
import { toFailure } from '@shared/failure/failure.js';
import type { Mock } from '@services/mocks/server.js';
import type { WorkspaceContents } from '@services/workspace/contents.js';

/** The mock API of the open workspace: it runs while the workspace has mock files, and follows their changes. */
export class MockApi {
  #mock: Mock | null = null;
  #served = '';

  /** `http://127.0.0.1:4780`; null when the workspace has no mocks. */
  get url(): string | null {
    return this.#mock?.url ?? null;
  }

  /** Starts, restarts or stops the server, as the files say; nothing happens when no file changed. */
  async serve(contents: WorkspaceContents): Promise<void> {
    const signature = signatureOf(contents);
    if (signature === this.#served) return;
    await this.close();
    if (contents.mocks.length > 0) this.#mock = await start(contents);
    this.#served = signature;
  }

  async close(): Promise<void> {
    await this.#mock?.close();
    this.#mock = null;
    this.#served = '';
  }
}

/** On its usual port, or on any free one while another program has that. */
async function start(contents: WorkspaceContents): Promise<Mock> {
  const { startMock } = await import('@services/mocks/server.js');
  const api = () => ({
    actions: contents.actions.flatMap(({ text, file }) => readAction(text, file).action ?? []),
    mockFiles: mockFilesOf(contents),
  });
  try {
    return await startMock({ api });
  } catch (error) {
    if (toFailure(error).class !== 'port-in-use') throw error;
    return startMock({ api, port: 0 });
  }
}

function mockFilesOf({ mocks }: WorkspaceContents): ReadonlyMap<string, MockFile> {
  const files = new Map<string, MockFile>();
  for (const { file, text } of mocks) {
    const { value } = readMockFile(text);
    if (value !== null) files.set(file.replace(/^.*\/|\.mock\.yaml$/g, ''), value);
  }
  return files;
}

/** What the routes and answers depend on. */
function signatureOf({ folder, actions, mocks }: WorkspaceContents): string {
  return JSON.stringify([folder, mocks.map(({ text }) => text), actions.map(({ text }) => text)]);
}
