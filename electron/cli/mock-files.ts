import { readMockFile } from '@shared/action/read-mock.js';
import type { MockFile } from '@shared/action/schema/mock.js';
import { fail } from '@shared/failure/failure.js';
import type { MockedApi } from '@services/mocks/server.js';
import type { CliWorkspace } from './workspace.js';

/**
 * What the mock of a workspace answers for.
 * @throws FailureError `bad-document` for a mock file that cannot be read
 */
export function mockedApiOf(workspace: CliWorkspace): MockedApi {
  return { actions: workspace.actions.map(({ action }) => action), mockFiles: mockFilesOf(workspace) };
}

function mockFilesOf(workspace: CliWorkspace): ReadonlyMap<string, MockFile> {
  const files = new Map<string, MockFile>();
  for (const { file, text } of workspace.contents.mocks) {
    const { value, findings } = readMockFile(text);
    if (value === null) {
      fail({
        class: 'bad-document',
        message: `${file} cannot be used: ${findings[0]?.message ?? 'it is empty'}`,
        hint: 'Mend the file, then start the mock again.',
      });
    }
    files.set(file.replace(/^.*\/|\.mock\.yaml$/g, ''), value);
  }
  return files;
}
