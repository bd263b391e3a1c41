import { Checkbox } from '@mantine/core';
import { platforms } from '@shared/platforms';
import { generalTexts as texts } from '@renderer/texts/general';
import { saidAt, useEdited } from '../../edited';
import styles from './General.module.css';

/** The platforms this action must run on; what differs there stays when one is taken off by undo only. */
export function TargetsField() {
  const { action, edit, readOnly } = useEdited();
  const toggle = (id: string, on: boolean) => {
    if (on) {
      edit([{ kind: 'set', path: ['platforms', id], value: {} }], texts.targets);
    } else {
      const last = action.platforms.size === 1 && saidAt(action, ['platforms', id]) !== undefined;
      edit([{ kind: 'remove', path: last ? ['platforms'] : ['platforms', id] }], texts.targets);
    }
  };
  return (
    <fieldset className={styles.targets} aria-label={texts.targets}>
      {platforms.map((platform) => (
        <span key={platform.id} className={styles.target}>
          <Checkbox
            label={platform.mode ? `${platform.name} ${platform.mode}` : platform.name}
            checked={action.platforms.has(platform.id)}
            disabled={readOnly}
            onChange={(event) => toggle(platform.id, event.currentTarget.checked)}
          />
        </span>
      ))}
    </fieldset>
  );
}
