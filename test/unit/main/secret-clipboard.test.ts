import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLEARED_AFTER_MS, SecretClipboard } from '../../../electron/main/house/secret-clipboard.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function twin() {
  const held = { text: '' };
  const clipboard = new SecretClipboard({
    read: () => Promise.resolve(held.text),
    write: (text) => Promise.resolve(void (held.text = text)),
    clear: () => Promise.resolve(void (held.text = '')),
  });
  return { held, clipboard };
}

describe('a secret on the clipboard', () => {
  it('is there for thirty seconds', async () => {
    const { held, clipboard } = twin();
    await clipboard.copy('invented-1');
    await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1);
    expect(held.text).toBe('invented-1');
    await vi.advanceTimersByTimeAsync(1);
    expect(held.text).toBe('');
  });

  it('leaves alone what was copied after it', async () => {
    const { held, clipboard } = twin();
    await clipboard.copy('invented-1');
    held.text = 'something else';
    await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS);
    expect(held.text).toBe('something else');
  });

  it('begins anew with the next secret, and goes when the app quits', async () => {
    const { held, clipboard } = twin();
    await clipboard.copy('invented-1');
    await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1);
    await clipboard.copy('invented-2');
    await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1);
    expect(held.text).toBe('invented-2');
    await clipboard.clear();
    expect(held.text).toBe('');
  });
});
