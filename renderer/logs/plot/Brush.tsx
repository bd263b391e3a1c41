import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { minuteTime, dayOf } from '@renderer/components/when';
import type { Stretch } from '@renderer/state/log-figures';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Plot.module.css';

interface Props {
  readonly stretch: Stretch;
  readonly width: number;
  /** What an arrow key moves an end by, in milliseconds. */
  readonly step: number;
  readonly chosen: Stretch | null;
  readonly onChoose: (stretch: Stretch) => void;
  /** A click that was no drag, in pixels. */
  readonly onPick: (x: number, y: number) => void;
}

/** A drag shorter than this is a click. */
const DRAG_PX = 4;

/** The chosen time over the plot: drawn by dragging, its ends moved by dragging or by arrow keys. */
export function Brush({ stretch, width, step, chosen, onChoose, onPick }: Props) {
  const [drawn, setDrawn] = useState<Stretch | null>(null);
  const length = stretch.to - stretch.from;
  const clip = (ms: number) => Math.min(stretch.to, Math.max(stretch.from, ms));
  const timeAt = (x: number) => clip(stretch.from + (x / width) * length);
  const leftOf = (ms: number) => ((clip(ms) - stretch.from) / length) * width;

  /** Follows the pointer until it is let go; `fixed` is the end that stays. */
  const drag = (event: PointerEvent<HTMLElement>, fixed: number | null) => {
    if (event.button !== 0 || width === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const field = event.currentTarget.closest('[data-brush]') ?? event.currentTarget;
    const { left, top } = field.getBoundingClientRect();
    const start = fixed ?? timeAt(event.clientX - left);
    const begun = event.clientX;
    let last: Stretch | null = null;
    const move = (moved: globalThis.PointerEvent) => {
      if (Math.abs(moved.clientX - begun) < DRAG_PX && last === null) return;
      const other = timeAt(moved.clientX - left);
      last = { from: Math.min(start, other), to: Math.max(start, other) };
      setDrawn(last);
    };
    const up = (ended: globalThis.PointerEvent) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      setDrawn(null);
      if (last) onChoose(last);
      else if (fixed === null) onPick(ended.clientX - left, ended.clientY - top);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
  };

  const shown = drawn ?? chosen;
  const onKeyDown = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[
      event.key
    ];
    if (by === undefined || !shown) return;
    event.preventDefault();
    const moved = { ...shown, [end]: clip(shown[end] + by * step) };
    if (moved.from < moved.to) onChoose(moved);
  };
  const handle = (end: 'from' | 'to', label: string, at: Stretch) => (
    <span
      className={styles.handle}
      style={{ left: leftOf(at[end]) }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={stretch.from}
      aria-valuemax={stretch.to}
      aria-valuenow={at[end]}
      aria-valuetext={`${dayOf(at[end])} ${minuteTime(at[end])}`}
      onPointerDown={(event) => drag(event, end === 'from' ? at.to : at.from)}
      onKeyDown={onKeyDown(end)}
    />
  );
  return (
    <div
      className={styles.brush}
      data-brush
      title={texts.plotHelp}
      onPointerDown={(event) => drag(event, null)}
    >
      {shown && (
        <>
          <div
            className={styles.chosen}
            style={{ left: leftOf(shown.from), width: leftOf(shown.to) - leftOf(shown.from) }}
          />
          {handle('from', texts.plotFrom, shown)}
          {handle('to', texts.plotTo, shown)}
        </>
      )}
    </div>
  );
}
