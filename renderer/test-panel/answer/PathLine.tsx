import { IconClipboardCopy } from '@tabler/icons-react';
import type { TreeRow } from '@shared/response/body';
import { readablePath } from '@shared/response/path';
import { calls } from '@renderer/bridge/bridge';
import { CopyButton } from '@renderer/components/CopyButton';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { textOfJson } from '@shared/json/typed-text';
import styles from './Answer.module.css';

/** Where one stands in the answer, to be copied: the path, and the whole value however it was shortened. */
export function PathLine({ id, row }: { readonly id: string; readonly row: TreeRow }) {
  const path = readablePath(row.path);
  const value = async () => {
    const { nodes } = await calls.body.pick({ id, path: row.path });
    return textOfJson(nodes[0]?.json ?? '').slice(0, 1_000_000);
  };
  return (
    <div className={styles.pathLine}>
      <span title={path}>
        <bdi>{path}</bdi>
      </span>
      <CopyButton text={path} label={texts.copyPath} />
      <CopyButton text={value} icon={IconClipboardCopy} label={texts.copyValue} />
    </div>
  );
}
