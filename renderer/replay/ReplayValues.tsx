import type { GivenValues } from '@shared/ipc/limits';
import type { Recording } from '@shared/recording/recording';
import { maskedValues, recordedGiven } from '@shared/recording/replay/recorded-values';
import { SectionHead } from '@renderer/components/SectionHead';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { replayTexts as texts } from '@renderer/texts/replay';
import styles from './Replay.module.css';

interface Props {
  readonly recording: Recording;
  /** What was typed over the recorded values. */
  readonly given: GivenValues;
  readonly onChange: (given: GivenValues) => void;
}

/** The values of the run, to be sent as they were or typed over. An emptied field leaves the value out. */
export function ReplayValues({ recording, given, onChange }: Props) {
  const recorded = recordedGiven(recording);
  const masked = new Set(maskedValues(recording).map(({ ref }) => ref));
  const rows = recording.values.filter(({ ref }) => Object.hasOwn(recorded, ref));
  if (rows.length === 0) return null;
  return (
    <div>
      <SectionHead title={texts.values} />
      <div className={styles.values}>
        {rows.map(({ ref, source }) => {
          const was = masked.has(ref) ? null : (recorded[ref] ?? null);
          const value = Object.hasOwn(given, ref) ? (given[ref] ?? '') : (was ?? '');
          return (
            <label key={ref} className={styles.value}>
              <SourceGlyph source={source} />
              <span className={styles.name} title={ref}>
                {ref}
              </span>
              <input
                className={styles.input}
                aria-label={ref}
                value={value}
                placeholder={masked.has(ref) ? texts.askAgain : texts.leftOut}
                onChange={({ currentTarget }) =>
                  onChange({ ...given, [ref]: currentTarget.value === '' ? null : currentTarget.value })
                }
              />
            </label>
          );
        })}
      </div>
    </div>
  );
}
