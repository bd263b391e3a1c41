import { Menu } from '@mantine/core';
import { IconDots, IconDownload, IconPlus, IconServer } from '@tabler/icons-react';
import type { Recording } from '@shared/recording/recording';
import { recordingExports } from '@shared/recording/export';
import { IconButton } from '@renderer/components/IconButton';
import { keepTexts as texts } from '@renderer/texts/keep';
import { exportRecordings, keepAsMock, makeAction } from '@renderer/state/keep';
import { attempt } from '@renderer/state/notice';

interface Props {
  readonly recording: Recording;
  /** The workspace has the action that ran. */
  readonly hasAction: boolean;
}

/** What a recording can become: a mock's answer, an action, a file. */
export function KeepMenu({ recording, hasAction }: Props) {
  const { id } = recording;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={texts.more} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconServer size={16} stroke={1.75} aria-hidden />}
          disabled={!hasAction}
          onClick={() => attempt(() => keepAsMock(id))}
        >
          {texts.mock}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => attempt(() => makeAction(recording))}
        >
          {texts.action}
        </Menu.Item>
        <Menu.Divider />
        {recordingExports.map(({ id: form, name }) => (
          <Menu.Item
            key={form}
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
            onClick={() => attempt(() => exportRecordings([id], form))}
          >
            {texts.exportAs(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
