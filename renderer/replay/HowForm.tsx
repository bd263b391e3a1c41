import { Select } from '@mantine/core';
import type { Recording } from '@shared/recording/recording';
import type { ReplayHow } from '@shared/recording/replay/how';
import { platforms } from '@shared/platforms';
import { Segmented } from '@renderer/components/Segmented';
import { replayTexts as texts } from '@renderer/texts/replay';
import { useWorkspace } from '@renderer/state/workspace';
import { ReplayValues } from './ReplayValues';
import styles from './Replay.module.css';

const MODES = ['recorded', 'document'] as const;
const NONE = '-';

interface Props {
  readonly how: ReplayHow;
  /** The one recording whose values can be edited; null: several are replayed. */
  readonly recording: Recording | null;
  /** What "with changes" begins with. */
  readonly changed: ReplayHow & { readonly mode: 'document' };
  readonly onChange: (how: ReplayHow) => void;
}

/** As it was, or through the action as it is now: in another environment, as another platform, with other values. */
export function HowForm({ how, recording, changed, onChange }: Props) {
  return (
    <>
      <Segmented
        label={texts.how}
        value={how.mode}
        segments={MODES.map((value) => ({ value, label: texts.modes[value] }))}
        onChange={(mode) => onChange(mode === 'recorded' ? { mode } : changed)}
      />
      <p className={styles.lead}>{texts[how.mode]}</p>
      {how.mode === 'document' && (
        <>
          <div className={styles.choices}>
            <EnvironmentSelect
              value={how.environment}
              onChange={(environment) => onChange({ ...how, environment })}
            />
            <Select
              label={texts.platform}
              data={[
                { value: NONE, label: texts.own },
                ...platforms.map(({ id, name, mode }) => ({
                  value: id,
                  label: mode === undefined ? name : `${name} ${mode}`,
                })),
              ]}
              value={how.platform ?? NONE}
              allowDeselect={false}
              onChange={(value) => onChange({ ...how, platform: value === NONE ? null : value })}
            />
          </div>
          {recording !== null && (
            <ReplayValues
              recording={recording}
              given={how.given}
              onChange={(given) => onChange({ ...how, given })}
            />
          )}
        </>
      )}
    </>
  );
}

function EnvironmentSelect({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}) {
  const environments = useWorkspace((state) => state.view?.environments) ?? [];
  return (
    <Select
      label={texts.environment}
      data={[
        ...environments.map(({ name }) => ({ value: name, label: name })),
        { value: NONE, label: texts.noEnvironment },
      ]}
      value={value ?? NONE}
      allowDeselect={false}
      onChange={(name) => onChange(name === NONE ? null : name)}
    />
  );
}
