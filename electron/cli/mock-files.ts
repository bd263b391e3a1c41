import { readMockFile } from '@shared/action/read-mock.js';
import type { MockFile } from '@shared/action/schema/mock.js';
import { fail } from '@shared/failure/failure.js';
import type { MockedApi } from '@services/mocks/server.js';
import { firstProblem } from '@shared/lint/first-problem.js';
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
    const read = readMockFile(text);
    const { value } = read;
    if (value === null) {
      const { message, place } = firstProblem(file, read);
      fail({
        class: 'bad-document',
        message: `${file} cannot be used: ${message}`,
        hint: 'Mend the file, then start the mock again.',
        place,
      });
    }
    files.set(file.replace(/^.*\/|\.mock\.yaml$/g, ''), value);
  }
  return files;
}
