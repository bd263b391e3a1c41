import { IconClipboardCopy } from '@tabler/icons-react';
import { readablePath } from '@shared/response/path';
import { calls } from '@renderer/bridge/bridge';
import { CopyButton } from '@renderer/components/CopyButton';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { textOfJson } from '@shared/json/typed-text';
import styles from './Answer.module.css';

/** Where one stands in the answer, to be copied: the path, and the whole value however it was shortened. */
export function PathLine({ id, path }: { readonly id: string; readonly path: string }) {
  const shown = readablePath(path);
  const value = async () => {
    const { nodes } = await calls.body.pick({ id, path });
    return textOfJson(nodes[0]?.json ?? '').slice(0, 1_000_000);
  };
  return (
    <div className={styles.pathLine}>
      <span title={shown}>
        <bdi>{shown}</bdi>
      </span>
      <CopyButton text={shown} label={texts.copyPath} />
      <CopyButton text={value} icon={IconClipboardCopy} label={texts.copyValue} />
    </div>
  );
}
