import { UnstyledButton } from '@mantine/core';
import { IconArrowsRightLeft, IconForms, IconHandClick, type Icon } from '@tabler/icons-react';
import type { Kind } from '@shared/action/action';
import { KeyCap } from '@renderer/components/KeyCap';
import { kindTexts } from '@renderer/texts/dialogs';
import styles from './Start.module.css';

const icons: Readonly<Record<Kind, Icon>> = {
  http: IconArrowsRightLeft,
  form: IconForms,
  button: IconHandClick,
};

interface Props {
  readonly kind: Kind;
  /** One of a choice; absent: a button that begins. */
  readonly checked?: boolean;
  readonly keys?: string;
  readonly onChoose: () => void;
}

/** A kind of action with what it is for. */
export function KindCard({ kind, checked, keys, onChoose }: Props) {
  const Glyph = icons[kind];
  return (
    <UnstyledButton
      type="button"
      className={styles.kind}
      role={checked === undefined ? undefined : 'radio'}
      aria-checked={checked}
      data-checked={checked || undefined}
      onClick={onChoose}
    >
      <span className={styles.kindHead}>
        <Glyph size={16} stroke={1.75} aria-hidden />
        <span className={styles.kindName}>{kindTexts[kind].name}</span>
        {keys && <KeyCap keys={keys} />}
      </span>
      <span className={styles.kindAbout}>{kindTexts[kind].about}</span>
    </UnstyledButton>
  );
}
