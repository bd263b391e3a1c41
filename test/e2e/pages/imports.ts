import type { Locator, Page } from '@playwright/test';

/** What is pasted into or dropped on the window, and the dialog that shows it before anything is made. */
export class Imports {
  constructor(private readonly page: Page) {}

  async paste(text: string): Promise<void> {
    await this.page.evaluate((value) => {
      const data = new DataTransfer();
      data.setData('text/plain', value);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }, text);
  }

  /** @param files name -> text */
  async drop(files: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((texts) => {
      const data = new DataTransfer();
      for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }, files);
  }

  dialog(format: string): Locator {
    return this.page.getByRole('dialog', { name: `Import: ${format}` });
  }
}
