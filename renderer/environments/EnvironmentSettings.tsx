import { Select, Switch } from '@mantine/core';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { baseChain } from '@shared/template/environment-values';
import { editEnvironment, setDefaultEnvironment } from '@renderer/state/acts/environment-acts';
import { attempt } from '@renderer/state/notice';
import { useWorkspace } from '@renderer/state/workspace';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { ColorChoice } from './ColorChoice';
import styles from './Environments.module.css';

interface Props {
  readonly environment: EnvironmentView;
  readonly environments: readonly EnvironmentView[];
}

const NO_BASE = '';

/** What an environment is: its colour, whether it is production, what it extends. Each is one line of its file. */
export function EnvironmentSettings({ environment, environments }: Props) {
  const { name, color, production, file } = environment;
  const isDefault = useWorkspace((state) => state.view?.workspace.environment === name);
  const files = environments.map((each) => each.file);
  // What extends this one cannot be its base: that would be a circle.
  const bases = environments.filter(
    (each) => !baseChain(files, each.name).some((ancestor) => ancestor.name === name),
  );
  const write = (key: string, value: string | boolean | null, what: string) =>
    attempt(() =>
      editEnvironment(
        environment,
        [value === null ? { kind: 'remove', path: [key] } : { kind: 'set', path: [key], value }],
        what,
      ),
    );
  const known = file.extends === undefined || bases.some((base) => base.name === file.extends);
  return (
    <dl className={styles.settings}>
      <dt>{texts.color}</dt>
      <dd>
        <ColorChoice color={color} onChange={(next) => write('color', next, texts.color.toLowerCase())} />
      </dd>
      <dt>{texts.base}</dt>
      <dd>
        <Select
          size="sm"
          className={styles.base}
          aria-label={texts.base}
          value={file.extends ?? NO_BASE}
          data={[
            { value: NO_BASE, label: texts.noBase },
            ...(known ? [] : [{ value: file.extends ?? '', label: file.extends ?? '' }]),
            ...bases.map((base) => ({ value: base.name, label: base.name })),
          ]}
          error={known ? null : texts.missingBase(file.extends ?? '')}
          onChange={(next) => {
            if (next === null || next === (file.extends ?? NO_BASE)) return;
            write('extends', next === NO_BASE ? null : next, texts.base.toLowerCase());
          }}
        />
        <span className={styles.hint}>{texts.baseHint}</span>
      </dd>
      <dt>{texts.productionLabel}</dt>
      <dd>
        <Switch
          aria-label={texts.productionLabel}
          checked={production}
          onChange={(event) =>
            write('production', event.currentTarget.checked || null, texts.productionLabel.toLowerCase())
          }
        />
        <span className={styles.hint}>{texts.productionHint}</span>
      </dd>
      <dt>{texts.mockLabel}</dt>
      <dd>
        <Switch
          aria-label={texts.mockLabel}
          checked={file.mock ?? false}
          onChange={(event) => write('mock', event.currentTarget.checked || null, texts.mock)}
        />
        <span className={styles.hint}>{texts.mockHint}</span>
      </dd>
      <dt>{texts.defaultLabel}</dt>
      <dd>
        <Switch
          aria-label={texts.defaultLabel}
          checked={isDefault}
          disabled={isDefault}
          onChange={() => attempt(() => setDefaultEnvironment(name))}
        />
        <span className={styles.hint}>{texts.defaultHint}</span>
      </dd>
    </dl>
  );
}
