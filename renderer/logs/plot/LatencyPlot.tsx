import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import type { LogFilter } from '@shared/recording/filter';
import { duration } from '@renderer/components/time-scale';
import { dayOf, minuteTime } from '@renderer/components/when';
import { logTexts as texts } from '@renderer/texts/logs';
import { setConditions, setLog, useLog } from '@renderer/state/log';
import { usePlot, type Stretch } from '@renderer/state/log-figures';
import { Brush } from './Brush';
import { draw, placeOf, type Drawing } from './draw';
import { ceilingOf, nearestPoint, PERIODS, stretchOf, timeTicks, type Period } from './plot-scale';
import { useSilence } from './use-silence';
import styles from './Plot.module.css';

const COLUMNS = 120;
const HEIGHT = 84;

interface Props {
  readonly filter: LogFilter;
  readonly period: Period;
  /** When the period ends, ms since 1970. */
  readonly moment: number;
}

/** Latencies over time; dragging over them chooses the time of the filter. */
export function LatencyPlot({ filter, period, moment }: Props) {
  const { selected } = useLog();
  const stretch = useMemo(() => stretchOf(period, COLUMNS, moment), [period, moment]);
  const columns = usePlot(filter, stretch, COLUMNS);
  const silenceMs = useSilence(filter);
  const { ref, width } = useElementSize();
  const inside = useMemo(() => insideOf(filter, stretch), [filter, stretch]);
  const drawing = useMemo(
    (): Drawing => ({
      columns: columns ?? [],
      stretch,
      columnMs: PERIODS[period] / COLUMNS,
      ceilingMs: ceilingOf(columns ?? [], silenceMs),
      inside,
      selected,
      width,
      height: HEIGHT,
    }),
    [columns, stretch, period, silenceMs, inside, selected, width],
  );
  const choose = ({ from, to }: Stretch) =>
    setConditions({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  const pick = (x: number, y: number) => {
    const point = nearestPoint(drawing.columns, (one) => placeOf(drawing, one), x, y);
    if (point) setLog({ selected: point.id });
    else setConditions({ from: undefined, to: undefined });
  };
  const line = HEIGHT - 4 - (silenceMs / drawing.ceilingMs) * (HEIGHT - 8);
  return (
    <section className={styles.plot} aria-label={texts.plot}>
      <div className={styles.scale} aria-hidden>
        <span style={{ top: 4 }}>{duration(drawing.ceilingMs)}</span>
        <span style={{ top: line }}>{duration(silenceMs)}</span>
        <span style={{ top: HEIGHT - 4 }}>0</span>
      </div>
      <div className={styles.field} ref={ref} style={{ height: HEIGHT }}>
        <div className={styles.silence} style={{ top: line }} title={texts.plotLine(duration(silenceMs))} />
        <Dots drawing={drawing} />
        {columns?.length === 0 && <p className={styles.empty}>{texts.plotEmpty}</p>}
        <Brush
          stretch={stretch}
          width={width}
          step={PERIODS[period] / COLUMNS}
          chosen={inside}
          onChoose={choose}
          onPick={pick}
        />
      </div>
      <div className={styles.axis} aria-hidden>
        {timeTicks(stretch, Math.max(2, Math.floor(width / 110))).map((at) => (
          <span key={at} style={{ left: labelAt(at, stretch, width) }}>
            {PERIODS[period] > PERIODS.day ? dayOf(at) : minuteTime(at)}
          </span>
        ))}
      </div>
    </section>
  );
}

/** Half of the widest label of the axis, which must not be cut off at an end. */
const HALF_LABEL = 20;

function labelAt(at: number, { from, to }: Stretch, width: number): number {
  const x = ((at - from) / (to - from)) * width;
  return Math.min(width - HALF_LABEL, Math.max(HALF_LABEL, x));
}

/** The time of the filter, as far as it stands on the plot. */
function insideOf({ from, to }: LogFilter, stretch: Stretch): Stretch | null {
  if (from === undefined && to === undefined) return null;
  return {
    from: from === undefined ? stretch.from : Date.parse(from),
    to: to === undefined ? stretch.to : Date.parse(to),
  };
}

function Dots({ drawing }: { readonly drawing: Drawing }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colorScheme = useComputedColorScheme();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || drawing.width === 0) return;
    const ratio = window.devicePixelRatio;
    element.width = Math.round(drawing.width * ratio);
    element.height = Math.round(drawing.height * ratio);
    context.scale(ratio, ratio);
    const style = getComputedStyle(element);
    draw(context, drawing, (name) => style.getPropertyValue(`--ab-${name}`));
  }, [drawing, colorScheme]);
  return <canvas ref={canvas} className={styles.dots} style={{ height: drawing.height }} aria-hidden />;
}
