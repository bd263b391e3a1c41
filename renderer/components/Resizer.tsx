import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Resizer.module.css';

interface Props {
  /** What it resizes: `Width of the test panel`. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The side of the pane where the handle sits. */
  readonly edge: 'left' | 'right' | 'top' | 'bottom';
  readonly onChange: (value: number) => void;
  /** When a drag or a key press ended: the moment to remember the size. */
  readonly onCommit?: (value: number) => void;
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -16,
  ArrowRight: 16,
  ArrowUp: -16,
  ArrowDown: 16,
};

/** The edge of a pane that can be dragged, and moved by arrow keys. */
export function Resizer({ label, value, min, max, edge, onChange, onCommit }: Props) {
  const horizontal = edge === 'left' || edge === 'right';
  const sign = edge === 'left' || edge === 'top' ? -1 : 1;
  const clip = (size: number) => Math.round(Math.min(max, Math.max(min, size)));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const start = horizontal ? event.clientX : event.clientY;
    let size = value;
    const move = (moved: globalThis.PointerEvent) => {
      size = clip(value + sign * ((horizontal ? moved.clientX : moved.clientY) - start));
      onChange(size);
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      onCommit?.(size);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, { once: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = keySteps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const size = clip(value + sign * step);
    onChange(size);
    onCommit?.(size);
  };

  return (
    <div
      className={styles.handle}
      data-edge={edge}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={horizontal ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
