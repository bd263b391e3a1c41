import { PLOT_SAMPLE } from '@shared/recording/figures';
import { Segmented } from '@renderer/components/Segmented';
import { logTexts as texts } from '@renderer/texts/logs';
import { PERIODS, type Period } from './plot-scale';
import styles from './Plot.module.css';

interface Props {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** What the lines of the plot are, and how far back it goes. */
export function PlotLegend({ period, onChange }: Props) {
  return (
    <div className={styles.legend}>
      <span className={styles.key} data-line="p50">
        {texts.p50}
      </span>
      <span className={styles.key} data-line="p95" title={texts.sampled(PLOT_SAMPLE)}>
        {texts.p95}
      </span>
      <Segmented
        label={texts.periods}
        value={period}
        segments={(Object.keys(PERIODS) as Period[]).map((value) => ({
          value,
          label: texts.periodNames[value],
        }))}
        onChange={onChange}
      />
    </div>
  );
}
