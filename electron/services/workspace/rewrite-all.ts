import type { RewrittenFile } from '@shared/rename/file-text.js';
import type { Workspace } from './open.js';
import { hashOf } from './read-text.js';

/**
 * Writes several files, all or none: one that another program changed meanwhile takes back those before it.
 * @throws FailureError `conflict`, `unwritable-file`
 */
export async function rewriteAll(
  workspace: Pick<Workspace, 'save'>,
  files: readonly RewrittenFile[],
): Promise<void> {
  const written: RewrittenFile[] = [];
  try {
    for (const { file, text, before } of files) {
      await workspace.save(file, text, hashOf(before.text));
      written.push({ file, text, before });
    }
  } catch (error) {
    for (const { file, text, before } of written.toReversed()) {
      await workspace.save(file, before.text, hashOf(text)).catch(() => undefined);
    }
    throw error;
  }
}
