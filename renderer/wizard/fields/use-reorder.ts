import { useState, type DragEvent, type KeyboardEvent } from 'react';

interface RowProps {
  readonly 'data-drop': 'above' | 'below' | undefined;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GripProps {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** Rows that change places by dragging their grip, or by Alt+Up and Alt+Down from anywhere inside the row. */
export function useReorder(count: number, move: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const row = (index: number): RowProps => ({
    'data-drop':
      over !== index || dragged === null || dragged === index
        ? undefined
        : dragged > index
          ? 'above'
          : 'below',
    onDragOver: (event) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(index);
    },
    onDrop: (event) => {
      event.preventDefault();
      if (dragged !== null && dragged !== index) move(dragged, index);
      end();
    },
    onKeyDown: (event) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const to = event.key === 'ArrowUp' ? index - 1 : index + 1;
      if (to >= 0 && to < count) move(index, to);
    },
  });
  const grip = (index: number): GripProps => ({
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.effectAllowed = 'move';
      setDragged(index);
    },
    onDragEnd: end,
  });
  return { row, grip };
}
