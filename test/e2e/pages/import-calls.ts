import type { Locator, Page } from '@playwright/test';

/** The preview of calls that a pasted or dropped text tells of. */
export class ImportCalls {
  readonly dialog: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Import: / });
    this.rows = this.dialog.getByRole('list', { name: 'Calls of this import' }).getByRole('listitem');
  }

  /** Chooses what a call is one of. */
  async decide(call: string, choice: string): Promise<void> {
    await this.dialog.getByLabel(`Action of ${call}`).first().click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  show(which: RegExp): Promise<void> {
    return this.dialog.getByRole('radiogroup', { name: 'Which calls are listed' }).getByText(which).click();
  }

  async take(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Take .* into the log$/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
