import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { SheetTick } from '@shared/ipc/exports';
import { dialectTokens } from '@shared/platforms/dialect-tokens';
import type { SheetField } from '@shared/platforms/platform';
import type { Profile } from '@shared/platforms/profile';
import { CopyButton } from '@renderer/components/CopyButton';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { CopySecret } from './CopySecret';
import styles from './SheetPart.module.css';

interface Props {
  readonly field: SheetField;
  readonly profile: Profile;
  /** Null: not entered yet. */
  readonly tick: SheetTick['state'] | null;
  readonly copied: boolean;
  readonly onCopied: () => void;
  readonly onTick: (entered: boolean) => void;
}

/** One field of a form: whether it was entered, what it is called there, its value and what copies it. */
export function SheetFieldRow({ field, profile, tick, copied, onCopied, onTick }: Props) {
  const { label, value, secret } = field;
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.field} data-copied={copied || undefined} data-open={open || undefined}>
      <Checkbox
        aria-label={texts.tick(label)}
        checked={tick === 'entered'}
        indeterminate={tick === 'changed'}
        title={tick === 'changed' ? texts.changedSince : undefined}
        onChange={() => onTick(tick !== 'entered')}
      />
      <button
        type="button"
        className={styles.fieldLabel}
        data-done={tick === 'entered' || undefined}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <span className={`${styles.fieldValue ?? ''} selectable`} title={value}>
        <FieldValue field={field} profile={profile} />
        {tick === 'changed' && <span className={styles.fieldChanged}> {texts.changedSince}</span>}
      </span>
      {secret !== undefined && <CopySecret name={secret} onCopied={onCopied} />}
      {secret === undefined && value !== '' && (
        <CopyButton label={texts.copyValue(label)} text={value} onCopied={onCopied} />
      )}
    </div>
  );
}

function FieldValue({ field, profile }: { readonly field: SheetField; readonly profile: Profile }) {
  const { secret, value, note } = field;
  return (
    <>
      {secret !== undefined ? (
        <>
          <PlaceholderToken source="secret" text={secret} />{' '}
          <span className={styles.fieldNote}>{texts.secretHint}</span>
        </>
      ) : value === '' ? (
        <span className={styles.fieldNote}>{texts.empty}</span>
      ) : (
        dialectTokens(profile, value).map(({ text, source }, index) =>
          source === 'constant' ? (
            <span key={index}>{text}</span>
          ) : (
            <PlaceholderToken key={index} source={source} text={text} />
          ),
        )
      )}
      {note !== undefined && <span className={styles.fieldNote}> {note}</span>}
    </>
  );
}
