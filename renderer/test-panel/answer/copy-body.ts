import type { BodyInfo } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';

const PAGE = 262_144;
/** The clipboard call takes a million characters. */
const MOST = 1_000_000;

/** The decoded text of a body, at most `most` characters of it. */
export async function bodyText(id: string, most: number): Promise<string> {
  let text = '';
  for (;;) {
    const page = await calls.body.text({ id, from: text.length, length: Math.min(PAGE, most - text.length) });
    text += page.text;
    if (page.text === '' || text.length >= page.total || text.length >= most) return text;
  }
}

export async function copyBody(body: BodyInfo): Promise<void> {
  await calls.clipboard.write({ text: await bodyText(body.id, MOST) });
}
