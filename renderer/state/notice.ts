import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { type Failure, toFailure } from '@shared/failure/failure';
import { UndoMessage } from '@renderer/components/UndoMessage';

/** Says what happened elsewhere; what happened in view is said in view. */
export function tell(message: string): void {
  notifications.show({ message, autoClose: 5000 });
}

/** Says what happened with the one act that takes it back. */
export function tellWithUndo(message: string, label: string, undo: () => void): void {
  const id = crypto.randomUUID();
  const onUndo = () => {
    notifications.hide(id);
    undo();
  };
  notifications.show({
    id,
    message: createElement(UndoMessage, { message, label, onUndo }),
    autoClose: 10_000,
  });
}

/** Shows what went wrong with the next thing to do. */
export function tellFailure(error: unknown): void {
  showFailure(toFailure(error));
}

export function showFailure({ message, hint }: Failure): void {
  notifications.show({ title: message, message: hint, color: 'var(--ab-err)', autoClose: 10_000 });
}

/** Runs an act whose failure has no place of its own to be shown. */
export function attempt(act: () => Promise<unknown>): void {
  act().catch(tellFailure);
}
