import { create } from 'zustand';
import type { Kind } from '@shared/action/action';
import type { ImportPreview } from '@shared/ipc/imports';
import type { Recording } from '@shared/recording/recording';
import type { LinkRequest } from '@shared/ipc/links';
import type { ComparedRun } from '@renderer/comparison/sides';
import type { Samples } from './samples';

/** What floats over the window, one at a time. */
export type Overlay =
  | { readonly kind: 'palette'; readonly query: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'new-action'; readonly actionKind: Kind }
  | { readonly kind: 'rename'; readonly file: string }
  | { readonly kind: 'import-parameters'; readonly file: string }
  | { readonly kind: 'new-workspace' }
  /** A link of another program asks for something. */
  | { readonly kind: 'link'; readonly request: LinkRequest }
  /** The file changed on disk while it was edited. */
  | { readonly kind: 'conflict'; readonly file: string }
  | { readonly kind: 'compare'; readonly before: ComparedRun; readonly after: ComparedRun }
  /** A run as a case of the action in `file`. */
  | { readonly kind: 'keep-case'; readonly file: string; readonly recording: Recording }
  /** Asks before something is changed in production; `given`: values of a run that is repeated. */
  | { readonly kind: 'production'; readonly file: string; readonly given: Samples | null }
  /** `file`: the document that is chosen at first. */
  | { readonly kind: 'export-format'; readonly format: string; readonly file: string }
  /** Asks how recordings are sent again; `recording`: the one whose values can be edited. */
  | { readonly kind: 'replay'; readonly ids: readonly string[]; readonly recording: Recording | null }
  /** What of the log is personal, tried on this recording. */
  | { readonly kind: 'personal'; readonly recording: Recording | null }
  /** `into`: the document whose request is filled instead of making actions. */
  | { readonly kind: 'import'; readonly preview: ImportPreview; readonly into: string | null };

interface ShellState {
  readonly overlay: Overlay | null;
  readonly environmentMenu: boolean;
  /** The actions that match it are listed. */
  readonly filter: string;
  /** The command whose key is being changed in the settings. */
  readonly recording: string | null;
}

export const useShell = create<ShellState>(() => ({
  overlay: null,
  environmentMenu: false,
  filter: '',
  recording: null,
}));

export const showOverlay = (overlay: Overlay): void => useShell.setState({ overlay });
export const closeOverlay = (): void => useShell.setState({ overlay: null });
/** Resolves once nothing floats over the window. */
export function overlayClosed(): Promise<void> {
  if (useShell.getState().overlay === null) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useShell.subscribe(({ overlay }) => {
      if (overlay !== null) return;
      stop();
      // After the act that closed it, which may open the next one.
      setTimeout(resolve);
    });
  });
}

export const setFilter = (filter: string): void => useShell.setState({ filter });
export const setEnvironmentMenu = (environmentMenu: boolean): void => useShell.setState({ environmentMenu });
/** Lets the next press become the key of a command; null: none any more. */
export const recordKeyOf = (recording: string | null): void => useShell.setState({ recording });
