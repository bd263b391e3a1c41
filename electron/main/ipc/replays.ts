import { writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import { fail } from '@shared/failure/failure.js';
import { recordingExport } from '@shared/recording/export/index.js';
import { mockAnswerOf } from '@shared/recording/promote/mock-answer.js';
import { withMockAnswer } from '@shared/recording/promote/mock-file.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function replayHandlers({ replays, logs, workspaces }: House): HandlersOf<'replay'> {
  return {
    'replay.plan': (asked) => replays.plan(asked),
    'replay.start': (asked) => replays.start(asked),
    'replay.cancel': ({ runId }) => {
      replays.cancel(runId);
      return null;
    },
    'replay.export': async ({ ids, form }) => {
      const { name, extension, write } = recordingExport(form);
      const log = await logs();
      const recordings = await Promise.all(ids.map((id) => log.show(id)));
      recordings.sort((a, b) => (a.at < b.at ? -1 : 1));
      const { filePath, canceled } = await dialog.showSaveDialog({
        title: `Export as ${name}`,
        buttonLabel: 'Export',
        defaultPath: `${recordings.length === 1 ? 'run' : 'runs'}.${extension}`,
        filters: [{ name, extensions: [extension] }],
      });
      if (canceled || filePath === '') return null;
      const text = write(recordings);
      await writeFile(filePath, text);
      return { path: filePath, bytes: Buffer.byteLength(text) };
    },
    'replay.keepAsMock': async ({ id }) => {
      const recording = await (await logs()).show(id);
      const { contents, workspace } = await workspaces.current();
      const action = recording.action?.id;
      if (
        action === undefined ||
        !contents.actions.some(({ file }) => file.endsWith(`/${action}.action.yaml`))
      ) {
        fail({
          class: 'unknown-action',
          message: 'The workspace has no action for this run, so there is no mock to add to.',
          hint: 'Make an action of the run first.',
        });
      }
      const file = `mocks/${action}.mock.yaml`;
      const stored = contents.mocks.find((mock) => mock.file === file) ?? null;
      const text = withMockAnswer(stored?.text ?? null, mockAnswerOf(recording));
      await workspace.save(file, text, stored?.hash ?? null);
      await workspaces.refresh();
      return { file };
    },
  };
}
