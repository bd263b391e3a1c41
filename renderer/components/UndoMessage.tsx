import { Button, Group } from '@mantine/core';

interface Props {
  readonly message: string;
  /** What the button says. */
  readonly label: string;
  readonly onUndo: () => void;
}

/** What happened, with the one act that takes it back. */
export function UndoMessage({ message, label, onUndo }: Props) {
  return (
    <Group gap={12} justify="space-between" wrap="nowrap">
      <span>{message}</span>
      <Button size="sm" onClick={onUndo}>
        {label}
      </Button>
    </Group>
  );
}
