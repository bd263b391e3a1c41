import type { CSSProperties } from 'react';
import { platforms } from '@shared/platforms';
import { SectionHead } from '@renderer/components/SectionHead';
import { Segmented } from '@renderer/components/Segmented';
import { timeScale } from '@renderer/components/time-scale';
import { messagesTexts as texts } from '@renderer/texts/messages';
import { spokenOf, timeoutOf } from '@renderer/test-panel/spoken';
import { useEdited } from '../../edited';
import { Histogram } from './Histogram';
import { RequestLane } from './RequestLane';
import type { Scenario, ScenarioId } from './scenario';
import { SpeechLane } from './SpeechLane';
import { TimeHandle } from './TimeHandle';
import type { Measured } from './use-measured';
import { worstTarget } from './worst-target';
import styles from './Timeline.module.css';

interface Props {
  readonly scenarios: readonly Scenario[];
  readonly scenario: Scenario;
  readonly onChoose: (id: ScenarioId) => void;
  readonly measured: Measured;
}

const seconds = (ms: number) => (ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 });

/** One time axis: speech as blocks, the request as a bar, silence as hatching; delay and timeout as handles. */
export function ScenarioTimeline({ scenarios, scenario, onChoose, measured }: Props) {
  const { action, edit, readOnly } = useEdited();
  const timeline = spokenOf(action, scenario, false);
  const worst = worstTarget(action, scenario, platforms);
  const timeoutMs = timeoutOf(action);
  const delayMs = action.speech.delay?.afterMs ?? null;
  const end = Math.ceil((Math.max(timeoutMs * 1.18, timeline.endMs * 1.02) + 1) / 1000) * 1000;
  const scale = timeScale(end, 8);
  const set = (path: readonly string[], label: string) => (ms: number) =>
    edit([{ kind: 'set', path, value: ms }], label, path.join('/'));
  const unit = (ms: number) => ({ '--at': scale.at(ms) }) as CSSProperties;
  return (
    <div className={styles.section}>
      <SectionHead title={texts.timeline} hint={scenario.assumed ? texts.assumed : texts.dragHint}>
        <Segmented
          label={texts.scenario}
          value={scenario.id}
          segments={scenarios.map(({ id, label }) => ({ value: id, label }))}
          onChange={onChoose}
        />
      </SectionHead>
      <div className={styles.chart}>
        <div className={styles.handles}>
          <div className={styles.axis}>
            {delayMs !== null && (
              <TimeHandle
                kind="delay"
                label={texts.delayHandle}
                text={texts.delayAt(seconds(delayMs))}
                value={delayMs}
                endMs={scale.endMs}
                max={600_000}
                disabled={readOnly}
                onMove={set(['speech', 'delay', 'afterMs'], texts.threshold)}
              />
            )}
            <TimeHandle
              kind="timeout"
              label={texts.timeoutHandle}
              text={texts.timeoutAt(seconds(timeoutMs))}
              value={timeoutMs}
              endMs={scale.endMs}
              max={600_000}
              disabled={readOnly}
              onMove={set(['request', 'timeoutMs'], texts.timeoutHandle)}
            />
          </div>
        </div>
        <div className={styles.lines} aria-hidden>
          {delayMs !== null && <span className={styles.line} data-kind="delay" style={unit(delayMs)} />}
          <span className={styles.line} data-kind="timeout" style={unit(timeoutMs)} />
        </div>
        <SpeechLane
          title={texts.agentSays}
          sub={texts.longestSilence(seconds(timeline.longestSilenceMs))}
          timeline={timeline}
          scale={scale}
        />
        {worst && (
          <SpeechLane
            title={texts.on(worst.name)}
            sub={worst.muted ? texts.muted : texts.lacks(worst.missing)}
            timeline={worst.timeline}
            scale={scale}
          />
        )}
        <RequestLane timeline={timeline} scale={scale} scenario={scenario} status={measured.lastStatus} />
        <Histogram measured={measured} scale={scale} timeoutMs={timeoutMs} />
        <div className={styles.ticks}>
          <div className={styles.axis}>
            {scale.ticks.map((tick, index) => (
              <span key={tick} style={{ left: scale.at(tick) }}>
                {seconds(tick)}
                {index === scale.ticks.length - 1 && ' s'}
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
