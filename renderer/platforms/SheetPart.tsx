import { Checkbox, Progress } from '@mantine/core';
import { useState } from 'react';
import type { Platform, Sheet, SheetField } from '@shared/platforms/platform';
import { CopyButton } from '@renderer/components/CopyButton';
import { TemplateText } from '@renderer/components/TemplateText';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { tickField, useExports } from '@renderer/state/exports';
import { CopySecret } from './CopySecret';
import styles from './Platforms.module.css';

interface Props {
  readonly file: string;
  readonly platform: Platform;
  readonly sheet: Sheet;
}

/** The platform's form in its own order and words: copy, paste, tick. */
export function SheetPart({ file, platform, sheet }: Props) {
  const ticked = useExports((state) => state.ticked);
  const [copied, setCopied] = useState<string | null>(null);
  const keyOf = ({ group, label }: SheetField) => `${file}|${platform.id}|${group}|${label}`;
  const done = sheet.fields.filter((field) => ticked.has(keyOf(field))).length;
  const groups = [...new Set(sheet.fields.map(({ group }) => group))];
  return (
    <>
      <div className={styles.sheetBar}>
        {texts.entered(done, sheet.fields.length)}
        <Progress
          className={styles.progress}
          value={sheet.fields.length === 0 ? 0 : (done / sheet.fields.length) * 100}
          size={4}
          aria-label={texts.entered(done, sheet.fields.length)}
        />
      </div>
      <div className={styles.panelBody} tabIndex={0} role="region" aria-label={texts.views.sheet}>
        <Lines title={texts.before} lines={sheet.before} />
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            {sheet.fields
              .filter((field) => field.group === group)
              .map((field) => {
                const key = keyOf(field);
                return (
                  <div key={key} className={styles.field} data-copied={copied === key || undefined}>
                    <Checkbox
                      aria-label={texts.tick(field.label)}
                      checked={ticked.has(key)}
                      onChange={(event) => tickField(key, event.currentTarget.checked)}
                    />
                    <span className={styles.fieldLabel} data-done={ticked.has(key) || undefined}>
                      {field.label}
                    </span>
                    <FieldValue field={field} />
                    {field.secret !== undefined && (
                      <CopySecret name={field.secret} onCopied={() => setCopied(key)} />
                    )}
                    {field.secret === undefined && field.value !== '' && (
                      <CopyButton
                        label={texts.copyValue(field.label)}
                        text={field.value}
                        onCopied={() => setCopied(key)}
                      />
                    )}
                  </div>
                );
              })}
          </section>
        ))}
        <Lines title={texts.after} lines={sheet.after} />
      </div>
      <div className={styles.legend}>
        <span className={styles.prompt} title={sheet.prompt}>
          {sheet.prompt}
        </span>
        <CopyButton look="button" label={texts.copyPrompt} text={sheet.prompt} />
      </div>
    </>
  );
}

function FieldValue({ field }: { readonly field: SheetField }) {
  return (
    <span className={styles.fieldValue} title={field.value}>
      {field.secret !== undefined ? (
        <>
          <PlaceholderToken source="secret" text={field.secret} />{' '}
          <span className={styles.fieldNote}>{texts.secretHint}</span>
        </>
      ) : field.value === '' ? (
        <span className={styles.fieldNote}>{texts.empty}</span>
      ) : (
        <TemplateText text={field.value} />
      )}
      {field.note !== undefined && <span className={styles.fieldNote}> {field.note}</span>}
    </span>
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
