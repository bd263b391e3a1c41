import type { Recording } from '@shared/recording/recording';
import { type Consequence, consequencesOf } from '@shared/recording/replay/consequence';
import { statusOf } from '@renderer/components/status';
import { replayTexts as texts } from '@renderer/texts/replay';
import styles from './Replay.module.css';

interface Props {
  readonly before: Recording;
  readonly after: Recording;
}

/** One line: what the difference between two runs means for the agent. */
export function AgentConsequence({ before, after }: Props) {
  const label = (recording: Recording) =>
    statusOf({ status: recording.hops.at(-1)?.status ?? null, class: recording.class }).label;
  const words = (found: Consequence): string => {
    switch (found.kind) {
      case 'outcome':
        return texts.outcome(found.before === 'ok', found.after === 'ok', label(before), label(after));
      case 'output-lost':
        return texts.outputLost(found.name);
      case 'output-found':
        return texts.outputFound(found.name);
      case 'output-changed':
        return texts.outputChanged(found.name, found.before, found.after);
      case 'told':
        return texts.toldOther;
      case 'none':
        return texts.toldSame;
    }
  };
  const [first, ...more] = consequencesOf(before, after).map(words);
  return (
    <p className={styles.consequence} title={more.join('\n') || undefined}>
      <strong>{texts.forTheAgent}</strong> {[first, ...more].slice(0, 3).join(' ')}
      {more.length > 2 && ` ${texts.andMore(more.length - 2)}`}
    </p>
  );
}
