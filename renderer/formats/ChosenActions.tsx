import { Anchor, Checkbox } from '@mantine/core';
import type { Action } from '@shared/action/action';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { SectionHead } from '@renderer/components/SectionHead';
import { formatTexts as texts } from '@renderer/texts/formats';
import styles from './Formats.module.css';

interface Props {
  readonly actions: readonly { readonly path: string; readonly action: Action }[];
  /** By the path of the document. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The actions of the workspace, to choose what is exported together. */
export function ChosenActions({ actions, chosen, onChoose }: Props) {
  const toggle = (path: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(path);
    else next.delete(path);
    onChoose(next);
  };
  return (
    <section className={styles.column}>
      <SectionHead title={texts.actions} hint={texts.chosen(chosen.size, actions.length)}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => onChoose(new Set(actions.map(({ path }) => path)))}
        >
          {texts.all}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={() => onChoose(new Set())}>
          {texts.none}
        </Anchor>
      </SectionHead>
      <div className={styles.list}>
        {actions.map(({ path, action }) => (
          <label key={path} className={styles.row}>
            <Checkbox
              aria-label={texts.take(action.name)}
              checked={chosen.has(path)}
              onChange={(event) => toggle(path, event.currentTarget.checked)}
            />
            <MethodBadge badge={badgeOfAction(action)} />
            <span className={styles.name} title={action.name}>
              {action.name}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
