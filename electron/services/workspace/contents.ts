import type { WorkspaceFile } from '../../../shared/action/schema/workspace.js';
import { readEnvironmentFile, readWorkspaceFile } from '../../../shared/action/read-workspace.js';
import { fail, FailureError, toFailure } from '../../../shared/failure/failure.js';
import { firstProblem } from '../../../shared/lint/first-problem.js';
import type { BrokenFile, EnvironmentView, StoredDocument } from '../../../shared/ipc/workspace.js';
import { listFiles } from './list-files.js';
import { fileKind, stemOf, WORKSPACE_FILE } from './paths.js';
import { readText } from './read-text.js';

/** What the files of a workspace say. */
export interface WorkspaceContents {
  /** Absolute. */
  readonly folder: string;
  readonly workspace: WorkspaceFile;
  readonly environments: readonly EnvironmentView[];
  /** Valid or not: the text is the state of a document. */
  readonly actions: readonly StoredDocument[];
  readonly mocks: readonly StoredDocument[];
  /** Files that could not be read, with what to do about each. */
  readonly broken: readonly BrokenFile[];
  /** Hash on disk of every file that was read. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Reads all files of a workspace.
 * @throws FailureError `no-workspace` when the folder holds none, `bad-document` when workspace.yaml is wrong
 */
export async function readContents(folder: string): Promise<WorkspaceContents> {
  const broken: BrokenFile[] = [];
  const documents = await Promise.all(
    (await listFiles(folder)).map(async (file) => {
      try {
        return await readText(folder, file);
      } catch (error) {
        if (file === WORKSPACE_FILE) throw notAWorkspace(folder, error);
        const { message, hint } = toFailure(error);
        broken.push({ file, message, hint });
        return null;
      }
    }),
  );
  const read = documents.filter((document) => document !== null);
  const ofKind = (kind: ReturnType<typeof fileKind>) => read.filter(({ file }) => fileKind(file) === kind);
  return {
    folder,
    workspace: readWorkspace(read.find(({ file }) => file === WORKSPACE_FILE) as StoredDocument),
    environments: ofKind('environment').flatMap((document) => readEnvironment(document, broken)),
    actions: ofKind('action'),
    mocks: ofKind('mock'),
    broken: broken.sort((a, b) => (a.file < b.file ? -1 : 1)),
    hashes: new Map(read.map(({ file, hash }) => [file, hash])),
  };
}

function readWorkspace({ file, text }: StoredDocument): WorkspaceFile {
  const read = readWorkspaceFile(text);
  if (read.value) return read.value;
  const { message, place } = firstProblem(file, read);
  return fail({
    class: 'bad-document',
    message: `${file} cannot be used: ${message}`,
    hint: 'Mend the file in a text editor, then open the workspace again.',
    place,
  });
}

function readEnvironment({ file, text }: StoredDocument, broken: BrokenFile[]): EnvironmentView[] {
  const read = readEnvironmentFile(text);
  const { value } = read;
  if (value) {
    return [
      {
        path: file,
        name: value.name,
        color: value.color ?? null,
        production: value.production ?? false,
        file: value,
        written: value,
      },
    ];
  }
  const { message, place } = firstProblem(file, read);
  broken.push({
    file,
    message: `The environment ${stemOf(file)} cannot be used: ${message}`,
    hint: 'Mend the file; until then its values are missing.',
    place,
  });
  return [];
}

function notAWorkspace(folder: string, error: unknown): unknown {
  if (!(error instanceof FailureError) || error.failure.class !== 'not-found') return error;
  return new FailureError({
    class: 'no-workspace',
    message: `${folder} is not a workspace: it has no workspace.yaml.`,
    hint: 'Choose a folder that has one, or make a new workspace.',
  });
}
