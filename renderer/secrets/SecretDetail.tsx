import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '@renderer/components/CopyButton';
import { Detail } from '@renderer/components/ListDetail';
import { RenameInline } from '@renderer/components/RenameInline';
import { SectionHead } from '@renderer/components/SectionHead';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { renameSecretAct } from '@renderer/state/acts/secret-acts';
import { showSecret } from '@renderer/state/secret-focus';
import { secretTexts as texts } from '@renderer/texts/secrets';
import type { SecretRow } from './rows';
import { SecretEntries } from './SecretEntries';
import { UsedBy } from './UsedBy';
import styles from './Secrets.module.css';

/** One secret: its entries by environment, and everything that names it. */
export function SecretDetail({ row }: { readonly row: SecretRow }) {
  const { name, uses } = row;
  const [renaming, setRenaming] = useState(false);
  const rename = async (to: string) => {
    await renameSecretAct(name, to);
    showSecret(to);
  };
  return (
    <Detail
      head={
        <>
          {renaming ? (
            <RenameInline
              label={texts.renameLabel(name)}
              act={texts.rename}
              name={name}
              hint={texts.renameHint}
              onName={rename}
              onDone={() => setRenaming(false)}
            />
          ) : (
            <>
              <SourceGlyph source="secret" />
              <h2 className={styles.title}>{name}</h2>
              <CopyButton label={texts.copyReference} text={`{{secret.${name}}}`} />
              <Button size="sm" onClick={() => setRenaming(true)}>
                {texts.rename}
              </Button>
            </>
          )}
        </>
      }
    >
      <section className={styles.section}>
        <SectionHead title={texts.where} hint={texts.whereHint} />
        <SecretEntries row={row} />
      </section>
      <section className={styles.section} aria-label={texts.usedBy}>
        <SectionHead title={texts.usedBy} hint={texts.uses(uses.length)} />
        <UsedBy uses={uses} />
      </section>
    </Detail>
  );
}
