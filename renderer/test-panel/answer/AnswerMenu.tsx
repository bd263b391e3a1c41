import { Menu } from '@mantine/core';
import {
  IconBookmark,
  IconCopy,
  IconDeviceFloppy,
  IconDots,
  IconGitCompare,
  IconTicket,
} from '@tabler/icons-react';
import { calls } from '@renderer/bridge/bridge';
import { IconButton } from '@renderer/components/IconButton';
import { keepTexts } from '@renderer/texts/keep';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { attempt } from '@renderer/state/notice';
import type { RunState } from '@renderer/state/runs';
import { showOverlay } from '@renderer/state/shell';
import { comparePrevious, copyLastTicket } from './answer-acts';
import { copyBody } from './copy-body';

interface Props {
  readonly file: string;
  /** What a saved answer is named after. */
  readonly name: string;
  readonly run: RunState;
}

/** What can be done with an answer beside looking at it. */
export function AnswerMenu({ file, name, run }: Props) {
  const { result, previous } = run;
  if (!result) return null;
  const { body, recording } = result;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon={IconDots} label={texts.answerMenu} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconBookmark size={14} stroke={1.75} aria-hidden />}
          onClick={() => showOverlay({ kind: 'keep-case', file, recording })}
        >
          {texts.keepCase}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconGitCompare size={14} stroke={1.75} aria-hidden />}
          disabled={!previous}
          title={previous ? undefined : texts.noPrevious}
          onClick={() => comparePrevious(run)}
        >
          {texts.compare}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTicket size={14} stroke={1.75} aria-hidden />}
          onClick={() => attempt(() => copyLastTicket(run))}
        >
          {keepTexts.ticket}
        </Menu.Item>
        {body && body.kind !== 'empty' && (
          <>
            <Menu.Divider />
            {body.chars > 0 && (
              <Menu.Item
                leftSection={<IconCopy size={14} stroke={1.75} aria-hidden />}
                onClick={() => attempt(() => copyBody(body))}
              >
                {texts.copyBody}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconDeviceFloppy size={14} stroke={1.75} aria-hidden />}
              onClick={() => attempt(() => calls.body.save({ id: body.id, suggestedName: name }))}
            >
              {texts.saveBody}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
