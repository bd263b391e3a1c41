import type { SpokenTimeline } from '@shared/timeline/timeline';
import type { TimeScale } from '@renderer/components/time-scale';
import { messagesTexts as texts } from '@renderer/texts/messages';
import styles from './Timeline.module.css';

interface Props {
  readonly title: string;
  readonly sub: string;
  readonly timeline: SpokenTimeline;
  readonly scale: TimeScale;
}

/** Below this a silence is a breath, not a defect. */
const NOTED_SILENCE_MS = 300;

/** What the caller hears, as blocks; where nothing is heard, hatching. */
export function SpeechLane({ title, sub, timeline, scale }: Props) {
  return (
    <div className={styles.lane}>
      <div className={styles.label}>
        <strong>{title}</strong>
        <span>{sub}</span>
      </div>
      <div className={styles.axis}>
        {timeline.silences
          .filter(({ fromMs, toMs }) => toMs - fromMs >= NOTED_SILENCE_MS)
          .map(({ fromMs, toMs }) => (
            <span
              key={fromMs}
              className={styles.silence}
              style={{ left: scale.at(fromMs), width: scale.length(fromMs, toMs) }}
              title={texts.silence(toMs - fromMs)}
            >
              <span>{texts.silence(toMs - fromMs)}</span>
            </span>
          ))}
        {timeline.speech.map((block) => (
          <span
            key={`${block.kind} ${block.fromMs}`}
            className={styles.block}
            data-kind={block.kind}
            data-approximate={block.approximate || undefined}
            style={{ left: scale.at(block.fromMs), width: scale.length(block.fromMs, block.toMs) }}
            title={block.text}
          >
            {block.kind === 'own-words' ? texts.ownWords : block.text}
          </span>
        ))}
      </div>
    </div>
  );
}
