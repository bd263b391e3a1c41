import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { FailureError, toFailure } from '@shared/failure/failure.js';
import { CHANNEL_NAMES } from '@shared/ipc/channels.js';
import type { Answer, ChannelName } from '@shared/ipc/contract.js';
import { isOwnPage } from '../security.js';

/** What gives a channel's value; it throws FailureError for a message or an act that is refused. */
export type Respond = (channel: ChannelName, input: unknown) => Promise<unknown>;

/**
 * Connects every channel of the contract, before there is anybody to answer: what answers is read while the page is,
 * and the page's first calls wait for it. The sender is checked here, so nobody behind it has to.
 */
export function connectChannels(answering: Promise<Respond>): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(channel, async (event, input: unknown): Promise<Answer<unknown>> => {
      try {
        checkSender(event);
        const respond = await answering;
        return { ok: true, value: await respond(channel, input) };
      } catch (error) {
        return { ok: false, failure: toFailure(error) };
      }
    });
  }
}

/** Only the main frame of our own page may call. */
function checkSender(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  if (frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)) return;
  throw new FailureError({
    class: 'foreign-sender',
    message: 'A page that is not Actionbench called it, and was refused.',
    hint: 'Nothing needs to be done.',
  });
}
