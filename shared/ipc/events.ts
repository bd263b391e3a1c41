import type { Failure } from '../failure/failure.js';
import type { RecordingLine } from '../recording/recording.js';
import type { WorkspaceView } from './workspace.js';

/** What main tells the window unasked. */
export interface Events {
  /** Files changed on disk by another program. */
  readonly 'workspace.changed': WorkspaceView;
  readonly 'run.progress': {
    readonly runId: string;
    readonly phase: 'preparing' | 'connecting' | 'waiting' | 'downloading';
    readonly elapsedMs: number;
  };
  /** How many of the recordings that are sent again are done. */
  readonly 'replay.progress': { readonly runId: string; readonly done: number; readonly total: number };
  /** How many calls of an import are prepared; they are written at the end, all at once. */
  readonly 'import.progress': { readonly handle: string; readonly done: number; readonly total: number };
  readonly 'logs.added': RecordingLine;
  /** The log changed otherwise: another program wrote to it, an import or a prune ended. */
  readonly 'logs.changed': null;
  /** A menu entry or system event asks the window for a command of its palette. */
  readonly 'app.command': { readonly command: string };
  /** Another program followed a link to this app; `link.take` tells which. */
  'link.arrived': null;
  /** Something went wrong where nobody looked: a damaged log or settings file was set aside, a run was not logged. */
  readonly 'app.notice': Failure;
}

export type EventName = keyof Events;

export const EVENT_NAMES = [
  'workspace.changed',
  'run.progress',
  'replay.progress',
  'import.progress',
  'logs.added',
  'logs.changed',
  'app.command',
  'link.arrived',
  'app.notice',
] as const satisfies readonly EventName[];
