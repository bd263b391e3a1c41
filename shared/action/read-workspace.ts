import type { ReadFile } from './read-document.js';
import { readDocument } from './read-document.js';
import type { EnvironmentFile, WorkspaceFile } from './schema/workspace.js';
import { environmentSchema, workspaceSchema } from './schema/workspace.js';

/** Reads `workspace.yaml`. Never throws: what is wrong stands in `findings`. */
export function readWorkspaceFile(text: string): ReadFile<WorkspaceFile> {
  return readDocument(text, workspaceSchema);
}

/** Reads `environments/<name>.env.yaml`. Never throws: what is wrong stands in `findings`. */
export function readEnvironmentFile(text: string): ReadFile<EnvironmentFile> {
  return readDocument(text, environmentSchema);
}
