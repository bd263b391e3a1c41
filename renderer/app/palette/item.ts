import type { Icon } from '@tabler/icons-react';
import type { RecordingLine } from '@shared/recording/recording';
import type { Badge } from '@renderer/components/method';
import type { Range } from './match';

export type PaletteGroup = 'actions' | 'commands' | 'places' | 'parameters' | 'runs';

/** A row of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly lead:
    | { readonly kind: 'badge'; readonly badge: Badge }
    | { readonly kind: 'icon'; readonly icon: Icon }
    | { readonly kind: 'run'; readonly line: RecordingLine }
    | { readonly kind: 'parameter' };
  readonly title: string;
  readonly titleRanges: readonly Range[];
  /** Mono for what goes on the wire. */
  readonly titleMono?: boolean;
  readonly detail?: string;
  readonly detailRanges?: readonly Range[];
  readonly detailMono?: boolean;
  /** At the right: a chord, a state, a time. */
  readonly end?:
    | { readonly kind: 'keys'; readonly keys: string }
    | { readonly kind: 'text'; readonly text: string; readonly tone?: 'ok' | 'warn' | 'err' };
  /** A dot and name after the title: the environment a command runs in. */
  readonly environment?: { readonly name: string; readonly color: string | null };
  /** The word for what Enter does, where that is not opening something. */
  readonly first?: string;
  readonly onEnter: () => void;
  /** The row's second act, by Ctrl+Enter, with the word for it. */
  readonly second?: { readonly label: string; readonly run: () => void };
}
