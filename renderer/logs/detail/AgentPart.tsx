import type { Recording } from '@shared/recording/recording';
import { CopyButton } from '@renderer/components/CopyButton';
import { Revealable } from '@renderer/personal/Revealable';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Detail.module.css';

/** What leaves the run: the outputs for later actions and the text the agent reads. */
export function AgentPart({ recording }: { readonly recording: Recording }) {
  const { outputs, told } = recording;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.views.agent}>
      <h3 className={styles.subhead}>{texts.outputs}</h3>
      {outputs.length === 0 && <p className={styles.note}>{texts.noOutputs}</p>}
      {outputs.map(({ name, path, json, problem }) => (
        <div key={name} className={styles.value}>
          <span className={styles.output}>{name}</span>
          <span className={styles.outputPath}>{path}</span>
          {json === null ? (
            <span className={styles.absent}>{problem ?? texts.absentOutput}</span>
          ) : (
            <Revealable
              id={recording.id}
              place={{ part: 'output', name }}
              text={json}
              className={styles.valueText}
            />
          )}
        </div>
      ))}
      <h3 className={styles.subhead}>
        {texts.told} {told !== null && <CopyButton label={texts.told} text={told} />}
      </h3>
      {told === null ? (
        <p className={styles.note}>{texts.nothingTold}</p>
      ) : (
        <pre className={`${styles.text ?? ''} selectable`}>{told}</pre>
      )}
    </div>
  );
}
