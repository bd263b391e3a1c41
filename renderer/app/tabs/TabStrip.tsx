import { IconPlus } from '@tabler/icons-react';
import { useState, type DragEvent, type WheelEvent } from 'react';
import { IconButton } from '@renderer/components/IconButton';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { showOverlay } from '@renderer/state/shell';
import { moveTab, useTabs } from '@renderer/state/tabs';
import { AllTabs } from './AllTabs';
import { TabItem } from './TabItem';
import { useOverflow } from './use-overflow';
import styles from './TabStrip.module.css';

/** A tab on its way; another type than files, which are dropped to import. */
const DRAGGED = 'application/x-actionbench-tab';

/** The open actions. Arrows go along, Delete closes, dragging reorders. */
export function TabStrip() {
  const tabs = useTabs((state) => state.tabs);
  const current = useTabs((state) => state.current);
  const [target, setTarget] = useState<number | null>(null);
  const [strip, overflows] = useOverflow(tabs);

  const placeAt = (event: DragEvent) => {
    const items = [...event.currentTarget.querySelectorAll('[role=tab]')];
    const after = items.findIndex((item) => {
      const { left, width } = item.getBoundingClientRect();
      return event.clientX < left + width / 2;
    });
    return after < 0 ? items.length : after;
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setTarget(placeAt(event));
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer.getData(DRAGGED);
    setTarget(null);
    if (file === '') return;
    event.preventDefault();
    const from = tabs.findIndex((tab) => tab.file === file);
    const to = placeAt(event);
    moveTab(file, to > from ? to - 1 : to);
  };
  const onWheel = (event: WheelEvent<HTMLDivElement>) => {
    if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
  };

  return (
    <div className={styles.strip}>
      <div
        ref={strip}
        className={styles.tabs}
        role="tablist"
        aria-label={texts.tabs}
        onWheel={onWheel}
        onDragOver={onDragOver}
        onDragLeave={() => setTarget(null)}
        onDrop={onDrop}
      >
        {tabs.map(({ file }, index) => (
          <TabItem
            key={file}
            file={file}
            selected={file === current}
            mark={
              target === index
                ? 'before'
                : target === tabs.length && index === tabs.length - 1
                  ? 'after'
                  : null
            }
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, file);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragEnd={() => setTarget(null)}
          />
        ))}
      </div>
      {overflows && <AllTabs />}
      <IconButton
        icon={IconPlus}
        label={texts.newAction}
        onClick={() => showOverlay({ kind: 'new-action', actionKind: 'http' })}
      />
    </div>
  );
}
