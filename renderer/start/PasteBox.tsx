import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconClipboard, IconFolderOpen, IconShieldLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { ImportPreview } from '@shared/ipc/imports';
import { calls } from '@renderer/bridge/bridge';
import { startTexts as texts } from '@renderer/texts/start';
import { chooseFile, reviewText } from '@renderer/state/imports';
import styles from './Start.module.css';

type Found = { readonly preview: ImportPreview } | { readonly failure: Failure } | null;

/** Takes whatever one has, says what it is, and shows what would be made of it. */
export function PasteBox() {
  const [text, setText] = useState('');
  const found = useFound(text);
  return (
    <section className={styles.paste}>
      <div className={styles.pasteHead}>
        <IconClipboard size={14} stroke={1.75} aria-hidden />
        <span className={styles.pasteTitle}>{texts.paste}</span>
        <span className={styles.pasteHint}>{texts.pasteHint}</span>
        <Button
          size="sm"
          leftSection={<IconFolderOpen size={14} stroke={1.75} aria-hidden />}
          onClick={chooseFile}
        >
          {texts.openFile}
        </Button>
      </div>
      <textarea
        className={styles.pasteText}
        data-own-enter
        autoFocus
        rows={4}
        spellCheck={false}
        aria-label={texts.pasteLabel}
        placeholder={texts.pastePlaceholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          // What is typed goes on; what is pasted into an empty box is meant as a whole.
          if (text.trim() === '' && pasted.trim() !== '') void reviewText(pasted);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.trim() === '') return;
          event.preventDefault();
          event.stopPropagation();
          void reviewText(text);
        }}
      />
      <div className={styles.pasteFoot} role="status">
        <Foot found={found} onReview={() => void reviewText(text)} />
      </div>
    </section>
  );
}

/** What a text is, a moment after it was typed. Main is asked: values of credentials are sorted out there. */
function useFound(text: string): Found {
  const [settled] = useDebouncedValue(text, 250);
  const [found, setFound] = useState<{ readonly of: string; readonly what: Found } | null>(null);
  useEffect(() => {
    if (settled.trim() === '') return;
    let gone = false;
    const take = (what: Found) => {
      if (!gone) setFound({ of: settled, what });
    };
    calls.import.preview({ text: settled }).then(
      (preview) => {
        // Only its words are shown here: the review asks anew, and nothing waits in main meanwhile.
        calls.import.discard({ handle: preview.handle }).catch(() => undefined);
        take({ preview });
      },
      (error: unknown) => take({ failure: toFailure(error) }),
    );
    return () => {
      gone = true;
    };
  }, [settled]);
  return found?.of === text ? found.what : null;
}

function Foot({ found, onReview }: { readonly found: Found; readonly onReview: () => void }) {
  if (found === null) {
    return (
      <>
        <IconShieldLock size={14} stroke={1.75} aria-hidden />
        {texts.safe}
      </>
    );
  }
  if ('failure' in found) {
    return (
      <span className={styles.unknown}>
        {found.failure.message} {found.failure.hint}
      </span>
    );
  }
  const { format, actions, secrets, calls: told } = found.preview;
  return (
    <>
      <strong>{format}</strong>
      <span className={styles.foundNames}>
        {actions.length > 0 ? actions.map(({ name }) => name).join(', ') : texts.calls(told?.total ?? 0)}
      </span>
      {secrets.length > 0 && <span>{texts.secrets(secrets.length)}</span>}
      <Button size="sm" variant="filled" className={styles.foundAct} onClick={onReview}>
        {texts.review}
      </Button>
    </>
  );
}
