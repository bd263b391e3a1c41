import type { ResolvedValue } from '@shared/template/values';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { openEnvironment } from '@renderer/state/environment-focus';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import panel from '../TestPanel.module.css';
import styles from './Request.module.css';

interface Props {
  readonly values: readonly ResolvedValue[];
  /** The chosen environment; null: none. */
  readonly environment: string | null;
}

/** Which environment says each value of the request: its own, or one it extends; a click goes there. */
export function EnvironmentOrigins({ values, environment }: Props) {
  const said = values.filter(({ source, from }) => source === 'environment' && from !== undefined);
  if (said.length === 0) return null;
  return (
    <p className={styles.note}>
      {said.map(({ ref, from }) => (
        <span key={ref} className={styles.origin}>
          <PlaceholderToken source="environment" text={ref} />{' '}
          <button
            type="button"
            className={panel.link}
            onClick={() => openEnvironment(from ?? null, ref.slice('env.'.length))}
          >
            {from === environment ? texts.ofEnvironment(from) : texts.inherited(from ?? '')}
          </button>
        </span>
      ))}
    </p>
  );
}
