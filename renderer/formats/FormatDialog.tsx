import { Button, Modal } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatById } from '@shared/formats/index';
import { calls } from '@renderer/bridge/bridge';
import { CopyButton } from '@renderer/components/CopyButton';
import { commonTexts } from '@renderer/texts/common';
import { formatTexts as texts } from '@renderer/texts/formats';
import { useDocuments } from '@renderer/state/documents';
import { attempt, tell } from '@renderer/state/notice';
import { closeOverlay } from '@renderer/state/shell';
import { ChosenActions } from './ChosenActions';
import { ExportedFiles } from './ExportedFiles';
import { FormatLosses } from './FormatLosses';
import { useExported } from './use-exported';
import styles from './Formats.module.css';

interface Props {
  /** Of a format. */
  readonly id: string;
  /** The document that is chosen at first. */
  readonly file: string;
}

/** Actions as a general format: which ones, the files, and what they cannot say. */
export function FormatDialog({ id, file }: Props) {
  const format = formatById(id);
  const documents = useDocuments((state) => state.documents);
  const actions = useMemo(
    () =>
      [...documents.values()].flatMap(({ file: path, lastValid }) =>
        lastValid ? [{ path, action: lastValid }] : [],
      ),
    [documents],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set([file]));
  const picked = useMemo(
    () => actions.flatMap(({ path, action }) => (chosen.has(path) ? [action] : [])),
    [actions, chosen],
  );
  const result = useExported(format, picked);
  const [only] = result.files;
  const save = async () => {
    const saved = await calls.export.saveFiles({ title: format.name, files: [...result.files] });
    if (!saved) return;
    closeOverlay();
    tell(texts.saved(saved.files, saved.folder));
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.title(format.name)} size={1040}>
      <p className={styles.about}>{texts.about[id]}</p>
      <div className={styles.columns}>
        <ChosenActions actions={actions} chosen={chosen} onChoose={setChosen} />
        <ExportedFiles files={result.files} />
      </div>
      <FormatLosses result={result} />
      <div className={styles.foot}>
        <Button onClick={closeOverlay}>{commonTexts.cancel}</Button>
        {only && result.files.length === 1 && (
          <CopyButton look="button" label={texts.copy} text={only.text} />
        )}
        <Button
          data-autofocus
          variant="filled"
          disabled={!only}
          leftSection={<IconDeviceFloppy size={14} stroke={1.75} aria-hidden />}
          onClick={() => attempt(save)}
        >
          {texts.save(Math.max(1, result.files.length))}
        </Button>
      </div>
    </Modal>
  );
}
