import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Platform, Sheet, SheetField } from '@shared/platforms/platform';
import { CopyButton } from '@renderer/components/CopyButton';
import { attempt, tellFailure } from '@renderer/state/notice';
import { loadTicks, tickField, useTicks } from '@renderer/state/sheet-ticks';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { SheetFieldRow } from './SheetFieldRow';
import pane from './PlatformPane.module.css';
import styles from './SheetPart.module.css';

interface Props {
  /** Id. */
  readonly action: string;
  readonly platform: Platform;
  readonly sheet: Sheet;
}

/** A field by what it is called in the form: a sheet is gone on with when its action has changed. */
const nameOf = ({ group, label }: SheetField) => `${group} / ${label}`;

/** The platform's form in its own order and words: copy, paste, tick. */
export function SheetPart({ action, platform, sheet }: Props) {
  const ticks = useTicks(action, platform.id);
  const [copied, setCopied] = useState<string | null>(null);
  const { fields } = sheet;
  useEffect(() => {
    const values = fields.map((field) => ({ field: nameOf(field), value: field.value }));
    loadTicks(action, platform.id, values).catch(tellFailure);
  }, [action, platform.id, fields]);
  const done = fields.filter((field) => ticks.get(nameOf(field)) === 'entered').length;
  const groups = [...new Set(fields.map(({ group }) => group))];
  return (
    <>
      <div className={styles.sheetBar}>
        {fields.length > 0 && (
          <>
            {texts.entered(done, fields.length)}
            <Progress
              className={styles.progress}
              value={(done / fields.length) * 100}
              size={4}
              aria-label={texts.entered(done, fields.length)}
            />
          </>
        )}
      </div>
      <div className={pane.panelBody} tabIndex={0} role="region" aria-label={texts.views.sheet}>
        <Lines title={texts.before} lines={sheet.before} />
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            {fields
              .filter((field) => field.group === group)
              .map((field) => {
                const name = nameOf(field);
                const { value } = field;
                return (
                  <SheetFieldRow
                    key={name}
                    field={field}
                    profile={platform.profile}
                    tick={ticks.get(name) ?? null}
                    copied={copied === name}
                    onCopied={() => setCopied(name)}
                    onTick={(entered) =>
                      attempt(() => tickField(action, platform.id, { field: name, value }, entered))
                    }
                  />
                );
              })}
          </section>
        ))}
        <Lines title={texts.after} lines={sheet.after} />
        <section>
          <h3 className={styles.group}>{texts.forPrompt}</h3>
          <p className={`${styles.prompt ?? ''} selectable`}>{sheet.prompt}</p>
        </section>
      </div>
      <div className={pane.legend}>
        <span className={styles.legendPrompt} title={sheet.prompt}>
          {sheet.prompt}
        </span>
        <CopyButton look="button" label={texts.copyPrompt} text={sheet.prompt} />
      </div>
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.group}>{title}</h3>
      <ol className={styles.steps}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
