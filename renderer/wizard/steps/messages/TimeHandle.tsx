import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Timeline.module.css';

interface Props {
  readonly kind: 'delay' | 'timeout';
  readonly label: string;
  readonly text: string;
  readonly value: number;
  /** The last moment on the axis. */
  readonly endMs: number;
  readonly max: number;
  readonly disabled: boolean;
  readonly onMove: (ms: number) => void;
}

const STEP_MS = 100;
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP_MS,
  ArrowRight: STEP_MS,
  PageDown: -10 * STEP_MS,
  PageUp: 10 * STEP_MS,
};

/** A moment on the axis that can be dragged, or moved by 100 ms with the arrow keys. The axis stays while dragging. */
export function TimeHandle({ kind, label, text, value, endMs, max, disabled, onMove }: Props) {
  const [axisEnd, setAxisEnd] = useState<number | null>(null);
  const end = axisEnd ?? endMs;
  const clip = (ms: number) => Math.min(max, Math.max(STEP_MS, Math.round(ms / STEP_MS) * STEP_MS));

  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    if (disabled || event.button !== 0) return;
    const handle = event.currentTarget;
    const axis = handle.parentElement?.getBoundingClientRect();
    if (!axis) return;
    handle.setPointerCapture(event.pointerId);
    setAxisEnd(endMs);
    const move = (moved: globalThis.PointerEvent) =>
      onMove(clip(((moved.clientX - axis.left) / axis.width) * endMs));
    const stop = () => {
      handle.removeEventListener('pointermove', move);
      setAxisEnd(null);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', stop, { once: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined || disabled) return;
    event.preventDefault();
    onMove(clip(value + by));
  };

  return (
    <span
      className={styles.handle}
      data-kind={kind}
      style={{ left: `${Math.min(100, (value / end) * 100)}%` }}
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={STEP_MS}
      aria-valuemax={max}
      aria-valuetext={text}
      aria-disabled={disabled}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  );
}
