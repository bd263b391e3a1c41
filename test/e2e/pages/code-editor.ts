import type { Locator, Page } from '@playwright/test';

/** A Monaco editor, driven by the keys a person would press. */
export class CodeEditor {
  constructor(
    private readonly page: Page,
    private readonly input: Locator,
  ) {}

  /** Waits until Monaco shows its text. */
  async ready(): Promise<void> {
    await this.input.waitFor({ state: 'attached' });
    await this.input.evaluate(() => document.fonts.ready);
  }

  async focus(): Promise<void> {
    await this.input.focus();
  }

  /** Types before the last `before` characters of a line. `line` counts from 1. */
  async type(text: string, { line, before = 0 }: { line: number; before?: number }): Promise<void> {
    await this.focus();
    await this.press('Control+Home');
    for (let down = 1; down < line; down += 1) await this.press('ArrowDown');
    await this.press('End');
    for (let left = 0; left < before; left += 1) await this.press('ArrowLeft');
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
}
