import { IconBookmark, IconGitCompare, IconTicket } from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { attempt } from '@renderer/state/notice';
import { useRuns, type RunState } from '@renderer/state/runs';
import { showOverlay } from '@renderer/state/shell';
import { comparePrevious, copyLastTicket } from '@renderer/test-panel/answer/answer-acts';
import { currentFile, onFile } from './current';
import type { Command } from './command';

const lastRun = (): RunState | undefined => useRuns.getState().runs.get(currentFile()?.file ?? '');

/** What can be done with the answer in the test panel. */
export const answerCommands: readonly Command[] = [
  {
    id: 'answer.keep-case',
    title: texts.keepCase,
    group: 'run',
    icon: IconBookmark,
    available: () => lastRun()?.result != null,
    run: () =>
      onFile((file) => {
        const recording = lastRun()?.result?.recording;
        if (recording) showOverlay({ kind: 'keep-case', file, recording });
      }),
  },
  {
    id: 'answer.compare',
    title: texts.compare,
    group: 'run',
    icon: IconGitCompare,
    available: () => lastRun()?.previous != null,
    run: () => {
      const run = lastRun();
      if (run) comparePrevious(run);
    },
  },
  {
    id: 'answer.ticket',
    title: texts.ticket,
    group: 'run',
    icon: IconTicket,
    available: () => lastRun()?.result != null,
    run: () => {
      const run = lastRun();
      if (run) attempt(() => copyLastTicket(run));
    },
  },
];
