import { create } from 'zustand';

export type PaneView = 'request' | 'file' | 'sheet' | 'losses';

interface PlatformPanes {
  /** Ids of the open platforms, from the left; null: nobody has chosen yet. */
  readonly shown: readonly string[] | null;
  /** What each platform shows, by id. */
  readonly views: Readonly<Record<string, PaneView>>;
}

/** The panes of the Platforms place, which are there again after one went to mend something. */
export const usePlatformPanes = create<PlatformPanes>(() => ({ shown: null, views: {} }));

export const showPanes = (shown: readonly string[]): void => usePlatformPanes.setState({ shown });

export const showInPane = (id: string, view: PaneView): void =>
  usePlatformPanes.setState(({ views }) => ({ views: { ...views, [id]: view } }));
