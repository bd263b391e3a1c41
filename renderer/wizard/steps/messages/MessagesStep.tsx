import { Switch } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '@renderer/components/EmptyState';
import { messagesTexts as texts } from '@renderer/texts/messages';
import { useEdited, writeOrRemove } from '../../edited';
import { FindingsAt } from '../../findings/FindingsAt';
import { StepFrame } from '../../StepFrame';
import { MessageRows } from './MessageRows';
import styles from './Messages.module.css';
import type { ScenarioId } from './scenario';
import { scenariosOf } from './scenarios';
import { ScenarioTimeline } from './ScenarioTimeline';
import { useMeasured } from './use-measured';
import { WorstCase } from './WorstCase';

const SPEECH = ['speech'] as const;

/** Step 5: what the caller hears, and when, against the time the request really takes. */
export function MessagesStep() {
  const { action, edit, readOnly } = useEdited();
  const measured = useMeasured(action.id);
  const [chosen, setChosen] = useState<ScenarioId>('slow');
  const natural = action.speech.natural ?? false;
  const scenarios = scenariosOf(action, measured);
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  return (
    <StepFrame step="messages" claimed={[SPEECH]}>
      <div className={styles.natural}>
        <Switch
          label={texts.natural}
          data-place="speech/natural"
          checked={natural}
          disabled={readOnly}
          onChange={(event) =>
            edit(
              writeOrRemove(action, ['speech', 'natural'], event.currentTarget.checked ? true : undefined),
              texts.natural,
            )
          }
        />
        <span className={styles.hint}>{natural ? texts.naturalOn : texts.naturalOff}</span>
      </div>
      <MessageRows />
      <FindingsAt place={SPEECH} />
      {action.request && scenario ? (
        <>
          <ScenarioTimeline
            scenarios={scenarios}
            scenario={scenario}
            onChoose={setChosen}
            measured={measured}
          />
          <WorstCase />
        </>
      ) : (
        <EmptyState title={texts.noRequest}>{texts.noRequestText}</EmptyState>
      )}
    </StepFrame>
  );
}
