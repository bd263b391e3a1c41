import type { Action } from '@shared/action/action.js';
import { type Failure, FailureError } from '@shared/failure/failure.js';
import type { BodyInfo, Picked } from '@shared/response/body.js';
import type { PickedByPath } from '@shared/response/extract.js';
import type { Sent } from '../requests/sent.js';
import type { BodyPort } from './ports.js';

/** What was seen in the body of an answer. */
export interface Looked {
  readonly info: BodyInfo;
  readonly picked: PickedByPath;
  /** Whether the body behind `info.id` is still open. */
  readonly open: boolean;
}

/**
 * Picks what the action asks for from the body as it came, and leaves open, when it is to be kept, a body in which every
 * secret is masked: what is looked at, searched and saved later never holds one.
 */
export async function lookInto(
  sent: Sent,
  action: Action,
  bodies: BodyPort,
  keep: boolean,
): Promise<Looked | null> {
  const { body, cut, headers } = sent;
  if (body === null) return null;
  const contentType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? null;
  const info = await bodies.add(body, contentType, { cut });
  const picked =
    info.kind === 'json' ? await pickAll(info.id, pathsOf(action), bodies) : new Map<string, never>();
  const masked = await sent.redactor.bytes(body, cut);
  if (masked === body && keep) return { info, picked, open: true };
  await bodies.close(info.id);
  if (!keep) return { info, picked, open: false };
  const shown = await bodies.add(masked, contentType && sent.redactor.text(contentType), { cut });
  return { info: shown, picked, open: true };
}

function pathsOf({ outputs, response }: Action): readonly string[] {
  return [...new Set([...outputs, ...(response.failWhen ?? [])].map(({ path }) => path))];
}

async function pickAll(id: string, paths: readonly string[], { pick }: BodyPort): Promise<PickedByPath> {
  const picked = await Promise.all(
    paths.map(async (path): Promise<[string, Picked | Failure]> => {
      try {
        return [path, await pick(id, path)];
      } catch (error) {
        if (error instanceof FailureError) return [path, error.failure];
        throw error;
      }
    }),
  );
  return new Map(picked);
}
