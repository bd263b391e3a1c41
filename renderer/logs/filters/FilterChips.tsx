import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { LogFilter } from '@shared/recording/filter';
import { IconButton } from '@renderer/components/IconButton';
import { stretchText } from '@renderer/components/when';
import { RemoveImport } from '@renderer/import/calls/RemoveImport';
import { setConditions, useLog } from '@renderer/state/log';
import { useFacets } from '@renderer/state/log-figures';
import { logTexts as texts } from '@renderer/texts/logs';
import { DimensionChip } from './DimensionChip';
import { DIMENSIONS } from './dimensions';
import { DurationChip } from './DurationChip';
import styles from './Filters.module.css';

/** Every condition of the filter as a chip; counts are asked for when a menu was opened for the first time. */
export function FilterChips({ filter }: { readonly filter: LogFilter }) {
  const { from, to, conversation, importId, replayOf, reached } = useLog((state) => state.conditions);
  const [looked, setLooked] = useState(false);
  const facets = useFacets(filter, looked);
  return (
    <div className={styles.chips} role="group" aria-label={texts.conditions}>
      {DIMENSIONS.map((dimension) => (
        <DimensionChip
          key={dimension.name}
          dimension={dimension}
          facets={facets}
          onOpen={() => setLooked(true)}
        />
      ))}
      <DurationChip />
      {(from !== undefined || to !== undefined) && (
        <FixedChip
          name={stretchText(from ?? null, to ?? null, new Date())}
          label={texts.dimensions.time}
          onRemove={() => setConditions({ from: undefined, to: undefined })}
        />
      )}
      {conversation !== undefined && (
        <FixedChip
          name={texts.conversation(conversation)}
          label={texts.dimensions.conversation}
          onRemove={() => setConditions({ conversation: undefined })}
        />
      )}
      {importId !== undefined && (
        <>
          <FixedChip
            name={texts.oneImport}
            label={texts.dimensions.import}
            onRemove={() => setConditions({ importId: undefined })}
          />
          <RemoveImport importId={importId} />
        </>
      )}
      {replayOf !== undefined && (
        <FixedChip
          name={texts.replaysOfOne}
          label={texts.dimensions.replays}
          onRemove={() => setConditions({ replayOf: undefined })}
        />
      )}
      {reached !== undefined && (
        <FixedChip
          name={texts.reached(reached)}
          label={texts.dimensions.reached}
          onRemove={() => setConditions({ reached: undefined })}
        />
      )}
    </div>
  );
}

interface FixedProps {
  readonly name: string;
  readonly label: string;
  readonly onRemove: () => void;
}

/** A condition that was set elsewhere, so that it can only be taken off. */
function FixedChip({ name, label, onRemove }: FixedProps) {
  return (
    <span className={styles.chip} data-active>
      <span className={styles.target} title={`${label}: ${name}`}>
        <span className={styles.name}>{name}</span>
      </span>
      <IconButton label={texts.takeOff(label)} icon={IconX} size="xs" onClick={onRemove} />
    </span>
  );
}
