/** What of the system's clipboard is used; a twin in tests. */
export interface ClipboardPort {
  readonly read: () => Promise<string>;
  readonly write: (text: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** How long a secret may stay on the clipboard, in ms. */
export const CLEARED_AFTER_MS = 30_000;

/** Puts secrets on the clipboard and takes them off again, unless something else was copied meanwhile. */
export class SecretClipboard {
  #copied: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null;

  constructor(private readonly clipboard: ClipboardPort) {}

  async copy(text: string): Promise<void> {
    await this.clipboard.write(text);
    clearTimeout(this.#copied?.timer);
    // A clipboard that cannot be read then holds something else, or is gone with its desktop.
    const timer = setTimeout(() => void this.clear().catch(() => undefined), CLEARED_AFTER_MS);
    this.#copied = { text, timer };
  }

  /** Takes the secret off now: at the end of its time, and when the app quits. */
  async clear(): Promise<void> {
    const copied = this.#copied;
    if (copied === null) return;
    clearTimeout(copied.timer);
    this.#copied = null;
    if ((await this.clipboard.read()) === copied.text) await this.clipboard.clear();
  }
}
