import { curlCommands } from '@shared/recording/export/commands';
import type { Recording } from '@shared/recording/recording';
import { calls } from '@renderer/bridge/bridge';
import { keepTexts as texts } from '@renderer/texts/keep';
import { reviewText } from './imports';
import { tell } from './notice';
import { takeAsSample } from './runs';
import { openTab, setStep } from './tabs';

/** Adds the answer of a recording to the mock of its action. */
export async function keepAsMock(id: string): Promise<void> {
  const { file } = await calls.replay.keepAsMock({ id });
  tell(texts.keptAsMock(file));
}

/** Copies the request of a recording as a command to try it with; its secrets stay named. */
export async function copyCurl(recording: Recording): Promise<void> {
  await calls.clipboard.write({ text: curlCommands([recording]) });
  tell(texts.curlCopied);
}

export async function copyUrl(url: string): Promise<void> {
  await calls.clipboard.write({ text: url });
  tell(texts.urlCopied);
}

/** Shows the action that the request of a recording makes; its secrets stay named. */
export async function makeAction(recording: Recording): Promise<void> {
  await reviewText(curlCommands([asAuthored(recording)]));
}

/** Without the Accept header that this app adds to every request by itself: an action would send it anyway. */
function asAuthored(recording: Recording): Recording {
  const { request } = recording;
  if (request === null) return recording;
  const headers = request.headers.filter(({ name, auto }) => !(auto === true && name === 'Accept'));
  return { ...recording, request: { ...request, headers } };
}

/** The same for a run of which no more than its line is known. */
export async function makeActionOf(id: string): Promise<void> {
  const { recording } = await calls.logs.show({ id });
  await makeAction(recording);
}

/** Shows the answer of a recording where outputs of its action are picked. */
export async function keepAsSample(file: string, id: string): Promise<void> {
  await takeAsSample(file, id);
  openTab(file);
  setStep(file, 'results');
}

/** Writes recordings to a file that the person chooses. */
export async function exportRecordings(ids: readonly string[], form: string): Promise<void> {
  const written = await calls.replay.export({ ids: [...ids], form });
  if (written) tell(texts.exported(ids.length, written.path));
}
