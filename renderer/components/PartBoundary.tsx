import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './EmptyState';
import { workbenchTexts as texts } from '@renderer/texts/workbench';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps a defect in one part from taking the window with it: the rest goes on, the text is safe. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState
        title={texts.crashed}
        act={<Button onClick={() => this.setState({ error: null })}>{texts.tryAgain}</Button>}
      >
        {error.message}
      </EmptyState>
    );
  }
}
