import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES } from '@shared/ipc/channels';
import { contract, type ChannelName } from '@shared/ipc/contract';
import { EVENT_NAMES } from '@shared/ipc/events';
import { LIMITS } from '@shared/ipc/limits';

const channels = Object.keys(contract) as ChannelName[];

/** What a page that was taken over might send instead of an object. */
const NO_OBJECTS: readonly unknown[] = [undefined, null, 7, 'text', [1, 2]];
const OVERSIZED: readonly unknown[] = [
  new Map([['id', 'x']]),
  { id: '', text: 'x'.repeat(49 * 2 ** 20), url: 'x'.repeat(9_000_000) },
  { id: { toString: () => 'x' } },
];

describe('the contract between window and main', () => {
  it('offers the window every channel main answers, and no other', () => {
    expect([...CHANNEL_NAMES].sort()).toEqual([...channels].sort());
  });

  it.each(channels)('%s refuses input that is not its own', (name) => {
    for (const input of NO_OBJECTS) expect(contract[name].input.safeParse(input).success).toBe(false);
    // A call that takes no input passes, with nothing of what was sent.
    for (const input of OVERSIZED) expect(contract[name].input.safeParse(input).data ?? {}).toEqual({});
  });

  it('takes the classes of failure that a filter of the log names, within their length', () => {
    const asked = (one: unknown) =>
      contract['logs.count'].input.safeParse({ filter: { classes: [one] }, whole: false }).success;
    expect([asked('http-404'), asked('x'.repeat(61)), asked(7)]).toEqual([true, false, false]);
  });

  it('takes several files as one import, as long as they are not too much together', () => {
    const asked = (...texts: readonly string[]) =>
      contract['import.previewFiles'].input.safeParse({
        files: texts.map((text, index) => ({ name: `${index}.yaml`, text })),
      }).success;
    const half = 'x'.repeat(LIMITS.importedChars / 2);
    expect([asked(), asked('a'), asked(half, half), asked(half, half, 'x')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('names events apart from channels', () => {
    expect(EVENT_NAMES.filter((name) => (channels as string[]).includes(name))).toEqual([]);
    expect(new Set(EVENT_NAMES).size).toBe(EVENT_NAMES.length);
  });
});
