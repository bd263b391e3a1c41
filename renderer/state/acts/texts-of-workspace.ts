import type { FileText, WorkspaceTexts } from '@shared/rename/file-text';
import { calls } from '@renderer/bridge/bridge';
import { useDocuments } from '../documents/store';
import { useWorkspace } from '../workspace';

const WORKSPACE = 'workspace.yaml';

/** Every text that a rename has to be followed in: actions as they stand in the window, the other files on disk. */
export async function textsOfWorkspace(): Promise<WorkspaceTexts> {
  const environments = useWorkspace.getState().view?.environments ?? [];
  const [workspace, ...others] = await Promise.all(
    [WORKSPACE, ...environments.map(({ path }) => path)].map(textOf),
  );
  return {
    workspace: workspace ?? { file: WORKSPACE, text: '' },
    environments: others,
    actions: [...useDocuments.getState().documents.values()].map(({ file, text }) => ({ file, text })),
  };
}

/** A file as it stands on disk. @throws FailureError `not-found`, `unreadable-file` */
export async function textOf(file: string): Promise<FileText> {
  const { text } = await calls.document.read({ file });
  return { file, text };
}
