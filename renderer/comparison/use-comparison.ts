import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { Input } from '@shared/ipc/contract';
import type { ComparisonInfo } from '@shared/response/compare/row';
import { calls } from '@renderer/bridge/bridge';

/** What is compared: a body in main by its id, or a text. */
export type Comparable = Input<'comparison.open'>['before'];

export interface ComparisonState {
  /** Null while it is being compared. */
  readonly info: ComparisonInfo | null;
  readonly failure: Failure | null;
}

const waiting: ComparisonState = { info: null, failure: null };

/** Compares two answers in main for as long as this is on the screen. The last result stays until the next is there. */
export function useComparison(before: Comparable, after: Comparable, ignoreOrder: boolean): ComparisonState {
  const [state, setState] = useState<ComparisonState>(waiting);
  const key = JSON.stringify([before, after, ignoreOrder]);
  useEffect(() => {
    const [left, right, order] = JSON.parse(key) as [Comparable, Comparable, boolean];
    let gone = false;
    let id: string | null = null;
    const close = () => {
      if (id !== null) calls.comparison.close({ id }).catch(() => undefined);
    };
    calls.comparison.open({ before: left, after: right, ignoreOrder: order }).then(
      (info) => {
        id = info.id;
        if (gone) close();
        else setState({ info, failure: null });
      },
      (error: unknown) => !gone && setState({ info: null, failure: toFailure(error) }),
    );
    return () => {
      gone = true;
      close();
    };
  }, [key]);
  return state;
}
