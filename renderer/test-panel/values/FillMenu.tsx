import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import { statusOf } from '@renderer/components/status';
import { clockTime, otherDay } from '@renderer/components/when';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { useDocument } from '@renderer/state/documents';
import { attempt } from '@renderer/state/notice';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { setSamples } from '@renderer/state/samples';
import { fillFromRun, samplesOfCase } from './fill-values';
import panel from '../TestPanel.module.css';
import styles from './Values.module.css';

const MOST_RUNS = 6;

interface Props {
  readonly file: string;
  readonly disabled: boolean;
}

/** Where the values may come from at once: the examples, a case, or a run of this action. Memoised: keystrokes pass by. */
export const FillMenu = memo(function FillMenu({ file, disabled }: Props) {
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button type="button" className={panel.link} disabled={disabled}>
          {texts.fill} <IconChevronDown size={12} stroke={2} aria-hidden className={styles.fillGlyph} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.fill}>
        <FillItems file={file} />
      </Menu.Dropdown>
    </Menu>
  );
});

/** Drawn while the menu is open. */
function FillItems({ file }: Pick<Props, 'file'>) {
  const action = useDocument(file)?.lastValid;
  const lines = useRecentRuns((state) => state.lines);
  if (!action) return null;
  const runs = (lines ?? []).filter((line) => line.action === action.id).slice(0, MOST_RUNS);
  return (
    <>
      <Menu.Item onClick={() => setSamples(action.id, {})}>{texts.fromExamples}</Menu.Item>
      {action.cases.length > 0 && <Menu.Label>{texts.fromCase}</Menu.Label>}
      {action.cases.map((each) => (
        <Menu.Item key={each.name} onClick={() => setSamples(action.id, samplesOfCase(action, each))}>
          {each.name}
        </Menu.Item>
      ))}
      {runs.length > 0 && <Menu.Label>{texts.fromRun}</Menu.Label>}
      {runs.map((line) => (
        <Menu.Item
          key={line.id}
          rightSection={statusOf(line).label}
          onClick={() => attempt(() => fillFromRun(action.id, line.id))}
        >
          {otherDay(line.at, new Date())} {clockTime(line.at)} {line.environment}
        </Menu.Item>
      ))}
    </>
  );
}
