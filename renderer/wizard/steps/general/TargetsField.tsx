import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { Action } from '@shared/action/action';
import { platforms } from '@shared/platforms';
import { generalTexts as texts } from '@renderer/texts/general';
import { type Edited, saidAt, useEdited } from '../../edited';
import styles from './General.module.css';

/** The platforms this action must run on; what differs there stays when one is taken off by undo only. */
export function TargetsField() {
  const { action, edit, readOnly } = useEdited();
  const said = saidAt(action, ['platforms']);
  return <Targets chosen={action.platforms} said={said} edit={edit} readOnly={readOnly} />;
}

interface Props extends Pick<Edited, 'edit' | 'readOnly'> {
  readonly chosen: Action['platforms'];
  /** What the document says of platforms. */
  readonly said: unknown;
}

/** Memoised: the description beside it is typed, and there are many boxes. */
const Targets = memo(function Targets({ chosen, said, edit, readOnly }: Props) {
  const toggle = (id: string, on: boolean) => {
    if (on) {
      edit([{ kind: 'set', path: ['platforms', id], value: {} }], texts.targets);
    } else {
      const isSaid = typeof said === 'object' && said !== null && Object.hasOwn(said, id);
      const last = chosen.size === 1 && isSaid;
      edit([{ kind: 'remove', path: last ? ['platforms'] : ['platforms', id] }], texts.targets);
    }
  };
  return (
    <fieldset className={styles.targets} aria-label={texts.targets}>
      {platforms.map((platform) => (
        <span key={platform.id} className={styles.target}>
          <Checkbox
            label={platform.mode ? `${platform.name} ${platform.mode}` : platform.name}
            checked={chosen.has(platform.id)}
            disabled={readOnly}
            onChange={(event) => toggle(platform.id, event.currentTarget.checked)}
          />
        </span>
      ))}
    </fieldset>
  );
});
