import { Menu } from '@mantine/core';
import {
  IconArrowUpRight,
  IconCopy,
  IconDots,
  IconDownload,
  IconEyeOff,
  IconFlask,
  IconPlus,
  IconServer,
  IconTarget,
  IconTerminal2,
} from '@tabler/icons-react';
import type { Recording } from '@shared/recording/recording';
import { recordingExports } from '@shared/recording/export';
import { requestOf } from '@shared/recording/request-of';
import { IconButton } from '@renderer/components/IconButton';
import { keepTexts as texts } from '@renderer/texts/keep';
import { logTexts } from '@renderer/texts/logs';
import { personalTexts } from '@renderer/texts/personal';
import {
  copyCurl,
  copyUrl,
  exportRecordings,
  keepAsMock,
  keepAsSample,
  makeAction,
} from '@renderer/state/keep';
import { attempt } from '@renderer/state/notice';
import { showOverlay } from '@renderer/state/shell';
import { openTab } from '@renderer/state/tabs';

interface Props {
  readonly recording: Recording;
  /** The document of the action that ran; null when the workspace has none. */
  readonly file: string | null;
}

/** What a recording can become: a mock's answer, an action, a file. */
export function KeepMenu({ recording, file }: Props) {
  const { id } = recording;
  const url = recording.hops.at(-1)?.url;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={texts.more} />
      </Menu.Target>
      <Menu.Dropdown>
        {file !== null && (
          <>
            <Menu.Item
              leftSection={<IconArrowUpRight size={16} stroke={1.75} aria-hidden />}
              onClick={() => openTab(file)}
            >
              {logTexts.openAction}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFlask size={16} stroke={1.75} aria-hidden />}
              onClick={() => showOverlay({ kind: 'keep-case', file, recording })}
            >
              {texts.case}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTarget size={16} stroke={1.75} aria-hidden />}
              disabled={recording.hops.length === 0}
              onClick={() => attempt(() => keepAsSample(file, id))}
            >
              {texts.sample}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconServer size={16} stroke={1.75} aria-hidden />}
              onClick={() => attempt(() => keepAsMock(id))}
            >
              {texts.mock}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => attempt(() => makeAction(recording))}
        >
          {texts.action}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEyeOff size={16} stroke={1.75} aria-hidden />}
          onClick={() => showOverlay({ kind: 'personal', recording })}
        >
          {personalTexts.open}
        </Menu.Item>
        <Menu.Divider />
        {url !== undefined && (
          <Menu.Item
            leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
            onClick={() => attempt(() => copyUrl(url))}
          >
            {texts.copyUrl}
          </Menu.Item>
        )}
        {requestOf(recording) !== null && (
          <Menu.Item
            leftSection={<IconTerminal2 size={16} stroke={1.75} aria-hidden />}
            onClick={() => attempt(() => copyCurl(recording))}
          >
            {texts.copyCurl}
          </Menu.Item>
        )}
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
