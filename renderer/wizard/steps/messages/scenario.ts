import type { Outcome } from '@renderer/test-panel/spoken';

export type ScenarioId = 'typical' | 'slow' | 'timeout' | 'error';

/** One way a request may go: how long it takes and how it ends. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly label: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  /** Nothing was measured yet: the time is a guess. */
  readonly assumed: boolean;
}
